// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/charts/kpi_card.h"

#include <algorithm>

#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include "canvas.h"
#include "kinerja/charts/icons.h"
#include "kinerja/charts/painters.h"
#include "kinerja/present/convert.h"

namespace kinerja::charts {
namespace {

constexpr QSize kSmall{219, 148};
constexpr QSize kLarge{313, 176};
constexpr qreal kStatus = 12.0;
constexpr qreal kLeastSparkline = 48.0;

/// Base lines from the top at 148 px; × 1.19 in large windows.
struct CardLines {
    qreal factor;
    qreal padding;

    explicit CardLines(bool large) : factor(large ? 176.0 / 148.0 : 1.0), padding(large ? 16.0 : 12.0) { }
    [[nodiscard]] qreal name() const { return 24.0 * factor; }
    [[nodiscard]] qreal value() const { return 60.0 * factor; }
    [[nodiscard]] qreal verdict() const { return 81.0 * factor; }
    [[nodiscard]] qreal bar() const { return 92.0 * factor; }
    [[nodiscard]] qreal target() const { return 116.0 * factor; }
    [[nodiscard]] qreal change() const { return 138.0 * factor; }
};

class CardPainter {
public:
    CardPainter(QPainter& painter, const QSizeF& size, const present::CardState& state, const Theme& theme, bool large)
        : m_painter(painter), m_state(state), m_theme(theme), m_large(large), m_lines(large), m_left(m_lines.padding),
          m_right(size.width() - m_lines.padding)
    {
    }

    void paint() const
    {
        const qreal info = 24.0;  // the (i) button's place
        write(m_left, m_lines.name(), fittedText(m_state.name, font(TextRole::Label), m_right - m_left - info), TextRole::Label,
              m_theme.ink2);
        if (m_state.value.isEmpty()) {
            write(m_left, m_lines.verdict(), fittedText(m_state.emptyText, font(TextRole::Body), m_right - m_left),
                  TextRole::Body, m_theme.ink3);
            return;
        }
        paintValue();
        if (!m_state.bar && !m_state.emptyText.isEmpty()) {
            write(m_left, m_lines.verdict(), m_state.emptyText, TextRole::Label, m_theme.ink2);
        } else {
            paintVerdict();
        }
        if (m_state.bar) {
            paintProgressBar(m_painter, {m_left, m_lines.bar() - 3.0, m_right - m_left, 12.0}, *m_state.bar, m_theme);
        }
        paintTarget();
        paintChange();
    }

private:
    void write(qreal x, qreal baseline, const QString& text, TextRole role, const QColor& colour) const
    {
        m_painter.setFont(font(role, m_large));
        m_painter.setPen(colour);
        m_painter.drawText(QPointF{x, baseline}, text);
    }
    void writeRight(qreal baseline, const QString& text, TextRole role, const QColor& colour) const
    {
        write(m_right - textWidth(text, role), baseline, text, role, colour);
    }

    void paintValue() const
    {
        QFont type = font(TextRole::Value, m_large);
        // A long amount gets smaller, it is never cut.
        while (type.pixelSize() > 14 && QFontMetricsF{type}.horizontalAdvance(m_state.value) > m_right - m_left) {
            type.setPixelSize(type.pixelSize() - 1);
        }
        m_painter.setFont(type);
        m_painter.setPen(m_state.isSmallSample ? m_theme.ink3 : m_theme.ink);
        m_painter.drawText(QPointF{m_left, m_lines.value()}, m_state.value);
    }

    void paintTarget() const
    {
        write(m_left, m_lines.target(), fittedText(m_state.targetText, font(TextRole::Label), m_right - m_left), TextRole::Label,
              m_theme.ink2);
        const qreal used = m_left + textWidth(m_state.targetText, TextRole::Label) + 8.0;
        for (const QString& text : {m_state.needText, m_state.needShort}) {
            if (!gapNeedsTargetLine() && used + textWidth(text, TextRole::Label) <= m_right) {
                writeRight(m_lines.target(), text, TextRole::Label, m_theme.ink2);
                return;
            }
        }
    }

