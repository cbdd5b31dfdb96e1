// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of a store that changed a little: what did not change is taken over.
#include <algorithm>
#include <cstring>
#include <optional>
#include <string>

#include "facts_build.h"
#include "facts_tail.h"

namespace kinerja::kpi {
namespace {

using domain::SalesColumn;
using domain::SegmentShape;
using Slot = Facts::Columns::Slot;

std::uint8_t zerosOf(const AmountColumn& amounts) noexcept
{
    std::uint8_t zeros = 0;
    while (domain::scaleOf(zeros) < amounts.scale()) {
        ++zeros;
    }
    return zeros;
}

/// Gives columns back as the store wrote them: customers by their ids, flags instead of marks.
class StoredForm {
public:
    explicit StoredForm(const Facts::Columns& columns) : m_columns(columns) {}

    [[nodiscard]] SegmentShape shapeOf(const MonthTraits& month, SalesColumn column) const
    {
        SegmentShape shape;
        shape.month = month.month;
        shape.column = column;
        shape.count = static_cast<std::uint32_t>(month.end - month.first);
        if (const AmountColumn* amounts = amountsOf(column)) {
            shape.width = static_cast<std::uint8_t>(amounts->bytesPerLine());
            shape.zeros = zerosOf(*amounts);
        } else if (const CodeColumn* codes = codesOf(column)) {
            shape.width = static_cast<std::uint8_t>(codes->bytesPerLine());
        } else {
            shape.width = column == SalesColumn::Order ? 4 : 1;
        }
        return shape;
    }

    [[nodiscard]] Status copy(const MonthTraits& month, SalesColumn column, std::size_t firstLine, domain::SalesColumns& into)
    {
        const SegmentShape shape = shapeOf(month, column);
        return domain::copySegment(shape, bytesOf(month, column, shape.width), firstLine, into);
    }

private:
    [[nodiscard]] const AmountColumn* amountsOf(SalesColumn column) const noexcept
    {
        switch (column) {
        case SalesColumn::Quantity: return &m_columns.quantity;
        case SalesColumn::Gross: return &m_columns.gross;
        case SalesColumn::Discount: return &m_columns.discount;
        case SalesColumn::Cost: return &m_columns.cost;
        default: return nullptr;
        }
    }
    [[nodiscard]] const CodeColumn* codesOf(SalesColumn column) const noexcept
    {
        switch (column) {
        case SalesColumn::Customer: return &m_columns.codes[Slot::kCustomer];
        case SalesColumn::Product: return &m_columns.codes[Slot::kProduct];
        case SalesColumn::Category: return &m_columns.codes[Slot::kCategory];
        case SalesColumn::Share: return &m_columns.codes[Slot::kShare];
        case SalesColumn::Team: return &m_columns.codes[Slot::kTeam];
        case SalesColumn::Region: return &m_columns.codes[Slot::kRegion];
        case SalesColumn::Channel: return &m_columns.codes[Slot::kChannel];
        case SalesColumn::Unit: return &m_columns.codes[Slot::kUnit];
        default: return nullptr;
        }
    }

    template <typename Column>
    static const char* memoryOf(const Column& column, std::size_t first)
    {
        return std::visit([first](const auto& values) { return reinterpret_cast<const char*>(values.from(first)); },
                          column.values());
    }

    [[nodiscard]] const char* bytesOf(const MonthTraits& month, SalesColumn column, std::uint8_t width)
    {
        if (const AmountColumn* amounts = amountsOf(column)) {
            return memoryOf(*amounts, month.first);
        }
        switch (column) {
        case SalesColumn::Order:
            return reinterpret_cast<const char*>(m_columns.orders.from(month.first));
        case SalesColumn::Day:
            return daysOf(month);
        case SalesColumn::Flags:
            return flagsOf(month);
        case SalesColumn::Customer:
            return customersOf(month, width);
        default:
            return memoryOf(*codesOf(column), month.first);
        }
    }

    const char* daysOf(const MonthTraits& month)
    {
        m_bytes.resize(month.end - month.first);
        const DayNumber last = m_columns.dayOf(month.end - 1);
        for (DayNumber day = m_columns.dayOf(month.first); day <= last; ++day) {
            const std::size_t first = m_columns.lineAt(day);
            std::memset(m_bytes.data() + (first - month.first), toYmd(fromDayNumber(day)) % 100, m_columns.lineAt(day + 1) - first);
        }
        return m_bytes.data();
    }

