// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_cutter.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "kinerja/ingest/source.h"

namespace kinerja::ingest {
namespace {

using Cells = std::vector<std::string>;

std::string joined(const Cells& cells, std::string_view delimiter)
{
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        text += (i > 0 ? std::string{delimiter} : std::string{}) + cells[i];
    }
    return text;
}

/// The rows of a text in memory, with `room` behind it that belongs to nobody.
std::vector<Cells> rowsOf(std::string text, const Dialect& dialect, std::size_t room)
{
    const std::size_t size = text.size();
    text.append(room, ',');
    RowCutter cutter{dialect};
    std::vector<Cells> rows;
    for (std::size_t at = 0; at < size;) {
        const auto outcome = cutter.cut(text.data() + at, text.data() + size, true);
        EXPECT_EQ(outcome, RowCutter::Outcome::Row);
        if (outcome != RowCutter::Outcome::Row) {
            break;
        }
        cutter.finish();
        rows.emplace_back(cutter.cells().begin(), cutter.cells().end());
        at += cutter.used();
    }
    return rows;
}

/// Bytes are looked at 64 at a time: wherever a cell ends, and however far the end of the text is.
TEST(RowCutter, FindsTheEndOfACellAtEveryPlace)
{
    for (std::size_t first = 0; first < 140; ++first) {
        for (const std::size_t second : {0U, 1U, 7U, 62U, 63U, 64U, 65U, 130U}) {
            const Cells row{std::string(first, 'a'), std::string(second, 'b'), "c"};
            const Cells last{"d", "", std::string(second, 'e')};
            for (const std::string_view lineEnd : {"\n", "\r\n", "\r"}) {
                const std::string text = joined(row, ",") + std::string{lineEnd} + joined(last, ",");
                EXPECT_EQ(rowsOf(text, {}, 0), (std::vector<Cells>{row, last})) << first << ' ' << second;
                EXPECT_EQ(rowsOf(text + std::string{lineEnd}, {}, 200), (std::vector<Cells>{row, last})) << first << ' ' << second;
            }
        }
    }
}

TEST(RowCutter, FindsItBehindQuotesAndLongDelimiters)
{
    Dialect lengthy;
    lengthy.delimiter = "||";
    for (std::size_t size = 0; size < 140; ++size) {
        const std::string text(size, 'x');
        EXPECT_EQ(rowsOf("\"" + text + "\"\",\n\",y," + text + "\n", {}, 0), (std::vector<Cells>{{text + "\",\n", "y", text}})) << size;
        EXPECT_EQ(rowsOf(text + "||y|a" + text + "||z\n", lengthy, 0), (std::vector<Cells>{{text, "y|a" + text, "z"}})) << size;
    }
}

TEST(Look, CountsWhatIsThereMoreOftenThanAByteCanSay)
{
    auto source = ByteSource::fromMemory(std::string(1000, '\0') + std::string(700, 'a'));
    const auto facts = lookAtBytes(source);
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->nuls, 1000U);
    EXPECT_TRUE(facts->isUtf8);
    auto broken = ByteSource::fromMemory(std::string(600, '\n') + "caf\xE9\n");
    const auto told = lookAtBytes(broken);
    ASSERT_TRUE(told);
    EXPECT_FALSE(told->isUtf8);
    EXPECT_EQ(told->firstBadLine, 601U);
}

}  // namespace
}  // namespace kinerja::ingest
