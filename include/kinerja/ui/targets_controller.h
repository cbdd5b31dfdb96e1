// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "kinerja/services/target_grid.h"
#include "kinerja/ui/page_controller.h"
#include "kinerja/ui/targets_page.h"

namespace kinerja::ui {

class ProofController;

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
    template <typename Value>
    void choose(Value services::TargetGridChoice::* member, const Value& value);
    [[nodiscard]] present::Format format() const;
    void connectWishes();
    void reset();

    // One gesture: years are distributed, locked targets need a reason, then the store takes it.
    void save(const std::vector<TargetEdit>& edits, YearShape shape);
    void saveSplit(const services::TargetEdits& others, const std::vector<domain::Target>& years, YearShape shape);
    void askReason(services::TargetEdits edits);
    void write(const services::TargetEdits& edits);
    [[nodiscard]] QStringList lockedChanges(const std::vector<domain::Target>& targets) const;

    void propose(double percent);
    void proposeFromHistory(const std::string& key, int month);
    void approve();
    void showHistory(const CellRange& cells);
    void importTargets();
    /// All targets of the shown KPI in the shown year, whatever their scope and level.
    void exportTargets();
    void prove(const std::string& key, int month);
    void provePast(const std::string& key, int month);
    [[nodiscard]] QString scopeName(const std::string& key) const;

    ProofController* m_proof;
    TargetsPage* m_page = nullptr;
    services::TargetGridChoice m_choice;
    std::optional<int> m_power;
    std::shared_ptr<const services::TargetGrid> m_grid;  ///< as shown
};

}  // namespace kinerja::ui
