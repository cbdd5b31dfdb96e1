// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/team_model.h"

#include <algorithm>

#include "kinerja/present/convert.h"
#include "kinerja/ui/plain_text.h"

namespace kinerja::ui {
namespace {

QString joined(const QString& top, const QString& bottom)
{
    return bottom.isEmpty() ? top : top + QStringLiteral(", ") + bottom;
}

/// How far the last month of the trail is from the first with a value, as a share.
std::optional<double> slopeOf(const present::SparklineData& trail)
{
    const auto has = [](const std::optional<double>& one) { return one.has_value(); };
    const auto first = std::find_if(trail.values.begin(), trail.values.end(), has);
    const auto last = std::find_if(trail.values.rbegin(), trail.values.rend(), has);
    if (first == trail.values.end() || **first <= 0.0) {
        return std::nullopt;
    }
    return **last / **first - 1.0;
}

/// Those without a value stand last in either order.
template <typename T>
std::optional<bool> ordered(const std::optional<T>& a, const std::optional<T>& b, bool ascending)
{
    if (a.has_value() != b.has_value()) {
        return a.has_value();
    }
    if (!a || *a == *b) {
        return std::nullopt;
    }
    return (*a < *b) == ascending;
}

std::optional<bool> ordered(const QString& a, const QString& b, bool ascending)
{
    if (a.isEmpty() != b.isEmpty()) {
        return b.isEmpty();
    }
    const int order = QString::localeAwareCompare(a, b);
    return order == 0 ? std::nullopt : std::optional{(order < 0) == ascending};
}

}  // namespace

void TeamModel::showState(const present::TeamState& state)
{
    m_state = state;
    arrange();
}

void TeamModel::setSection(std::optional<domain::Membership> section)
{
    m_section = section;
    arrange();
}

void TeamModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

bool TeamModel::comesBefore(const present::TeamRowState& a, const present::TeamRowState& b) const
{
    const bool ascending = m_order == Qt::AscendingOrder;
    std::optional<bool> before;
    switch (m_column) {
    case Attainment: before = ordered(a.attainment, b.attainment, ascending); break;
    case Gap: before = ordered(a.gap, b.gap, ascending); break;
    case Trend: before = ordered(slopeOf(a.trail), slopeOf(b.trail), ascending); break;
    case Strong: before = ordered(a.strongText, b.strongText, ascending); break;
    case Weak: before = ordered(a.weakText, b.weakText, ascending); break;
    case Next: before = ordered(a.nextStep, b.nextStep, ascending); break;
    default: before = ordered(a.name, b.name, ascending); break;
    }
    return before.value_or(QString::localeAwareCompare(a.name, b.name) < 0);
}

void TeamModel::arrange()
{
    beginResetModel();
    m_rows.clear();
    for (const present::TeamRowState& row : m_state.rows) {
        if (row.isWhole || !m_section || row.membership == *m_section) {
            m_rows.push_back(row);
        }
    }
    const auto people = std::stable_partition(m_rows.begin(), m_rows.end(), [](const auto& row) { return row.isWhole; });
    std::stable_sort(people, m_rows.end(), [this](const auto& a, const auto& b) { return comesBefore(a, b); });
    endResetModel();
}

int TeamModel::rowOf(const std::string& key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&key](const auto& row) { return row.key == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int TeamModel::peopleCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const auto& row) { return !row.isWhole; }));
}

int TeamModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TeamModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TeamModel::data(const QModelIndex& index, int role) const
{
    const present::TeamRowState& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole) {
        return index.column() <= Trend ? QVariant{plainToolTip(row.toolTip)} : QVariant{};
    }
    if (role == Qt::AccessibleTextRole && index.column() == Name) {
        return row.summary;
    }
    if (role == Qt::TextAlignmentRole && index.column() == Gap) {
        return QVariant{Qt::AlignRight | Qt::AlignVCenter};
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    switch (index.column()) {
    case Name: return row.name;
    case Attainment: return joined(row.valueText, row.attainmentText);
    case Gap: return row.gapText;
    case Trend: return QString{};
    case Strong: return joined(row.strongText, row.strongDetail);
    case Weak: return joined(row.weakText, row.weakDetail);
    case Next: return joined(row.nextText, row.nextDetail);
    default: return {};
    }
}

QVariant TeamModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Gap) {
        return QVariant{Qt::AlignRight | Qt::AlignVCenter};
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name: return tr("Name");
    case Attainment: return m_state.revenueHead.isEmpty() ? tr("Revenue against target") : m_state.revenueHead;
    case Gap: return tr("Gap today");
    case Trend: return tr("13 months");
    case Strong: return tr("Strong at");
    case Weak: return tr("To improve");
    case Next: return tr("Next step");
    default: return {};
    }
}

void TeamModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    arrange();
}

}  // namespace kinerja::ui
