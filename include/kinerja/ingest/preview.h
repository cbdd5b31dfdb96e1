// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/import.h"
#include "kinerja/ingest/inspect.h"
#include "kinerja/ingest/source.h"

/// A file as it was understood, for eyes.
namespace kinerja::ingest {

enum class CellMeaning : std::uint8_t {
    Unused,   ///< of a column that is no field
    Blank,
    Text,
    Number,
    Date,
    Open,     ///< has more than one reading until a question is answered
    Refused,  ///< can't be read; `reason` says why
};

struct PreviewCell {
    std::string text;       ///< as in the file
    CellMeaning meaning = CellMeaning::Unused;
    Raw4 number = 0;        ///< Number
    bool isPercent = false; ///< Number: written with a percent sign
    bool isRounded = false; ///< Number: has more decimals than `number`
    Date day{};             ///< Date
    std::string reason{};   ///< Refused: as RowIssue::reason

    friend bool operator==(const PreviewCell&, const PreviewCell&) = default;
};

struct PreviewRow {
    std::uint64_t line = 0;
    std::vector<PreviewCell> cells;  ///< as many as the file has columns
    std::string reason;              ///< why the row will not be taken, as RowIssue::reason; "" = it will

    friend bool operator==(const PreviewRow&, const PreviewRow&) = default;
};

inline constexpr std::size_t kPreviewRows = 50;

/// The first records of an inspected source, cell by cell as bind() will read them. Questions may be open: what they
/// are about is Open unless every reading is the same, and no row is refused yet as a whole.
/// Errors: as bind().
[[nodiscard]] Result<std::vector<PreviewRow>> previewRows(ByteSource& source, const Inspection& inspection,
                                                          const Control& control = {}, std::size_t most = kPreviewRows);

/// The whole lines at the beginning of a text that is longer than that, as a source of its own: what can be shown
/// before the rest is read.
/// Returns: nullopt for short texts and for what can't be cut: workbooks, JSON, UTF-16.
/// Errors: Io.
[[nodiscard]] Result<std::optional<ByteSource>> headOf(ByteSource& source, std::size_t bytes = 256 * 1024);

/// The cells of a row that was not taken, from RowIssue::raw. Errors: InvalidInput.
[[nodiscard]] Result<std::vector<std::string>> cellsOf(const domain::RowIssue& issue);

}  // namespace kinerja::ingest
