// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "kinerja/present/actions_presenter.h"

namespace kinerja::ui {

enum class ActionFilter { Open, Done, All };

/// The actions, as the presenter orders them until a column is chosen.
class ActionsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Status, Title, Owner, Kpi, Progress, Due, LastCheck, Kind, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void showState(const present::ActionsState& state);
    void setFilter(ActionFilter filter);
    void retranslate();
    [[nodiscard]] const present::ActionRowState& row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
    /// −1 when it is not shown.
    [[nodiscard]] int rowOf(std::int64_t id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// −1: the presenter's order, overdue first.
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();

    present::ActionsState m_state;
    std::vector<present::ActionRowState> m_rows;
    ActionFilter m_filter = ActionFilter::Open;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

}  // namespace kinerja::ui
