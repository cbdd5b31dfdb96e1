// SPDX-License-Identifier: GPL-3.0-or-later
// Times of one store, as JSON. Run by scripts/bench:
//   store_bench loading FILE.db ROUNDS                              its columns, against stepping through the same rows
//   store_bench figures FILE.db PERIOD AS-OF ROUNDS [region=Bali …]  the dashboard's figures, under these filters
//   store_bench cancel FILE.csv FOLDER STEPS                       stopping an import, spread evenly over its time
//   store_bench open FILE.db                                        opening with all checks, and the memory after it
//   store_bench updates FILE.db ROUNDS                              small changes, each until its figures are there
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cancelling.h"
#include "kinerja/kpi/facts.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/import.h"
#include "kinerja/services/ledger.h"
#include "kinerja/services/plan.h"
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

/// "region=Bali" as a filter.
kpi::Filter parseFilter(const std::string& word)
{
    const std::size_t equals = word.find('=');
    const auto dimension = domain::parseDimension(word.substr(0, equals));
    if (equals == std::string::npos || !dimension) {
        stop({Errc::Usage, "store_bench: a filter is dimension=value: " + word});
    }
    return {*dimension, {word.substr(equals + 1)}};
}

/// Of /proc/self/status. Unit: MB.
double memoryNow(const std::string& field)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(field + ':')) {
            return std::atof(line.c_str() + field.size() + 1) / 1024;
        }
    }
    return 0;
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

nlohmann::json opening(const std::string& path)
{
    std::unique_ptr<services::Workspace> workspace;
    nlohmann::json found;
    found["open"] = millisecondsOf([&] { workspace = taken(services::Workspace::open({path, false, false})); });
    found["lines"] = workspace->facts()->lineCount();
    found["memory"] = memoryNow("VmRSS");
    found["peak"] = memoryNow("VmHWM");
    return found;
}

nlohmann::json figures(services::Workspace& workspace, const services::ViewState& view, int rounds)
{
    nlohmann::json times{{"evaluate", nlohmann::json::array()}, {"dashboard", nlohmann::json::array()}};
    const auto facts = workspace.facts();
    kpi::Query query = dashboardQuery(view.period, view.asOf);
    query.filters = view.filters;
    std::optional<kpi::Answer> answer;
    for (int round = 0; round < rounds; ++round) {
        times["evaluate"].push_back(millisecondsOf([&] { answer = taken(kpi::evaluate(*facts, query)); }));
        times["dashboard"].push_back(millisecondsOf([&] { return taken(services::dashboard(workspace, view)); }));
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

/// 100 orders of a few days by people, customers and products that the made data knows, as a person adds a day's sales.
services::ImportRequest hundredLines(int round)
{
    services::ImportRequest request;
    request.pasted = "order_no,line,date,customer,salesperson,region,product,category,channel,quantity,unit_price,discount_amount,"
                     "unit_cost\n";
    for (int line = 0; line < 100; ++line) {
        request.pasted += "NEW-" + std::to_string(round) + '-' + std::to_string(line) + ",1,2026-09-" + std::to_string(20 + line % 4)
                          + ",Pelanggan 000001,Budi Santoso,Bali,Produk 050,Kategori 10,Toko,2,150000,0,90000\n";
    }
    request.options.kind = domain::RecordKind::Sales;
    return request;
}

services::ImportRequest oneEvent(int round)
{
    services::ImportRequest request;
    request.pasted = "date,end,kind,name\n2026-09-0" + std::to_string(1 + round % 9) + ",,campaign,Event " + std::to_string(round) + '\n';
    request.options.kind = domain::RecordKind::Events;
    return request;
}

/// Small changes of a store, each until its figures are there again: the whole call, and of it bringing the columns up to date.
nlohmann::json updates(const std::string& path, int rounds)
{
    const auto workspace = taken(services::Workspace::open({path, false, false}));
    nlohmann::json times;
    times["load"].push_back(workspace->loadMs());
    const auto time = [&](const std::string& what, auto change) {
        const auto before = workspace->facts();
        times[what].push_back(millisecondsOf(change));
        if (workspace->facts() != before) {
            times[what + ": columns"].push_back(workspace->loadMs());
        }
    };
    for (int round = 0; round < rounds; ++round) {
        domain::Target target;
        target.kpi = "revenue";
        target.period = *parsePeriod("2026-09");
        target.value = (1000 + round) * kRawOne;
        time("one target", [&] { static_cast<void>(taken(services::setTarget(*workspace, target))); });
        time("one event", [&] { static_cast<void>(taken(services::importFile(*workspace, oneEvent(round)))); });
        services::ImportReport report;
        time("100 lines", [&] { report = taken(services::importFile(*workspace, hundredLines(round))); });
        time("their undo", [&] { static_cast<void>(taken(services::undoBatch(*workspace, report.batch.id))); });
    }
    return times;
}

int usage()
{
    std::cerr << "usage: store_bench loading FILE.db ROUNDS | figures FILE.db PERIOD AS-OF ROUNDS [FILTER…] | open FILE.db"
                 " | cancel FILE.csv FOLDER STEPS | updates FILE.db ROUNDS\n";
    return 2;
}

int runFigures(const std::vector<std::string>& arguments)
{
    const auto period = parsePeriod(arguments[2]);
    const auto asOf = parseIso(arguments[3]);
    const int rounds = std::atoi(arguments[4].c_str());
    if (!period || !asOf || rounds < 1) {
        return usage();
    }
    const auto workspace = taken(services::Workspace::open({arguments[1], true, false}));
    services::ViewState view;
    view.period = *period;
    view.asOf = *asOf;
    for (auto word = arguments.begin() + 5; word != arguments.end(); ++word) {
        view.filters.push_back(parseFilter(*word));
    }
    std::cout << figures(*workspace, view, rounds).dump() << '\n';
    return 0;
}

int run(const std::vector<std::string>& arguments)
{
    const std::string what = arguments.empty() ? "" : arguments.front();
    if (what == "loading" && arguments.size() == 3) {
        std::cout << loading(arguments[1], std::max(1, std::atoi(arguments[2].c_str()))).dump() << '\n';
        return 0;
    }
    if (what == "open" && arguments.size() == 2) {
        std::cout << opening(arguments[1]).dump() << '\n';
        return 0;
    }
    if (what == "cancel" && arguments.size() == 4) {
        std::cout << cancelling(arguments[1], arguments[2], std::max(1, std::atoi(arguments[3].c_str()))).dump() << '\n';
        return 0;
    }
    if (what == "updates" && arguments.size() == 3) {
        std::cout << updates(arguments[1], std::max(1, std::atoi(arguments[2].c_str()))).dump() << '\n';
        return 0;
    }
    return what == "figures" && arguments.size() >= 5 ? runFigures(arguments) : usage();
}

}  // namespace
}  // namespace kinerja::bench

int main(int count, char** words)
{
    return kinerja::bench::run({words + 1, words + count});
}
