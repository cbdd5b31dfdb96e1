// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/prove.h"

#include <algorithm>

#include "kinerja/store/connection.h"
#include "own_proof.h"
#include "proof_maker.h"

namespace kinerja::services {
namespace {

using domain::Dimension;

/// Keys by dimension; several filters of one dimension leave what all of them take.
std::map<Dimension, std::vector<std::string>> keysOf(const kpi::Facts& facts, const std::vector<kpi::Filter>& filters)
{
    std::map<Dimension, std::vector<std::string>> keys;
    for (const kpi::Filter& filter : filters) {
        const std::vector<std::string> under = facts.keysUnder(filter);
        const auto [at, isNew] = keys.try_emplace(filter.dimension, under);
        if (!isNew) {
            std::erase_if(at->second, [&](const std::string& key) {
                return std::find(under.begin(), under.end(), key) == under.end();
            });
        }
    }
    return keys;
}

/// The table of docs/kpi.md#dimensions.
void setMatches(const std::map<Dimension, std::vector<std::string>>& keys, ProofFindings& found)
{
    const auto has = [&](Dimension dimension) { return keys.contains(dimension); };
    found.isFiltered = !keys.empty();
    found.leadsMatch = !has(Dimension::Channel);
    found.salesMatch = found.sales.fromLeads ? found.leadsMatch : !has(Dimension::Source);
    found.surveysMatch = !has(Dimension::Team) && !has(Dimension::Region) && !has(Dimension::Channel) && !has(Dimension::Source);
}

Result<ProofFindings> findAll(store::Connection& connection, const kpi::Facts& facts, const KpiTable& table, const std::vector<kpi::Filter>& filters)
{
    const Period& whole = table.window.whole;
    const Period& used = table.window.used;
    const store::ProofScope scope{whole.first, std::max(used.end, whole.first), whole.end, table.asOf, keysOf(facts, filters)};
    auto sales = store::proveSales(connection, scope);
    if (!sales) {
        return pass(sales.error());
    }
    auto leads = store::proveLeads(connection, scope);
    if (!leads) {
        return pass(leads.error());
    }
    auto surveys = store::proveSurveys(connection, scope);
    if (!surveys) {
        return pass(surveys.error());
    }
    auto market = store::proveMarket(connection, whole.first, whole.end);
    if (!market) {
        return pass(market.error());
    }
    auto target = store::proveTarget(connection, scope);
    if (!target) {
        return pass(target.error());
    }
    ProofFindings found{*sales, *leads, *surveys, *market, *target};
    found.isStarted = used.first < used.end;
    found.isWhole = used.first == whole.first && used.end == whole.end;
    setMatches(scope.keys, found);
    return found;
}

Proof proofOf(kpi::KpiId id, const ProofFindings& found)
{
    return static_cast<std::size_t>(id) < kpi::kKpiCount ? makeProof(id, found) : makeOwnProof(id, found);
}

}  // namespace

Result<ProofReport> proveKpis(Workspace& workspace, const KpiTableRequest& request)
{
    if (request.byDimension || request.byTime || request.byEventWeek) {
        return fail(Errc::Usage, "a proof has no groups");
    }
    auto table = kpiTable(workspace, request);
    if (!table) {
        return pass(table.error());
    }
    const std::int64_t shownVersion = workspace.facts()->dataVersion();
    auto found = findAll(workspace.connection(), *workspace.facts(), *table, request.view.filters);
    if (!found) {
        return pass(found.error());
    }
    // Versions only rise: if it is still the one of the columns, it was while SQL read.
    const auto version = workspace.connection().dataVersion();
    if (!version) {
        return pass(version.error());
    }
    ProofReport report;
    for (const KpiRow& row : table->values) {
        Proof proof = proofOf(row.kpi, *found);
        proof.shown = row.current;
        proof.unchecked = *version == shownVersion || !proof.isChecked() ? proof.unchecked : "changed-meanwhile";
        report.proofs.push_back(std::move(proof));
    }
    report.table = std::move(*table);
    return report;
}

}  // namespace kinerja::services
