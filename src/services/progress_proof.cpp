// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress_proof.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kinerja::services {
namespace {

using kpi::Unit;
using kpi::Verdict;

constexpr double kTooEarly = 0.1;
constexpr std::string_view kNothingKnown = "nothing-known";
constexpr std::string_view kKnownUnlike = "known-unlike";
constexpr Int128 kWhole = 1'000'000'000;
constexpr std::size_t kFewestYears = 3;
/// Student's t at 0.9 for 3, 4 and 5 years.
constexpr std::array kStudent{1.8856180831641267, 1.6377443572159061, 1.5332062740589438};

struct Band {
    Int128 share = 0;
    Int128 low = 0;
    Int128 high = 0;
};

/// Formula: mean ± t × s × √(1 + 1/K), cut to 0 … 1; billionths.
std::optional<Band> bandOf(const std::vector<LearnedYear>& years)
{
    if (years.size() < kFewestYears) {
        return std::nullopt;
    }
    const auto count = static_cast<double>(years.size());
    Int128 sum = 0;
    for (const LearnedYear& year : years) {
        sum += year.share;
    }
    const Int128 mean = divideRounded(sum, static_cast<Int128>(years.size()));
    double squares = 0.0;
    for (const LearnedYear& year : years) {
        const auto off = static_cast<double>(year.share - mean);
        squares += off * off;
    }
    const double half = kStudent[years.size() - kFewestYears] * std::sqrt(squares / (count - 1.0)) * std::sqrt(1.0 + 1.0 / count);
    const auto cut = [](double share) { return std::clamp<Int128>(std::llround(share), 0, kWhole); };
    return Band{cut(static_cast<double>(mean)), cut(static_cast<double>(mean) - half), cut(static_cast<double>(mean) + half)};
}

std::vector<PartOfTotal> partsOf(const std::vector<LearnedYear>& years)
{
    std::vector<PartOfTotal> parts;
    for (const LearnedYear& year : years) {
        parts.emplace_back(year.reached, year.total);
    }
    return parts;
}

bool isAmount(Unit unit) noexcept { return unit == Unit::Money || unit == Unit::Count || unit == Unit::Units || unit == Unit::PerDay; }

class Steps {
public:
    Steps(const KpiRow& row, const FoundTarget& target, const ProgressEvidence& evidence)
        : m_row(row), m_definition(kpi::definition(row.kpi)), m_target(target), m_evidence(evidence)
    {
        m_none = !target.value ? target.reason : !evidence.actual.hasValue ? kpi::reasonId(evidence.actual.reason) : std::string_view{};
    }

    [[nodiscard]] std::vector<ProofStep> make() &&
    {
        addExpected();
        addGaps();
        addShares();
        addRate();
        return std::move(m_steps);
    }

private:
    static StepValue raw(Int128 value) { return {value, std::nullopt}; }
    static StepValue share(double value) { return {std::nullopt, value}; }
    template <typename Value>
    static StepValue shownRaw(const std::optional<Value>& value)
    {
        return value ? raw(*value) : StepValue{};
    }
    static StepValue shownShare(const std::optional<double>& value) { return value ? share(*value) : StepValue{}; }

    [[nodiscard]] ProofTerm amount(std::string_view name, Int128 value) const { return {name, m_definition.unit, value}; }
    [[nodiscard]] static ProofTerm count(std::string_view name, Int128 value) { return {name, Unit::Count, value * kRawOne}; }
    [[nodiscard]] ProofTerm target() const { return amount("target", *m_target.value); }
    [[nodiscard]] ProofTerm expected() const { return amount("expected", m_expected); }
    [[nodiscard]] ProofTerm actual() const
    {
        ProofTerm term = amount("actual", m_evidence.actual.raw());
        if (!isAmount(m_definition.unit)) {
            term.real = m_evidence.actual.real;
        }
        return term;
    }
    /// In ten-thousandths, without the rounding of a ratio.
    [[nodiscard]] double measured() const
    {
        return isAmount(m_definition.unit) ? static_cast<double>(m_evidence.actual.raw()) : m_evidence.actual.real * static_cast<double>(kRawOne);
    }

    void put(ProofStep step) { m_steps.push_back(std::move(step)); }
    [[nodiscard]] bool isNone() const { return !m_none.empty(); }
    void putNone(std::string_view name, Unit unit, StepValue shown, std::string_view reason)
    {
        put({name, {}, unit, {}, shown, {}, reason});
    }
    void putRaw(std::string_view name, std::string_view formula, std::vector<ProofTerm> terms, StepValue shown, Int128 value)
    {
        put({name, formula, m_definition.unit, std::move(terms), shown, raw(value), {}});
    }

