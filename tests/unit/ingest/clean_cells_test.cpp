// SPDX-License-Identifier: GPL-3.0-or-later
// What is read in place of what is written: marks of texts, quotes around whole lines, discounts in steps.
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "ingest_support.h"
#include "quoted_lines.h"
#include "stepped_discounts.h"

namespace kinerja::ingest {
namespace {

using testing::readAll;
using testing::readDetected;
using testing::Rows;
using testing::shownCells;

/// The cells of one column below its name, read and as `cells` shows them.
std::vector<std::string> column(const std::string& cells, bool isShown = false)
{
    const std::string text = "Id;Name;Qty\n" + cells;
    std::vector<std::string> found;
    for (const auto& row : isShown ? shownCells(text) : readDetected(text)) {
        found.push_back(row.front());
    }
    found.erase(found.begin());
    return found;
}

TEST(TextMarks, areNoPartOfACell)
{
    using Cells = std::vector<std::string>;
    EXPECT_EQ(column("=\"00123\";A;1\n=\"A-7\";B;2\n00124;C;3\n"), (Cells{"00123", "A-7", "00124"}));
    EXPECT_EQ(column("\"=\"\"00123\"\"\";A;1\n\"=\"\"\"\"\";B;2\n"), (Cells{"00123", ""}));  // a blank one
    EXPECT_EQ(column("\t00123;A;1\n00124\t;B;2\n\tA1;C;3\n"), (Cells{"00123", "00124", "A1"}));
    EXPECT_EQ(column("'00123;A;1\n'+62 812-3;B;2\n'A1;C;3\n"), (Cells{"00123", "+62 812-3", "'A1"}));
    EXPECT_EQ(column("'1/A;A;1\n'2/A;B;2\nX;C;3\n"), (Cells{"1/A", "2/A", "X"}));
    EXPECT_EQ(column("=\"00123\";A;1\n\t00124;B;2\n", true), (Cells{"=\"00123\"", "\t00124"}));
}

TEST(TextMarks, areToldByTheCellAlone)
{
    using Cells = std::vector<std::string>;
    for (const char* cell : {"'90s Tee", "'A", "=A1", "=\"A", "'", "=\"A\"&B1", "'90S TEE", "'47 Street"}) {
        EXPECT_EQ(column(std::string{cell} + ";A;1\nB;B;2\n"), (Cells{cell, "B"})) << cell;
    }
    // A column of nothing but such names has them, too.
    EXPECT_EQ(column("'90s Tee;A;1\n'80s Tee;B;2\n'70s Hat;C;3\n"), (Cells{"'90s Tee", "'80s Tee", "'70s Hat"}));
    EXPECT_EQ(column("\tA;A;1\n\t;B;2\n"), (Cells{"A", ""}));
    // Marks far below the first rows.
    std::string plain;
    for (int row = 0; row < 400; ++row) {
        plain += "B;B;2\n";
    }
    const auto cells = column(plain + "=\"00123\";A;1\n'00124;A;1\n\t00125;A;1\n\"00126\t\";A;1\n");
    EXPECT_EQ(Cells(cells.end() - 4, cells.end()), (Cells{"00123", "00124", "00125", "00126"}));
}

TEST(QuotedLines, areTheLinesInside)
{
    EXPECT_EQ(withoutQuotesOfLines("\"a;b\"\n\"1;\"\"2\"\"\"\n", true), "a;b\n1;\"2\"\n");
    EXPECT_EQ(withoutQuotesOfLines("\"a;b\"\r\n\r\n\"1;2\"", true), "a;b\r\n\r\n1;2");
    for (const char* text : {"\"a;b\"\n", "\"a\";\"b\"\n\"1\";\"2\"\n", "\"a;b\"\n1;2\n", "\"a;b\"\n\"1;2\n", "a;b\n\"1;2\"\n", "\"a\n1\"\n\"b;2\"\n"}) {
        EXPECT_EQ(withoutQuotesOfLines(text, true), std::nullopt) << text;
    }
}

TEST(QuotedLines, areReadTheSameWhateverTheBlocks)
{
    const std::string text = "\"Id;Name;Qty\"\r\n\"1;\"\"A; B\"\";2\"\r\n3;C;4\r\n\"5;D;6\"";
    const Rows expected{{"Id", "Name", "Qty"}, {"1", "A; B", "2"}, {"3", "C", "4"}, {"5", "D", "6"}};
    Dialect dialect;
    dialect.delimiter = ";";
    dialect.hasQuotedLines = true;
    for (std::size_t block = 1; block < text.size() + 2; ++block) {
        auto source = ByteSource::fromMemory(text);
        EXPECT_EQ(readAll(source, dialect, block), expected) << block;
    }
}

/// 1 − (1 − a)(1 − b) …, by hand.
TEST(SteppedDiscounts, areOne)
{
    for (const auto& [cell, rate] : {std::pair{"10+5", "14.5%"}, {"10% + 5%", "14.5%"}, {"10+5+2", "16.21%"}, {"12,5+2.5", "14.6875%"}, {"50+50", "75%"}, {"5+5+5+5", "18.549375%"},
                                     {" 20 +10 ", "28%"}}) {
        EXPECT_EQ(discountInSteps(cell, true), rate) << cell;
    }
    for (const auto& [cell, rate] : {std::pair{"10%+5", "14.5%"}, {"2% + 1%", "2.98%"}}) {
        EXPECT_EQ(discountInSteps(cell, false), rate) << cell;
    }
    EXPECT_EQ(discountInSteps("2+1", false), std::nullopt);  // three for the price of two?
    for (const char* cell : {"", "+", "10", "10+", "+5", "10++5", "100+5", "5000+2000", "10+5+", "0+5", "a+b", "10+5000", "1+1+1+1+1", "10.555+5", "-10+5", "10-5"}) {
        EXPECT_EQ(discountInSteps(cell, true), std::nullopt) << cell;
    }
}

}  // namespace
}  // namespace kinerja::ingest
