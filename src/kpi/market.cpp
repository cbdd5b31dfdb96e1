// SPDX-License-Identifier: GPL-3.0-or-later
#include "market.h"

#include <algorithm>

namespace kinerja::kpi {
namespace {

bool isOf(const domain::MarketRow& market, const Period& period)
{
    return market.first == toDayNumber(period.first) && market.end == toDayNumber(period.end);
}

/// The one that counts: in the store's currency if there is one; of several the one entered last.
const domain::MarketRow* marketOf(const Facts::Columns& columns, const Period& period)
{
    const domain::MarketRow* found = nullptr;
    for (const domain::MarketRow& market : columns.markets) {
        const bool isOwn = market.currency.empty() || market.currency == columns.currency;
        if (isOf(market, period) && (isOwn || found == nullptr)) {
            found = &market;
        }
    }
    return found;
}

}  // namespace

void setMarketShare(const Facts::Columns& columns, const Plan& plan, const WindowSpan& window, Figures& figures)
{
    Figure& share = figures[KpiId::MarketShare];
    const Figure& revenue = figures[KpiId::Revenue];
    if (columns.markets.empty() || !revenue.hasValue) {
        return;
    }
    share.n = revenue.n;
    share.reason = Reason::NoDenominator;
    const bool isWhole = window.used.first == window.whole.first && window.used.end == window.whole.end;
    const domain::MarketRow* market = isWhole && !plan.isFiltered() ? marketOf(columns, window.whole) : nullptr;
    if (market == nullptr) {
        return;
    }
    if (!market->currency.empty() && market->currency != columns.currency) {
        share.reason = Reason::NoRate;
        return;
    }
    figures.marketSource = market->source;
    if (market->value > 0) {
        share.hasValue = true;
        share.reason = Reason::None;
        share.real = static_cast<double>(revenue.exact) / static_cast<double>(market->value);
    }
}

void refuseMarketShare(const Facts::Columns& columns, Figures& figures)
{
    if (!columns.markets.empty() && figures[KpiId::Revenue].hasValue) {
        figures[KpiId::MarketShare].reason = Reason::NoDenominator;
        figures[KpiId::MarketShare].n = figures[KpiId::Revenue].n;
    }
}

std::int64_t countConverted(const Facts::Columns& columns, const Plan& plan, const WindowSpan& window)
{
    if (columns.convertedLines.empty() || !plan.salesMatch || !window.isStarted()) {
        return 0;
    }
    const auto& lines = columns.convertedLines;
    const auto first = std::lower_bound(lines.begin(), lines.end(), columns.lineAt(toDayNumber(window.used.first)));
    const auto end = std::lower_bound(first, lines.end(), columns.lineAt(toDayNumber(window.used.end)));
    return std::count_if(first, end, [&](std::uint32_t line) {
        return std::all_of(plan.columnFilters.begin(), plan.columnFilters.end(),
                           [&](const ColumnFilter& filter) { return filter.allowed[columns.codes[filter.slot][line]] != 0; });
    });
}

}  // namespace kinerja::kpi