    void addExpected()
    {
        const kpi::Progress& shown = m_row.progress;
        if (isNone()) {
            putNone("expected", m_definition.unit, shownRaw(shown.expected), m_none);
            return putBand({});
        }
        if (m_evidence.days.isUnknown) {
            putNone("expected", m_definition.unit, shownRaw(shown.expected), kNothingKnown);
            return putBand({});
        }
        const auto band = m_definition.isSum && !m_evidence.days.isOver ? bandOf(m_evidence.learned) : std::nullopt;
        m_expected = *m_target.value;
        const DayCounts& days = m_evidence.days;
        if (!m_definition.isSum || days.isOver) {
            putRaw("expected", "target", {target()}, shownRaw(shown.expected), m_expected);
        } else if (band) {
            m_expected = meanShareOf(*m_target.value, partsOf(m_evidence.learned));
            putRaw("expected", "target * learned_share", {target(), learned("learned_share", band->share)}, shownRaw(shown.expected), m_expected);
        } else if (days.working > 0) {
            m_expected = divideRounded(m_expected * days.worked, days.working);
            putRaw("expected", "target * working_days_so_far / working_days",
                   {target(), count("working_days_so_far", days.worked), count("working_days", days.working)}, shownRaw(shown.expected), m_expected);
        } else {
            m_expected = divideRounded(m_expected * days.calendar, days.calendarWhole);
            putRaw("expected", "target * days_so_far / days", {target(), count("days_so_far", days.calendar), count("days", days.calendarWhole)},
                   shownRaw(shown.expected), m_expected);
        }
        putBand(band);
    }
    [[nodiscard]] static ProofTerm learned(std::string_view name, Int128 share)
    {
        return {name, Unit::Fraction, divideRounded(share * kRawOne, kWhole), static_cast<double>(share) / static_cast<double>(kWhole)};
    }
    void putBand(const std::optional<Band>& band)
    {
        const kpi::Progress& shown = m_row.progress;
        if (!band) {
            if (shown.expectedLow || shown.expectedHigh) {
                putNone("expected_low", m_definition.unit, shownRaw(shown.expectedLow), "nothing-learned");
                putNone("expected_high", m_definition.unit, shownRaw(shown.expectedHigh), "nothing-learned");
            }
            return;
        }
        putRaw("expected_low", "target * learned_low", {target(), learned("learned_low", band->low)}, shownRaw(shown.expectedLow),
               divideRounded(Int128{*m_target.value} * band->low, kWhole));
        putRaw("expected_high", "target * learned_high", {target(), learned("learned_high", band->high)}, shownRaw(shown.expectedHigh),
               divideRounded(Int128{*m_target.value} * band->high, kWhole));
    }

    void addGaps()
    {
        const kpi::Progress& shown = m_row.progress;
        if (isNone()) {
            putNone("gap_to_target", m_definition.unit, shownRaw(shown.gap), m_none);
            putNone("gap", m_definition.unit, shownRaw(shown.gapToExpected), m_none);
            return putNone("gap_share", Unit::Fraction, shownShare(shown.gapToExpectedShare), m_none);
        }
        const Int128 reached = m_evidence.actual.raw();
        putRaw("gap_to_target", "actual - target", {actual(), target()}, shownRaw(shown.gap), reached - *m_target.value);
        if (m_evidence.days.isUnknown) {
            putRaw("gap", "actual - target", {actual(), target()}, shownRaw(shown.gapToExpected), reached - *m_target.value);
            return putNone("gap_share", Unit::Fraction, shownShare(shown.gapToExpectedShare), kNothingKnown);
        }
        if (m_evidence.days.isUnlike) {
            putNone("gap", m_definition.unit, shownRaw(shown.gapToExpected), kKnownUnlike);
            return putNone("gap_share", Unit::Fraction, shownShare(shown.gapToExpectedShare), kKnownUnlike);
        }
        putRaw("gap", "actual - expected", {actual(), expected()}, shownRaw(shown.gapToExpected), reached - m_expected);
        if (m_expected <= 0) {
            return putNone("gap_share", Unit::Fraction, shownShare(shown.gapToExpectedShare), "nothing-expected");
        }
        const auto wanted = static_cast<double>(m_expected);
        put({"gap_share", "(actual - expected) / expected", Unit::Fraction, {actual(), expected()}, shownShare(shown.gapToExpectedShare),
             share((measured() - wanted) / wanted), {}});
    }

    /// Where down is good, the other way round.
    void addShare(std::string_view name, Int128 wanted, const ProofTerm& against, const std::optional<double>& shown,
                  std::string_view up, std::string_view down, std::string_view nothing)
    {
        const bool isUp = m_definition.direction == kpi::Direction::UpIsGood;
        if (isNone() || wanted <= 0 || (!isUp && measured() <= 0.0)) {
            return putNone(name, Unit::Fraction, shownShare(shown), isNone() ? m_none : wanted <= 0 ? nothing : "nothing-reached");
        }
        const auto of = static_cast<double>(wanted);
        put({name, isUp ? up : down, Unit::Fraction, {actual(), against}, shownShare(shown), share(isUp ? measured() / of : of / measured()), {}});
    }
    void addShares()
    {
        const kpi::Progress& shown = m_row.progress;
        const Int128 wanted = m_target.value.value_or(0);
        addShare("attainment", wanted, amount("target", wanted), shown.attainment, "actual / target", "target / actual", "zero-target");
        if (!isNone() && !m_evidence.days.isUnknown && m_evidence.days.isUnlike) {
            return putNone("pace", Unit::Fraction, shownShare(shown.pace), kKnownUnlike);
        }
        addShare("pace", m_expected, expected(), shown.pace, "actual / expected", "expected / actual",
                 m_evidence.days.isUnknown ? kNothingKnown : "nothing-expected");
    }

