// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "mapper.h"
#include "row_amount.h"
#include "text_hash.h"

namespace kinerja::ingest {

struct Evidence;

/// What a row of an order is that names no product.
enum class ExtraKind : std::uint8_t { Discount, Tax, Charge };

/// "Diskon", "PPN 11%", "Ongkos Kirim", "Pembulatan" in place of a product: the whole cell, but for a rate behind it.
[[nodiscard]] std::optional<ExtraKind> extraOf(std::string_view product);

/// Looks for rows of orders that are no products.
class ExtraRowLook {
public:
    ExtraRowLook(const KindMapping& mapping, const std::vector<int>& powers);
    void add(const Row& row);

    [[nodiscard]] bool hasAny() const noexcept { return !m_names.empty(); }
    /// They are the lesser part of the rows, and nearly all of them stand among other lines of their order; or half, and all do.
    [[nodiscard]] bool areProved() const noexcept;
    [[nodiscard]] std::uint64_t rows() const noexcept { return m_rows; }
    /// "PPN 11% (2): 330000.00", by name.
    [[nodiscard]] std::vector<std::string> names(DecimalMark mark) const;
    [[nodiscard]] std::size_t productColumn() const noexcept { return *m_product; }
    /// Of the amounts in names().
    [[nodiscard]] std::optional<std::size_t> amountColumn() const noexcept { return m_total ? m_total : m_price; }

private:
    struct Sum {
        std::uint64_t rows = 0;
        std::array<Int128, 2> amounts{};  ///< by DecimalMark
    };
    [[nodiscard]] bool isProduct(std::string_view name);
    [[nodiscard]] Raw4 amountOf(const Row& row, DecimalMark mark) const;

    RowAmounts m_amounts;
    std::optional<std::size_t> m_order, m_product, m_quantity, m_price, m_total;
    std::map<std::string, Sum, std::less<>> m_names;
    std::unordered_set<std::string, TextHash, std::equal_to<>> m_products;  ///< names that are no extra, as many as are kept
    std::string m_last;            ///< order of the rows above
    bool m_hasLine = false;        ///< one of them is no extra
    std::uint64_t m_ofOrder = 0;   ///< extras of the order at hand
    std::uint64_t m_alone = 0;     ///< extras of orders before that have nothing else
    std::uint64_t m_rows = 0;
    std::uint64_t m_lines = 0;
};

/// Takes them apart, leaves them lines, or asks. The formats of amounts must have been decided.
/// Source: docs/ingest.md
void decideExtraRows(const Evidence& evidence, const ExtraRowLook& look, Inspection& inspection);

}  // namespace kinerja::ingest
