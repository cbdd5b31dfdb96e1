// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts_build.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <map>

#include "kinerja/kpi/facts.h"

namespace kinerja::kpi {
namespace {

using domain::SalesColumn;
using domain::Segment;
using Slot = Facts::Columns::Slot;

constexpr std::size_t kMostShareParts = 64;

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
    if (auto codes = loadCodeColumns(layout, columns, raw); !codes) {
        return codes;
    }
    columns.quantity = loadAmounts(layout, SalesColumn::Quantity);
    columns.gross = loadAmounts(layout, SalesColumn::Gross);
    columns.discount = loadAmounts(layout, SalesColumn::Discount);
    columns.cost = loadAmounts(layout, SalesColumn::Cost);
    return {};
}

std::uint32_t largestCode(const CodeColumn& codes)
{
    return std::visit(
        [](const auto& values) {
            std::uint32_t largest = 0;
            for (std::size_t line = 0; line < values.size; ++line) {
                largest = std::max<std::uint32_t>(largest, values.data[line]);
            }
            return largest;
        },
        codes.values());
}

Result<Dictionary> makeDictionary(std::vector<domain::DictionaryEntry> entries)
{
    Dictionary dictionary;
    dictionary.indexOf.push_back(0);
    for (std::size_t at = 0; at < entries.size(); ++at) {
        const std::int64_t id = entries[at].id;
        if (id <= 0 || id > INT32_MAX) {
            return damaged("dictionary id");
        }
        const auto code = static_cast<std::size_t>(id);
        dictionary.indexOf.resize(std::max(dictionary.indexOf.size(), code + 1));
        dictionary.indexOf[code] = static_cast<std::uint32_t>(at + 1);
    }
    dictionary.entries = std::move(entries);
    return dictionary;
}

std::optional<std::uint32_t> checkedCode(std::int64_t id, std::uint32_t codeEnd) noexcept
{
    if (id < 0 || id >= static_cast<std::int64_t>(codeEnd)) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(id);
}

Status loadShares(const std::vector<domain::ShareSet>& sets, Facts::Columns& columns)
{
    std::map<std::int64_t, std::vector<SharePart>> parts;
    for (const domain::ShareSet& set : sets) {
        auto& merged = parts[set.id];
        std::int64_t total = 0;
        for (const auto& part : set.parts) {
            const auto person = checkedCode(part.person, columns.people.codeEnd());
            if (!person || part.share < 0) {
                return damaged("share set");
            }
            total += part.share;
            const auto same = std::find_if(merged.begin(), merged.end(),
                                           [&](const SharePart& each) { return each.person == *person; });
            if (same != merged.end()) {
                same->share += part.share;
            } else {
                merged.push_back({*person, part.share});
            }
        }
        if (set.id <= 0 || set.id > INT32_MAX || merged.size() > kMostShareParts || (!merged.empty() && total <= 0)) {
            return damaged("share set");
        }
    }
    columns.shares.starts.assign(2, 0);
    for (const auto& [id, merged] : parts) {
        columns.shares.starts.resize(static_cast<std::size_t>(id) + 1, columns.shares.starts.back());
        columns.shares.parts.insert(columns.shares.parts.end(), merged.begin(), merged.end());
        columns.shares.starts.push_back(static_cast<std::uint32_t>(columns.shares.parts.size()));
    }
    return {};
}

Status loadDictionaries(domain::FactSource& source, Facts::Columns& columns)
{
    auto people = makeDictionary(std::move(source.people));
    auto products = makeDictionary(std::move(source.products));
    auto terms = makeDictionary(std::move(source.terms));
    if (!people || !products || !terms) {
        return damaged("dictionary id");
    }
    columns.people = std::move(*people);
    columns.products = std::move(*products);
    columns.terms = std::move(*terms);
    columns.categoryOfProduct.assign(columns.products.codeEnd(), 0);
    for (const auto& entry : columns.products.entries) {
        const auto category = checkedCode(entry.parent, columns.terms.codeEnd());
        if (!category) {
            return damaged("category of a product");
        }
        columns.categoryOfProduct[static_cast<std::size_t>(entry.id)] = *category;
    }
    return loadShares(source.shares, columns);
}

Status checkCodes(const Facts::Columns& columns)
{
    const std::uint32_t terms = columns.terms.codeEnd();
    const std::array<std::pair<Slot, std::uint32_t>, 7> limits{{{Slot::kProduct, columns.products.codeEnd()},
                                                                {Slot::kShare, columns.shares.codeEnd()},
                                                                {Slot::kCategory, terms},
                                                                {Slot::kTeam, terms},
                                                                {Slot::kRegion, terms},
                                                                {Slot::kChannel, terms},
                                                                {Slot::kUnit, terms}}};
    for (const auto& [slot, end] : limits) {
        if (largestCode(columns.codes[slot]) >= end) {
            return damaged("a code without a dictionary entry");
        }
    }
    return {};
}

Status loadLeads(const std::vector<domain::LeadRow>& rows, std::uint32_t customerEnd, Facts::Columns& columns)
{
    columns.leads.reserve(rows.size());
    const std::uint32_t terms = columns.terms.codeEnd();
    for (const domain::LeadRow& row : rows) {
        const auto share = checkedCode(row.share, columns.shares.codeEnd());
        const auto team = checkedCode(row.team, terms);
        const auto region = checkedCode(row.region, terms);
        const auto customer = checkedCode(row.customer, customerEnd);
        const auto product = checkedCode(row.product, columns.products.codeEnd());
        const auto from = checkedCode(row.source, terms);
        if (!share || !team || !region || !customer || !product || !from || row.status > 2) {
            return damaged("a lead's code");
        }
        columns.leads.push_back({row.created, row.closed, *share, *team, *region, *customer, *product, *from, row.value,
                                 row.status, row.hasValue, row.otherCurrency});
    }
    return {};
}

Status loadSurveys(const std::vector<domain::SurveyRow>& rows, std::uint32_t customerEnd, Facts::Columns& columns)
{
    columns.surveys.reserve(rows.size());
    for (const domain::SurveyRow& row : rows) {
        const auto share = checkedCode(row.share, columns.shares.codeEnd());
        const auto customer = checkedCode(row.customer, customerEnd);
        const auto product = checkedCode(row.product, columns.products.codeEnd());
        if (!share || !customer || !product) {
            return damaged("an answer's code");
        }
        columns.surveys.push_back({row.day, *share, *customer, *product, row.score, row.scaleMin, row.scaleMax});
        const bool nps = row.scaleMin == 0 && row.scaleMax == 10;
        columns.anyNps = columns.anyNps || nps;
        columns.anyRatedSurvey = columns.anyRatedSurvey || !nps;
    }
    return {};
}

/// Customers without an order follow those with one; then every record speaks of numbers instead of ids.
void renumberCustomers(std::vector<std::uint32_t>& numberOfId, const RawLines& raw, Facts::Columns& columns)
{
    auto next = static_cast<std::uint32_t>(columns.firstOrderDay.size());
    for (std::size_t id = 1; id < numberOfId.size(); ++id) {
        if (numberOfId[id] == 0) {
            numberOfId[id] = ++next;
        }
    }
    for (LeadFact& lead : columns.leads) {
        lead.customer = numberOfId[lead.customer];
    }
    for (SurveyFact& answer : columns.surveys) {
        answer.customer = numberOfId[answer.customer];
    }
    columns.codes[Slot::kCustomer] = CodeColumn(next, columns.lineCount);
    std::visit(
        [&](auto& values) {
            using Value = std::remove_reference_t<decltype(values.data[0])>;
            for (std::size_t line = 0; line < columns.lineCount; ++line) {
                values.data[line] = static_cast<Value>(numberOfId[raw.customer.data[line]]);
            }
        },
        columns.codes[Slot::kCustomer].values());
}

Status loadCustomers(std::vector<domain::DictionaryEntry> entries, const std::vector<std::uint32_t>& numberOfId,
                     Facts::Columns& columns)
{
    columns.segmentOfCustomer.assign(numberOfId.size(), 0);
    for (auto& entry : entries) {
        const auto segment = checkedCode(entry.parent, columns.terms.codeEnd());
        if (!segment) {
            return damaged("segment of a customer");
        }
        entry.id = numberOfId[static_cast<std::size_t>(entry.id)];
        columns.segmentOfCustomer[static_cast<std::size_t>(entry.id)] = *segment;
    }
    auto customers = makeDictionary(std::move(entries));
    if (!customers) {
        return pass(customers.error());
    }
    columns.customers = std::move(*customers);
    columns.customers.indexOf.resize(numberOfId.size());
    return {};
}

/// Σ |amount| < 2^61, proven from the upper halves alone.
bool sumFits(const AmountColumn& amounts)
{
    return std::visit(
        [](const auto& values) {
            std::uint64_t upper = 0;
            for (std::size_t line = 0; line < values.size; ++line) {
                const auto value = static_cast<std::int64_t>(values.data[line]);
                const bool unknown = value == std::numeric_limits<std::remove_reference_t<decltype(values.data[0])>>::min();
                const std::int64_t amount = unknown ? 0 : value;
                upper += (static_cast<std::uint64_t>(amount < 0 ? -amount : amount) >> 32) + 1;
            }
            return upper < (std::uint64_t{1} << 29);
        },
        amounts.values());
}

bool knowsAny(const AmountColumn& costs)
{
    return std::visit(
        [](const auto& values) {
            using Value = std::remove_reference_t<decltype(values.data[0])>;
            const auto* begin = values.data.get();
            return std::any_of(begin, begin + values.size,
                               [](Value value) { return value != std::numeric_limits<Value>::min(); });
        },
        costs.values());
}

void findUnits(Facts::Columns& columns)
{
    std::uint32_t low = UINT32_MAX;
    std::uint32_t high = 0;
    for (std::size_t line = 0; line < columns.lineCount; ++line) {
        const std::uint32_t unit = columns.codes[Slot::kUnit][line];
        low = std::min(low, unit);
        high = std::max(high, unit);
    }
    columns.severalUnits = columns.lineCount > 0 && low != high;
    columns.onlyUnit = high;
}

void findSpan(Facts::Columns& columns)
{
    const auto add = [&](DayNumber day) {
        if (day == INT32_MIN) {
            return;
        }
        columns.firstDay = std::min(columns.firstDay.value_or(day), day);
        columns.lastDay = std::max(columns.lastDay.value_or(day), day);
    };
    if (columns.lineCount > 0) {
        add(columns.firstLineDay);
        add(columns.dayOf(columns.lineCount - 1));
    }
    for (const LeadFact& lead : columns.leads) {
        add(lead.created);
        add(lead.closed);
    }
    for (const SurveyFact& answer : columns.surveys) {
        add(answer.day);
    }
}

void findTraits(Facts::Columns& columns)
{
    columns.fitsInt64 = sumFits(columns.quantity) && sumFits(columns.gross) && sumFits(columns.discount)
        && sumFits(columns.cost);
    columns.anyCost = knowsAny(columns.cost);
    findUnits(columns);
    findUniformDimensions(columns);
    findSpan(columns);
}

Result<std::uint32_t> customerCodeEnd(const std::vector<domain::DictionaryEntry>& customers, const RawLines& raw)
{
    std::int64_t largest = 0;
    for (const auto& entry : customers) {
        if (entry.id <= 0 || entry.id > INT32_MAX) {
            return damaged("customer id");
        }
        largest = std::max(largest, entry.id);
    }
    for (std::size_t line = 0; line < raw.customer.size; ++line) {
        if (raw.customer.data[line] > largest) {
            return damaged("a customer without a dictionary entry");
        }
    }
    return static_cast<std::uint32_t>(largest + 1);
}

Status buildColumns(domain::FactSource& source, Facts::Columns& columns)
{
    RawLines raw;
    columns.currency = source.currency;
    columns.dataVersion = source.dataVersion;
    if (auto done = loadLines(source.sales, columns, raw); !done) {
        return done;
    }
    source.sales = {};
    if (auto done = loadDictionaries(source, columns); !done) {
        return done;
    }
    if (auto done = checkCodes(columns); !done) {
        return done;
    }
    const auto customerEnd = customerCodeEnd(source.customers, raw);
    if (!customerEnd) {
        return pass(customerEnd.error());
    }
    if (auto done = loadLeads(source.leads, *customerEnd, columns); !done) {
        return done;
    }
    if (auto done = loadSurveys(source.surveys, *customerEnd, columns); !done) {
        return done;
    }
    if (columns.lineCount == 0) {
        useLeadsAsSales(columns, raw);
    }
    std::vector<std::uint32_t> numberOfId(*customerEnd, 0);
    if (auto done = markOrders(columns, raw, numberOfId); !done) {
        return done;
    }
    renumberCustomers(numberOfId, raw, columns);
    if (auto done = loadCustomers(std::move(source.customers), numberOfId, columns); !done) {
        return done;
    }
    findTraits(columns);
    return {};
}

}  // namespace

Result<std::shared_ptr<const Facts>> Facts::build(domain::FactSource source)
{
    auto columns = std::make_unique<Columns>();
    if (auto done = buildColumns(source, *columns); !done) {
        return pass(done.error());
    }
    return std::shared_ptr<const Facts>(new Facts(std::move(columns)));
}

}  // namespace kinerja::kpi