    /// The flags that a kind says; kOnHold says nothing to the engine.
    const char* flagsOf(const MonthTraits& month)
    {
        constexpr std::array<std::uint8_t, 4> kFlags{0, domain::kReturnLine, domain::kOtherCurrency, domain::kCancelled};
        static_assert(kSale == 0 && kReturn == 1 && kOther == 2 && kIgnored == 3);
        const std::uint8_t* marks = m_columns.marks.from(month.first);
        m_bytes.resize(month.end - month.first);
        std::transform(marks, marks + (month.end - month.first), m_bytes.begin(),
                       [&](std::uint8_t mark) { return static_cast<char>(kFlags[mark & kKindMask]); });
        const auto& converted = m_columns.convertedLines;
        for (auto line = std::lower_bound(converted.begin(), converted.end(), month.first);
             line != converted.end() && *line < month.end; ++line) {
            m_bytes[*line - month.first] = static_cast<char>(m_bytes[*line - month.first] | domain::kConverted);
        }
        return m_bytes.data();
    }

    const char* customersOf(const MonthTraits& month, std::uint8_t width)
    {
        m_bytes.resize((month.end - month.first) * width);
        std::visit(
            [&](const auto& values) {
                using Code = std::remove_reference_t<decltype(values[0])>;
                auto* ids = reinterpret_cast<Code*>(m_bytes.data());
                std::transform(values.from(month.first), values.from(month.first) + (month.end - month.first), ids,
                               [&](Code number) { return static_cast<Code>(m_columns.customerIds[number]); });
            },
            m_columns.codes[Slot::kCustomer].values());
        return m_bytes.data();
    }

    const Facts::Columns& m_columns;
    std::string m_bytes;
};

/// The lines of all months, or of those from one month on; those that did not change from `before`.
class Joiner {
public:
    Joiner(const Facts::Columns& before, std::span<const std::int32_t> changed, const std::vector<domain::Segment>& segments,
           std::optional<std::int32_t> firstMonth)
        : m_segments(segments), m_stored(before)
    {
        for (const MonthTraits& month : before.months) {
            if (firstMonth && month.month < *firstMonth) {
                m_last = month;
            } else if (std::find(changed.begin(), changed.end(), month.month) == changed.end()) {
                m_kept.push_back(month);
            }
        }
    }

    [[nodiscard]] Result<domain::SalesColumns> join()
    {
        auto made = domain::makeSalesColumns(shapes());
        if (!made) {
            return made;
        }
        std::size_t firstLine = 0;
        for (const domain::SalesColumns::Month& month : made->months) {
            if (auto filled = fill(month.month, firstLine, *made); !filled) {
                return pass(filled.error());
            }
            firstLine += month.lines;
        }
        return made;
    }

    /// Whether they can stand behind the lines before the first month.
    [[nodiscard]] bool fits(const domain::SalesColumns& made) const
    {
        for (std::size_t column = 0; column < domain::kSalesColumnCount; ++column) {
            const SegmentShape shape = m_stored.shapeOf(*m_last, static_cast<SalesColumn>(column));
            if (made.columns[column].width != shape.width || made.columns[column].zeros != shape.zeros) {
                return false;
            }
        }
        return true;
    }

private:
    [[nodiscard]] std::vector<SegmentShape> shapes() const
    {
        std::vector<SegmentShape> shapes(m_segments.begin(), m_segments.end());
        for (const MonthTraits& month : m_kept) {
            addShapes(month, shapes);
        }
        if (m_last) {
            // Without lines, for its widths.
            MonthTraits none = *m_last;
            none.end = none.first;
            addShapes(none, shapes);
        }
        return shapes;
    }
    void addShapes(const MonthTraits& month, std::vector<SegmentShape>& shapes) const
    {
        for (std::size_t column = 0; column < domain::kSalesColumnCount; ++column) {
            shapes.push_back(m_stored.shapeOf(month, static_cast<SalesColumn>(column)));
        }
    }

