// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/actions_page.h"

#include <array>

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>

#include "kinerja/charts/icons.h"
#include "kinerja/ui/actions_delegate.h"
#include "kinerja/ui/actions_model.h"
#include "kinerja/ui/empty_block.h"
#include "kinerja/ui/team_cells.h"
#include "icon_text.h"
#include "ui_actions_page.h"

namespace kinerja::ui {
namespace {

constexpr std::array kWeights{108, 240, 130, 170, 210, 108, 96, 106};
constexpr int kDetailHeight = 232;

}  // namespace

ActionsPage::ActionsPage(QWidget* parent)
    : Page{parent}
    , m_ui{std::make_unique<Ui::ActionsPage>()}
    , m_model{new ActionsModel{this}}
    , m_delegate{new ActionsDelegate{*m_model, this}}
    , m_empty{new EmptyBlock}
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("actionsPage"));
    m_ui->stack->addWidget(m_empty);
    m_ui->actionsTable->setModel(m_model);
    m_ui->actionsTable->setItemDelegate(m_delegate);
    prepareTable(*m_ui->actionsTable);
    m_ui->actionsTable->sortByColumn(ActionsModel::Status, Qt::AscendingOrder);
    m_ui->actionsTable->installEventFilter(this);
    m_ui->actionsTable->viewport()->installEventFilter(this);
    m_ui->detailBox->setFixedHeight(kDetailHeight);
    m_ui->detailScroll->setFrameShape(QFrame::NoFrame);
    m_ui->checkInList->setWordWrap(true);
    m_ui->checkInList->setSelectionMode(QAbstractItemView::NoSelection);
    fillFilters();
    connectParts();
    showDetails();
}

ActionsPage::~ActionsPage() = default;

