// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/convert.h"
#include "kinerja/present/pace_words.h"

#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"
#include "target_proof_words.h"

namespace kinerja::present {
namespace {

/// Money with all digits, the rest as everywhere.
QString exactValue(kpi::Unit unit, Int128 raw, const Format& format)
{
    return unit == kpi::Unit::Money ? format.money(raw) : format.value(unit, raw);
}

QString expectedLine(kpi::KpiId kpi, const kpi::Progress& progress, const Format& format)
{
    const Words& words = format.words();
    const QString value = exactValue(kpi::definition(kpi).unit, *progress.expected, format);
    const QString source = expectedSource(progress, words);
    return source.isEmpty() ? words.translate("Pace", "Expected to date: %1").arg(value)
                            : words.translate("Pace", "Expected to date: %1, %2").arg(value, source);
}

QString rateLine(kpi::KpiId kpi, const kpi::Progress& progress, const Format& format)
{
    const Words& words = format.words();
    if (!progress.requiredRate) {
        return words.translate("Pace", "No working day is left");
    }
    if (*progress.requiredRate == 0) {
        return words.translate("Pace", "The target is reached");
    }
    return words.translate("Pace", "Needed: %1 per working day left").arg(requiredRate(kpi, progress, format));
}

QString verdictLine(const kpi::Progress& progress, bool isYoung, const Format& format)
{
    const Words& words = format.words();
    if (progress.verdict != kpi::Verdict::None) {
        return words.translate("Pace", "%1: %2 of what was expected to date").arg(verdictWord(words, toVerdict(progress.verdict)), format.percent(*progress.pace, 0));
    }
    if (progress.isUnlike) {
        return words.translate("Pace", "No verdict: the records that it is made of do not reach to the same day");
    }
    return isYoung ? QString{} : words.translate("Pace", "No verdict before a tenth of the period");
}

}  // namespace

std::optional<ProgressBarData> progressBar(kpi::KpiId kpi, const kpi::Progress& progress)
{
    if (!progress.attainment) {
        return std::nullopt;
    }
    ProgressBarData bar;
    bar.attainment = *progress.attainment;
    const auto target = static_cast<double>(progress.target ? progress.target->value : 0);
    if (!kpi::definition(kpi).isSum || !progress.expected || target <= 0.0) {
        return bar;
    }
    bar.expected = static_cast<double>(*progress.expected) / target;
    if (progress.expectedLow && progress.expectedHigh) {
        bar.expectedLow = static_cast<double>(*progress.expectedLow) / target;
        bar.expectedHigh = static_cast<double>(*progress.expectedHigh) / target;
    }
    return bar;
}

QString expectedSource(const kpi::Progress& progress, const Words& words)
{
    switch (progress.expectedFrom) {
    case kpi::ExpectedFrom::Curve:
        return words.translate("Pace", "learned from %n earlier year(s)", nullptr, progress.learnedPeriods);
    case kpi::ExpectedFrom::WorkingDays:
        return words.translate("Pace", "by working days");
    case kpi::ExpectedFrom::CalendarDays:
        return words.translate("Pace", "by calendar days");
    case kpi::ExpectedFrom::Target:
    case kpi::ExpectedFrom::Nothing:
        break;
    }
    return {};
}

QString expectedBand(kpi::KpiId kpi, const kpi::Progress& progress, const Format& format)
{
    if (!progress.expectedLow || !progress.expectedHigh) {
        return {};
    }
    const kpi::Unit unit = kpi::definition(kpi).unit;
    return QStringLiteral("%1 – %2").arg(format.value(unit, *progress.expectedLow), format.value(unit, *progress.expectedHigh));
}

QString requiredRate(kpi::KpiId kpi, const kpi::Progress& progress, const Format& format)
{
    if (!progress.requiredRate || *progress.requiredRate <= 0) {
        return {};
    }
    // A whole new customer each day may be too much: counts keep their decimals here.
    const kpi::Unit unit = kpi::definition(kpi).unit;
    const auto rate = static_cast<double>(*progress.requiredRate) / static_cast<double>(kRawOne);
    return unit == kpi::Unit::Count ? format.number(rate) : format.value(unit, *progress.requiredRate);
}

QString partialTarget(const kpi::Progress& progress, const Format& format)
{
    const auto& why = progress.levels.why[static_cast<std::size_t>(domain::TargetLevel::Target)];
    if (progress.target || !why || why->with == 0) {
        return {};
    }
    const Words& words = format.words();
    const QString with = format.count(why->with);
    const QString all = format.count(why->with + why->without);
    switch (why->why) {
    case kpi::NoTarget::Why::Partial:
        return why->without > 0 ? words.translate("Pace", "Target for %1 of %2 only", "of so many people, regions …").arg(with, all)
                                : words.translate("Pace", "Target not for all records");
    case kpi::NoTarget::Why::NotCovered:
        return words.translate("Pace", "Target for %1 of %2 months only").arg(with, all);
    case kpi::NoTarget::Why::Differs: return words.translate("Pace", "Target differs by month");
    case kpi::NoTarget::Why::Conflict: return words.translate("Pace", "Several targets of %1").arg(toQString(why->key));
    case kpi::NoTarget::Why::Children: break;
    }
    return {};
}

QStringList paceLines(kpi::KpiId kpi, const kpi::Progress& progress, bool isYoung, const Format& format)
{
    QStringList lines;
    if (!progress.target) {
        if (const QString partial = partialTarget(progress, format); !partial.isEmpty()) {
            lines << partial << noTargetLine(*progress.levels.why[static_cast<std::size_t>(domain::TargetLevel::Target)], format);
        }
        return lines;
    }
    const Words& words = format.words();
    const auto& definition = kpi::definition(kpi);
    lines << words.translate("Pace", "Target: %1").arg(exactValue(definition.unit, progress.target->value, format));
    if (!progress.expected) {
        return lines;
    }
    const bool isRunning = progress.expectedFrom != kpi::ExpectedFrom::Target;
    if (isRunning) {
        lines << expectedLine(kpi, progress, format);
        if (const QString band = expectedBand(kpi, progress, format); !band.isEmpty()) {
            lines << words.translate("Pace", "In four of five years between: %1").arg(band);
        }
    }
    if (definition.isSum && isRunning) {
        lines << rateLine(kpi, progress, format);
    }
    if (progress.pace || progress.isUnlike) {
        if (const QString line = verdictLine(progress, isYoung, format); !line.isEmpty()) {
            lines << line;
        }
    }
    return lines;
}

QStringList paceProof(kpi::KpiId kpi, const kpi::Figure& actual, const kpi::Progress& progress, const Format& format)
{
    QStringList lines;
    if (!progress.target || !actual.hasValue || !progress.expected || !progress.gapToExpected) {
        return lines;
    }
    const Words& words = format.words();
    const auto& definition = kpi::definition(kpi);
    const QString value = format.figureExact(actual);
    const QString target = exactValue(definition.unit, progress.target->value, format);
    const QString expected = exactValue(definition.unit, *progress.expected, format);
    lines << words.translate("Pace", "Against the target:");
    if (progress.expectedFrom != kpi::ExpectedFrom::Target && progress.target->value != 0) {
        const double share = static_cast<double>(*progress.expected) / static_cast<double>(progress.target->value);
        lines << words.translate("Pace", "expected to date = %1 × %2 = %3").arg(target, format.percent(share), expected);
    }
    const QString gap = definition.unit == kpi::Unit::Money ? format.moneyDifferenceExact(*progress.gapToExpected)
                                                            : format.difference(definition.unit, *progress.gapToExpected);
    lines << words.translate("Pace", "gap = %1 − %2 = %3").arg(value, expected, gap);
    const bool isUp = definition.direction == kpi::Direction::UpIsGood;
    if (progress.attainment) {
        lines << words.translate("Pace", "attainment = %1 ÷ %2 = %3").arg(isUp ? value : target, isUp ? target : value, format.percent(*progress.attainment));
    }
    if (progress.pace) {
        lines << words.translate("Pace", "pace = %1 ÷ %2 = %3").arg(isUp ? value : expected, isUp ? expected : value, format.percent(*progress.pace));
    }
    return lines;
}

}  // namespace kinerja::present
