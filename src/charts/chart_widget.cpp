// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/charts/chart_widget.h"

#include <algorithm>

#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>

namespace kinerja::charts {
namespace {

constexpr QSize kLeast{300, 200};
constexpr qreal kBoxPadding = 8.0;
constexpr qreal kAside = 24.0;
constexpr qreal kTouch = 2.0;
const QString kOpens = QStringLiteral(" ›");

/// Title and figures of the hover box. A first detail that says the label in full ("September 2026") is the title.
QStringList hoverLines(const Mark& mark)
{
    QStringList lines = mark.details;
    if (!mark.label.isEmpty() && (lines.isEmpty() || !lines.first().contains(mark.label))) {
        lines.prepend(mark.label);
    }
    return lines;
}

}  // namespace

ChartWidget::ChartWidget(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

template <typename Data>
void ChartWidget::showData(const Data& state,
                       Marks (*painter)(QPainter&, const QRectF&, const Data&, const Theme&, const PaintOptions&))
{
    showChart([state, painter](QPainter& on, const QRectF& rect, const Theme& theme, const PaintOptions& options) {
        return painter(on, rect, state, theme, options);
    }, state.head);
}

void ChartWidget::showState(const present::MonthsData& state) { showData(state, &paintMonths); }
void ChartWidget::showState(const present::BulletData& state) { showData(state, &paintBullets); }
void ChartWidget::showState(const present::RankedData& state) { showData(state, &paintRanked); }
void ChartWidget::showState(const present::VarianceData& state) { showData(state, &paintVariance); }
void ChartWidget::showState(const present::FunnelData& state) { showData(state, &paintFunnel); }
void ChartWidget::showState(const present::StackedData& state) { showData(state, &paintStacked); }
void ChartWidget::showState(const present::SatisfactionData& state) { showData(state, &paintSatisfaction); }

void ChartWidget::showChart(Paint paint, const present::ChartHead& head)
{
    m_paint = std::move(paint);
    m_head = head;
    m_marksKnown = false;
    setAccessibleName(head.message.isEmpty() ? head.measure : head.message);
    setAccessibleDescription(head.summary);
    if (!m_currentKey.isEmpty() && currentMark() == nullptr) {
        m_currentKey.clear();
    }
    update();
}

void ChartWidget::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

void ChartWidget::setPreferredSize(const QSize& size)
{
    m_preferred = size;
    updateGeometry();
}

QSize ChartWidget::sizeHint() const { return m_preferred; }
QSize ChartWidget::minimumSizeHint() const { return kLeast.boundedTo(m_preferred); }

QRectF ChartWidget::chartRect() const { return QRectF{rect()}.adjusted(16.0, 10.0, -16.0, -12.0); }

const Marks& ChartWidget::marks() const
{
    if (!m_marksKnown && m_paint) {
        QImage nowhere{1, 1, QImage::Format_ARGB32_Premultiplied};
        QPainter painter{&nowhere};
        m_marks = m_paint(painter, chartRect(), m_theme, {});
        m_marksKnown = true;
    }
    return m_marks;
}

void ChartWidget::paintOn(QPainter& painter, const QRectF& rect, const Theme& theme, qreal scale) const
{
    if (m_paint) {
        PaintOptions options;
        options.scale = scale;
        m_paint(painter, rect, theme, options);
    }
}

const Mark* ChartWidget::markAt(const QPointF& position) const
{
    const auto found = std::find_if(marks().begin(), marks().end(), [&](const Mark& mark) { return mark.area.contains(position); });
    return found == marks().end() ? nullptr : &*found;
}

const Mark* ChartWidget::currentMark() const
{
    const auto found = std::find_if(marks().begin(), marks().end(), [&](const Mark& mark) { return mark.key == m_currentKey; });
    return found == marks().end() || m_currentKey.isEmpty() ? nullptr : &*found;
}

void ChartWidget::setCurrent(const QString& key)
{
    if (key == m_currentKey) {
        return;
    }
    m_currentKey = key;
    const Mark* mark = currentMark();
    // A screen reader hears the mark the keyboard stands on, else the whole chart in words.
    setAccessibleDescription(mark != nullptr ? hoverLines(*mark).join(QStringLiteral(", ")) : m_head.summary);
    update();
}

void ChartWidget::step(int direction)
{
    const Marks& all = marks();
    if (all.empty()) {
        return;
    }
    const auto last = static_cast<int>(all.size()) - 1;
    const Mark* mark = currentMark();
    int index = direction > 0 ? 0 : last;
    if (mark != nullptr) {
        index = std::clamp(static_cast<int>(mark - all.data()) + direction, 0, last);
    }
    setCurrent(all[static_cast<std::size_t>(index)].key);
}

bool ChartWidget::event(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_marksKnown = false;
    }
    return QWidget::event(event);
}

void ChartWidget::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{m_theme.line, 1.0});
    painter.setBrush(m_theme.surface);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, kCardRadius);
    if (!m_paint) {
        return;
    }
    PaintOptions options;
    options.hoveredKey = m_currentKey;
    m_marks = m_paint(painter, chartRect(), m_theme, options);
    m_marksKnown = true;
    if (const Mark* mark = currentMark()) {
        paintHoverBox(painter, *mark);
    }
    if (hasFocus() && m_keyboard) {
        painter.setPen(QPen{m_theme.ink, 2.0});
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF{rect()}.adjusted(1, 1, -1, -1), kCardRadius, kCardRadius);
    }
}

