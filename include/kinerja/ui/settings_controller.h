// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QPointer>

#include "kinerja/ui/page_controller.h"

namespace kinerja::ui {

class OwnKpisDialog;
class SettingsPage;

/// Settings live in the store; language and colours change at once and are kept there too.
class SettingsController final : public PageController {
    Q_OBJECT

public:
    explicit SettingsController(const PageContext& context, QObject* parent = nullptr);
    /// OwnKpis: opens their dialog; ChangeSetting: goes to its field.
    void fulfil(const Wish& wish) override;

protected:
    [[nodiscard]] Page* makePage() override;
    void load() override;

private:
    void save(const std::function<void(services::Settings&)>& change);
    void chooseLogo();
    void backUp();
    void openOwnKpis();
    void listOwnKpis();

    SettingsPage* m_page = nullptr;
    QPointer<OwnKpisDialog> m_ownKpis;
};

}  // namespace kinerja::ui
