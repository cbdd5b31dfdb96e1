// SPDX-License-Identifier: GPL-3.0-or-later
#include "tax_base.h"

#include <algorithm>

#include "synonyms.h"
#include "total_guess.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostColumns = 40;
/// Indonesian VAT in effect where no column tells it. Unit: percent.
constexpr int kUsualTax = 11;

std::optional<std::size_t> columnNamed(const std::vector<std::string>& header, const std::string& field)
{
    std::optional<std::size_t> best;
    double most = 0;
    for (std::size_t at = 0; at < header.size(); ++at) {
        const auto score = Synonyms::instance().score(domain::RecordKind::Sales, field, header[at]);
        if (score > most) {
            best = at;
            most = score;
        }
    }
    return best;
}

/// Bases are rounded, or cut off, to a whole unit; then twelve elevenths of them are off by as much and a tenth.
bool isAbout(Int128 amount, Int128 base) noexcept
{
    const Int128 difference = amount > base ? amount - base : base - amount;
    return difference <= (base % kRawOne == 0 && (base > 100 * kRawOne || base < -100 * kRawOne) ? kRawOne + kRawOne / 8 : 200);
}

bool isNearlyAll(std::uint64_t rows, std::uint64_t all) noexcept { return all > 0 && rows * 100 >= all * 99; }

}  // namespace

void TaxBases::Fits::add(Int128 amount, Int128 base) noexcept
{
    whole += isAbout(amount, base) ? 1U : 0U;
    part += isAbout(divideRounded(amount * 11, 12), base) ? 1U : 0U;
}

TaxBases::TaxBases(const std::vector<std::string>& header, const std::vector<int>& powers)
    : m_tax(columnNamed(header, "tax")), m_price(columnNamed(header, "price")), m_quantity(columnNamed(header, "quantity")),
      m_discount(columnNamed(header, "discount")), m_powers(powers)
{
    for (std::size_t at = 0; at < header.size() && header.size() <= kMostColumns; ++at) {
        if (Synonyms::instance().headerHas(header[at], "tax base")) {
            m_bases.push_back(at);
        }
    }
    for (auto& bases : m_byMark) {
        for (const std::size_t column : m_bases) {
            bases.push_back({column, 0, 0, std::vector<Fits>(header.size()), std::vector<Fits>(header.size()), {}, {}});
        }
    }
}

void TaxBases::add(const Row& row)
{
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        Values values;
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            auto number = parseNumber(row.at(at));
            if (number) {
                number->isExact = row.isExact(at);
            }
            const auto value = number && !number->percent ? valueOf(*number, mark, at < m_powers.size() ? m_powers[at] : 0) : std::nullopt;
            values.push_back(value ? value->raw : 0);
        }
        for (auto& base : m_byMark[static_cast<std::size_t>(mark)]) {
            if (base.column < values.size() && values[base.column] != 0) {
                add(base, values);
            }
        }
    }
}

void TaxBases::add(Base& base, const Values& values) const
{
    const auto at = [&](const std::optional<std::size_t>& column, Raw4 missing) {
        return column && *column < values.size() ? values[*column] : missing;
    };
    const Int128 worth = values[base.column];
    const Int128 stated = at(m_tax, 0);
    const auto withoutTax = [&](Int128 amount) { return amount - (m_tax ? stated : divideRounded(amount * kUsualTax, 100 + kUsualTax)); };
    ++base.rows;
    base.twelfths += isAbout(divideRounded(worth * 12, 100), stated) ? 1U : 0U;
    for (std::size_t column = 0; column < values.size() && column < base.amounts.size(); ++column) {
        const bool isBase = std::find(m_bases.begin(), m_bases.end(), column) != m_bases.end();
        if (isBase || values[column] == 0) {
            continue;
        }
        base.amounts[column].add(values[column], worth);
        base.taxed[column].add(withoutTax(values[column]), worth);
    }
    const auto priced = multiplyRounded(at(m_quantity, kRawOne), at(m_price, 0));
    if (m_price && priced) {
        const Int128 net = Int128{*priced} - at(m_discount, 0);
        base.priced.add(net, worth);
        base.taxedPrice.add(withoutTax(net), worth);
    }
}

TaxBases::Worth TaxBases::worth(std::size_t column) const
{
    auto worth = Worth::Unknown;
    for (const auto& bases : m_byMark) {
        for (const auto& base : bases) {
            if (base.column != column || base.rows == 0) {
                continue;
            }
            auto all = base.amounts;
            all.insert(all.end(), base.taxed.begin(), base.taxed.end());
            all.insert(all.end(), {base.priced, base.taxedPrice});
            const auto isWhole = [&](const Fits& fits) { return isNearlyAll(fits.whole, base.rows); };
            const auto isPart = [&](const Fits& fits) { return fits.part > 0 && isNearlyAll(fits.whole + fits.part, base.rows); };
            if (std::any_of(all.begin(), all.end(), isWhole)) {
                return Worth::Price;
            }
            if (std::any_of(all.begin(), all.end(), isPart)) {
                worth = Worth::Part;
            } else if (worth == Worth::Unknown && isNearlyAll(base.twelfths, base.rows)) {
                worth = Worth::Unclear;
            }
        }
    }
    return worth;
}

}  // namespace kinerja::ingest
