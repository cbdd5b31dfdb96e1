// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/changed_lines.h"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "kinerja/store/statement.h"
#include "line_row.h"

namespace kinerja::store {
namespace {

using domain::FieldValue;

constexpr const char* kChangedSql = "SELECT row_id, before FROM batch_changes WHERE batch_id = ?1 AND entity = 0 ORDER BY row_id";
constexpr const char* kLineSql =
    "SELECT id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id, channel_id, unit_id,"
    " currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no FROM order_lines WHERE id = ?1";
constexpr const char* kOrderSql = "SELECT number FROM orders WHERE id = ?1";
constexpr const char* kCustomerSql = "SELECT coalesce(nullif(name, ''), key) FROM customers WHERE id = ?1";
constexpr const char* kProductSql = "SELECT coalesce(nullif(name, ''), key) FROM products WHERE id = ?1";
constexpr const char* kTermSql = "SELECT text FROM terms WHERE id = ?1";
// Several people with their shares in per cent.
constexpr const char* kShareSql =
    "SELECT group_concat(name, ' + ') FROM (SELECT coalesce(nullif(p.alias, ''), nullif(p.name, ''), p.key)"
    "   || iif(c.share = 10000, '', ' ' || c.share / 100.0 || '%') AS name FROM credits c JOIN people p ON p.id = c.person_id"
    "   WHERE c.share_set_id = ?1 ORDER BY c.share DESC, p.id)";
constexpr const char* kBaseCurrencySql = "SELECT coalesce((SELECT value FROM settings WHERE name = 'currency'), 'IDR') WHERE ?1 = 0";

struct NameField {
    const char* field;
    std::int64_t LineRow::*id;
    const char* sql;
};
constexpr std::array kNames{
    NameField{"customer", &LineRow::customer, kCustomerSql}, NameField{"rep", &LineRow::share, kShareSql},
    NameField{"product", &LineRow::product, kProductSql},    NameField{"category", &LineRow::category, kTermSql},
    NameField{"team", &LineRow::team, kTermSql},             NameField{"region", &LineRow::region, kTermSql},
    NameField{"channel", &LineRow::channel, kTermSql},       NameField{"unit", &LineRow::unit, kTermSql},
};

Result<FieldValue> nameOf(Connection& connection, const char* sql, std::int64_t id)
{
    Result<Statement> statement = Statement::prepare(connection, sql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(1, id);
    const Result<bool> row = statement->step();
    if (!row) {
        return pass(row.error());
    }
    return *row && !statement->isNull(0) ? FieldValue{std::string{statement->text(0)}} : FieldValue{};
}

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
                read = read.and_then([&] { return addNames(name.field, name.sql, m_before.*name.id, name.sql, m_after.*name.id); });
            }
        }
        add("quantity", Raw4{m_before.quantity}, Raw4{m_after.quantity});
        add("total", Raw4{m_before.net()}, Raw4{m_after.net()});
        add("discount", Raw4{m_before.discount}, Raw4{m_after.discount});
        add("tax", Raw4{m_before.tax}, Raw4{m_after.tax});
        add("cost", costOf(m_before), costOf(m_after));
        if (m_before.currency != m_after.currency) {
            const auto sqlOf = [](std::int64_t id) { return id == 0 ? kBaseCurrencySql : kTermSql; };
            read = read.and_then([&] { return addNames("currency", sqlOf(m_before.currency), m_before.currency, sqlOf(m_after.currency), m_after.currency); });
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
    Status addNames(const char* field, const char* sqlBefore, std::int64_t before, const char* sqlAfter, std::int64_t after)
    {
        Result<FieldValue> was = nameOf(m_connection, sqlBefore, before);
        Result<FieldValue> is = nameOf(m_connection, sqlAfter, after);
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
    const Result<FieldValue> order = nameOf(connection, kOrderSql, orderOfLine(after.id));
    const Result<FieldValue> product = nameOf(connection, kProductSql, after.product);
    if (!fields || !order || !product) {
        return pass(!fields ? fields.error() : !order ? order.error() : product.error());
    }
    const auto text = [](const FieldValue& value) { return std::holds_alternative<std::string>(value) ? std::get<std::string>(value) : std::string{}; };
    return domain::ChangedLine{text(*order), text(*product), *std::move(fields)};
}

}  // namespace

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
