// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kinerja/services/dashboard.h"

namespace kinerja::test {

/// Whole rupiah in millions as ten-thousandths.
[[nodiscard]] inline Int128 millions(std::int64_t amount)
{
    return static_cast<Int128>(amount) * 1'000'000 * kRawOne;
}

[[nodiscard]] inline kpi::Figures emptyFigures()
{
    kpi::Figures figures;
    figures.values.resize(kpi::kKpiCount);
    for (std::size_t at = 0; at < kpi::kKpiCount; ++at) {
        figures.values[at].unit = kpi::definition(static_cast<kpi::KpiId>(at)).unit;
    }
    return figures;
}

[[nodiscard]] inline kpi::Figures figuresWithRevenue(std::int64_t amountInMillions, std::int64_t lines = 100)
{
    kpi::Figures figures = emptyFigures();
    auto& revenue = figures[kpi::KpiId::Revenue];
    revenue.hasValue = true;
    revenue.exact = millions(amountInMillions);
    revenue.n = lines;
    figures.lines = lines;
    return figures;
}

/// Actual against a whole target of which `expected` was to be reached by now. All in millions.
[[nodiscard]] inline kpi::Progress progress(std::int64_t actual, std::int64_t target, std::int64_t expected, kpi::Verdict verdict)
{
    kpi::Progress made;
    made.target = kpi::TargetValue{static_cast<Raw4>(millions(target)), false};
    made.gap = millions(actual - target);
    made.attainment = static_cast<double>(actual) / static_cast<double>(target);
    made.expected = static_cast<Raw4>(millions(expected));
    made.gapToExpected = millions(actual - expected);
    made.gapToExpectedShare = static_cast<double>(actual - expected) / static_cast<double>(expected);
    made.pace = static_cast<double>(actual) / static_cast<double>(expected);
    made.verdict = verdict;
    return made;
}

[[nodiscard]] inline services::MemberFigures member(const std::string& name, std::int64_t actual, std::int64_t target,
                                                    std::int64_t expected, kpi::Verdict verdict)
{
    services::MemberFigures made;
    made.key = name;
    made.label = name;
    made.current = figuresWithRevenue(actual);
    made.compared = figuresWithRevenue(actual);
    made.revenue = progress(actual, target, expected, verdict);
    return made;
}

/// Q3 2026 to 23 Sep: Rp4,980 million, Rp420 million below the Rp5,400 million expected; target Rp5,850 million.
[[nodiscard]] inline services::DashboardFigures quarter()
{
    services::DashboardFigures figures;
    figures.view.period = *parsePeriod("2026-Q3");
    figures.view.asOf = makeDate(2026, 9, 23);
    figures.answer.window = {figures.view.period, toDate(figures.view.period, figures.view.asOf)};
    const Period before = *parsePeriod("2025-Q3");
    figures.answer.comparedWindow = kpi::Window{before, {PeriodKind::Range, before.first, makeDate(2025, 9, 24)}};
    figures.answer.currency = "IDR";
    figures.answer.current = figuresWithRevenue(4980, 12'000);
    figures.answer.compared = figuresWithRevenue(4780, 11'000);
    figures.status.records = 48'210;
    figures.status.lines = 40'000;
    figures.status.leads = 6'000;
    figures.status.answers = 2'210;
    figures.status.lastDay = figures.view.asOf;
    figures.status.currency = "IDR";
    services::KpiPanel revenue;
    revenue.current = figures.answer.current[kpi::KpiId::Revenue];
    revenue.compared = figures.answer.compared[kpi::KpiId::Revenue];
    revenue.change.share = 0.042;
    revenue.progress = progress(4980, 5850, 5400, kpi::Verdict::Behind);
    revenue.trail.assign(13, 1.0);
    figures.cards.push_back(revenue);
    services::KpiPanel conversion;
    conversion.kpi = kpi::KpiId::Conversion;
    conversion.current.unit = kpi::Unit::Fraction;
    conversion.current.reason = kpi::Reason::NoSource;
    figures.cards.push_back(conversion);
    figures.regions = {member("Jawa Barat", 1200, 1580, 1456, kpi::Verdict::Behind),
                       member("Bali", 980, 900, 830, kpi::Verdict::OnTrack)};
    figures.people = {member("Budi", 400, 500, 460, kpi::Verdict::Behind), member("Sari", 600, 500, 460, kpi::Verdict::OnTrack)};
    figures.products = {member("Kopi", 3000, 1, 1, kpi::Verdict::None), member("Teh", 1980, 1, 1, kpi::Verdict::None)};
    return figures;
}

}  // namespace kinerja::test
