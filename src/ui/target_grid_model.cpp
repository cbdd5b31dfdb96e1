// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/target_grid_model.h"

#include "kinerja/ui/plain_text.h"

namespace kinerja::ui {
namespace {

using present::TargetSheet;

bool isCell(int column) { return column >= kFirstMonthColumn && column <= kYearColumn; }

/// Rows, columns and what they stand for are the same: only values may differ.
bool isSameShape(const TargetSheet* a, const TargetSheet* b)
{
    if (a == nullptr || b == nullptr || a->rows() != b->rows() || a->grid().choice != b->grid().choice) {
        return false;
    }
    for (int row = 0; row < a->rows(); ++row) {
        if (a->key(row) != b->key(row)) {
            return false;
        }
    }
    return true;
}

}  // namespace

void TargetGridModel::showState(const present::TargetsState& state)
{
    const bool isSame = isSameShape(m_state.sheet.get(), state.sheet.get());
    if (!isSame) {
        beginResetModel();
    }
    m_state = state;
    m_problems.clear();
    m_lockedColumns.clear();
    for (int month = 0; month <= TargetSheet::kYear; ++month) {
        m_lockedColumns.push_back(isColumnLocked(month));
    }
    if (!isSame) {
        endResetModel();
        return;
    }
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kGridColumns - 1));  // the cursor stays where the person types
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kGridColumns - 1);
}

/// Whether something is set in it, and all of that is locked.
bool TargetGridModel::isColumnLocked(int month) const
{
    bool isAny = false;
    for (int row = 0; row < rowCount(); ++row) {
        const auto& cell = sheet()->cell(row, month);
        if (cell.value && !cell.isApproved) {
            return false;
        }
        isAny = isAny || cell.isApproved;
    }
    return isAny;
}

int TargetGridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || sheet() == nullptr ? 0 : sheet()->rows();
}

int TargetGridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kGridColumns;
}

QVariant TargetGridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const int column = index.column();
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((column == kNameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    return isCell(column) ? cellData(index.row(), column - kFirstMonthColumn, role) : sideData(index.row(), column, role);
}

QVariant TargetGridModel::cellData(int row, int month, int role) const
{
    const auto& cell = sheet()->cell(row, month);
    switch (role) {
    case Qt::DisplayRole: return sheet()->text(row, month);
    case Qt::EditRole: return sheet()->editText(row, month);
    case Qt::ToolTipRole: return plainToolTip(sheet()->describe(row, month));
    case Qt::AccessibleTextRole: return sheet()->describe(row, month);
    case LockedRole: return cell.isApproved;
    case DraftRole: return cell.value.has_value() && !cell.isApproved;
    case ProblemRole:
        return m_problems.contains({row, month}) || sheet()->isUnclear(row, month) || (month == TargetSheet::kYear && sheet()->isContradicted(row));
    case RawRole: {
        const auto value = sheet()->value(row, month);
        return value ? QVariant{static_cast<qlonglong>(*value)} : QVariant{};
    }
    default: return {};
    }
}

QVariant TargetGridModel::sideData(int row, int column, int role) const
{
    const bool isName = column == kNameColumn;
    switch (role) {
    case Qt::DisplayRole:
    case RawRole: return isName ? sheet()->label(row) : sheet()->baselineText(row);
    case Qt::ToolTipRole: return plainToolTip(isName ? sheet()->label(row) : sheet()->baselineTip(row));
    case Qt::AccessibleTextRole: return isName ? sheet()->label(row) : sheet()->baselineTip(row);
    default: return {};
    }
}

QVariant TargetGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || m_state.months.isEmpty()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((section == kNameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role == LockedRole) {
        return isCell(section) && m_lockedColumns[static_cast<std::size_t>(section - kFirstMonthColumn)];
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (section == kNameColumn) {
        return m_state.nameHead;
    }
    if (section == kBaselineColumn) {
        return m_state.baselineHead;
    }
    return section == kYearColumn ? m_state.totalHead : m_state.months[section - kFirstMonthColumn];
}

Qt::ItemFlags TargetGridModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return m_state.mayEdit && isCell(index.column()) ? usual | Qt::ItemIsEditable : usual;
}

bool TargetGridModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !isCell(index.column())) {
        return false;
    }
    const int month = index.column() - kFirstMonthColumn;
    const QString text = value.toString().trimmed();
    if (text == sheet()->editText(index.row(), month)) {
        return true;
    }
    TargetEdit edit{sheet()->key(index.row()), month, {}};
    if (!text.isEmpty()) {
        edit.value = present::parseTarget(text, sheet()->unit(), sheet()->format().language());
        if (!edit.value) {
            mark({{index.row(), month}});
            Q_EMIT unreadable(text);
            return false;
        }
    }
    mark({});
    if (edit.value != (edit.value ? sheet()->value(index.row(), month) : sheet()->cell(index.row(), month).value)) {
        Q_EMIT edited({edit});
    }
    return true;
}

void TargetGridModel::mark(std::set<std::pair<int, int>> problems)
{
    if (problems == m_problems) {
        return;
    }
    m_problems = std::move(problems);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kGridColumns - 1), {ProblemRole});
}

}  // namespace kinerja::ui