void ActionsPage::connectParts()
{
    connect(m_ui->planButton, &QPushButton::clicked, this, &ActionsPage::planWished);
    connect(m_ui->filterCombo, &QComboBox::currentIndexChanged, this,
            [this](int at) { m_model->setFilter(static_cast<ActionFilter>(std::max(0, at))); });
    connect(m_ui->actionsTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { showDetails(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { showDetails(); });
    const auto edit = [this] {
        if (const auto* row = currentRow()) {
            Q_EMIT editWished(row->action.id);
        }
    };
    connect(m_ui->editButton, &QPushButton::clicked, this, edit);
    connect(m_ui->actionsTable, &QTableView::customContextMenuRequested, this, &ActionsPage::showMenu);
    // The same button brings back what is over.
    connect(m_ui->doingButton, &QPushButton::clicked, this, [this] { wishStatus(domain::ActionStatus::Doing); });
    connect(m_ui->doneButton, &QPushButton::clicked, this, [this] { wishStatus(domain::ActionStatus::Done); });
    connect(m_ui->dropButton, &QPushButton::clicked, this, [this] { wishStatus(domain::ActionStatus::Dropped); });
    connect(m_ui->checkInButton, &QPushButton::clicked, this, &ActionsPage::addCheckIn);
    connect(m_ui->checkInEdit, &QLineEdit::returnPressed, this, &ActionsPage::addCheckIn);
    connect(m_empty, &EmptyBlock::offered, this, &ActionsPage::offered);
}

void ActionsPage::fillFilters()
{
    const QSignalBlocker quiet{m_ui->filterCombo};
    const int at = std::max(0, m_ui->filterCombo->currentIndex());
    m_ui->filterCombo->clear();
    m_ui->filterCombo->addItems({tr("Open", "actions that are not over"), tr("Done and dropped"), tr("All")});
    m_ui->filterCombo->setCurrentIndex(at);
}

void ActionsPage::showState(const present::ActionsState& state)
{
    const present::ActionRowState* before = currentRow();
    const std::int64_t chosen = before == nullptr ? 0 : before->action.id;
    m_model->showState(state);
    m_ui->titleLabel->setText(state.title);
    if (state.empty) {
        m_empty->showState(*state.empty);
        m_ui->stack->setCurrentWidget(m_empty);
        return;
    }
    m_ui->stack->setCurrentWidget(m_ui->listSide);
    const int row = m_model->rowOf(chosen);
    if (row >= 0 || m_model->rowCount() > 0) {
        m_ui->actionsTable->selectRow(std::max(0, row));
    }
    showDetails();
}

void ActionsPage::select(std::int64_t id)
{
    if (m_model->rowOf(id) < 0) {
        m_ui->filterCombo->setCurrentIndex(static_cast<int>(ActionFilter::All));
    }
    if (const int row = m_model->rowOf(id); row >= 0) {
        m_ui->actionsTable->selectRow(row);
        m_ui->actionsTable->scrollTo(m_model->index(row, 0));
        m_ui->actionsTable->setFocus();
    }
}

const present::ActionRowState* ActionsPage::currentRow() const
{
    const auto rows = m_ui->actionsTable->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->row(rows.front().row());
}

void ActionsPage::showDetails()
{
    const present::ActionRowState* row = currentRow();
    m_ui->detailBox->setVisible(row != nullptr);
    if (row == nullptr) {
        return;
    }
    m_ui->detailTitle->setText(row->title);
    m_ui->detailText->setText(row->details);
    m_ui->checkTitle->setText(row->nextCheck.isEmpty() ? tr("Check-ins")
                                                       : tr("Check-ins · %1").arg(row->nextCheck));
    m_ui->checkInList->clear();
    for (const present::CheckInState& checkIn : row->checkIns) {
        const QString value = checkIn.value.isEmpty() ? QString{} : QStringLiteral(" · ") + checkIn.value;
        m_ui->checkInList->addItem(checkIn.date + value + QStringLiteral(": ") + checkIn.text);
    }
    const bool isToDo = row->action.status == domain::ActionStatus::ToDo;
    m_ui->doingButton->setText(row->isOpen ? tr("Start") : tr("Reopen"));
    m_ui->doingButton->setVisible(isToDo || !row->isOpen);
    m_ui->doneButton->setVisible(row->isOpen);
    m_ui->dropButton->setVisible(row->isOpen);
}

void ActionsPage::wishStatus(domain::ActionStatus status)
{
    if (const auto* row = currentRow()) {
        Q_EMIT statusWished(row->action.id, status);
    }
}

void ActionsPage::addCheckIn()
{
    const auto* row = currentRow();
    const QString text = m_ui->checkInEdit->text().trimmed();
    if (row == nullptr || text.isEmpty()) {
        m_ui->checkInEdit->setFocus();
        return;
    }
    m_ui->checkInEdit->clear();
    Q_EMIT checkInWished(row->action.id, text);
}

void ActionsPage::showMenu(const QPoint& position)
{
    const auto* row = currentRow();
    if (row == nullptr) {
        return;
    }
    const qint64 id = row->action.id;
    auto* menu = new QMenu{this};
    menu->setObjectName(QStringLiteral("actionMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto addStatus = [&](const QString& text, domain::ActionStatus status) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, id, status] { Q_EMIT statusWished(id, status); });
    };
    connect(menu->addAction(tr("Edit")), &QAction::triggered, this, [this, id] { Q_EMIT editWished(id); });
    if (row->isOpen) {
        addStatus(tr("Done"), domain::ActionStatus::Done);
        addStatus(tr("Drop"), domain::ActionStatus::Dropped);
    } else {
        addStatus(tr("Reopen"), domain::ActionStatus::Doing);
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Delete")), &QAction::triggered, this, [this, id] { Q_EMIT removeWished(id); });
    menu->popup(m_ui->actionsTable->viewport()->mapToGlobal(position));
}

void ActionsPage::applyTheme(const charts::Theme& theme, const charts::Metrics& metrics)
{
    m_delegate->setTheme(theme);
    m_ui->pageColumn->setContentsMargins(metrics.margin, metrics.margin, metrics.margin, metrics.margin);
    m_ui->detailBox->setFixedHeight(metrics.large ? kDetailHeight + 80 : kDetailHeight);
    showIcon(*m_ui->planButton, charts::iconOnInk(QStringLiteral("add"), theme));
    m_ui->actionsTable->viewport()->update();
    fitColumns();
}

void ActionsPage::fitColumns()
{
    int weights = 0;
    for (const int weight : kWeights) {
        weights += weight;
    }
    const int room = std::max(weights - 32, m_ui->actionsTable->viewport()->width());
    int used = 0;
    for (int column = 0; column < ActionsModel::ColumnCount; ++column) {
        if (column != ActionsModel::Title) {
            const int width = std::max(headWidth(*m_ui->actionsTable, column),
                                       kWeights[static_cast<std::size_t>(column)] * room / weights);
            m_ui->actionsTable->setColumnWidth(column, width);
            used += width;
        }
    }
    m_ui->actionsTable->setColumnWidth(ActionsModel::Title, room - used);
}

bool ActionsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->actionsTable && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const auto* row = currentRow();
        if (row != nullptr && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            Q_EMIT editWished(row->action.id);
            return true;
        }
        if (row != nullptr && key == Qt::Key_Delete) {
            Q_EMIT removeWished(row->action.id);
            return true;
        }
    }
    if (watched == m_ui->actionsTable->viewport() && event->type() == QEvent::Resize) {
        fitColumns();
    }
    return Page::eventFilter(watched, event);
}

void ActionsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitColumns();
}

void ActionsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showIcon(*m_ui->planButton, m_ui->planButton->icon());
        m_model->retranslate();
        fillFilters();
        showDetails();
    }
}

}  // namespace kinerja::ui
