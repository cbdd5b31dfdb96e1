// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "canvas.h"
#include "kinerja/charts/painters.h"

namespace kinerja::charts {
namespace {

constexpr qreal kLine = 16.0;
constexpr qreal kGap = 12.0;
constexpr qreal kLeastRow = 18.0;
constexpr qreal kMostRow = 28.0;
constexpr qreal kNameLeast = 120.0;
constexpr qreal kStatus = 18.0;  // a 12-px mark and its distance to the name

/// Rows of equal height from the top; what does not fit is counted, never squeezed.
struct Rows {
    QRectF area;
    qreal height = 0.0;
    std::size_t shown = 0;
    std::size_t hidden = 0;

    Rows(const QRectF& rect, std::size_t count) : area(rect)
    {
        const auto fitting = static_cast<std::size_t>(std::max(1.0, std::floor(rect.height() / kLeastRow)));
        shown = count <= fitting ? count : fitting - 1;
        hidden = count - shown;
        const auto lines = static_cast<qreal>(shown + (hidden > 0 ? 1 : 0));
        height = std::clamp(rect.height() / std::max(lines, 1.0), kLeastRow, kMostRow);
    }
    [[nodiscard]] QRectF row(std::size_t index) const
    {
        return {area.left(), area.top() + height * static_cast<qreal>(index), area.width(), height};
    }
};

/// Width of the name column: what the longest name needs, at most 120 or 28 % of the chart.
template <typename Row> qreal nameWidth(const std::vector<Row>& rows, qreal width)
{
    qreal widest = 0.0;
    for (const Row& row : rows) {
        widest = std::max(widest, textWidth(row.label, TextRole::Label));
    }
    return std::min(std::ceil(widest), std::max(kNameLeast, std::floor(width * 0.28)));
}

template <typename Row> qreal columnWidth(const std::vector<Row>& rows, QString Row::*text, TextRole role)
{
    qreal widest = 0.0;
    for (const Row& row : rows) {
        widest = std::max(widest, textWidth(row.*text, role));
    }
    return widest > 0.0 ? std::ceil(widest) + kGap : 0.0;
}

void paintHidden(const Canvas& canvas, const Rows& rows)
{
    if (rows.hidden > 0) {
        canvas.text(rows.row(rows.shown), QStringLiteral("+%1").arg(rows.hidden), TextRole::Label, canvas.theme().ink3);
    }
}

void paintName(const Canvas& canvas, const QRectF& row, qreal width, const QString& name, const QString& key)
{
    if (canvas.isHovered(key)) {
        canvas.bar(row.adjusted(-4.0, 0, 4.0, 0), canvas.theme().canvas, kMarkRadius);
    }
    canvas.text({row.left(), row.top(), width, row.height()}, fittedText(name, font(TextRole::Label), width),
                TextRole::Label, canvas.theme().ink);
}

void paintBullet(const Canvas& canvas, const QRectF& track, const present::BulletRow& row, double whole)
{
    const Theme& theme = canvas.theme();
    const qreal middle = std::round(track.center().y());
    const auto x = [&](double value) { return track.left() + std::clamp(value / whole, 0.0, 1.0) * track.width(); };
    canvas.bar({track.left(), middle - 7.0, track.width(), 14.0}, theme.band1);
    if (row.expected) {
        canvas.bar({track.left(), middle - 7.0, x(*row.expected) - track.left(), 14.0}, theme.band2);
    }
    if (row.value) {
        canvas.bar({track.left(), middle - 4.0, x(*row.value) - track.left(), 8.0}, theme.actual);
    }
    if (row.target) {
        // The ground on both sides keeps the mark apart from a bar that has passed it.
        canvas.bar({x(*row.target) - 2.0, middle - 4.0, 4.0, 8.0}, theme.surface);
        canvas.bar({x(*row.target) - 1.0, middle - 7.0, 2.0, 14.0}, theme.actual);
    }
}

}  // namespace

Marks paintBullets(QPainter& painter, const QRectF& rect, const present::BulletData& data, const Theme& theme,
                   const PaintOptions& options)
{
    Canvas canvas{painter, rect, data.head, theme, options};
    if (canvas.paintEmpty(data.rows.empty())) {
        return {};
    }
    using present::BulletRow;
    double whole = 0.0;
    bool hasVerdicts = false;
    for (const BulletRow& row : data.rows) {
        whole = std::max({whole, row.value.value_or(0.0), row.target.value_or(0.0), row.expected.value_or(0.0)});
        hasVerdicts = hasVerdicts || row.verdict != present::Verdict::None;
    }
    whole = whole > 0.0 ? whole * 1.03 : 1.0;
    const Rows rows{canvas.area(), data.rows.size()};
    const qreal status = hasVerdicts ? kStatus : 0.0;
    const qreal name = nameWidth(data.rows, canvas.area().width());
    const qreal value = columnWidth(data.rows, &BulletRow::valueText, TextRole::Label);
    const qreal delta = columnWidth(data.rows, &BulletRow::deltaText, TextRole::LabelBold);
    for (std::size_t i = 0; i < rows.shown; ++i) {
        const BulletRow& row = data.rows[i];
        const QRectF box = rows.row(i);
        painter.setOpacity(canvas.opacity(row.key));
        paintName(canvas, box.adjusted(status, 0, 0, 0), name, row.label, row.key);
        if (hasVerdicts) {
            paintStatusMark(painter, {box.left(), box.center().y() - 6.0, 12.0, 12.0}, row.verdict, theme);
        }
        const QRectF track{box.left() + status + name + kGap, box.top(),
                           box.width() - status - name - kGap - value - delta, box.height()};
        paintBullet(canvas, track, row, whole);
        canvas.text({track.right(), box.top(), value, box.height()}, row.valueText, TextRole::Label, theme.ink,
                    Qt::AlignRight);
        canvas.text({track.right() + value, box.top(), delta, box.height()}, row.deltaText, TextRole::LabelBold,
                    toneText(theme, row.tone), Qt::AlignRight);
        painter.setOpacity(1.0);
        canvas.mark(row.key, row.label, box, row.details);
    }
    paintHidden(canvas, rows);
    return canvas.takeMarks();
}

Marks paintRanked(QPainter& painter, const QRectF& rect, const present::RankedData& data, const Theme& theme,
                  const PaintOptions& options)
{
    Canvas canvas{painter, rect, data.head, theme, options};
    if (canvas.paintEmpty(data.rows.empty())) {
        return {};
    }
    using present::RankedRow;
    double whole = 0.0;
    bool hasCumulative = false;
    for (const RankedRow& row : data.rows) {
        // The rest is a sum of many: in the scale of the others it would dwarf them.
        whole = std::max({whole, row.isRest ? 0.0 : row.value, row.target.value_or(0.0)});
        hasCumulative = hasCumulative || row.cumulativeShare.has_value();
    }
    QRectF area = canvas.area();
    const qreal curve = hasCumulative ? std::max(56.0, textWidth(data.cumulativeTitle, TextRole::Label) + kGap) : 0.0;
    if (hasCumulative && !data.cumulativeTitle.isEmpty()) {
        canvas.text({area.right() - curve, area.top(), curve, kLine}, data.cumulativeTitle, TextRole::Label, theme.ink2,
                    Qt::AlignRight);
        area.setTop(area.top() + kLine);
    }
    const Rows rows{area, data.rows.size()};
    const qreal name = nameWidth(data.rows, area.width());
    const qreal value = columnWidth(data.rows, &RankedRow::valueText, TextRole::Label);
    const qreal share = columnWidth(data.rows, &RankedRow::shareText, TextRole::Label);
    std::optional<QPointF> before;
    for (std::size_t i = 0; i < rows.shown; ++i) {
        const RankedRow& row = data.rows[i];
        const QRectF box = rows.row(i);
        const qreal middle = std::round(box.center().y());
        const QRectF track{box.left() + name + kGap, box.top(), box.width() - name - kGap - value - share - curve, box.height()};
        const auto x = [&](double number) {
            return track.left() + (whole > 0.0 ? std::clamp(number / whole, 0.0, 1.0) : 0.0) * track.width();
        };
        painter.setOpacity(canvas.opacity(row.key));
        paintName(canvas, box, name, row.label, row.key);
        if (!row.isRest) {
            canvas.bar({track.left(), middle - 6.0, x(row.value) - track.left(), 12.0}, theme.actual);
        }
        if (row.target) {
            canvas.bar({x(*row.target) - 2.0, middle - 6.0, 4.0, 12.0}, theme.surface);
            canvas.bar({x(*row.target) - 1.0, middle - 7.0, 2.0, 14.0}, theme.actual);
        }
        canvas.text({track.right(), box.top(), value, box.height()}, row.valueText, TextRole::Label, theme.ink, Qt::AlignRight);
        canvas.text({track.right() + value, box.top(), share, box.height()}, row.shareText, TextRole::Label, theme.ink2,
                    Qt::AlignRight);
        if (row.cumulativeShare) {
            // The Pareto curve runs down its own column: from 0 at its left edge to 100 % at its right.
            const QPointF at{box.right() - curve + kGap + *row.cumulativeShare * (curve - kGap - 3.0), middle};
            if (before) {
                canvas.line(before->x(), before->y(), at.x(), at.y(), theme.ink2, 1.5);
            }
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.ink2);
            painter.drawEllipse(at, 2.5, 2.5);
            before = at;
        }
        painter.setOpacity(1.0);
        canvas.mark(row.key, row.label, box, row.details);
    }
    canvas.line(area.left() + name + kGap - 0.5, area.top(), area.left() + name + kGap - 0.5,
                rows.row(rows.shown).top(), theme.ink);
    paintHidden(canvas, rows);
    return canvas.takeMarks();
}

