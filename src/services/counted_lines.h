// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "browse_data.h"
#include "kinerja/store/listing.h"

namespace kinerja::services {

/// What figures take a line, or one person's part of it, for. Views live as long as the CountedLines.
struct CountedLine {
    std::string_view customer;
    std::string_view rep;
    std::string_view team;
    std::string_view region;
    std::string_view product;
    std::string_view category;
    std::string_view segment;
    std::optional<Int128> total;  ///< in the store's currency; nullopt = does not count
};

/// All lines of a store as its figures count them (rules 7 to 11 of docs/kpi.md).
class CountedLines {
public:
    /// Errors: Damaged, Io. Complexity: O(lines × log lines).
    [[nodiscard]] static Result<CountedLines> load(Workspace& workspace);

    [[nodiscard]] const BrowseTable& table() const noexcept { return *m_table; }
    /// nullopt: a line that came later.
    [[nodiscard]] std::optional<std::uint32_t> rowOf(std::int64_t line) const noexcept;
    [[nodiscard]] CountedLine at(std::uint32_t row) const;
    /// The parts of the people who share it, in their order.
    [[nodiscard]] std::vector<CountedLine> partsAt(std::uint32_t row, std::span<const store::ListedCredit> people) const;

private:
    explicit CountedLines(std::shared_ptr<const BrowseTable> table) noexcept : m_table{std::move(table)} {}
    [[nodiscard]] std::string_view keyAt(std::uint32_t row, BrowseField field) const;

    std::shared_ptr<const BrowseTable> m_table;
    std::vector<std::pair<std::int64_t, std::uint32_t>> m_rows;  ///< by the line's id, ascending
};

}  // namespace kinerja::services
