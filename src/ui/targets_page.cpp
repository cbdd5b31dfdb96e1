// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/targets_page.h"

#include <algorithm>
#include <array>

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalBlocker>

#include "kinerja/charts/icons.h"
#include "kinerja/charts/theme.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/ui/target_grid_view.h"
#include "frozen_columns.h"
#include "ui_targets_page.h"

namespace kinerja::ui {
namespace {

using present::TargetSheet;

constexpr std::array kScopes{domain::Dimension::Rep,      domain::Dimension::Team,    domain::Dimension::Region,
                             domain::Dimension::Category, domain::Dimension::Channel, domain::Dimension::Product};
constexpr std::array kPowers{0, 3, 6, 9};

template <typename List, typename Value>
int placeOf(const List& list, const Value& value)
{
    const auto found = std::find(list.begin(), list.end(), value);
    return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

}  // namespace

TargetsPage::TargetsPage(QWidget* parent)
    : Page{parent}
    , m_ui{std::make_unique<Ui::TargetsPage>()}
    , m_model{new TargetGridModel{this}}
    , m_sums{new TargetSumsModel{this}}
    , m_fillMenu{new QMenu{this}}
{
    m_ui->setupUi(this);
    m_ui->grid->setModel(m_model);
    m_ui->sums->setModel(m_sums);
    m_ui->sums->horizontalHeader()->hide();
    m_ui->sums->verticalHeader()->hide();
    m_ui->sums->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_ui->sums->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_frozenSums = new FrozenColumns{m_ui->sums, kNameColumn, kYearColumn};
    connect(m_ui->grid->horizontalScrollBar(), &QScrollBar::valueChanged, m_ui->sums->horizontalScrollBar(), &QScrollBar::setValue);
    connect(m_ui->sums->horizontalScrollBar(), &QScrollBar::valueChanged, m_ui->grid->horizontalScrollBar(), &QScrollBar::setValue);
    for (QComboBox* combo : {m_ui->kpiCombo, m_ui->levelCombo, m_ui->yearCombo, m_ui->dimensionCombo, m_ui->unitCombo}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);  // the page is there before its texts are
    }
    m_ui->fillButton->setMenu(m_fillMenu);
    m_ui->offerBar->setHome(m_ui->grid);
    m_fillMenu->setObjectName(QStringLiteral("fillMenu"));
    connectChoices();
    connectGrid();
    connectTools();
}

TargetsPage::~TargetsPage() = default;

void TargetsPage::connectChoices()
{
    connect(m_ui->kpiCombo, &QComboBox::activated, this, [this](int at) {
        Q_EMIT kpiChosen(m_model->state().kpis[static_cast<std::size_t>(at)].kpi);
    });
    connect(m_ui->levelCombo, &QComboBox::activated, this,
            [this](int at) { Q_EMIT levelChosen(static_cast<domain::TargetLevel>(at)); });
    connect(m_ui->yearCombo, &QComboBox::activated, this, [this](int at) {
        Q_EMIT yearChosen(m_model->state().years[static_cast<std::size_t>(at)].year);
    });
    connect(m_ui->yearBeforeButton, &QPushButton::clicked, this, [this] { stepYear(-1); });
    connect(m_ui->yearAfterButton, &QPushButton::clicked, this, [this] { stepYear(1); });
    connect(m_ui->dimensionCombo, &QComboBox::activated, this, [this](int at) {
        Q_EMIT dimensionChosen(kScopes[static_cast<std::size_t>(at)]);
    });
    connect(m_ui->unitCombo, &QComboBox::activated, this, [this](int at) {
        Q_EMIT unitChosen(kPowers[static_cast<std::size_t>(at)]);
    });
}

void TargetsPage::connectGrid()
{
    const TargetGridView* grid = m_ui->grid;
    connect(m_model, &TargetGridModel::edited, this, [this](const TargetEdits& edits) { apply(edits); });
    connect(m_model, &TargetGridModel::unreadable, this, [this](const QString& text) {
        offer(tr("“%1” was not taken: a target here is %2. Nothing was changed.").arg(text.left(40), limits()), {}, true);
    });
    connect(grid, &TargetGridView::copyWished, this, &TargetsPage::copy);
    connect(grid, &TargetGridView::cutWished, this, &TargetsPage::cut);
    connect(grid, &TargetGridView::pasteWished, this, &TargetsPage::paste);
    connect(grid, &TargetGridView::clearWished, this, &TargetsPage::clear);
    connect(grid, &TargetGridView::fillDownWished, this, [this, grid] { apply(fillDown(*m_model->sheet(), grid->range())); });
    connect(grid, &TargetGridView::fillRightWished, this, [this, grid] { apply(fillRight(*m_model->sheet(), grid->range())); });
    connect(grid, &TargetGridView::currentMoved, this, &TargetsPage::describeCurrent);
    connect(grid, &TargetGridView::resized, this, &TargetsPage::fitColumns);
    connect(grid->verticalScrollBar(), &QScrollBar::rangeChanged, this, &TargetsPage::fitSums);
    connect(grid, &QWidget::customContextMenuRequested, this, &TargetsPage::showMenu);
}

void TargetsPage::connectTools()
{
    const auto showSign = [this](double percent) {
        m_ui->percentSpin->setPrefix(percent < 0.0 ? QString{} : QStringLiteral("+"));
    };
    connect(m_ui->percentSpin, &QDoubleSpinBox::valueChanged, this, showSign);
    m_ui->percentSpin->setSuffix(QStringLiteral("%"));
    showSign(m_ui->percentSpin->value());
    connect(m_ui->pasteTargetsButton, &QPushButton::clicked, this, &TargetsPage::paste);
    connect(m_ui->proposeButton, &QPushButton::clicked, this, [this] { Q_EMIT proposalWished(m_ui->percentSpin->value()); });
    connect(m_ui->approveButton, &QPushButton::clicked, this, &TargetsPage::approvalWished);
    connect(m_ui->importTargetsButton, &QPushButton::clicked, this, &TargetsPage::importWished);
    connect(m_ui->exportTargetsButton, &QPushButton::clicked, this, &TargetsPage::exportWished);
    connect(m_ui->targetProofButton, &QPushButton::clicked, this, [this] { wishProof(&TargetsPage::proofWished); });
    connect(m_ui->targetHistoryButton, &QPushButton::clicked, this, [this] { Q_EMIT historyWished(m_ui->grid->range()); });
    connect(m_fillMenu, &QMenu::aboutToShow, this, [this] {
        m_fillMenu->clear();
        fillMenu(*m_fillMenu);
    });
}

QString TargetsPage::limits() const { return present::targetLimits(m_model->sheet()->unit(), m_model->sheet()->format()); }

void TargetsPage::fillChoices()
{
    const present::TargetsState& state = m_model->state();
    const present::Format& format = state.sheet->format();
    const std::array<QSignalBlocker, 5> still{QSignalBlocker{m_ui->kpiCombo}, QSignalBlocker{m_ui->levelCombo},
                                              QSignalBlocker{m_ui->yearCombo}, QSignalBlocker{m_ui->dimensionCombo},
                                              QSignalBlocker{m_ui->unitCombo}};
    const auto fill = [](QComboBox& combo, const QStringList& texts) {
        combo.clear();
        combo.addItems(texts);
    };
    QStringList texts;
    std::transform(state.kpis.begin(), state.kpis.end(), std::back_inserter(texts), [](const auto& kpi) { return kpi.name; });
    fill(*m_ui->kpiCombo, texts);
    texts.clear();
    std::transform(state.years.begin(), state.years.end(), std::back_inserter(texts), [](const auto& year) { return year.name; });
    fill(*m_ui->yearCombo, texts);
    texts.clear();
    for (const domain::Dimension dimension : kScopes) {
        texts << present::dimensionName(format.words(), dimension);
    }
    fill(*m_ui->dimensionCombo, texts);
    texts.clear();
    for (const int power : kPowers) {
        texts << format.scaleWords(power);
    }
    fill(*m_ui->unitCombo, texts);
    fill(*m_ui->levelCombo, present::levelNames(format.words()));
}

void TargetsPage::showChoices()
{
    fillChoices();
    const present::TargetsState& state = m_model->state();
    const services::TargetGridChoice& choice = state.sheet->grid().choice;
    const auto kpi = std::find_if(state.kpis.begin(), state.kpis.end(), [&](const auto& one) { return one.kpi == choice.kpi; });
    m_ui->kpiCombo->setCurrentIndex(kpi == state.kpis.end() ? -1 : static_cast<int>(kpi - state.kpis.begin()));
    m_ui->levelCombo->setCurrentIndex(static_cast<int>(choice.level));
    const auto year = std::find_if(state.years.begin(), state.years.end(), [&](const auto& one) { return one.year == choice.year; });
    m_ui->yearCombo->setCurrentIndex(year == state.years.end() ? -1 : static_cast<int>(year - state.years.begin()));
    m_ui->dimensionCombo->setCurrentIndex(choice.dimension ? placeOf(kScopes, *choice.dimension) : -1);
    m_ui->unitCombo->setCurrentIndex(placeOf(kPowers, state.sheet->unit().powerOfTen));
    m_ui->unitCombo->setVisible(state.sheet->unit().unit == kpi::Unit::Money);
}

void TargetsPage::stepYear(int direction)
{
    if (m_model->sheet() == nullptr) {
        return;
    }
    const Period& year = m_model->sheet()->grid().choice.year;
    Q_EMIT yearChosen(direction < 0 ? previousPeriod(year) : nextPeriod(year));
}

void TargetsPage::showState(const present::TargetsState& state)
{
    dropStaleQuestion(state);
    m_model->showState(state);
    m_sums->showState(state);
    showChoices();
    m_ui->titleLabel->setText(state.title);
    m_ui->stateLabel->setText(state.stateText);
    m_ui->footLabel->setText(state.footLine);
    m_ui->footLabel->setVisible(!state.footLine.isEmpty());
    m_ui->approveButton->setEnabled(state.mayEdit && state.sheet->drafts() > 0);
    for (QPushButton* button : {m_ui->pasteTargetsButton, m_ui->fillButton, m_ui->proposeButton, m_ui->importTargetsButton}) {
        button->setEnabled(state.mayEdit);
    }
    if (!m_asks && !state.sheet->hasTargets() && state.mayEdit) {
        const double percent = m_ui->percentSpin->value();
        offer(state.hasOthers ? tr("No target stands in these cells; those of this year are of other periods, levels or scopes. Start from last year plus a percentage, paste from a spreadsheet, or type.")
                              : tr("No targets yet. Start from last year plus a percentage, paste from a spreadsheet, or type."),
              {{tr("Last year %1%").arg(m_ui->percentSpin->prefix() + m_ui->percentSpin->cleanText()),
                [this, percent] { Q_EMIT proposalWished(percent); }},
               {tr("Paste"), [this] { paste(); }}});
        m_isEmptyTold = true;
    } else if (m_isEmptyTold) {
        m_ui->offerBar->hide();
        m_isEmptyTold = false;
    }
    if (!m_ui->grid->currentIndex().isValid() && m_model->rowCount() > 0) {
        m_ui->grid->setCurrentIndex(m_model->index(0, kFirstMonthColumn));
    }
    describeCurrent();
    fitColumns();
}

void TargetsPage::offer(const QString& text, std::vector<OfferBar::Choice> choices, bool isProblem)
{
    m_isEmptyTold = false;
    m_asks = false;
    m_ui->offerBar->say(text, std::move(choices), isProblem);
}

void TargetsPage::describeCurrent()
{
    const QModelIndex at = m_ui->grid->currentIndex();
    m_ui->hintLabel->setText(at.isValid() ? at.data(Qt::AccessibleTextRole).toString() : QString{});
}

void TargetsPage::apply(const TargetEdits& edits, YearShape shape)
{
    if (!edits.empty() && m_model->state().mayEdit) {
        m_ui->offerBar->hide();
        Q_EMIT edited(edits, shape);
    }
}

/// Of the row and month in hand; beside the months, of the year.
void TargetsPage::wishProof(void (TargetsPage::*wish)(const std::string& key, int month))
{
    const QModelIndex at = m_ui->grid->currentIndex();
    if (m_model->sheet() != nullptr && at.isValid()) {
        const int month = at.column() - kFirstMonthColumn;
        Q_EMIT (this->*wish)(m_model->sheet()->key(at.row()), month < 0 ? TargetSheet::kYear : month);
    }
}

void TargetsPage::distribute(YearShape shape)
{
    const CellRange range = m_ui->grid->range();
    TargetEdits edits;
    for (int row = range.top; row <= range.bottom; ++row) {
        if (const auto year = m_model->sheet()->value(row, TargetSheet::kYear)) {
            edits.push_back({m_model->sheet()->key(row), TargetSheet::kYear, year});
        }
    }
    if (edits.empty()) {
        offer(tr("These rows have no total yet: type one in the column of the year."), {});
    }
    apply(edits, shape);
}

void TargetsPage::fillMenu(QMenu& menu)
{
    const TargetGridView* grid = m_ui->grid;
    const auto add = [&](const QString& text, const char* name, auto run) {
        QAction* action = menu.addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    add(tr("Down\tCtrl+D"), "fillDownAction", [this, grid] { apply(fillDown(*m_model->sheet(), grid->range())); });
    add(tr("Right\tCtrl+R"), "fillRightAction", [this, grid] { apply(fillRight(*m_model->sheet(), grid->range())); });
    menu.addSeparator();
    add(tr("Distribute the year equally"), "equalAction", [this] { distribute(YearShape::Equal); });
    add(tr("Distribute the year as last year"), "lastYearAction", [this] { distribute(YearShape::LastYear); });
    menu.addSeparator();
    add(tr("Propose this row from own history…"), "historyProposalAction", [this, grid] {
        const QModelIndex at = grid->currentIndex();
        if (at.isValid()) {
            const int month = at.column() - kFirstMonthColumn;
            Q_EMIT historyProposalWished(m_model->sheet()->key(at.row()), month < 0 || month >= TargetSheet::kYear ? 0 : month);
        }
    });
}

void TargetsPage::showMenu(const QPoint& position)
{
    auto* menu = new QMenu{this};
    menu->setObjectName(QStringLiteral("gridMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool mayEdit = m_model->state().mayEdit;
    const auto add = [&](const QString& text, auto run, bool isEdit = true) {
        QAction* action = menu->addAction(text);
        action->setEnabled(mayEdit || !isEdit);
        connect(action, &QAction::triggered, this, run);
    };
    add(tr("Cut\tCtrl+X"), [this] { cut(); });
    add(tr("Copy\tCtrl+C"), [this] { copy(); }, false);
    add(tr("Paste\tCtrl+V"), [this] { paste(); });
    add(tr("Clear\tDel"), [this] { clear(); });
    menu->addSeparator();
    if (mayEdit) {
        fillMenu(*menu);
        menu->addSeparator();
    }
    add(tr("History…"), [this] { Q_EMIT historyWished(m_ui->grid->range()); }, false);
    add(tr("Target: how it comes about…"), [this] { wishProof(&TargetsPage::proofWished); }, false);
    add(tr("Last year's figure: how it comes about…"), [this] { wishProof(&TargetsPage::pastProofWished); }, false);
    add(tr("Import targets…"), [this] { Q_EMIT importWished(); });
    add(tr("Export targets…"), [this] { Q_EMIT exportWished(); }, false);
    menu->popup(m_ui->grid->viewport()->mapToGlobal(position));
}

void TargetsPage::applyTheme(const charts::Theme& theme, const charts::Metrics& metrics)
{
    m_ui->grid->setTheme(theme);
    m_ui->targetProofButton->setIcon(charts::icon(QStringLiteral("info"), theme));
    m_ui->layout->setContentsMargins(metrics.margin, metrics.margin, metrics.margin, metrics.margin);
    m_ui->grid->verticalHeader()->setDefaultSectionSize(metrics.rowHeight);
    m_ui->sums->verticalHeader()->setDefaultSectionSize(metrics.rowHeight);
    fitColumns();
}

void TargetsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
    }
}

}  // namespace kinerja::ui
