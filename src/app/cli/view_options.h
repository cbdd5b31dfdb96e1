// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinerja/base/calendar.h"
#include "kinerja/services/events.h"
#include "kinerja/services/view_state.h"
#include "kinerja/services/workspace.h"
#include "session.h"

/// Period, comparison and filters: the same options for kpi, export, report and snapshot.
namespace kinerja::cli {

inline constexpr OptionSpec kPeriodOption{
    "--period", "PERIOD",
    QT_TRANSLATE_NOOP("Cli",
                      "2026, 2026-H1, 2026-Q3, 2026-09, 2026-W36, FY2026, FY2026-Q1, all, or DAY..DAY; "
                      "otherwise the quarter of the as-of day")};
inline constexpr OptionSpec kCompareOption{"--compare", "WITH",
                                           QT_TRANSLATE_NOOP("Cli", "target, previous, last-year, event or baseline"), true};
inline constexpr OptionSpec kEventOption{
    "--event", "EVENT",
    QT_TRANSLATE_NOOP("Cli", "what event stands beside that of a year before: a kind or a name, otherwise idul-fitri")};
inline constexpr OptionSpec kWhereOption{
    "--where", "DIM=VALUE",
    QT_TRANSLATE_NOOP("Cli", "only records with this value; several: or inside a dimension, and between"), true};

/// What a view shows when --compare does not say.
enum class Comparing { Nothing, LastYear };

/// What the options say, before a store is opened.
struct ViewWish {
    std::optional<std::string> period;  ///< a period's id; fiscal ones are the store's
    kpi::Compare compare = kpi::Compare::None;
    std::vector<std::pair<domain::Dimension, std::string>> where;
    std::string event;                  ///< of Compare::Shifted: a kind or a name
};

/// Errors: Usage (period, comparison or dimension that does not exist).
[[nodiscard]] Outcome<ViewWish> viewWishFrom(const Arguments& arguments, Comparing otherwise);
/// The wish in a store: its as-of day, and names as imported turned into keys.
/// Errors: NotFound (no two events to compare by).
[[nodiscard]] Outcome<services::ViewState> viewOf(const Session& session, services::Workspace& workspace,
                                                  const ViewWish& wish);
/// The events of a period that the wish compares by. Errors: NotFound.
[[nodiscard]] Outcome<services::EventPair> eventPairOf(const services::Workspace& workspace, const ViewWish& wish,
                                                       const Period& period);

/// The language of reports and pictures: --lang, else the one the store works in, whatever this terminal speaks.
[[nodiscard]] present::Words documentWords(const Session& session, const services::Workspace& workspace);

/// Errors: Usage.
[[nodiscard]] Outcome<Period> periodFrom(const std::string& text, const FiscalCalendar& calendar = {});
[[nodiscard]] Outcome<domain::Dimension> dimensionFrom(const std::string& text);

}  // namespace kinerja::cli
