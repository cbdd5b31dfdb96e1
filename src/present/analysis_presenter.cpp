// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/analysis_presenter.h"

#include <algorithm>
#include <numeric>

#include "kinerja/insight/contribution.h"
#include "kinerja/present/comparison_words.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/pace_words.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

using services::KpiGroup;
using services::KpiRow;
using services::KpiTable;

/// What every value of the dimension is held against.
enum class Basis { Expected, Compared, None };

struct Part {
    const KpiGroup* group = nullptr;
    Int128 difference = 0;  ///< ten-thousandths of the unit
    std::optional<double> share;
};

/// What the dimension's values say: those that are held against something, and those that have nothing to be held against.
struct Parts {
    std::vector<Part> compared;
    std::vector<const KpiGroup*> others;
};

std::optional<Int128> differenceOf(const KpiRow& row, Basis basis)
{
    if (basis == Basis::Expected) {
        return row.progress.gapToExpected;
    }
    if (basis == Basis::None || !row.current.hasValue || !row.compared.hasValue) {
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

/// Of the whole difference that the parts make together.
QStringList sharesOf(const std::vector<Part>& parts, const Format& format)
{
    std::vector<Int128> differences;
    Int128 whole = 0;
    for (const Part& part : parts) {
        differences.push_back(part.difference);
        whole += part.difference;
    }
    return format.shares(differences, whole);
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
    if (!other.isEmpty() && total.compared.hasValue) {
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

QString verdictCell(const KpiRow& row, const Format& format)
{
    return row.progress.target ? verdictWord(format.words(), toVerdict(row.progress.verdict)) : QString{kNoValue};
}

void addColumns(PrintedTable& table, domain::Dimension dimension, bool isSum, Basis basis, const Format& format)
{
    const Words& words = format.words();
    table.columns = {{dimensionName(words, dimension), 2.0, false},
                     {words.translate("Analysis", "Actual"), 1.3, true},
                     {basis == Basis::Expected ? words.translate("Analysis", "Expected") : words.translate("Analysis", "Before"), 1.3, true},
                     {words.translate("Analysis", "Difference"), 1.3, true},
                     {isSum ? words.translate("Analysis", "Share") : words.translate("Analysis", "n"), 0.8, true}};
    if (basis == Basis::Expected) {
        table.columns.insert(table.columns.end() - 1, {words.translate("Analysis", "Pace"), 1.3, false});
    }
}

/// What nothing is known of to hold it against.
QStringList rowWithout(const KpiGroup& group, domain::Dimension dimension, Basis basis, bool isSum, const Format& format)
{
    const KpiRow& row = group.values.front();
    QStringList cells{memberLabel(format.words(), dimension, group.key, group.label), format.figure(row.current), QString{kNoValue}, QString{kNoValue}};
    if (basis == Basis::Expected) {
        const QString partial = partialTarget(row.progress, format);
        cells << (partial.isEmpty() ? format.words().translate("Analysis", "no target") : partial);
    }
    cells << (isSum ? QString{kNoValue} : format.count(row.current.n));
    return cells;
}

/// A column of nothing but dashes says less than its room.
void dropLastColumn(PrintedTable& table)
{
    table.columns.pop_back();
    for (QStringList& row : table.rows) {
        row.removeLast();
    }
}

}  // namespace

AnalysisState presentAnalysis(const KpiTable& table, domain::Dimension dimension, const Format& format)
{
    const Words& words = format.words();
    AnalysisState state;
    const KpiRow& total = table.values.front();
    const auto& definition = kpi::definition(total.kpi);
    const QString name = kpiName(total.kpi, words.language());
    const QString other = table.comparedWindow ? format.period(table.comparedWindow->whole) : QString{};
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
    const Parts found = partsOf(table, basis);
    const std::optional<Int128> whole = differenceOf(total, basis);
    const auto parts = ranked(found.compared, whole, definition);
    addColumns(state.table, dimension, definition.isSum, basis, format);
    bool hasShares = false;
    const QStringList shares = sharesOf(parts, format);
    for (const Part& part : parts) {
        const KpiRow& row = part.group->values.front();
        state.bars.rows.push_back(barOf(part, row, dimension, format));
        const auto& before = basis == Basis::Expected ? std::optional<Int128>{row.progress.expected ? *row.progress.expected : 0}
                                                      : std::optional<Int128>{row.compared.raw()};
        hasShares = hasShares || part.share.has_value();
        state.table.rows.push_back({state.bars.rows.back().label, format.figure(row.current),
                                    format.value(row.current.unit, *before), state.bars.rows.back().deltaText,
                                    definition.isSum ? (part.share ? shares[static_cast<qsizetype>(&part - parts.data())] : QString{kNoValue})
                                                     : format.count(row.current.n)});
        if (basis == Basis::Expected) {
            QStringList& cells = state.table.rows.back();
            cells.insert(cells.size() - 1, verdictCell(row, format));
        }
        state.keys.push_back(part.group->key);
    }
    for (const KpiGroup* group : found.others) {
        state.table.rows.push_back(rowWithout(*group, dimension, basis, definition.isSum, format));
        state.keys.push_back(group->key);
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
    if (definition.isSum && !hasShares) {
        dropLastColumn(state.table);
    }
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
