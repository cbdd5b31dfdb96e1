// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <map>

#include "browse_data.h"
#include "kinerja/store/browse.h"

namespace kinerja::services {
namespace {

constexpr std::int64_t kOtherBits = domain::kConverted | domain::kOtherCurrency;

template <typename T>
void putLeast(Packed& packed, std::size_t row) noexcept
{
    const T none = std::numeric_limits<T>::min();
    std::memcpy(packed.bytes.get() + row * sizeof none, &none, sizeof none);
}

/// What each line's file said: its currency's code, and its net amount if that is not the store's.
struct OwnColumns {
    BrowseTexts currencies;
    std::vector<std::int64_t> codes;
    std::vector<std::int64_t> amounts;
};

/// The lines in other currencies come in the order of the rows that carry a bit of kOtherBits.
class OwnReader {
public:
    OwnReader(const Packed& flags, std::size_t rows, const std::string& base) : m_flags{flags}, m_rows{rows}
    {
        m_columns.currencies.set(1, base, {});
        m_codeOf[base] = 1;
        m_columns.codes.assign(rows, 1);
        m_columns.amounts.assign(rows, kNoBrowseValue);
        find();
    }
    void take(const store::OwnAmounts& own)
    {
        if (m_row == m_rows) {
            m_areAsMany = false;
            return;
        }
        const auto [place, isNew] = m_codeOf.emplace(own.currency, static_cast<std::int64_t>(m_codeOf.size()) + 1);
        if (isNew) {
            m_columns.currencies.set(place->second, place->first, {});
        }
        m_columns.codes[m_row] = place->second;
        m_columns.amounts[m_row] = own.gross - own.discount;
        ++m_row;
        find();
    }
    [[nodiscard]] bool areAsMany() const noexcept { return m_areAsMany && m_row == m_rows; }
    [[nodiscard]] OwnColumns columns() { return std::move(m_columns); }

private:
    void find() noexcept
    {
        while (m_row < m_rows && (m_flags[m_row] & kOtherBits) == 0) {
            ++m_row;
        }
    }

    const Packed& m_flags;
    std::size_t m_rows;
    std::size_t m_row = 0;
    bool m_areAsMany = true;
    std::map<std::string, std::int64_t, std::less<>> m_codeOf;
    OwnColumns m_columns;
};

/// The last two columns.
void moveBehindAmount(BrowseTable::Data& data)
{
    const auto place = valuesOf(data, BrowseField::Amount) - data.values.data() + 1;
    std::rotate(data.columns.begin() + place, data.columns.end() - 2, data.columns.end());
    std::rotate(data.values.begin() + place, data.values.end() - 2, data.values.end());
}

}  // namespace

void setNone(Packed& packed, std::size_t row) noexcept
{
    switch (packed.width) {
    case 0: packed.wide[row] = kNoBrowseValue; break;
    case 1: putLeast<std::int8_t>(packed, row); break;
    case 2: putLeast<std::int16_t>(packed, row); break;
    case 4: putLeast<std::int32_t>(packed, row); break;
    default: putLeast<std::int64_t>(packed, row); break;
    }
}

Status addLineCurrencies(store::Connection& connection, const std::string& base, BrowseTable::Data& data)
{
    const Packed& flags = valuesOf(data, BrowseField::Status)->packed;
    bool anyOther = false;
    for (std::size_t row = 0; row < data.rows && !anyOther; ++row) {
        anyOther = (flags[row] & kOtherBits) != 0;
    }
    if (!anyOther) {
        return {};
    }
    for (std::size_t column = 0; column < data.columns.size(); ++column) {
        for (std::size_t row = 0; data.columns[column].type == BrowseType::Money && row < data.rows; ++row) {
            if ((flags[row] & domain::kOtherCurrency) != 0) {
                setNone(data.values[column].packed, row);
            }
        }
    }
    OwnReader reader{flags, data.rows, base};
    const Status read = store::forEachOwnAmounts(connection, [&](const store::OwnAmounts& own) { reader.take(own); });
    if (!read || !reader.areAsMany()) {
        return read ? fail(Errc::Damaged, "lines in other currencies and their columns are not as many") : read;
    }
    OwnColumns own = reader.columns();
    addColumn(data, BrowseField::Currency, BrowseType::Text, wide(std::move(own.codes)), std::move(own.currencies));
    addColumn(data, BrowseField::Original, BrowseType::OwnMoney, wide(std::move(own.amounts)));
    moveBehindAmount(data);
    return {};
}

}  // namespace kinerja::services
