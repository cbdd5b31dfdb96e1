// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace kinerja::ingest {

/// The header of the sales lines that this program exports. A file with exactly these columns is read back as it was
/// written: discounts are amounts, signs stay, guarded texts lose their guard.
inline constexpr std::array<std::string_view, 25> kExportColumns{
    "date",     "order",    "line",     "customer",     "customer_name", "rep",      "rep_name", "team",
    "region",   "product",  "product_name", "category", "channel",       "segment",  "quantity", "unit",
    "gross",    "discount", "tax",      "total",        "cost",          "currency", "status",   "document", "share"};

/// Behind them what the figures count of a line, which is not read: lists fill in what its file leaves open; the amount is in the
/// store's currency and the person's part of it, none where the line does not count. Names are those that lists and merges put for the
/// file's own. Earlier versions had fewer of them.
inline constexpr std::string_view kCountedSegment = "counted_segment";
inline constexpr std::string_view kCountedTotal = "counted_total";
inline constexpr std::array<std::string_view, 8> kCountedColumns{
    "counted_customer", "counted_rep", "counted_team", "counted_region", "counted_product", "counted_category", kCountedSegment, kCountedTotal};

/// Whether a column has that name, in whatever table: people take columns out of an export and add others.
[[nodiscard]] bool isCountedColumn(std::string_view name) noexcept;

/// The headers of the targets that this program exports, in English and Indonesian, and the fields that their columns
/// are ("" = not read: what was agreed is not agreed by importing it).
inline constexpr std::size_t kTargetExportWidth = 18;
inline constexpr std::array<std::string_view, kTargetExportWidth> kTargetExportColumns{
    "kpi",    "rep",    "team",  "region", "product", "category", "channel",       "segment",     "customer",
    "source", "period", "level", "value",  "status",  "baseline", "baseline_from", "baseline_to", "reason"};
inline constexpr std::array<std::string_view, kTargetExportWidth> kTargetExportColumnsId{
    "kpi",    "penjual", "tim",     "wilayah", "produk", "kategori",    "kanal",            "segmen",             "pelanggan",
    "sumber", "periode", "tingkat", "nilai",   "status", "garis_dasar", "garis_dasar_dari", "garis_dasar_sampai", "alasan"};
inline constexpr std::size_t kTargetExportRead = 13;  ///< columns that are read: they are named as their fields

[[nodiscard]] bool isOwnTargetExport(std::span<const std::string> header) noexcept;
[[nodiscard]] bool isOwnExport(std::span<const std::string> header) noexcept;

/// Whether an exported text needs ' in front: a spreadsheet would take it for a formula, or it could be mistaken for
/// one that has its ' already.
[[nodiscard]] bool needsFormulaGuard(std::string_view text) noexcept;

/// The text without the ' that the export put in front of it.
[[nodiscard]] std::string_view withoutFormulaGuard(std::string_view text) noexcept;

}  // namespace kinerja::ingest
