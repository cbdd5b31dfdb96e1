// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

#include "kinerja/charts/painters.h"
#include "kinerja/charts/theme.h"

namespace kinerja::charts {

/// What all painters share: scaling, text, the head, fading of what a filter leaves out, and the marks.
class Canvas {
public:
    Canvas(QPainter& painter, const QRectF& rect, const present::ChartHead& head, const Theme& theme,
           const PaintOptions& options);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    [[nodiscard]] QPainter& painter() const { return m_painter; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    /// What is left for the chart, below its head.
    [[nodiscard]] const QRectF& area() const { return m_area; }
    /// Lower edge of the head's last line, for a legend beside it.
    [[nodiscard]] qreal measureTop() const { return m_measureTop; }
    [[nodiscard]] qreal measureRight() const { return m_measureRight; }

    [[nodiscard]] bool isHovered(const QString& key) const { return !key.isEmpty() && key == m_options.hoveredKey; }
    /// 1, or 0.35 for what is not among the selected marks.
    [[nodiscard]] qreal opacity(const QString& key) const;

    void bar(const QRectF& rect, const QColor& colour, qreal radius = 0.0) const;
    void line(qreal x1, qreal y1, qreal x2, qreal y2, const QColor& colour, qreal width = 1.0,
              Qt::PenStyle style = Qt::SolidLine) const;
    /// One line of plain text, vertically centred in `rect`.
    void text(const QRectF& rect, const QString& text, TextRole role, const QColor& colour,
              Qt::Alignment alignment = Qt::AlignLeft) const;
    /// Marks are collected in the painter's own coordinates.
    void mark(const QString& key, const QString& label, const QRectF& area, const QStringList& details);
    /// The sentence in place of the chart; true when there is nothing to draw.
    bool paintEmpty(bool isEmpty) const;

    [[nodiscard]] Marks takeMarks() { return std::move(m_marks); }

private:
    void paintHead(const present::ChartHead& head);
    qreal paragraph(qreal top, const QString& text, TextRole role, const QColor& colour, qreal* lastWidth);

    QPainter& m_painter;
    const Theme& m_theme;
    const PaintOptions& m_options;
    const present::ChartHead& m_head;
    QPointF m_origin;
    QRectF m_area;
    qreal m_measureTop = 0.0;
    qreal m_measureRight = 0.0;
    Marks m_marks;
};

[[nodiscard]] qreal textWidth(const QString& text, TextRole role);
[[nodiscard]] QColor toneText(const Theme& theme, present::Tone tone);
[[nodiscard]] QColor toneMark(const Theme& theme, present::Tone tone);

}  // namespace kinerja::charts
