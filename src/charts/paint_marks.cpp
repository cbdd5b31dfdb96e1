// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QPainter>
#include <QPainterPath>

#include "canvas.h"
#include "kinerja/charts/painters.h"

namespace kinerja::charts {
namespace {

constexpr qreal kBarHeight = 6.0;
constexpr qreal kTargetAt = 0.92;  // below 100 % the target stands here, so that its mark is seen inside the bar

}  // namespace

void paintStatusMark(QPainter& painter, const QRectF& rect, present::Verdict verdict, const Theme& theme)
{
    const qreal side = std::min(rect.width(), rect.height());
    QRectF box{0, 0, side, side};
    box.moveCenter(rect.center());
    const qreal pen = side / 8.0;
    const QRectF ring = box.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    switch (verdict) {
    case present::Verdict::OnTrack:
        painter.setBrush(theme.good);
        painter.drawEllipse(box);
        break;
    case present::Verdict::Behind:
        painter.setBrush(theme.bad);
        painter.drawPie(ring, 90 * 16, 180 * 16);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{theme.bad, pen});
        painter.drawEllipse(ring);
        break;
    case present::Verdict::AtRisk: {
        QPainterPath triangle{QPointF{box.center().x(), box.top() + pen}};
        triangle.lineTo(box.right() - pen / 2, box.bottom() - pen);
        triangle.lineTo(box.left() + pen / 2, box.bottom() - pen);
        triangle.closeSubpath();
        painter.setBrush(theme.bad);
        painter.setPen(QPen{theme.bad, pen, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        painter.drawPath(triangle);
        break;
    }
    case present::Verdict::None:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{theme.ink3, pen});
        painter.drawEllipse(ring);
        break;
    }
    painter.restore();
}

void paintSparkline(QPainter& painter, const QRectF& rect, const present::SparklineData& data, const Theme& theme)
{
    std::optional<double> low = data.target;
    std::optional<double> high = data.target;
    for (const auto& value : data.values) {
        if (value) {
            low = low ? std::min(*low, *value) : *value;
            high = high ? std::max(*high, *value) : *value;
        }
    }
    if (!low || data.values.empty()) {
        return;
    }
    const qreal dot = 2.0;
    const QRectF inner = rect.adjusted(0.75, dot + 0.5, -dot, -dot - 0.5);
    const double span = *high - *low;
    const auto y = [&](double value) {
        return span > 0.0 ? inner.bottom() - (value - *low) / span * inner.height() : inner.center().y();
    };
    const qreal step = data.values.size() > 1 ? inner.width() / static_cast<qreal>(data.values.size() - 1) : 0.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (data.target) {
        QPen pen{theme.ink3, 1.0};
        pen.setDashPattern({3.0, 2.0});
        painter.setPen(pen);
        painter.drawLine(QPointF{inner.left(), y(*data.target)}, QPointF{rect.right(), y(*data.target)});
    }
    painter.setPen(QPen{theme.actual, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    std::optional<QPointF> last;
    for (std::size_t i = 0; i < data.values.size(); ++i) {
        const auto& value = data.values[i];
        const std::optional<QPointF> point = value
            ? std::optional{QPointF{inner.left() + step * static_cast<qreal>(i), y(*value)}} : std::nullopt;
        if (point && i > 0 && data.values[i - 1]) {
            painter.drawLine(*last, *point);
        }
        last = point ? point : last;
    }
    if (last) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.actual);
        painter.drawEllipse(*last, dot + 0.5, dot + 0.5);
    }
    painter.restore();
}

void paintProgressBar(QPainter& painter, const QRectF& rect, const present::ProgressBarData& data, const Theme& theme)
{
    const double whole = std::max(1.0 / kTargetAt, data.attainment * 1.02);
    const auto x = [&](double share) { return rect.left() + std::clamp(share / whole, 0.0, 1.0) * rect.width(); };
    const qreal middle = rect.center().y();
    const QRectF track{rect.left(), middle - kBarHeight / 2, rect.width(), kBarHeight};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.band1);
    painter.drawRoundedRect(track, kBarHeight / 2, kBarHeight / 2);
    if (data.expectedLow && data.expectedHigh) {
        // Higher than the bar, so that it is seen above and below what is done.
        QColor band = theme.ink3;
        band.setAlphaF(0.35F);
        painter.fillRect(QRectF{QPointF{x(*data.expectedLow), middle - 5.0}, QPointF{x(*data.expectedHigh), middle + 5.0}}, band);
    }
    if (data.attainment > 0.0) {
        QPainterPath clip;
        clip.addRoundedRect(track, kBarHeight / 2, kBarHeight / 2);
        QPainterPath fill;
        const QRectF done{track.left(), track.top(), std::max(x(data.attainment) - track.left(), kBarHeight), kBarHeight};
        fill.addRoundedRect(done, kBarHeight / 2, kBarHeight / 2);
        painter.fillPath(fill.intersected(clip), theme.actual);
    }
    if (data.expected) {
        const QColor side = data.attainment < *data.expected ? theme.bad : theme.good;
        painter.fillRect(QRectF{x(*data.expected) - 1.0, middle - 5.0, 2.0, 10.0}, side);
    }
    // A gap of the ground on both sides keeps the mark apart from a bar that has passed it.
    painter.fillRect(QRectF{x(1.0) - 2.0, middle - kBarHeight / 2, 4.0, kBarHeight}, theme.surface);
    painter.fillRect(QRectF{x(1.0) - 1.0, middle - 6.0, 2.0, 12.0}, theme.actual);
    painter.restore();
}

}  // namespace kinerja::charts
