// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kinerja::charts {
struct Theme;
}

namespace kinerja::ui {

/// Lies over the whole window while a file is dragged over it.
class DropOverlay final : public QWidget {
    Q_OBJECT

public:
    explicit DropOverlay(QWidget* parent);

    void setTheme(const charts::Theme& theme);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const charts::Theme* m_theme;
};

}  // namespace kinerja::ui
