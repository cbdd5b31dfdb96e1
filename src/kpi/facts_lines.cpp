// SPDX-License-Identifier: GPL-3.0-or-later
// The store's column segments become columns of all lines.
#include <algorithm>
#include <cstring>
#include <limits>
#include <map>
#include <thread>

#include "facts_build.h"

namespace kinerja::kpi {
namespace {

using domain::SalesColumn;
using domain::Segment;
using Slot = Facts::Columns::Slot;

tl::unexpected<Error> damaged(const std::string& what) { return fail(Errc::Damaged, "segment: " + what); }

/// The segments of one month, one per column.
using Month = std::array<const Segment*, domain::kSalesColumnCount>;

bool isAmount(SalesColumn column) noexcept { return column >= SalesColumn::Quantity; }

const Segment& at(const Month& month, SalesColumn column) { return *month[static_cast<std::size_t>(column)]; }

Status checkMonth(const Month& month)
{
    for (const Segment* segment : month) {
        if (segment == nullptr) {
            return damaged("a column of a month is missing");
        }
        const bool narrow = segment->width == 1 || segment->width == 2;
        const bool wide = segment->width == 4 || segment->width == 8;
        if (!wide && (!narrow || isAmount(segment->column))) {
            return damaged("width");
        }
        if (segment->count != month.front()->count
            || segment->bytes.size() != static_cast<std::size_t>(segment->count) * segment->width) {
            return damaged("count");
        }
    }
    return {};
}

Result<std::map<std::int32_t, Month>> groupByMonth(const std::vector<Segment>& segments)
{
    std::map<std::int32_t, Month> months;
    for (const Segment& segment : segments) {
        if (!fromYmd(segment.month * 100 + 1) || static_cast<std::size_t>(segment.column) >= domain::kSalesColumnCount) {
            return damaged("month");
        }
        auto& place = months.try_emplace(segment.month, Month{}).first->second[static_cast<std::size_t>(segment.column)];
        if (place != nullptr) {
            return damaged("a column of a month is there twice");
        }
        place = &segment;
    }
    for (const auto& [number, month] : months) {
        if (auto checked = checkMonth(month); !checked) {
            return pass(checked.error());
        }
    }
    return months;
}

template <typename From, typename To>
bool copyAs(const Segment& segment, To* out)
{
    if constexpr (sizeof(From) == sizeof(To)) {
        std::memcpy(out, segment.bytes.data(), segment.bytes.size());
    } else {
        for (std::size_t line = 0; line < segment.count; ++line) {
            From value = 0;
            std::memcpy(&value, segment.bytes.data() + line * sizeof(From), sizeof(From));
            if constexpr (sizeof(From) > sizeof(To)) {
                if (value > std::numeric_limits<To>::max()) {
                    return false;
                }
            }
            out[line] = static_cast<To>(value);
            if constexpr (std::is_signed_v<From>) {
                if (segment.column == SalesColumn::Cost && value == std::numeric_limits<From>::min()) {
                    out[line] = std::numeric_limits<To>::min();
                }
            }
        }
    }
    return true;
}

/// Code values of any width; false when one does not fit the place.
template <typename To>
bool copyCodes(const Segment& segment, To* out)
{
    switch (segment.width) {
    case 1:
        return copyAs<std::uint8_t>(segment, out);
    case 2:
        return copyAs<std::uint16_t>(segment, out);
    case 4:
        return copyAs<std::uint32_t>(segment, out);
    default:
        return copyAs<std::uint64_t>(segment, out);
    }
}

/// Months in order, with the place of each month's first line.
struct Layout {
    std::vector<std::pair<const Month*, std::size_t>> months;
    std::size_t lines = 0;
};

std::uint8_t widest(const Layout& layout, SalesColumn column)
{
    std::uint8_t width = 1;
    for (const auto& [month, first] : layout.months) {
        width = std::max(width, at(*month, column).width);
    }
    return width;
}

Result<CodeColumn> loadCodes(const Layout& layout, SalesColumn column)
{
    const std::uint8_t width = widest(layout, column);
    CodeColumn codes(width == 1 ? 1 : width == 2 ? UINT16_MAX : UINT32_MAX, layout.lines);
    bool fits = true;
    for (const auto& [month, first] : layout.months) {
        const Segment& segment = at(*month, column);
        std::visit([&, start = first](auto& values) { fits = copyCodes(segment, values.data.get() + start) && fits; },
                   codes.values());
    }
    if (!fits) {
        return damaged("a code is too large");
    }
    return codes;
}

Result<Array<std::uint32_t>> loadWideCodes(const Layout& layout, SalesColumn column)
{
    Array<std::uint32_t> codes(layout.lines);
    for (const auto& [month, first] : layout.months) {
        if (!copyCodes(at(*month, column), codes.data.get() + first)) {
            return damaged("a code is too large");
        }
    }
    return codes;
}

AmountColumn loadAmounts(const Layout& layout, SalesColumn column)
{
    AmountColumn amounts(widest(layout, column) == 4 ? 4 : 8, layout.lines);
    for (const auto& [month, first] : layout.months) {
        const Segment& segment = at(*month, column);
        std::visit(
            [&, start = first](auto& values) {
                auto* out = values.data.get() + start;
                if (segment.width == 4) {
                    copyAs<std::int32_t>(segment, out);
                } else if constexpr (sizeof(*out) == 8) {
                    copyAs<std::int64_t>(segment, out);
                }
            },
            amounts.values());
    }
    return amounts;
}

void loadAmountColumns(const Layout& layout, Facts::Columns& columns)
{
    columns.quantity = loadAmounts(layout, SalesColumn::Quantity);
    columns.gross = loadAmounts(layout, SalesColumn::Gross);
    columns.discount = loadAmounts(layout, SalesColumn::Discount);
    columns.cost = loadAmounts(layout, SalesColumn::Cost);
}

/// Day offsets from the day-of-month columns.
Status loadDays(const Layout& layout, Facts::Columns& columns)
{
    for (const auto& [month, first] : layout.months) {
        const Segment& segment = at(*month, SalesColumn::Day);
        Array<std::uint32_t> days(segment.count);
        if (!copyCodes(segment, days.data.get())) {
            return damaged("day");
        }
        const DayNumber before = toDayNumber(*fromYmd(segment.month * 100 + 1)) - 1;
        for (std::size_t line = 0; line < days.size; ++line) {
            const std::uint32_t day = days.data[line];
            if (line > 0 && day == days.data[line - 1]) {
                continue;
            }
            if (day == 0 || day > 31 || !fromYmd(segment.month * 100 + static_cast<std::int32_t>(day))
                || (line > 0 && day < days.data[line - 1])) {
                return damaged("the lines of a month are not sorted by day");
            }
            const DayNumber number = before + static_cast<DayNumber>(day);
            if (columns.lineOfDay.empty()) {
                columns.firstLineDay = number;
            }
            const auto place = static_cast<std::size_t>(number - columns.firstLineDay) + 1;
            if (columns.lineOfDay.size() < place) {
                columns.lineOfDay.resize(place, static_cast<std::uint32_t>(first + line));
            }
        }
    }
    columns.lineOfDay.push_back(static_cast<std::uint32_t>(layout.lines));
    return {};
}

Status loadCodeColumns(const Layout& layout, Facts::Columns& columns, RawLines& raw)
{
    constexpr std::array<std::pair<SalesColumn, Slot>, 7> kPlain{{{SalesColumn::Product, Slot::kProduct},
                                                                  {SalesColumn::Category, Slot::kCategory},
                                                                  {SalesColumn::Share, Slot::kShare},
                                                                  {SalesColumn::Team, Slot::kTeam},
                                                                  {SalesColumn::Region, Slot::kRegion},
                                                                  {SalesColumn::Channel, Slot::kChannel},
                                                                  {SalesColumn::Unit, Slot::kUnit}}};
    for (const auto& [column, slot] : kPlain) {
        auto codes = loadCodes(layout, column);
        if (!codes) {
            return pass(codes.error());
        }
        columns.codes[slot] = std::move(*codes);
    }
    auto orders = loadWideCodes(layout, SalesColumn::Order);
    auto customers = loadWideCodes(layout, SalesColumn::Customer);
    if (!orders || !customers) {
        return damaged("a code is too large");
    }
    raw.order = std::move(*orders);
    raw.customer = std::move(*customers);
    columns.marks = Array<std::uint8_t>(layout.lines);
    for (const auto& [month, first] : layout.months) {
        if (!copyCodes(at(*month, SalesColumn::Flags), columns.marks.data.get() + first)) {
            return damaged("flags");
        }
    }
    return {};
}

}  // namespace

Status loadLines(const std::vector<Segment>& segments, Facts::Columns& columns, RawLines& raw)
{
    const auto months = groupByMonth(segments);
    if (!months) {
        return pass(months.error());
    }
    Layout layout;
    for (const auto& [number, month] : *months) {
        if (month.front()->count > 0) {
            layout.months.emplace_back(&month, layout.lines);
            layout.lines += month.front()->count;
        }
    }
    if (layout.lines == 0) {
        return {};
    }
    if (layout.lines >= std::numeric_limits<std::uint32_t>::max()) {
        return fail(Errc::OutOfRange, "more lines than 32 bits can number");
    }
    columns.lineCount = layout.lines;
    columns.salesLines = static_cast<std::int64_t>(layout.lines);
    if (auto days = loadDays(layout, columns); !days) {
        return days;
    }
    // Half of the bytes are amounts: most of the time goes into fresh memory, which two threads get twice as fast.
    std::thread helper([&] { loadAmountColumns(layout, columns); });
    auto codes = loadCodeColumns(layout, columns, raw);
    helper.join();
    return codes;
}

}  // namespace kinerja::kpi
