// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/options.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "kinerja/base/currency.h"
#include "kinerja/ingest/sheets.h"
#include "option_words.h"

namespace kinerja::ingest {
namespace {

template <typename T, std::size_t N>
Status choose(std::optional<T>& into, std::string_view name, std::string_view value, const OptionWords<T, N>& choices)
{
    for (const auto& [word, meaning] : choices) {
        if (word == value) {
            into = meaning;
            return {};
        }
    }
    return fail(Errc::Usage, "unknown value for " + std::string{name} + ": " + std::string{value});
}

Status setScale(ImportOptions& options, std::string_view value)
{
    options.scale = parseScale(value);
    return options.scale ? Status{} : fail(Errc::Usage, "a scale is 1-5, 1-10, 0-10 or the like: " + std::string{value});
}

Status setCurrency(ImportOptions& options, std::string_view value)
{
    const bool isCode = value.size() == 3 && std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    });
    if (!isCode) {
        return fail(Errc::Usage, "a currency is a code of three letters: " + std::string{value});
    }
    std::string code;
    for (const char c : value) {
        code.push_back(c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c);
    }
    if (!isCurrency(code)) {
        return fail(Errc::Usage, "no such currency: " + code);
    }
    options.currency = std::move(code);
    return {};
}

/// How long a target runs from its start, or the year of columns named by months.
Status setPeriod(ImportOptions& options, std::string_view value)
{
    int year = 0;
    const auto parsed = std::from_chars(value.data(), value.data() + value.size(), year);
    if (parsed.ec == std::errc{} && parsed.ptr == value.data() + value.size() && year >= 1900 && year < 2200) {
        options.year = year;
        return {};
    }
    return choose(options.period, "period", value, kPeriodWords);
}

/// Reserved are what quotes cells and what ends rows.
bool canDelimit(std::string_view text)
{
    constexpr std::size_t kLongest = 8;
    return text.size() <= kLongest && std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return c == '"' || c == '\'' || byte == 0x7F || (byte < 0x20 && c != '\t');
    });
}

/// A word for one of the usual ones, \t as shells and programs write a tab, else the delimiter itself.
Status setDelimiter(ImportOptions& options, std::string_view value)
{
    std::string_view delimiter = value == "\\t" ? "\t" : value;
    for (const auto& [word, meaning] : kDelimiterWords) {
        delimiter = word == value ? meaning : delimiter;
    }
    if (!canDelimit(delimiter)) {
        return fail(Errc::Usage, "a delimiter has at most 8 bytes, no quotes and no line ends: " + std::string{value});
    }
    options.delimiter = std::string{delimiter};
    return {};
}

/// What parts orders of two files that are numbered alike.
Status setSuffix(ImportOptions& options, std::string_view value)
{
    constexpr std::size_t kLongest = 40;
    const bool isShown = std::none_of(value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; });
    if (value.size() > kLongest || !isShown) {
        return fail(Errc::Usage, "a suffix has at most 40 bytes and no control characters");
    }
    options.suffix = std::string{value};
    return {};
}

Status setOrders(ImportOptions& options, std::string_view value)
{
    options.ordersAreSame = value == "same";
    options.ordersPerDay = value == "daily";
    return options.ordersAreSame || options.ordersPerDay ? Status{} : fail(Errc::Usage, "unknown value for orders: " + std::string{value});
}

struct Cut {
    std::string_view name;
    std::string_view value;
};

Result<Cut> cutAssignment(std::string_view text)
{
    const auto at = text.find('=');
    if (at == std::string_view::npos || at == 0 || at + 1 == text.size()) {
        return fail(Errc::Usage, "expected name=value: " + std::string{text});
    }
    return Cut{text.substr(0, at), text.substr(at + 1)};
}

bool isFieldOfAnyKind(std::string_view field)
{
    for (std::size_t kind = 0; kind < domain::kRecordKindCount; ++kind) {
        const auto& fields = fieldsOf(static_cast<domain::RecordKind>(kind));
        if (std::find(fields.begin(), fields.end(), field) != fields.end()) {
            return true;
        }
    }
    return false;
}

}  // namespace

