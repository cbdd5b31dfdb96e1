// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QFrame>

#include "kinerja/charts/theme.h"
#include "kinerja/ui/wish.h"

class QVBoxLayout;

namespace kinerja::ui {

class RailButton;

/// The pages, top to bottom in the order of the work; settings and help stand apart below.
class Rail final : public QFrame {
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);

    void setCurrent(PageId page);
    /// A dot on the item: something waits there.
    void setWaiting(PageId page, bool waiting);
    void setTheme(const charts::Theme& theme, const charts::Metrics& metrics);

Q_SIGNALS:
    void chosen(kinerja::ui::PageId page);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::array<RailButton*, kPageCount> m_buttons{};
};

}  // namespace kinerja::ui
