// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/insight/findings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>

namespace kinerja::insight {
namespace {

using kpi::Direction;
using kpi::Figure;

/// A sum speaks for itself; a ratio of a handful of records does not.
bool isSolid(const Candidate& candidate) noexcept
{
    return candidate.current.hasValue
        && (kpi::definition(candidate.kpi).isSum || candidate.current.n >= kEnoughRecords);
}

Int128 betterBy(const Candidate& candidate, Int128 value, Int128 than) noexcept
{
    return kpi::definition(candidate.kpi).direction == Direction::UpIsGood ? value - than : than - value;
}

Finding makeFinding(const Candidate& candidate, FindingKind kind, std::optional<Int128> against)
{
    Finding finding;
    finding.kind = kind;
    finding.kpi = candidate.kpi;
    finding.dimension = candidate.dimension;
    finding.key = candidate.key;
    finding.label = candidate.label;
    finding.value = candidate.current;
    finding.against = against;
    if (against) {
        finding.amount = candidate.current.raw() - *against;
        if (*against != 0) {
            finding.share = static_cast<double>(*finding.amount) / std::abs(static_cast<double>(*against));
        }
    }
    return finding;
}

std::optional<Finding> personalBest(const Candidate& candidate)
{
    std::optional<Int128> best;
    int periods = 0;
    for (const Figure& earlier : candidate.history) {
        if (!earlier.hasValue) {
            continue;
        }
        ++periods;
        const Int128 value = earlier.raw();
        best = best && betterBy(candidate, *best, value) >= 0 ? *best : value;
    }
    if (periods < kEnoughPeriods || betterBy(candidate, candidate.current.raw(), *best) <= 0) {
        return std::nullopt;
    }
    Finding finding = makeFinding(candidate, FindingKind::PersonalBest, best);
    finding.periods = periods;
    return finding;
}

std::optional<Finding> targetReached(const Candidate& candidate)
{
    if (!candidate.progress.target || candidate.progress.attainment.value_or(0.0) < 1.0) {
        return std::nullopt;
    }
    return makeFinding(candidate, FindingKind::TargetReached, candidate.progress.target->value);
}

/// The step against the comparison, if it goes the way asked for.
std::optional<Finding> step(const Candidate& candidate, FindingKind kind, bool wantsBetter)
{
    const bool enough = kpi::definition(candidate.kpi).isSum || candidate.compared.n >= kEnoughRecords;
    if (!candidate.compared.hasValue || !enough || candidate.compared.raw() <= 0) {
        return std::nullopt;
    }
    const Int128 better = betterBy(candidate, candidate.current.raw(), candidate.compared.raw());
    if (better == 0 || (better > 0) != wantsBetter) {
        return std::nullopt;
    }
    return makeFinding(candidate, kind, candidate.compared.raw());
}

double size(const Finding& finding) noexcept { return std::abs(finding.share.value_or(0.0)); }

/// The larger relative amount first; the company before its members; then by name, so that the order is fixed.
bool isLarger(const Finding& a, const Finding& b)
{
    return std::tuple(-size(a), a.dimension.has_value(), a.kpi, a.key)
        < std::tuple(-size(b), b.dimension.has_value(), b.kpi, b.key);
}

/// Only the largest step of each KPI is "the largest improvement".
void keepLargestPerKpi(std::vector<Finding>& findings)
{
    std::sort(findings.begin(), findings.end(), isLarger);
    std::set<kpi::KpiId> seen;
    std::erase_if(findings, [&](const Finding& finding) { return !seen.insert(finding.kpi).second; });
}

using Member = std::pair<std::optional<domain::Dimension>, std::string>;

/// Takes findings in order, one per member, until `limit` are there.
void take(std::vector<Finding>& from, std::set<Member>& taken, std::size_t limit, std::vector<Finding>& into)
{
    std::sort(from.begin(), from.end(), isLarger);
    for (Finding& finding : from) {
        if (into.size() < limit && taken.emplace(finding.dimension, finding.key).second) {
            into.push_back(std::move(finding));
        }
    }
}

std::optional<Finding> behind(const Candidate& candidate)
{
    const bool late = candidate.progress.verdict == kpi::Verdict::Behind;
    const bool atRisk = candidate.progress.verdict == kpi::Verdict::AtRisk;
    if ((!late && !atRisk) || !candidate.progress.expected) {
        return std::nullopt;
    }
    return makeFinding(candidate, atRisk ? FindingKind::AtRisk : FindingKind::BehindPace,
                       *candidate.progress.expected);
}

/// Tables of counts hold whole numbers, findings ten-thousandths.
Int128 toFindingUnit(kpi::KpiId kpi, Int128 amount) noexcept
{
    return kpi::definition(kpi).unit == kpi::Unit::Count ? amount * kRawOne : amount;
}

/// The value that pulls hardest in the finding's direction, over all breakdowns of its KPI.
std::optional<Contributor> contributorTo(const Finding& finding, std::span<const Breakdown> breakdowns)
{
    std::optional<Contributor> best;
    if (finding.dimension || !finding.amount) {
        return best;
    }
    const Int128 direction = *finding.amount < 0 ? -1 : 1;
    for (const Breakdown& breakdown : breakdowns) {
        if (breakdown.kpi != finding.kpi) {
            continue;
        }
        for (const Contribution& row : breakdown.table.rows) {
            const Int128 pull = toFindingUnit(finding.kpi, row.difference) * direction;
            if (pull > 0 && (!best || pull > best->amount * direction)) {
                best = Contributor{breakdown.dimension, row.key, row.label, pull * direction, row.shareOfTotal};
            }
        }
    }
    return best;
}

}  // namespace

std::string_view findingKindId(FindingKind kind) noexcept
{
    constexpr std::array<std::string_view, 6> kIds{"personal-best", "target-reached", "largest-improvement",
                                                   "behind-pace",   "at-risk",        "largest-drop"};
    return kIds[static_cast<std::size_t>(kind)];
}

std::vector<Finding> worthPraising(std::span<const Candidate> candidates, std::size_t limit)
{
    std::vector<Finding> bests;
    std::vector<Finding> reached;
    std::vector<Finding> improved;
    const auto keep = [](std::vector<Finding>& list, std::optional<Finding> finding) {
        if (finding) {
            list.push_back(std::move(*finding));
        }
    };
    for (const Candidate& candidate : candidates) {
        if (isSolid(candidate)) {
            keep(bests, personalBest(candidate));
            keep(reached, targetReached(candidate));
            keep(improved, step(candidate, FindingKind::LargestImprovement, true));
        }
    }
    keepLargestPerKpi(improved);
    std::set<Member> taken;
    std::vector<Finding> praise;
    take(bests, taken, limit, praise);
    take(reached, taken, limit, praise);
    take(improved, taken, limit, praise);
    return praise;
}

std::vector<Finding> needsAttention(std::span<const Candidate> candidates, std::span<const Breakdown> breakdowns,
                                    std::size_t limit)
{
    std::vector<Finding> late;
    std::vector<Finding> dropped;
    bool anyTarget = false;
    for (const Candidate& candidate : candidates) {
        anyTarget = anyTarget || candidate.progress.target.has_value();
        if (!isSolid(candidate)) {
            continue;
        }
        if (auto finding = behind(candidate)) {
            late.push_back(std::move(*finding));
        } else if (auto drop = step(candidate, FindingKind::LargestDrop, false)) {
            dropped.push_back(std::move(*drop));
        }
    }
    std::vector<Finding> attention = anyTarget ? std::move(late) : std::move(dropped);
    std::sort(attention.begin(), attention.end(), isLarger);
    attention.resize(std::min(attention.size(), limit));
    for (Finding& finding : attention) {
        finding.contributor = contributorTo(finding, breakdowns);
    }
    return attention;
}

}  // namespace kinerja::insight
