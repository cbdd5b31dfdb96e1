// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "kinerja/charts/theme.h"
#include "kinerja/ui/actions_model.h"

namespace kinerja::ui {

/// Paints the status and the bar from the start to what is to be reached, with today.
class ActionsDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    ActionsDelegate(const ActionsModel& model, QObject* parent);

    void setTheme(const charts::Theme& theme) { m_theme = &theme; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintProgress(QPainter& painter, const QRectF& rect, const present::ActionRowState& row) const;

    const ActionsModel& m_model;
    const charts::Theme* m_theme;
};

}  // namespace kinerja::ui
