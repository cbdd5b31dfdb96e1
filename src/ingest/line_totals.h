// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "column_proof.h"
#include "order_sums.h"
#include "row_amount.h"

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
        if (!m_isDone && !m_orders.isDone()) {
            look(row);
        }
    }
    void judge(ColumnProof& proof) const;

private:
    using Layout = OrderSums::Layout;
    using Relation = OrderSums::Relation;
    using Times = OrderSums::Times;
    static constexpr std::size_t kMostTotals = OrderSums::kMostTotals;

    void findTotals(const KindMapping& mapping, const ImportOptions& options);
    void findCharges(const KindMapping& mapping);
    void findVoucher(const KindMapping& mapping, const ImportOptions& options);
    void look(const Row& row);
    void lookAtRep(std::string_view cell);
    [[nodiscard]] OrderSums::Amounts read(const Row& row, DecimalMark mark) const;
    void addPriced(const Row& row, DecimalMark mark);
    void comparePeople(const Row& row, DecimalMark mark, Raw4 gross);
    [[nodiscard]] bool provePeople(DecimalMark mark, ColumnProof& proof) const;
    [[nodiscard]] std::optional<Relation> relate(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line) const;
    void takeDiscount(const Relation& relation, const Layout& layout, ColumnProof& proof) const;
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
    std::optional<std::size_t> m_voucher;  ///< where no column is a discount by its name: one that may be
    std::vector<std::size_t> m_charges;
    std::optional<std::size_t> m_pieces;  ///< of m_totals: mapped as the quantity
    std::optional<std::size_t> m_rep;     ///< of m_totals: mapped as the salesperson
    std::string m_repField;
    bool m_isWhole = false;      ///< by its name the mapped one is the whole order's
    bool m_isNamedSales = false; ///< "Sales" is one of them
    bool m_isTotalSaid = false;

    OrderSums m_orders;
    bool m_isDone = false;
    std::uint64_t m_rows = 0;
    std::array<std::array<std::uint64_t, kMostTotals>, 2> m_priced{};  ///< by DecimalMark: are quantity × price less discount
    std::array<std::uint64_t, 2> m_compared{};
    std::array<std::uint64_t, 2> m_people{};  ///< by DecimalMark: of these, hold no amount of the line's size in "Sales"
    bool m_mayBePeople = false;               ///< the mapped total is called "Sales", beside a price
    bool m_hasRep = false;
    std::set<std::string, std::less<>> m_repCells;
    std::uint64_t m_repRows = 0;
    bool m_isRepPlain = true;  ///< digits alone
    bool m_areReps = false;    ///< one of them is a name
    std::vector<std::string> m_examples;
};

}  // namespace kinerja::ingest
