// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/target_grid_model.h"

#include <QStringList>

namespace kinerja::ui {
namespace {

constexpr int kTotal = TargetGridModel::kColumns - 1;

bool isMonth(int column) { return column >= TargetGridModel::kFirstMonth && column < kTotal; }

}  // namespace

void TargetGridModel::showState(const present::TargetsState& state, present::Language language)
{
    m_language = language;
    const bool sameShape = m_state.rows.size() == state.rows.size() && m_state.kpi == state.kpi && m_state.year == state.year
        && m_state.dimension == state.dimension;
    if (!sameShape) {
        beginResetModel();
        m_state = state;
        endResetModel();
        return;
    }
    m_state = state;  // the cursor stays where the person types
    if (!m_state.rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

int TargetGridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_state.rows.size());
}

int TargetGridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant TargetGridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const present::TargetRowState& row = m_state.rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(column == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    }
    if (isMonth(column)) {
        const auto month = static_cast<std::size_t>(column - kFirstMonth);
        switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return row.cells[static_cast<qsizetype>(month)];
        case Qt::ToolTipRole:
            return row.toolTips[static_cast<qsizetype>(month)].toHtmlEscaped();
        case RawRole:
            return row.months[month] ? QVariant{static_cast<qlonglong>(*row.months[month])} : QVariant{};
        default:
            return {};
        }
    }
    if (role == Qt::DisplayRole) {
        return column == 0 ? row.label : column == 1 ? row.baseline : row.totalText;
    }
    if (role == RawRole) {
        return column == kTotal && row.total ? QVariant{static_cast<qlonglong>(*row.total)} : QVariant{row.label};
    }
    return {};
}

QVariant TargetGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || m_state.months.isEmpty()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(section == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (isMonth(section)) {
        return m_state.months[section - kFirstMonth];
    }
    return section == 0 ? m_state.nameHead : section == 1 ? m_state.baselineHead : m_state.totalHead;
}

Qt::ItemFlags TargetGridModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return isMonth(index.column()) ? usual | Qt::ItemIsEditable : usual;
}

bool TargetGridModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !isMonth(index.column())) {
        return false;
    }
    const present::TargetRowState& row = m_state.rows[static_cast<std::size_t>(index.row())];
    const QString text = value.toString().trimmed();
    TargetEdit edit{row.key, index.column() - kFirstMonth, {}};
    if (!text.isEmpty()) {
        edit.value = present::parseTarget(text, m_state.unit, m_language);
        if (!edit.value) {
            Q_EMIT unreadable(text);
            return false;
        }
    }
    if (edit.value == row.months[static_cast<std::size_t>(edit.month)] || text == data(index, Qt::EditRole).toString()) {
        return true;
    }
    Q_EMIT edited({edit});
    return true;
}

bool TargetGridModel::paste(const QModelIndex& corner, const QString& cells)
{
    QString text = cells;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    QStringList lines = text.split(QLatin1Char{'\n'});
    while (!lines.isEmpty() && lines.back().isEmpty()) {
        lines.removeLast();
    }
    std::vector<TargetEdit> edits;
    for (int line = 0; line < lines.size() && corner.row() + line < rowCount(); ++line) {
        const QStringList values = lines[line].split(QLatin1Char{'\t'});
        for (int at = 0; at < values.size() && isMonth(corner.column() + at); ++at) {
            const QString value = values[at].trimmed();
            TargetEdit edit{m_state.rows[static_cast<std::size_t>(corner.row() + line)].key,
                            corner.column() + at - kFirstMonth, {}};
            if (!value.isEmpty()) {
                edit.value = present::parseTarget(value, m_state.unit, m_language);
                if (!edit.value) {
                    Q_EMIT unreadable(value);
                    return false;
                }
            }
            edits.push_back(std::move(edit));
        }
    }
    if (!edits.empty()) {
        Q_EMIT edited(edits);
    }
    return true;
}

void TargetGridModel::clear(const QModelIndexList& cells)
{
    std::vector<TargetEdit> edits;
    for (const QModelIndex& cell : cells) {
        if (isMonth(cell.column()) && m_state.rows[static_cast<std::size_t>(cell.row())]
                                          .months[static_cast<std::size_t>(cell.column() - kFirstMonth)]) {
            edits.push_back({m_state.rows[static_cast<std::size_t>(cell.row())].key, cell.column() - kFirstMonth, {}});
        }
    }
    if (!edits.empty()) {
        Q_EMIT edited(edits);
    }
}

}  // namespace kinerja::ui
