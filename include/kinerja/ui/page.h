// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "kinerja/ui/wish.h"

namespace kinerja::charts {
struct Theme;
struct Metrics;
}

namespace kinerja::ui {

/// A page of the window: passive, shows the state its presenter made (`showState(state)` of each page) and
/// says what a person wishes. Knows neither services nor the session.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Colours and measures for what paints itself (charts, cards); controls get theirs from the style sheet.
    /// Called once when the page joins the window and at each change.
    virtual void applyTheme(const charts::Theme& theme, const charts::Metrics& metrics);

Q_SIGNALS:
    void wished(const kinerja::ui::Wish& wish);
};

}  // namespace kinerja::ui
