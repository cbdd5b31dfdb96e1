// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "amounts.h"

namespace kinerja::ingest {

enum class TaxPlace : std::uint8_t { Unknown, Inside, Beside };

/// Of what the taxes of all rows are one rate: of what is left of the amounts without them (they are inside), or of the
/// amounts (they are beside). 11 % of the rest are 9.91 % of the whole, and nobody has such a rate: rates are
/// multiples of half a percent up to 30 %, or 10, 11 and 12 % mixed, as the years had them.
class TaxShares {
public:
    void add(Raw4 amount, Raw4 tax) noexcept;
    /// Unknown where both fit, or neither.
    [[nodiscard]] TaxPlace place() const noexcept;

private:
    /// The rates that fit all rows so far. Unit: billionths.
    struct Span {
        static constexpr std::int64_t kStep = kBillion / 200;
        std::int64_t least = kStep;
        std::int64_t most = 60 * kStep;
        [[nodiscard]] bool holdsRate() const noexcept { return most / kStep * kStep >= least; }
        void narrow(Raw4 base, Raw4 tax, Raw4 tolerance) noexcept;
    };
    struct Side {
        Span exact;    ///< to the cent
        Span rounded;  ///< whole taxes may be rounded, or cut off
        bool isUsual = true;
        void add(Raw4 base, Raw4 tax) noexcept;
    };
    Side m_inside, m_beside;
    std::uint64_t m_rows = 0;
};

}  // namespace kinerja::ingest