void forgetSetting(ImportOptions& options, std::string_view name)
{
    const ImportOptions none;
    if (name == "dates") {
        options.dates = none.dates;
    } else if (name == "decimal") {
        options.decimal = none.decimal;
    } else if (name == "discount") {
        options.discount = none.discount;
    } else if (name == "total") {
        options.total = none.total;
    } else if (name == "charges") {
        options.charges = none.charges;
    } else if (name == "amounts") {
        options.amounts = none.amounts;
    } else if (name == "discounts") {
        options.discounts = none.discounts;
    } else if (name == "refunds") {
        options.refunds = none.refunds;
    } else if (name == "returned") {
        options.returned = none.returned;
    } else if (name == "totals") {
        options.totals = none.totals;
    } else if (name == "extras") {
        options.extras = none.extras;
    } else if (name == "cost") {
        options.cost = none.cost;
    } else if (name == "scale") {
        options.scale = none.scale;
    } else if (name == "period") {
        options.period = none.period;
    } else if (name == "delimiter") {
        options.delimiter = none.delimiter;
    }
}

namespace {

/// "all", "all/Rekap": as `--sheet *`, which a shell would take for names of files. Else the names of sheets, as `--sheet` has them.
void setSheets(ImportOptions& options, std::string_view value)
{
    constexpr std::string_view kAll = "all";
    const auto rest = value.starts_with(kAll) ? value.substr(kAll.size()) : value;
    const auto next = rest.find_first_not_of(' ');
    const bool isAll = value.starts_with(kAll) && (next == std::string_view::npos || rest[next] == kBetweenSheets);
    options.sheet = !isAll ? std::string{value} : std::string{kAllSheets} + std::string{next == std::string_view::npos ? "" : rest.substr(next)};
}

}  // namespace

Status applySet(ImportOptions& options, std::string_view assignment)
{
    constexpr std::array kOfFiles{"dates", "decimal", "discount", "total", "charges", "amounts", "discounts", "refunds", "returned", "totals", "extras", "cost", "scale", "period", "delimiter"};
    const auto cut = cutAssignment(assignment);
    if (!cut) {
        return pass(cut.error());
    }
    const auto [name, value] = *cut;
    const bool isOfFile = std::find(kOfFiles.begin(), kOfFiles.end(), name) != kOfFiles.end();
    if (isOfFile && value == "auto") {
        forgetSetting(options, name);
        options.asFile.emplace(name);
        return {};
    }
    if (const auto known = options.asFile.find(name); known != options.asFile.end()) {
        options.asFile.erase(known);  // the later word counts
    }
    if (name == "dates") {
        return choose(options.dates, name, value, kDateWords);
    }
    if (name == "decimal") {
        return choose(options.decimal, name, value, kDecimalWords);
    }
    if (name == "discount") {
        return choose(options.discount, name, value, kDiscountWords);
    }
    if (name == "total") {
        return choose(options.total, name, value, kTotalWords);
    }
    if (name == "charges") {
        return choose(options.charges, name, value, kTaxWords);
    }
    if (name == "tax") {
        return choose(options.tax, name, value, kTaxWords);
    }
    if (name == "amounts") {
        return choose(options.amounts, name, value, kAmountWords);
    }
    if (name == "discounts") {
        return choose(options.discounts, name, value, kDiscountsWords);
    }
    if (name == "refunds") {
        return choose(options.refunds, name, value, kRefundWords);
    }
    if (name == "returned") {
        return choose(options.returned, name, value, kReturnedWords);
    }
    if (name == "totals") {
        return choose(options.totals, name, value, kTotalBaseWords);
    }
    if (name == "extras") {
        return choose(options.extras, name, value, kExtraWords);
    }
    if (name == "cost") {
        return choose(options.cost, name, value, kCostWords);
    }
    if (name == "scale") {
        return setScale(options, value);
    }
    if (name == "period") {
        return setPeriod(options, value);
    }
    if (name == "currency") {
        return setCurrency(options, value);
    }
    if (name == "orders") {
        return setOrders(options, value);
    }
    if (name == "suffix") {
        return setSuffix(options, value);
    }
    if (name == "sheets") {
        setSheets(options, value);
        return {};
    }
    if (name == "encoding") {
        options.encoding = std::string{value};
        return {};
    }
    if (name == "delimiter") {
        return setDelimiter(options, value);
    }
    return fail(Errc::Usage, "unknown setting: " + std::string{name});
}