Marks paintVariance(QPainter& painter, const QRectF& rect, const present::VarianceData& data, const Theme& theme,
                    const PaintOptions& options)
{
    Canvas canvas{painter, rect, data.head, theme, options};
    if (canvas.paintEmpty(data.rows.empty())) {
        return {};
    }
    using present::VarianceRow;
    double low = 0.0;
    double high = 0.0;
    qreal leftLabel = 0.0;
    qreal rightLabel = 0.0;
    for (const VarianceRow& row : data.rows) {
        const double delta = row.delta.value_or(0.0);
        low = std::min(low, delta);
        high = std::max(high, delta);
        qreal& label = delta < 0.0 ? leftLabel : rightLabel;
        label = std::max(label, textWidth(row.deltaText, TextRole::LabelBold) + 6.0);
    }
    const Rows rows{canvas.area(), data.rows.size()};
    const qreal name = nameWidth(data.rows, canvas.area().width());
    const qreal value = columnWidth(data.rows, &VarianceRow::valueText, TextRole::Label);
    const qreal left = canvas.area().left() + name + kGap + leftLabel;
    const qreal width = std::max(1.0, canvas.area().right() - value - rightLabel - left);
    const double span = high - low;
    const qreal zero = std::round(left + (span > 0.0 ? -low / span * width : 0.0));
    for (std::size_t i = 0; i < rows.shown; ++i) {
        const VarianceRow& row = data.rows[i];
        const QRectF box = rows.row(i);
        const qreal middle = std::round(box.center().y());
        const double delta = row.delta.value_or(0.0);
        const qreal end = span > 0.0 ? zero + delta / span * width : zero;
        painter.setOpacity(canvas.opacity(row.key));
        paintName(canvas, box, name, row.label, row.key);
        canvas.bar({QPointF{std::min(zero, end), middle - 6.0}, QPointF{std::max(zero, end), middle + 6.0}},
                   toneMark(theme, row.tone));
        const QRectF label = delta < 0.0 ? QRectF{end - leftLabel - 4.0, box.top(), leftLabel, box.height()}
                                         : QRectF{end + 4.0, box.top(), rightLabel, box.height()};
        canvas.text(label, row.deltaText, TextRole::LabelBold, toneText(theme, row.tone),
                    delta < 0.0 ? Qt::AlignRight : Qt::AlignLeft);
        canvas.text({box.right() - value, box.top(), value, box.height()}, row.valueText, TextRole::Label, theme.ink,
                    Qt::AlignRight);
        painter.setOpacity(1.0);
        canvas.mark(row.key, row.label, box, row.details);
    }
    canvas.line(zero + 0.5, canvas.area().top(), zero + 0.5, rows.row(rows.shown).top(), theme.ink);
    paintHidden(canvas, rows);
    return canvas.takeMarks();
}

