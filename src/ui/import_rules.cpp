// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_rules.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

#include "kinerja/present/convert.h"

namespace kinerja::ui {
namespace {

/// A menu takes & for the key of an entry.
QString menuText(QString text) { return text.replace(QLatin1Char{'&'}, QStringLiteral("&&")); }

}  // namespace

ImportRules::ImportRules() : m_row{new QHBoxLayout{this}}
{
    setObjectName(QStringLiteral("importRules"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    hide();
}

void ImportRules::showRules(const std::vector<present::RuleState>& rules)
{
    if (rules == m_rules) {
        return;
    }
    const QWidget* focused = focusWidget();
    const QString had = focused != nullptr && focused->hasFocus() ? focused->objectName() : QString{};
    m_rules = rules;
    rebuild();
    setVisible(!rules.empty());
    if (auto* again = had.isEmpty() ? nullptr : findChild<QPushButton*>(had)) {
        again->setFocus();
    }
}

bool ImportRules::focusOn(const QString& name)
{
    auto* button = findChild<QPushButton*>(name + QStringLiteral("Rule"));
    if (button != nullptr) {
        button->setFocus(Qt::OtherFocusReason);
    }
    return button != nullptr;
}

void ImportRules::rebuild()
{
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->setObjectName({});
            widget->deleteLater();  // one of its menus may be the sender
        }
        delete item;
    }
    auto* head = new QLabel{tr("Read as:")};
    head->setProperty("role", QStringLiteral("note"));
    m_row->addWidget(head);
    for (const present::RuleState& rule : m_rules) {
        const auto& choices = rule.choice.choices;
        const QString now = rule.choice.current >= 0 ? choices[static_cast<std::size_t>(rule.choice.current)].text : QString{};
        auto* button = new QPushButton{menuText(now)};
        const QString name = present::toQString(rule.name);
        button->setObjectName(name + QStringLiteral("Rule"));
        button->setProperty("kind", QStringLiteral("link"));
        button->setProperty("unfolds", true);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(rule.label, now));
        button->setToolTip(rule.label);
        button->setAutoDefault(false);
        auto* menu = new QMenu{button};
        auto* group = new QActionGroup{menu};
        for (std::size_t at = 0; at < choices.size(); ++at) {
            QAction* action = menu->addAction(menuText(choices[at].text));
            action->setCheckable(true);
            action->setChecked(static_cast<int>(at) == rule.choice.current);
            group->addAction(action);
            connect(action, &QAction::triggered, this,
                    [this, name, value = present::toQString(choices[at].id)] { Q_EMIT chosen(name, value); });
        }
        button->setMenu(menu);
        m_row->addWidget(button);
    }
    m_row->addStretch(1);
}

}  // namespace kinerja::ui
