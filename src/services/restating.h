// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/domain/seal.h"
#include "kinerja/kpi/facts.h"
#include "kinerja/services/import.h"
#include "kinerja/services/workspace.h"

namespace kinerja::services {

/// The figures of a period up to a day, and the targets that lie in it, as texts.
[[nodiscard]] Result<std::vector<domain::FigureText>> periodFigures(const kpi::Facts& facts,
                                                                    const std::vector<domain::Target>& targets,
                                                                    const Period& period, Date asOf);

/// What differs, in the order of the KPIs; what one side does not have is "" there.
[[nodiscard]] std::vector<domain::FigureChange> changesBetween(const std::vector<domain::FigureText>& before,
                                                               const std::vector<domain::FigureText>& after);

/// Figures of sealed periods as the restatements so far left them.
[[nodiscard]] std::vector<domain::FigureText> restated(const domain::Seal& seal,
                                                       const std::vector<domain::Restatement>& restatements);

/// The effect on the KPIs as the ledger keeps it: only what changed.
[[nodiscard]] std::vector<domain::FigureChange> keptEffect(const std::vector<KpiEffect>& effect);
/// All KPIs that have a value before or after, over all records up to the last day.
[[nodiscard]] Result<std::vector<KpiEffect>> effectOf(const kpi::Facts& before, const kpi::Facts& after);

/// Looks at the sealed periods before a write, and says what the write changed of them.
class Restating {
public:
    /// Before the write. Without a sealed period it does nothing, here and later.
    [[nodiscard]] static Result<Restating> begin(Workspace& workspace);

    /// After the write, with these columns (the workspace's own, or those of a dry run).
    [[nodiscard]] Result<std::vector<domain::Restatement>> changedBy(domain::RestatementCause cause, std::int64_t batch,
                                                                     const kpi::Facts& after) const;
    /// The period that a restatement of changedBy() is about.
    [[nodiscard]] Period periodOf(const domain::Restatement& restatement) const;
    /// changedBy() with the workspace's columns, kept in the store.
    [[nodiscard]] Status keep(domain::RestatementCause cause) const;

private:
    struct Sealed {
        domain::Seal seal;
        std::vector<domain::FigureText> known;   ///< as the store accounts for them
        std::vector<domain::FigureText> before;  ///< as they were when the write began
    };
    explicit Restating(Workspace& workspace) : m_workspace{&workspace} {}

    Workspace* m_workspace;
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
