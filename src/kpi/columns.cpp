// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "kernels.h"

namespace kinerja::kpi {

using domain::Dimension;

namespace {

__extension__ using Uint128 = unsigned __int128;

}  // namespace

CodeColumn::CodeColumn(std::uint32_t largest, std::size_t count)
{
    if (largest <= UINT8_MAX) {
        m_values = Array<std::uint8_t>(count);
    } else if (largest <= UINT16_MAX) {
        m_values = Array<std::uint16_t>(count);
    } else {
        m_values = Array<std::uint32_t>(count);
    }
}

std::uint32_t CodeColumn::operator[](std::size_t line) const noexcept
{
    return std::visit([line](const auto& values) { return static_cast<std::uint32_t>(values[line]); }, m_values);
}

void CodeColumn::set(std::size_t line, std::uint32_t code) noexcept
{
    std::visit([&](auto& values) { values[line] = static_cast<std::remove_reference_t<decltype(values[0])>>(code); },
               m_values);
}

const std::uint32_t* CodeColumn::decode(std::size_t first, std::size_t count, std::uint32_t* scratch) const noexcept
{
    if (const auto* wide = std::get_if<Array<std::uint32_t>>(&m_values)) {
        return wide->from(first);
    }
    std::visit(
        [&](const auto& values) {
            const auto* from = values.from(first);
            for (std::size_t at = 0; at < count; ++at) {
                scratch[at] = from[at];
            }
        },
        m_values);
    return scratch;
}

void CodeColumn::gather(std::span<const std::uint32_t> lines, std::uint32_t* out) const noexcept
{
    std::visit(
        [&](const auto& values) {
            const auto from = values.viewOf(lines.empty() ? 0 : lines.front());
            std::transform(lines.begin(), lines.end(), out, [from](std::uint32_t line) { return from[line]; });
        },
        m_values);
}

std::size_t CodeColumn::bytesPerLine() const noexcept
{
    return std::visit([](const auto& values) { return sizeof(values[0]); }, m_values);
}

AmountColumn::AmountColumn(std::uint8_t width, std::size_t count)
{
    switch (width) {
    case 1:
        m_values = Array<std::int8_t>(count);
        break;
    case 2:
        m_values = Array<std::int16_t>(count);
        break;
    case 4:
        m_values = Array<std::int32_t>(count);
        break;
    default:
        m_values = Array<std::int64_t>(count);
        break;
    }
}

Raw4 AmountColumn::operator[](std::size_t line) const noexcept
{
    return std::visit([&](const auto& values) { return amountOf(values[line], m_scale); }, m_values);
}

const Raw4* AmountColumn::decode(std::size_t first, std::size_t count, Raw4* scratch) const noexcept
{
    const auto* wide = std::get_if<Array<std::int64_t>>(&m_values);
    if (wide != nullptr && m_scale == 1) {
        return wide->from(first);
    }
    std::visit([&](const auto& values) { widenAmounts(values.from(first), count, m_scale, scratch); }, m_values);
    return scratch;
}

void AmountColumn::gather(std::span<const std::uint32_t> lines, Raw4* out) const noexcept
{
    std::visit(
        [&](const auto& values) {
            const auto from = values.viewOf(lines.empty() ? 0 : lines.front());
            std::transform(lines.begin(), lines.end(), out,
                           [&](std::uint32_t line) { return amountOf(from[line], m_scale); });
        },
        m_values);
}

std::size_t AmountColumn::bytesPerLine() const noexcept
{
    return std::visit([](const auto& values) { return sizeof(values[0]); }, m_values);
}

namespace {

template <typename Values>
void appendTo(Values& values, const Values& more)
{
    std::visit(
        [&](auto& array) {
            const auto* same = std::get_if<std::remove_reference_t<decltype(array)>>(&more);
            assert(same != nullptr);
            array.append(*same);
        },
        values);
}

}  // namespace

void CodeColumn::cut(std::size_t end)
{
    std::visit([end](auto& values) { values.cut(end); }, m_values);
}
void CodeColumn::append(const CodeColumn& more) { appendTo(m_values, more.m_values); }
void CodeColumn::own(std::size_t line)
{
    std::visit([line](auto& values) { values.own(line); }, m_values);
}

void AmountColumn::cut(std::size_t end)
{
    std::visit([end](auto& values) { values.cut(end); }, m_values);
}
void AmountColumn::append(const AmountColumn& more)
{
    assert(more.m_scale == m_scale);
    appendTo(m_values, more.m_values);
}

std::size_t Facts::Columns::lineAt(DayNumber day) const noexcept
{
    if (lineCount == 0 || day <= firstLineDay) {
        return 0;
    }
    const auto at = static_cast<std::size_t>(static_cast<std::int64_t>(day) - firstLineDay);
    return at < lineOfDay.size() ? lineOfDay[at] : lineCount;
}

DayNumber Facts::Columns::dayOf(std::size_t line) const noexcept
{
    const auto after = std::upper_bound(lineOfDay.begin(), lineOfDay.end(), line);
    return firstLineDay + static_cast<DayNumber>(after - lineOfDay.begin()) - 1;
}

std::uint32_t Facts::Columns::customersBefore(DayNumber day) const noexcept
{
    const auto at = std::lower_bound(firstOrderDay.begin(), firstOrderDay.end(), day);
    return static_cast<std::uint32_t>(at - firstOrderDay.begin());
}

const Dictionary& Facts::Columns::dictionaryOf(Dimension dimension) const noexcept
{
    switch (dimension) {
    case Dimension::Rep:
        return people;
    case Dimension::Product:
        return products;
    case Dimension::Customer:
        return customers;
    case Dimension::Team:
    case Dimension::Region:
    case Dimension::Category:
    case Dimension::Channel:
    case Dimension::Segment:
    case Dimension::Source:
        break;
    }
    return terms;
}

std::uint32_t Facts::Columns::codeOf(Dimension dimension, std::size_t line) const noexcept
{
    const std::uint32_t code = codes[slotOf(dimension)][line];
    return dimension == Dimension::Segment ? segmentOfCustomer[code] : code;
}

Facts::Columns::Slot slotOf(Dimension dimension) noexcept
{
    constexpr std::array kSlots{Facts::Columns::kShare,   Facts::Columns::kTeam,     Facts::Columns::kRegion,
                                Facts::Columns::kProduct, Facts::Columns::kCategory, Facts::Columns::kChannel,
                                Facts::Columns::kCustomer, Facts::Columns::kCustomer, Facts::Columns::kSource};
    static_assert(kSlots.size() == domain::kDimensionCount);
    return kSlots[static_cast<std::size_t>(dimension)];
}

bool salesHave(const Facts::Columns& columns, Dimension dimension) noexcept
{
    return columns.revenueFromLeads ? leadsHave(dimension) : dimension != Dimension::Source;
}

bool leadsHave(Dimension dimension) noexcept { return dimension != Dimension::Channel; }

bool surveysHave(Dimension dimension) noexcept
{
    return dimension == Dimension::Rep || dimension == Dimension::Product || dimension == Dimension::Category
        || dimension == Dimension::Customer || dimension == Dimension::Segment;
}

std::uint32_t codeOf(const Facts::Columns& columns, const LeadFact& lead, Dimension dimension) noexcept
{
    switch (dimension) {
    case Dimension::Team:
        return lead.team;
    case Dimension::Region:
        return lead.region;
    case Dimension::Product:
        return lead.product;
    case Dimension::Category:
        return columns.categoryOfProduct[lead.product];
    case Dimension::Segment:
        return columns.segmentOfCustomer[lead.customer];
    case Dimension::Customer:
        return lead.customer;
    case Dimension::Source:
        return lead.source;
    case Dimension::Rep:
    case Dimension::Channel:
        break;
    }
    assert(false);
    return 0;
}

std::uint32_t codeOf(const Facts::Columns& columns, const SurveyFact& answer, Dimension dimension) noexcept
{
    switch (dimension) {
    case Dimension::Product:
        return answer.product;
    case Dimension::Category:
        return columns.categoryOfProduct[answer.product];
    case Dimension::Segment:
        return columns.segmentOfCustomer[answer.customer];
    case Dimension::Customer:
        return answer.customer;
    case Dimension::Rep:
    case Dimension::Team:
    case Dimension::Region:
    case Dimension::Channel:
    case Dimension::Source:
        break;
    }
    assert(false);
    return 0;
}

namespace {

/// Wide: an unsigned type that holds amount × total.
template <typename Wide>
void split(Wide amount, Raw4 sign, std::span<const SharePart> parts, Wide total, Raw4* out) noexcept
{
    std::array<Wide, kMostShareParts> rests;
    Wide left = amount;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const Wide share = amount * static_cast<Wide>(parts[at].share);
        rests[at] = share % total;
        left -= share / total;
        out[at] = static_cast<Raw4>(share / total) * sign;
    }
    for (; left > 0; --left) {
        const auto largest = std::max_element(rests.begin(), rests.begin() + static_cast<std::ptrdiff_t>(parts.size()));
        out[largest - rests.begin()] += sign;
        *largest = 0;  // the rests add up to left × total: the others are not all 0 while any is left
    }
}

}  // namespace

void splitByShares(Raw4 whole, std::span<const SharePart> parts, Raw4* out) noexcept
{
    assert(parts.size() <= kMostShareParts);
    std::uint64_t total = 0;
    for (const SharePart& part : parts) {
        total += static_cast<std::uint64_t>(part.share);
    }
    const Raw4 sign = whole < 0 ? -1 : 1;
    const auto amount = whole < 0 ? ~static_cast<std::uint64_t>(whole) + 1 : static_cast<std::uint64_t>(whole);
    if (amount <= UINT64_MAX / total) {
        split<std::uint64_t>(amount, sign, parts, total, out);
    } else {
        split<Uint128>(amount, sign, parts, total, out);
    }
}

}  // namespace kinerja::kpi
