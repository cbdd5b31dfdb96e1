// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStyledItemDelegate>

class QTableView;

namespace kinerja::ui {

/// Cells of a table whose texts wrap, inside long words, too, from the top; what needs more than a few lines loses its
/// middle. Rows of one line are as high as the table's default.
class WrappedCells final : public QStyledItemDelegate {
public:
    explicit WrappedCells(QTableView* table);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Gives each row the height that its texts need in the columns as they are.
    void fitRows();

private:
    [[nodiscard]] int heightOf(const QModelIndex& index) const;
    [[nodiscard]] static QStringList linesOf(const QString& text, const QFont& font, int width);

    QTableView* m_table;
};

}  // namespace kinerja::ui
