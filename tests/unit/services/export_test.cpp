// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/export.h"

#include <nlohmann/json.hpp>

#include "kinerja/base/safe_file.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

using kpi::KpiId;
using testing::kSmallLastDay;
using testing::kSmallLines;
using testing::kSmallSales;

class Export : public testing::StoreTest {
protected:
    std::string records(const ViewState& view, ExportFormat format, std::int64_t rows)
    {
        const std::string path = m_folder.file("out");
        const auto written = exportRecords(store(), view, path, format);
        EXPECT_TRUE(written.has_value()) << written.error().detail;
        EXPECT_EQ(written, rows);
        return readFile(path).value();
    }
};

TEST_F(Export, RecordsAreTheLinesOfTheViewWithTheirNames)
{
    take(kSmallSales);
    ViewState view = viewOf("2026-02", kSmallLastDay);
    view.filters = {{domain::Dimension::Rep, {"Budi"}}};
    const std::string csv = records(view, ExportFormat::Csv, 1);
    EXPECT_EQ(csv.substr(csv.find("\r\n") + 2),
              "2026-02-10,\"A4\",,\"Toko Tiga\",\"Toko Tiga\",\"Budi\",\"Budi\",,\"Bali\",\"Teh\",\"Teh\",,\"Toko\",,10,,"
              "400.00,0.00,0.00,400.00,,\"IDR\",,,,\"Toko Tiga\",\"Budi\",,\"Bali\",\"Teh\",,,400.00\r\n");
}

TEST_F(Export, AFilterFindsEachOfSeveralCreditedPeople)
{
    // What only looks like shared credit is a name (kpi.md, rule 11).
    take("order,date,rep,share,product,quantity,price\n"
         "A1,2026-01-05,Ani,60%,Kopi,1,100\n"
         "A1,2026-01-05,Budi Santoso,40%,Kopi,1,100\n"
         "A2,2026-01-05,Cici,,Kopi,1,100\n"
         "A3,2026-01-05,Ani 60%; Dewi 40%,,Kopi,1,100\n");
    ViewState view = viewOf("all", makeDate(2026, 1, 5));
    for (const auto& [name, rows] : {std::pair{"Ani", 1}, {"Budi Santoso", 1}, {"Cici", 1}, {"Budi", 0}, {"Dewi", 0}, {"Ani 60%; Dewi 40%", 1}}) {
        view.filters = {{domain::Dimension::Rep, {name}}};
        records(view, ExportFormat::Csv, rows);
    }
}

TEST_F(Export, RecordsTellHowFarTheyAreAndAreStopped)
{
    std::string text = "order,date,product,total\n";
    for (int row = 0; row < 2100; ++row) {
        text += "B" + std::to_string(row) + ",2026-01-05,Kopi,100\n";
    }
    take(text);
    const ViewState view = viewOf("all", makeDate(2026, 1, 31));
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Json, ExportFormat::Xlsx}) {
        std::int64_t last = 0;
        std::stop_source stop;
        ExportControl control;
        control.stop = stop.get_token();
        control.progress = [&](std::int64_t done, std::int64_t all) {
            EXPECT_EQ(all, 2100);
            last = done;
        };
        EXPECT_EQ(exportRecords(store(), view, m_folder.file("whole"), format, control).value(), 2100);
        EXPECT_EQ(last, 2048);
        control.progress = [&stop](std::int64_t, std::int64_t) { stop.request_stop(); };
        const auto stopped = exportRecords(store(), view, m_folder.file("stopped"), format, control);
        ASSERT_FALSE(stopped);
        EXPECT_EQ(stopped.error().code, Errc::Cancelled);
        EXPECT_EQ(readFile(m_folder.file("stopped")).error().code, Errc::NotFound);
    }
}

TEST_F(Export, StopsAtTheAsOfDay)
{
    take(kSmallSales);
    records(viewOf("all", kSmallLastDay), ExportFormat::Csv, kSmallLines);
    records(viewOf("all", makeDate(2026, 1, 31)), ExportFormat::Csv, 3);
    records(viewOf("2026-Q2", kSmallLastDay), ExportFormat::Csv, 0);
}

TEST_F(Export, TextCellsAreSafeAndNumbersStayNumbers)
{
    take("order,date,customer,product,quantity,price\n"
         "A1,2026-01-05,\"=HYPERLINK(\"\"http://x\"\")\",@Kopi,-2,100\n");
    const std::string csv = records(viewOf("all", makeDate(2026, 1, 5)), ExportFormat::Csv, 1);
    EXPECT_NE(csv.find("\"'=HYPERLINK(\"\"http://x\"\")\""), std::string::npos) << csv;
    EXPECT_NE(csv.find("\"'@Kopi\""), std::string::npos) << csv;
    EXPECT_NE(csv.find(",-200.00,"), std::string::npos) << csv;
    EXPECT_EQ(csv.find("'-2"), std::string::npos) << csv;
}

TEST_F(Export, JsonKeepsNamesAndExactAmounts)
{
    take("order,date,customer,product,quantity,price\nA1,2026-01-05,=Toko,Kopi,3,0.3333\n");
    const auto json = nlohmann::json::parse(records(viewOf("all", makeDate(2026, 1, 5)), ExportFormat::Json, 1));
    ASSERT_EQ(json.size(), 1U);
    EXPECT_EQ(json[0]["customer"], "=Toko");
    EXPECT_EQ(json[0]["total"], "0.9999");
    EXPECT_EQ(nlohmann::json::parse(records(viewOf("2025", makeDate(2026, 1, 5)), ExportFormat::Json, 0)).size(), 0U);
}

