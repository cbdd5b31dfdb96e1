// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QWidget>

#include "kinerja/charts/painters.h"
#include "kinerja/charts/theme.h"
#include "kinerja/present/chart_data.h"

namespace kinerja::charts {

/// Any chart on the screen: a card with a painter in it, a hover box with exact figures, and marks that are clicked
/// (filter), entered (records) or asked for their menu. Arrow keys walk through the marks, Home and End to the ends.
class ChartWidget : public QWidget {
    Q_OBJECT

public:
    using Paint = std::function<Marks(QPainter&, const QRectF&, const Theme&, const PaintOptions&)>;

    explicit ChartWidget(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Small 572×300 if not set.
    void setPreferredSize(const QSize& size);

    void showState(const present::MonthsData& state);
    void showState(const present::BulletData& state);
    void showState(const present::RankedData& state);
    void showState(const present::VarianceData& state);
    void showState(const present::FunnelData& state);
    void showState(const present::StackedData& state);
    void showState(const present::SatisfactionData& state);
    /// For painters of other modules.
    void showChart(Paint paint, const present::ChartHead& head);

    /// In widget coordinates, as painted at the present size.
    [[nodiscard]] const Marks& marks() const;
    /// The mark under the pointer or the keyboard's place; empty = none.
    [[nodiscard]] const QString& currentKey() const noexcept { return m_currentKey; }

    /// Where "n rows ›" of the current mark's box stands; empty without one.
    [[nodiscard]] QRectF recordsLink() const;

    /// The same chart on another device (picture, PDF), without card, hover and focus.
    void paintOn(QPainter& painter, const QRectF& rect, const Theme& theme, qreal scale = 1.0) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void markClicked(const QString& key);
    /// Enter on a mark, or a click on "n rows ›" in its box: the records behind it.
    void recordsRequested(const QString& key);
    /// Right click or the menu key; `key` is empty beside the marks.
    void menuRequested(const QPoint& globalPosition, const QString& key);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    template <typename Data>
    void showData(const Data& state, Marks (*painter)(QPainter&, const QRectF&, const Data&, const Theme&, const PaintOptions&));
    [[nodiscard]] QRectF chartRect() const;
    [[nodiscard]] const Mark* markAt(const QPointF& position) const;
    [[nodiscard]] const Mark* currentMark() const;
    void setCurrent(const QString& key);
    void step(int direction);
    [[nodiscard]] QRectF hoverBox(const Mark& mark) const;
    void paintHoverBox(QPainter& painter, const Mark& mark) const;

    Paint m_paint;
    present::ChartHead m_head;
    Theme m_theme = lightTheme();
    QSize m_preferred{572, 300};
    QString m_currentKey;
    QString m_pressedKey;
    std::optional<qreal> m_pointer;  ///< x where the pointer came upon the current mark; none by keyboard
    bool m_onLink = false;    ///< the button went down on "n rows ›"
    bool m_keyboard = false;  ///< the focus came by keyboard: only then a ring is drawn
    mutable Marks m_marks;
    mutable bool m_marksKnown = false;
};

}  // namespace kinerja::charts