    [[nodiscard]] qreal verdictEnd() const
    {
        const bool hasMark = !m_state.isSmallSample && !m_state.verdictWord.isEmpty();
        return m_left + (hasMark ? kStatus + 6.0 : 0.0) + textWidth(m_state.verdictWord, TextRole::LabelBold) + 8.0;
    }
    /// Not even the amount fits beside the word: it takes the line of the target, whose place it explains.
    [[nodiscard]] bool gapNeedsTargetLine() const { return verdictEnd() + textWidth(m_state.gap, TextRole::LabelBold) > m_right; }

    void paintVerdict() const
    {
        const QColor colour = m_state.verdict == present::Verdict::None ? m_theme.ink2 : toneText(m_theme, m_state.tone);
        qreal word = m_left;
        if (!m_state.isSmallSample && !m_state.verdictWord.isEmpty()) {
            paintStatusMark(m_painter, {m_left, m_lines.verdict() - 10.5, kStatus, kStatus}, m_state.verdict, m_theme);
            word += kStatus + 6.0;
        }
        write(word, m_lines.verdict(), m_state.verdictWord, TextRole::LabelBold, colour);
        const qreal used = verdictEnd();
        const QString full = m_state.gapShare.isEmpty() ? m_state.gap : QString{m_state.gap + QLatin1Char(' ') + m_state.gapShare};
        for (const QString& text : {full, m_state.gap}) {
            if (used + textWidth(text, TextRole::LabelBold) <= m_right) {
                writeRight(m_lines.verdict(), text, TextRole::LabelBold, toneText(m_theme, m_state.tone));
                return;
            }
        }
        writeRight(m_lines.target(), m_state.gap, TextRole::LabelBold, toneText(m_theme, m_state.tone));
    }

    void paintChange() const
    {
        QSizeF line = m_large ? QSizeF{112.0, 28.0} : QSizeF{72.0, 24.0};
        const qreal room = m_right - m_left;
        const bool isShort = !m_state.changeShort.isEmpty() && textWidth(m_state.changeText, TextRole::Label) > room;
        const QString& text = isShort ? m_state.changeShort : m_state.changeText;
        line.setWidth(std::min(line.width(), room - 8.0 - textWidth(text, TextRole::Label)));
        const bool roomForBoth = line.width() >= kLeastSparkline;
        if (roomForBoth && !m_state.trail.values.empty()) {
            paintSparkline(m_painter, {QPointF{m_left, m_lines.change() - line.height() + 9.0}, line - QSizeF{0.0, 3.0}}, m_state.trail, m_theme);
        }
        if (roomForBoth) {
            writeRight(m_lines.change(), text, TextRole::Label, m_theme.ink2);
        } else {
            write(m_left, m_lines.change(), fittedText(text, font(TextRole::Label), m_right - m_left),
                  TextRole::Label, m_theme.ink2);
        }
    }

    QPainter& m_painter;
    const present::CardState& m_state;
    const Theme& m_theme;
    bool m_large;
    CardLines m_lines;
    qreal m_left;
    qreal m_right;
};

}  // namespace

void paintCard(QPainter& painter, const QRectF& rect, const present::CardState& state, const Theme& theme, bool large, qreal scale)
{
    painter.save();
    painter.translate(rect.topLeft());
    painter.scale(scale, scale);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    CardPainter{painter, rect.size() / scale, state, theme, large}.paint();
    painter.restore();
}

KpiCard::KpiCard(QWidget* parent) : QAbstractButton(parent), m_infoButton(new QToolButton{this}), m_emptyActionButton(new QPushButton{this})
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_infoButton->setObjectName(QStringLiteral("infoButton"));
    m_infoButton->setProperty("kind", QStringLiteral("icon"));
    m_infoButton->setFixedSize(24, 24);
    m_infoButton->setIconSize({16, 16});
    m_infoButton->setAutoRaise(true);
    m_emptyActionButton->setObjectName(QStringLiteral("emptyActionButton"));
    m_emptyActionButton->setProperty("kind", QStringLiteral("link"));
    m_emptyActionButton->hide();
    connect(m_infoButton, &QToolButton::clicked, this, [this] { Q_EMIT detailsRequested(m_state.key); });
    connect(m_emptyActionButton, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_state.key); });
    setTheme(lightTheme(), false);
}

