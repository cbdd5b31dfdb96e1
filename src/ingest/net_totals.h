// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "column_proof.h"
#include "row_amount.h"

namespace kinerja::ingest {

/// Several columns with the name of a total ("Subtotal", "Diskon", "Total"): where the rows prove that one is another less the discount,
/// with or without the tax and other charges on top, the relation tells which is before the discount.
/// Source: docs/ingest.md
class NetTotals {
public:
    NetTotals(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options, const std::vector<int>& powers);
    void add(const Row& row);
    void judge(ColumnProof& proof) const;

private:
    static constexpr std::array kKinds{DiscountKind::Amount, DiscountKind::PerUnit, DiscountKind::Percent, DiscountKind::Rate};
    struct Sums {
        std::uint64_t rows = 0;
        std::uint64_t fits = 0;
        std::uint64_t discounted = 0;  ///< of the rows, have a discount
        std::uint64_t taxed = 0;
        std::uint64_t charged = 0;
        std::uint64_t plus = 0;        ///< write the discount without a minus
        std::uint64_t minus = 0;       ///< of a sale, with one
    };
    /// after = before − discount (+ tax) (+ charges).
    struct Relation {
        std::size_t before = 0;  ///< in m_totals, as `after`
        std::size_t after = 0;
        std::size_t kind = 0;    ///< in kKinds
        bool withTax = false;
        bool withCharges = false;
        std::array<Sums, 2> sums{};  ///< by DecimalMark
    };
    /// The amounts of a row, read with one decimal mark.
    struct Amounts {
        std::vector<std::optional<Raw4>> totals;
        std::array<std::optional<Raw4>, kKinds.size()> off{};  ///< an amount of the line, or the rate in billionths
        bool isPercent = false;
        bool isMinus = false;  ///< the discount's sign
        Raw4 tax = 0;
        Raw4 charges = 0;
    };
    void findTotals(const KindMapping& mapping);
    void relate(bool hasTax, bool hasCharges);
    [[nodiscard]] Amounts read(const Row& row, DecimalMark mark) const;
    static void add(const Amounts& amounts, const Relation& relation, Sums& sums);
    void dropHopeless();
    [[nodiscard]] static bool isProved(const Relation& relation);

    const std::vector<std::string>& m_header;
    RowAmounts m_amounts;
    std::optional<std::size_t> m_total, m_discount, m_tax, m_quantity;
    std::vector<std::size_t> m_charges;
    std::vector<std::size_t> m_totals;  ///< columns with the name of a total, best first
    std::vector<Relation> m_relations;
    std::uint64_t m_rows = 0;
    bool m_isTotalSaid = false;
};

}  // namespace kinerja::ingest
