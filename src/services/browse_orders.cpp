// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>

#include "browse_data.h"
#include "kinerja/store/browse.h"

namespace kinerja::services {
namespace {

using domain::Dimension;
using Data = BrowseTable::Data;

/// What the lines of an order say of one thing: one value mostly, else all of them under a code of their own.
class Several {
public:
    explicit Several(const Data::Values* lines)
        : m_lines{lines}, m_texts{lines == nullptr ? BrowseTexts{} : lines->texts}, m_known{static_cast<std::int64_t>(m_texts.texts.size())}
    {
    }
    void begin() { m_codes.push_back(0); }
    void set(std::size_t order, std::int64_t code) { m_codes[order] = code < m_known ? code : 0; }
    void add(std::size_t order, std::size_t line)
    {
        const std::int64_t code = m_lines == nullptr ? 0 : m_lines->packed[line];
        std::int64_t& had = m_codes[order];
        if (had == 0 || code == 0) {
            had = std::max(had, code);
        } else if (had != code) {
            had = together(had, code);
        }
    }
    /// Whether the order's lines say more than one thing.
    [[nodiscard]] bool isMixed(std::size_t order) const noexcept { return m_codes[order] >= m_known; }
    [[nodiscard]] std::int64_t codeOf(std::size_t order) const noexcept { return m_codes[order]; }
    void put(Data& data, BrowseField field)
    {
        addColumn(data, field, BrowseType::Text, wide(std::move(m_codes)), std::move(m_texts),
                  m_lines == nullptr ? std::nullopt : m_lines->dimension);
    }

private:
    std::int64_t together(std::int64_t had, std::int64_t code)
    {
        std::vector<std::int64_t> all = had < m_known ? std::vector{had} : m_sets[static_cast<std::size_t>(had - m_known)];
        const auto place = std::lower_bound(all.begin(), all.end(), code);
        if (place != all.end() && *place == code) {
            return had;
        }
        all.insert(place, code);
        const auto [known, isNew] = m_codeOfSet.emplace(all, m_known + static_cast<std::int64_t>(m_sets.size()));
        if (isNew) {
            setAll(known->second, all);
            m_sets.push_back(std::move(all));
        }
        return known->second;
    }
    /// Each person or team once, whichever of the lines name them.
    void setAll(std::int64_t together, const std::vector<std::int64_t>& codes)
    {
        std::vector<std::string> keys;
        std::vector<std::string> names;
        for (const std::int64_t code : codes) {
            const auto& own = m_texts.keys[static_cast<std::size_t>(code)];
            const auto parts = m_texts.parts.find(code);
            if (parts == m_texts.parts.end()) {
                add(keys, names, own.empty() ? std::string{} : own.front(), m_texts.texts[static_cast<std::size_t>(code)]);
            }
            for (std::size_t at = 0; parts != m_texts.parts.end() && at < own.size(); ++at) {
                add(keys, names, own[at], parts->second[at]);
            }
        }
        m_texts.setAll(together, std::move(names), std::move(keys));
    }
    static void add(std::vector<std::string>& keys, std::vector<std::string>& names, const std::string& key, const std::string& name)
    {
        if (key.empty() || std::find(keys.begin(), keys.end(), key) == keys.end()) {
            keys.push_back(key);
            names.push_back(name);
        }
    }

