// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QAbstractTableModel>

#include "kinerja/present/team_presenter.h"

namespace kinerja::ui {

/// The people of the Team page, one section at a time; the row of the whole team stays on top whatever the order.
class TeamModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Attainment, Gap, Trend, Strong, Weak, Next, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void showState(const present::TeamState& state);
    /// nullopt: everybody.
    void setSection(std::optional<domain::Membership> section);
    void retranslate();
    [[nodiscard]] const present::TeamRowState& row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
    /// −1 when that person is not in the section shown.
    [[nodiscard]] int rowOf(const std::string& key) const;
    /// People only, without the row on top.
    [[nodiscard]] int peopleCount() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    [[nodiscard]] bool comesBefore(const present::TeamRowState& a, const present::TeamRowState& b) const;

    present::TeamState m_state;
    std::vector<present::TeamRowState> m_rows;
    std::optional<domain::Membership> m_section = domain::Membership::Mine;
    int m_column = Name;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

}  // namespace kinerja::ui
