// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/changed_lines.h"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "kinerja/store/statement.h"
#include "described_rows.h"
#include "field_names.h"
#include "line_row.h"

namespace kinerja::store {
namespace {

using domain::FieldValue;

constexpr const char* kChangedSql = "SELECT row_id, before FROM batch_changes WHERE batch_id = ?1 AND entity = 0 ORDER BY row_id";
constexpr const char* kLineSql =
    "SELECT id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id, channel_id, unit_id,"
    " currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no FROM order_lines WHERE id = ?1";
struct NameField {
    const char* field;
    std::int64_t LineRow::*id;
    CodeOf what;
};
constexpr std::array kNames{
    NameField{"customer", &LineRow::customer, CodeOf::Customer}, NameField{"rep", &LineRow::share, CodeOf::Share},
    NameField{"product", &LineRow::product, CodeOf::Product},    NameField{"category", &LineRow::category, CodeOf::Term},
    NameField{"team", &LineRow::team, CodeOf::Term},             NameField{"region", &LineRow::region, CodeOf::Term},
    NameField{"channel", &LineRow::channel, CodeOf::Term},       NameField{"unit", &LineRow::unit, CodeOf::Term},
};

FieldValue dayOf(const LineRow& row)
{
    const std::optional<Date> day = fromYmd(row.day);
    return day ? FieldValue{*day} : FieldValue{};
}

FieldValue statusOf(const LineRow& row)
{
    return row.status == 0 ? FieldValue{} : FieldValue{std::string{row.status == 1 ? "cancelled" : "on-hold"}};
}

FieldValue documentOf(const LineRow& row) { return row.returned == kNotReturned ? FieldValue{} : FieldValue{std::string{"return"}}; }

std::string textOf(const FieldValue& value) { return std::holds_alternative<std::string>(value) ? std::get<std::string>(value) : std::string{}; }

FieldValue costOf(const LineRow& row) { return row.cost == domain::kUnknownCost ? FieldValue{} : FieldValue{Raw4{row.cost}}; }

/// Collects what differs between two states of one line.
class Comparison {
public:
    Comparison(Connection& connection, const LineRow& before, const LineRow& after)
        : m_connection{connection}, m_before{before}, m_after{after}
    {
    }

    Result<std::vector<domain::ChangedField>> run()
    {
        add("date", dayOf(m_before), dayOf(m_after));
        Status read;
        for (const NameField& name : kNames) {
            if (m_before.*name.id != m_after.*name.id) {
                read = read.and_then([&] { return addNames(name.field, name.what, m_before.*name.id, m_after.*name.id); });
            }
        }
        add("quantity", Raw4{m_before.quantity}, Raw4{m_after.quantity});
        add("total", Raw4{m_before.net()}, Raw4{m_after.net()});
        add("discount", Raw4{m_before.discount}, Raw4{m_after.discount});
        add("tax", Raw4{m_before.tax}, Raw4{m_after.tax});
        add("cost", costOf(m_before), costOf(m_after));
        if (m_before.currency != m_after.currency) {
            read = read.and_then([&] { return addNames("currency", CodeOf::Currency, m_before.currency, m_after.currency); });
        }
        add("status", statusOf(m_before), statusOf(m_after));
        add("document", documentOf(m_before), documentOf(m_after));
        return read.map([this] { return std::move(m_fields); });
    }

private:
    void add(const char* field, FieldValue before, FieldValue after)
    {
        if (before != after) {
            m_fields.push_back({field, std::move(before), std::move(after)});
        }
    }
    Status addNames(const char* field, CodeOf what, std::int64_t before, std::int64_t after)
    {
        Result<FieldValue> was = nameOfCode(m_connection, what, before);
        Result<FieldValue> is = nameOfCode(m_connection, what, after);
        if (!was || !is) {
            return pass(was ? is.error() : was.error());
        }
        add(field, *std::move(was), *std::move(is));
        return {};
    }

    Connection& m_connection;
    const LineRow& m_before;
    const LineRow& m_after;
    std::vector<domain::ChangedField> m_fields;
};

/// Returns: without fields where nothing that is seen differs.
Result<domain::ChangedLine> compare(Connection& connection, const LineRow& before, const LineRow& after)
{
    Result<std::vector<domain::ChangedField>> fields = Comparison{connection, before, after}.run();
    const Result<FieldValue> order = nameOfCode(connection, CodeOf::Order, orderOfLine(after.id));
    const Result<FieldValue> product = nameOfCode(connection, CodeOf::Product, after.product);
    if (!fields || !order || !product) {
        return pass(!fields ? fields.error() : !order ? order.error() : product.error());
    }
    return domain::ChangedLine{textOf(*order), textOf(*product), *std::move(fields)};
}

}  // namespace

Result<domain::MissingRow> describeLine(Connection& connection, const LineRow& row)
{
    const Result<FieldValue> order = nameOfCode(connection, CodeOf::Order, orderOfLine(row.id));
    const Result<FieldValue> product = nameOfCode(connection, CodeOf::Product, row.product);
    const Result<FieldValue> customer = nameOfCode(connection, CodeOf::Customer, row.customer);
    const Result<FieldValue> rep = nameOfCode(connection, CodeOf::Share, row.share);
    const Result<FieldValue> currency = row.currency == 0 ? FieldValue{} : nameOfCode(connection, CodeOf::Currency, row.currency);
    for (const auto* name : {&order, &product, &customer, &rep, &currency}) {
        if (!*name) {
            return pass(name->error());
        }
    }
    domain::MissingRow described{{textOf(*order)}, {}};
    if (const std::string name = textOf(*product); !name.empty()) {
        described.name.push_back(name);
    }
    const std::pair<const char*, FieldValue> fields[]{{"date", dayOf(row)}, {"customer", *customer},          {"rep", *rep},
                                                      {"quantity", Raw4{row.quantity}}, {"total", Raw4{row.net()}}, {"currency", *currency}};
    for (const auto& [field, value] : fields) {
        if (value != FieldValue{}) {
            described.fields.emplace_back(field, value);
        }
    }
    return described;
}

Result<std::vector<domain::ChangedLine>> changedLines(Connection& connection, std::int64_t batch, std::size_t most)
{
    Result<Statement> changes = Statement::prepare(connection, kChangedSql);
    Result<Statement> lines = Statement::prepare(connection, kLineSql);
    if (!changes || !lines) {
        return pass(changes ? lines.error() : changes.error());
    }
    changes->bind(1, batch);
    std::vector<domain::ChangedLine> all;
    LineRow now;
    Result<bool> change = changes->step();
    for (; change && *change && all.size() < most; change = changes->step()) {
        const std::int64_t id = changes->integer(0);
        const std::optional<LineRow> before = parseLineJson(id, changes->text(1));
        if (!before) {
            return fail(Errc::Damaged, "what line " + std::to_string(id) + " was cannot be read");
        }
        lines->bind(1, id);
        const Result<bool> found = lines->step();
        if (!found) {
            return pass(found.error());
        }
        if (*found) {  // else it was taken out since
            readLine(*lines, now);
            Result<domain::ChangedLine> line = compare(connection, *before, now);
            if (!line) {
                return pass(line.error());
            }
            if (!line->fields.empty()) {
                all.push_back(*std::move(line));
            }
        }
        lines->reset();
    }
    return change ? Result<std::vector<domain::ChangedLine>>{std::move(all)} : pass(change.error());
}

}  // namespace kinerja::store
