// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_digest.h"

#include <algorithm>
#include <array>
#include <utility>

#include "each_row.h"
#include "kinerja/store/statement.h"
#include "list_tables.h"

namespace kinerja::store {
namespace {

constexpr const char* kLinesSql =
    "SELECT id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id, channel_id, unit_id,"
    " currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no FROM order_lines"
    " WHERE batch_id BETWEEN :first AND :last ORDER BY id";
constexpr const char* kOrdersSql = "SELECT id, number FROM orders WHERE id >= :from ORDER BY id";
constexpr const char* kStoreSumsSql =
    "UPDATE import_batches SET rows_stored = :rows, rows_sum = :sum, rows_hash = :hash WHERE id = :id";
constexpr const char* kKindsSql = "SELECT id, kind FROM import_batches";
constexpr const char* kDictionariesSql =
    "SELECT 0, id, kind, NULL, text FROM terms"
    " UNION ALL SELECT 1, id, team_id, key, name FROM people"
    " UNION ALL SELECT 2, id, segment_id, key, name FROM customers"
    " UNION ALL SELECT 3, id, category_id, key, name FROM products"
    " UNION ALL SELECT 4, share_set_id, person_id, team_id, share FROM credits"
    " ORDER BY 1, 2, 3";
constexpr const char* kStoreDictionaryHashSql = "UPDATE store_state SET dictionary_hash = :hash WHERE id = 1";

constexpr std::size_t kBufferSize = 16 * 1024;
constexpr std::size_t kLongestNumber = 11;  // a letter and ten groups of seven bits

struct RowSums {
    RowHash hash;
    std::int64_t rows = 0;
    Int128 sum = 0;
};

void addColumns(const Statement& statement, int first, RowHash& hash)
{
    for (int column = first; column < statement.columnCount(); ++column) {
        if (statement.isNull(column)) {
            hash.addNull();
        } else if (statement.isText(column)) {
            hash.add(statement.text(column));
        } else {
            hash.add(statement.integer(column));
        }
    }
}

/// Those of the batches that are of this kind.
Result<std::set<std::int64_t>> onlyOf(Connection& connection, domain::RecordKind kind, const std::set<std::int64_t>& batches)
{
    std::set<std::int64_t> own;
    const Status read = forEachRow(connection, kKindsSql, [&](const Statement& row) {
        if (row.integer(1) == static_cast<std::int64_t>(kind) && batches.contains(row.integer(0))) {
            own.insert(row.integer(0));
        }
    });
    if (!read) {
        return pass(read.error());
    }
    return own;
}

Result<std::map<std::int64_t, BatchSums>> sumsOfLines(Connection& connection, const std::set<std::int64_t>& batches)
{
    Result<Statement> lines = Statement::prepare(connection, kLinesSql);
    Result<Statement> orders = Statement::prepare(connection, kOrdersSql);
    if (!lines || !orders) {
        return pass(lines ? orders.error() : lines.error());
    }
    std::map<std::int64_t, LineDigest> digests;
    for (const std::int64_t batch : batches) {
        digests[batch];
    }
    if (batches.empty()) {
        return std::map<std::int64_t, BatchSums>{};
    }
    lines->bind(":first", *batches.begin());
    lines->bind(":last", *batches.rbegin());
    // Both come in the order of orders: a merge instead of a million look-ups.
    Result<bool> line = lines->step();
    if (line && *line) {
        orders->bind(":from", orderOfLine(lines->integer(0)));
    }
    Result<bool> order = orders->step();
    LineRow row;
    for (; line && *line; line = lines->step()) {
        const auto digest = digests.find(lines->integer(2));
        if (digest == digests.end()) {
            continue;
        }
        readLine(*lines, row);
        while (order && *order && orders->integer(0) < orderOfLine(row.id)) {
            order = orders->step();
        }
        const bool known = order && *order && orders->integer(0) == orderOfLine(row.id);
        digest->second.add(row, known ? orders->text(1) : std::string_view{});
    }
    if (!line || !order) {
        return pass(line ? order.error() : line.error());
    }
    std::map<std::int64_t, BatchSums> sums;
    for (auto& [batch, digest] : digests) {
        sums[batch] = digest.finish();
    }
    return sums;
}

}  // namespace

void RowHash::makeRoom(std::size_t size)
{
    if (m_used + size > m_buffer.size()) {
        m_sha.add({m_buffer.data(), m_used});
        m_used = 0;
        m_buffer.resize(std::max(kBufferSize, size));
    }
}

void RowHash::put(std::int64_t number) noexcept
{
    // Zigzag and base 128: most numbers of a row are small.
    auto left = (static_cast<std::uint64_t>(number) << 1U) ^ static_cast<std::uint64_t>(number >> 63);
    char* at = m_buffer.data() + m_used;
    *at++ = 'i';
    for (; left >= 128; left >>= 7U) {
        *at++ = static_cast<char>((left & 127U) | 128U);
    }
    *at++ = static_cast<char>(left);
    m_used = static_cast<std::size_t>(at - m_buffer.data());
}

void RowHash::add(std::int64_t number)
{
    makeRoom(kLongestNumber);
    put(number);
}

void RowHash::add(std::span<const std::int64_t> numbers)
{
    makeRoom(kLongestNumber * numbers.size());
    for (const std::int64_t number : numbers) {
        put(number);
    }
}

void RowHash::add(std::string_view text)
{
    makeRoom(text.size() + kLongestNumber + 1);
    m_buffer[m_used++] = 't';
    put(static_cast<std::int64_t>(text.size()));
    std::copy(text.begin(), text.end(), m_buffer.data() + m_used);
    m_used += text.size();
}

void RowHash::addNull()
{
    makeRoom(1);
    m_buffer[m_used++] = 'n';
}

std::string RowHash::hex()
{
    m_sha.add({m_buffer.data(), m_used});
    m_used = 0;
    return m_sha.hex();
}

void LineDigest::add(const LineRow& row, std::string_view orderNumber)
{
    m_hash.add(std::array<std::int64_t, 20>{row.id, row.day, row.customer, row.product, row.category, row.share, row.team,
                                            row.region, row.channel, row.unit, row.currency, row.status, row.returned,
                                            row.quantity, row.gross, row.discount, row.tax, row.cost, row.nth,
                                            row.hasLineNo});
    m_hash.add(std::string_view{row.lineNo});
    m_hash.add(orderNumber);
    ++m_rows;
    m_sum += row.net();
    m_lastId = row.id;
}

BatchSums LineDigest::finish() { return {m_rows, m_sum, m_hash.hex()}; }

Result<std::map<std::int64_t, BatchSums>> sumsOfBatches(Connection& connection, domain::RecordKind kind,
                                                        const std::set<std::int64_t>& batches)
{
    if (kind == domain::RecordKind::Sales) {
        return sumsOfLines(connection, batches);
    }
    Result<Statement> statement = Statement::prepare(connection, kindTable(kind).digest);
    if (!statement) {
        return pass(statement.error());
    }
    std::map<std::int64_t, RowSums> found;
    for (const std::int64_t batch : batches) {
        found[batch];
    }
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        const auto at = found.find(statement->integer(0));
        if (at != found.end()) {
            ++at->second.rows;
            at->second.sum += statement->integer(1);
            addColumns(*statement, 2, at->second.hash);
        }
    }
    if (!row) {
        return pass(row.error());
    }
    std::map<std::int64_t, BatchSums> sums;
    for (auto& [batch, of] : found) {
        sums[batch] = {of.rows, of.sum, of.hash.hex()};
    }
    return sums;
}

