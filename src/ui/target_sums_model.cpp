// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/target_sums_model.h"

#include "kinerja/ui/plain_text.h"
#include "kinerja/ui/target_gestures.h"

namespace kinerja::ui {
namespace {

constexpr int kSumRow = 0;

}  // namespace

void TargetSumsModel::showState(const present::TargetsState& state)
{
    beginResetModel();
    m_state = state;
    endResetModel();
}

int TargetSumsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_state.partsHead.isEmpty() ? 0 : 2;
}

int TargetSumsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kGridColumns;
}

QString TargetSumsModel::text(int row, int column) const
{
    if (column == kNameColumn) {
        return row == kSumRow ? m_state.partsHead : m_state.differenceHead;
    }
    if (column == kBaselineColumn) {
        return {};
    }
    const int month = column - kFirstMonthColumn;
    return row == kSumRow ? m_state.sheet->partsText(month) : m_state.sheet->differenceText(month);
}

QString TargetSumsModel::description(int row, int column) const
{
    if (column < kFirstMonthColumn) {
        return text(row, column);
    }
    const QString month = m_state.sheet->monthName(column - kFirstMonthColumn);
    const QString value = text(row, column);
    return QStringLiteral("%1 · %2 · %3").arg(text(row, kNameColumn), month, value.isEmpty() ? QString{present::kNoValue} : value);
}

QVariant TargetSumsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::ToolTipRole: return plainToolTip(description(index.row(), index.column()));
    case Qt::AccessibleTextRole: return description(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == kNameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default: return {};
    }
}

}  // namespace kinerja::ui
