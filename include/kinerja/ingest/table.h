// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kinerja::ingest {

/// Something that was assumed, counted or left out; people see it as a sentence.
/// Ids: "currency-assumed", "two-digit-years", "encoding-assumed", "status-words" … (docs/cli.md#notes).
struct Note {
    std::string id;
    std::vector<std::pair<std::string, std::string>> values;

    friend bool operator==(const Note&, const Note&) = default;
};

/// What a file is, found by its bytes and never by its name.
enum class FileFormat : std::uint8_t {
    Text,       ///< CSV and its relatives
    Workbook,   ///< XLSX, XLSM
    Json,       ///< one document with one or more lists of records
    JsonLines,  ///< a record in each line
};
/// "text", "xlsx", "json", "ndjson".
[[nodiscard]] std::string_view fileFormatId(FileFormat format) noexcept;

enum class SheetState : std::uint8_t { Visible, Hidden, VeryHidden };
/// "visible", "hidden", "very-hidden".
[[nodiscard]] std::string_view sheetStateId(SheetState state) noexcept;

/// One of the tables a file holds: a sheet of a workbook, a list of records in JSON ("data", "result.orders").
struct SheetInfo {
    std::string name;
    SheetState state = SheetState::Visible;

    friend bool operator==(const SheetInfo&, const SheetInfo&) = default;
};

}  // namespace kinerja::ingest
