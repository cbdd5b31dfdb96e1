// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof_findings.h"

#include <algorithm>

#include "own_proof.h"
#include "proof_subjects.h"

namespace kinerja::services {
namespace {

using domain::Dimension;
using kpi::KpiId;

/// The table of docs/kpi.md#dimensions.
void setMatches(const std::map<Dimension, std::vector<std::string>>& keys, ProofFindings& found)
{
    const auto has = [&](Dimension dimension) { return keys.contains(dimension); };
    found.isFiltered = !keys.empty();
    found.leadsMatch = !has(Dimension::Channel);
    found.salesMatch = found.sales.fromLeads ? found.leadsMatch : !has(Dimension::Source);
    found.surveysMatch = !has(Dimension::Team) && !has(Dimension::Region) && !has(Dimension::Channel) && !has(Dimension::Source);
}

/// Reads into `into` where it is needed.
template <typename Part>
Status readInto(bool isNeeded, Part& into, Result<Part> (*read)(store::Connection&, const store::ProofScope&), store::Connection& connection,
                const store::ProofScope& scope)
{
    if (!isNeeded) {
        return {};
    }
    Result<Part> part = read(connection, scope);
    if (!part) {
        return pass(part.error());
    }
    into = std::move(*part);
    return {};
}

Result<store::MarketProof> marketOf(store::Connection& connection, const store::ProofScope& scope)
{
    return store::proveMarket(connection, scope.first, scope.wholeEnd);
}

}  // namespace

void ProofNeeds::add(KpiId kpi) noexcept
{
    const bool isOwn = static_cast<std::size_t>(kpi) >= kpi::kKpiCount;
    const ProofSubject subject = subjectOf(kpi);
    const bool isOfSales = subject == ProofSubject::Sales || subject == ProofSubject::TargetFigure;
    sales = sales || isOwn || isOfSales;
    lines = lines || isOwn || (isOfSales && kpi != KpiId::NewCustomers && kpi != KpiId::ReturningCustomers);
    customers = customers || isOwn || kpi == KpiId::NewCustomers || kpi == KpiId::ReturningCustomers;
    orders = orders || isOwn || kpi == KpiId::Orders || kpi == KpiId::Aov || kpi == KpiId::AovNet;
    leads = leads || isOwn || subject == ProofSubject::Leads || kpi == KpiId::PipelineCoverage;
    surveys = surveys || isOwn || subject == ProofSubject::Surveys;
    market = market || isOwn || kpi == KpiId::MarketShare;
}

std::map<Dimension, std::vector<std::string>> proofKeys(const kpi::Facts& facts, const std::vector<kpi::Filter>& filters)
{
    std::map<Dimension, std::vector<std::string>> keys;
    for (const kpi::Filter& filter : filters) {
        const std::vector<std::string> under = facts.keysUnder(filter);
        const auto [at, isNew] = keys.try_emplace(filter.dimension, under);
        if (!isNew) {
            std::erase_if(at->second, [&](const std::string& key) { return std::find(under.begin(), under.end(), key) == under.end(); });
        }
    }
    return keys;
}

Result<ProofFindings> findRecords(store::Connection& connection, const store::ProofScope& scope, const ProofNeeds& needs)
{
    ProofFindings found;
    Status read = readInto(needs.sales, found.sales, store::proveSales, connection, scope);
    read = read && (needs.orders || needs.customers) ? store::proveOrders(connection, scope, needs.customers, found.sales) : read;
    read = read ? readInto(needs.leads, found.leads, store::proveLeads, connection, scope) : read;
    read = read ? readInto(needs.surveys, found.surveys, store::proveSurveys, connection, scope) : read;
    read = read ? readInto(needs.market, found.market, marketOf, connection, scope) : read;
    if (!read) {
        return pass(read.error());
    }
    found.isStarted = scope.first < scope.end;
    found.isWhole = scope.end == scope.wholeEnd;
    setMatches(scope.keys, found);
    return found;
}

Proof proofOf(KpiId kpi, const ProofFindings& found)
{
    return static_cast<std::size_t>(kpi) < kpi::kKpiCount ? makeProof(kpi, found) : makeOwnProof(kpi, found);
}

}  // namespace kinerja::services
