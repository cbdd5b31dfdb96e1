// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace kinerja::ingest {

/// The header of the sales lines that this program exports. A file with exactly these columns is read back as it was
/// written: discounts are amounts, signs stay, guarded texts lose their guard.
inline constexpr std::array<std::string_view, 24> kExportColumns{
    "date",     "order",    "line",     "customer",     "customer_name", "rep",      "rep_name", "team",
    "region",   "product",  "product_name", "category", "channel",       "segment",  "quantity", "unit",
    "gross",    "discount", "tax",      "total",        "cost",          "currency", "status",   "document"};

[[nodiscard]] bool isOwnExport(std::span<const std::string> header) noexcept;

/// Whether an exported text needs ' in front: a spreadsheet would take it for a formula, or it could be mistaken for
/// one that has its ' already.
[[nodiscard]] bool needsFormulaGuard(std::string_view text) noexcept;

/// The text without the ' that the export put in front of it.
[[nodiscard]] std::string_view withoutFormulaGuard(std::string_view text) noexcept;

}  // namespace kinerja::ingest
