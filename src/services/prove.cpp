// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/prove.h"

#include <algorithm>
#include <array>

#include "kinerja/store/connection.h"
#include "past_years.h"
#include "progress_proof.h"
#include "proof_findings.h"
#include "stored_targets.h"

namespace kinerja::services {
namespace {

using domain::TargetLevel;
using Found = std::array<FoundTarget, domain::kTargetLevelCount>;

/// What all proofs of a report share: the stored targets, the days of the window, the settings.
struct Plan {
    store::TargetRows targets;
    std::vector<Date> working;  ///< of the whole period
    kpi::Window window;         ///< as far as SQL finds each kind of records
    kpi::KindDays begins;       ///< as SQL finds them
    std::vector<kpi::Filter> filters;
    double onTrack = 0.0;
    double atRisk = 0.0;
    StoredRecords records;

    [[nodiscard]] DayCounts daysOf(kpi::KpiId kpi) const;
    [[nodiscard]] FoundTarget find(kpi::KpiId kpi, TargetLevel level)
    {
        return StoredTargets{targets, window.whole, kpi, level, &records}.find(filters);
    }
    [[nodiscard]] Found findAll(kpi::KpiId kpi)
    {
        return {find(kpi, TargetLevel::Minimum), find(kpi, TargetLevel::Target), find(kpi, TargetLevel::Stretch)};
    }
};

std::int64_t countIn(const std::vector<Date>& days, Date first, Date end)
{
    return std::count_if(days.begin(), days.end(), [&](Date day) { return first <= day && day < end; });
}

DayCounts Plan::daysOf(kpi::KpiId kpi) const
{
    const Period known = kpi::knownDays(window, kpi);
    const bool isUnknown = known.days() <= 0 && window.used.days() > 0;
    const Period longest = kpi::comparedDays(window, kpi);
    const auto lacks = countIn(working, known.end, longest.end);
    const bool isUnlike = lacks > std::min<std::int64_t>(3, countIn(working, longest.first, longest.end) / 5);
    return {countIn(working, known.first, known.end), static_cast<std::int64_t>(working.size()), countIn(working, window.used.end, window.whole.end),
            known.days(), window.whole.days(), known.end >= window.whole.end, isUnknown, isUnlike};
}

kpi::KindDays byKind(const store::RecordDays& days) { return {days.sales, days.leads, days.surveys}; }

/// The window with the days that SQL finds for each kind of records.
kpi::Window knownWindow(const kpi::Window& shown, const kpi::KindDays& kinds, Date asOf)
{
    kpi::Window window{shown.whole, shown.used};
    const bool isWithinRecords = std::any_of(kinds.begin(), kinds.end(), [&](const auto& day) { return day && asOf <= *day; });
    for (std::size_t kind = 0; isWithinRecords && kind < kinds.size(); ++kind) {
        if (kinds[kind] && *kinds[kind] < asOf) {
            window.knownEnd[kind] = *kinds[kind] + std::chrono::days{1};
        }
    }
    return window;
}

Result<Plan> readPlan(Workspace& workspace, const kpi::Window& window, const std::vector<kpi::Filter>& filters, const ProofNeeds& needs, Date asOf)
{
    auto targets = store::proveTargetRows(workspace.connection(), window.whole.first, window.whole.end);
    if (!targets) {
        return pass(targets.error());
    }
    auto working = store::proveWorkingDays(workspace.connection(), window.whole.first, window.whole.end);
    if (!working) {
        return pass(working.error());
    }
    const auto first = store::proveFirstDays(workspace.connection());
    const auto last = store::proveLastDays(workspace.connection());
    if (!first || !last) {
        return pass(first ? last.error() : first.error());
    }
    const kpi::PaceSettings settings = workspace.paceSettings();
    return Plan{std::move(*targets), std::move(*working), knownWindow(window, byKind(*last), asOf), byKind(*first), filters, settings.onTrack, settings.atRisk,
                StoredRecords{workspace, needs, asOf}};
}

bool isYoung(kpi::KpiId kpi, const ProofFindings& found)
{
    const auto created = static_cast<double>(found.leads.created);
    return kpi == kpi::KpiId::Conversion && static_cast<double>(found.leads.openOfCreated) > 0.2 * created;
}

/// What was learned of the figures that are known of the same days, and recorded from the same day on.
struct Past {
    Period known;
    std::optional<Date> begins;
    ProofNeeds needs;
    PastYears years;
};

/// Where a target is set, what was to be expected of it is learned from earlier years: only these are read for that.
Result<std::vector<Past>> readPast(store::Connection& connection, Plan& plan, const std::vector<KpiRow>& rows)
{
    std::vector<Past> all;
    for (const KpiRow& row : rows) {
        if (!kpi::definition(row.kpi).isSum || !plan.find(row.kpi, TargetLevel::Target).value) {
            continue;
        }
        const Period known = kpi::knownDays(plan.window, row.kpi);
        const auto begins = kpi::latestOf(row.kpi, plan.begins);
        auto at = std::find_if(all.begin(), all.end(), [&](const Past& one) { return one.known == known && one.begins == begins; });
        if (at == all.end()) {
            at = all.insert(at, {known, begins, {}, {}});
        }
        at->needs.add(row.kpi);
    }
    for (Past& past : all) {
        auto years = PastYears::read(connection, plan.window.whole, past.known, past.begins, past.needs);
        if (!years) {
            return pass(years.error());
        }
        past.years = std::move(*years);
    }
    return all;
}

std::vector<LearnedYear> learnedOf(kpi::KpiId kpi, const std::vector<Past>& all, const Plan& plan)
{
    const Period known = kpi::knownDays(plan.window, kpi);
    const auto begins = kpi::latestOf(kpi, plan.begins);
    const auto at = std::find_if(all.begin(), all.end(), [&](const Past& one) { return one.known == known && one.begins == begins; });
    return at == all.end() ? std::vector<LearnedYear>{} : at->years.of(kpi);
}

/// An edit of a target, of feedback … raises the store's version, too, and leaves the columns where they were.
Status takeLatest(Workspace& workspace)
{
    const auto version = workspace.connection().dataVersion();
    if (!version) {
        return pass(version.error());
    }
    return *version == workspace.facts()->dataVersion() ? Status{} : workspace.reloadFacts();
}

/// Whatever could not be compared of the figure cannot be of its target.
std::string_view uncheckedBy(const Proof& proof, bool isSameVersion)
{
    return isSameVersion || !proof.isChecked() ? proof.unchecked : "changed-meanwhile";
}

}  // namespace

Result<ProofReport> proveKpis(Workspace& workspace, const KpiTableRequest& request)
{
    if (request.byDimension || request.byTime || request.byEventWeek) {
        return fail(Errc::Usage, "a proof has no groups");
    }
    if (auto taken = takeLatest(workspace); !taken) {
        return pass(taken.error());
    }
    auto table = kpiTable(workspace, request);
    if (!table) {
        return pass(table.error());
    }
    const std::int64_t shownVersion = workspace.facts()->dataVersion();
    store::Connection& connection = workspace.connection();
    ProofNeeds needs;
    for (const KpiRow& row : table->values) {
        needs.add(row.kpi);
    }
    auto plan = readPlan(workspace, table->window, request.view.filters, needs, table->asOf);
    if (!plan) {
        return pass(plan.error());
    }
    const Period& whole = table->window.whole;
    const store::ProofScope scope{whole.first, std::max(table->window.used.end, whole.first), whole.end, table->asOf,
                                  proofKeys(*workspace.facts(), request.view.filters)};
    auto found = findRecords(connection, scope, needs);
    if (!found) {
        return pass(found.error());
    }
    found->target = {plan->find(kpi::KpiId::Revenue, TargetLevel::Target).value, plan->daysOf(kpi::KpiId::Revenue).left};
    const auto past = request.compareTarget ? readPast(connection, *plan, table->values) : std::vector<Past>{};
    if (!past) {
        return pass(past.error());
    }
    // Versions only rise: if it is still the one of the columns, it was while SQL read.
    const auto version = connection.dataVersion();
    if (!version) {
        return pass(version.error());
    }
    ProofReport report;
    for (const KpiRow& row : table->values) {
        Proof proof = proofOf(row.kpi, *found);
        proof.shown = row.current;
        proof.unchecked = uncheckedBy(proof, *version == shownVersion);
        if (request.compareTarget) {
            const ProgressEvidence evidence{proof.recomputed, plan->daysOf(row.kpi),
                                            learnedOf(row.kpi, *past, *plan), isYoung(row.kpi, *found),
                                            plan->onTrack, plan->atRisk};
            proof.target = makeTargetProof(row, plan->findAll(row.kpi), evidence);
            proof.target->unchecked = proof.unchecked;
        }
        report.proofs.push_back(std::move(proof));
    }
    if (!plan->records.status()) {
        return pass(plan->records.status().error());
    }
    report.table = std::move(*table);
    return report;
}

}  // namespace kinerja::services
