// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <set>
#include <utility>
#include <vector>

#include <QAbstractTableModel>

#include "kinerja/present/targets_presenter.h"
#include "kinerja/ui/target_gestures.h"

namespace kinerja::ui {

/// Rows: scopes. Columns: name, last year, twelve months, the year. An edit is a wish: the model changes when the
/// store has taken it.
class TargetGridModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        RawRole = Qt::UserRole,  ///< unformatted value: the only role sorting and delegates use
        LockedRole,              ///< bool: approved
        DraftRole,               ///< bool: set and not approved
        ProblemRole,             ///< bool: a pasted cell could not be read, or a year that its months contradict
    };

    using QAbstractTableModel::QAbstractTableModel;

    void showState(const present::TargetsState& state);
    [[nodiscard]] const present::TargetsState& state() const noexcept { return m_state; }
    [[nodiscard]] const present::TargetSheet* sheet() const noexcept { return m_state.sheet.get(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    /// Marks cells (row, month) that could not be read, instead of those before.
    void mark(std::set<std::pair<int, int>> problems);

Q_SIGNALS:
    void edited(const std::vector<kinerja::ui::TargetEdit>& edits);
    void unreadable(const QString& text);

private:
    [[nodiscard]] QVariant cellData(int row, int month, int role) const;
    [[nodiscard]] QVariant sideData(int row, int column, int role) const;
    [[nodiscard]] bool isColumnLocked(int month) const;

    present::TargetsState m_state;
    std::set<std::pair<int, int>> m_problems;
    std::vector<bool> m_lockedColumns;
};

}  // namespace kinerja::ui
