// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>

#include <QObject>

class QFrame;
class QModelIndex;
class QTableView;

namespace kinerja::ui {

/// The first and the last column of a table in sight while those between them scroll sideways: a copy of each lies over the
/// table's edge as long as the column itself is elsewhere. A cell that is clicked in a copy is the table's own.
class FrozenColumns final : public QObject {
    Q_OBJECT

public:
    /// `dress`: gives a copy the table's delegate and header.
    FrozenColumns(QTableView* table, int first, int last, const std::function<void(QTableView&)>& dress = {});

    /// After widths or heights have changed, or the model's rows.
    void fit();
    /// Scrolls on, where the copies lie over the cell.
    void uncover(const QModelIndex& index);
    [[nodiscard]] std::array<QTableView*, 2> copies() const { return {m_first.view, m_last.view}; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Copy {
        int column = 0;
        QTableView* view = nullptr;
        QFrame* edge = nullptr;
    };
    [[nodiscard]] Copy makeCopy(int column, const char* name);
    void place(const Copy& copy, int x);
    void show();

    QTableView* m_table;
    Copy m_first;
    Copy m_last;
};

}  // namespace kinerja::ui
