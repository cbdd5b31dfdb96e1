// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/team_page.h"

#include <array>

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>

#include "kinerja/charts/icons.h"
#include "kinerja/present/convert.h"
#include "kinerja/ui/empty_block.h"
#include "kinerja/ui/person_view.h"
#include "kinerja/ui/team_cells.h"
#include "kinerja/ui/team_delegate.h"
#include "kinerja/ui/team_model.h"
#include "icon_text.h"
#include "ui_team_page.h"

namespace kinerja::ui {
namespace {

constexpr std::array kMemberships{domain::Membership::Mine, domain::Membership::Others, domain::Membership::NotAPerson};

/// Shares of the width, column by column; the name's comes from what is left.
constexpr std::array kWeights{210, 184, 110, 104, 176, 184, 146};

}  // namespace

TeamPage::TeamPage(QWidget* parent)
    : Page{parent}
    , m_ui{std::make_unique<Ui::TeamPage>()}
    , m_model{new TeamModel{this}}
    , m_delegate{new TeamDelegate{*m_model, this}}
    , m_person{new PersonView}
    , m_empty{new EmptyBlock}
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("teamPage"));
    m_ui->stack->addWidget(m_person);
    m_ui->stack->addWidget(m_empty);
    m_ui->teamTable->setModel(m_model);
    m_ui->teamTable->setItemDelegate(m_delegate);
    prepareTable(*m_ui->teamTable);
    m_ui->teamTable->sortByColumn(TeamModel::Name, Qt::AscendingOrder);
    m_ui->teamTable->installEventFilter(this);
    m_ui->teamTable->viewport()->installEventFilter(this);
    fillSections(m_words);
    connectList();
    showButtons();
}

TeamPage::~TeamPage() = default;

