// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/analysis_presenter.h"

#include <algorithm>
#include <numeric>

#include "analysis_table.h"
#include "kinerja/insight/contribution.h"
#include "kinerja/present/comparison_words.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/pace_words.h"
#include "kinerja/present/vocabulary.h"
#include "missing_words.h"

namespace kinerja::present {
namespace {

using services::KpiGroup;
using services::KpiRow;
using services::KpiTable;

/// A baseline of whole periods, beside days that are none.
bool isUnlike(const KpiRow& row) { return row.baseline && row.baseline->isUnlike; }

std::optional<Int128> differenceOf(const KpiRow& row, Basis basis)
{
    if (basis == Basis::Expected) {
        return row.progress.gapToExpected;
    }
    if (basis == Basis::None || !row.current.hasValue || !row.compared.hasValue || isUnlike(row)) {
        return std::nullopt;
    }
    return row.current.raw() - row.compared.raw();
}

Basis basisOf(const KpiTable& table)
{
    const auto hasTarget = [](const KpiGroup& group) { return group.values.front().progress.gapToExpected.has_value(); };
    if (std::any_of(table.groups.begin(), table.groups.end(), hasTarget)) {
        return Basis::Expected;
    }
    return table.comparedWindow ? Basis::Compared : Basis::None;
}

Parts partsOf(const KpiTable& table, Basis basis)
{
    Parts parts;
    for (const auto& group : table.groups) {
        const KpiRow& row = group.values.front();
        const bool isThere = row.current.hasValue && row.current.raw() != 0;
        if (const auto difference = differenceOf(row, basis)) {
            parts.compared.push_back({&group, *difference, std::nullopt});
        } else if (isThere) {
            parts.others.push_back(&group);
        }
    }
    return parts;
}

/// Each part's expectation is rounded by itself: at most one last digit a part.
bool addUpTo(const std::optional<Int128>& whole, Int128 sum, std::size_t parts)
{
    return whole && *whole - sum <= static_cast<Int128>(parts) && sum - *whole <= static_cast<Int128>(parts);
}

/// Those pulling in the total's direction first for sums; worst first for ratios. A share is one of the whole difference: there is
/// none where the parts do not add up to it.
std::vector<Part> ranked(const std::vector<Part>& parts, std::optional<Int128> whole, const kpi::Definition& definition)
{
    std::vector<Part> made;
    if (!definition.isSum) {
        made = parts;
        const bool upIsGood = definition.direction == kpi::Direction::UpIsGood;
        std::stable_sort(made.begin(), made.end(), [upIsGood](const Part& a, const Part& b) {
            return upIsGood ? a.difference < b.difference : a.difference > b.difference;
        });
        return made;
    }
    std::vector<insight::Expectation> expectations;
    Int128 sum = 0;
    for (const Part& part : parts) {
        expectations.push_back({part.group->key, part.group->label, part.difference, 0});
        sum += part.difference;
    }
    for (const auto& row : insight::contributionTable(expectations).rows) {
        const auto part = std::find_if(parts.begin(), parts.end(), [&](const Part& one) { return one.group->key == row.key; });
        made.push_back({part->group, row.difference, addUpTo(whole, sum, parts.size()) ? row.shareOfTotal : std::nullopt});
    }
    return made;
}

QString headlineOf(const KpiRow& total, const QString& name, Basis basis, const QString& other, const Format& format)
{
    const Words& words = format.words();
    if (!total.current.hasValue) {
        return QStringLiteral("%1: %2.").arg(name, missingText(words, total.kpi, total.current.reason));
    }
    const QString value = format.figure(total.current);
    const auto unit = total.current.unit;
    if (basis == Basis::Expected && total.progress.gapToExpected) {
        return (kpi::definition(total.kpi).isSum ? words.translate("Analysis", "%1: %2, %3 to what was expected by now.")
                                                 : words.translate("Analysis", "%1: %2, %3 to target."))
            .arg(name, value, format.difference(unit, *total.progress.gapToExpected));
    }
    if (!other.isEmpty() && total.compared.hasValue && !isUnlike(total)) {
        return words.translate("Analysis", "%1: %2, %3 from %4.").arg(name, value, format.change(unit, total.change), other);
    }
    return QStringLiteral("%1: %2.").arg(name, value);
}

VarianceRow barOf(const Part& part, const KpiRow& row, domain::Dimension dimension, const Format& format)
{
    VarianceRow bar;
    bar.key = toQString(part.group->key);
    bar.label = memberLabel(format.words(), dimension, part.group->key, part.group->label);
    bar.delta = static_cast<double>(part.difference) / static_cast<double>(kRawOne);
    bar.deltaText = format.difference(row.current.unit, part.difference);
    bar.valueText = format.figure(row.current);
    bar.tone = toneOf(row.kpi, part.difference);
    bar.details = {bar.label, QStringLiteral("%1: %2").arg(kpiName(row.kpi, format.language()), format.figureExact(row.current)),
                   bar.deltaText};
    return bar;
}

/// "Held against what was expected by now, learned from 4 earlier years. Needed: Rp12 jt per working day left."
QString expectedBasis(const KpiRow& total, const Format& format)
{
    const Words& words = format.words();
    const QString source = expectedSource(total.progress, words);
    QStringList sentences{source.isEmpty() ? words.translate("Analysis", "Held against what was expected by now.")
                                           : words.translate("Analysis", "Held against what was expected by now, %1.").arg(source)};
    if (const QString rate = requiredRate(total.kpi, total.progress, format); !rate.isEmpty()) {
        sentences << words.translate("Analysis", "Needed: %1 per working day left.").arg(rate);
    }
    return sentences.join(QLatin1Char(' '));
}

/// Nothing in the window nor in what it is compared with, and no target that this would miss.
bool isNothing(const KpiTable& table)
{
    const KpiRow& total = table.values.front();
    const auto isEmpty = [](const kpi::Figure& figure) { return figure.hasValue ? figure.n == 0 : figure.reason == kpi::Reason::NoDenominator; };
    return isEmpty(total.current) && (!table.comparedWindow || isEmpty(total.compared)) && !total.progress.target;
}

}  // namespace

AnalysisState presentAnalysis(const KpiTable& table, domain::Dimension dimension, const Format& format, bool isFiltered)
{
    const Words& words = format.words();
    AnalysisState state;
    const KpiRow& total = table.values.front();
    const auto& definition = kpi::definition(total.kpi);
    const QString name = kpiName(total.kpi, words.language());
    const QString other = comparedName(table.comparedWindow, format);
    const Basis basis = basisOf(table);
    state.headline = headlineOf(total, name, basis, other, format);
    QStringList details{QStringLiteral("%1: %2").arg(name, format.figureExact(total.current)), format.range(table.window.used)};
    details << paceLines(total.kpi, total.progress, false, format);
    state.pace = paceProof(total.kpi, total.current, total.progress, format);
    details << QString{} << kpiFormula(total.kpi, words.language());
    state.details = details.join(QLatin1Char('\n'));
    state.basis = basis == Basis::Expected ? expectedBasis(total, format)
        : basis == Basis::Compared         ? words.translate("Analysis", "Held against %1; there is no target for these.").arg(other)
                                           : QString{};
    if (isFiltered && isNothing(table)) {
        state.headline = QStringLiteral("%1: %2.").arg(name, words.translate("Vocabulary", "Nothing matches the filter in this period"));
        state.basis.clear();
        state.isFilteredAway = true;
        state.empty = noRowsMatch(table.window.whole, format);
        return state;
    }
    if (basis == Basis::None) {
        state.empty = EmptyState{words.translate("Analysis", "Nothing to compare yet."),
                                 words.translate("Analysis", "Set a target or choose a comparison."),
                                 {{Offer::SetTargets, words.translate("Analysis", "Set targets")}}};
        return state;
    }
    if (const QString begin = recordsBeginText(table.comparedWindow, total.kpi, format); basis == Basis::Compared && !begin.isEmpty()) {
        state.basis.clear();
        state.empty = EmptyState{begin + QLatin1Char{'.'},
                                 words.translate("Analysis", "Set a target or choose another comparison."),
                                 {{Offer::SetTargets, words.translate("Analysis", "Set targets")}}};
        return state;
    }
    if (basis == Basis::Compared && isUnlike(total)) {
        state.basis.clear();
        state.empty = EmptyState{baselineText(total.kpi, *total.baseline, total.compared, format) + QLatin1Char{'.'},
                                 words.translate("Analysis", "Set a target or choose another comparison."),
                                 {{Offer::SetTargets, words.translate("Analysis", "Set targets")}}};
        return state;
    }
    Parts found = partsOf(table, basis);
    const std::optional<Int128> whole = differenceOf(total, basis);
    found.compared = ranked(found.compared, whole, definition);
    const std::vector<Part>& parts = found.compared;
    const bool hasShares = std::any_of(parts.begin(), parts.end(), [](const Part& part) { return part.share.has_value(); });
    addTable(total, found, dimension, basis, format, state);
    for (const Part& part : parts) {
        state.bars.rows.push_back(barOf(part, part.group->values.front(), dimension, format));
    }
    state.bars.head.message = parts.empty() ? dimensionName(words, dimension)
                                            : words.translate("Analysis", "%1 contributes most: %2")
                                                  .arg(state.bars.rows.front().label, state.bars.rows.front().deltaText);
    if (!definition.isSum && !parts.empty()) {
        state.bars.head.message = words.translate("Analysis", "%1 is farthest off: %2")
                                      .arg(state.bars.rows.front().label, state.bars.rows.front().deltaText);
    }
    state.bars.head.measure = words.translate("Analysis", "%1 by %2, difference").arg(name, dimensionName(words, dimension).toLower());
    state.bars.head.emptyText = words.translate("Analysis", "Nothing to show by %1").arg(dimensionName(words, dimension).toLower());
    state.bars.head.summary = state.headline;
    if (definition.isSum && !found.others.empty() && basis == Basis::Expected) {
        const int count = static_cast<int>(found.others.size());
        state.note = words.translate("Analysis", "%n of them without a target: the others do not add up to the whole difference. Amounts, no shares.", nullptr, count);
    } else if (definition.isSum && !hasShares && !parts.empty()) {
        const Int128 sum = std::accumulate(parts.begin(), parts.end(), Int128{0}, [](Int128 all, const Part& part) { return all + part.difference; });
        state.note = addUpTo(whole, sum, parts.size()) ? words.translate("Analysis", "Some pull one way and some the other: amounts, no shares.")
                                  : words.translate("Analysis", "These do not add up to the whole difference: amounts, no shares.");
    } else if (!definition.isSum) {
        state.note = words.translate("Analysis", "A ratio's parts do not add up: each is held against its own.");
    }
    return state;
}

}  // namespace kinerja::present
