// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/offer_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLayoutItem>
#include <QPushButton>
#include <QStyle>

#include "kinerja/ui/plain_text.h"

namespace kinerja::ui {

OfferBar::OfferBar(QWidget* parent) : QFrame{parent}, m_text{new QLabel{this}}, m_buttons{new QHBoxLayout}
{
    m_text->setObjectName(QStringLiteral("offerText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto* line = new QHBoxLayout{this};
    line->setContentsMargins(12, 8, 12, 8);
    line->setSpacing(12);
    line->addWidget(m_text, 1);
    m_buttons->setSpacing(8);
    line->addLayout(m_buttons);
    hide();
}

void OfferBar::say(const QString& text, std::vector<Choice> choices, bool isProblem)
{
    m_choices = std::move(choices);
    m_choices.push_back({tr("Close"), [] {}});
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (std::size_t at = 0; at < m_choices.size(); ++at) {
        const bool isLast = at + 1 == m_choices.size();
        auto* button = new QPushButton{literalText(m_choices[at].text), this};
        button->setObjectName(isLast ? QStringLiteral("offerClose") : QStringLiteral("offerChoice%1").arg(at));
        button->setProperty("kind", isLast ? QStringLiteral("quiet") : at == 0 ? QStringLiteral("primary") : QStringLiteral("secondary"));
        connect(button, &QPushButton::clicked, this, [this, at] { run(at); });
        m_buttons->addWidget(button);
    }
    setProperty("box", isProblem ? QStringLiteral("warning") : QStringLiteral("note"));
    style()->unpolish(this);
    style()->polish(this);
    setAccessibleName(text);
    m_text->setText(text);
    show();
}

QString OfferBar::text() const { return m_text->text(); }

void OfferBar::run(std::size_t choice)
{
    const auto chosen = m_choices[choice].run;  // may say something else
    hide();
    chosen();
}

}  // namespace kinerja::ui
