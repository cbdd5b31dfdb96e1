// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "kinerja/charts/theme.h"
#include "kinerja/present/import_preview.h"

namespace kinerja::ui {

/// The first rows of a file as they are understood: what can't be read is marked by a sign, a colour and its reason.
class UnderstoodModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit UnderstoodModel(const charts::Theme& theme, QObject* parent = nullptr) : QAbstractTableModel{parent}, m_theme{theme} {}

    void showRows(present::UnderstoodRows rows);
    [[nodiscard]] const present::UnderstoodRows& rows() const noexcept { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant ofLine(const present::UnderstoodRow& row, int role) const;
    [[nodiscard]] QVariant ofCell(const present::UnderstoodRow& row, const present::UnderstoodCell& cell, int role) const;

    const charts::Theme& m_theme;
    present::UnderstoodRows m_rows;
};

}  // namespace kinerja::ui
