// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/mark_menu.h"

#include <QCoreApplication>
#include <QMenu>

namespace kinerja::ui {
namespace {

struct MarkMenu {
    Q_DECLARE_TR_FUNCTIONS(MarkMenu)
};

}  // namespace

void showMarkMenu(QWidget* parent, const Wish& subject, const QPoint& globalPosition,
                  const std::function<void()>& toggleFilter, const std::function<void(const Wish&)>& fulfil)
{
    Wish wish = subject;
    const bool isPerson = wish.dimension == domain::Dimension::Rep;
    wish.person = isPerson ? wish.key : std::string{};
    auto* menu = new QMenu{parent};
    menu->setObjectName(QStringLiteral("markMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, WishKind kind) {
        wish.kind = kind;
        QObject::connect(menu->addAction(text), &QAction::triggered, menu, [fulfil, wish] { fulfil(wish); });
    };
    QObject::connect(menu->addAction(MarkMenu::tr("Filter by this")), &QAction::triggered, menu, toggleFilter);
    add(MarkMenu::tr("Show the records"), WishKind::ShowRecords);
    menu->addSeparator();
    add(MarkMenu::tr("Why?"), WishKind::Why);
    if (isPerson) {
        add(MarkMenu::tr("Open the person's page"), WishKind::ShowPerson);
        add(MarkMenu::tr("Give feedback"), WishKind::GiveFeedback);
    }
    add(MarkMenu::tr("Plan an action"), WishKind::PlanAction);
    menu->popup(globalPosition);
}

}  // namespace kinerja::ui
