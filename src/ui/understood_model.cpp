// SPDX-License-Identifier: GPL-3.0-or-later
#include "understood_model.h"

#include <QColor>

#include "kinerja/ui/plain_text.h"

namespace kinerja::ui {
namespace {

constexpr QChar kRefusedSign{0x25B2};  // ▲

QVariant alignment(bool right)
{
    return QVariant::fromValue((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

}  // namespace

void UnderstoodModel::showRows(present::UnderstoodRows rows)
{
    if (rows == m_rows) {
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int UnderstoodModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.rows.size());
}

int UnderstoodModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_rows.columns.empty() ? 0 : static_cast<int>(m_rows.columns.size()) + 1;
}

QVariant UnderstoodModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const present::UnderstoodRow& row = m_rows.rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole) {
        return alignment(index.column() == 0 || m_rows.columns[static_cast<std::size_t>(index.column() - 1)].rightAligned);
    }
    return index.column() == 0 ? ofLine(row, role) : ofCell(row, row.cells[static_cast<std::size_t>(index.column() - 1)], role);
}

QVariant UnderstoodModel::ofLine(const present::UnderstoodRow& row, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return row.reason.isEmpty() ? row.line : QStringLiteral("%1 %2").arg(kRefusedSign).arg(row.line);
    case Qt::ToolTipRole: return plainToolTip(row.reason);
    case Qt::ForegroundRole: return row.reason.isEmpty() ? m_theme.ink3 : m_theme.badText;
    default: return {};
    }
}

QVariant UnderstoodModel::ofCell(const present::UnderstoodRow& row, const present::UnderstoodCell& cell, int role) const
{
    const bool isRefused = cell.mark == present::CellMark::Refused;
    switch (role) {
    case Qt::DisplayRole:
        return isRefused ? QStringLiteral("%1 %2").arg(kRefusedSign).arg(cell.text.isEmpty() ? cell.note : cell.text)
               : cell.mark == present::CellMark::Open ? cell.text + QStringLiteral(" ?")
                                                      : cell.text;
    case Qt::ToolTipRole: return plainToolTip(cell.note.isEmpty() ? row.reason : cell.note);
    case Qt::ForegroundRole:
        return isRefused                                ? QVariant{m_theme.badText}
               : cell.mark == present::CellMark::Unused ? QVariant{m_theme.ink3}
                                                        : QVariant{};
    case Qt::BackgroundRole: return isRefused ? QVariant{m_theme.badWash} : QVariant{};
    default: return {};
    }
}

QVariant UnderstoodModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const auto* column = section == 0 ? nullptr : &m_rows.columns[static_cast<std::size_t>(section - 1)];
    switch (role) {
    case Qt::DisplayRole: return column == nullptr ? tr("Line") : column->head;
    case Qt::ToolTipRole: return column == nullptr ? QString{} : plainToolTip(tr("Column “%1” of the file").arg(column->name));
    case Qt::TextAlignmentRole: return alignment(column == nullptr || column->rightAligned);
    default: return {};
    }
}

}  // namespace kinerja::ui
