// SPDX-License-Identifier: GPL-3.0-or-later
#include "quantity_marks.h"

#include "kinerja/base/decimal.h"
#include "total_guess.h"

namespace kinerja::ingest {
namespace {

constexpr std::array kMarks{DecimalMark::Point, DecimalMark::Comma};

}  // namespace

QuantityMarks::QuantityMarks(const KindMapping& mapping, const std::vector<int>& powers)
    : m_amounts(powers), m_quantity(mapping.columnOf("quantity")), m_price(mapping.columnOf("price")), m_total(mapping.columnOf("total"))
{
    m_quantity = m_price && m_total ? m_quantity : std::nullopt;
}

void QuantityMarks::add(const Row& row)
{
    if (!m_quantity || row.at(*m_quantity).find_first_of(".,") == std::string_view::npos) {
        return;
    }
    const std::array quantities{m_amounts.at(row, *m_quantity, DecimalMark::Point), m_amounts.at(row, *m_quantity, DecimalMark::Comma)};
    if (!quantities[0] || !quantities[1] || *quantities[0] == *quantities[1]) {
        return;
    }
    for (const auto mark : kMarks) {
        const auto price = m_amounts.at(row, *m_price, mark);
        const auto total = m_amounts.at(row, *m_total, mark);
        if (!price || !total || *price == 0 || *total == 0) {
            continue;
        }
        Count& count = m_counts[static_cast<std::size_t>(mark)];
        ++count.compared;
        for (std::size_t at = 0; at < quantities.size(); ++at) {
            const auto gross = multiplyRounded(*quantities[at], *price);
            count.fits[at] += gross && isNear(gross, *total) ? 1U : 0U;
        }
    }
}

std::optional<DecimalMark> QuantityMarks::mark(DecimalMark amounts) const noexcept
{
    constexpr std::uint64_t kFewest = 2;
    const Count& count = m_counts[static_cast<std::size_t>(amounts)];
    for (const auto mark : kMarks) {
        const auto at = static_cast<std::size_t>(mark);
        if (count.compared >= kFewest && count.fits[at] == count.compared && count.fits[1 - at] == 0) {
            return mark;
        }
    }
    return std::nullopt;
}

}  // namespace kinerja::ingest
