// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/records_dialog.h"

#include <algorithm>
#include <array>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "fitting_delegate.h"
#include "records_model.h"

namespace kinerja::ui {
namespace {

/// Shares of the width, column by column: date, order, customer, salesperson, region, product, quantity, amount, status.
constexpr std::array kWeights{92, 96, 170, 140, 120, 170, 70, 120, 84};
constexpr QSize kMost{1400, 860};

QLabel* plainLabel(const QString& text, const char* name, const char* role)
{
    auto* label = new QLabel{text};
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

}  // namespace

RecordsDialog::RecordsDialog(const present::RecordsState& state, QWidget* parent)
    : QDialog{parent}
    , m_model{new RecordsModel{state, this}}
    , m_table{new QTableView{this}}
    , m_search{new QLineEdit{this}}
{
    setObjectName(QStringLiteral("recordsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Records"));
    setModal(true);
    auto* order = new QSortFilterProxyModel{this};
    order->setSourceModel(m_model);
    order->setSortRole(RecordsModel::RawRole);
    order->setFilterKeyColumn(-1);  // any column
    order->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("recordsTable"));
    m_table->setAccessibleName(tr("Records"));
    m_table->setModel(order);
    m_table->setItemDelegate(new FittingDelegate{this});
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::DescendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_search->setObjectName(QStringLiteral("recordsSearchEdit"));
    m_search->setPlaceholderText(tr("Narrow by any word"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(280);
    connect(m_search, &QLineEdit::textChanged, order, &QSortFilterProxyModel::setFilterFixedString);
    auto* exportButton = new QPushButton{tr("Save as CSV…"), this};
    exportButton->setObjectName(QStringLiteral("recordsExportButton"));
    exportButton->setAutoDefault(false);
    connect(exportButton, &QPushButton::clicked, this, &RecordsDialog::exportWished);
    auto* closeButton = new QPushButton{tr("Close"), this};
    closeButton->setObjectName(QStringLiteral("recordsCloseButton"));
    closeButton->setAutoDefault(false);
    connect(closeButton, &QPushButton::clicked, this, &QDialog::close);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(plainLabel(state.title, "recordsTitle", "section"), 1);
    head->addWidget(m_search, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(plainLabel(state.foot, "recordsFoot", "strong"), 1);
    foot->addWidget(exportButton);
    foot->addWidget(closeButton);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    if (parent != nullptr) {
        resize((parent->size() * 0.9).boundedTo(kMost));
    }
    m_table->setFocus();
}

void RecordsDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    fitColumns();
}

void RecordsDialog::fitColumns()
{
    int weights = 0;
    for (const int weight : kWeights) {
        weights += weight;
    }
    const int room = m_table->viewport()->width();
    int used = 0;
    for (std::size_t column = 0; column + 1 < kWeights.size(); ++column) {
        m_table->setColumnWidth(static_cast<int>(column), kWeights[column] * room / weights);
        used += kWeights[column] * room / weights;
    }
    m_table->setColumnWidth(static_cast<int>(kWeights.size()) - 1, room - used);
}

}  // namespace kinerja::ui
