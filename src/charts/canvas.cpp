// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas.h"

#include <algorithm>

#include <QFontMetricsF>

namespace kinerja::charts {
namespace {

constexpr qreal kFaded = 0.35;
constexpr qreal kHeadGap = 8.0;
constexpr QChar kEllipsis{0x2026};

QString initialled(QStringList words, qsizetype from)
{
    for (qsizetype i = from; i < words.size(); ++i) {
        words[i] = words.at(i).left(1) + QLatin1Char('.');
    }
    return words.join(QLatin1Char(' '));
}

bool looksLikeName(const QStringList& words)
{
    return std::all_of(words.begin(), words.end(), [](const QString& word) { return word.at(0).isUpper(); });
}

/// As many words as fit on each line, at most two lines; the last one is made to fit.
QStringList wrapped(const QString& text, const QFont& font, qreal width)
{
    const QFontMetricsF metrics{font};
    QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString first;
    while (!words.isEmpty()) {
        const QString longer = first.isEmpty() ? words.first() : QString{first + QLatin1Char(' ') + words.first()};
        if (!first.isEmpty() && metrics.horizontalAdvance(longer) > width) {
            break;
        }
        first = longer;
        words.removeFirst();
    }
    if (words.isEmpty()) {
        return {fittedText(first, font, width)};
    }
    return {fittedText(first, font, width), fittedText(words.join(QLatin1Char(' ')), font, width)};
}

}  // namespace

QString fittedText(const QString& text, const QFont& font, qreal width)
{
    const QFontMetricsF metrics{font};
    const auto fits = [&](const QString& candidate) { return metrics.horizontalAdvance(candidate) <= width; };
    if (fits(text)) {
        return text;
    }
    QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() > 1 && looksLikeName(words)) {
        for (qsizetype from = words.size() - 1; from >= 1; --from) {
            const QString candidate = initialled(words, from);
            if (fits(candidate)) {
                return candidate;
            }
        }
    }
    QString cut = text.trimmed();
    while (!cut.isEmpty() && !fits(cut + kEllipsis)) {
        cut.chop(1);
    }
    // At the end of a word, unless that would lose much of what could be shown.
    const qsizetype end = cut.lastIndexOf(QLatin1Char(' '));
    if (end * 10 >= cut.size() * 6 && text.at(cut.size()) != QLatin1Char(' ')) {
        cut.truncate(end);
    }
    return cut.trimmed() + kEllipsis;
}

qreal textWidth(const QString& text, TextRole role) { return QFontMetricsF{font(role)}.horizontalAdvance(text); }

QColor toneText(const Theme& theme, present::Tone tone)
{
    switch (tone) {
    case present::Tone::Good:
        return theme.goodText;
    case present::Tone::Bad:
        return theme.badText;
    case present::Tone::Neutral:
        break;
    }
    return theme.ink2;
}

QColor toneMark(const Theme& theme, present::Tone tone)
{
    switch (tone) {
    case present::Tone::Good:
        return theme.good;
    case present::Tone::Bad:
        return theme.bad;
    case present::Tone::Neutral:
        break;
    }
    return theme.previous;
}

Canvas::Canvas(QPainter& painter, const QRectF& rect, const present::ChartHead& head, const Theme& theme,
               const PaintOptions& options)
    : m_painter(painter), m_theme(theme), m_options(options), m_head(head), m_origin(rect.topLeft()),
      m_area(QPointF{0, 0}, rect.size() / options.scale)
{
    m_painter.save();
    m_painter.translate(m_origin);
    m_painter.scale(options.scale, options.scale);
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (options.showHead) {
        paintHead(head);
    }
}

Canvas::~Canvas() { m_painter.restore(); }

void Canvas::paintHead(const present::ChartHead& head)
{
    qreal top = m_area.top();
    qreal width = 0.0;
    if (!head.message.isEmpty()) {
        top = paragraph(top, head.message, TextRole::Section, m_theme.ink, &width);
    }
    m_measureTop = top;
    m_measureRight = m_area.left();
    if (!head.measure.isEmpty()) {
        top = paragraph(top, head.measure, TextRole::Label, m_theme.ink2, &width);
        m_measureTop = top - lineHeight(TextRole::Label);
        m_measureRight = m_area.left() + width;
    }
    if (top > m_area.top()) {
        m_area.setTop(top + kHeadGap);
    }
}

qreal Canvas::paragraph(qreal top, const QString& text, TextRole role, const QColor& colour, qreal* lastWidth)
{
    for (const QString& line : wrapped(text, font(role), m_area.width())) {
        const QRectF box{m_area.left(), top, m_area.width(), static_cast<qreal>(lineHeight(role))};
        this->text(box, line, role, colour);
        *lastWidth = textWidth(line, role);
        top = box.bottom();
    }
    return top;
}

qreal Canvas::opacity(const QString& key) const
{
    return m_head.selectedKeys.isEmpty() || m_head.selectedKeys.contains(key) ? 1.0 : kFaded;
}

void Canvas::bar(const QRectF& rect, const QColor& colour, qreal radius) const
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    if (radius > 0.0) {
        m_painter.drawRoundedRect(rect, radius, radius);
    } else {
        m_painter.drawRect(rect);
    }
}

void Canvas::line(qreal x1, qreal y1, qreal x2, qreal y2, const QColor& colour, qreal width, Qt::PenStyle style) const
{
    QPen pen{colour, width, style, Qt::FlatCap};
    if (style == Qt::DashLine) {
        pen.setDashPattern({4.0, 3.0});
    }
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF{x1, y1}, QPointF{x2, y2});
}

void Canvas::text(const QRectF& rect, const QString& text, TextRole role, const QColor& colour,
                  Qt::Alignment alignment) const
{
    if (text.isEmpty()) {
        return;
    }
    m_painter.setFont(font(role));
    m_painter.setPen(colour);
    m_painter.drawText(rect, static_cast<int>((alignment | Qt::AlignVCenter).toInt()) | Qt::TextSingleLine | Qt::TextDontClip,
                       text);
}

void Canvas::mark(const QString& key, const QString& label, const QRectF& area, const QStringList& details)
{
    const qreal scale = m_options.scale;
    m_marks.push_back({key, label, {area.topLeft() * scale + m_origin, area.size() * scale}, details});
}

bool Canvas::paintEmpty(bool isEmpty) const
{
    if (isEmpty) {
        const QStringList lines = wrapped(m_head.emptyText, font(TextRole::Body), m_area.width());
        const qreal height = lineHeight(TextRole::Body);
        qreal top = m_area.center().y() - height * static_cast<qreal>(lines.size()) / 2.0;
        for (const QString& line : lines) {
            text({m_area.left(), top, m_area.width(), height}, line, TextRole::Body, m_theme.ink3, Qt::AlignHCenter);
            top += height;
        }
    }
    return isEmpty;
}

}  // namespace kinerja::charts
