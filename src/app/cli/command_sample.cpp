// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "commands.h"
#include "json_output.h"
#include "kinerja/services/sample.h"

namespace kinerja::cli {
namespace {

constexpr std::array kOptions{
    OptionSpec{"--out", "FILE.db", QT_TRANSLATE_NOOP("Cli", "the new database; a file that exists is left alone")},
};

Outcome<ExitCode> run(const Session& session, const Arguments& arguments)
{
    const auto out = arguments.value("--out");
    if (!out || out->empty()) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "It was not said where the sample company goes."), {},
                            QT_TRANSLATE_NOOP("Cli", "Add --out FILE.db."));
    }
    if (session.isReadOnly()) {
        return problemWith(*out, Error{Errc::ReadOnly, {}});
    }
    if (const auto done = services::makeSample(*out); !done) {
        return problemWriting(*out, done.error());
    }
    printLine(session.isJson() ? fileJson(*out)
                               : session.text(QT_TRANSLATE_NOOP("Cli", "The sample company is in %1."), {*out}));
    return kExitOk;
}

}  // namespace

const Command kSampleCommand{
    "sample", "", QT_TRANSLATE_NOOP("Cli", "make a database with a sample company"), {kOptions, 0, 0}, run};

}  // namespace kinerja::cli
