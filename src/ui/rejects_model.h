// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "kinerja/charts/theme.h"
#include "kinerja/ingest/options.h"
#include "kinerja/present/import_preview.h"

namespace kinerja::ui {

/// Rows that would not be taken, with their cells to be corrected.
class RejectsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { kLine, kReason, kFirstCell };

    explicit RejectsModel(const charts::Theme& theme, QObject* parent = nullptr) : QAbstractTableModel{parent}, m_theme{theme} {}

    /// Takes what was corrected before as done.
    void showRows(present::RejectedRows rows);
    [[nodiscard]] const present::RejectedRows& rows() const noexcept { return m_rows; }
    /// The cell itself; of line and reason the one that is wrong. Returns: none where it is the whole row.
    [[nodiscard]] QModelIndex wrongCell(const QModelIndex& of) const;
    /// Of the rows that were changed since they were shown.
    [[nodiscard]] ingest::Corrections corrections() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void corrected();

private:
    [[nodiscard]] QString cellText(int row, int column) const;
    [[nodiscard]] QVariant ofCell(const QModelIndex& index, int role) const;

    const charts::Theme& m_theme;
    present::RejectedRows m_rows;
    std::vector<std::vector<std::string>> m_cells;  ///< as corrected
};

}  // namespace kinerja::ui
