// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_relay.h"

#include <algorithm>
#include <thread>

#include <gtest/gtest.h>

#include "ingest_support.h"

namespace kinerja::ingest {
namespace {

/// What a row says, all of it.
std::string textOf(const Row& row)
{
    std::string text = std::to_string(row.line) + ':';
    for (const auto cell : row.cells) {
        text.append(cell).append(1, '|');
    }
    for (const auto column : row.exact) {
        text += " exact " + std::to_string(column);
    }
    for (const auto column : row.merged) {
        text += " merged " + std::to_string(column);
    }
    return text + " mending " + std::to_string(static_cast<int>(row.mending));
}

/// All rows, and the error at the end.
template <typename Reader>
std::vector<std::string> rowsOf(Reader& reader)
{
    std::vector<std::string> rows;
    Row row;
    while (true) {
        const auto more = reader.next(row);
        if (!more) {
            rows.push_back(more.error().detail);
            return rows;
        }
        if (!*more) {
            return rows;
        }
        rows.push_back(textOf(row));
    }
}

std::vector<std::string> rowsOfReader(const std::string& text, const Dialect& dialect)
{
    auto source = ByteSource::fromMemory(text);
    CellReader reader{source, dialect};
    EXPECT_TRUE(reader.start(true));
    return rowsOf(reader);
}

std::vector<std::string> rowsOfRelay(const std::string& text, const Dialect& dialect)
{
    auto source = ByteSource::fromMemory(text);
    const Control control;
    RowRelay relay{source, dialect, control, true};
    EXPECT_TRUE(relay.start());
    return rowsOf(relay);
}

/// Several batches, quotes and blank cells among them.
std::string manyRows(int count)
{
    std::string text = "order,customer,note,amount\n";
    for (int at = 0; at < count; ++at) {
        text += std::to_string(at) + (at % 7 == 0 ? ",\"Toko \"\"Maju\"\", Jakarta\",,": ",Budi,\"two\nlines\",") + std::to_string(at * 3) + "\n";
    }
    return text;
}

TEST(RowRelay, givesTheRowsOfTheReader)
{
    const auto text = manyRows(20'000);
    const auto expected = rowsOfReader(text, Dialect{});
    ASSERT_EQ(expected.size(), 20'000U);
    EXPECT_EQ(rowsOfRelay(text, Dialect{}), expected);
}

TEST(RowRelay, keepsWhatARowOfASheetSaysOfItsCells)
{
    Dialect dialect;
    dialect.isNumbered = true;
    dialect.header = {"a", "b", "c"};
    std::string text;
    for (int at = 1; at < 9000; ++at) {
        text += std::to_string(at) + (at % 2 == 0 ? ":1;2" : "") + ",x,1.5,y\n";
    }
    const auto expected = rowsOfReader(text, dialect);
    ASSERT_EQ(expected.size(), 8998U);
    EXPECT_EQ(expected[0], "2:x|1.5|y| exact 1 merged 2 mending 0");
    EXPECT_EQ(rowsOfRelay(text, dialect), expected);
}

TEST(RowRelay, hasRoomForARowLongerThanABatch)
{
    const std::string text = "a,b\n" + std::string(300'000, 'x') + ",1\nc,2\n" + std::string(200'000, 'y') + ",3\n";
    EXPECT_EQ(rowsOfRelay(text, Dialect{}), rowsOfReader(text, Dialect{}));
}

TEST(RowBatch, isFullOfBlankCellsToo)
{
    const std::vector<std::string_view> blanks(1000);
    const Row row{1, blanks, {}, {}, Mending::None};
    RowBatch batch;
    std::size_t rows = 0;
    while (rows < 1000 && batch.put(row)) {
        ++rows;
    }
    EXPECT_EQ(rows, 16U);  // 16,384 cells
    batch.clear();
    EXPECT_TRUE(batch.put(row));
}

TEST(RowRelay, givesTheRowsBeforeAnErrorAndThenTheError)
{
    const auto text = manyRows(5000) + "x,\"never closed\n" + std::string(3 * kMaxRowBytes, 'z');
    const auto expected = rowsOfReader(text, Dialect{});
    ASSERT_EQ(expected.size(), 5001U);
    EXPECT_EQ(rowsOfRelay(text, Dialect{}), expected);
}

TEST(RowRelay, endsWhenNobodyTakesTheRest)
{
    auto source = ByteSource::fromMemory(manyRows(50'000));
    const Control control;
    RowRelay relay{source, Dialect{}, control, true};
    ASSERT_TRUE(relay.start());
    Row row;
    ASSERT_TRUE(relay.next(row).value());
}

TEST(RowRelay, isStoppedLikeTheReader)
{
    auto source = ByteSource::fromMemory(manyRows(50'000));
    std::stop_source stop;
    const Control control{{}, stop.get_token()};
    RowRelay relay{source, Dialect{}, control, true};
    ASSERT_TRUE(relay.start());
    stop.request_stop();
    const auto rows = rowsOf(relay);
    EXPECT_EQ(rows.back(), "stopped");
}

TEST(RowRelay, reportsProgressOnTheCallersThread)
{
    auto source = ByteSource::fromMemory(manyRows(50'000));
    std::vector<std::uint64_t> reported;
    const auto caller = std::this_thread::get_id();
    const Control control{[&](std::uint64_t done, std::uint64_t) {
                              EXPECT_EQ(std::this_thread::get_id(), caller);
                              reported.push_back(done);
                          },
                          {}};
    RowRelay relay{source, Dialect{}, control, true};
    ASSERT_TRUE(relay.start());
    (void)rowsOf(relay);
    ASSERT_GT(reported.size(), 2U);
    EXPECT_TRUE(std::is_sorted(reported.begin(), reported.end()));
    EXPECT_EQ(reported.back(), source.size());
}

}  // namespace
}  // namespace kinerja::ingest
