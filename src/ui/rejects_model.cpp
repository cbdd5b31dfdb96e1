// SPDX-License-Identifier: GPL-3.0-or-later
#include "rejects_model.h"

#include <QColor>
#include <QFont>

#include "kinerja/present/convert.h"
#include "kinerja/ui/plain_text.h"

namespace kinerja::ui {

void RejectsModel::showRows(present::RejectedRows rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_cells.clear();
    for (const present::RejectedRow& row : m_rows.rows) {
        m_cells.push_back(row.cells);
    }
    endResetModel();
}

ingest::Corrections RejectsModel::corrections() const
{
    ingest::Corrections corrections;
    for (std::size_t at = 0; at < m_cells.size(); ++at) {
        if (m_cells[at] != m_rows.rows[at].cells) {
            corrections[m_rows.rows[at].line] = {m_rows.rows[at].cells, m_cells[at]};
        }
    }
    return corrections;
}

QModelIndex RejectsModel::wrongCell(const QModelIndex& of) const
{
    if (!of.isValid() || of.column() >= kFirstCell) {
        return of;
    }
    const int bad = m_rows.rows[static_cast<std::size_t>(of.row())].badColumn;
    return bad < 0 ? QModelIndex{} : index(of.row(), kFirstCell + bad);
}

int RejectsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.rows.size());
}

int RejectsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kFirstCell + static_cast<int>(m_rows.columns.size());
}

QString RejectsModel::cellText(int row, int column) const
{
    const auto& cells = m_cells[static_cast<std::size_t>(row)];
    const auto at = static_cast<std::size_t>(column - kFirstCell);
    return at < cells.size() ? present::toQString(cells[at]) : QString{};
}

QVariant RejectsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const present::RejectedRow& row = m_rows.rows[static_cast<std::size_t>(index.row())];
    if (index.column() >= kFirstCell) {
        return ofCell(index, role);
    }
    switch (role) {
    case Qt::DisplayRole: return index.column() == kLine ? row.lineText : row.reason;
    case Qt::ToolTipRole: return index.column() == kReason ? plainToolTip(row.reason) : QString{};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == kLine ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant RejectsModel::ofCell(const QModelIndex& index, int role) const
{
    const present::RejectedRow& row = m_rows.rows[static_cast<std::size_t>(index.row())];
    const QString text = cellText(index.row(), index.column());
    const auto at = static_cast<std::size_t>(index.column() - kFirstCell);
    const bool isChanged = at < row.cells.size() ? present::toStdString(text) != row.cells[at] : !text.isEmpty();
    const bool isBad = !isChanged && row.badColumn == index.column() - kFirstCell;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return text;
    case Qt::ToolTipRole: return plainToolTip(isBad ? row.reason : text);
    case Qt::ForegroundRole: return isBad ? QVariant{m_theme.badText} : QVariant{};
    case Qt::BackgroundRole: return isBad ? QVariant{m_theme.badWash} : QVariant{};
    case Qt::FontRole: {
        QFont font;
        font.setBold(isChanged);
        return isChanged ? QVariant{font} : QVariant{};
    }
    default: return {};
    }
}

bool RejectsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || index.column() < kFirstCell || cellText(index.row(), index.column()) == value.toString()) {
        return false;
    }
    auto& cells = m_cells[static_cast<std::size_t>(index.row())];
    const auto at = static_cast<std::size_t>(index.column() - kFirstCell);
    if (at >= cells.size()) {
        cells.resize(at + 1);
    }
    cells[at] = present::toStdString(value.toString());
    Q_EMIT dataChanged(index, index);
    Q_EMIT corrected();
    return true;
}

Qt::ItemFlags RejectsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() >= kFirstCell ? usual | Qt::ItemIsEditable : usual;
}

QVariant RejectsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((section == kLine ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == kLine ? tr("Line") : section == kReason ? tr("Reason") : m_rows.columns[section - kFirstCell];
}

}  // namespace kinerja::ui
