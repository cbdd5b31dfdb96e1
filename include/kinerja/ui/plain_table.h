// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

#include "kinerja/present/report_presenter.h"

namespace kinerja::ui {

/// A small table of finished texts, to be read and clicked, not edited. Columns share the width by their weights;
/// numbers and heads are not cut as long as there is room.
class PlainTable final : public QTableWidget {
    Q_OBJECT

public:
    explicit PlainTable(QWidget* parent = nullptr);

    void showTable(const present::PrintedTable& table);
    void setRowHeight(int height);
    /// High enough for all rows, for pages that scroll as a whole.
    [[nodiscard]] int fullHeight() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    [[nodiscard]] int leastWidth(int column) const;

    std::vector<double> m_weights;
};

}  // namespace kinerja::ui
