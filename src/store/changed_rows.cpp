// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/changed_rows.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "described_rows.h"
#include "field_names.h"
#include "kinerja/store/statement.h"
#include "line_row.h"
#include "list_tables.h"
#include "row_json.h"

namespace kinerja::store {
namespace {

using domain::FieldValue;
using nlohmann::json;

constexpr const char* kChangedSql = "SELECT row_id, before FROM batch_changes WHERE batch_id = ?1 AND entity = ?2 ORDER BY row_id";

/// How a column's number is read.
enum class Nature : std::uint8_t {
    Text,
    Day,
    LastDay,   ///< of a stored first day after it
    Amount,    ///< ten-thousandths
    Whole,
    Billionths,
    Trillionths,
    LeadStatus,
    OrderStatus,
    Document,
    Customer,
    Product,
    Term,
    Share,
    Currency,      ///< 0 and NULL: the base currency
    ListCurrency,  ///< NULL: none
};

struct Column {
    const char* name;
    const char* field;  ///< as ingest::fieldsOf() names it
    Nature nature;
};

/// What a kind's rows are known by, and what is told of them.
struct Shape {
    std::vector<Column> name;
    std::vector<Column> fields;
};

/// In the order of RecordKind. Orders and lines of orders are known by a number that is not among their columns.
const Shape& shapeOf(domain::RecordKind kind)
{
    using enum Nature;
    static const std::array<Shape, domain::kRecordKindCount> shapes{{
        {},
        {{{"key", "id", Text}, {"customer_id", "customer", Customer}},
         {{"created", "created", Day}, {"closed", "closed", Day}, {"status", "status", LeadStatus}, {"stage", "stage", Text},
          {"share_id", "rep", Share}, {"team_id", "team", Term}, {"region_id", "region", Term}, {"customer_id", "customer", Customer},
          {"product_id", "product", Product}, {"source_id", "source", Term}, {"currency_id", "currency", Currency}, {"value", "value", Amount},
          {"probability", "probability", Amount}, {"lost_reason", "lost_reason", Text}}},
        {{{"customer_id", "customer", Customer}, {"question", "question", Text}},
         {{"day", "date", Day}, {"customer_id", "customer", Customer}, {"share_id", "rep", Share}, {"product_id", "product", Product},
          {"question", "question", Text}, {"score", "score", Whole}, {"scale_min", "scale_min", Whole}, {"scale_max", "scale_max", Whole},
          {"comment", "comment", Text}, {"topics", "topic", Text}}},
        {{{"kpi", "kpi", Text}, {"first_day", "start", Day}, {"end_day", "end", LastDay}, {"scope_value", "rep", Text}, {"pair_category", "category", Text}},
         {{"value", "value", Amount}}},
        {{},
         {{"day", "date", Day}, {"customer_id", "customer", Customer}, {"share_id", "rep", Share}, {"team_id", "team", Term},
          {"region_id", "region", Term}, {"channel_id", "channel", Term}, {"currency_id", "currency", Currency}, {"status", "status", OrderStatus},
          {"credit", "document", Document}, {"discount", "discount", Amount}, {"discount_rate", "discount", Billionths}}},
        {{{"product_id", "product", Product}},
         {{"customer_id", "customer", Customer}, {"product_id", "product", Product}, {"category_id", "category", Term}, {"share_id", "rep", Share},
          {"team_id", "team", Term}, {"region_id", "region", Term}, {"channel_id", "channel", Term}, {"unit_id", "unit", Term},
          {"currency_id", "currency", Currency}, {"status", "status", OrderStatus}, {"returned", "document", Document},
          {"quantity", "quantity", Amount}, {"gross", "gross", Amount}, {"discount", "discount", Amount}, {"tax", "tax", Amount}, {"cost", "cost", Amount}}},
        {{{"lead", "lead", Text}, {"day", "date", Day}, {"stage", "stage", Text}}, {{"status", "status", LeadStatus}}},
        {{{"key", "id", Text}},
         {{"name", "name", Text}, {"team_id", "team", Term}, {"manager", "manager", Text}, {"office_id", "office", Term}}},
        {{{"key", "id", Text}},
         {{"name", "name", Text}, {"category_id", "category", Term}, {"parent_id", "parent", Term}, {"price", "price", Amount},
          {"cost", "cost", Amount}, {"currency_id", "currency", ListCurrency}}},
        {{{"key", "id", Text}}, {{"name", "name", Text}, {"region_id", "region", Term}, {"segment_id", "segment", Term}}},
        {{{"currency_id", "currency", ListCurrency}, {"day", "date", Day}}, {{"rate", "rate", Trillionths}}},
        {{{"first_day", "start", Day}, {"end_day", "end", LastDay}, {"source", "source", Text}},
         {{"value", "value", Amount}, {"currency_id", "currency", ListCurrency}}},
        {{{"name", "name", Text}, {"first_day", "date", Day}}, {{"end_day", "end", LastDay}, {"kind", "kind", Text}}},
    }};
    return shapes[static_cast<std::size_t>(kind)];
}

/// A number of so many decimals: exact, as text where ten-thousandths do not hold it.
FieldValue scaled(std::int64_t value, int decimals)
{
    std::int64_t unit = 1;
    for (int at = 4; at < decimals; ++at) {
        unit *= 10;
    }
    if (value % unit == 0) {
        return Raw4{value / unit};
    }
    std::string digits = std::to_string(value);
    digits.insert(0, digits.size() <= static_cast<std::size_t>(decimals) ? static_cast<std::size_t>(decimals) + 1 - digits.size() : 0, '0');
    digits.insert(digits.size() - static_cast<std::size_t>(decimals), 1, '.');
    return digits.substr(0, digits.find_last_not_of('0') + 1);
}

FieldValue dayOf(std::int64_t ymd, int minus)
{
    const std::optional<Date> day = fromYmd(static_cast<std::int32_t>(ymd));
    return day ? FieldValue{*day - std::chrono::days{minus}} : FieldValue{};
}

FieldValue wordOf(std::span<const char* const> words, std::int64_t code)
{
    const char* word = code >= 0 && code < static_cast<std::int64_t>(words.size()) ? words[static_cast<std::size_t>(code)] : nullptr;
    return word != nullptr ? FieldValue{std::string{word}} : FieldValue{};
}

std::optional<CodeOf> codeOf(Nature nature)
{
    switch (nature) {
    case Nature::Customer: return CodeOf::Customer;
    case Nature::Product: return CodeOf::Product;
    case Nature::Term:
    case Nature::ListCurrency: return CodeOf::Term;
    case Nature::Share: return CodeOf::Share;
    case Nature::Currency: return CodeOf::Currency;
    default: return std::nullopt;
    }
}

FieldValue numberOf(Nature nature, std::int64_t number)
{
    constexpr std::array<const char*, 3> kLeadWords{"open", "won", "lost"};
    constexpr std::array<const char*, 3> kOrderWords{nullptr, "cancelled", "on-hold"};
    constexpr std::int64_t kOne = 10'000;
    switch (nature) {
    case Nature::Day: return dayOf(number, 0);
    case Nature::LastDay: return dayOf(number, 1);
    case Nature::Whole: return Raw4{number * kOne};
    case Nature::Billionths: return scaled(number, 9);
    case Nature::Trillionths: return scaled(number, 12);
    case Nature::LeadStatus: return wordOf(kLeadWords, number);
    case Nature::OrderStatus: return wordOf(kOrderWords, number);
    case Nature::Document: return number != 0 ? FieldValue{std::string{"return"}} : FieldValue{};
    default: return Raw4{number};
    }
}

class RowReader {
public:
    explicit RowReader(Connection& connection) : m_connection{connection} {}

