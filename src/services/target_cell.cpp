// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/target_cell.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "kinerja/services/own_kpis.h"
#include "kinerja/store/connection.h"
#include "plan_access.h"
#include "proof_findings.h"
#include "scope.h"
#include "stored_targets.h"
#include "target_figures.h"

namespace kinerja::services {
namespace {

using domain::Dimension;
using store::ProofTarget;

constexpr std::chrono::days kDay{1};

bool isOfScope(const ProofTarget& row, const domain::Target& cell)
{
    return row.scope == cell.scope && row.scopeValue == cell.scopeValue && row.pairCategory == cell.pairCategory;
}

/// Rows of the cell's KPI and level.
std::vector<const ProofTarget*> alike(const store::TargetRows& all, const domain::Target& cell)
{
    std::vector<const ProofTarget*> rows;
    for (const ProofTarget& row : all.rows) {
        if (row.kpi == cell.kpi && row.level == cell.level) {
            rows.push_back(&row);
        }
    }
    return rows;
}

/// What stands to the cell as its parts or as its whole.
class Links {
public:
    Links(const store::TargetRows& all, const TargetCellProof& proof)
        : m_all(all), m_proof(proof), m_cell(proof.cell), m_found(proof.found), m_rows(alike(all, proof.cell)), m_stored(all, proof.cell.period, proof.kpi, proof.cell.level, nullptr)
    {}

    /// Beside a target of exactly the period, those of its months.
    void addMonths()
    {
        std::optional<Int128> own;
        Int128 sum = 0;
        int parts = 0;
        for (const ProofTarget* row : m_rows) {
            const Period days{m_cell.period.kind, row->first, row->end};
            own = isOfScope(*row, m_cell) && days == m_cell.period ? std::optional{Int128{row->value}} : own;
            if (isOfScope(*row, m_cell) && days != m_cell.period && isMonth(days)) {
                sum += row->value;
                ++parts;
            }
        }
        add("month", sum, parts, own);
    }
    /// The team has parts in every dimension, a person in categories and a category in people (pairs), and in the categories below it.
    void addValues()
    {
        for (std::size_t at = 0; at < domain::kDimensionCount; ++at) {
            const auto dimension = static_cast<Dimension>(at);
            Int128 sum = 0;
            int parts = 0;
            for (const std::string& value : valuesOf(dimension)) {
                const FoundTarget part = m_stored.find(filtersOf(partIn(dimension, value)));
                sum += part.value.value_or(0);
                parts += part.value ? 1 : 0;
            }
            add(domain::dimensionId(dimension), sum, parts, m_found.isSummed ? std::nullopt : std::optional<Int128>{m_found.value});
        }
    }
    /// Parts of a ratio have no sum: their mean, weighed by last year's denominators.
    void addMeans(const RollUpCheck& check)
    {
        for (const RollUp& one : check.rollUps) {
            const auto difference = check.target ? std::optional{Int128{one.difference}} : std::nullopt;
            m_links.push_back({one.by, one.sum, one.parts, difference, std::nullopt, true});
        }
    }
    void addWhole(std::string_view kind, const FoundTarget& whole)
    {
        if (!whole.value) {
            return;
        }
        TargetLink link{kind, *whole.value, 0};
        if (m_found.value && *whole.value > 0 && kpi::definition(m_proof.kpi).isSum) {
            link.share = static_cast<double>(*m_found.value) / static_cast<double>(*whole.value);
        }
        m_links.push_back(link);
    }
    [[nodiscard]] FoundTarget team() const { return m_stored.find({}); }
    [[nodiscard]] std::vector<TargetLink> take() && { return std::move(m_links); }

private:
    [[nodiscard]] static bool isMonth(const Period& days) { return days.first == periodOf(PeriodKind::Month, days.first).first && days.end == kinerja::addMonths(days.first, 1); }
    [[nodiscard]] bool isAbove(const std::string& upper, const std::string& category) const
    {
        return std::find(m_all.above.begin(), m_all.above.end(), std::pair{category, upper}) != m_all.above.end();
    }
    /// Values of the dimension that have a target of their own as a part of the cell; of categories only the uppermost.
    [[nodiscard]] std::set<std::string> valuesOf(Dimension dimension) const
    {
        std::set<std::string> values;
        for (const ProofTarget* row : m_rows) {
            const bool isPair = !row->pairCategory.empty();
            const bool ofRep = m_cell.scope == Dimension::Rep && isPair && dimension == Dimension::Category && row->scopeValue == m_cell.scopeValue;
            const bool ofCategory = m_cell.scope == Dimension::Category && isPair && dimension == Dimension::Rep && row->pairCategory == m_cell.scopeValue;
            const bool isBelow = m_cell.scope == Dimension::Category && dimension == Dimension::Category && isAbove(m_cell.scopeValue, row->scopeValue);
            const bool isOwn = !isPair && row->scope == dimension && (!m_cell.scope || isBelow);
            if (m_cell.pairCategory.empty() && (ofRep || ofCategory || isOwn)) {
                values.insert(ofRep ? row->pairCategory : row->scopeValue);
            }
        }
        const std::set<std::string> all = values;
        std::erase_if(values, [&](const std::string& one) {
            return dimension == Dimension::Category && std::any_of(all.begin(), all.end(), [&](const std::string& other) { return isAbove(other, one); });
        });
        return values;
    }
    [[nodiscard]] domain::Target partIn(Dimension dimension, const std::string& value) const
    {
        domain::Target part = m_cell;
        if (m_cell.scope == Dimension::Rep) {
            part.pairCategory = value;
            return part;
        }
        part.pairCategory = m_cell.scope == Dimension::Category && dimension == Dimension::Rep ? m_cell.scopeValue : std::string{};
        part.scope = dimension;
        part.scopeValue = value;
        return part;
    }
    void add(std::string_view kind, Int128 sum, int parts, std::optional<Int128> of)
    {
        if (parts > 0) {
            m_links.push_back({kind, static_cast<Raw4>(sum), parts, of ? std::optional{sum - *of} : std::nullopt, std::nullopt});
        }
    }

