// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_proof_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "kinerja/present/convert.h"
#include "kinerja/present/proof_presenter.h"
#include "kinerja/present/vocabulary.h"
#include "proof_formula.h"

namespace kinerja::present {
namespace {

using domain::TargetLevel;
using services::FoundTarget;
using services::ProofStep;
using services::ProofTerm;
using services::TargetProof;

constexpr std::size_t kMostScopes = 8;

constexpr std::array kTerms{
    ProofWord{"target", QT_TRANSLATE_NOOP("Proof", "target")},
    ProofWord{"actual", QT_TRANSLATE_NOOP("Proof", "actual")},
    ProofWord{"expected", QT_TRANSLATE_NOOP("Proof", "expected to date")},
    ProofWord{"learned_share", QT_TRANSLATE_NOOP("Proof", "learned share")},
    ProofWord{"learned_low", QT_TRANSLATE_NOOP("Proof", "lower end of the learned share")},
    ProofWord{"learned_high", QT_TRANSLATE_NOOP("Proof", "upper end of the learned share")},
    ProofWord{"working_days_so_far", QT_TRANSLATE_NOOP("Proof", "working days so far")},
    ProofWord{"working_days", QT_TRANSLATE_NOOP("Proof", "working days of the period")},
    ProofWord{"working_days_left", QT_TRANSLATE_NOOP("Proof", "working days left")},
    ProofWord{"days_so_far", QT_TRANSLATE_NOOP("Proof", "days so far")},
    ProofWord{"days", QT_TRANSLATE_NOOP("Proof", "days of the period")},
};
constexpr std::array kSteps{
    ProofWord{"expected", QT_TRANSLATE_NOOP("Proof", "Expected to date")},
    ProofWord{"expected_low", QT_TRANSLATE_NOOP("Proof", "In four of five years at least")},
    ProofWord{"expected_high", QT_TRANSLATE_NOOP("Proof", "In four of five years at most")},
    ProofWord{"gap_to_target", QT_TRANSLATE_NOOP("Proof", "Gap to the whole target")},
    ProofWord{"gap", QT_TRANSLATE_NOOP("Proof", "Gap")},
    ProofWord{"gap_share", QT_TRANSLATE_NOOP("Proof", "Gap as a share")},
    ProofWord{"attainment", QT_TRANSLATE_NOOP("Proof", "Attainment")},
    ProofWord{"pace", QT_TRANSLATE_NOOP("Proof", "Pace")},
    ProofWord{"required_rate", QT_TRANSLATE_NOOP("Proof", "Needed per working day left")},
};
constexpr std::array kWhyNone{
    ProofWord{"no-target", QT_TRANSLATE_NOOP("Proof", "none is set for this KPI and period")},
    ProofWord{"not-covered", QT_TRANSLATE_NOOP("Proof", "the targets that are set do not cover the period exactly, and one of a longer period is never split")},
    ProofWord{"differs", QT_TRANSLATE_NOOP("Proof", "a ratio has no common target where its parts have different ones")},
    ProofWord{"other-scope", QT_TRANSLATE_NOOP("Proof", "only others have one, and a larger one is never scaled down")},
    ProofWord{"partial", QT_TRANSLATE_NOOP("Proof", "others without a target have records in the period, too, so the targets that are set are not of all of them")},
    ProofWord{"conflict", QT_TRANSLATE_NOOP("Proof", "names that were merged have one each for the same days, and nobody has said which one counts")},
    ProofWord{"no-scope", QT_TRANSLATE_NOOP("Proof", "a target cannot be of what is filtered by")},
    ProofWord{"zero-target", QT_TRANSLATE_NOOP("Proof", "the target is 0")},
    ProofWord{"nothing-expected", QT_TRANSLATE_NOOP("Proof", "nothing is expected yet")},
    ProofWord{"nothing-reached", QT_TRANSLATE_NOOP("Proof", "the figure is 0")},
    ProofWord{"not-a-sum", QT_TRANSLATE_NOOP("Proof", "a ratio is not filled up day by day")},
    ProofWord{"no-days-left", QT_TRANSLATE_NOOP("Proof", "no working day is left")},
    ProofWord{"too-early", QT_TRANSLATE_NOOP("Proof", "before a tenth of the period")},
    ProofWord{"nothing-known", QT_TRANSLATE_NOOP("Proof", "nothing is known yet of the figure's records in the period")},
    ProofWord{"known-unlike", QT_TRANSLATE_NOOP("Proof", "the records that the figure is made of do not reach to the same day")},
    ProofWord{"young-cohort", QT_TRANSLATE_NOOP("Proof", "more than a fifth of the leads are still open")},
    ProofWord{"no-source", QT_TRANSLATE_NOOP("Proof", "the figure has no value")},
    ProofWord{"no-denominator", QT_TRANSLATE_NOOP("Proof", "the figure has no value")},
    ProofWord{"not-started", QT_TRANSLATE_NOOP("Proof", "the period has not begun")},
};

/// Exact amounts, as everywhere in a proof.
QString amountText(kpi::Unit unit, Int128 raw, const Format& format)
{
    return unit == kpi::Unit::Money ? format.money(raw) : unit == kpi::Unit::Count ? format.quantity(raw) : format.value(unit, raw);
}

QString termText(const ProofTerm& term, const Format& format)
{
    if (term.real && term.unit == kpi::Unit::Fraction) {
        return format.percent(*term.real, 2);
    }
    return amountText(term.unit, term.raw, format);
}

QString valueText(const ProofStep& step, const services::StepValue& value, const Format& format)
{
    if (!value.isThere()) {
        return QString{kNoValue};
    }
    if (value.share) {
        return format.percent(*value.share, 2);
    }
    const bool isGap = step.name == "gap" || step.name == "gap_to_target";
    if (isGap && step.unit != kpi::Unit::Money) {
        return format.difference(step.unit, *value.raw);
    }
    return isGap ? format.moneyDifferenceExact(*value.raw) : amountText(step.unit, *value.raw, format);
}

QString scopeName(const store::ProofTarget& row, const Words& words)
{
    if (!row.scope) {
        return words.translate("Proof", "whole team");
    }
    return row.pairCategory.empty() ? toQString(row.scopeValue)
                                    : words.translate("Proof", "%1 in %2").arg(toQString(row.scopeValue), toQString(row.pairCategory));
}

/// The targets of one scope, in one line.
struct ScopeRows {
    QString name;
    Date first{};
    Date end{};
    Int128 sum = 0;
    int count = 0;
    int drafts = 0;
    int changed = 0;
};

std::vector<ScopeRows> byScope(const FoundTarget& found, const Words& words)
{
    std::vector<ScopeRows> scopes;
    for (const store::ProofTarget& row : found.rows) {
        const QString name = scopeName(row, words);
        auto at = std::find_if(scopes.begin(), scopes.end(), [&name](const ScopeRows& one) { return one.name == name; });
        if (at == scopes.end()) {
            at = scopes.insert(scopes.end(), {name, row.first, row.end, 0, 0, 0, 0});
        }
        at->first = std::min(at->first, row.first);
        at->end = std::max(at->end, row.end);
        at->sum += row.value;
        ++at->count;
        at->drafts += row.agreements == 0 ? 1 : 0;
        at->changed += row.agreements > 1 ? 1 : 0;
    }
    return scopes;
}

QString statusText(const ScopeRows& rows, const Words& words)
{
    if (rows.drafts == rows.count) {
        return words.translate("Proof", "draft");
    }
    if (rows.drafts > 0) {
        return words.translate("Proof", "%n draft(s) among them", nullptr, rows.drafts);
    }
    return rows.changed > 0 ? words.translate("Proof", "approved, changed since") : words.translate("Proof", "approved");
}

QString rowsLine(const ScopeRows& rows, kpi::Unit unit, bool isSum, const Format& format)
{
    const Words& words = format.words();
    const QString days = format.range(Period{PeriodKind::Range, rows.first, rows.end});
    const QString value = amountText(unit, isSum ? rows.sum : rows.sum / std::max(rows.count, 1), format);
    const QString status = statusText(rows, words);
    return rows.count == 1 ? QStringLiteral("· %1, %2: %3 (%4)").arg(rows.name, days, value, status)
                           : QStringLiteral("· %1, %2: %3 (%4, %5)").arg(rows.name, days, value, words.translate("Proof", "%n target(s)", nullptr, rows.count), status);
}

QString stepLine(const ProofStep& step, const Format& format)
{
    const Words& words = format.words();
    const QString name = proofWord(kSteps, step.name, words);
    if (!step.recomputed.isThere()) {
        return QStringLiteral("%1: %2 (%3)").arg(name, QString{kNoValue}, proofWord(kWhyNone, step.reason, words));
    }
    if (step.formula == "target") {
        return QStringLiteral("%1 = %2 = %3").arg(name, proofWord(kTerms, "target", words), valueText(step, step.recomputed, format));
    }
    const auto filled = [&](const auto& textOf) { return filledFormula(step.formula, step.terms, textOf); };
    return QStringLiteral("%1 = %2 = %3 = %4")
        .arg(name, filled([&](const ProofTerm& term) { return proofWord(kTerms, term.name, words); }),
             filled([&](const ProofTerm& term) { return termText(term, format); }), valueText(step, step.recomputed, format));
}

QStringList learnedLines(const TargetProof& proof, kpi::Unit unit, const Format& format)
{
    QStringList lines;
    for (const services::LearnedYear& year : proof.learned) {
        lines << format.words().translate("Proof", "· %1: %2 of %3 up to %4 = %5")
                     .arg(format.period(year.whole), amountText(unit, year.reached, format), amountText(unit, year.total, format),
                          format.date(year.part.end - std::chrono::days{1}), format.percent(static_cast<double>(year.share) / 1e9, 2));
    }
    return lines;
}

QStringList notAgreedLines(const FoundTarget& found, kpi::Unit unit, const Format& format)
{
    QStringList lines;
    for (const store::ProofTarget& row : found.rows) {
        if (!row.isAsAgreed()) {
            lines << format.words().translate("Proof", "%1: %2 is stored, %3 was agreed")
                         .arg(scopeName(row, format.words()), amountText(unit, row.value, format), amountText(unit, *row.agreed, format));
        }
    }
    return lines;
}

QString differentTarget(const std::optional<kpi::TargetValue>& shown, const FoundTarget& found, kpi::Unit unit, const Format& format)
{
    return format.words().translate("Proof", "Target: %1 is shown, %2 is stored")
        .arg(shown ? amountText(unit, shown->value, format) : QString{kNoValue},
             found.value ? amountText(unit, *found.value, format) : QString{kNoValue});
}

QStringList differences(const TargetProof& proof, kpi::Unit unit, const Format& format)
{
    const Words& words = format.words();
    QStringList lines;
    for (const TargetLevel level : {TargetLevel::Minimum, TargetLevel::Target, TargetLevel::Stretch}) {
        const FoundTarget& found = proof.found[static_cast<std::size_t>(level)];
        if (!proof.isLevelEqual(level)) {
            lines << differentTarget(proof.shown[level], found, unit, format);
        }
        lines << notAgreedLines(found, unit, format);
    }
    for (const ProofStep& step : proof.steps) {
        if (!step.isEqual()) {
            lines << words.translate("Proof", "%1: %2 is shown, %3 is computed")
                         .arg(proofWord(kSteps, step.name, words), valueText(step, step.shown, format), valueText(step, step.recomputed, format));
        }
    }
    return lines;
}

constexpr std::array kParts{
    ProofWord{"month", QT_TRANSLATE_NOOP("Proof", "Months")},
    ProofWord{"rep", QT_TRANSLATE_NOOP("Proof", "Salespeople")},
    ProofWord{"team", QT_TRANSLATE_NOOP("Proof", "Teams")},
    ProofWord{"region", QT_TRANSLATE_NOOP("Proof", "Regions")},
    ProofWord{"product", QT_TRANSLATE_NOOP("Proof", "Products")},
    ProofWord{"category", QT_TRANSLATE_NOOP("Proof", "Categories")},
    ProofWord{"channel", QT_TRANSLATE_NOOP("Proof", "Channels")},
    ProofWord{"segment", QT_TRANSLATE_NOOP("Proof", "Segments")},
    ProofWord{"customer", QT_TRANSLATE_NOOP("Proof", "Customers")},
    ProofWord{"year", QT_TRANSLATE_NOOP("Proof", "the year's target")},
    ProofWord{"whole", QT_TRANSLATE_NOOP("Proof", "the whole team's target")},
};

}  // namespace

QString noTargetLine(const kpi::NoTarget& why, const Format& format)
{
    const Words& words = format.words();
    const QString name = proofWord(kParts, kpi::countedBy(why), words);
    if (kpi::countedBy(why) == "month") {
        return words.translate("Proof", "· %1: %2 with a target, %3 without").arg(name, format.count(why.with), format.count(why.without));
    }
    if (why.why == kpi::NoTarget::Why::Conflict) {
        return words.translate("Proof", "· %1: %2 targets of %3 for the same days").arg(name, format.count(why.with), toQString(why.key));
    }
    const QString line = words.translate("Proof", "· %1: %2 with a target, %3 with records and without a target")
                             .arg(name, format.count(why.with), format.count(why.without));
    return why.hasNameless ? words.translate("Proof", "%1; records without a name in this respect count, too").arg(line) : line;
}

namespace {

QString differenceText(kpi::Unit unit, Int128 raw, const Format& format)
{
    return unit == kpi::Unit::Money ? format.moneyDifferenceExact(raw) : format.difference(unit, raw);
}

QString linkLine(const services::TargetLink& link, kpi::Unit unit, const Format& format)
{
    const Words& words = format.words();
    const QString name = proofWord(kParts, link.kind, words);
    const QString value = amountText(unit, link.value, format);
    if (link.parts == 0) {
        return link.share ? words.translate("Proof", "%1 of %2 (%3)").arg(format.percent(*link.share, 2), name, value)
                          : QStringLiteral("%1: %2").arg(name, value);
    }
    const QString sum = (link.isWeighed ? words.translate("Proof", "%1 (%2), their mean weighed by a year before: %3") : words.translate("Proof", "%1 (%2) add up to %3"))
                            .arg(name, format.count(link.parts), value);
    if (!link.difference) {
        return sum;
    }
    return *link.difference == 0 ? words.translate("Proof", "%1: exactly this target").arg(sum)
                                 : words.translate("Proof", "%1: %2 from this target").arg(sum, differenceText(unit, *link.difference, format));
}

QString agreementLine(const store::ProofTarget& row, const store::Agreement& agreement, kpi::Unit unit, const Format& format)
{
    const Words& words = format.words();
    const QString value = amountText(unit, agreement.value, format);
    const QString what = agreement.n == 1 ? words.translate("Proof", "approved at %1").arg(value)
                                          : words.translate("Proof", "changed to %1: %2").arg(value, toQString(agreement.reason));
    const QString when = toQString(agreement.when).left(16).replace(QLatin1Char{'T'}, QLatin1Char{' '});
    const QString days = format.range(Period{PeriodKind::Range, row.first, row.end});
    return QStringLiteral("· %1 UTC, %2: %3, %4, %5").arg(when, toQString(agreement.who), scopeName(row, words), days, what);
}

/// A kept text as people read it.
QString keptText(kpi::Unit unit, const std::string& text, const Format& format)
{
    const auto number = parsePlainDecimal(text);
    return number ? amountText(unit, number->raw, format) : text.empty() ? QString{kNoValue} : toQString(text);
}

QString baselineLine(const services::BaselineProof& baseline, kpi::Unit unit, const Format& format)
{
    const Words& words = format.words();
    const QString frozen = words.translate("Proof", "Baseline, frozen as of %1: %2 (%3)")
                               .arg(format.date(baseline.asOf), keptText(unit, baseline.frozen, format), format.range(baseline.days));
    return baseline.isSame() ? words.translate("Proof", "%1. Computed again from the stored records: the same.").arg(frozen)
                             : words.translate("Proof", "%1. The records were changed since: they give %2 now.").arg(frozen, keptText(unit, baseline.now, format));
}

}  // namespace

QStringList foundTargetLines(kpi::KpiId kpi, const FoundTarget& found, const Format& format)
{
    const Words& words = format.words();
    const kpi::Definition& definition = kpi::definition(kpi);
    if (!found.value) {
        return {words.translate("Proof", "No target: %1.").arg(proofWord(kWhyNone, found.reason, words))};
    }
    QStringList lines{found.isSummed ? words.translate("Proof", "Target, as the stored ones add up to it: %1").arg(amountText(definition.unit, *found.value, format))
                                     : words.translate("Proof", "Target, as it is stored: %1").arg(amountText(definition.unit, *found.value, format))};
    const auto scopes = byScope(found, words);
    for (std::size_t at = 0; at < std::min(scopes.size(), kMostScopes); ++at) {
        lines << rowsLine(scopes[at], definition.unit, definition.isSum, format);
    }
    if (scopes.size() > kMostScopes) {
        Int128 rest = 0;
        for (std::size_t at = kMostScopes; at < scopes.size(); ++at) {
            rest += scopes[at].sum;
        }
        const int count = static_cast<int>(scopes.size() - kMostScopes);
        lines << words.translate("Proof", "· %n more: %1 in all", nullptr, count).arg(amountText(definition.unit, rest, format));
    }
    return lines;
}

QStringList targetProofLines(kpi::KpiId kpi, const TargetProof& proof, const Format& format)
{
    const Words& words = format.words();
    const kpi::Unit unit = kpi::definition(kpi).unit;
    QStringList lines = foundTargetLines(kpi, proof.target(), format);
    if (const auto& why = proof.shown.why[static_cast<std::size_t>(TargetLevel::Target)]; why && !proof.target().value) {
        lines << noTargetLine(*why, format);
    }
    if (proof.target().value) {
        lines << learnedLines(proof, unit, format);
        for (const ProofStep& step : proof.steps) {
            if (step.name != "gap_share") {
                lines << stepLine(step, format);
            }
        }
        if (proof.verdict == kpi::Verdict::None) {
            lines << words.translate("Proof", "No verdict: %1.").arg(proofWord(kWhyNone, proof.verdictReason, words));
        }
    }
    if (!proof.isChecked()) {
        return lines;
    }
    if (proof.isEqual()) {
        return proof.hasAny() ? lines << words.translate("Proof", "Target, gap, attainment and pace, a second time from the stored rows: the same.") : lines;
    }
    lines << words.translate("Proof", "DIFFERENT from what the stored rows give. Do not use this; check the database (kinerja-cli check --deep):");
    return lines << differences(proof, unit, format);
}

QString presentTargetCell(const services::TargetCellProof& proof, const Format& format)
{
    const Words& words = format.words();
    const kpi::Unit unit = kpi::definition(proof.kpi).unit;
    QStringList lines = foundTargetLines(proof.kpi, proof.found, format);
    for (const services::TargetLink& link : proof.links) {
        lines << linkLine(link, unit, format);
    }
    if (!proof.history.empty()) {
        lines << QString{} << words.translate("Proof", "What was agreed:");
    }
    for (std::size_t at = 0; at < std::min(proof.history.size(), kMostScopes); ++at) {
        lines << agreementLine(proof.history[at].first, proof.history[at].second, unit, format);
    }
    if (proof.history.size() > kMostScopes) {
        lines << words.translate("Proof", "· %n earlier one(s): see History", nullptr, static_cast<int>(proof.history.size() - kMostScopes));
    }
    if (proof.baseline) {
        lines << baselineLine(*proof.baseline, unit, format);
    }
    lines << QString{};
    if (!proof.unchecked.empty()) {
        lines << words.translate("Proof", "Not compared: the records changed meanwhile. Open this again.");
    } else if (proof.isEqual()) {
        lines << words.translate("Proof", "Looked for a second time in the stored targets: the same.");
    } else {
        lines << words.translate("Proof", "DIFFERENT from what the stored rows give. Do not use this; check the database (kinerja-cli check --deep):");
        lines << differentTarget(proof.shown, proof.found, unit, format);
        lines << notAgreedLines(proof.found, unit, format);
    }
    return lines.join(QLatin1Char{'\n'});
}

}  // namespace kinerja::present
