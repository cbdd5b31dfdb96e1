// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QTableWidget>

#include "kinerja/present/import_preview.h"

class QComboBox;

namespace kinerja::ui {

class WrappedCells;

/// Each column of a file with an example, the field it is, and how sure that is.
class MappingTable final : public QTableWidget {
    Q_OBJECT

public:
    explicit MappingTable(QWidget* parent = nullptr);

    /// What can have the focus, from top to bottom.
    [[nodiscard]] const std::vector<QComboBox*>& lists() const noexcept { return m_combos; }
    void showMapping(const std::vector<present::MappedColumn>& columns, const std::vector<present::Choice>& fields);

Q_SIGNALS:
    /// "" = not used.
    void fieldChosen(int column, const QString& field);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    [[nodiscard]] QComboBox* makeCombo(int row);
    void fitColumns();
    [[nodiscard]] int widthOf(int column) const;  ///< that its texts need

    WrappedCells* m_cells;
    std::vector<present::MappedColumn> m_columns;
    std::vector<present::Choice> m_fields;
    std::vector<QComboBox*> m_combos;
};

}  // namespace kinerja::ui
