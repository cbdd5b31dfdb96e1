// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/domain/seal.h"
#include "kinerja/kpi/facts.h"
#include "kinerja/services/import.h"
#include "kinerja/services/workspace.h"

namespace kinerja::services {

/// The day up to which a sealed period's figures are taken: never within it, and never before the last record, since
/// leads of the period may be won after it. `asOf`: the day of its sealing.
[[nodiscard]] Date sealedUpTo(const kpi::Facts& facts, const Period& period, Date asOf) noexcept;

/// The figures of the whole period, up to sealedUpTo(), and the targets that lie in it, as texts.
[[nodiscard]] Result<std::vector<domain::FigureText>> periodFigures(const kpi::Facts& facts,
                                                                    const std::vector<domain::Target>& targets,
                                                                    const Period& period, Date asOf);

/// What differs, in the order of the KPIs; what one side does not have is "" there.
[[nodiscard]] std::vector<domain::FigureChange> changesBetween(const std::vector<domain::FigureText>& before,
                                                               const std::vector<domain::FigureText>& after);

/// Takes out what the seal does not hold: KPIs that were defined later.
void leaveOutNotHeld(const std::vector<domain::FigureText>& sealed, std::vector<domain::FigureChange>& changes);

/// Figures of sealed periods as the restatements so far left them.
[[nodiscard]] std::vector<domain::FigureText> restated(const domain::Seal& seal,
                                                       const std::vector<domain::Restatement>& restatements);

/// The effect on the KPIs as the ledger keeps it: only what changed.
[[nodiscard]] std::vector<domain::FigureChange> keptEffect(const std::vector<KpiEffect>& effect);

/// What an import or its undoing did to the figures.
struct WriteEffect {
    std::vector<KpiEffect> kpis;               ///< that have a value before or after, over all records up to the last day
    std::vector<RestatedPeriod> restatements;  ///< of sealed periods
};
/// What of it goes into the ledger: nothing of a dry run, of an undo only what it restates.
enum class Keep : std::uint8_t { Nothing, Restatements, All };

/// Looks at the figures before a write, and says what the write changed of them.
class Restating {
public:
    /// Before the write. Without a sealed period nothing is evaluated here.
    [[nodiscard]] static Result<Restating> begin(Workspace& workspace);

    /// After the write, with these columns (the workspace's own, or those of a dry run).
    [[nodiscard]] Result<std::vector<domain::Restatement>> changedBy(domain::RestatementCause cause, std::int64_t batch,
                                                                     const kpi::Facts& after) const;
    /// After it: its effect on all KPIs and on sealed periods, kept as `keep` says.
    [[nodiscard]] Result<WriteEffect> effectOf(domain::RestatementCause cause, std::int64_t batch, const kpi::Facts& after,
                                               Keep keep) const;
    /// changedBy() with the workspace's columns, kept in the store.
    [[nodiscard]] Status keep(domain::RestatementCause cause) const;

private:
    struct Sealed {
        domain::Seal seal;
        std::vector<domain::FigureText> known;   ///< as the store accounts for them
        std::vector<domain::FigureText> before;  ///< as they were when the write began
    };
    explicit Restating(Workspace& workspace) : m_workspace{&workspace}, m_before{workspace.facts()} {}
    [[nodiscard]] Period periodOf(const domain::Restatement& restatement) const;

    Workspace* m_workspace;
    std::shared_ptr<const kpi::Facts> m_before;
    std::vector<Sealed> m_sealed;
};

/// An edit, and what it changed of sealed periods.
template <typename Write>
auto restatingEdit(Workspace& workspace, Write write) -> decltype(write())
{
    const auto restating = Restating::begin(workspace);
    if (!restating) {
        return pass(restating.error());
    }
    auto done = write();
    if (!done) {
        return done;
    }
    if (auto kept = restating->keep(domain::RestatementCause::Edit); !kept) {
        return pass(kept.error());
    }
    return done;
}

}  // namespace kinerja::services
