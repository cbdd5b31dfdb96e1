// SPDX-License-Identifier: GPL-3.0-or-later
#include "view_options.h"

#include <algorithm>

#include "kinerja/present/convert.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/names.h"
#include "plan_words.h"

namespace kinerja::cli {
namespace {

/// What a merged name counts as; else the name itself.
std::string mergedInto(services::Workspace& workspace, domain::Dimension dimension, std::string name)
{
    const auto merges = services::listMerges(workspace);
    for (std::size_t step = 0; merges && step < merges->size(); ++step) {
        const auto found = std::find_if(merges->begin(), merges->end(), [&](const auto& one) { return one.dimension == dimension && one.from == name; });
        if (found == merges->end()) {
            break;
        }
        name = found->into;
    }
    return name;
}

/// A key of the dimension as it is; a name as imported stands for the keys that carry it, a merged one for what it counts as.
std::vector<std::string> keysOf(services::Workspace& workspace, domain::Dimension dimension, const std::string& value)
{
    std::vector<std::string> byLabel;
    for (const auto& [key, label] : services::filterValues(workspace, dimension)) {
        if (key == value) {
            return {value};
        }
        if (label == value) {
            byLabel.push_back(key);
        }
    }
    return byLabel.empty() ? std::vector<std::string>{mergedInto(workspace, dimension, value)} : byLabel;
}

Outcome<std::pair<domain::Dimension, std::string>> whereFrom(const std::string& text)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” is no filter."), {text},
                            QT_TRANSLATE_NOOP("Cli", "Write DIMENSION=VALUE, for example --where region=Jakarta."));
    }
    const auto dimension = dimensionFrom(text.substr(0, equals));
    if (!dimension) {
        return tl::unexpected(dimension.error());
    }
    return std::pair{*dimension, text.substr(equals + 1)};
}

Outcome<kpi::Compare> comparisonFrom(const Arguments& arguments, Comparing otherwise)
{
    constexpr WordTable<kpi::Compare, 4> kWith{{{"previous", kpi::Compare::Previous}, {"last-year", kpi::Compare::LastYear}, {"event", kpi::Compare::Shifted}, {"baseline", kpi::Compare::Baseline}}};
    std::optional<kpi::Compare> chosen;
    for (const std::string& with : arguments.values("--compare")) {
        if (with == "target") {
            continue;  // targets stand in every answer
        }
        const auto one = valueOf(kWith, with);
        if (!one) {
            return usageProblem(QT_TRANSLATE_NOOP("Cli", "There is no comparison with “%1”."), {with},
                                QT_TRANSLATE_NOOP("Cli", "Write --compare target, previous, last-year, event or baseline."));
        }
        if (chosen) {
            return usageProblem(QT_TRANSLATE_NOOP("Cli", "Two periods to compare with are one too many."), {},
                                QT_TRANSLATE_NOOP("Cli", "Choose --compare previous, last-year, event or baseline."));
        }
        chosen = *one;
    }
    return chosen.value_or(otherwise == Comparing::LastYear ? kpi::Compare::LastYear : kpi::Compare::None);
}

}  // namespace

Outcome<Period> periodFrom(const std::string& text, const FiscalCalendar& calendar)
{
    const auto period = parsePeriod(text, calendar);
    if (!period) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” is not a period."), {text},
                            QT_TRANSLATE_NOOP("Cli",
                                              "Write for example 2026, 2026-H1, 2026-Q3, 2026-09, 2026-W36, "
                                              "FY2026, FY2026-Q1, 2026-07-01..2026-09-30 or all."));
    }
    return *period;
}

Outcome<domain::Dimension> dimensionFrom(const std::string& text)
{
    const auto dimension = domain::parseDimension(text);
    if (!dimension) {
        return usageProblem(
            QT_TRANSLATE_NOOP("Cli", "There is no dimension “%1”."), {text},
            QT_TRANSLATE_NOOP("Cli",
                              "Choose rep, team, region, product, category, channel, segment, customer or "
                              "source."));
    }
    return *dimension;
}

Outcome<ViewWish> viewWishFrom(const Arguments& arguments, Comparing otherwise)
{
    ViewWish wish;
    if (const auto text = arguments.value("--period")) {
        const auto period = periodFrom(*text);
        if (!period) {
            return tl::unexpected(period.error());
        }
        wish.period = *text;  // which days a fiscal year has, the store knows
    }
    const auto compare = comparisonFrom(arguments, otherwise);
    if (!compare) {
        return tl::unexpected(compare.error());
    }
    wish.compare = *compare;
    wish.event = arguments.valueOr(kEventOption.name, std::string{domain::eventKindId(domain::EventKind::IdulFitri)});
    for (const std::string& text : arguments.values("--where")) {
        auto where = whereFrom(text);
        if (!where) {
            return tl::unexpected(where.error());
        }
        wish.where.push_back(std::move(*where));
    }
    return wish;
}

Outcome<services::EventPair> eventPairOf(const services::Workspace& workspace, const ViewWish& wish, const Period& period)
{
    const auto pair = services::eventPair(workspace.events(), wish.event, period);
    if (!pair) {
        return tl::unexpected(Problem{Errc::NotFound,
                                      {QT_TRANSLATE_NOOP("Cli", "There are no two events “%1” to compare by."), {wish.event}},
                                      {QT_TRANSLATE_NOOP("Cli", "Type “kinerja-cli events list” for those of the database."), {}},
                                      {}});
    }
    return *pair;
}

Outcome<services::ViewState> viewOf(const Session& session, services::Workspace& workspace, const ViewWish& wish)
{
    services::ViewState view;
    view.asOf = session.asOf(workspace);
    view.period = periodOf(PeriodKind::Quarter, view.asOf);
    if (wish.period) {
        const auto period = periodFrom(*wish.period, workspace.settings().calendar);
        if (!period) {
            return tl::unexpected(period.error());
        }
        view.period = *period;
    }
    view.compare = wish.compare;
    if (view.compare == kpi::Compare::Shifted) {
        const auto pair = eventPairOf(workspace, wish, view.period);
        if (!pair) {
            return tl::unexpected(pair.error());
        }
        view.shiftDays = pair->daysBetween();
    }
    for (const auto& [dimension, value] : wish.where) {
        auto filter = std::find_if(view.filters.begin(), view.filters.end(),
                                   [wanted = dimension](const kpi::Filter& one) { return one.dimension == wanted; });
        if (filter == view.filters.end()) {
            filter = view.filters.insert(view.filters.end(), kpi::Filter{dimension, {}});
        }
        const auto keys = keysOf(workspace, dimension, value);
        filter->keys.insert(filter->keys.end(), keys.begin(), keys.end());
    }
    return view;
}

present::Words documentWords(const Session& session, const services::Workspace& workspace)
{
    if (session.hasChosenLanguage()) {
        return session.words();
    }
    const auto language = present::parseLanguage(present::toQString(workspace.settings().language));
    return present::Words{language.value_or(present::Language::Indonesian)};
}

}  // namespace kinerja::cli
