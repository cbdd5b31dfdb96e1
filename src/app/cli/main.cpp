// SPDX-License-Identifier: GPL-3.0-or-later
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "commands.h"
#include "kinerja/base/platform.h"
#include "output_guard.h"

namespace {

using namespace kinerja;
using namespace kinerja::cli;

Outcome<ExitCode> runCommand(const Session& session, const Arguments& globals, std::vector<std::string> words)
{
    const bool wantsHelp = globals.has("--help");
    if (wantsHelp && words.empty()) {
        print(helpText(session));
        return kExitOk;
    }
    const auto command = takeCommand(words);
    if (!command) {
        return tl::unexpected(command.error());
    }
    if (wantsHelp) {
        print(helpText(session, **command));
        return kExitOk;
    }
    const auto arguments = parseArguments(words, (*command)->grammar);
    if (!arguments) {
        return tl::unexpected(arguments.error());
    }
    // `sample` makes a database, also the one that --db names; it never replaces a file.
    const bool mayNameDatabase = *command == &kSampleCommand;
    if (auto problem = mayNameDatabase ? std::nullopt : overwritesItsInput(session, *arguments)) {
        return tl::unexpected(*std::move(problem));
    }
    return (*command)->run(session, *arguments);
}

ExitCode told(const Session& session, const Problem& problem)
{
    session.report(problem);
    return exitCodeOf(problem.code);
}

ExitCode runLine(std::vector<std::string> words)
{
    const Session fallback = Session::fallback(words);
    std::vector<std::string> line = words;
    const auto globals = takeGlobalOptions(words);
    if (!globals) {
        return told(fallback, globals.error());
    }
    const auto session = Session::make(*globals, std::move(line));
    if (!session) {
        return told(fallback, session.error());
    }
    const auto done = runCommand(*session, *globals, std::move(words));
    const ExitCode code = done ? *done : told(*session, done.error());
    if (!outputArrived() && code == kExitOk) {
        const auto problem = problemWith("stdout", Error{Errc::Io, "the output could not be written"});
        return told(*session, problem.value());
    }
    return code;
}

}  // namespace

int main(int argc, char** argv)
{
    platform::hardenProcess();
    platform::useLargePagesForHeap();
    try {
        return runLine({argv + 1, argv + argc});
    } catch (const std::exception& problem) {
        // Memory ran out, or a library broke its word: the open transaction rolls back, nothing half done stays.
        kinerja::cli::printNotice(std::string{"kinerja-cli: "} + problem.what());
        kinerja::cli::printNotice("Close other programs and run the command again.");
        return kExitInternal;
    }
}
