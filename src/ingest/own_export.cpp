// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/own_export.h"

#include <algorithm>

namespace kinerja::ingest {
namespace {

using namespace std::string_view_literals;

/// What spreadsheets take for the beginning of a formula, the full-width forms included.
/// Source: OWASP "CSV Injection", CWE-1236
constexpr std::array kTriggers{"="sv, "+"sv, "-"sv, "@"sv, "\t"sv, "\r"sv, "\n"sv, "＝"sv, "＋"sv, "－"sv, "＠"sv};

constexpr char kGuard = '\'';

}  // namespace

bool isOwnExport(std::span<const std::string> header) noexcept
{
    // Earlier versions exported no share, and later ones nothing behind it.
    const std::size_t known = std::min(header.size(), kExportColumns.size());
    const auto isWhole = header.size() >= kExportColumns.size() - 1 && std::equal(header.begin(), header.begin() + static_cast<std::ptrdiff_t>(known), kExportColumns.begin());
    const auto rest = header.subspan(known);
    return isWhole && std::all_of(rest.begin(), rest.end(), &isCountedColumn);
}

bool isCountedColumn(std::string_view name) noexcept { return std::find(kCountedColumns.begin(), kCountedColumns.end(), name) != kCountedColumns.end(); }

bool isOwnTargetExport(std::span<const std::string> header) noexcept
{
    const auto isHeader = [header](const auto& columns) {
        return std::equal(header.begin(), header.end(), columns.begin(), columns.end());
    };
    return isHeader(kTargetExportColumns) || isHeader(kTargetExportColumnsId);
}

bool needsFormulaGuard(std::string_view text) noexcept
{
    text.remove_prefix(std::min(text.find_first_not_of(kGuard), text.size()));
    return std::any_of(kTriggers.begin(), kTriggers.end(), [text](auto trigger) { return text.starts_with(trigger); });
}

std::string_view withoutFormulaGuard(std::string_view text) noexcept
{
    return text.starts_with(kGuard) && needsFormulaGuard(text) ? text.substr(1) : text;
}

}  // namespace kinerja::ingest