void KpiCard::setTheme(const Theme& theme, bool large)
{
    m_theme = theme;
    m_large = large;
    m_infoButton->setIcon(charts::icon(QStringLiteral("info"), theme));
    updateGeometry();
    placeButtons();
    update();
}

void KpiCard::showState(const present::CardState& state)
{
    m_state = state;
    setAccessibleName(state.name);
    setAccessibleDescription(state.summary);
    setToolTip(present::toolTipText(state.toolTip));
    m_infoButton->setAccessibleName(state.infoName);
    m_infoButton->setToolTip(present::toolTipText(state.infoName));
    // Never through setText as it stands: "&" would become a mnemonic.
    m_emptyActionButton->setText(QString{state.emptyAction}.replace(QLatin1Char('&'), QLatin1String("&&")));
    m_emptyActionButton->setVisible(!state.emptyAction.isEmpty());
    placeButtons();
    update();
}

QSize KpiCard::sizeHint() const { return m_large ? kLarge : kSmall; }
QSize KpiCard::minimumSizeHint() const { return {180, sizeHint().height()}; }

void KpiCard::placeButtons()
{
    const CardLines lines{m_large};
    m_infoButton->move(width() - static_cast<int>(lines.padding) - 20, static_cast<int>(lines.name()) - 16);
    m_emptyActionButton->adjustSize();
    const QSize size = m_emptyActionButton->sizeHint();
    // Without data under the sentence; without a target at the end of the line that says so.
    const bool noData = m_state.value.isEmpty();
    const int y = static_cast<int>(noData ? lines.target() : lines.verdict()) - 4 - size.height() / 2;
    const int x = noData ? static_cast<int>(lines.padding) - 4 : width() - static_cast<int>(lines.padding) - size.width() + 4;
    m_emptyActionButton->setGeometry(x, y, size.width(), size.height());
}

void KpiCard::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen{m_hovered || isDown() ? m_theme.control : m_theme.line, 1.0});
    painter.setBrush(m_theme.surface);
    painter.drawRoundedRect(box, kCardRadius, kCardRadius);
    if (m_state.isSelected) {
        painter.save();
        painter.setClipRect(QRectF{0, 0, QRectF{rect()}.width(), 3.0});
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.kunyit);
        painter.drawRoundedRect(box, kCardRadius, kCardRadius);
        painter.restore();
    }
    paintCard(painter, rect(), m_state, m_theme, m_large);
    if (hasFocus() && m_keyboard) {
        painter.setPen(QPen{m_theme.ink, 2.0});
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF{rect()}.adjusted(1, 1, -1, -1), kCardRadius, kCardRadius);
    }
}

void KpiCard::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    placeButtons();
}

void KpiCard::enterEvent(QEnterEvent* event)
{
    m_hovered = true;
    update();
    QAbstractButton::enterEvent(event);
}

void KpiCard::leaveEvent(QEvent* event)
{
    m_hovered = false;
    update();
    QAbstractButton::leaveEvent(event);
}

void KpiCard::keyPressEvent(QKeyEvent* event)
{
    m_keyboard = true;
    // Qt's buttons answer the space bar only.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void KpiCard::focusInEvent(QFocusEvent* event)
{
    m_keyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    QAbstractButton::focusInEvent(event);
    update();
}

void KpiCard::contextMenuEvent(QContextMenuEvent* event) { Q_EMIT menuRequested(event->globalPos(), m_state.key); }

}  // namespace kinerja::charts
