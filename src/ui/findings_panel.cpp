// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/findings_panel.h"

#include <algorithm>

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include "kinerja/charts/painters.h"
#include "status_mark.h"

namespace kinerja::ui {
namespace {

constexpr int kPadding = 16;
constexpr int kRowGap = 10;
constexpr int kHeadGap = 8;
constexpr int kSectionGap = 10;
constexpr int kMarkWidth = 12;
constexpr int kMarkGap = 10;
constexpr int kLinkEdge = 4;  // border and padding of a link

QLabel* makeLabel(const QString& text, const char* role, QWidget* parent)
{
    auto* label = new QLabel{text, parent};
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QString::fromLatin1(role));
    label->setWordWrap(true);
    label->ensurePolished();  // its height is asked for before it is shown: in the font of its role
    return label;
}

}  // namespace

FindingsPanel::FindingsPanel(QWidget* parent)
    : QFrame{parent}, m_rule{new QFrame{this}}, m_theme{&charts::lightTheme()}
{
    setObjectName(QStringLiteral("findingsPanel"));
    setProperty("box", QStringLiteral("card"));
    m_rule->setProperty("box", QStringLiteral("rule"));
}

void FindingsPanel::showState(const std::vector<present::FindingState>& attention, const QString& attentionEmpty,
                              const std::vector<present::FindingState>& praise, const QString& praiseEmpty)
{
    m_attention = attention;
    m_attentionEmpty = attentionEmpty;
    m_praise = praise;
    m_praiseEmpty = praiseEmpty;
    rebuild();
}

void FindingsPanel::setTheme(const charts::Theme& theme)
{
    m_theme = &theme;
    for (StatusMark* mark : findChildren<StatusMark*>()) {
        mark->setTheme(theme);
    }
}

void FindingsPanel::rebuild()
{
    for (Section* section : {&m_first, &m_second}) {
        for (QWidget* row : section->rows) {
            row->hide();
            row->deleteLater();  // one of its links may be the sender
        }
        delete section->head;
        delete section->empty;
    }
    m_first = makeSection(tr("Needs attention"), m_attentionEmpty, m_attention);
    m_second = makeSection(tr("Worth praising"), m_praiseEmpty, m_praise);
    arrange();
}

FindingsPanel::Section FindingsPanel::makeSection(const QString& title, const QString& emptyText,
                                                  const std::vector<present::FindingState>& findings)
{
    Section section;
    section.head = makeLabel(title, "section", this);
    section.empty = makeLabel(emptyText, "label", this);
    for (const auto& finding : findings) {
        section.rows.push_back(makeRow(finding));
    }
    return section;
}

QWidget* FindingsPanel::makeRow(const present::FindingState& finding)
{
    auto* row = new QWidget{this};
    auto* grid = new QGridLayout{row};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kMarkGap);
    grid->setVerticalSpacing(0);
    auto* mark = new StatusMark{finding.verdict, row};
    mark->setTheme(*m_theme);
    grid->addWidget(mark, 0, 0, Qt::AlignTop);
    grid->addWidget(makeLabel(finding.text, "body", row), 0, 1);
    grid->addWidget(makeLabel(finding.detail, "label", row), 1, 1);
    grid->setColumnStretch(1, 1);
    auto* links = new QHBoxLayout;
    links->setSpacing(4);
    links->setContentsMargins(kMarkWidth + kMarkGap - kLinkEdge, 0, 0, 0);  // their words stand under the text, not their edges
    const auto add = [&](const QString& text, const char* name, WishKind kind) {
        auto* link = new QPushButton{text, row};
        link->setObjectName(QString::fromLatin1(name));
        link->setProperty("kind", QStringLiteral("link"));
        link->setAccessibleName(text + QStringLiteral(": ") + finding.text);
        Wish wish;
        wish.kind = kind;
        wish.kpi = finding.kpi;
        wish.dimension = finding.dimension;
        wish.key = finding.key;
        wish.person = finding.dimension == domain::Dimension::Rep ? finding.key : std::string{};
        wish.feedback = finding.verdict == present::Verdict::OnTrack ? domain::FeedbackType::Praise : domain::FeedbackType::Improve;
        connect(link, &QPushButton::clicked, this, [this, wish] { Q_EMIT wished(wish); });
        links->addWidget(link);
    };
    if (finding.offersWhy) {
        add(tr("Why?") + QStringLiteral(" ›"), "whyLink", WishKind::Why);
    }
    if (finding.offersFeedback) {
        add(tr("Feedback") + QStringLiteral(" ›"), "feedbackLink", WishKind::GiveFeedback);
    }
    if (finding.offersAction) {
        add(tr("Action") + QStringLiteral(" ›"), "actionLink", WishKind::PlanAction);
    }
    links->addStretch(1);
    grid->addLayout(links, 2, 0, 1, 2);
    return row;
}

int FindingsPanel::place(QWidget* widget, int y, int bottom, int gap) const
{
    const int width = this->width() - 2 * kPadding;
    const int height = widget->hasHeightForWidth() ? widget->heightForWidth(width)
        : widget->layout() != nullptr && widget->layout()->hasHeightForWidth() ? widget->layout()->totalHeightForWidth(width)
                                                                               : widget->sizeHint().height();
    if (y + height > bottom) {
        return -1;
    }
    widget->setGeometry(kPadding, y, width, height);
    return y + height + gap;
}

void FindingsPanel::arrange()
{
    if (m_first.head == nullptr || width() <= 2 * kPadding) {
        return;
    }
    const int bottom = height() - kPadding / 2;
    // Fill both sections in turns: one finding each first, so that praise is never crowded out.
    const auto draw = [&](std::size_t first, std::size_t second) {
        int y = 12;
        const auto section = [&](Section& part, std::size_t count) {
            y = place(part.head, y, bottom, kHeadGap);
            if (y >= 0 && part.rows.empty()) {
                y = place(part.empty, y, bottom, kRowGap);
            }
            for (std::size_t at = 0; y >= 0 && at < count; ++at) {
                y = place(part.rows[at], y, bottom, kRowGap);
            }
        };
        section(m_first, first);
        if (y >= 0) {
            m_rule->setGeometry(kPadding, y, width() - 2 * kPadding, 1);
            y += kSectionGap;
            section(m_second, second);
        }
        return y >= 0;
    };
    std::size_t first = 0;
    std::size_t second = 0;
    for (bool grew = true; grew;) {
        grew = false;
        if (first < m_first.rows.size() && draw(first + 1, second)) {
            ++first;
            grew = true;
        }
        if (second < m_second.rows.size() && draw(first, second + 1)) {
            ++second;
            grew = true;
        }
    }
    draw(first, second);
    const auto reveal = [](const Section& part, std::size_t count) {
        part.head->show();
        part.empty->setVisible(part.rows.empty());
        for (std::size_t at = 0; at < part.rows.size(); ++at) {
            part.rows[at]->setVisible(at < count);
        }
    };
    reveal(m_first, first);
    reveal(m_second, second);
}

void FindingsPanel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void FindingsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_first.head != nullptr) {
        rebuild();
    }
    QFrame::changeEvent(event);
}

}  // namespace kinerja::ui
