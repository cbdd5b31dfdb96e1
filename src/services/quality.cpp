// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/quality.h"

#include <algorithm>
#include <array>
#include <set>

#include "kinerja/services/browse.h"
#include "kinerja/services/dashboard.h"
#include "plan_access.h"
#include "quality_rows.h"

namespace kinerja::services {
namespace {

using kpi::KpiId;

struct IssueInfo {
    std::string_view id;
    std::optional<RecordSort> sort;
    std::vector<KpiId> kpis;
};

const IssueInfo& infoOf(QualityIssue issue)
{
    using enum KpiId;
    static const std::array<IssueInfo, kQualityIssueCount> kInfos{{
        {"line-without-customer", RecordSort::Lines, {NewCustomers, ReturningCustomers}},
        {"line-without-rep", RecordSort::Lines, {Revenue, Orders}},
        {"line-without-region", RecordSort::Lines, {Revenue, Orders}},
        {"line-without-product", RecordSort::Lines, {Revenue, Volume}},
        {"line-without-cost", RecordSort::Lines, {Margin, GrossProfit}},
        {"line-other-currency", RecordSort::Lines, {Revenue, GrossSales, Orders, Aov, Margin}},
        {"line-without-amount", RecordSort::Lines, {Revenue, Aov}},
        {"line-without-quantity", RecordSort::Lines, {Volume}},
        {"line-negative-price", RecordSort::Lines, {Revenue, GrossSales}},
        {"line-discount-too-large", RecordSort::Lines, {Revenue, DiscountRate}},
        {"line-in-future", RecordSort::Lines, {Revenue, Orders}},
        {"line-maybe-twice", RecordSort::Lines, {Revenue, Orders}},
        {"line-order-alike", RecordSort::Lines, {Orders, Aov, Revenue}},
        {"lead-without-creation", RecordSort::Leads, {Leads, Conversion, SalesCycle}},
        {"lead-closed-without-date", RecordSort::Leads, {WinRate, WonValue, SalesCycle}},
        {"lead-closed-before-created", RecordSort::Leads, {SalesCycle}},
        {"lead-won-without-value", RecordSort::Leads, {WonValue, AverageDeal, WinRateValue}},
        {"lead-without-rep", RecordSort::Leads, {Leads, Conversion, WinRate}},
        {"lead-other-currency", RecordSort::Leads, {WonValue, AverageDeal}},
        {"lead-in-future", RecordSort::Leads, {Leads, Conversion}},
        {"answer-on-other-scale", RecordSort::Answers, {Csat, CsatMean, Nps}},
        {"answer-without-rep", RecordSort::Answers, {Csat, Nps}},
        {"answer-in-future", RecordSort::Answers, {Csat, Nps}},
        {"target-without-records", std::nullopt, {}},
        {"target-conflict", std::nullopt, {}},
    }};
    return kInfos.at(static_cast<std::size_t>(issue));
}

Int128 magnitude(std::int64_t amount) noexcept { return amount < 0 ? -Int128{amount} : Int128{amount}; }

/// Σ |net| of the marked rows that count; of all that count without marks.
Int128 weightOf(const BrowseTable& table, std::size_t amount, const std::vector<std::uint8_t>* marks)
{
    Int128 sum = 0;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (table.counts(row) && (marks == nullptr || (*marks)[row] != 0)) {
            sum += magnitude(table.value(row, amount));
        }
    }
    return sum;
}

void addFindings(const BrowseTable& table, Date today, std::vector<QualityFinding>& findings)
{
    const auto amount = table.columnOf(BrowseField::Amount);
    const Int128 all = amount ? weightOf(table, *amount, nullptr) : 0;
    for (std::size_t at = 0; at < kQualityIssueCount; ++at) {
        const auto issue = static_cast<QualityIssue>(at);
        if (sortOf(issue) != table.sort()) {
            continue;
        }
        const std::vector<std::uint8_t> marks = rowsWith(table, issue, today);
        QualityFinding finding;
        finding.rows = std::count(marks.begin(), marks.end(), std::uint8_t{1});
        if (finding.rows == 0) {
            continue;
        }
        finding.issue = issue;
        finding.kpis = infoOf(issue).kpis;
        finding.ofRows = static_cast<std::int64_t>(table.rowCount());
        // Amounts of another currency are no share of this one's.
        if (all > 0 && issue != QualityIssue::LineOtherCurrency) {
            finding.revenueShare = static_cast<double>(weightOf(table, *amount, &marks)) / static_cast<double>(all);
        }
        findings.push_back(std::move(finding));
    }
}

std::vector<KpiId> kpisOf(const std::vector<domain::Target>& targets)
{
    std::set<KpiId> kpis;
    for (const domain::Target& target : targets) {
        if (const auto kpi = kpi::parseKpi(target.kpi)) {
            kpis.insert(*kpi);
        }
    }
    return {kpis.begin(), kpis.end()};
}

void addConflicts(const std::vector<domain::Target>& targets, std::vector<QualityFinding>& findings)
{
    const auto conflicts = targetConflicts(targets);
    if (conflicts.empty()) {
        return;
    }
    findings.push_back({QualityIssue::TargetConflict, kpisOf(conflicts), static_cast<std::int64_t>(conflicts.size()),
                        static_cast<std::int64_t>(targets.size()), std::nullopt});
}

/// Targets of a person, region … that no record names, by KPI.
Status addTargets(Workspace& workspace, std::vector<QualityFinding>& findings)
{
    const auto targets = storedTargets(workspace);
    if (!targets) {
        return pass(targets.error());
    }
    addConflicts(*targets, findings);
    QualityFinding finding;
    finding.issue = QualityIssue::TargetWithoutRecords;
    finding.ofRows = static_cast<std::int64_t>(targets->size());
    std::array<std::optional<std::set<std::string>>, domain::kDimensionCount> known;
    std::vector<domain::Target> unnamed;
    const auto isKnown = [&](domain::Dimension dimension, const std::string& value) {
        auto& keys = known.at(static_cast<std::size_t>(dimension));
        if (!keys) {
            keys.emplace();
            for (const auto& [key, label] : filterValues(workspace, dimension)) {
                keys->insert(key);
            }
        }
        return keys->contains(value);
    };
    for (const domain::Target& target : *targets) {
        const bool hasCategory = target.pairCategory.empty() || isKnown(domain::Dimension::Category, target.pairCategory);
        if (target.scope && !(isKnown(*target.scope, target.scopeValue) && hasCategory)) {
            ++finding.rows;
            unnamed.push_back(target);
        }
    }
    finding.kpis = kpisOf(unnamed);
    if (finding.rows > 0) {
        findings.push_back(std::move(finding));
    }
    return {};
}

}  // namespace

Result<std::vector<QualityFinding>> dataQuality(Workspace& workspace, Date today)
{
    std::vector<QualityFinding> findings;
    constexpr std::array kSorts{RecordSort::Lines, RecordSort::Leads, RecordSort::Answers};
    const auto tables = BrowseTable::load(workspace, kSorts);
    if (!tables) {
        return pass(tables.error());
    }
    for (const auto& table : *tables) {
        addFindings(*table, today, findings);
    }
    if (auto added = addTargets(workspace, findings); !added) {
        return pass(added.error());
    }
    std::stable_sort(findings.begin(), findings.end(), [](const QualityFinding& a, const QualityFinding& b) {
        return std::pair{a.revenueShare.value_or(0.0), a.rows} > std::pair{b.revenueShare.value_or(0.0), b.rows};
    });
    return findings;
}

std::optional<RecordSort> sortOf(QualityIssue issue) noexcept { return infoOf(issue).sort; }
std::string_view qualityIssueId(QualityIssue issue) noexcept { return infoOf(issue).id; }

}  // namespace kinerja::services
