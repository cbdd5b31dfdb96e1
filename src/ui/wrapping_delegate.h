// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace kinerja::ui {

/// Rows of a list that are as high as their texts, wrapped to the width of the list, with air around them.
class WrappingDelegate final : public QStyledItemDelegate {
public:
    explicit WrappingDelegate(QListView* list) : QStyledItemDelegate{list}, m_list{list}
    {
        list->setTextElideMode(Qt::ElideNone);
        list->setItemDelegate(this);
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        constexpr int kAir = 6;
        constexpr int kSides = 16;
        const QRect room{0, 0, m_list->viewport()->width() - kSides, 1'000};
        const QRect text = option.fontMetrics.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, index.data().toString());
        return {room.width(), text.height() + 2 * kAir};
    }

private:
    QListView* m_list;
};

}  // namespace kinerja::ui