    const store::TargetRows& m_all;
    const TargetCellProof& m_proof;
    const domain::Target& m_cell;
    const FoundTarget& m_found;
    std::vector<const ProofTarget*> m_rows;
    StoredTargets m_stored;
    std::vector<TargetLink> m_links;
};

/// The year's rows are read again: its days reach beyond the cell's.
Result<std::vector<TargetLink>> linksOf(Workspace& workspace, const store::TargetRows& rows, const TargetCellProof& proof, const Period& year, Date asOf)
{
    Links links{rows, proof};
    if (!kpi::definition(proof.kpi).isSum) {
        const auto check = checkRollUp(workspace, proof.cell, asOf);
        if (!check) {
            return pass(check.error());
        }
        links.addMeans(*check);
    } else {
        if (proof.cell.period.kind != PeriodKind::Month) {
            links.addMonths();
        }
        links.addValues();
    }
    if (proof.cell.period != year && year.first <= proof.cell.period.first && proof.cell.period.end <= year.end) {
        const auto all = store::proveTargetRows(workspace.connection(), year.first, year.end);
        if (!all) {
            return pass(all.error());
        }
        links.addWhole("year", StoredTargets{*all, year, proof.kpi, proof.cell.level, nullptr}.find(filtersOf(proof.cell)));
    }
    if (proof.cell.scope) {
        links.addWhole("whole", links.team());
    }
    return std::move(links).take();
}

/// The KPI over the baseline's days by SQL, as known up to the day of the agreement.
Result<std::optional<BaselineProof>> baselineOf(Workspace& workspace, const TargetCellProof& proof, const store::Agreement& agreement)
{
    const auto first = parseIso(agreement.baselineFrom);
    const auto last = parseIso(agreement.baselineTo);
    if (!first || !last) {
        return std::optional<BaselineProof>{};
    }
    BaselineProof baseline{agreement.baseline, {}, {PeriodKind::Range, *first, *last + kDay}, agreement.asOf, false};
    const Period past = lastYearPeriod(proof.cell.period);
    baseline.isMean = past.first != *first || past.end != baseline.days.end;
    ProofNeeds needs;
    needs.add(proof.kpi);
    const Date end = std::min(baseline.days.end, agreement.asOf + kDay);
    const auto found = findRecords(workspace.connection(), {*first, end, baseline.days.end, agreement.asOf, proofKeys(*workspace.facts(), filtersOf(proof.cell))}, needs);
    if (!found) {
        return pass(found.error());
    }
    kpi::Figure now = proofOf(proof.kpi, *found).recomputed;
    if (baseline.isMean && now.hasValue && kpi::definition(proof.kpi).isSum) {
        now.exact = divideRounded(now.exact, 4);
    }
    baseline.now = plainText(now);
    return std::optional{baseline};
}

Status addHistory(Workspace& workspace, TargetCellProof& proof)
{
    const auto agreements = store::listAgreements(workspace.connection());
    if (!agreements) {
        return pass(agreements.error());
    }
    for (const ProofTarget& row : proof.found.rows) {
        const auto at = agreements->find(row.id);
        for (const store::Agreement& one : at == agreements->end() ? std::vector<store::Agreement>{} : at->second) {
            proof.history.emplace_back(row, one);
        }
    }
    std::stable_sort(proof.history.begin(), proof.history.end(), [](const auto& a, const auto& b) {
        return std::tie(a.second.when, a.second.n) > std::tie(b.second.when, b.second.n);
    });
    if (proof.found.rows.size() != 1 || proof.history.empty()) {
        return {};
    }
    auto baseline = baselineOf(workspace, proof, proof.history.front().second);
    if (!baseline) {
        return pass(baseline.error());
    }
    proof.baseline = std::move(*baseline);
    return {};
}

}  // namespace

Result<TargetCellProof> proveTarget(Workspace& workspace, const domain::Target& cell, const Period& year, Date asOf)
{
    const auto kpi = findKpi(workspace, cell.kpi);
    if (!kpi) {
        return fail(Errc::InvalidInput, "there is no KPI " + cell.kpi);
    }
    const auto before = workspace.connection().dataVersion();
    const auto index = before ? targetIndex(workspace, asOf) : pass(before.error());
    const auto rows = index ? store::proveTargetRows(workspace.connection(), cell.period.first, cell.period.end) : pass(index.error());
    if (!rows) {
        return pass(rows.error());
    }
    const auto filters = filtersOf(cell);
    TargetCellProof proof;
    proof.cell = cell;
    proof.kpi = *kpi;
    proof.shown = kpi::findTarget(*index, *kpi, cell.period, filters, cell.level);
    ProofNeeds needs;
    needs.add(*kpi);
    StoredRecords records{workspace, needs, asOf};
    proof.found = StoredTargets{*rows, cell.period, *kpi, cell.level, &records}.find(filters);
    if (!records.status()) {
        return pass(records.status().error());
    }
    if (auto told = addHistory(workspace, proof); !told) {
        return pass(told.error());
    }
    auto links = linksOf(workspace, *rows, proof, year, asOf);
    if (!links) {
        return pass(links.error());
    }
    proof.links = std::move(*links);
    const auto after = workspace.connection().dataVersion();
    if (!after) {
        return pass(after.error());
    }
    proof.unchecked = *after == *before ? "" : "changed-meanwhile";
    return proof;
}

bool TargetCellProof::isEqual() const noexcept
{
    const bool isAsAgreed = std::all_of(found.rows.begin(), found.rows.end(), [](const ProofTarget& row) { return row.isAsAgreed(); });
    const bool isSame = shown ? found.value == shown->value && found.isSummed == shown->summed : !found.value;
    return unchecked.empty() && isAsAgreed && isSame;
}

}  // namespace kinerja::services
