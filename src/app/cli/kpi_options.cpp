// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi_options.h"

#include <algorithm>
#include <filesystem>

#include "kinerja/services/own_kpis.h"

namespace kinerja::cli {
namespace {

tl::unexpected<Problem> noSuchKpi(const std::string& key)
{
    return usageProblem(QT_TRANSLATE_NOOP("Cli", "There is no KPI “%1”."), {key},
                        QT_TRANSLATE_NOOP("Cli", "Type “kinerja-cli kpi --list” for the KPIs."));
}

Outcome<std::vector<std::string>> kpisFrom(const Session& session, const Arguments& arguments)
{
    std::vector<std::string> kpis;
    for (const std::string& list : arguments.values("--kpi")) {
        std::size_t at = 0;
        while (at <= list.size()) {
            const std::size_t comma = std::min(list.find(',', at), list.size());
            const auto id = kpiKeyFrom(session, list.substr(at, comma - at));
            if (!id) {
                return tl::unexpected(id.error());
            }
            kpis.push_back(*id);
            at = comma + 1;
        }
    }
    return kpis;
}

/// An answer about FY2026-Q1 says so, also where that is a quarter of the calendar's.
bool isFiscalId(const std::string& id)
{
    return id.starts_with("FY");
}

std::string idAsAsked(const KpiWish& wish, const services::KpiTable& table)
{
    const auto& id = wish.view.period;
    return id && isFiscalId(*id) ? *id : periodId(table.window.whole);
}

/// Fills in what needs the store.
Outcome<void> complete(const Session& session, services::Workspace& workspace, KpiWish& wish)
{
    for (const std::string& key : wish.kpis) {
        const auto id = kpiFrom(workspace, key);
        if (!id) {
            return tl::unexpected(id.error());
        }
        wish.request.kpis.push_back(*id);
    }
    auto view = viewOf(session, workspace, wish.view);
    if (!view) {
        return tl::unexpected(view.error());
    }
    wish.request.view = std::move(*view);
    if (wish.request.byEventWeek || wish.request.view.compare == kpi::Compare::Shifted) {
        auto pair = eventPairOf(workspace, wish.view, wish.request.view.period);
        if (!pair) {
            return tl::unexpected(pair.error());
        }
        wish.request.event = std::move(*pair);
    }
    return {};
}

Outcome<void> setGrouping(const std::string& by, services::KpiTableRequest& request)
{
    if (by == "week") {
        request.byTime = kpi::TimeGrain::Week;
    } else if (by == "month") {
        request.byTime = kpi::TimeGrain::Month;
    } else if (by == "quarter") {
        request.byTime = kpi::TimeGrain::Quarter;
    } else if (by == "event-week") {
        request.byEventWeek = true;
    } else if (const auto dimension = domain::parseDimension(by)) {
        request.byDimension = dimension;
    } else {
        return usageProblem(
            QT_TRANSLATE_NOOP("Cli", "Figures cannot be grouped by “%1”."), {by},
            QT_TRANSLATE_NOOP("Cli",
                              "Choose month, week, quarter, event-week, rep, team, region, product, category, channel, "
                              "segment, customer or source."));
    }
    return {};
}

}  // namespace

Outcome<std::string> kpiKeyFrom(const Session& session, const std::string& key)
{
    std::error_code failed;
    const bool canBeOwn = kpi::isOwnKey(key) && std::filesystem::exists(session.database(), failed);
    if (!kpi::parseKpi(key) && !canBeOwn) {
        return noSuchKpi(key);
    }
    return key;
}

Outcome<kpi::KpiId> kpiFrom(const services::Workspace& workspace, const std::string& key)
{
    const auto id = services::findKpi(workspace, key);
    if (!id) {
        return noSuchKpi(key);
    }
    return *id;
}

Outcome<KpiWish> kpiWishFrom(const Session& session, const Arguments& arguments)
{
    KpiWish wish;
    auto view = viewWishFrom(arguments, Comparing::Nothing);
    if (!view) {
        return tl::unexpected(view.error());
    }
    wish.view = std::move(*view);
    auto kpis = kpisFrom(session, arguments);
    if (!kpis) {
        return tl::unexpected(kpis.error());
    }
    wish.kpis = std::move(*kpis);
    if (const auto by = arguments.value("--by")) {
        if (auto set = setGrouping(*by, wish.request); !set) {
            return tl::unexpected(set.error());
        }
    }
    return wish;
}

Outcome<services::KpiTable> kpiTableOf(const Session& session, services::Workspace& workspace, KpiWish wish)
{
    if (auto completed = complete(session, workspace, wish); !completed) {
        return tl::unexpected(completed.error());
    }
    auto table = services::kpiTable(workspace, wish.request);
    if (!table) {
        return problemWith(workspace.path(), table.error());
    }
    table->id = idAsAsked(wish, *table);
    return std::move(*table);
}

Outcome<services::ProofReport> proofsOf(const Session& session, services::Workspace& workspace, KpiWish wish)
{
    if (wish.request.byDimension || wish.request.byTime || wish.request.byEventWeek) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "A proof cannot be grouped."), {},
                            QT_TRANSLATE_NOOP("Cli", "Leave out --by; --where proves one part."));
    }
    if (auto completed = complete(session, workspace, wish); !completed) {
        return tl::unexpected(completed.error());
    }
    auto report = services::proveKpis(workspace, wish.request);
    if (!report) {
        return problemWith(workspace.path(), report.error());
    }
    report->table.id = idAsAsked(wish, report->table);
    return std::move(*report);
}

}  // namespace kinerja::cli
