// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "kinerja/charts/theme.h"
#include "kinerja/present/chart_data.h"

namespace kinerja::ui {

/// ● ◐ ▲ ○ in 12 px, beside the first line of a text.
class StatusMark final : public QWidget {
    Q_OBJECT

public:
    StatusMark(present::Verdict verdict, QWidget* parent);

    void setTheme(const charts::Theme& theme);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    present::Verdict m_verdict;
    const charts::Theme* m_theme;
};

}  // namespace kinerja::ui
