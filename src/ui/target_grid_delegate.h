// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

#include "kinerja/charts/theme.h"

namespace kinerja::ui {

/// Cells of the grid: a locked one is sunken with a padlock, a draft has a corner of ink, an unreadable one a frame.
class TargetGridDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit TargetGridDelegate(QObject* parent) : QStyledItemDelegate{parent} {}

    void setTheme(const charts::Theme& theme) { m_theme = &theme; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    /// The editor was left with Enter, Tab or an arrow: where the person wants to go.
    void left(int rows, int columns);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    const charts::Theme* m_theme = &charts::lightTheme();
};

/// Heads of the months: a padlock beside the name of one that is locked as a whole.
class TargetGridHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit TargetGridHeader(QWidget* parent);

    void setTheme(const charts::Theme& theme) { m_theme = &theme; }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    const charts::Theme* m_theme = &charts::lightTheme();
};

}  // namespace kinerja::ui
