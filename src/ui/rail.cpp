// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/rail.h"

#include <QEvent>
#include <QVBoxLayout>

#include "rail_button.h"

namespace kinerja::ui {
namespace {

constexpr int kFirstApart = static_cast<int>(PageId::Settings);

}  // namespace

Rail::Rail(QWidget* parent) : QFrame{parent}
{
    setObjectName(QStringLiteral("rail"));
    setProperty("box", QStringLiteral("rail"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 60, 0, 12);
    column->setSpacing(8);
    for (int at = 0; at < kPageCount; ++at) {
        const auto page = static_cast<PageId>(at);
        auto* button = new RailButton{present::pageIcon(page), this};
        button->setObjectName(present::pageIcon(page) + QStringLiteral("Button"));
        connect(button, &QAbstractButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
        if (at == kFirstApart) {
            column->addStretch(1);
        }
        column->addWidget(button);
        m_buttons[static_cast<std::size_t>(at)] = button;
    }
    retranslate();
}

void Rail::setCurrent(PageId page)
{
    m_buttons[static_cast<std::size_t>(page)]->setChecked(true);
}

void Rail::setWaiting(PageId page, bool waiting)
{
    m_buttons[static_cast<std::size_t>(page)]->setWaiting(waiting);
}

void Rail::setTheme(const charts::Theme& theme, const charts::Metrics& metrics)
{
    setFixedWidth(metrics.railWidth);
    for (RailButton* button : m_buttons) {
        button->setTheme(theme, metrics.large);
    }
}

void Rail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void Rail::retranslate()
{
    const std::array<QString, kPageCount> names{tr("Dashboard"), tr("Targets"), tr("Data"),     tr("Analysis"), tr("Team"),
                                                tr("Actions"),   tr("Review"),  tr("Settings"), tr("Help")};
    for (std::size_t at = 0; at < names.size(); ++at) {
        m_buttons[at]->setText(names[at]);
        m_buttons[at]->setAccessibleName(names[at]);
        m_buttons[at]->setToolTip(at < 7 ? QStringLiteral("Ctrl+%1").arg(at + 1) : at == 8 ? QStringLiteral("F1") : QString{});
    }
    setAccessibleName(tr("Pages"));
}

}  // namespace kinerja::ui
