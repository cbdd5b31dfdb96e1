// SPDX-License-Identifier: GPL-3.0-or-later
#include "repeated_columns.h"

#include <algorithm>
#include <array>
#include <utility>

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
