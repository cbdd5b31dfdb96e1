// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include <QStyledItemDelegate>

namespace kinerja::ui {

/// Cells whose editor shows all of their text, also where the column is narrower than that.
class WideEditor final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        constexpr int kFrame = 32;  ///< of a field, and the cursor
        QStyledItemDelegate::updateEditorGeometry(editor, option, index);
        const int needed = editor->fontMetrics().horizontalAdvance(index.data(Qt::EditRole).toString()) + kFrame;
        QRect place = editor->geometry();
        const int room = editor->parentWidget()->width();
        place.setWidth(std::clamp(needed, place.width(), std::max(place.width(), room)));
        place.moveLeft(std::max(0, std::min(place.left(), room - place.width())));
        editor->setGeometry(place);
    }
};

}  // namespace kinerja::ui
