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

void RecordsModel::setView(std::shared_ptr<const present::BrowseView> view)
{
    beginResetModel();
    m_view = std::move(view);
    endResetModel();
}

int RecordsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_view ? 0 : m_view->rowCount();
}

int RecordsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_view ? 0 : static_cast<int>(m_view->columns().size());
}

QVariant RecordsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return m_view->text(index.row(), index.column());
    case Qt::ToolTipRole: return plainToolTip(m_view->text(index.row(), index.column()));
    case Qt::TextAlignmentRole: return alignmentOf(m_view->columns()[static_cast<std::size_t>(index.column())].rightAligned);
    default: return {};
    }
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return m_view->columns()[static_cast<std::size_t>(section)].head;
    case Qt::TextAlignmentRole: return alignmentOf(m_view->columns()[static_cast<std::size_t>(section)].rightAligned);
    default: return {};
    }
}

}  // namespace kinerja::ui
