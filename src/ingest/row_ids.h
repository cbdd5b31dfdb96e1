// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "kinerja/ingest/cells.h"

namespace kinerja::ingest {

/// Without the name of its sheet, where several are read as one: the row is the same when another month's sheet has joined its own.
[[nodiscard]] std::span<const std::string_view> ownCells(const Row& row) noexcept;

/// FNV-1a over the cells.
[[nodiscard]] std::uint64_t contentHash(std::span<const std::string_view> cells) noexcept;

/// An order number for rows that have none, the same for the same cells in another file.
[[nodiscard]] std::string contentId(std::span<const std::string_view> cells);

/// The same; equal rows of a file are told apart by their turn in it.
class RowIds {
public:
    [[nodiscard]] std::string next(std::span<const std::string_view> cells);

private:
    std::unordered_map<std::string, std::uint32_t> m_turns;
};

}  // namespace kinerja::ingest
