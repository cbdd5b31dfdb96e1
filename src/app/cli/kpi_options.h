// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/services/kpi_table.h"
#include "kinerja/services/prove.h"
#include "session.h"
#include "view_options.h"

/// Which KPIs, and by what: the same options for kpi and export.
namespace kinerja::cli {

inline constexpr OptionSpec kKpiOption{"--kpi", "KPI,…",
                                       QT_TRANSLATE_NOOP("Cli", "only these KPIs; kpi --list names them"), true};
inline constexpr OptionSpec kByOption{
    "--by", "WHAT",
    QT_TRANSLATE_NOOP(
        "Cli", "month, week, quarter, event-week, rep, team, region, product, category, channel, segment, customer or source")};

struct KpiWish {
    ViewWish view;
    std::vector<std::string> kpis;      ///< keys: which own KPIs there are, the store knows
    services::KpiTableRequest request;  ///< its view and KPIs are filled in when the store is open
};

/// What --period, --kpi, --by, --where and --compare ask for. Errors: Usage.
[[nodiscard]] Outcome<KpiWish> kpiWishFrom(const Session& session, const Arguments& arguments);
[[nodiscard]] Outcome<services::KpiTable> kpiTableOf(const Session& session, services::Workspace& workspace,
                                                     KpiWish wish);
/// Errors: Usage (a grouping).
[[nodiscard]] Outcome<services::ProofReport> proofsOf(const Session& session, services::Workspace& workspace, KpiWish wish);

/// A KPI of the program, or what can be one of the database that is there. Errors: Usage.
[[nodiscard]] Outcome<std::string> kpiKeyFrom(const Session& session, const std::string& key);
/// Errors: Usage.
[[nodiscard]] Outcome<kpi::KpiId> kpiFrom(const services::Workspace& workspace, const std::string& key);

}  // namespace kinerja::cli