Status applyMap(ImportOptions& options, std::string_view assignment)
{
    const auto cut = cutAssignment(assignment);
    if (!cut) {
        return pass(cut.error());
    }
    if (!isFieldOfAnyKind(cut->name)) {
        return fail(Errc::Usage, "unknown field: " + std::string{cut->name});
    }
    options.map.emplace_back(cut->name, cut->value);
    return {};
}

Status applyAnswer(ImportOptions& options, std::string_view option)
{
    const auto space = option.find(' ');
    const auto name = option.substr(0, space);
    const auto value = space == std::string_view::npos ? std::string_view{} : option.substr(space + 1);
    if (name == "--set") {
        return applySet(options, value);
    }
    if (name == "--map") {
        return applyMap(options, value);
    }
    if (name == "--kind") {
        const auto kind = domain::parseRecordKind(value);
        if (!kind) {
            return fail(Errc::Usage, "unknown kind: " + std::string{value});
        }
        options.kind = *kind;
        return {};
    }
    if (name == "--sheet" && !value.empty()) {
        options.sheet = std::string{value};
        return {};
    }
    return fail(Errc::Usage, "not an option of import: " + std::string{option});
}

std::string delimiterText(std::string_view delimiter)
{
    const std::string_view word = wordOf(kDelimiterWords, delimiter);
    return std::string{word.empty() ? delimiter : word};
}

std::optional<Scale> parseScale(std::string_view text) noexcept
{
    const auto* const end = text.data() + text.size();
    Scale scale;
    const auto least = std::from_chars(text.data(), end, scale.min);
    if (least.ec != std::errc{} || least.ptr == end || *least.ptr != '-') {
        return std::nullopt;
    }
    const auto most = std::from_chars(least.ptr + 1, end, scale.max);
    constexpr std::int32_t kLargest = 100;
    const bool isScale = most.ec == std::errc{} && most.ptr == end && (scale.min == 0 || scale.min == 1)
                         && scale.max > scale.min && scale.max <= kLargest;
    return isScale ? std::optional{scale} : std::nullopt;
}

const std::vector<std::string>& fieldsOf(domain::RecordKind kind)
{
    // In the order of RecordKind.
    static const std::array<std::vector<std::string>, domain::kRecordKindCount> fields{{
        {"order", "line", "nth", "date", "customer", "customer_name", "rep", "rep_name", "share", "team", "region", "product", "product_name",
         "category", "channel", "segment", "quantity", "unit", "price", "discount", "tax", "charge", "refund", "total", "cost", "profit", "currency",
         "status", "document"},
        {"id", "created", "closed", "stage", "status", "rep", "rep_name", "team", "region", "customer", "customer_name",
         "product", "source", "value", "probability", "currency", "lost_reason", "won", "lost", "is_won", "is_closed"},
        {"id", "date", "customer", "rep", "product", "question", "score", "comment", "topic"},
        {"kpi", "rep", "team", "region", "product", "category", "channel", "segment", "customer", "source",
         "period", "start", "level", "value", "minimum", "stretch"},
        {"order", "date", "customer", "customer_name", "rep", "rep_name", "share", "team", "region", "channel", "segment", "discount",
         "currency", "status", "document"},
        {"order", "line", "nth", "customer", "customer_name", "rep", "rep_name", "share", "team", "region", "product", "product_name",
         "category", "channel", "segment", "quantity", "unit", "price", "discount", "tax", "charge", "refund", "total", "cost", "profit",
         "currency", "status", "document"},
        {"lead", "date", "stage", "status"},
        {"id", "name", "team", "manager", "office"},
        {"id", "name", "category", "parent", "price", "cost", "currency"},
        {"id", "name", "region", "segment"},
        {"date", "currency", "rate", "unit"},
        {"period", "value", "currency", "source"},
        {"date", "end", "kind", "name"},
    }};
    return fields[static_cast<std::size_t>(kind)];
}

}  // namespace kinerja::ingest