    Result<FieldValue> value(const json& row, const Column& column) const
    {
        const auto at = row.find(column.name);
        const bool isThere = at != row.end() && !at->is_null();
        if (isThere && at->is_string()) {
            const auto& text = at->get_ref<const std::string&>();
            return text.empty() ? FieldValue{} : FieldValue{text};
        }
        if (isThere && at->is_object()) {
            return FieldValue{at->value("hex", std::string{})};  // no text
        }
        const std::int64_t number = isThere && at->is_number_integer() ? at->get<std::int64_t>() : 0;
        if (const auto code = codeOf(column.nature)) {
            return nameOfCode(m_connection, *code, number);
        }
        return isThere ? numberOf(column.nature, number) : FieldValue{};
    }

    Result<domain::ChangedRow> compare(const Shape& shape, const json& before, const json& after) const
    {
        domain::ChangedRow changed;
        if (Status named = addName(shape, after, changed.name); !named) {
            return pass(named.error());
        }
        for (const Column& column : shape.fields) {
            auto was = value(before, column);
            auto is = value(after, column);
            if (!was || !is) {
                return pass(was ? is.error() : was.error());
            }
            if (*was != *is) {
                changed.fields.push_back({column.field, *std::move(was), *std::move(is)});
            }
        }
        return changed;
    }

