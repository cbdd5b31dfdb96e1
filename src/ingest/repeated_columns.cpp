// SPDX-License-Identifier: GPL-3.0-or-later
#include "repeated_columns.h"

#include <algorithm>
#include <array>
#include <utility>

#include "amount_evidence.h"
#include "header_unit.h"
#include "mapping_weight.h"
#include "synonyms.h"
#include "target_scopes.h"

namespace kinerja::ingest {
namespace {

using domain::RecordKind;
using domain::TargetLevel;

bool isTotal(const FieldColumns& columns, std::size_t column) { return Synonyms::instance().isValue(columns.header()[column], "footer"); }

constexpr std::array kLevels{std::pair{"minimum", TargetLevel::Minimum}, std::pair{"stretch", TargetLevel::Stretch}};

/// What is compared of a column: its numbers by the mark that both have, times their unit.
struct Numbers {
    std::uint64_t count;
    Int128 sum, least, most;
};

Numbers numbersOf(const ColumnFacts& facts, std::size_t mark, int power)
{
    Int128 times = 1;
    for (int at = 0; at < power; ++at) {
        times *= 10;
    }
    return {facts.numberFits[mark], facts.sum[mark] * times, facts.min[mark] * times, facts.max[mark] * times};
}

/// Of the size of the other on average.
bool areAlike(const Numbers& a, const Numbers& b)
{
    constexpr double kFarthest = 20;
    if (a.sum <= 0 || b.sum <= 0) {
        return false;
    }
    const auto mean = [](const Numbers& one) { return static_cast<double>(one.sum) / static_cast<double>(one.count); };
    return mean(a) <= mean(b) * kFarthest && mean(b) <= mean(a) * kFarthest;
}

/// Whether a's numbers add up to less than those of b in the same rows. Which rows of the longer column those are is not known: whichever
/// they are.
bool isBelow(const Numbers& a, const Numbers& b)
{
    const Int128 moreOfA = a.count > b.count ? (a.count - b.count) * a.least : Int128{0};
    const Int128 moreOfB = b.count > a.count ? (b.count - a.count) * b.most : Int128{0};
    return a.sum - moreOfA < b.sum - moreOfB;
}

bool arePercents(const FieldColumns& columns, std::size_t column)
{
    const auto& facts = columns.facts(column);
    return facts.percents * 2 > facts.numbers || AmountEvidence::saysPercent(columns.header()[column]);
}

/// Whether the column may be that level of the targets in column `target`.
bool isLevel(const FieldColumns& columns, std::size_t column, TargetLevel level, std::size_t target, const ImportOptions& options)
{
    const auto& facts = columns.facts(column);
    const auto& value = columns.facts(target);
    if (facts.numbers == 0 || value.numbers == 0 || arePercents(columns, column) != arePercents(columns, target)) {
        return facts.filled == 0;
    }
    const std::size_t mark = facts.numberFits[0] + value.numberFits[0] >= facts.numberFits[1] + value.numberFits[1] ? 0 : 1;
    const bool isByHeader = options.amounts.value_or(AmountUnit::Header) == AmountUnit::Header;
    const auto numbers = [&](std::size_t of, bool isTimes) {
        return numbersOf(columns.facts(of), mark, isTimes && isByHeader ? unitOfHeader(columns.header()[of]).power : 0);
    };
    // As their headers say, or as they are written: then the headers are contradicted, which is asked (amount_unit.h).
    for (const bool isTimes : {true, false}) {
        const auto own = numbers(column, isTimes);
        const auto targets = numbers(target, isTimes);
        if (areAlike(own, targets)) {
            const bool isWrong = level == TargetLevel::Minimum ? isBelow(targets, own) : isBelow(own, targets);
            // Of some KPIs less is better.
            return columns.has("kpi") || !isWrong;
        }
    }
    return false;
}

bool isSamePeriod(const PeriodColumn& a, const PeriodColumn& b) noexcept { return a.period == b.period && a.month == b.month; }

/// "Jan Max" beside "Jan Target" is a level of it only where its numbers are such.
void dropOthers(std::vector<PeriodColumn>& found, const FieldColumns& columns, const ImportOptions& options)
{
    const auto levelOf = [&columns](const PeriodColumn& one) { return levelInName(columns.header()[one.column]).first; };
    const auto all = found;
    std::erase_if(found, [&](const PeriodColumn& one) {
        const auto level = levelOf(one);
        const auto target = std::find_if(all.begin(), all.end(), [&](const PeriodColumn& other) { return isSamePeriod(one, other) && levelOf(other) == TargetLevel::Target; });
        return level != TargetLevel::Target && target != all.end() && !isLevel(columns, one.column, level, target->column, options);
    });
}

/// A year beside its parts alone is their total.
std::optional<std::size_t> takeYearOfParts(std::vector<PeriodColumn>& found)
{
    const auto isPartOf = [](const PeriodColumn& one, const Period& year) { return !one.period || (one.period->kind != PeriodKind::Year && year.first <= one.period->first && one.period->end <= year.end); };
    for (auto year = found.begin(); year != found.end(); ++year) {
        const bool isYear = year->period && year->period->kind == PeriodKind::Year;
        const bool isWhole = isYear && std::all_of(found.begin(), found.end(), [&](const PeriodColumn& one) { return &one == &*year || isPartOf(one, *year->period); });
        if (isWhole && found.size() > 2) {
            const std::size_t column = year->column;
            found.erase(year);
            return column;
        }
    }
    return std::nullopt;
}

/// Such a column may have been taken for the only one of its level.
bool isFreeValue(const FieldColumns& columns, std::size_t column)
{
    constexpr std::array kFields{"value", "minimum", "stretch"};
    return columns.isFree(column) || std::any_of(kFields.begin(), kFields.end(), [&](const char* field) { return columns.isFound(field) && columns.of(field) == column; });
}

}  // namespace

void findPeriodColumns(FieldColumns& columns, const ImportOptions& options)
{
    const auto periodOf = [&](std::size_t column) { return periodColumn(levelInName(columns.header()[column]).second, column, options.calendar); };
    const auto value = columns.of("value");
    const bool isTotalValue = columns.isFound("value") && isTotal(columns, *value);
    const bool isPeriodValue = columns.isFound("value") && periodOf(*value);
    if (columns.has("period") || columns.has("start") || (value && !isTotalValue && !isPeriodValue)) {
        return;
    }
    std::vector<PeriodColumn> found;
    std::optional<std::size_t> total = isTotalValue ? value : std::nullopt;
    for (std::size_t column = 0; column < columns.width(); ++column) {
        const bool isNumber = columns.facts(column).filled == 0 || columns.facts(column).type() == ColumnType::Number;
        const bool mayBe = isNumber && isFreeValue(columns, column);
        const auto period = mayBe ? periodOf(column) : std::nullopt;
        if (period) {
            found.push_back(*period);
        } else if (mayBe && isTotal(columns, column)) {
            total = column;
        }
    }
    dropOthers(found, columns, options);
    if (found.size() < 2) {
        return;
    }
    const bool haveOneLevel = std::all_of(found.begin(), found.end(), [&](const PeriodColumn& one) { return levelInName(columns.header()[one.column]).first == TargetLevel::Target; });
    if (haveOneLevel && !total) {
        total = takeYearOfParts(found);
    }
    for (const char* field : {"value", "minimum", "stretch"}) {
        if (columns.isFound(field)) {
            columns.drop(field);
        }
    }
    for (const PeriodColumn& one : found) {
        columns.occupy(one.column);
    }
    columns.mapping().periods = std::move(found);
    columns.mapping().periodsTotal = total;
}

bool hasScopeOfPeriods(const FieldColumns& columns)
{
    const KindMapping& mapping = columns.mapping();
    const std::size_t others = (mapping.periodsTotal ? 1U : 0U) + (columns.has("kpi") ? 1U : 0U) + (columns.has("level") ? 1U : 0U);
    return std::any_of(kTargetScopes.begin(), kTargetScopes.end(), [&](const auto& scope) { return columns.has(scope.first); }) || columns.width() == mapping.periods.size() + others;
}

void settleLevels(FieldColumns& columns, const ImportOptions& options)
{
    if (columns.kind() != RecordKind::Targets) {
        return;
    }
    for (const auto& [field, level] : kLevels) {
        const auto column = columns.isFound(field) ? columns.of(field) : std::nullopt;
        const bool isAlone = !columns.has("value");
        const bool stays = column && !columns.has("level") && columns.mapping().periods.empty()
                           && (isAlone ? options.kind || isOfTargets(columns.header()[*column]) : isLevel(columns, *column, level, *columns.of("value"), options));
        if (column && !stays) {
            columns.release(field);
        }
    }
}

void findMoreScores(FieldColumns& columns)
{
    if (columns.kind() != RecordKind::Surveys || !columns.has("score") || columns.has("question")) {
        return;
    }
    for (std::size_t column = 0; column < columns.width(); ++column) {
        const auto& facts = columns.facts(column);
        const bool isAnswer = facts.type() == ColumnType::Number || facts.areWords();
        if (isAnswer && columns.isFree(column) && columns.score("score", column) > 0 && columns.suits("score", column, kExactName)) {
            columns.occupy(column);
            columns.mapping().moreScores.push_back(column);
        }
    }
}

}  // namespace kinerja::ingest
