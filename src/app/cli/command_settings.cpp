// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "commands.h"
#include "json_output.h"
#include "kinerja/services/workspace.h"
#include "plan_options.h"

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
    return kExitOk;
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
    if (name == "company" && at != std::string::npos) {
        settings.company = value;
        return settings;
    }
    return usageProblem(QT_TRANSLATE_NOOP("Cli", "There is no setting “%1”."), {name},
                        QT_TRANSLATE_NOOP("Cli", "Write on-hold=count|exclude, six-day-week=yes|no or company=NAME."));
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
    "settings set", "NAME=VALUE", QT_TRANSLATE_NOOP("Cli", "change a setting: on-hold=count or exclude, six-day-week, company"), {{}, 1, 1}, runSet};

}  // namespace kinerja::cli