    Result<domain::MissingRow> describe(const Shape& shape, const json& row) const
    {
        domain::MissingRow described;
        if (Status named = addName(shape, row, described.name); !named) {
            return pass(named.error());
        }
        for (const Column& column : shape.fields) {
            const bool isInName = std::any_of(shape.name.begin(), shape.name.end(),
                                              [&column](const Column& part) { return std::string_view{part.name} == column.name; });
            auto held = isInName ? FieldValue{} : value(row, column);
            if (!held) {
                return pass(held.error());
            }
            if (*held != FieldValue{}) {
                described.fields.emplace_back(column.field, *std::move(held));
            }
        }
        return described;
    }

private:
    Status addName(const Shape& shape, const json& row, std::vector<std::string>& name) const
    {
        for (const Column& column : shape.name) {
            const auto part = value(row, column);
            if (!part) {
                return pass(part.error());
            }
            if (const auto* day = std::get_if<Date>(&*part)) {
                name.push_back(toIso(*day));
            } else if (const auto* text = std::get_if<std::string>(&*part)) {
                name.push_back(*text);
            }
        }
        return {};
    }

    Connection& m_connection;
};

/// The number of the order that a header or a line belongs to, in front.
Status addOrder(Connection& connection, domain::RecordKind kind, std::int64_t id, std::vector<std::string>& name)
{
    if (kind != domain::RecordKind::Orders && kind != domain::RecordKind::Lines) {
        return {};
    }
    const auto number = nameOfCode(connection, CodeOf::Order, kind == domain::RecordKind::Lines ? orderOfLine(id) : id);
    if (!number) {
        return pass(number.error());
    }
    if (const auto* text = std::get_if<std::string>(&*number)) {
        name.insert(name.begin(), *text);
    }
    return {};
}

}  // namespace

Result<domain::MissingRow> describeRow(Connection& connection, domain::RecordKind kind, std::int64_t id, const json& row)
{
    auto described = RowReader{connection}.describe(shapeOf(kind), row);
    if (described) {
        if (Status named = addOrder(connection, kind, id, described->name); !named) {
            return pass(named.error());
        }
    }
    return described;
}

Result<std::vector<domain::ChangedRow>> changedRows(Connection& connection, std::int64_t batch, domain::RecordKind kind, std::size_t most)
{
    std::vector<domain::ChangedRow> all;
    if (kind == domain::RecordKind::Sales) {
        return all;
    }
    Result<Statement> changes = Statement::prepare(connection, kChangedSql);
    Result<Statement> rows = Statement::prepare(connection, kindTable(kind).rows.select);
    if (!changes || !rows) {
        return pass(changes ? rows.error() : changes.error());
    }
    changes->bind(1, batch);
    changes->bind(2, static_cast<std::int64_t>(kind));
    const RowReader reader{connection};
    Result<bool> change = changes->step();
    for (; change && *change && all.size() < most; change = changes->step()) {
        const std::int64_t id = changes->integer(0);
        const json before = json::parse(changes->text(1), nullptr, false);
        if (!before.is_object()) {
            return fail(Errc::Damaged, "what row " + std::to_string(id) + " was cannot be read");
        }
        rows->bind(1, id);
        const Result<bool> found = rows->step();
        if (!found) {
            return pass(found.error());
        }
        if (*found) {  // else it was taken out since
            auto row = reader.compare(shapeOf(kind), before, rowJson(*rows, 1));
            const Status named = row ? addOrder(connection, kind, id, row->name) : Status{pass(row.error())};
            if (!named) {
                return pass(named.error());
            }
            if (!row->fields.empty()) {
                all.push_back(*std::move(row));
            }
        }
        rows->reset();
    }
    return change ? Result<std::vector<domain::ChangedRow>>{std::move(all)} : pass(change.error());
}

}  // namespace kinerja::store
