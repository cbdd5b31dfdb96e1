// SPDX-License-Identifier: GPL-3.0-or-later
// Times of one store, as JSON: loading its columns against stepping through the same rows, and the dashboard's figures.
// Run by scripts/bench: store_bench FILE.db PERIOD AS-OF ROUNDS
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "kinerja/kpi/facts.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/store/facts.h"
#include "kinerja/store/migrate.h"
#include "kinerja/store/statement.h"
#include "stopwatch.h"

namespace kinerja::bench {
namespace {

using domain::Dimension;

/// The columns of the segments, as rows hold them.
constexpr const char* kRowsSql =
    "SELECT day, id >> 24, customer_id, product_id, category_id, share_id, team_id, region_id, channel_id, unit_id,"
    " status, returned, quantity, gross, discount, cost FROM order_lines";

[[noreturn]] void stop(const Error& error)
{
    std::cerr << error.detail << '\n';
    std::exit(1);
}

template <typename T>
T taken(Result<T> result)
{
    if (!result) {
        stop(result.error());
    }
    return *std::move(result);
}

/// Every figure of a period and of the year before it, 36 months and the 36 a year earlier, four groupings.
kpi::Query dashboardQuery(const Period& period, Date asOf)
{
    kpi::Query query;
    query.period = period;
    query.asOf = asOf;
    query.compare = kpi::Compare::LastYear;
    query.groups = {Dimension::Rep, Dimension::Region, Dimension::Channel, Dimension::Product};
    query.trailingMonths = 36;
    return query;
}

/// Reads every value of every line through SQLite. Returns: the sum of gross, so that nothing is optimised away.
std::int64_t stepThroughRows(store::Connection& connection)
{
    store::Statement rows = taken(store::Statement::prepare(connection, kRowsSql));
    std::int64_t gross = 0;
    std::uint64_t mixed = 0;
    while (taken(rows.step())) {
        for (int column = 0; column < rows.columnCount(); ++column) {
            mixed ^= static_cast<std::uint64_t>(rows.integer(column));
        }
        gross += rows.integer(13);
    }
    return mixed == 1 ? gross + 1 : gross;
}

nlohmann::json loading(const std::string& path, int rounds)
{
    store::OpenedStore opened = taken(store::openStore(path, store::OpenMode::ReadOnly));
    nlohmann::json times{{"columns", nlohmann::json::array()}, {"rows", nlohmann::json::array()}};
    for (int round = 0; round < rounds; ++round) {
        std::int64_t lines = 0;
        times["columns"].push_back(millisecondsOf([&] {
            lines = taken(kpi::Facts::build(taken(store::loadFacts(opened.connection))))->lineCount();
        }));
        std::int64_t gross = 0;
        times["rows"].push_back(millisecondsOf([&] { gross = stepThroughRows(opened.connection); }));
        times["lines"] = lines;
        times["gross"] = gross;
    }
    return times;
}

std::int64_t whole(const kpi::Figures& figures, kpi::KpiId id)
{
    return static_cast<std::int64_t>(figures[id].exact);
}

/// What scripts/bench compares with SQLite's answer. Unit: amounts in ten-thousandths.
nlohmann::json figuresOf(const kpi::Figures& figures)
{
    return {{"revenue", whole(figures, kpi::KpiId::Revenue)},
            {"grossSales", whole(figures, kpi::KpiId::GrossSales)},
            {"orders", whole(figures, kpi::KpiId::Orders)},
            {"newCustomers", whole(figures, kpi::KpiId::NewCustomers)},
            {"returningCustomers", whole(figures, kpi::KpiId::ReturningCustomers)}};
}

nlohmann::json figures(const std::string& path, const Period& period, Date asOf, int rounds)
{
    nlohmann::json times{{"evaluate", nlohmann::json::array()}, {"dashboard", nlohmann::json::array()}};
    std::unique_ptr<services::Workspace> workspace;
    times["open"] = millisecondsOf([&] { workspace = taken(services::Workspace::open({path, true, false})); });
    const auto facts = workspace->facts();
    const kpi::Query query = dashboardQuery(period, asOf);
    services::ViewState view;
    view.period = period;
    view.asOf = asOf;
    std::optional<kpi::Answer> answer;
    for (int round = 0; round < rounds; ++round) {
        times["evaluate"].push_back(millisecondsOf([&] { answer = taken(kpi::evaluate(*facts, query)); }));
        times["dashboard"].push_back(millisecondsOf([&] { return taken(services::dashboard(*workspace, view)); }));
    }
    times["current"] = figuresOf(answer->current);
    times["compared"] = figuresOf(answer->compared);
    times["months"] = nlohmann::json::array();
    for (const kpi::SeriesPoint& month : answer->trailing) {
        times["months"].push_back(figuresOf(month.figures));
    }
    times["groups"] = nlohmann::json::object();
    for (const auto& [dimension, groups] : answer->groups) {
        nlohmann::json& revenue = times["groups"][std::to_string(static_cast<int>(dimension))];
        for (const kpi::Group& group : groups) {
            revenue[group.key] = figuresOf(group.current);
        }
    }
    return times;
}

int run(const std::vector<std::string>& arguments)
{
    if (arguments.size() != 4) {
        std::cerr << "usage: store_bench FILE.db PERIOD AS-OF ROUNDS\n";
        return 2;
    }
    const auto period = parsePeriod(arguments[1]);
    const auto asOf = parseIso(arguments[2]);
    const int rounds = std::atoi(arguments[3].c_str());
    if (!period || !asOf || rounds < 1) {
        std::cerr << "store_bench: a period, a day and a number of rounds are needed\n";
        return 2;
    }
    std::cout << nlohmann::json{{"loading", loading(arguments[0], rounds)},
                                {"figures", figures(arguments[0], *period, *asOf, rounds)}}
                     .dump()
              << '\n';
    return 0;
}

}  // namespace
}  // namespace kinerja::bench

int main(int count, char** words)
{
    return kinerja::bench::run({words + 1, words + count});
}
