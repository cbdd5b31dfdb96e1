// SPDX-License-Identifier: GPL-3.0-or-later
#include "records_model.h"

#include "kinerja/ui/plain_text.h"

namespace kinerja::ui {
namespace {

QVariant alignmentOf(bool rightAligned)
{
    return QVariant::fromValue((rightAligned ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

}  // namespace

RecordsModel::RecordsModel(present::RecordsState state, QObject* parent)
    : QAbstractTableModel{parent}, m_state{std::move(state)}
{
}

int RecordsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_state.rows.size());
}

int RecordsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_state.columns.size());
}

QVariant RecordsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto column = static_cast<std::size_t>(index.column());
    const present::RecordCell& cell = m_state.rows[static_cast<std::size_t>(index.row())][column];
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::ToolTipRole: return plainToolTip(cell.text);
    case Qt::TextAlignmentRole: return alignmentOf(m_state.columns[column].rightAligned);
    case RawRole: return cell.raw;
    default: return {};
    }
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return m_state.columns[static_cast<std::size_t>(section)].head;
    case Qt::TextAlignmentRole: return alignmentOf(m_state.columns[static_cast<std::size_t>(section)].rightAligned);
    default: return {};
    }
}

}  // namespace kinerja::ui