    const Data::Values* m_lines;
    BrowseTexts m_texts;
    std::int64_t m_known;
    std::vector<std::vector<std::int64_t>> m_sets;
    std::map<std::vector<std::int64_t>, std::int64_t> m_codeOfSet;
    std::vector<std::int64_t> m_codes;  ///< by order
};

/// A sum over an order's lines: of those that count, and of all, for orders of which none does.
class Sums {
public:
    explicit Sums(const Data::Values* lines) : m_lines{lines} {}
    void begin() { m_sums.emplace_back(); }
    void add(std::size_t order, std::size_t line, bool counts)
    {
        const std::int64_t value = m_lines == nullptr ? kNoBrowseValue : m_lines->packed[line];
        if (value != kNoBrowseValue) {
            Sum& sum = m_sums[order];
            (counts ? sum.counted : sum.others) += value;
            (counts ? sum.anyCounted : sum.anyOther) = true;
        }
    }
    void forget(std::size_t order) { m_sums[order] = {}; }
    [[nodiscard]] Status put(Data& data, BrowseField field, BrowseType type) const
    {
        std::vector<std::int64_t> values;
        values.reserve(m_sums.size());
        for (const Sum& sum : m_sums) {
            const Int128 value = sum.anyCounted ? sum.counted : sum.others;
            if (value > INT64_MAX || value <= INT64_MIN) {
                return fail(Errc::OutOfRange, "the sum of an order is above 64 bits");
            }
            values.push_back(sum.anyCounted || sum.anyOther ? static_cast<std::int64_t>(value) : kNoBrowseValue);
        }
        addColumn(data, field, type, wide(std::move(values)));
        return {};
    }

private:
    struct Sum {
        Int128 counted = 0;
        Int128 others = 0;
        bool anyCounted = false;
        bool anyOther = false;
    };
    const Data::Values* m_lines;
    std::vector<Sum> m_sums;
};

/// An order is cancelled, or a return, if all its lines are; on hold or in another currency if one is.
std::int64_t flagsTogether(std::int64_t a, std::int64_t b) noexcept
{
    constexpr std::int64_t kOfAll = domain::kCancelled | domain::kReturnLine;
    return (a & b & kOfAll) | ((a | b) & ~kOfAll);
}

class OrdersMaker {
public:
    OrdersMaker(const Data& lines, Data& data)
        : m_lines{lines}, m_data{data}, m_numbers{*valuesOf(lines, BrowseField::Order)}, m_days{valuesOf(lines, BrowseField::Day)->packed}
        , m_flags{valuesOf(lines, BrowseField::Status)->packed}, m_placeOf(m_numbers.texts.texts.size(), kNowhere)
    {
    }
    void addLines()
    {
        for (std::size_t line = 0; line < m_lines.rows; ++line) {
            add(line);
        }
    }
    void addHeader(const store::HeaderRow& header)
    {
        const std::size_t order = begin(header.order, header.day);
        m_customer.set(order, header.customer);
        m_rep.set(order, header.share);
        m_region.set(order, header.region);
        m_team.set(order, header.team);
        m_channel.set(order, header.channel);
        m_orderFlags[order] = header.status == domain::OrderStatus::Cancelled ? domain::kCancelled
                              : header.status == domain::OrderStatus::OnHold  ? domain::kOnHold
                                                                              : 0;
        m_data.counted[order] = header.status == domain::OrderStatus::Cancelled ? 0 : 1;
    }
    [[nodiscard]] Status put()
    {
        using enum BrowseField;
        for (std::size_t order = 0; order < m_codes.size(); ++order) {
            if (m_currency.isMixed(order) || m_currency.codeOf(order) <= 1) {
                m_original.forget(order);  // no sum of several currencies; in the store's it is the amount
            }
        }
        m_data.rows = m_codes.size();
        addColumn(m_data, Day, BrowseType::Day, wide(std::move(m_orderDays)));
        addColumn(m_data, Order, BrowseType::Text, wide(std::move(m_codes)), m_numbers.texts);
        m_customer.put(m_data, Customer);
        m_rep.put(m_data, Rep);
        m_region.put(m_data, Region);
        addColumn(m_data, Lines, BrowseType::Number, wide(std::move(m_lineCounts)));
        kinerja::Status status = m_amount.put(m_data, Amount, BrowseType::Money);
        addColumn(m_data, BrowseField::Status, BrowseType::Flags, wide(std::move(m_orderFlags)));
        if (valuesOf(m_lines, Currency) != nullptr) {
            m_currency.put(m_data, Currency);
            status = status.and_then([&] { return m_original.put(m_data, Original, BrowseType::OwnMoney); });
        }
        m_channel.put(m_data, Channel);
        m_team.put(m_data, Team);
        m_data.segments = m_lines.segments;
        m_data.creditsOfTeams = m_lines.creditsOfTeams;
        keepForFilters();
        return status.and_then([&] { return m_gross.put(m_data, Gross, BrowseType::Money); })
            .and_then([&] { return m_discount.put(m_data, Discount, BrowseType::Money); });
    }

private:
    static constexpr std::uint32_t kNowhere = UINT32_MAX;

