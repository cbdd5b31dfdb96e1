// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "kinerja/charts/painters.h"

namespace kinerja::ui {

/// Cells whose text is made to fit: a long name gets initials before it loses its end.
class FittingDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        constexpr int kPadding = 16;
        QStyledItemDelegate::initStyleOption(option, index);
        option->text = charts::fittedText(option->text, option->font, option->rect.width() - kPadding);
    }
};

}  // namespace kinerja::ui