    [[nodiscard]] Status fill(std::int32_t month, std::size_t firstLine, domain::SalesColumns& into)
    {
        Status status;
        const auto kept = std::find_if(m_kept.begin(), m_kept.end(), [&](const MonthTraits& one) { return one.month == month; });
        for (std::size_t column = 0; kept != m_kept.end() && column < domain::kSalesColumnCount; ++column) {
            status = status.and_then([&] { return m_stored.copy(*kept, static_cast<SalesColumn>(column), firstLine, into); });
        }
        for (const domain::Segment& segment : m_segments) {
            if (segment.month == month) {
                status = status.and_then([&] { return domain::copySegment(segment, segment.bytes.data(), firstLine, into); });
            }
        }
        return status;
    }

    const std::vector<domain::Segment>& m_segments;
    StoredForm m_stored;
    std::vector<MonthTraits> m_kept;
    std::optional<MonthTraits> m_last;  ///< before the first month
};

/// Lines and their orders stay: people, names, leads, answers and markets are read anew.
Status replaceRecords(domain::FactSource& records, Facts::Columns& columns)
{
    columns.leads.clear();
    columns.surveys.clear();
    columns.anyRatedSurvey = columns.anyNps = columns.anyExpectedClose = false;
    columns.shares = {};
    columns.firstDay = columns.lastDay = std::nullopt;
    columns.firstDayOf = {};
    columns.lastDayOf = {};
    columns.currency = records.currency;
    columns.dataVersion = records.dataVersion;
    const auto customerEnd = customerCodeEnd(records.customers);
    if (!customerEnd) {
        return pass(customerEnd.error());
    }
    const Status loaded = loadDictionaries(records, columns)
                              .and_then([&] { return checkCodes(columns); })
                              .and_then([&] { return checkCustomers(columns, *customerEnd); })
                              .and_then([&] { return loadRecords(records, *customerEnd, columns); });
    if (!loaded) {
        return loaded;
    }
    std::vector<std::uint32_t> numberOfId(std::max<std::size_t>(*customerEnd, columns.customerIds.size()), 0);
    for (std::uint32_t number = 1; number < columns.customerIds.size(); ++number) {
        numberOfId[columns.customerIds[number]] = number;
    }
    renumberCustomers(numberOfId, columns);
    if (auto done = loadCustomers(std::move(records.customers), numberOfId, columns); !done) {
        return done;
    }
    findSpan(columns);
    return {};
}

/// Returns: nullptr where everything must be built.
Result<std::unique_ptr<Facts::Columns>> rebuildTail(const Facts::Columns& known, std::span<const std::int32_t> months,
                                                    const std::vector<domain::Segment>& segments, domain::FactSource& records)
{
    const auto first = firstChangedMonth(known, months);
    if (!first) {
        return nullptr;
    }
    Joiner joiner(known, months, segments, first);
    auto sales = joiner.join();
    if (!sales) {
        return pass(sales.error());
    }
    return joiner.fits(*sales) ? buildFrom(known, {*first, months}, *std::move(sales), records) : nullptr;
}

}  // namespace

Result<std::shared_ptr<const Facts>> Facts::rebuild(const Facts& before, std::span<const std::int32_t> months,
                                                    const std::vector<domain::Segment>& segments, domain::FactSource records)
{
    const Columns& known = before.columns();
    if (!known.keepsLines) {
        return fail(Errc::Internal, "facts that keep no lines cannot be brought up to date");
    }
    if (known.salesLines == 0) {
        auto sales = domain::joinSegments(segments);
        if (!sales) {
            return pass(sales.error());
        }
        records.sales = *std::move(sales);
        return build(std::move(records));
    }
    if (!months.empty()) {
        auto shared = rebuildTail(known, months, segments, records);
        if (!shared || *shared != nullptr) {
            return shared ? Result<std::shared_ptr<const Facts>>(std::shared_ptr<const Facts>(new Facts(*std::move(shared))))
                          : pass(shared.error());
        }
        auto sales = Joiner(known, months, segments, std::nullopt).join();
        if (!sales) {
            return pass(sales.error());
        }
        records.sales = *std::move(sales);
        return build(std::move(records));
    }
    auto columns = std::make_unique<Columns>(known);
    if (auto done = replaceRecords(records, *columns); !done) {
        return pass(done.error());
    }
    return std::shared_ptr<const Facts>(new Facts(std::move(columns)));
}

}  // namespace kinerja::kpi
