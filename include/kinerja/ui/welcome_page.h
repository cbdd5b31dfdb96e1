// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "kinerja/present/empty_state.h"

namespace kinerja::ui {

class EmptyBlock;

/// The first start: nothing is open yet.
class WelcomePage final : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

Q_SIGNALS:
    void offered(kinerja::present::Offer offer);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    EmptyBlock* m_block;
};

}  // namespace kinerja::ui
