// SPDX-License-Identifier: GPL-3.0-or-later
// One table, spoiled in one way at a time, as real exports are: the cells must come out as if it were not.
// The kinds are those of the benchmark "Pollock" (Vitagliano et al., VLDB 2023); the table is our own.
#include <functional>

#include <gtest/gtest.h>

#include "ingest_support.h"

namespace kinerja::ingest {
namespace {

using testing::Rows;
using testing::shownCells;

std::string textOf(const std::vector<std::string>& row)
{
    std::string text;
    for (const auto& cell : row) {
        text += "<" + cell + "> ";
    }
    return text;
}

/// The first row that comes out otherwise, "" if none does.
std::string spoiled(const std::string& file, const Rows& expected)
{
    const auto shown = shownCells(file);
    for (std::size_t at = 0; at < std::max(shown.size(), expected.size()); ++at) {
        const auto is = at < shown.size() ? textOf(shown[at]) : "nothing";
        const auto should = at < expected.size() ? textOf(expected[at]) : "nothing";
        if (is != should) {
            return "row " + std::to_string(at) + ": " + is + "instead of " + should;
        }
    }
    return {};
}

/// Dates, times, numbers, texts with commas, quotes and line ends, an empty column; quotes only where needed.
Rows table()
{
    Rows rows{{"DATE", "TIME", "Qty", "Product", "Price", "Kind", "Description", "Page", "Remark"}};
    const std::vector<std::string> kinds{"Kopi Bubuk", "Meja, Bundar 48\"", "Teh", "Sepatu 10\" Hitam, Kulit", "Men's Hat"};
    const std::vector<std::string> texts{
        "Kopi robusta dari Lampung, digiling halus, untuk pagi hari.", "Made for rooms that aren't large, and for long evenings.",
        "Teh hitam, harum, tanpa gula", "Our 8'9\" length rod, light and quick.", "Two lines,\nand what isn't one."};
    for (int at = 0; at < 30; ++at) {
        const auto n = std::to_string(at);
        const auto kind = static_cast<std::size_t>(at) % kinds.size();
        rows.push_back({(at % 28 < 9 ? "0" : "") + std::to_string(at % 28 + 1) + "/01/2018", "10:" + std::to_string(10 + at), n,
                        "MG-" + std::to_string(8769 + at), "$" + n + ".69", kinds[kind], texts[kind],
                        "https://example.com/" + n + ".html", ""});
    }
    return rows;
}

/// How the spoiler writes: Description and Page always in quotes, others where they must.
struct Writing {
    std::string delimiter = ",";
    char quote = '"';
    std::string escape = "\"";  ///< before a quote inside quotes
    std::string end = "\r\n";
};

std::string writtenCell(const std::string& cell, std::size_t column, const Writing& how)
{
    const bool quoted = column == 6 || column == 7 || cell.find_first_of(",\"\n") != std::string::npos;
    if (!quoted) {
        return cell;
    }
    std::string text(1, how.quote);
    for (const char c : cell) {
        text += c == '"' ? how.escape + c : std::string(1, c);
    }
    return text + how.quote;
}

using Written = std::vector<std::vector<std::string>>;

Written writtenCells(const Rows& rows, const Writing& how)
{
    Written written;
    for (const auto& row : rows) {
        written.emplace_back();
        for (std::size_t column = 0; column < row.size(); ++column) {
            written.back().push_back(writtenCell(row[column], column, how));
        }
    }
    return written;
}

std::string joined(const std::vector<std::string>& cells, const std::string& delimiter)
{
    std::string text;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        text += (at > 0 ? delimiter : "") + cells[at];
    }
    return text;
}

std::string textOf(const Written& written, const Writing& how = {})
{
    std::string text;
    for (const auto& row : written) {
        text += joined(row, how.delimiter) + how.end;
    }
    return text;
}

std::string whole(const Writing& how = {}) { return textOf(writtenCells(table(), how), how); }

TEST(Pollution, ofDelimitersQuotesEscapesAndLineEndsIsSeen)
{
    const std::vector<Writing> ways{
        {}, {";"}, {"\t"}, {"|"}, {", "}, {"||"}, {"~|~"}, {"^"}, {"\x1F"}, {"::"}, {"; "},
        {",", '\'', "\"", "\n"}, {",", '"', "\\", "\r\n"}, {",", '"', "", "\n"}, {",", '"', "\"", "\n"}, {";", '\'', "\"", "\r\n"}};
    for (const auto& how : ways) {
        EXPECT_EQ(spoiled(whole(how), table()), "") << how.delimiter << how.quote << how.escape;
    }
}

/// CR ends every line, the one inside a text too, which nobody can tell.
TEST(Pollution, ofCrAloneIsSeen)
{
    auto rows = table();
    for (auto& row : rows) {
        std::replace(row[6].begin(), row[6].end(), '\n', ' ');
    }
    const Writing how{",", '"', "\"", "\r"};
    EXPECT_EQ(spoiled(textOf(writtenCells(rows, how), how), rows), "");
}

TEST(Pollution, ofTheTablesSurroundingsIsLeftOut)
{
    const auto source = table();
    const auto text = whole();
    EXPECT_EQ(spoiled(text.substr(0, text.size() - 2), source), "");
    EXPECT_EQ(spoiled(text + "\r\n", source), "");
    EXPECT_EQ(spoiled("PREAMBLE,,,,,,,,\r\n,,,,,,,,\r\n" + text, source), "");
    EXPECT_EQ(spoiled("Report of the year\r\nmade by hand\r\n\r\n" + text, source), "");
    EXPECT_EQ(spoiled(text + "FOOTNOTE,,,,,,,,\r\n,,,,,,,,\r\n", source), "");
    EXPECT_EQ(spoiled(text + "\r\nMade on Monday\r\nby hand\r\n", source), "");
    EXPECT_EQ(spoiled(text + text, source), "");
    EXPECT_EQ(spoiled(text + "\r\n" + text, source), "");
    EXPECT_EQ(spoiled(text + "Second table\r\nRep,Team,Quota\r\nAni,East,500\r\nBudi,West,700\r\n", source), "");
    EXPECT_EQ(spoiled(text + "A,B,C,D,E,F,G,H,I,J\r\n1,2,3,4,5,6,7,8,9,10\r\n", source), "");
}

TEST(Pollution, ofTheHeaderIsUnderstood)
{
    auto source = table();
    const auto header = joined(source[0], ",") + "\r\n";
    const auto body = whole().substr(whole().find('\n') + 1);
    EXPECT_EQ(spoiled(body, Rows(source.begin() + 1, source.end())), "");
    EXPECT_EQ(spoiled(whole().substr(0, whole().find('\n') + 1), Rows{source[0]}), "");
    EXPECT_EQ(spoiled(textOf({source[0], writtenCells(source, {})[1]}), Rows(source.begin(), source.begin() + 2)), "");
    for (std::size_t column = 0; column < 9; ++column) {
        auto names = source[0];
        names.insert(names.begin() + static_cast<std::ptrdiff_t>(column), "");
        EXPECT_EQ(spoiled(joined(names, ",") + "\r\n" + body, source), "") << "a delimiter too many at " << column;
        names = source[0];
        names[column] = "\"" + names[column];
        auto expected = source;
        expected[0] = names;
        EXPECT_EQ(spoiled(joined(names, ",") + "\r\n" + body, expected), "") << "a quote too many at " << column;
    }
    EXPECT_EQ(spoiled(joined(source[0], " ") + "\r\n" + body, source), "");
    const auto twice = shownCells(header + header + body);
    ASSERT_EQ(twice.size(), source.size());
    EXPECT_EQ(twice[0][0], "DATE DATE");
    EXPECT_EQ(twice[1], source[1]);
}

struct Spot {
    std::size_t row;
    std::size_t column;
};

std::vector<Spot> spots()
{
    std::vector<Spot> found;
    for (const std::size_t row : {1U, 2U, 3U, 4U, 5U, 16U, 29U, 30U}) {
        for (std::size_t column = 0; column < 9; ++column) {
            found.push_back({row, column});
        }
    }
    return found;
}

TEST(Pollution, byAQuoteTooManyLeavesTheQuoteInItsCell)
{
    for (const auto [row, column] : spots()) {
        auto expected = table();
        auto written = writtenCells(expected, {});
        auto& cell = written[row][column];
        cell = cell.starts_with('"') ? "\"" + cell : "\"" + cell;
        expected[row][column] = "\"" + expected[row][column];
        EXPECT_EQ(spoiled(textOf(written), expected), "") << row << ' ' << column;
    }
}

/// Nothing is padded or cut: what belongs together in a row without or with one more delimiter, nobody knows.
TEST(Pollution, byADelimiterTooFewOrTooManyStaysInItsRow)
{
    for (const auto [row, column] : spots()) {
        auto written = writtenCells(table(), {});
        auto expected = table();
        written[row].insert(written[row].begin() + static_cast<std::ptrdiff_t>(column), "");
        expected[row].insert(expected[row].begin() + static_cast<std::ptrdiff_t>(column), "");
        EXPECT_EQ(spoiled(textOf(written), expected), "") << "more " << row << ' ' << column;
    }
    for (const auto [row, column] : spots()) {
        // Between two cells in quotes the first would end with text behind its quote.
        if (column == 0 || column >= 6) {
            continue;
        }
        auto rows = table();
        auto written = writtenCells(rows, {});
        const auto at = static_cast<std::ptrdiff_t>(column);
        if (written[row][column].starts_with('"')) {
            continue;
        }
        written[row][column - 1] += written[row][column];
        written[row].erase(written[row].begin() + at);
        rows[row][column - 1] += rows[row][column];
        rows[row].erase(rows[row].begin() + at);
        EXPECT_EQ(spoiled(textOf(written), rows), "") << "less " << row << ' ' << column;
    }
}

TEST(Pollution, ofOneRowByAnotherDelimiterIsSeen)
{
    for (const std::string delimiter : {" ", ";", "\t", "|"}) {
        // Rows of one line: a text of two would be two rows.
        for (const std::size_t row : {1U, 2U, 3U, 16U, 29U}) {
            const auto written = writtenCells(table(), {});
            auto text = textOf(written);
            const auto line = joined(written[row], ",");
            text.replace(text.find(line), line.size(), joined(written[row], delimiter));
            EXPECT_EQ(spoiled(text, table()), "") << '"' << delimiter << '"' << row;
        }
    }
}

}  // namespace
}  // namespace kinerja::ingest
