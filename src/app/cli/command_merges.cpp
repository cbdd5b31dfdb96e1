// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "commands.h"
#include "json_output.h"
#include "kinerja/services/names.h"
#include "plain_table.h"
#include "plan_options.h"
#include "whole_number.h"

namespace kinerja::cli {
namespace {

constexpr OptionSpec kCustomer{"--customer", "CUSTOMER", QT_TRANSLATE_NOOP("Cli", "the name of a customer that is another one's")};
constexpr OptionSpec kProduct{"--product", "PRODUCT", QT_TRANSLATE_NOOP("Cli", "the name of a product that is another one's")};
constexpr OptionSpec kRep{"--rep", "PERSON", QT_TRANSLATE_NOOP("Cli", "the name of a salesperson that is another one's")};
constexpr OptionSpec kRegion{"--region", "REGION", QT_TRANSLATE_NOOP("Cli", "the name of a region that is another one's")};
constexpr OptionSpec kInto{"--into", "NAME", QT_TRANSLATE_NOOP("Cli", "the name that stays")};
constexpr OptionSpec kFrom{"--from", "NAME", QT_TRANSLATE_NOOP("Cli", "the name that looks like it")};
constexpr std::array kAddOptions{kCustomer, kProduct, kRep, kRegion, kInto};
constexpr std::array kApartOptions{kCustomer, kProduct, kRep, kRegion, kFrom};

Outcome<ExitCode> runList(const Session& session, const Arguments&)
{
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto merges = services::listMerges(**workspace);
    const auto proposed = services::proposedMerges((*workspace)->connection(), *(*workspace)->facts());
    if (!merges || !proposed) {
        return problemWith(session.database(), merges ? proposed.error() : merges.error());
    }
    if (session.isJson()) {
        printLine(mergesJson(*merges, *proposed));
        return kExitOk;
    }
    PlainTable table{{"#", session.text(QT_TRANSLATE_NOOP("Cli", "Kind")), session.text(QT_TRANSLATE_NOOP("Cli", "Name")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Counts as"))}};
    for (const store::Merge& merge : *merges) {
        table.addRow({std::to_string(merge.id), std::string{domain::dimensionId(merge.dimension)}, merge.from, merge.into});
    }
    for (const services::ProposedMerge& one : *proposed) {
        table.addRow({"?", std::string{domain::dimensionId(one.dimension)}, one.similarText, one.nameText});
    }
    print(table.text());
    return kExitOk;
}

struct TwoNames {
    domain::Dimension dimension;
    std::string one;
    std::string other;
};

/// Errors: Usage (no name, or not the other one).
Outcome<TwoNames> namesFrom(const Arguments& arguments, const OptionSpec& other)
{
    const auto wish = scopeFrom(arguments);
    if (!wish) {
        return tl::unexpected(wish.error());
    }
    if (!wish->dimension) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "No name was given."), {},
                            QT_TRANSLATE_NOOP("Cli", "Write --customer, --product, --rep or --region and %1."), {std::string{other.name}});
    }
    return required(arguments, other).map([&wish](const std::string& name) { return TwoNames{*wish->dimension, wish->value, name}; });
}

Outcome<ExitCode> runAdd(const Session& session, const Arguments& arguments)
{
    const auto names = namesFrom(arguments, kInto);
    if (!names) {
        return tl::unexpected(names.error());
    }
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto edit = services::acceptMerge(**workspace, names->dimension, names->one, names->other);
    if (!edit) {
        return problemWith(names->one, edit.error());
    }
    printLine(session.isJson() ? idJson(edit->entityId)
                               : session.text(QT_TRANSLATE_NOOP("Cli", "“%1” counts as “%2” from now on."), {names->one, names->other}));
    return kExitOk;
}

Outcome<ExitCode> runApart(const Session& session, const Arguments& arguments)
{
    const auto names = namesFrom(arguments, kFrom);
    if (!names) {
        return tl::unexpected(names.error());
    }
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto edit = services::keepApart(**workspace, names->dimension, names->one, names->other);
    if (!edit) {
        return problemWith(names->one, edit.error());
    }
    printLine(session.isJson() ? idJson(edit->entityId)
                               : session.text(QT_TRANSLATE_NOOP("Cli", "“%1” and “%2” stay two names."), {names->one, names->other}));
    return kExitOk;
}

Outcome<ExitCode> runRemove(const Session& session, const Arguments& arguments)
{
    const std::string& text = arguments.operands().front();
    const auto number = wholeNumber(text);
    if (!number) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” is not the number of a merge."), {text},
                            QT_TRANSLATE_NOOP("Cli", "Type “kinerja-cli merges list” for the numbers."));
    }
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    if (const auto edit = services::removeMerge(**workspace, *number); !edit) {
        return problemWith("merge " + text, edit.error());
    }
    printLine(session.isJson() ? idJson(*number) : session.text(QT_TRANSLATE_NOOP("Cli", "Merge %1 was taken back."), {text}));
    return kExitOk;
}

}  // namespace

const Command kMergesListCommand{
    "merges list", "", QT_TRANSLATE_NOOP("Cli", "list names that count as others, and names that look alike"), {{}, 0, 0}, runList};
const Command kMergesAddCommand{
    "merges add", "", QT_TRANSLATE_NOOP("Cli", "say that two names mean the same"), {kAddOptions, 0, 0}, runAdd};
const Command kMergesApartCommand{
    "merges apart", "", QT_TRANSLATE_NOOP("Cli", "say that two names that look alike are not the same"), {kApartOptions, 0, 0}, runApart};
const Command kMergesRemoveCommand{
    "merges remove", "N", QT_TRANSLATE_NOOP("Cli", "tell two names apart again"), {{}, 1, 1}, runRemove};

}  // namespace kinerja::cli
