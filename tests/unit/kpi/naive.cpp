// SPDX-License-Identifier: GPL-3.0-or-later
#include "naive.h"

#include <algorithm>
#include <cmath>

#include "naive_parts.h"

namespace kinerja::kpi::test {
namespace {

using domain::Dimension;
using domain::LeadStatus;

bool kindHas(const World& world, const std::vector<Filter>& filters, int kind)
{
    return std::all_of(filters.begin(), filters.end(), [&](const Filter& filter) {
        const Dimension dimension = filter.dimension;
        if (dimension == Dimension::Rep) {
            return true;
        }
        return kind == 0   ? valueOf(world, Line{}, dimension).has_value()
            : kind == 1    ? valueOf(world, Lead{}, dimension).has_value()
                           : valueOf(world, Answer5{}, dimension).has_value();
    });
}

void addLeads(const World& world, const std::vector<Filter>& filters, const Period& used, Date asOf,
              NaiveFigures& figures)
{
    std::int64_t created = 0;
    std::int64_t wonOfCreated = 0;
    std::int64_t won = 0;
    std::int64_t lost = 0;
    std::int64_t wonValued = 0;
    std::int64_t valued = 0;
    Int128 wonValue = 0;
    Int128 lostValue = 0;
    std::vector<std::int64_t> cycles;
    std::int64_t waiting = 0;
    const Date last = used.end - std::chrono::days{1};
    for (const Lead& lead : world.leads) {
        if (!matches(world, lead, filters)) {
            continue;
        }
        const bool isOpenAtTheEnd = lead.status == LeadStatus::Open || (lead.closed && *lead.closed > last);
        waiting += lead.created && *lead.created <= last && isOpenAtTheEnd ? 1 : 0;
        const bool isClosed = lead.status != LeadStatus::Open && (!lead.closed || *lead.closed <= asOf);
        if (lead.created && used.contains(*lead.created)) {
            figures.anyRecord = true;
            ++created;
            wonOfCreated += isClosed && lead.status == LeadStatus::Won ? 1 : 0;
            figures.leadsOpen += isClosed ? 0 : 1;
        }
        if (lead.status == LeadStatus::Open || !lead.closed || !used.contains(*lead.closed)) {
            continue;
        }
        figures.anyRecord = true;
        const bool isWon = lead.status == LeadStatus::Won;
        (isWon ? won : lost) += 1;
        figures.leadsWithoutCreation += lead.created ? 0 : 1;
        if (lead.value && !lead.isOtherCurrency) {
            ++valued;
            wonValued += isWon ? 1 : 0;
            (isWon ? wonValue : lostValue) += credited(lead, filters, *lead.value);
        }
        if (isWon && lead.created) {
            const auto days = (*lead.closed - *lead.created).count();
            if (days < 0) {
                ++figures.badCycles;
            } else {
                cycles.push_back(days);
            }
        }
    }
    std::sort(cycles.begin(), cycles.end());
    const auto n = static_cast<std::int64_t>(cycles.size());
    const std::size_t half = cycles.size() / 2;
    auto& values = figures.values;
    values[KpiId::SalesCycle] = n == 0 ? none(Reason::NoDenominator)
        : n % 2 == 1                   ? fraction(cycles[half], 1, n)
                                       : fraction(cycles[half - 1] + cycles[half], 2, n);
    const auto middle = n % 2 == 1 ? 2 * cycles[half] : n == 0 ? 0 : cycles[half - 1] + cycles[half];
    const Int128 below = Int128{wonValued} * (won + lost) * middle;
    values[KpiId::Velocity] = money(wonValue * waiting * won * 2, below, won + lost);
    const bool anyDated = std::any_of(world.leads.begin(), world.leads.end(), [](const Lead& lead) {
        return lead.status == LeadStatus::Open && lead.closed && lead.value;
    });
    values[KpiId::PipelineCoverage] = anyDated ? none(Reason::NoTarget, waiting) : none(Reason::NoSource);
    values[KpiId::Leads] = value(created, created);
    values[KpiId::Conversion] = fraction(wonOfCreated, created, created);
    values[KpiId::ConversionPeriod] = fraction(won, created, created);
    values[KpiId::WinRate] = fraction(won, won + lost, won + lost);
    values[KpiId::WonValue] = value(wonValue, wonValued);
    values[KpiId::AverageDeal] = money(wonValue, wonValued, wonValued);
    values[KpiId::WinRateValue] = fraction(wonValue, wonValue + lostValue, valued);
}

void addAnswers(const World& world, const std::vector<Filter>& filters, const Period& used, NaiveFigures& figures)
{
    std::map<int, std::vector<int>> scores;  // by the top of the scale; 0…10 as 110
    bool anyNps = false;
    bool anyRated = false;
    for (const Answer5& answer : world.answers) {
        const bool nps = answer.scaleMin == 0 && answer.scaleMax == 10;
        anyNps = anyNps || nps;
        anyRated = anyRated || !nps;
        if (used.contains(answer.day) && matches(world, answer, filters)) {
            figures.anyRecord = true;
            scores[nps ? 110 : answer.scaleMax].push_back(answer.score);
        }
    }
    const auto atLeast = [&](int scale, int least) {
        return std::count_if(scores[scale].begin(), scores[scale].end(), [least](int score) { return score >= least; });
    };
    const auto size = [&](int scale) { return static_cast<std::int64_t>(scores[scale].size()); };
    if (anyRated) {
        const std::int64_t n = size(5) + size(10);
        std::int64_t sum = 0;
        for (const int scale : {5, 10}) {
            for (const int score : scores[scale]) {
                sum += score;
            }
        }
        figures.values[KpiId::Csat] = fraction(atLeast(5, 4) + atLeast(10, 9), n, n);
        figures.values[KpiId::CsatMean]
            = size(5) > 0 && size(10) > 0 ? none(Reason::SeveralUnits, n) : fraction(sum, n, n);
    }
    if (anyNps) {
        const std::int64_t n = size(110);
        const std::int64_t low = n - atLeast(110, 7);
        figures.values[KpiId::Nps] = fraction(100 * (atLeast(110, 9) - low), n, n);
    }
}

}  // namespace

NaiveFigures naiveFigures(const World& world, const std::vector<Filter>& filters, const Period& used, Date asOf,
                          Date cohortAsOf)
{
    NaiveFigures figures;
    for (std::size_t at = 0; at < kKpiCount; ++at) {
        figures.values[static_cast<KpiId>(at)] = none(used.first < used.end ? Reason::NoSource : Reason::NotStarted);
    }
    if (used.first >= used.end) {
        return figures;
    }
    const bool anyValue = std::any_of(world.leads.begin(), world.leads.end(),
                                      [](const Lead& lead) { return lead.value.has_value(); });
    if (!world.lines.empty() && kindHas(world, filters, 0)) {
        addSales(world, filters, used, asOf, figures);
    } else if (world.lines.empty() && anyValue && kindHas(world, filters, 1)) {
        addLeadSales(world, filters, used, asOf, figures);
    }
    if (!world.leads.empty() && kindHas(world, filters, 1)) {
        addLeads(world, filters, used, cohortAsOf, figures);
    }
    if (kindHas(world, filters, 2)) {
        addAnswers(world, filters, used, figures);
    }
    return figures;
}

std::set<std::string> naiveKeys(const World& world, Dimension dimension)
{
    std::set<std::string> keys{""};
    const auto add = [&](const auto& records) {
        for (const auto& record : records) {
            if (dimension == Dimension::Rep) {
                for (const auto& [person, share] : record.credits) {
                    keys.insert(person);
                }
            } else if (dimension == Dimension::Team && hasTeamsOfPeople(record)) {
                keys.insert(record.creditTeams.of.begin(), record.creditTeams.of.end());
            } else if (const auto value = valueOf(world, record, dimension)) {
                keys.insert(*value);
            }
        }
    };
    add(world.lines);
    add(world.leads);
    add(world.answers);
    return keys;
}

}  // namespace kinerja::kpi::test
