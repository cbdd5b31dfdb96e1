// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/ingest/cells.h"
#include "mapper.h"
#include "text_hash.h"

namespace kinerja::ingest {

/// Whether the numbers of orders begin anew within the file, each day or each month: then one number is several orders. Looked at are
/// the first orders, with their lines among the first rows.
class OrderRestarts {
public:
    explicit OrderRestarts(const KindMapping& mapping);
    void add(const Row& row);

    /// Most numbers that stand in several rows are on other days of other customers; or, where no customer tells, are short numbers
    /// on other days.
    [[nodiscard]] bool areLikely() const noexcept;
    /// "1: Ani / Budi", else "1: 2026-03-20 / 2026-03-21".
    [[nodiscard]] const std::vector<std::string>& examples() const noexcept { return m_others > 0 ? m_otherExamples : m_movedExamples; }
    [[nodiscard]] const std::string& number() const noexcept { return m_number; }
    [[nodiscard]] Date day() const noexcept { return m_day; }

private:
    struct Order {
        std::string date;
        std::string customer;
        bool isMet = false;
        bool isMoved = false;
        bool isOther = false;
    };
    void compare(std::string_view number, Order& order, const Row& row);
    void countCustomer(std::string_view name);

    std::optional<std::size_t> m_order, m_date, m_customer;
    std::unordered_map<std::string, Order, TextHash, std::equal_to<>> m_orders;
    std::string m_lastNumber;
    std::string m_lastDate;
    std::string m_firstCustomer;
    bool m_customersVary = false;
    std::uint64_t m_rows = 0;    ///< looked at
    std::uint64_t m_met = 0;     ///< numbers in several rows
    std::uint64_t m_moved = 0;   ///< of these, short ones on another day
    std::uint64_t m_others = 0;  ///< of these, any on another day and of another customer
    std::vector<std::string> m_otherExamples;
    std::vector<std::string> m_movedExamples;
    std::string m_number;        ///< the first of either
    Date m_day{};
};

}  // namespace kinerja::ingest
