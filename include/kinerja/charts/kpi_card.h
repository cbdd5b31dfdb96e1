// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "kinerja/charts/theme.h"
#include "kinerja/present/chart_data.h"

class QPushButton;
class QToolButton;

namespace kinerja::charts {

/// Paints a card's content (not its frame, not its buttons) into 219×148 or 313×176, at any scale: window and PDF.
void paintCard(QPainter& painter, const QRectF& rect, const present::CardState& state, const Theme& theme, bool large,
               qreal scale = 1.0);

/// One KPI as a button: what, how much, verdict, distance, direction, in this order. clicked() opens its analysis.
/// Where a line does not fit, first the percentage goes, then the sparkline, never the amount.
class KpiCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit KpiCard(QWidget* parent = nullptr);

    void setTheme(const Theme& theme, bool large);
    void showState(const present::CardState& state);
    [[nodiscard]] const present::CardState& state() const noexcept { return m_state; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The (i): formula, rows included and excluded.
    void detailsRequested(const QString& key);
    /// The button beside "no data" or "no target".
    void actionRequested(const QString& key);
    void menuRequested(const QPoint& globalPosition, const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void placeButtons();

    present::CardState m_state;
    Theme m_theme = lightTheme();
    bool m_large = false;
    bool m_hovered = false;
    bool m_keyboard = false;
    QToolButton* m_infoButton = nullptr;
    QPushButton* m_emptyActionButton = nullptr;
};

}  // namespace kinerja::charts
