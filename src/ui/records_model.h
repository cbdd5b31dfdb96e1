// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "kinerja/present/records_presenter.h"

namespace kinerja::ui {

/// Records as a table; RawRole is what sorting compares.
class RecordsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { RawRole = Qt::UserRole };

    explicit RecordsModel(present::RecordsState state, QObject* parent = nullptr);

    [[nodiscard]] const present::RecordsState& state() const noexcept { return m_state; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    present::RecordsState m_state;
};

}  // namespace kinerja::ui
