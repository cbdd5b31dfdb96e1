// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QAbstractTableModel>

#include "kinerja/present/browse_presenter.h"

namespace kinerja::ui {

/// Any number of records: a cell is asked for when it comes into sight.
class RecordsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setView(std::shared_ptr<const present::BrowseView> view);
    [[nodiscard]] const present::BrowseView* view() const noexcept { return m_view.get(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const present::BrowseView> m_view;
};

}  // namespace kinerja::ui
