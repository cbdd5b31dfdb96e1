// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/ingest/inspect.h"
#include "kinerja/ingest/options.h"
#include "session.h"

/// How a file is to be read: the same options for import and inspect.
namespace kinerja::cli {

/// "sales, leads, surveys …": every kind of records there is.
[[nodiscard]] std::string recordKindWords();

inline constexpr OptionSpec kKindOption{"--kind", "KIND", QT_TRANSLATE_NOOP("Cli", "one of %1"), false, recordKindWords};
inline constexpr OptionSpec kMapOption{
    "--map", "FIELD=COLUMN", QT_TRANSLATE_NOOP("Cli", "the column of a field, by its name or as #3 for the third"),
    true};
inline constexpr OptionSpec kSetOption{
    "--set", "NAME=VALUE",
    QT_TRANSLATE_NOOP("Cli",
                      "dates=ymd|dmy|mdy|ydm, decimal=comma|point, encoding=…, delimiter=comma|semicolon|tab|bar|space|…, currency=IDR, discount=rate|percent|amount, "
                      "tax=included|excluded, scale=1-5|1-10|0-10, period=month|quarter|year"),
    true};

inline constexpr OptionSpec kSheetOption{
    "--sheet", "NAME", QT_TRANSLATE_NOOP("Cli", "the sheet of a workbook, or the list of records in JSON")};

/// Errors: Usage (a kind, field, name or value that does not exist).
[[nodiscard]] Outcome<ingest::ImportOptions> fileOptionsFrom(const Arguments& arguments);

/// Each question as a line for people, with the options that answer it on the line below.
void printQuestions(const Session& session, const std::string& path, const std::vector<ingest::Question>& questions);

}  // namespace kinerja::cli
