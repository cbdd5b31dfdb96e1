// SPDX-License-Identifier: GPL-3.0-or-later
// Stored columns become columns of all months.
#include <algorithm>
#include <bit>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <sqlite3.h>

#include "fast_hash.h"
#include "kinerja/store/statement.h"
#include "read_transaction.h"
#include "segment_store.h"
#include "sqlite_error.h"
#include "unit_spellings.h"

namespace kinerja::store {
namespace {

using domain::SegmentShape;

constexpr const char* kShapesSql =
    "SELECT id, month, column_no, width, lines, format, data_version, checksum, length(bytes) FROM segments"
    " WHERE id BETWEEN :first AND :last ORDER BY id";

/// A stored segment, but for its bytes.
struct StoredShape {
    std::int64_t id = 0;
    std::int64_t checksum = 0;
    SegmentShape shape;

    [[nodiscard]] std::size_t size() const noexcept { return static_cast<std::size_t>(shape.count) * shape.width; }
    [[nodiscard]] bool isSound(const char* bytes) const noexcept
    {
        return std::bit_cast<std::int64_t>(fastHash({bytes, size()})) == checksum;
    }
};
using StoredShapes = std::map<std::int32_t, std::vector<StoredShape>>;

/// Reads the bytes of segments one after the other, without a statement's copy.
class SegmentBlob {
public:
    explicit SegmentBlob(Connection& connection) : m_db(connection.handle()) {}

    [[nodiscard]] Status read(const StoredShape& stored, void* into)
    {
        int rc = SQLITE_OK;
        if (m_blob == nullptr) {
            sqlite3_blob* raw = nullptr;
            rc = sqlite3_blob_open(m_db, "main", "segments", "bytes", stored.id, 0, &raw);
            m_blob.reset(raw);
        } else {
            rc = sqlite3_blob_reopen(m_blob.get(), stored.id);
        }
        if (rc == SQLITE_OK) {
            rc = sqlite3_blob_read(m_blob.get(), into, static_cast<int>(stored.size()), 0);
        }
        return rc == SQLITE_OK ? Status{} : pass(sqliteError(m_db, rc));
    }

private:
    struct Close {
        void operator()(sqlite3_blob* blob) const noexcept { sqlite3_blob_close(blob); }
    };
    sqlite3* m_db;
    std::unique_ptr<sqlite3_blob, Close> m_blob;
};

/// The oldest format whose columns are right. Only a store that has two spellings of a unit needs the newest.
Result<std::int64_t> oldestFormat(Connection& connection)
{
    return loadUnits(connection).map([](const StoredUnits& units) { return units.codes.empty() ? kUnitsAsSpelled : kSegmentFormat; });
}

std::optional<StoredShape> shapeOf(const Statement& row, const MonthState& state, std::int64_t oldest)
{
    const std::int64_t format = row.integer(5);
    StoredShape stored;
    stored.id = row.integer(0);
    stored.checksum = row.integer(7);
    stored.shape = {static_cast<std::int32_t>(row.integer(1)), static_cast<domain::SalesColumn>(row.integer(2)),
                    static_cast<std::uint8_t>(row.integer(3)), static_cast<std::uint8_t>(format % 10),
                    static_cast<std::uint32_t>(row.integer(4))};
    const bool fits = format / 10 >= oldest && format / 10 <= kSegmentFormat && row.integer(6) == state.dataVersion && row.integer(4) == state.lines
        && std::cmp_equal(row.integer(8), stored.size());
    return fits ? std::optional{stored} : std::nullopt;
}

/// Of the months that have all their columns.
Result<StoredShapes> readShapes(Connection& connection, const MonthStates& states, const std::set<std::int32_t>& months)
{
    const Result<std::int64_t> oldest = oldestFormat(connection);
    Result<Statement> statement = Statement::prepare(connection, kShapesSql);
    if (!oldest || !statement) {
        return pass(oldest ? statement.error() : oldest.error());
    }
    statement->bind(":first", std::int64_t{*months.begin()} * 100);
    statement->bind(":last", std::int64_t{*months.rbegin()} * 100 + 99);
    StoredShapes shapes;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        const auto state = states.find(static_cast<std::int32_t>(statement->integer(1)));
        if (state == states.end() || !months.contains(state->first)) {
            continue;
        }
        if (const auto shape = shapeOf(*statement, state->second, *oldest)) {
            shapes[state->first].push_back(*shape);
        }
    }
    if (!row) {
        return pass(row.error());
    }
    std::erase_if(shapes, [](const auto& month) { return month.second.size() != domain::kSalesColumnCount; });
    return shapes;
}

/// The columns of all months at once.
class ColumnLoader {
public:
    ColumnLoader(Connection& connection, const StoredShapes& stored, const MonthSegments& inMemory)
        : m_blob(connection), m_stored(stored), m_inMemory(inMemory)
    {}

