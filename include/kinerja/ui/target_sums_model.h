// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "kinerja/present/targets_presenter.h"

namespace kinerja::ui {

/// Two rows below the grid, in its columns: what the rows come to, and how far that is from the whole team's target.
class TargetSumsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void showState(const present::TargetsState& state);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString description(int row, int column) const;

    present::TargetsState m_state;
};

}  // namespace kinerja::ui
