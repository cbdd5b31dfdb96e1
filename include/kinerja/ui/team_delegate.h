// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "kinerja/charts/theme.h"
#include "kinerja/ui/team_model.h"

namespace kinerja::ui {

/// Paints avatar, bar, gap and trend of a person's row.
class TeamDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    TeamDelegate(const TeamModel& model, QObject* parent);

    void setTheme(const charts::Theme& theme) { m_theme = &theme; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintName(QPainter& painter, const QRectF& rect, const present::TeamRowState& row) const;
    void paintGap(QPainter& painter, const QRectF& rect, const present::TeamRowState& row) const;
    void paintBar(QPainter& painter, const QRectF& rect, const present::TeamRowState& row) const;

    const TeamModel& m_model;
    const charts::Theme* m_theme;
};

/// A circle with a person's initials.
void paintAvatar(QPainter& painter, const QRectF& circle, const QString& initials, const charts::Theme& theme);

}  // namespace kinerja::ui
