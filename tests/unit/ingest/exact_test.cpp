// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "bind_support.h"
#include "book_maker.h"

/// What a cell is in a workbook or in JSON survives the way into records.
namespace kinerja::ingest::testing {
namespace {

using support::BookMaker;

std::string text(const std::string& value) { return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>"; }
std::string number(const std::string& value) { return "<c><v>" + value + "</v></c>"; }
std::string day(const std::string& serial) { return "<c s=\"1\"><v>" + serial + "</v></c>"; }

/// Orders with a date and a total each.
std::string orders(const std::vector<std::pair<std::string, std::string>>& datesAndTotals)
{
    std::string rows = "<row>" + text("Order") + text("Date") + text("Total") + "</row>";
    unsigned order = 0;
    for (const auto& [date, total] : datesAndTotals) {
        rows += "<row>" + text("A" + std::to_string(++order)) + date + total + "</row>";
    }
    return BookMaker{}.formats({"dd/mm/yyyy"}).sheet("S", rows).bytes();
}

const std::string kDay = day("46115");  // 2026-04-03

TEST(ExactCells, numbersOfThreeDecimalsAreNoQuestion)
{
    const auto bound = testing::bound(orders({{kDay, number("1.234")}, {kDay, number("12.345")}}));
    ASSERT_EQ(bound.records.lines.size(), 2U);
    EXPECT_EQ(bound.records.lines[0].gross, 12'340);   // 1.234 in ten-thousandths
    EXPECT_EQ(bound.records.lines[1].gross, 123'450);
    EXPECT_EQ(bound.inspection.columns[2].examples, (std::vector<std::string>{"1.234", "12.345"}));
}

TEST(ExactCells, textsOfThreeDecimalsStayAQuestion)
{
    const auto inspection = inspected(orders({{kDay, text("1.234")}, {kDay, number("2.5")}}));
    ASSERT_EQ(inspection.questions.size(), 1U);
    EXPECT_EQ(inspection.questions[0].id, "decimal");
    EXPECT_EQ(inspection.questions[0].examples, (std::vector<std::string>{"1.234"}));
}

TEST(ExactCells, numbersAndTextsOfOneColumnAreReadEachAsItIs)
{
    const auto bound = testing::bound(orders({{kDay, number("12.5")}, {kDay, text("1.234,50")}, {kDay, text("2.345")}, {kDay, number("3.456")}}));
    ASSERT_EQ(bound.records.lines.size(), 4U);
    EXPECT_EQ(bound.records.lines[0].gross, 125'000);
    EXPECT_EQ(bound.records.lines[1].gross, 12'345'000);
    EXPECT_EQ(bound.records.lines[2].gross, 23'450'000);  // the texts prove a comma: 2,345 pieces of money
    EXPECT_EQ(bound.records.lines[3].gross, 34'560);
}

TEST(ExactCells, aPersonsAnswerIsAboutTexts)
{
    const auto bound = testing::bound(orders({{kDay, number("1.234")}, {kDay, text("1.234")}}), {"--set decimal=comma"});
    ASSERT_EQ(bound.records.lines.size(), 2U);
    EXPECT_EQ(bound.records.lines[0].gross, 12'340);
    EXPECT_EQ(bound.records.lines[1].gross, 12'340'000);
}

TEST(ExactCells, daysAndTextsOfOneColumnAreReadEachAsItIs)
{
    // What a spreadsheet makes of 13/04/2026 in a country that writes the month first: a text beside true days.
    const auto bound = testing::bound(orders({{kDay, number("1")}, {text("13/04/2026"), number("1")}, {text("05/06/2026"), number("1")}}));
    ASSERT_EQ(bound.records.lines.size(), 3U);
    EXPECT_EQ(toIso(bound.records.lines[0].day), "2026-04-03");
    EXPECT_EQ(toIso(bound.records.lines[1].day), "2026-04-13");
    EXPECT_EQ(toIso(bound.records.lines[2].day), "2026-06-05");
    const auto asked = inspected(orders({{kDay, number("1")}, {text("05/06/2026"), number("1")}}));
    ASSERT_EQ(asked.questions.size(), 1U);
    EXPECT_EQ(asked.questions[0].answers.size(), 2U);
}

TEST(ExactCells, timesAreCutOff)
{
    const auto bound = testing::bound(orders({{day("46115.75"), number("1")}}));
    ASSERT_EQ(bound.records.lines.size(), 1U);
    EXPECT_EQ(toIso(bound.records.lines[0].day), "2026-04-03");
}

TEST(ExactCells, errorsAreRefusedByName)
{
    const std::string error = "<c t=\"e\"><v>#DIV/0!</v></c>";
    const std::string lost = "<c t=\"e\"><v>#N/A</v></c>";
    const auto bound = testing::bound(orders({{kDay, error}, {lost, number("1")}, {kDay, number("2")}, {kDay, "<c><f>B1*2</f></c>"}}));
    ASSERT_EQ(bound.records.refused.size(), 3U);
    EXPECT_EQ(bound.records.refused[0].reason, "error-cell");
    EXPECT_EQ(bound.records.refused[0].value, "#DIV/0!");
    EXPECT_EQ(bound.records.refused[1].reason, "error-cell");
    EXPECT_EQ(bound.records.refused[2].reason, "error-cell");
    EXPECT_EQ(bound.records.refused[2].value, "=B1*2");
    EXPECT_EQ(bound.records.lines.size(), 1U);
}

TEST(ExactCells, cellsThatAreNotThereAreEmpty)
{
    // The last columns of a row need not be in a sheet at all.
    std::string rows = "<row>" + text("Order") + text("Date") + text("Total") + text("Region") + "</row>";
    rows += "<row>" + text("A1") + kDay + number("5") + "</row><row>" + text("A2") + kDay + number("6") + text("Bali") + "</row>";
    const auto bound = testing::bound(BookMaker{}.formats({"14"}).sheet("S", rows).bytes());
    ASSERT_EQ(bound.records.lines.size(), 2U);
    EXPECT_EQ(bound.records.lines[0].region, "");
    EXPECT_EQ(bound.records.lines[1].region, "Bali");
}

TEST(ExactCells, ofJsonToo)
{
    const auto bound = testing::bound(R"([{"Order":"A1","Date":"2026-04-03","Total":1.234},{"Order":"A2","Date":"2026-04-03","Total":"1.234,50"}])");
    ASSERT_EQ(bound.records.lines.size(), 2U);
    EXPECT_EQ(bound.records.lines[0].gross, 12'340);
    EXPECT_EQ(bound.records.lines[1].gross, 12'345'000);
}

TEST(ExactCells, monthsOfTargets)
{
    std::string rows = "<row>" + text("Salesperson") + text("Month") + text("Target") + "</row>";
    rows += "<row>" + text("Ani") + "<c s=\"1\"><v>46113</v></c>" + number("1000") + "</row>";  // 2026-04-01, shown as Apr-26
    const auto bound = testing::bound(BookMaker{}.formats({"mmm-yy"}).sheet("S", rows).bytes(), {"--set period=month"});
    ASSERT_EQ(bound.records.targetRows.size(), 1U);
    EXPECT_EQ(bound.records.targetRows[0].period.kind, PeriodKind::Month);
    EXPECT_EQ(toIso(bound.records.targetRows[0].period.first), "2026-04-01");
}

}  // namespace
}  // namespace kinerja::ingest::testing
