// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the engine, each alone, in bytes per second beside what memory gives. Run: scripts/bench --only parts, or
// kpi_bench --benchmark_filter=…
#include <benchmark/benchmark.h>

#include <numeric>
#include <thread>

#include "columns.h"
#include "kinerja/kpi/facts_by_month.h"
#include "kpi_world.h"

namespace kinerja::bench {
namespace {

using domain::Dimension;
using Slot = kpi::Facts::Columns::Slot;

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kTenMillion = 10'000'000;

std::size_t linesOf(const benchmark::State& state) { return static_cast<std::size_t>(state.range(0)); }

/// A copy without the sales.
domain::FactSource recordsOf(const domain::FactSource& source)
{
    domain::FactSource copy;
    copy.people = source.people;
    copy.customers = source.customers;
    copy.products = source.products;
    copy.terms = source.terms;
    copy.shares = source.shares;
    copy.currency = source.currency;
    return copy;
}

/// Every line of the store, no comparison.
kpi::Query everything()
{
    kpi::Query query;
    query.period.kind = PeriodKind::All;
    query.asOf = makeDate(2026, 12, 31);
    query.compare = kpi::Compare::None;
    return query;
}

/// What a pass over all lines reads of each: marks, amounts, customer, and the codes of these slots.
std::size_t bytesRead(const kpi::Facts& facts, std::initializer_list<Slot> slots)
{
    const auto& columns = facts.columns();
    return std::accumulate(slots.begin(), slots.end(),
                           1 + columns.quantity.bytesPerLine() + columns.gross.bytesPerLine() + columns.discount.bytesPerLine()
                               + columns.cost.bytesPerLine() + columns.codes[Slot::kCustomer].bytesPerLine(),
                           [&](std::size_t sum, Slot slot) { return sum + columns.codes[slot].bytesPerLine(); });
}

void ask(benchmark::State& state, const kpi::Query& query, std::size_t bytesPerLine)
{
    const kpi::Facts& facts = factsOf(linesOf(state));
    for (auto _ : state) {
        benchmark::DoNotOptimize(kpi::evaluate(facts, query).value());
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytesPerLine) * state.range(0));
}

/// What this machine reads at most: every thread adds up its part of 512 MB.
void memoryBandwidth(benchmark::State& state)
{
    const std::vector<std::uint64_t> values(std::size_t{64} << 20, 1);
    const std::size_t threads = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t part = values.size() / threads;
    for (auto _ : state) {
        std::vector<std::uint64_t> sums(threads);
        std::vector<std::thread> helpers;
        for (std::size_t at = 0; at < threads; ++at) {
            helpers.emplace_back([&, at] {
                const auto* first = values.data() + at * part;
                sums[at] = std::accumulate(first, first + part, std::uint64_t{0});
            });
        }
        for (std::thread& helper : helpers) {
            helper.join();
        }
        benchmark::DoNotOptimize(sums);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(values.size() * sizeof(values[0])));
}

void fusedPass(benchmark::State& state)
{
    kpi::Query query = everything();
    query.groups = {Dimension::Rep, Dimension::Region, Dimension::Channel, Dimension::Product};
    ask(state, query, bytesRead(factsOf(linesOf(state)), {Slot::kShare, Slot::kRegion, Slot::kChannel, Slot::kProduct}));
}

/// One code of ten allowed: all lines are looked at, a tenth is read.
void filterByRegion(benchmark::State& state)
{
    kpi::Query query = everything();
    query.filters = {{Dimension::Region, {"Term 21"}}};
    ask(state, query, 1 + factsOf(linesOf(state)).columns().codes[Slot::kRegion].bytesPerLine());
}

/// A filter that takes some lines of an order: which orders count is found line by line.
void distinctOrdersByProduct(benchmark::State& state)
{
    kpi::Query query = everything();
    query.filters = {{Dimension::Product, {"Product 1", "Product 2", "Product 3"}}};
    ask(state, query, 1 + factsOf(linesOf(state)).columns().codes[Slot::kProduct].bytesPerLine());
}

void groupsByCustomer(benchmark::State& state)
{
    kpi::Query query = everything();
    query.groups = {Dimension::Customer};
    ask(state, query, bytesRead(factsOf(linesOf(state)), {}));
}

/// Without filter and groups the sums of days are enough.
void sumsOfDays(benchmark::State& state) { ask(state, everything(), 0); }

/// Segments become columns, columns become facts.
void loadFromSegments(benchmark::State& state)
{
    const BenchWorld world = makeWorld(linesOf(state));
    for (auto _ : state) {
        domain::FactSource source = recordsOf(world.source);
        source.sales = domain::joinSegments(world.segments).value();
        benchmark::DoNotOptimize(kpi::Facts::build(std::move(source)).value());
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
}

/// The last month changed, or none.
void rebuild(benchmark::State& state, bool isMonthChanged)
{
    const BenchWorld world = makeWorld(linesOf(state));
    const kpi::Facts& before = factsOf(linesOf(state));
    std::vector<std::int32_t> months;
    std::vector<domain::Segment> segments;
    if (isMonthChanged) {
        months = {world.segments.back().month};
        segments.assign(world.segments.end() - domain::kSalesColumnCount, world.segments.end());
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(kpi::Facts::rebuild(before, months, segments, recordsOf(world.source)).value());
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
}
void rebuildOneMonth(benchmark::State& state) { rebuild(state, true); }
void rebuildRecords(benchmark::State& state) { rebuild(state, false); }

BENCHMARK(memoryBandwidth)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(fusedPass)->Arg(kMillion)->Arg(kTenMillion)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(filterByRegion)->Arg(kMillion)->Arg(kTenMillion)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(distinctOrdersByProduct)->Arg(kMillion)->Arg(kTenMillion)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(groupsByCustomer)->Arg(kMillion)->Arg(kTenMillion)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(sumsOfDays)->Arg(kMillion)->Arg(kTenMillion)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(loadFromSegments)->Arg(kMillion)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(rebuildOneMonth)->Arg(kMillion)->Arg(kTenMillion)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(rebuildRecords)->Arg(kMillion)->Arg(kTenMillion)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace kinerja::bench