QRectF ChartWidget::hoverBox(const Mark& mark) const
{
    const QStringList lines = hoverLines(mark);
    qreal width = QFontMetricsF{charts::font(TextRole::LabelBold)}.horizontalAdvance(lines.first());
    for (const QString& text : lines) {
        width = std::max(width, QFontMetricsF{charts::font(TextRole::Label)}.horizontalAdvance(text + kOpens));
    }
    width = std::min(width, QRectF{rect()}.width() - 2.0 * kBoxPadding - 8.0);
    QRectF box{0, 0, width + 2.0 * kBoxPadding, static_cast<qreal>(lines.size()) * lineHeight(TextRole::Label) + 2.0 * kBoxPadding};
    const QRectF inside = QRectF{rect()}.adjusted(4, 4, -4, -4);
    // Beside a column; below or above a row, and there beside the pointer: going down from row to row must not meet it.
    // It touches its mark, so that the pointer can go over into it.
    const bool isRow = mark.area.width() > mark.area.height() * 3.0;
    QPointF at{mark.area.right() - kTouch, mark.area.top() + 8.0};
    if (isRow) {
        const bool hasRoom = !m_pointer || *m_pointer + kAside + box.width() <= inside.right();
        const qreal left = m_pointer ? (hasRoom ? *m_pointer + kAside : *m_pointer - kAside - box.width())
                                     : mark.area.center().x() - box.width() / 2.0;
        at = {left, mark.area.bottom() - kTouch};
    }
    if (isRow && at.y() + box.height() > inside.bottom()) {
        at.setY(mark.area.top() - box.height() + kTouch);
    }
    if (!isRow && at.x() + box.width() > inside.right()) {
        at.setX(mark.area.left() - box.width() + kTouch);
    }
    at.setX(std::clamp(at.x(), inside.left(), std::max(inside.left(), inside.right() - box.width())));
    at.setY(std::clamp(at.y(), inside.top(), std::max(inside.top(), inside.bottom() - box.height())));
    box.moveTopLeft(at);
    return box;
}

QRectF ChartWidget::recordsLink() const
{
    const Mark* mark = currentMark();
    if (!m_head.opensRecords || mark == nullptr || mark->details.isEmpty()) {
        return {};
    }
    const qreal line = lineHeight(TextRole::Label);
    QRectF link = hoverBox(*mark).adjusted(kBoxPadding, kBoxPadding, -kBoxPadding, -kBoxPadding);
    link.setTop(link.bottom() - line);
    return link;
}

