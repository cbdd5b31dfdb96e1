// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_names.h"

#include <array>
#include <string>

#include "kinerja/store/statement.h"

namespace kinerja::store {
namespace {

// In the order of CodeOf.
constexpr std::array kSql{
    "SELECT number FROM orders WHERE id = ?1",
    "SELECT coalesce(nullif(name, ''), key) FROM customers WHERE id = ?1",
    "SELECT coalesce(nullif(name, ''), key) FROM products WHERE id = ?1",
    "SELECT text FROM terms WHERE id = ?1",
    "SELECT group_concat(name, ' + ') FROM (SELECT coalesce(nullif(p.alias, ''), nullif(p.name, ''), p.key)"
    "   || iif(c.share = 10000, '', ' ' || c.share / 100.0 || '%') || coalesce(' (' || t.text || ')', '') AS name"
    "   FROM credits c JOIN people p ON p.id = c.person_id LEFT JOIN terms t ON t.id = c.team_id"
    "   WHERE c.share_set_id = ?1 ORDER BY c.share DESC, p.id)",
    "SELECT iif(?1 = 0, coalesce((SELECT value FROM settings WHERE name = 'currency'), 'IDR'), (SELECT text FROM terms WHERE id = ?1))",
};

}  // namespace

Result<domain::FieldValue> nameOfCode(Connection& connection, CodeOf what, std::int64_t code)
{
    Result<Statement> statement = Statement::prepare(connection, kSql.at(static_cast<std::size_t>(what)));
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(1, code);
    const Result<bool> row = statement->step();
    if (!row) {
        return pass(row.error());
    }
    return *row && !statement->isNull(0) ? domain::FieldValue{std::string{statement->text(0)}} : domain::FieldValue{};
}

}  // namespace kinerja::store