    Result<LoadedColumns> load()
    {
        Result<domain::SalesColumns> made = domain::makeSalesColumns(shapes());
        if (!made) {
            return pass(made.error());
        }
        m_loaded.columns = *std::move(made);
        std::size_t firstLine = 0;
        for (const domain::SalesColumns::Month& month : m_loaded.columns.months) {
            const auto inMemory = m_inMemory.find(month.month);
            Status done = inMemory != m_inMemory.end() ? copyMonth(inMemory->second, firstLine)
                                                       : readMonth(m_stored.at(month.month), firstLine);
            if (!done) {
                return pass(done.error());
            }
            firstLine += month.lines;
        }
        return std::move(m_loaded);
    }

private:
    [[nodiscard]] std::vector<SegmentShape> shapes() const
    {
        std::vector<SegmentShape> shapes;
        for (const auto& [month, segments] : m_inMemory) {
            shapes.insert(shapes.end(), segments.begin(), segments.end());
        }
        for (const auto& [month, segments] : m_stored) {
            if (!m_inMemory.contains(month)) {
                std::transform(segments.begin(), segments.end(), std::back_inserter(shapes),
                               [](const StoredShape& stored) { return stored.shape; });
            }
        }
        return shapes;
    }

    Status copyMonth(const std::vector<domain::Segment>& segments, std::size_t firstLine)
    {
        Status status;
        for (const domain::Segment& segment : segments) {
            status = status.and_then(
                [&] { return domain::copySegment(segment, segment.bytes.data(), firstLine, m_loaded.columns); });
        }
        return status;
    }

    Status readMonth(const std::vector<StoredShape>& segments, std::size_t firstLine)
    {
        for (const StoredShape& stored : segments) {
            std::byte* place = domain::placeOf(stored.shape, firstLine, m_loaded.columns);
            m_bytes.resize(place == nullptr ? stored.size() : 0);
            char* into = place == nullptr ? m_bytes.data() : reinterpret_cast<char*>(place);
            if (Status read = m_blob.read(stored, into); !read) {
                return read;
            }
            // A value that does not fit is damage as well: the month is built from its lines.
            if (!stored.isSound(into)
                || (place == nullptr && !domain::copySegment(stored.shape, into, firstLine, m_loaded.columns))) {
                m_loaded.missing.insert(stored.shape.month);
            }
        }
        return {};
    }

    SegmentBlob m_blob;
    const StoredShapes& m_stored;
    const MonthSegments& m_inMemory;
    LoadedColumns m_loaded;
    std::string m_bytes;
};

}  // namespace

Result<MonthSegments> readSegments(Connection& connection, const MonthStates& states, const std::set<std::int32_t>& months)
{
    if (months.empty()) {
        return MonthSegments{};
    }
    const ReadTransaction transaction(connection);
    const Result<StoredShapes> shapes = transaction.status() ? readShapes(connection, states, months) : pass(transaction.status().error());
    if (!shapes) {
        return pass(shapes.error());
    }
    MonthSegments read;
    SegmentBlob blob(connection);
    for (const auto& [month, stored] : *shapes) {
        std::vector<domain::Segment> segments;
        for (const StoredShape& each : stored) {
            domain::Segment segment{each.shape, std::string(each.size(), '\0')};
            if (Status done = blob.read(each, segment.bytes.data()); !done) {
                return pass(done.error());
            }
            if (each.isSound(segment.bytes.data())) {
                segments.push_back(std::move(segment));
            }
        }
        if (segments.size() == domain::kSalesColumnCount) {
            read[month] = std::move(segments);
        }
    }
    return read;
}

Result<LoadedColumns> loadColumns(Connection& connection, const MonthStates& states, const std::set<std::int32_t>& months,
                                  const MonthSegments& inMemory)
{
    if (months.empty()) {
        return LoadedColumns{};
    }
    const ReadTransaction transaction(connection);
    if (!transaction.status()) {
        return pass(transaction.status().error());
    }
    Result<StoredShapes> stored = readShapes(connection, states, months);
    if (!stored) {
        return pass(stored.error());
    }
    LoadedColumns incomplete;
    for (const std::int32_t month : months) {
        if (!inMemory.contains(month) && !stored->contains(month)) {
            incomplete.missing.insert(month);
        }
    }
    if (!incomplete.missing.empty()) {
        return incomplete;
    }
    return ColumnLoader(connection, *stored, inMemory).load();
}

}  // namespace kinerja::store
