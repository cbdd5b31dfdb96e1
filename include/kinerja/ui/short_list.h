// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace kinerja::ui {

/// A list that asks for no more height than it needs at least, and takes what is left over.
class ShortList final : public QListWidget {
    Q_OBJECT

public:
    using QListWidget::QListWidget;

    [[nodiscard]] QSize sizeHint() const override { return {QListWidget::sizeHint().width(), minimumHeight()}; }
};

}  // namespace kinerja::ui