void ChartWidget::paintHoverBox(QPainter& painter, const Mark& mark) const
{
    if (mark.details.isEmpty()) {
        return;
    }
    const QStringList lines = hoverLines(mark);
    const qreal line = lineHeight(TextRole::Label);
    const QRectF box = hoverBox(mark);
    painter.setPen(QPen{m_theme.control, 1.0});
    painter.setBrush(m_theme.surface);
    painter.drawRoundedRect(box, kControlRadius, kControlRadius);
    QRectF row{box.left() + kBoxPadding, box.top() + kBoxPadding, box.width() - 2.0 * kBoxPadding, line};
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isLink = m_head.opensRecords && i + 1 == lines.size();
        const TextRole role = i == 0 || isLink ? TextRole::LabelBold : TextRole::Label;
        painter.setFont(charts::font(role));
        painter.setPen(i == 0 || isLink ? m_theme.ink : m_theme.ink2);
        painter.drawText(row, static_cast<int>(Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                         fittedText(isLink ? lines.at(i) + kOpens : lines.at(i), charts::font(role), row.width()));
        row.translate(0.0, line);
    }
}

void ChartWidget::resizeEvent(QResizeEvent* event)
{
    m_marksKnown = false;
    QWidget::resizeEvent(event);
}

void ChartWidget::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF position = event->position();
    if (const Mark* current = currentMark(); current != nullptr && m_head.opensRecords && m_pointer
        && hoverBox(*current).contains(position)) {
        setCursor(recordsLink().contains(position) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;  // over the box: what it tells of stays
    }
    const Mark* mark = markAt(position);
    setCursor(mark != nullptr ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const QString key = mark != nullptr ? mark->key : QString{};
    if (key != m_currentKey) {
        m_pointer = position.x();
    }
    setCurrent(key);
}

void ChartWidget::mousePressEvent(QMouseEvent* event)
{
    m_keyboard = false;
    m_onLink = event->button() == Qt::LeftButton && recordsLink().contains(event->position());
    const Mark* mark = m_onLink ? nullptr : markAt(event->position());
    m_pressedKey = event->button() == Qt::LeftButton && mark != nullptr ? mark->key : QString{};
}

void ChartWidget::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_onLink) {
        m_onLink = false;
        if (recordsLink().contains(event->position())) {
            const QString opened = m_currentKey;
            Q_EMIT recordsRequested(opened);
        }
        return;
    }
    const Mark* mark = markAt(event->position());
    if (event->button() == Qt::LeftButton && mark != nullptr && !mark->key.isEmpty() && mark->key == m_pressedKey) {
        // A copy: whoever listens may show another state, and the mark is gone.
        const QString key = mark->key;
        Q_EMIT markClicked(key);
    }
    m_pressedKey.clear();
}

void ChartWidget::leaveEvent(QEvent* event)
{
    setCurrent({});
    QWidget::leaveEvent(event);
}

void ChartWidget::keyPressEvent(QKeyEvent* event)
{
    m_keyboard = true;
    m_pointer.reset();
    const QString key = m_currentKey;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        step(1);
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
        step(-1);
        return;
    case Qt::Key_Home:
    case Qt::Key_End:
        setCurrent({});
        step(event->key() == Qt::Key_Home ? 1 : -1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentMark() != nullptr) {
            Q_EMIT recordsRequested(key);
            return;
        }
        break;
    case Qt::Key_Space:
        if (currentMark() != nullptr) {
            Q_EMIT markClicked(key);
            return;
        }
        break;
    case Qt::Key_Escape:
        if (!key.isEmpty()) {
            setCurrent({});
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void ChartWidget::focusInEvent(QFocusEvent* event)
{
    m_keyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void ChartWidget::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void ChartWidget::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const Mark* mark = byKey ? currentMark() : markAt(event->pos());
    const QPoint at = byKey && mark != nullptr ? mapToGlobal(mark->area.center().toPoint()) : event->globalPos();
    const QString key = mark != nullptr ? mark->key : QString{};
    Q_EMIT menuRequested(at, key);
}

}  // namespace kinerja::charts
