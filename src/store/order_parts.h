// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "import_context.h"
#include "keyed_rows.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/lists.h"
#include "kinerja/domain/sales.h"
#include "text_index.h"

namespace kinerja::store {

/// The numbers of orders and their ids.
class OrderNumbers {
public:
    [[nodiscard]] static Result<OrderNumbers> load(Connection& connection);
    /// Returns: 0 for a number nobody has.
    [[nodiscard]] std::int64_t known(std::string_view number) const noexcept
    {
        const auto at = m_numbers.find(number);
        return at ? m_ids[*at] : 0;
    }
    /// A number nobody has becomes an order.
    [[nodiscard]] Result<std::int64_t> id(std::string_view number);

private:
    explicit OrderNumbers(Statement insert) : m_insert(std::move(insert)) {}

    Statement m_insert;
    TextIndex m_numbers;
    std::vector<std::int64_t> m_ids;
    std::int64_t m_next = 1;
};

/// Writes the headers or the lines of orders whose other part comes in another file.
class OrderParts {
public:
    [[nodiscard]] static Result<OrderParts> begin(ImportContext& context);

    [[nodiscard]] Status apply(ImportContext& context, const domain::OrderHeader& header);
    /// The day of the lines is ignored. Key: order + line number, else order + product, and the n-th of that key in the file.
    [[nodiscard]] Status apply(ImportContext& context, const domain::SaleBlock& block);

    /// A header or a line of the order was taken out.
    void touch(std::int64_t order) { m_touched.insert(order); }
    /// Orders that got a header or a line that is new or changed, or lost one.
    [[nodiscard]] const std::set<std::int64_t>& touched() const noexcept { return m_touched; }

private:
    struct KnownLine {
        std::int64_t id = 0;
        std::uint32_t nth = 0;
        bool isMet = false;  ///< by this file
    };
    /// The stored lines of one key.
    struct Known {
        std::vector<KnownLine> lines;  ///< in the order of their n
        std::size_t next = 0;          ///< before it every line is met
        std::uint32_t met = 0;         ///< how many

        [[nodiscard]] KnownLine* lowest();
        [[nodiscard]] KnownLine* withNth(std::uint32_t nth);
        void meet(KnownLine& line);
        void add(const KnownLine& line);
    };
    OrderParts(OrderNumbers numbers, KeyedRows headers, KeyedRows lines);
    [[nodiscard]] Status loadHeaders(Connection& connection);
    [[nodiscard]] Status loadLines(Connection& connection);
    [[nodiscard]] Status apply(ImportContext& context, const domain::SaleLine& line);
    void skip(ImportContext& context, const domain::RefusedLine& refused);
    [[nodiscard]] static std::uint32_t nthOfNew(ImportContext& context, const domain::SaleLine& line, Known& known);
    [[nodiscard]] Known& knownOf(std::int64_t order, std::string_view lineNo, std::int64_t product);

    OrderNumbers m_numbers;
    KeyedRows m_headers;
    KeyedRows m_lines;
    std::unordered_set<std::int64_t> m_withHeader;
    TextIndex m_keys;
    std::vector<Known> m_known;
    std::unordered_map<std::int64_t, std::int64_t> m_lastPlace;  ///< by order
    std::set<std::int64_t> m_touched;
    std::string m_key;
};

}  // namespace kinerja::store
