// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/offer_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLayoutItem>
#include <QPushButton>
#include <QShortcut>
#include <QStyle>

#include "kinerja/ui/plain_text.h"

namespace kinerja::ui {

OfferBar::OfferBar(QWidget* parent) : QFrame{parent}, m_text{new QLabel{this}}, m_key{new QLabel{this}}, m_buttons{new QHBoxLayout}
{
    m_text->setObjectName(QStringLiteral("offerText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto* line = new QHBoxLayout{this};
    line->setContentsMargins(12, 8, 12, 8);
    line->setSpacing(12);
    line->addWidget(m_text, 1);
    m_buttons->setSpacing(8);
    m_key->setObjectName(QStringLiteral("offerKey"));
    m_key->setText(QStringLiteral("F6"));
    m_key->setProperty("role", QStringLiteral("note"));
    line->addWidget(m_key);
    line->addLayout(m_buttons);
    connect(new QShortcut{QKeySequence{Qt::Key_F6}, this}, &QShortcut::activated, this, &OfferBar::changeSides);
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
    m_key->setVisible(m_choices.size() > 1);
    m_key->setToolTip(tr("F6 goes to these buttons, Esc closes them."));
    QWidget* before = this;
    for (std::size_t at = 0; at < m_choices.size(); ++at) {
        const bool isLast = at + 1 == m_choices.size();
        auto* button = new QPushButton{literalText(m_choices[at].text), this};
        button->setObjectName(isLast ? QStringLiteral("offerClose") : QStringLiteral("offerChoice%1").arg(at));
        button->setProperty("kind", isLast ? QStringLiteral("quiet") : at == 0 ? QStringLiteral("primary") : QStringLiteral("secondary"));
        button->setAutoDefault(true);  // Enter presses it
        connect(button, &QPushButton::clicked, this, [this, at] { run(at); });
        m_buttons->addWidget(button);
        setTabOrder(before, button);
        before = button;
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
    if (m_home != nullptr) {
        m_home->setFocus(Qt::OtherFocusReason);  // else it falls on whatever comes next in the window
    }
    hide();
    chosen();
}

void OfferBar::changeSides()
{
    if (isAncestorOf(window()->focusWidget()) && m_home != nullptr) {
        m_home->setFocus(Qt::ShortcutFocusReason);
    } else if (QLayoutItem* first = m_buttons->itemAt(0)) {
        first->widget()->setFocus(Qt::ShortcutFocusReason);
    }
}

/// Esc on its buttons is no shortcut of the window.
bool OfferBar::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void OfferBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        run(m_choices.size() - 1);
        return;
    }
    QFrame::keyPressEvent(event);
}

}  // namespace kinerja::ui
