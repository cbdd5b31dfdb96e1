// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "kinerja/ui/page_controller.h"
#include "kinerja/ui/targets_page.h"

namespace kinerja::ui {

/// Loads the grid, turns edits into targets of the store.
class TargetsController final : public PageController {
    Q_OBJECT

public:
    explicit TargetsController(const PageContext& context, QObject* parent = nullptr);

    void fulfil(const Wish& wish) override;

protected:
    [[nodiscard]] Page* makePage() override;
    void load() override;

private:
    void save(const std::vector<TargetEdit>& edits);
    void propose(double percent);
    void reset();

    TargetsPage* m_page = nullptr;
    kpi::KpiId m_kpi = kpi::KpiId::Revenue;
    int m_year = 0;
    std::optional<domain::Dimension> m_dimension = domain::Dimension::Rep;
    std::optional<int> m_power;
};

}  // namespace kinerja::ui