    void addRate()
    {
        const StepValue shown = shownRaw(m_row.progress.requiredRate);
        if (isNone() || !m_definition.isSum) {
            return putNone("required_rate", m_definition.unit, shown, isNone() ? m_none : "not-a-sum");
        }
        const Int128 missing = *m_target.value - m_evidence.actual.raw();
        const std::int64_t left = m_evidence.days.left;
        if (missing > 0 && left == 0) {
            return putNone("required_rate", m_definition.unit, shown, "no-days-left");
        }
        putRaw("required_rate", "(target - actual) / working_days_left", {target(), actual(), count("working_days_left", left)}, shown,
               missing <= 0 ? Int128{0} : divideRounded(missing, left));
    }

    const KpiRow& m_row;
    const kpi::Definition& m_definition;
    const FoundTarget& m_target;
    const ProgressEvidence& m_evidence;
    std::string_view m_none;
    Int128 m_expected = 0;
    std::vector<ProofStep> m_steps;
};

bool isReached(const kpi::Figure& actual, Raw4 wanted, kpi::Direction direction)
{
    const bool isUp = direction == kpi::Direction::UpIsGood;
    if (isAmount(actual.unit)) {
        return isUp ? actual.raw() >= wanted : actual.raw() <= wanted;
    }
    const double level = static_cast<double>(wanted) / static_cast<double>(kRawOne);
    return isUp ? actual.real >= level : actual.real <= level;
}

void judge(TargetProof& proof, const ProgressEvidence& evidence)
{
    const auto step = std::find_if(proof.steps.begin(), proof.steps.end(), [](const ProofStep& one) { return one.name == "pace"; });
    const auto pace = step->recomputed.share;
    const DayCounts& days = evidence.days;
    const bool byCalendar = days.working == 0;
    const auto so = static_cast<double>(byCalendar ? days.calendar : days.worked);
    const auto whole = static_cast<double>(byCalendar ? days.calendarWhole : days.working);
    proof.verdictReason = !pace ? step->reason : so < kTooEarly * whole ? "too-early" : evidence.isYoung ? "young-cohort" : "";
    if (proof.verdictReason.empty()) {
        proof.verdict = *pace >= evidence.onTrack ? Verdict::OnTrack : *pace >= evidence.atRisk ? Verdict::Behind : Verdict::AtRisk;
    }
}

}  // namespace

TargetProof makeTargetProof(const KpiRow& shown, std::array<FoundTarget, domain::kTargetLevelCount> found, const ProgressEvidence& evidence)
{
    TargetProof proof;
    proof.shown = shown.progress.levels;
    proof.found = std::move(found);
    proof.steps = Steps{shown, proof.target(), evidence}.make();
    proof.reachedShown = shown.progress.reached;
    const kpi::Definition& definition = kpi::definition(shown.kpi);
    for (std::size_t level = 0; evidence.actual.hasValue && level < proof.found.size(); ++level) {
        const auto& wanted = proof.found[level].value;
        if (wanted && isReached(evidence.actual, *wanted, definition.direction)) {
            proof.reached = static_cast<domain::TargetLevel>(level);
        }
    }
    const bool usesLearned = std::any_of(proof.steps.begin(), proof.steps.end(), [](const ProofStep& step) { return step.name == "expected_low"; });
    if (usesLearned) {
        proof.learned = evidence.learned;
    }
    proof.verdictShown = shown.progress.verdict;
    judge(proof, evidence);
    return proof;
}

bool TargetProof::isLevelEqual(domain::TargetLevel level) const noexcept
{
    const FoundTarget& one = found[static_cast<std::size_t>(level)];
    const auto& other = shown[level];
    const bool isAsAgreed = std::all_of(one.rows.begin(), one.rows.end(), [](const store::ProofTarget& row) { return row.isAsAgreed(); });
    return isAsAgreed && one.value.has_value() == other.has_value() && (!other || (other->value == *one.value && other->summed == one.isSummed));
}

bool TargetProof::isEqual() const noexcept
{
    using domain::TargetLevel;
    const bool levels = isLevelEqual(TargetLevel::Minimum) && isLevelEqual(TargetLevel::Target) && isLevelEqual(TargetLevel::Stretch);
    return isChecked() && levels && reached == reachedShown && verdict == verdictShown
           && std::all_of(steps.begin(), steps.end(), [](const ProofStep& step) { return step.isEqual(); });
}

bool TargetProof::hasAny() const noexcept
{
    return shown.hasAny() || std::any_of(found.begin(), found.end(), [](const FoundTarget& one) { return one.value.has_value(); });
}

}  // namespace kinerja::services
