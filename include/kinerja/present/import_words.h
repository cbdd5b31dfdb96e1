// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QString>

#include "kinerja/ingest/inspect.h"
#include "kinerja/present/format.h"

/// The words for what ingest says in ids.
namespace kinerja::present {

/// "Rupiah"; other currencies by their code.
[[nodiscard]] QString currencyName(const Words& words, const std::string& code);
/// "03/04/2026 can be read in two ways (column Tanggal)".
[[nodiscard]] QString questionTitle(const Words& words, const ingest::Question& question);
/// What the answer would mean: "day, month, year: 3 Apr 2026".
[[nodiscard]] QString answerText(const Words& words, const ingest::Question& question, const ingest::Answer& answer);
/// What was assumed or counted, as a sentence; "" for notes that say nothing to people.
[[nodiscard]] QString noteText(const Format& format, const ingest::Note& note);
/// "semicolon"; of an unusual one “~|~”.
[[nodiscard]] QString delimiterName(const Words& words, const std::string& delimiter);
/// "1,024"; "Feb: 17" where the row is on a sheet that was read together with others.
[[nodiscard]] QString placeText(const Format& format, std::uint64_t line, const std::string& sheet);
/// The file of an import, or that its rows were pasted.
[[nodiscard]] QString fileText(const Words& words, const std::string& fileName);
/// "Tanggal pesanan" / "order date": a field of `--map`.
[[nodiscard]] QString fieldName(const Words& words, const std::string& field);

}  // namespace kinerja::present
