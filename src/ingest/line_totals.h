// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "column_proof.h"
#include "row_amount.h"
#include "text_hash.h"

namespace kinerja::ingest {

/// A total of the line beside one of the whole order ("Total", "Grand Total"): where the latter is the sum of an order's lines, perhaps with
/// tax and charges or with one constant share on top, the former is what was sold. So it is where the line's is quantity × price and the
/// order's is more. "Jumlah" in place of the quantity and "Sales" in place of the salesperson may be such a total, too. Else it is asked.
/// Looked at are the first orders of the file.
/// Source: docs/ingest.md
class LineTotals {
public:
    LineTotals(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options, const std::vector<int>& powers);
    void add(const Row& row)
    {
        if (!m_isDone) {
            look(row);
        }
    }
    void judge(ColumnProof& proof) const;

private:
    static constexpr std::size_t kMostTotals = 4;
    enum Part : std::size_t { Discount = kMostTotals, Tax, Charges, kParts };  ///< places in Sums behind the totals
    /// What the lines of an order say in one column.
    struct Cells {
        Int128 sum = 0;
        Raw4 first = 0;
        std::int64_t stated = 0;
        bool isSame = true;
    };
    struct Sums {
        std::array<Cells, kParts> columns;
        bool isRead = true;  ///< by this decimal mark
    };
    struct Order {
        std::int64_t lines = 0;
        std::array<Sums, 2> sums;  ///< by DecimalMark
    };
    /// How often a part is in the whole order's total.
    enum class Times : std::uint8_t { Not, Lines, Once };
    struct Relation {
        Times off = Times::Not;
        Times tax = Times::Not;
        Times charges = Times::Not;
        bool hasShare = false;  ///< a constant one, on top

        [[nodiscard]] bool isEqual() const noexcept { return off == Times::Not && tax == Times::Not && charges == Times::Not && !hasShare; }
    };
    /// What the first orders are like, by one decimal mark.
    struct Layout {
        std::uint64_t orders = 0;
        std::uint64_t several = 0;                       ///< of these, have several lines
        std::array<std::uint64_t, kMostTotals> repeats{};  ///< of those, repeat the total
        std::array<bool, kParts> hasValues{};

        [[nodiscard]] bool isRepeated(std::size_t total) const noexcept { return isNearlyAllRows(repeats[total], several); }
        [[nodiscard]] bool varies(std::size_t total) const noexcept { return repeats[total] < several; }
    };

    void findTotals(const KindMapping& mapping, const ImportOptions& options);
    void findCharges(const KindMapping& mapping);
    void look(const Row& row);
    void lookAtRep(std::string_view cell);
    [[nodiscard]] Order* orderOf(std::string_view number);
    void add(const Row& row, DecimalMark mark, Sums& sums);
    void addPriced(const Row& row, DecimalMark mark);
    [[nodiscard]] Layout layoutOf(DecimalMark mark) const;
    [[nodiscard]] Int128 wholeOf(const Order& order, DecimalMark mark, const Layout& layout, std::size_t total) const;
    [[nodiscard]] Int128 lineSum(const Order& order, DecimalMark mark, std::size_t line, const Relation& relation) const;
    [[nodiscard]] std::optional<Relation> relate(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line) const;
    [[nodiscard]] bool isSum(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line, const Relation& relation) const;
    [[nodiscard]] bool isShare(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line, const Relation& relation) const;
    [[nodiscard]] bool isOther(DecimalMark mark, const Layout& layout, std::size_t total) const;
    [[nodiscard]] bool isAlike(DecimalMark mark, const Layout& layout, std::size_t total) const;
    [[nodiscard]] bool isPriced(DecimalMark mark, const Layout& layout, std::size_t total) const;
    [[nodiscard]] bool mayBeLine(const Layout& layout, std::size_t total) const;
    [[nodiscard]] bool isRepAmount(DecimalMark mark, const Layout& layout) const;
    [[nodiscard]] bool prove(DecimalMark mark, const Layout& layout, ColumnProof& proof) const;
    void take(std::size_t total, const Relation& relation, const Layout& layout, ColumnProof& proof) const;
    void release(std::size_t total, ColumnProof& proof) const;
    void ask(DecimalMark mark, const Layout& layout, ColumnProof& proof) const;
    void askPieces(ColumnProof& proof) const;

    const std::vector<std::string>& m_header;
    RowAmounts m_amounts;
    std::vector<std::size_t> m_totals;  ///< the mapped one first
    std::optional<std::size_t> m_order, m_quantity, m_price, m_discount, m_tax;
    std::vector<std::size_t> m_charges;
    std::optional<std::size_t> m_pieces;  ///< of m_totals: mapped as the quantity
    std::optional<std::size_t> m_rep;     ///< of m_totals: mapped as the salesperson
    std::string m_repField;
    bool m_isWhole = false;      ///< by its name the mapped one is the whole order's
    bool m_isNamedSales = false; ///< "Sales" is one of them
    bool m_isTotalSaid = false;

    std::unordered_map<std::string, Order, TextHash, std::equal_to<>> m_orders;
    std::string m_lastNumber;
    Order* m_last = nullptr;
    bool m_isTogether = true;
    bool m_isDone = false;
    std::uint64_t m_rows = 0;
    std::array<std::array<std::uint64_t, kMostTotals>, 2> m_priced{};  ///< by DecimalMark: are quantity × price less discount
    std::array<std::uint64_t, 2> m_compared{};
    std::set<std::string, std::less<>> m_repCells;
    std::uint64_t m_repRows = 0;
    bool m_isRepPlain = true;  ///< digits alone
    bool m_areReps = false;    ///< one of them is a name
    std::vector<std::string> m_examples;
};

}  // namespace kinerja::ingest
