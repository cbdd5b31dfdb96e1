// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "kinerja/present/format.h"
#include "kinerja/present/targets_presenter.h"

namespace kinerja::ui {

/// One cell a person has changed: `month` 0…11; no value takes the target away.
struct TargetEdit {
    std::string key;
    int month = 0;
    std::optional<Raw4> value;

    friend bool operator==(const TargetEdit&, const TargetEdit&) = default;
};

/// Rows: scopes. Columns: name, last year, twelve months, total. Only months can be edited; an edit is a wish:
/// the model changes when the store has taken it.
class TargetGridModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kFirstMonth = 2;
    static constexpr int kColumns = 15;
    enum Role {
        RawRole = Qt::UserRole,  ///< unformatted value: the only role sorting and delegates use
    };

    using QAbstractTableModel::QAbstractTableModel;

    void showState(const present::TargetsState& state, present::Language language);
    [[nodiscard]] const present::TargetsState& state() const noexcept { return m_state; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    /// Cells of a spreadsheet (TAB between columns, line breaks between rows) laid over the grid from `corner` on.
    /// All or nothing: one unreadable cell and nothing is wished. Returns: whether it could be read.
    bool paste(const QModelIndex& corner, const QString& cells);
    void clear(const QModelIndexList& cells);

Q_SIGNALS:
    void edited(const std::vector<kinerja::ui::TargetEdit>& edits);
    void unreadable(const QString& text);

private:
    present::TargetsState m_state;
    present::Language m_language = present::Language::Indonesian;
};

}  // namespace kinerja::ui
