// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "commands.h"
#include "json_output.h"
#include "kinerja/services/plan.h"
#include "plain_table.h"
#include "plan_options.h"

namespace kinerja::cli {
namespace {

constexpr OptionSpec kType{"--type", "TYPE", QT_TRANSLATE_NOOP("Cli", "praise or improve")};
constexpr OptionSpec kText{"--text", "TEXT", QT_TRANSLATE_NOOP("Cli", "what was done, in plain words")};
constexpr std::array kAddOptions{
    OptionSpec{"--person", "NAME", QT_TRANSLATE_NOOP("Cli", "whom it is for; left out: the whole team")},
    kType,
    kText,
    OptionSpec{"--situation", "TEXT", QT_TRANSLATE_NOOP("Cli", "when and where it was")},
    OptionSpec{"--impact", "TEXT", QT_TRANSLATE_NOOP("Cli", "what came of it")},
    OptionSpec{"--audience", "WHO", QT_TRANSLATE_NOOP("Cli", "who will read it: me (usual), person or team")},
    OptionSpec{"--shared", "", QT_TRANSLATE_NOOP("Cli", "the whole team may read it; the same as --audience team")},
    OptionSpec{"--confirm", "", QT_TRANSLATE_NOOP("Cli", "yes, the whole team shall read what is to be improved")},
};

Outcome<domain::Audience> audienceFrom(const Arguments& arguments)
{
    if (!arguments.has("--shared")) {
        return wordFrom(kAudiences, arguments.valueOr("--audience", "me"));
    }
    if (arguments.has("--audience")) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "--shared and --audience say the same thing twice."), {},
                            QT_TRANSLATE_NOOP("Cli", "Give one of them."));
    }
    return domain::Audience::Team;
}

/// Everything but person and day, which need the store.
Outcome<domain::Feedback> feedbackFrom(const Arguments& arguments)
{
    const auto type
        = required(arguments, kType).and_then([](const std::string& word) { return wordFrom(kFeedbackTypes, word); });
    if (!type) {
        return tl::unexpected(type.error());
    }
    auto text = required(arguments, kText);
    if (!text) {
        return tl::unexpected(text.error());
    }
    const auto audience = audienceFrom(arguments);
    if (!audience) {
        return tl::unexpected(audience.error());
    }
    domain::Feedback feedback;
    feedback.type = *type;
    feedback.audience = *audience;
    feedback.behaviour = std::move(*text);
    feedback.situation = arguments.valueOr("--situation", "");
    feedback.impact = arguments.valueOr("--impact", "");
    if (feedback.type == domain::FeedbackType::Improve && feedback.audience == domain::Audience::Team
        && !arguments.has("--confirm")) {
        return tl::unexpected(Problem{
            Errc::InvalidInput,
            {QT_TRANSLATE_NOOP("Cli", "The whole team would read what is to be improved; nothing was written."), {}},
            {QT_TRANSLATE_NOOP("Cli", "Leave out --shared, or add --confirm if that is meant."), {}},
            {}});
    }
    return feedback;
}

Outcome<ExitCode> runAdd(const Session& session, const Arguments& arguments)
{
    auto feedback = feedbackFrom(arguments);
    if (!feedback) {
        return tl::unexpected(feedback.error());
    }
    const auto workspace = session.openStore(Missing::Create);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    if (const auto name = arguments.value("--person")) {
        auto key = personKey(**workspace, *name);
        if (!key) {
            return tl::unexpected(key.error());
        }
        feedback->person = std::move(*key);
    }
    feedback->day = session.today(**workspace);
    const auto receipt = services::saveFeedback(**workspace, *feedback, arguments.has("--confirm"));
    if (!receipt) {
        return problemChanging(session.database(), "feedback", receipt.error());
    }
    printLine(session.isJson() ? idJson(receipt->entityId)
                               : session.text(QT_TRANSLATE_NOOP("Cli", "Feedback %1 is saved."),
                                              {std::to_string(receipt->entityId)}));
    return kExitOk;
}

Outcome<ExitCode> runList(const Session& session, const Arguments&)
{
    const auto workspace = session.openStore(Missing::Refuse);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    const auto feedback = services::listFeedback(**workspace);
    if (!feedback) {
        return problemWith(session.database(), feedback.error());
    }
    if (session.isJson()) {
        printLine(feedbackJson(*feedback));
        return kExitOk;
    }
    PlainTable table{{"#", session.text(QT_TRANSLATE_NOOP("Cli", "Day")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Person")), session.text(QT_TRANSLATE_NOOP("Cli", "Type")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Readers")),
                      session.text(QT_TRANSLATE_NOOP("Cli", "Text"))}};
    for (const domain::Feedback& one : *feedback) {
        table.addRow({std::to_string(one.id), toIso(one.day),
                      one.person.empty() ? session.text(QT_TRANSLATE_NOOP("Cli", "the whole team")) : one.person,
                      std::string{wordOf(kFeedbackTypes, one.type)}, std::string{wordOf(kAudiences, one.audience)},
                      one.behaviour});
    }
    print(table.text());
    return kExitOk;
}

}  // namespace

const Command kFeedbackListCommand{
    "feedback list", "", QT_TRANSLATE_NOOP("Cli", "list the feedback"), {{}, 0, 0}, runList};
const Command kFeedbackAddCommand{"feedback add",
                                  "",
                                  QT_TRANSLATE_NOOP("Cli", "write feedback for a person or the team"),
                                  {kAddOptions, 0, 0},
                                  runAdd};

}  // namespace kinerja::cli
