// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "commands.h"
#include "json_output.h"
#include "kinerja/services/events.h"
#include "plain_table.h"
#include "view_options.h"

namespace kinerja::cli {
namespace {

constexpr OptionSpec kPeriod{"--period", "PERIOD",
                             QT_TRANSLATE_NOOP("Cli", "only those of these days, with estimates of Ramadan and Idul Fitri")};
constexpr std::array kOptions{kPeriod};

void printEvents(const Session& session, const std::vector<domain::Event>& events)
{
    PlainTable table{{session.text(QT_TRANSLATE_NOOP("Cli", "From")), session.text(QT_TRANSLATE_NOOP("Cli", "To")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Kind")), session.text(QT_TRANSLATE_NOOP("Cli", "Name")), ""}};
    for (const domain::Event& event : events) {
        table.addRow({toIso(event.first), toIso(event.end - std::chrono::days{1}),
                      event.kind ? std::string{domain::eventKindId(*event.kind)} : "", event.name,
                      event.isEstimate ? session.text(QT_TRANSLATE_NOOP("Cli", "estimate")) : ""});
    }
    print(table.text());
}

Outcome<ExitCode> run(const Session& session, const Arguments& arguments)
{
    const std::string text = arguments.valueOr(kPeriod.name, "all");
    if (const auto known = periodFrom(text); !known) {
        return tl::unexpected(known.error());
    }
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto period = periodFrom(text, (*workspace)->settings().calendar);
    if (!period) {
        return tl::unexpected(period.error());
    }
    const auto events = services::eventsIn(**workspace, *period);
    if (session.isJson()) {
        printLine(eventsJson(events));
    } else {
        printEvents(session, events);
    }
    return kExitOk;
}

}  // namespace

const Command kEventsListCommand{
    "events list", "", QT_TRANSLATE_NOOP("Cli", "list holidays and other events; Islamic dates not confirmed yet are estimates"), {kOptions, 0, 0}, run};

}  // namespace kinerja::cli
