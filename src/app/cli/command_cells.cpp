// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "commands.h"
#include "file_options.h"
#include "kinerja/ingest/cells.h"

namespace kinerja::cli {
namespace {

constexpr std::array kOptions{
    OptionSpec{"--set", "NAME=VALUE", QT_TRANSLATE_NOOP("Cli", "encoding=UTF-8|UTF-16LE|WINDOWS-1252 …, delimiter=comma|semicolon|tab|bar|space|…"), true},
    kSheetOption,
};

Outcome<ExitCode> run(const Session&, const Arguments& arguments)
{
    const auto options = fileOptionsFrom(arguments);
    if (!options) {
        return tl::unexpected(options.error());
    }
    const std::string& path = arguments.operands().front();
    auto source = ingest::ByteSource::open(path);
    if (!source) {
        return problemWith(path, source.error());
    }
    const auto dialect = ingest::dialectOf(*source, {options->encoding, options->delimiter}, options->sheet);
    if (!dialect) {
        return problemWith(path, dialect.error());
    }
    const auto status = ingest::copyCells(*source, *dialect, [](std::string_view piece) -> Status {
        print(piece);
        return outputArrived() ? Status{} : fail(Errc::Io, "the output could not be written");
    });
    if (!status) {
        return problemWith(path, status.error());
    }
    return kExitOk;
}

}  // namespace

const Command kCellsCommand{"cells",
                            "FILE",
                            QT_TRANSLATE_NOOP("Cli", "show every cell of a file as it was read, as CSV"),
                            {kOptions, 1, 1},
                            run};

}  // namespace kinerja::cli
