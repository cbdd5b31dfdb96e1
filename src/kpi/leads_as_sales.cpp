// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include "facts_build.h"

namespace kinerja::kpi {
namespace {

bool isSale(const LeadFact& lead) noexcept
{
    return lead.status == 1 && lead.hasValue && lead.closed != INT32_MIN;
}

template <typename CodeOf>
CodeColumn columnOf(const std::vector<const LeadFact*>& won, CodeOf code)
{
    std::uint32_t largest = 0;
    for (const LeadFact* lead : won) {
        largest = std::max(largest, code(*lead));
    }
    CodeColumn column(largest, won.size());
    for (std::size_t line = 0; line < won.size(); ++line) {
        column.set(line, code(*won[line]));
    }
    return column;
}

AmountColumn amounts(const std::vector<const LeadFact*>& won, bool values, Raw4 otherwise)
{
    AmountColumn column(8, won.size());
    auto& out = std::get<Array<std::int64_t>>(column.values());
    for (std::size_t line = 0; line < won.size(); ++line) {
        out[line] = values ? won[line]->value : otherwise;
    }
    return column;
}

void setDays(Facts::Columns& columns, const std::vector<const LeadFact*>& won)
{
    columns.firstLineDay = won.front()->closed;
    for (std::size_t line = 0; line < won.size(); ++line) {
        const auto day = static_cast<std::size_t>(won[line]->closed - columns.firstLineDay);
        columns.lineOfDay.resize(std::max(columns.lineOfDay.size(), day + 1), static_cast<std::uint32_t>(line));
    }
    columns.lineOfDay.push_back(static_cast<std::uint32_t>(won.size()));
}

}  // namespace

void useLeadsAsSales(Facts::Columns& columns)
{
    std::vector<const LeadFact*> won;
    for (const LeadFact& lead : columns.leads) {
        if (isSale(lead)) {
            won.push_back(&lead);
        }
        columns.revenueFromLeads = columns.revenueFromLeads || lead.hasValue;
    }
    if (won.empty()) {
        return;
    }
    std::sort(won.begin(), won.end(), [](const LeadFact* a, const LeadFact* b) {
        return a->closed != b->closed ? a->closed < b->closed : a->id < b->id;
    });
    columns.lineCount = won.size();
    setDays(columns, won);
    using Slot = Facts::Columns::Slot;
    columns.codes[Slot::kProduct] = columnOf(won, [](const LeadFact& lead) { return lead.product; });
    columns.codes[Slot::kCategory]
        = columnOf(won, [&](const LeadFact& lead) { return columns.categoryOfProduct[lead.product]; });
    columns.codes[Slot::kShare] = columnOf(won, [](const LeadFact& lead) { return lead.share; });
    columns.codes[Slot::kTeam] = columnOf(won, [](const LeadFact& lead) { return lead.team; });
    columns.codes[Slot::kRegion] = columnOf(won, [](const LeadFact& lead) { return lead.region; });
    columns.codes[Slot::kSource] = columnOf(won, [](const LeadFact& lead) { return lead.source; });
    columns.codes[Slot::kChannel] = columnOf(won, [](const LeadFact&) { return 0U; });
    columns.codes[Slot::kUnit] = columnOf(won, [](const LeadFact&) { return 0U; });
    columns.codes[Slot::kCustomer] = columnOf(won, [](const LeadFact& lead) { return lead.customer; });
    columns.quantity = amounts(won, false, 0);
    columns.gross = amounts(won, true, 0);
    columns.discount = amounts(won, false, 0);
    columns.cost = amounts(won, false, domain::kUnknownCost);
    columns.marks = Array<std::uint8_t>(won.size());
    columns.orders = Array<std::uint32_t>(won.size());
    for (std::size_t line = 0; line < won.size(); ++line) {
        columns.marks[line] = won[line]->otherCurrency ? std::uint8_t{domain::kOtherCurrency} : std::uint8_t{0};
        columns.orders[line] = won[line]->id;
    }
}

}  // namespace kinerja::kpi
