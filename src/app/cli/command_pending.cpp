// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "json_output.h"
#include "kinerja/services/names.h"
#include "plain_table.h"

namespace kinerja::cli {
namespace {

std::string waitsFor(const Session& session, const store::WaitingOrder& order)
{
    switch (order.waitsFor) {
    case store::WaitsFor::Header: return session.text(QT_TRANSLATE_NOOP("Cli", "its header"));
    case store::WaitsFor::Lines: return session.text(QT_TRANSLATE_NOOP("Cli", "its lines"));
    case store::WaitsFor::Nothing: break;
    }
    return session.text(order.isCancelled ? QT_TRANSLATE_NOOP("Cli", "nothing: import %1 brought it whole; its header cancels it without effect")
                                          : QT_TRANSLATE_NOOP("Cli", "nothing: import %1 brought it whole"),
                        {std::to_string(order.wholeIn)});
}

void printPending(const Session& session, const services::Pending& pending)
{
    PlainTable rates{{session.text(QT_TRANSLATE_NOOP("Cli", "Without a rate")), session.text(QT_TRANSLATE_NOOP("Cli", "Rows")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "From")), session.text(QT_TRANSLATE_NOOP("Cli", "To"))}};
    for (const store::MissingRate& one : pending.rates) {
        rates.addRow({one.currency, std::to_string(one.lines + one.leads), toIso(one.first), toIso(one.last)});
    }
    PlainTable orders{{session.text(QT_TRANSLATE_NOOP("Cli", "Order")), session.text(QT_TRANSLATE_NOOP("Cli", "Waits for")),
                       session.text(QT_TRANSLATE_NOOP("Cli", "Lines"))}};
    for (const store::WaitingOrder& one : pending.orders) {
        orders.addRow({one.number, waitsFor(session, one), std::to_string(one.lines)});
    }
    PlainTable held{{session.text(QT_TRANSLATE_NOOP("Cli", "On hold")), session.text(QT_TRANSLATE_NOOP("Cli", "Date")),
                     session.text(QT_TRANSLATE_NOOP("Cli", "Customer")), session.text(QT_TRANSLATE_NOOP("Cli", "Net"))}};
    for (const store::HeldLine& one : pending.held) {
        held.addRow({one.order, toIso(one.day), one.customer, toPlainString(one.net) + (one.currency.empty() ? "" : " " + one.currency)});
    }
    if (pending.converted.lines + pending.converted.leads > 0) {
        printLine(session.text(QT_TRANSLATE_NOOP("Cli", "Converted by exchange rate: sales lines %1, leads %2."),
                               {std::to_string(pending.converted.lines), std::to_string(pending.converted.leads)}));
    }
    print(rates.text() + '\n' + orders.text() + '\n' + held.text());
}

Outcome<ExitCode> run(const Session& session, const Arguments&)
{
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto pending = services::pending(**workspace);
    if (!pending) {
        return problemWith(session.database(), pending.error());
    }
    if (session.isJson()) {
        printLine(pendingJson(*pending));
    } else {
        printPending(session, *pending);
    }
    return kExitOk;
}

}  // namespace

const Command kPendingCommand{
    "pending", "", QT_TRANSLATE_NOOP("Cli", "list what waits: orders in parts, amounts without a rate, orders on hold"), {{}, 0, 0}, run};

}  // namespace kinerja::cli
