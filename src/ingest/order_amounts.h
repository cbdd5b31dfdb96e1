// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kinerja/base/decimal.h"

namespace kinerja::ingest {

/// Amounts of whole orders, which each line of its order repeats: they count in the first line that states them.
class OrderAmounts {
public:
    /// `columns`: Reading::ofOrder.
    explicit OrderAmounts(const std::vector<std::size_t>& columns) : m_columns(columns) {}

    [[nodiscard]] bool isEmpty() const noexcept { return m_columns.empty(); }
    /// The lines that follow are of this order.
    void begin(std::string_view order);

    enum class Turn : std::uint8_t {
        Own,       ///< not one of the columns
        First,     ///< nothing of the order states it so far
        Repeated,  ///< a line before did, the same
        Other,     ///< a line before stated another one
    };
    /// `amount`: nullopt where the cell is no number; then the next line's counts for nothing either, until the row is mended.
    [[nodiscard]] Turn take(std::size_t column, std::optional<Raw4> amount);
    /// Whether a line before this one states any of them.
    [[nodiscard]] bool isRepeated() const noexcept;
    /// Whether a line before states it.
    [[nodiscard]] bool isStated(std::size_t column) const noexcept;

private:
    struct Stated {
        bool isThere = false;
        std::optional<Raw4> amount;
    };
    [[nodiscard]] std::optional<std::size_t> indexOf(std::size_t column) const noexcept;

    const std::vector<std::size_t>& m_columns;
    std::unordered_map<std::string, std::vector<Stated>> m_orders;
    std::string m_lastOrder;
    std::vector<Stated>* m_last = nullptr;
};

}  // namespace kinerja::ingest