Marks paintFunnel(QPainter& painter, const QRectF& rect, const present::FunnelData& data, const Theme& theme,
                  const PaintOptions& options)
{
    Canvas canvas{painter, rect, data.head, theme, options};
    if (canvas.paintEmpty(data.steps.empty())) {
        return {};
    }
    using present::FunnelStep;
    double whole = 0.0;
    for (const FunnelStep& step : data.steps) {
        whole = std::max(whole, step.count);
    }
    QRectF area = canvas.area();
    if (!data.overallText.isEmpty()) {
        canvas.text({area.left(), area.bottom() - kLine, area.width(), kLine}, data.overallText, TextRole::LabelBold, theme.ink);
        area.setBottom(area.bottom() - kLine - 4.0);
    }
    const auto count = static_cast<qreal>(data.steps.size());
    const qreal pitch = std::min(56.0, (area.height() + kLine) / count);
    const qreal bar = std::clamp(pitch - kLine - 4.0, 8.0, 28.0);
    const qreal name = nameWidth(data.steps, area.width());
    const qreal value = columnWidth(data.steps, &FunnelStep::countText, TextRole::LabelBold);
    const qreal left = area.left() + name + kGap;
    const qreal width = area.width() - name - kGap - value;
    for (std::size_t i = 0; i < data.steps.size(); ++i) {
        const FunnelStep& step = data.steps[i];
        const qreal top = area.top() + pitch * static_cast<qreal>(i);
        const QRectF row{area.left(), top, area.width(), bar};
        const qreal length = whole > 0.0 ? std::max(0.0, step.count) / whole * width : 0.0;
        painter.setOpacity(canvas.opacity(step.key));
        if (i > 0) {
            canvas.text({left, top - (pitch - bar + kLine) / 2.0, width, kLine}, step.stepText, TextRole::Label, theme.ink2);
        }
        canvas.text({row.left(), row.top(), name, bar}, fittedText(step.label, font(TextRole::Label), name), TextRole::Label,
                    theme.ink);
        canvas.bar({left, top, length, bar}, canvas.isHovered(step.key) ? theme.ink : theme.actual);
        canvas.text({left + length + 6.0, top, value, bar}, step.countText, TextRole::LabelBold, theme.ink);
        painter.setOpacity(1.0);
        canvas.mark(step.key, step.label, row, step.details);
    }
    return canvas.takeMarks();
}

}  // namespace kinerja::charts
