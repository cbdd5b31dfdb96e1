// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "calendar_words.h"
#include "commands.h"
#include "json_output.h"
#include "kinerja/services/workspace.h"
#include "plan_options.h"
#include "whole_number.h"

namespace kinerja::cli {
namespace {

constexpr WordTable<bool, 2> kHoldWords{{{"count", true}, {"exclude", false}}};
constexpr WordTable<bool, 2> kYesNo{{{"yes", true}, {"no", false}}};

Outcome<ExitCode> runList(const Session& session, const Arguments&)
{
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const services::Settings& settings = (*workspace)->settings();
    if (session.isJson()) {
        printLine(settingsJson(settings));
        return kExitOk;
    }
    printLine("company=" + settings.company);
    printLine("currency=" + settings.currency);
    printLine("on-hold=" + std::string{wordOf(kHoldWords, settings.countsOnHold)});
    printLine("six-day-week=" + std::string{wordOf(kYesNo, settings.sixDayWeek)});
    printLine("pace-on-track=" + std::to_string(settings.paceOnTrack));
    printLine("pace-at-risk=" + std::to_string(settings.paceAtRisk));
    printLine("fiscal-start=" + std::to_string(settings.calendar.startMonth));
    printLine("fiscal-name=" + std::string{wordOf(kFiscalNames, settings.calendar.isNamedByEnd)});
    printLine("week-start=" + std::string{weekdayWord(settings.calendar.weekStart)});
    return kExitOk;
}

Outcome<unsigned> monthFrom(const std::string& text)
{
    const auto month = wholeNumber(text, 1U, 12U);
    if (!month) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” is not a month."), {text},
                            QT_TRANSLATE_NOOP("Cli", "Write a number from 1 to 12, for example fiscal-start=4."));
    }
    return *month;
}

Outcome<services::Settings> withPace(services::Settings settings, const std::string& name, const std::string& value)
{
    const auto percent = wholeNumber(value, 1U, 999U);
    (name == "pace-on-track" ? settings.paceOnTrack : settings.paceAtRisk) = percent.value_or(0);
    if (!percent || settings.paceAtRisk > settings.paceOnTrack) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” is not a limit of the pace."), {value},
                            QT_TRANSLATE_NOOP("Cli", "Write whole per cents, pace-at-risk at most pace-on-track, for example pace-on-track=99."));
    }
    return settings;
}

Outcome<services::Settings> withCalendarWord(services::Settings settings, const std::string& name, const std::string& value)
{
    if (name == "fiscal-name") {
        const auto word = wordFrom(kFiscalNames, value);
        if (!word) {
            return tl::unexpected(word.error());
        }
        settings.calendar.isNamedByEnd = *word;
        return settings;
    }
    const auto day = wordFrom(kWeekdays, value);
    if (!day) {
        return tl::unexpected(day.error());
    }
    settings.calendar.weekStart = std::chrono::weekday{*day};
    return settings;
}

Outcome<services::Settings> changed(services::Settings settings, const std::string& assignment)
{
    const auto at = assignment.find('=');
    const std::string name = assignment.substr(0, at);
    const std::string value = at == std::string::npos ? std::string{} : assignment.substr(at + 1);
    const bool isOnHold = name == "on-hold";
    if (isOnHold || name == "six-day-week") {
        const auto word = wordFrom(isOnHold ? kHoldWords : kYesNo, value);
        if (!word) {
            return tl::unexpected(word.error());
        }
        (isOnHold ? settings.countsOnHold : settings.sixDayWeek) = *word;
        return settings;
    }
    if (name == "fiscal-start") {
        const auto month = monthFrom(value);
        if (!month) {
            return tl::unexpected(month.error());
        }
        settings.calendar.startMonth = *month;
        return settings;
    }
    if (name == "pace-on-track" || name == "pace-at-risk") {
        return withPace(settings, name, value);
    }
    if (name == "fiscal-name" || name == "week-start") {
        return withCalendarWord(settings, name, value);
    }
    if (name == "company" && at != std::string::npos) {
        settings.company = value;
        return settings;
    }
    return usageProblem(QT_TRANSLATE_NOOP("Cli", "There is no setting “%1”."), {name},
                        QT_TRANSLATE_NOOP("Cli", "Write on-hold=count|exclude, six-day-week=yes|no, pace-on-track=N, pace-at-risk=N, fiscal-start=1…12, fiscal-name=end|begin, week-start=DAY or company=NAME."));
}

Outcome<ExitCode> runSet(const Session& session, const Arguments& arguments)
{
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto settings = changed((*workspace)->settings(), arguments.operands().front());
    if (!settings) {
        return tl::unexpected(settings.error());
    }
    if (const auto saved = (*workspace)->saveSettings(*settings); !saved) {
        return problemWith(session.database(), saved.error());
    }
    return runList(session, arguments);
}

}  // namespace

const Command kSettingsListCommand{"settings list", "", QT_TRANSLATE_NOOP("Cli", "list the settings"), {{}, 0, 0}, runList};
const Command kSettingsSetCommand{
    "settings set", "NAME=VALUE", QT_TRANSLATE_NOOP("Cli", "change a setting: on-hold=count or exclude, six-day-week, pace-on-track, pace-at-risk, fiscal-start, fiscal-name, week-start, company"), {{}, 1, 1}, runSet};

}  // namespace kinerja::cli