TEST_F(Export, ItsOwnExportIsAFileToImport)
{
    take(kSmallSales);
    const std::string csv = records(viewOf("all", kSmallLastDay), ExportFormat::Csv, kSmallLines);
    auto copy = Workspace::open({m_folder.file("copy.db"), false, true});
    ASSERT_TRUE(copy.has_value());
    const auto report = importFile(**copy, pasted(csv));
    ASSERT_TRUE(report.has_value()) << report.error().detail;
    ASSERT_TRUE(report->questions.empty()) << report->questions.front().id;
    EXPECT_EQ(report->batch.counts, (domain::RowCounts{kSmallLines, kSmallLines, 0, 0, 0}));
    EXPECT_EQ(toPlainString(report->effect.front().after.exact), "2800.00");
}

TEST_F(Export, WhatComesBackIsWhatWentOut)
{
    // Texts that a spreadsheet would calculate, credit documents, amounts below one, a discount above its price.
    ImportRequest request = pasted("order,date,customer,rep,product,quantity,price,discount,document,status\n"
         "A1,2026-01-05,=1+1,'=1,-Kopi,2,0.5,0.25,,\n"
         "A1,2026-01-05,=1+1,'=1,-Kopi,2,0.5,0.1,,\n"
         "A2,2026-01-06,'quoted',Ani,@Teh,1,0.5,0.75,credit note,\n"
         "A3,2026-01-07,Toko,Ani,Teh,1,0.5,0.75,,on hold\n"
         "A4,2026-01-08,Toko,Ani,Teh,-1,0.1,0.05,,cancelled\n");
    request.options.discount = ingest::DiscountKind::Amount;
    const auto first = importFile(store(), request);
    ASSERT_TRUE(first.has_value()) << first.error().detail;
    ASSERT_EQ(first->batch.counts.added, 5);
    const std::string csv = records(viewOf("all", kSmallLastDay), ExportFormat::Csv, 5);
    auto copy = Workspace::open({m_folder.file("copy.db"), false, true});
    ASSERT_TRUE(copy.has_value());
    const auto report = importFile(**copy, pasted(csv));
    ASSERT_TRUE(report.has_value()) << report.error().detail;
    ASSERT_TRUE(report->questions.empty()) << report->questions.front().id;
    const std::string again = m_folder.file("again.csv");
    ASSERT_TRUE(exportRecords(**copy, viewOf("all", kSmallLastDay), again, ExportFormat::Csv));
    EXPECT_EQ(readFile(again).value(), csv);
    // And into the store it came from: nothing new, nothing changed.
    const auto same = importFile(*m_workspace, pasted(csv));
    ASSERT_TRUE(same.has_value()) << same.error().detail;
    EXPECT_EQ(same->batch.counts, (domain::RowCounts{5, 0, 0, 5, 0}));
}

TEST_F(Export, KpisAsCsvAndJson)
{
    take(kSmallSales);
    KpiTableRequest request = wanting(viewOf("2026-Q1", kSmallLastDay), {KpiId::Revenue, KpiId::Orders});
    request.byDimension = domain::Dimension::Region;
    const auto table = kpiTable(store(), request);
    ASSERT_TRUE(table.has_value());
    const std::string path = m_folder.file("kpis");
    EXPECT_EQ(exportKpis(*table, path, ExportFormat::Csv), 6);
    EXPECT_EQ(readFile(path).value(),
              "from,to,by,key,label,kpi,unit,value,n,reason,target,gap,attainment,pace,compared,change,change_share,minimum,stretch,reached,compare_reason,records_begin\r\n"
              "2026-01-01,2026-03-15,,,,revenue,money,2800.00,7,,,,,,,,,,,,,\r\n"
              "2026-01-01,2026-03-15,,,,orders,count,5,5,,,,,,,,,,,,,\r\n"
              "2026-01-01,2026-03-15,region,\"Jawa Barat\",\"Jawa Barat\",revenue,money,2200.00,4,,,,,,,,,,,,,\r\n"
              "2026-01-01,2026-03-15,region,\"Jawa Barat\",\"Jawa Barat\",orders,count,3,3,,,,,,,,,,,,,\r\n"
              "2026-01-01,2026-03-15,region,\"Bali\",\"Bali\",revenue,money,600.00,3,,,,,,,,,,,,,\r\n"
              "2026-01-01,2026-03-15,region,\"Bali\",\"Bali\",orders,count,2,2,,,,,,,,,,,,,\r\n");
    EXPECT_EQ(exportKpis(*table, path, ExportFormat::Json), 6);
    const auto json = nlohmann::json::parse(readFile(path).value());
    EXPECT_EQ(json["values"][0]["value"], "2800.00");
    EXPECT_EQ(json["values"][1]["value"], 5);
    EXPECT_EQ(json["groups"][0]["key"], "Jawa Barat");
}

TEST_F(Export, AnImpossiblePathIsAnError)
{
    take(kSmallSales);
    const auto written = exportRecords(store(), viewOf("all", kSmallLastDay), m_folder.file("no/such/folder/x"),
                                       ExportFormat::Csv);
    EXPECT_FALSE(written.has_value());
}

}  // namespace
}  // namespace kinerja::services
