// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/top_bar.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include "kinerja/charts/icons.h"
#include "kinerja/ui/chip_row.h"
#include "kinerja/ui/plain_text.h"

namespace kinerja::ui {
namespace {

QPushButton* makeButton(QWidget* parent, const char* name, const char* kind)
{
    auto* button = new QPushButton{parent};
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("kind", QString::fromLatin1(kind));
    return button;
}

}  // namespace

TopBar::TopBar(QWidget* parent)
    : QFrame{parent}
    , m_previous{makeButton(this, "previousButton", "quiet")}
    , m_period{makeButton(this, "periodButton", "quiet")}
    , m_next{makeButton(this, "nextButton", "quiet")}
    , m_compare{makeButton(this, "compareButton", "quiet")}
    , m_chips{new ChipRow{this}}
    , m_addFilter{makeButton(this, "addFilterButton", "quiet")}
    , m_undo{makeButton(this, "undoButton", "quiet")}
    , m_redo{makeButton(this, "redoButton", "quiet")}
    , m_search{makeButton(this, "searchButton", "secondary")}
    , m_present{makeButton(this, "presentButton", "secondary")}
    , m_export{makeButton(this, "exportButton", "secondary")}
{
    setObjectName(QStringLiteral("topBar"));
    setProperty("box", QStringLiteral("bar"));
    QFont bold = m_period->font();
    bold.setBold(true);
    m_period->setFont(bold);
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(8, 0, 16, 0);
    row->setSpacing(2);
    for (QWidget* widget : {static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_period),
                            static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_compare)}) {
        row->addWidget(widget);
    }
    row->addSpacing(8);
    row->addWidget(m_addFilter);
    row->addWidget(m_chips, 1);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addSpacing(4);
    row->addWidget(m_search);
    row->addSpacing(4);
    row->addWidget(m_present);
    row->addSpacing(4);
    row->addWidget(m_export);
    connect(m_previous, &QPushButton::clicked, this, &TopBar::previousRequested);
    connect(m_next, &QPushButton::clicked, this, &TopBar::nextRequested);
    connect(m_period, &QPushButton::clicked, this, &TopBar::periodRequested);
    connect(m_addFilter, &QPushButton::clicked, this, &TopBar::addFilterRequested);
    connect(m_chips, &ChipRow::changeRequested, this, &TopBar::filterRequested);
    connect(m_chips, &ChipRow::removed, this, &TopBar::filterRemoved);
    connect(m_chips, &ChipRow::cleared, this, &TopBar::filtersCleared);
    connect(m_undo, &QPushButton::clicked, this, &TopBar::undoRequested);
    connect(m_redo, &QPushButton::clicked, this, &TopBar::redoRequested);
    connect(m_search, &QPushButton::clicked, this, &TopBar::searchRequested);
    connect(m_present, &QPushButton::clicked, this, &TopBar::presentRequested);
    connect(m_export, &QPushButton::clicked, this, &TopBar::exportRequested);
    makeCompareMenu();
    retranslate();
}

void TopBar::makeCompareMenu()
{
    auto* menu = new QMenu{m_compare};
    auto* group = new QActionGroup{menu};
    for (const auto& [name, compare] : {std::pair{"previousAction", kpi::Compare::Previous},
                                        std::pair{"lastYearAction", kpi::Compare::LastYear},
                                        std::pair{"eventAction", kpi::Compare::Shifted},
                                        std::pair{"baselineAction", kpi::Compare::Baseline},
                                        std::pair{"noneAction", kpi::Compare::None}}) {
        auto* action = menu->addAction(QString{});
        action->setObjectName(QString::fromLatin1(name));
        action->setCheckable(true);
        action->setData(static_cast<int>(compare));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = compare] { Q_EMIT compareChosen(chosen); });
    }
    m_compare->setMenu(menu);
}

void TopBar::showState(const present::TopBarState& state)
{
    m_period->setText(state.period);
    m_period->setToolTip(state.periodDays);
    m_period->setAccessibleName(tr("Period: %1").arg(state.period));
    m_previous->setEnabled(state.canStep);
    m_next->setEnabled(state.canStep);
    m_compare->setText(state.compare);
    m_compare->setEnabled(state.canStep);
    for (QAction* action : m_compare->menu()->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(state.compareKind));
    }
    m_chips->showChips(state.chips);
}

void TopBar::showUndo(bool canUndo, const QString& undoText, bool canRedo, const QString& redoText)
{
    m_undoText = undoText;
    m_redoText = redoText;
    m_undo->setEnabled(canUndo);
    m_redo->setEnabled(canRedo);
    retranslate();
}

void TopBar::setTheme(const charts::Theme& theme)
{
    m_previous->setIcon(charts::icon(QStringLiteral("previous"), theme));
    m_next->setIcon(charts::icon(QStringLiteral("next"), theme));
    m_undo->setIcon(charts::icon(QStringLiteral("undo"), theme));
    m_redo->setIcon(charts::icon(QStringLiteral("redo"), theme));
    m_search->setIcon(charts::icon(QStringLiteral("search"), theme));
    m_addFilter->setIcon(charts::icon(QStringLiteral("filter"), theme));
}

QWidget* TopBar::periodAnchor() const
{
    return m_period;
}

QWidget* TopBar::filterAnchor() const
{
    return m_addFilter;
}

QWidget* TopBar::exportAnchor() const
{
    return m_export;
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void TopBar::retranslate()
{
    m_previous->setAccessibleName(tr("Period before"));
    m_previous->setToolTip(tr("Period before (Ctrl+Page Up)"));
    m_next->setAccessibleName(tr("Period after"));
    m_next->setToolTip(tr("Period after (Ctrl+Page Down)"));
    m_compare->setAccessibleName(tr("Comparison"));
    m_addFilter->setText(QChar{0x00A0} + tr("Filter"));
    m_addFilter->setAccessibleName(tr("Add a filter"));
    m_search->setText(QChar{0x00A0} + tr("Search  Ctrl+K"));
    m_search->setAccessibleName(tr("Search everything"));
    m_present->setText(tr("Present F5"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Export (Ctrl+E)"));
    m_undo->setAccessibleName(tr("Undo"));
    m_redo->setAccessibleName(tr("Redo"));
    m_undo->setToolTip(m_undoText.isEmpty() ? tr("Nothing to undo") : plainToolTip(tr("Undo: %1 (Ctrl+Z)").arg(m_undoText)));
    m_redo->setToolTip(m_redoText.isEmpty() ? tr("Nothing to redo") : plainToolTip(tr("Redo: %1 (Ctrl+Y)").arg(m_redoText)));
    for (QAction* action : m_compare->menu()->actions()) {
        switch (static_cast<kpi::Compare>(action->data().toInt())) {
        case kpi::Compare::Previous: action->setText(tr("Previous period")); break;
        case kpi::Compare::LastYear: action->setText(tr("Same period last year")); break;
        case kpi::Compare::None: action->setText(tr("No comparison")); break;
        case kpi::Compare::Baseline: action->setText(tr("Baseline (agreed, else last year or the mean of four periods)")); break;
        case kpi::Compare::Shifted: action->setText(tr("Same days before and after Idul Fitri")); break;
        }
    }
}

}  // namespace kinerja::ui
