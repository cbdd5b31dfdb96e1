// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/ui/page_controller.h"

namespace kinerja::ui {

class HelpPage;

/// F1: explains the page one comes from (wish.page).
class HelpController final : public PageController {
    Q_OBJECT

public:
    explicit HelpController(const PageContext& context, QObject* parent = nullptr);

    void fulfil(const Wish& wish) override;

protected:
    [[nodiscard]] Page* makePage() override;
    void load() override;

private:
    HelpPage* m_page = nullptr;
};

}  // namespace kinerja::ui
