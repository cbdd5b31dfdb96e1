// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_ids.h"

#include "kinerja/ingest/sheets.h"

namespace kinerja::ingest {

std::span<const std::string_view> ownCells(const Row& row) noexcept
{
    const bool hasSheet = sheetRowOf(row.line).sheet > 0 && !row.cells.empty();
    return row.cells.first(row.cells.size() - (hasSheet ? 1U : 0U));
}

std::uint64_t contentHash(std::span<const std::string_view> cells) noexcept
{
    std::uint64_t hash = 14695981039346656037ULL;
    const auto add = [&hash](unsigned char byte) { hash = (hash ^ byte) * 1099511628211ULL; };
    for (const auto cell : cells) {
        for (const char c : cell) {
            add(static_cast<unsigned char>(c));
        }
        add(0x1F);
    }
    return hash;
}

std::string contentId(std::span<const std::string_view> cells)
{
    const std::uint64_t hash = contentHash(cells);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string id = "#";
    for (int shift = 60; shift >= 0; shift -= 4) {
        id += kDigits[(hash >> static_cast<unsigned>(shift)) & 0xFU];
    }
    return id;
}

std::string RowIds::next(std::span<const std::string_view> cells)
{
    std::string id = contentId(cells);
    const std::uint32_t turn = ++m_turns[id];
    return turn == 1 ? id : id + "/" + std::to_string(turn);
}

}  // namespace kinerja::ingest
