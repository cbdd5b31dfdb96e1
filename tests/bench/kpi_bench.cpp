// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard's figures from columns in memory, and the same by straightforward C++ (one loop per question over
// records, hash sets for what is distinct). Run: scripts/bench, or kpi_bench --benchmark_filter=…
#include <benchmark/benchmark.h>

#include <cstring>
#include <map>
#include <unordered_set>

#include "kinerja/kpi/facts.h"
#include "kpi_world.h"

namespace kinerja::bench {
namespace {

using domain::Dimension;
using domain::SalesColumn;

/// Every KPI of the quarter and of the year before, 36 months and the 36 before them, people, regions, channels,
/// products.
kpi::Query dashboardQuery()
{
    kpi::Query query;
    query.period = *parsePeriod("2026-Q3");
    query.asOf = makeDate(2026, 9, 23);
    query.compare = kpi::Compare::LastYear;
    query.groups = {Dimension::Rep, Dimension::Region, Dimension::Channel, Dimension::Product};
    query.trailingMonths = 36;
    return query;
}

void ask(benchmark::State& state, const kpi::Query& query, unsigned threads)
{
    const auto lines = static_cast<std::size_t>(state.range(0));
    const kpi::Facts& facts = factsOf(lines);
    for (auto _ : state) {
        benchmark::DoNotOptimize(kpi::evaluate(facts, query, threads));
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
}

void dashboard(benchmark::State& state) { ask(state, dashboardQuery(), 0); }
void dashboardOneThread(benchmark::State& state) { ask(state, dashboardQuery(), 1); }

void dashboardFilteredByRegion(benchmark::State& state)
{
    kpi::Query query = dashboardQuery();
    query.filters = {{Dimension::Region, {"Term 21", "Term 25"}}};
    ask(state, query, 0);
}

void dashboardFilteredByCategory(benchmark::State& state)
{
    kpi::Query query = dashboardQuery();
    query.filters = {{Dimension::Category, {"Term 3"}}};
    ask(state, query, 0);
}

void dashboardFilteredByRep(benchmark::State& state)
{
    kpi::Query query = dashboardQuery();
    query.filters = {{Dimension::Rep, {"Rep 1"}}};
    ask(state, query, 0);
}

void load(benchmark::State& state)
{
    for (auto _ : state) {
        state.PauseTiming();
        domain::FactSource source = makeSource(static_cast<std::size_t>(state.range(0)));
        state.ResumeTiming();
        benchmark::DoNotOptimize(kpi::Facts::build(std::move(source)));
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
}

/// A line as a program without columns holds it.
struct Record {
    Date day;
    std::int64_t order;
    std::int64_t customer;
    std::int64_t product;
    std::int64_t share;
    std::int64_t region;
    std::int64_t channel;
    std::int64_t flags;
    Raw4 gross;
    Raw4 discount;
};

std::int64_t valueAt(const domain::Segment& segment, std::size_t line)
{
    std::int64_t value = 0;
    std::memcpy(&value, segment.bytes.data() + line * segment.width, segment.width);
    return segment.width == 8 || segment.column < SalesColumn::Quantity ? value : static_cast<std::int32_t>(value);
}

std::vector<Record> recordsOf(std::size_t lines)
{
    const std::vector<domain::Segment> segments = makeWorld(lines).segments;
    std::vector<Record> records;
    records.reserve(lines);
    for (std::size_t first = 0; first < segments.size(); first += domain::kSalesColumnCount) {
        const auto at = [&](SalesColumn column, std::size_t line) {
            return valueAt(segments[first + static_cast<std::size_t>(column)], line);
        };
        for (std::size_t line = 0; line < segments[first].count; ++line) {
            const auto ymd = segments[first].month * 100 + static_cast<std::int32_t>(at(SalesColumn::Day, line));
            records.push_back({*fromYmd(ymd), at(SalesColumn::Order, line), at(SalesColumn::Customer, line),
                               at(SalesColumn::Product, line), at(SalesColumn::Share, line),
                               at(SalesColumn::Region, line), at(SalesColumn::Channel, line),
                               at(SalesColumn::Flags, line), at(SalesColumn::Gross, line),
                               at(SalesColumn::Discount, line)});
        }
    }
    return records;
}

/// Revenue, gross sales, orders and customers of one window: a part of what the engine gives.
struct Plain {
    Int128 revenue = 0;
    Int128 gross = 0;
    std::unordered_set<std::int64_t> orders;
    std::unordered_set<std::int64_t> customers;

    void add(const Record& record)
    {
        revenue += record.gross - record.discount;
        if ((record.flags & domain::kReturnLine) == 0) {
            gross += record.gross;
            orders.insert(record.order);
            customers.insert(record.customer);
        }
    }
};

Plain plainOf(const std::vector<Record>& records, const Period& period)
{
    Plain plain;
    for (const Record& record : records) {
        if (period.contains(record.day) && (record.flags & domain::kCancelled) == 0) {
            plain.add(record);
        }
    }
    return plain;
}

std::map<std::int64_t, Plain> plainBy(const std::vector<Record>& records, const Period& period,
                                      std::int64_t Record::*value)
{
    std::map<std::int64_t, Plain> groups;
    for (const Record& record : records) {
        if (period.contains(record.day) && (record.flags & domain::kCancelled) == 0) {
            groups[record.*value].add(record);
        }
    }
    return groups;
}

void dashboardNaive(benchmark::State& state)
{
    const std::vector<Record> records = recordsOf(static_cast<std::size_t>(state.range(0)));
    const kpi::Query query = dashboardQuery();
    const Period used = toDate(query.period, query.asOf);
    const Period compared = lastYearWindow(query.period, used);
    for (auto _ : state) {
        for (const Period& period : {used, compared}) {
            benchmark::DoNotOptimize(plainOf(records, period));
            for (const auto value : {&Record::share, &Record::region, &Record::channel, &Record::product}) {
                benchmark::DoNotOptimize(plainBy(records, period, value));
            }
        }
        Period month = periodOf(PeriodKind::Month, query.asOf);
        for (int back = 0; back < 2 * 36; ++back, month = previousPeriod(month)) {
            benchmark::DoNotOptimize(plainOf(records, month));
        }
    }
}

constexpr std::int64_t kHundredThousand = 100'000;
constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kTenMillion = 10'000'000;

BENCHMARK(dashboard)->Arg(kHundredThousand)->Arg(kMillion)->Arg(kTenMillion)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(dashboardOneThread)->Arg(kMillion)->Arg(kTenMillion)->Unit(benchmark::kMillisecond);
BENCHMARK(dashboardFilteredByRegion)->Arg(kMillion)->Arg(kTenMillion)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(dashboardFilteredByCategory)->Arg(kMillion)->Arg(kTenMillion)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(dashboardFilteredByRep)->Arg(kMillion)->Arg(kTenMillion)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(load)->Arg(kMillion)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(dashboardNaive)->Arg(kMillion)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kinerja::bench

BENCHMARK_MAIN();
