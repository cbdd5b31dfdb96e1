// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "kinerja/kpi/answer.h"
#include "kinerja/present/format.h"

namespace kinerja::present {

/// Whole digits of an amount that have room in a cell.
inline constexpr int kWideCell = 11;
inline constexpr int kNarrowCell = 7;

/// The one unit of a table's figures: amounts with all their digits where these have room, else in thousands, millions …, said once.
/// What is shown adds up: parts to their whole, by the largest remainder.
class TableUnit {
public:
    /// `largest`: of all figures of the table, whatever its sign.
    TableUnit(const Format& format, kpi::Unit unit, Int128 largest, int wholeDigits);

    /// "dalam rupiah", "in millions of USD"; "" for what is no money.
    [[nodiscard]] QString words() const;
    /// "Rp rb", "IDR M": as it stands behind amounts elsewhere, where there is no room for words.
    [[nodiscard]] QString sign() const;
    /// As they are shown, in ten-thousandths.
    [[nodiscard]] Int128 shown(Int128 raw) const;
    [[nodiscard]] std::vector<Int128> shownParts(const std::vector<Int128>& parts) const;
    /// Of what is shown; an amount without its currency, which words() says.
    [[nodiscard]] QString text(Int128 shown) const;
    /// With a sign: "+40.812.000", "−12"; "0" has none.
    [[nodiscard]] QString difference(Int128 shown) const;

private:
    [[nodiscard]] QString digits(Int128 shown, bool plus) const;

    const Format& m_format;
    kpi::Unit m_unit;
    int m_power = 0;     ///< of ten, that amounts are in
    int m_decimals = 0;  ///< of amounts
    Int128 m_step = 1;   ///< the last digit shown, in ten-thousandths
};

}  // namespace kinerja::present
