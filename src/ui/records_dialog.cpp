// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/records_dialog.h"

#include <algorithm>
#include <vector>

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "fitting_delegate.h"
#include "kinerja/ui/team_cells.h"
#include "records_model.h"

namespace kinerja::ui {
namespace {

constexpr int kSortMark = 12;
constexpr int kCellPadding = 18;
constexpr int kLookedAt = 300;   ///< rows that the widths are taken from
constexpr int kLeastNames = 240;

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
    m_table->viewport()->installEventFilter(this);
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
    m_table->horizontalHeader()->setMinimumSectionSize(24);
    if (parent != nullptr) {
        resize((parent->size() * 0.9).boundedTo(kMost));
    }
    m_table->setFocus();
}

bool RecordsDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        fitColumns();
    }
    return QDialog::eventFilter(watched, event);
}

int RecordsDialog::widest(int column) const
{
    const QFontMetrics metrics{m_table->font()};
    int widest = headWidth(*m_table, column) + kSortMark;
    for (int row = 0; row < std::min(kLookedAt, m_model->rowCount()); ++row) {
        widest = std::max(widest, metrics.horizontalAdvance(m_model->index(row, column).data().toString()) + kCellPadding);
    }
    return widest;
}

/// Each column as wide as it needs; where that is too much, names give way, never dates and amounts.
void RecordsDialog::fitColumns()
{
    const int columns = m_model->columnCount();
    const auto mayShrink = [this](int column) { return m_model->state().columns[static_cast<std::size_t>(column)].mayShrink; };
    std::vector<int> widths;
    int fixed = 0;
    int names = 0;
    for (int column = 0; column < columns; ++column) {
        widths.push_back(widest(column));
        (mayShrink(column) ? names : fixed) += widths.back();
    }
    const int room = std::max(kLeastNames, m_table->viewport()->width() - fixed);
    int left = m_table->viewport()->width();
    for (int column = 0; column < columns; ++column) {
        int& width = widths[static_cast<std::size_t>(column)];
        width = mayShrink(column) ? width * room / names : width;
        left -= width;
    }
    widths.back() += std::max(0, left);  // what rounding leaves
    for (int column = 0; column < columns; ++column) {
        m_table->setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    }
}

}  // namespace kinerja::ui