    [[nodiscard]] std::uint32_t& placeOf(std::int64_t code)
    {
        const auto at = static_cast<std::size_t>(code);
        if (at >= m_placeOf.size()) {
            m_placeOf.resize(at + 1, kNowhere);
        }
        return m_placeOf[at];
    }
    void keepForFilters()
    {
        m_data.rowOfLine.reserve(m_lines.rows);
        for (std::size_t line = 0; line < m_lines.rows; ++line) {
            m_data.rowOfLine.push_back(placeOf(m_numbers.packed[line]));
        }
        for (const Data::Values& said : m_lines.values) {
            if (said.dimension) {
                const bool isColumn = std::any_of(m_data.values.begin(), m_data.values.end(),
                                                  [&](const Data::Values& one) { return one.dimension == said.dimension; });
                m_data.ofLines.push_back({said.packed, isColumn ? BrowseTexts{} : said.texts, said.dimension});
            }
        }
    }
    std::size_t begin(std::int64_t code, std::int64_t day)
    {
        placeOf(code) = static_cast<std::uint32_t>(m_codes.size());
        m_codes.push_back(code);
        m_orderDays.push_back(day);
        m_orderFlags.push_back(0);
        m_lineCounts.push_back(0);
        m_data.counted.push_back(0);
        for (Several* each : {&m_customer, &m_rep, &m_region, &m_team, &m_channel, &m_currency}) {
            each->begin();
        }
        for (Sums* each : {&m_amount, &m_gross, &m_discount, &m_original}) {
            each->begin();
        }
        return m_codes.size() - 1;
    }
    void add(std::size_t line)
    {
        const std::int64_t code = m_numbers.packed[line];
        const std::uint32_t known = placeOf(code);
        const std::size_t order = known == kNowhere ? begin(code, m_days[line]) : known;
        m_orderFlags[order] = known == kNowhere ? m_flags[line] : flagsTogether(m_orderFlags[order], m_flags[line]);
        ++m_lineCounts[order];
        for (Several* each : {&m_customer, &m_rep, &m_region, &m_team, &m_channel, &m_currency}) {
            each->add(order, line);
        }
        const bool counts = m_lines.counted[line] != 0;
        m_data.counted[order] |= m_lines.counted[line];
        for (Sums* each : {&m_amount, &m_gross, &m_discount}) {
            each->add(order, line, counts);
        }
        m_original.add(order, line, true);
    }

    const Data& m_lines;
    Data& m_data;
    const Data::Values& m_numbers;
    const Packed& m_days;
    const Packed& m_flags;
    std::vector<std::uint32_t> m_placeOf;  ///< by order number's code
    std::vector<std::int64_t> m_codes, m_orderDays, m_orderFlags, m_lineCounts;
    Several m_customer{valuesOf(m_lines, BrowseField::Customer)}, m_rep{valuesOf(m_lines, BrowseField::Rep)},
        m_region{valuesOf(m_lines, BrowseField::Region)}, m_team{valuesOf(m_lines, BrowseField::Team)},
        m_channel{valuesOf(m_lines, BrowseField::Channel)}, m_currency{valuesOf(m_lines, BrowseField::Currency)};
    Sums m_amount{valuesOf(m_lines, BrowseField::Amount)}, m_gross{valuesOf(m_lines, BrowseField::Gross)},
        m_discount{valuesOf(m_lines, BrowseField::Discount)}, m_original{valuesOf(m_lines, BrowseField::Original)};
};

}  // namespace

Status loadOrders(store::Connection& connection, const Data& lines, Data& data)
{
    OrdersMaker maker{lines, data};
    maker.addLines();
    const Status read = store::forEachHeaderWithoutLines(connection, [&](const store::HeaderRow& header) { maker.addHeader(header); });
    return read.and_then([&] { return maker.put(); });
}

}  // namespace kinerja::services