Status storeSums(Connection& connection, std::int64_t batch, const BatchSums& sums)
{
    Result<Statement> statement = Statement::prepare(connection, kStoreSumsSql);
    if (!statement) {
        return pass(statement.error());
    }
    const std::string digits = toDigits(sums.sum);
    statement->bind(":rows", sums.rows);
    statement->bind(":sum", std::string_view{digits});
    statement->bind(":hash", std::string_view{sums.hash});
    statement->bind(":id", batch);
    return statement->run();
}

Status refreshSums(Connection& connection, domain::RecordKind kind, const std::set<std::int64_t>& batches)
{
    if (batches.empty()) {
        return {};
    }
    const Result<std::set<std::int64_t>> own = onlyOf(connection, kind, batches);
    if (!own || own->empty()) {
        return own ? Status{} : pass(own.error());
    }
    const Result<std::map<std::int64_t, BatchSums>> sums = sumsOfBatches(connection, kind, *own);
    if (!sums) {
        return pass(sums.error());
    }
    Status status;
    for (const auto& one : *sums) {
        status = status.and_then([&] { return storeSums(connection, one.first, one.second); });
    }
    return status;
}

Result<std::string> dictionaryHash(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(connection, kDictionariesSql);
    if (!statement) {
        return pass(statement.error());
    }
    RowHash hash;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        addColumns(*statement, 0, hash);
    }
    if (!row) {
        return pass(row.error());
    }
    return hash.hex();
}

Status refreshDictionaryHash(Connection& connection)
{
    const Result<std::string> hash = dictionaryHash(connection);
    if (!hash) {
        return pass(hash.error());
    }
    Result<Statement> statement = Statement::prepare(connection, kStoreDictionaryHashSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":hash", std::string_view{*hash});
    return statement->run();
}

}  // namespace kinerja::store
