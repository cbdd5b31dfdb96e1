// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "kinerja/ui/wish.h"

namespace kinerja::ui {

/// A page of the window: passive, shows the state its presenter made (`showState(state)` of each page) and
/// says what a person wishes. Knows neither services nor the session.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The width from which the large measures of LOOK.md hold (of the window's client area).
    static constexpr int kLargeWidth = 1600;

Q_SIGNALS:
    void wished(const kinerja::ui::Wish& wish);
};

}  // namespace kinerja::ui
