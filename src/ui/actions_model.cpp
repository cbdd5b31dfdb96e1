// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/actions_model.h"

#include <algorithm>

#include "kinerja/ui/plain_text.h"

namespace kinerja::ui {
namespace {

/// < 0: a before b.
int compare(const present::ActionRowState& a, const present::ActionRowState& b, int column)
{
    const auto texts = [](const QString& x, const QString& y) { return QString::localeAwareCompare(x, y); };
    const auto order = [](const auto& x, const auto& y) { return x < y ? -1 : y < x ? 1 : 0; };
    switch (column) {
    case ActionsModel::Title: return texts(a.title, b.title);
    case ActionsModel::Owner: return texts(a.owner, b.owner);
    case ActionsModel::Kpi: return texts(a.kpi, b.kpi);
    case ActionsModel::Progress: return order(a.bar ? a.bar->attainment : -1.0, b.bar ? b.bar->attainment : -1.0);
    case ActionsModel::Due: return order(a.action.due, b.action.due);
    case ActionsModel::LastCheck: return texts(a.lastCheck, b.lastCheck);
    case ActionsModel::Kind: return texts(a.kind, b.kind);
    default: return 0;  // the presenter's order is that of the status
    }
}

}  // namespace

void ActionsModel::showState(const present::ActionsState& state)
{
    m_state = state;
    arrange();
}

void ActionsModel::setFilter(ActionFilter filter)
{
    m_filter = filter;
    arrange();
}

void ActionsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void ActionsModel::arrange()
{
    beginResetModel();
    m_rows.clear();
    for (const present::ActionRowState& row : m_state.rows) {
        if (m_filter == ActionFilter::All || row.isOpen == (m_filter == ActionFilter::Open)) {
            m_rows.push_back(row);
        }
    }
    if (m_column > Status) {
        std::stable_sort(m_rows.begin(), m_rows.end(), [this](const auto& a, const auto& b) {
            const int order = compare(a, b, m_column);
            return m_order == Qt::AscendingOrder ? order < 0 : order > 0;
        });
    } else if (m_order == Qt::DescendingOrder) {
        std::reverse(m_rows.begin(), m_rows.end());
    }
    endResetModel();
}

int ActionsModel::rowOf(std::int64_t id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const auto& row) { return row.action.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ActionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ActionsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActionsModel::data(const QModelIndex& index, int role) const
{
    const present::ActionRowState& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole) {
        return plainToolTip(row.title + QLatin1Char{'\n'} + row.details);
    }
    if (role == Qt::AccessibleTextRole && index.column() == Status) {
        return row.summary;
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    switch (index.column()) {
    case Status: return row.status;
    case Title: return row.title;
    case Owner: return row.owner;
    case Kpi: return row.kpi;
    case Progress: return row.change.isEmpty() ? QString{} : row.change + QStringLiteral(", ") + row.today;
    case Due: return row.due;
    case LastCheck: return row.lastCheck;
    case Kind: return row.kind;
    default: return {};
    }
}

QVariant ActionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Status: return tr("Status");
    case Title: return tr("Action");
    case Owner: return tr("Owner");
    case Kpi: return tr("KPI");
    case Progress: return tr("From → to");
    case Due: return tr("Due");
    case LastCheck: return tr("Last check-in");
    case Kind: return tr("Kind");
    default: return {};
    }
}

void ActionsModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    arrange();
}

}  // namespace kinerja::ui
