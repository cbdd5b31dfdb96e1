// SPDX-License-Identifier: GPL-3.0-or-later
#include "repeated_columns.h"

#include <algorithm>
#include <array>
#include <utility>

#include "mapping_weight.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

using domain::RecordKind;

bool isTotal(const FieldColumns& columns, std::size_t column) { return Synonyms::instance().isValue(columns.header()[column], "footer"); }

}  // namespace

void findPeriodColumns(FieldColumns& columns, const FiscalCalendar& calendar)
{
    const auto value = columns.of("value");
    const bool isTotalValue = columns.isFound("value") && isTotal(columns, *value);
    if (columns.has("period") || columns.has("start") || (value && !isTotalValue)) {
        return;
    }
    std::vector<PeriodColumn> found;
    std::optional<std::size_t> total = isTotalValue ? value : std::nullopt;
    for (std::size_t column = 0; column < columns.width(); ++column) {
        const bool isNumber = columns.facts(column).filled == 0 || columns.facts(column).type() == ColumnType::Number;
        const bool mayBe = columns.isFree(column) && isNumber;
        const auto period = mayBe ? periodColumn(columns.header()[column], column, calendar) : std::nullopt;
        if (period) {
            found.push_back(*period);
        } else if (mayBe && isTotal(columns, column)) {
            total = column;
        }
    }
    if (found.size() < 2) {
        return;
    }
    columns.drop("value");
    for (const PeriodColumn& one : found) {
        columns.occupy(one.column);
    }
    columns.mapping().periods = std::move(found);
    columns.mapping().periodsTotal = total;
}

bool hasScopeOfPeriods(const FieldColumns& columns)
{
    constexpr std::array kScopes{"rep", "team", "region", "product", "category", "channel", "segment", "customer", "source"};
    const KindMapping& mapping = columns.mapping();
    const std::size_t others = (mapping.periodsTotal ? 1U : 0U) + (columns.has("kpi") ? 1U : 0U) + (columns.has("level") ? 1U : 0U);
    return std::any_of(kScopes.begin(), kScopes.end(), [&](const char* scope) { return columns.has(scope); }) || columns.width() == mapping.periods.size() + others;
}

namespace {

constexpr std::array kLevels{"minimum", "stretch"};

/// 0 where a is of the size of b on average; −1 below, 1 above. nullopt: of another size.
std::optional<int> compared(const ColumnFacts& a, const ColumnFacts& b)
{
    constexpr std::int64_t kFarthest = 20;
    const std::size_t mark = a.numberFits[0] + b.numberFits[0] >= a.numberFits[1] + b.numberFits[1] ? 0 : 1;
    const Int128 one = a.sum[mark] * static_cast<std::int64_t>(b.numberFits[mark]);
    const Int128 other = b.sum[mark] * static_cast<std::int64_t>(a.numberFits[mark]);
    const bool isLike = one > 0 && other > 0 && one <= other * kFarthest && other <= one * kFarthest;
    return isLike ? std::optional{one < other ? -1 : one > other ? 1 : 0} : std::nullopt;
}

bool isLevel(const FieldColumns& columns, std::string_view field)
{
    const auto& facts = columns.facts(*columns.of(field));
    const auto& value = columns.facts(*columns.of("value"));
    if (facts.filled == 0 || value.filled == 0 || (facts.percents > 0) != (value.percents > 0)) {
        return facts.filled == 0;
    }
    // Of some KPIs less is better.
    const auto side = compared(facts, value);
    return side && (columns.has("kpi") || *side != (field == kLevels[0] ? 1 : -1));
}

}  // namespace

void settleLevels(FieldColumns& columns, bool isSaid)
{
    if (columns.kind() != RecordKind::Targets) {
        return;
    }
    for (const char* field : kLevels) {
        const auto column = columns.isFound(field) ? columns.of(field) : std::nullopt;
        const bool isAlone = !columns.has("value");
        const bool stays = column && !columns.has("level") && columns.mapping().periods.empty()
                           && (isAlone ? isSaid || isOfTargets(columns.header()[*column]) : isLevel(columns, field));
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