void TeamPage::connectList()
{
    // A click on a name opens its page, elsewhere it takes the row in hand; nothing needs two clicks.
    connect(m_ui->teamTable, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == TeamModel::Name && !m_model->row(index.row()).isWhole) {
            openCurrent();
        }
    });
    connect(m_ui->teamTable, &QTableView::customContextMenuRequested, this, &TeamPage::showMenu);
    connect(m_ui->teamTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { showButtons(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { showButtons(); });
    connect(m_ui->openButton, &QPushButton::clicked, this, &TeamPage::openCurrent);
    connect(m_ui->addPersonButton, &QPushButton::clicked, this, &TeamPage::addPersonWished);
    connect(m_ui->feedbackButton, &QPushButton::clicked, this, [this] { Q_EMIT feedbackWished(currentKey()); });
    connect(m_ui->actionButton, &QPushButton::clicked, this, [this] { Q_EMIT actionWished(currentKey()); });
    connect(m_ui->sectionCombo, &QComboBox::currentIndexChanged, this, [this](int at) {
        m_model->setSection(at >= 0 && static_cast<std::size_t>(at) < kMemberships.size()
                                ? std::optional{kMemberships[static_cast<std::size_t>(at)]} : std::nullopt);
    });
    connect(m_empty, &EmptyBlock::offered, this, &TeamPage::offered);
    connect(m_person, &PersonView::backWished, this, &TeamPage::listWished);
}

void TeamPage::fillSections(const present::Words& words)
{
    const QSignalBlocker quiet{m_ui->sectionCombo};
    const int at = std::max(0, m_ui->sectionCombo->currentIndex());
    m_ui->sectionCombo->clear();
    for (const domain::Membership membership : kMemberships) {
        m_ui->sectionCombo->addItem(present::membershipName(words, membership));
    }
    m_ui->sectionCombo->addItem(words.translate("Team", "Everybody"));
    m_ui->sectionCombo->setCurrentIndex(at);
}

void TeamPage::showTeam(const present::TeamState& state, const present::Words& words)
{
    m_words = words;
    fillSections(words);
    const std::string chosen = present::toStdString(currentKey());
    m_model->showState(state);
    m_ui->titleLabel->setText(state.title);
    if (state.empty) {
        m_empty->showState(*state.empty);
        m_ui->stack->setCurrentWidget(m_empty);
        return;
    }
    m_ui->stack->setCurrentWidget(m_ui->listSide);
    const int row = chosen.empty() ? -1 : m_model->rowOf(chosen);
    if (row >= 0) {
        m_ui->teamTable->selectRow(row);
    }
    showButtons();
}

void TeamPage::showPerson(const present::PersonState& state, const present::Words& words)
{
    m_person->showState(state, words);
    m_ui->stack->setCurrentWidget(m_person);
}

void TeamPage::applyTheme(const charts::Theme& theme, const charts::Metrics& metrics)
{
    m_delegate->setTheme(theme);
    m_person->applyTheme(theme, metrics);
    m_ui->pageColumn->setContentsMargins(metrics.margin, metrics.margin, metrics.margin, metrics.margin);
    showIcon(*m_ui->addPersonButton, charts::icon(QStringLiteral("add"), theme));
    showIcon(*m_ui->feedbackButton, charts::iconOnInk(QStringLiteral("feedback"), theme));
    showIcon(*m_ui->actionButton, charts::icon(QStringLiteral("actions"), theme));
    m_ui->teamTable->viewport()->update();
    fitColumns();
}

const present::TeamRowState* TeamPage::currentRow() const
{
    const auto rows = m_ui->teamTable->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->row(rows.front().row());
}

QString TeamPage::currentKey() const
{
    const present::TeamRowState* row = currentRow();
    return row == nullptr ? QString{} : present::toQString(row->key);
}

void TeamPage::openCurrent()
{
    if (const QString key = currentKey(); !key.isEmpty()) {
        Q_EMIT personChosen(key);
    }
}

void TeamPage::showButtons()
{
    const present::TeamRowState* row = currentRow();
    const bool isPerson = row != nullptr && !row->isWhole;
    m_ui->openButton->setEnabled(isPerson);
    m_ui->openButton->setToolTip(isPerson ? QString{} : tr("Choose a person in the table first."));
}

void TeamPage::showMenu(const QPoint& position)
{
    const present::TeamRowState* row = currentRow();
    if (row == nullptr) {
        return;
    }
    const QString key = present::toQString(row->key);
    auto* menu = new QMenu{this};
    menu->setObjectName(QStringLiteral("teamMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!row->isWhole) {
        connect(menu->addAction(tr("Open")), &QAction::triggered, this, [this, key] { Q_EMIT personChosen(key); });
    }
    connect(menu->addAction(tr("Feedback")), &QAction::triggered, this, [this, key] { Q_EMIT feedbackWished(key); });
    connect(menu->addAction(tr("Action")), &QAction::triggered, this, [this, key] { Q_EMIT actionWished(key); });
    if (!row->isWhole) {
        menu->addSeparator();
        for (const domain::Membership membership : kMemberships) {
            QAction* action = menu->addAction(present::membershipName(m_words, membership));
            action->setCheckable(true);
            action->setChecked(membership == row->membership);
            connect(action, &QAction::triggered, this, [this, key, membership] { Q_EMIT membershipChosen(key, membership); });
        }
    }
    menu->popup(m_ui->teamTable->viewport()->mapToGlobal(position));
}

void TeamPage::fitColumns()
{
    int weights = 0;
    for (const int weight : kWeights) {
        weights += weight;
    }
    const int room = std::max(weights, m_ui->teamTable->viewport()->width());
    int used = 0;
    for (int column = TeamModel::Attainment; column < TeamModel::ColumnCount; ++column) {
        const int weight = kWeights[static_cast<std::size_t>(column)];
        const int width = std::max(headWidth(*m_ui->teamTable, column),
                                   column == TeamModel::Trend ? weight : weight * room / weights);
        m_ui->teamTable->setColumnWidth(column, width);
        used += width;
    }
    m_ui->teamTable->setColumnWidth(TeamModel::Name, room - used);
}

bool TeamPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->teamTable && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCurrent();
            return true;
        }
    }
    if (watched == m_ui->teamTable->viewport() && event->type() == QEvent::Resize) {
        fitColumns();
    }
    return Page::eventFilter(watched, event);
}

void TeamPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitColumns();
}

void TeamPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        for (QPushButton* button : {m_ui->addPersonButton, m_ui->feedbackButton, m_ui->actionButton}) {
            showIcon(*button, button->icon());
        }
        m_model->retranslate();
        showButtons();
    }
}

}  // namespace kinerja::ui
