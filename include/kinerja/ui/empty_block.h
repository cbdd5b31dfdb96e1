// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "kinerja/present/empty_state.h"

class QHBoxLayout;
class QLabel;

namespace kinerja::ui {

/// What stands where there is nothing yet: title, one sentence, what to do. At most 420 px wide, centred.
class EmptyBlock final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyBlock(QWidget* parent = nullptr);

    void showState(const present::EmptyState& state);

Q_SIGNALS:
    void offered(kinerja::present::Offer offer);

private:
    QLabel* m_title;
    QLabel* m_text;
    QHBoxLayout* m_buttons;
};

}  // namespace kinerja::ui
