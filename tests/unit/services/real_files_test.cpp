// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "kinerja/base/safe_file.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/export.h"
#include "kinerja/services/ledger.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

using kpi::KpiId;
using testing::sharedFile;

class RealFiles : public testing::StoreTest {
protected:
    Result<ImportReport> importShared(const std::string& path)
    {
        ImportRequest request;
        request.path = path;
        return importFile(store(), request);
    }
};

TEST_F(RealFiles, NorthwindHasItsPublishedFigures)
{
    const std::string path = sharedFile("northwind/order_lines.csv");
    if (path.empty()) {
        GTEST_SKIP() << "shared data is missing";
    }
    const auto report = importShared(path);
    ASSERT_TRUE(report.has_value()) << report.error().detail;
    ASSERT_TRUE(report->questions.empty()) << report->questions.front().id;
    EXPECT_EQ(report->batch.kind, domain::RecordKind::Sales);
    EXPECT_EQ(report->batch.counts, (domain::RowCounts{2155, 2155, 0, 0, 0}));
    EXPECT_EQ(money("all", KpiId::Revenue), "1265793.0395");
    EXPECT_EQ(money("all", KpiId::GrossSales), "1354458.59");
    EXPECT_EQ(money("all", KpiId::Aov), "1525.0519");
    EXPECT_EQ(count("all", KpiId::Orders), 830);
    EXPECT_EQ(count("all", KpiId::NewCustomers), 89);
    EXPECT_EQ(money("1997-Q4", KpiId::Revenue), "181681.4635");
    EXPECT_EQ(count("1997-Q4", KpiId::Orders), 120);
    EXPECT_EQ(count("1997-Q4", KpiId::NewCustomers), 1);
    EXPECT_EQ(count("1996-Q3", KpiId::NewCustomers), 43);
    EXPECT_EQ(filterValues(store(), domain::Dimension::Customer).size(), 89U);
    EXPECT_EQ(filterValues(store(), domain::Dimension::Rep).size(), 9U);
}

TEST_F(RealFiles, NorthwindTwiceAddsNothingAndUndoTakesItBack)
{
    const std::string path = sharedFile("northwind/order_lines.csv");
    if (path.empty()) {
        GTEST_SKIP() << "shared data is missing";
    }
    const auto first = importShared(path);
    ASSERT_TRUE(first.has_value()) << first.error().detail;
    const auto second = importShared(path);
    ASSERT_TRUE(second.has_value()) << second.error().detail;
    EXPECT_EQ(second->batch.counts, (domain::RowCounts{2155, 0, 0, 2155, 0}));
    EXPECT_EQ(money("all", KpiId::Revenue), "1265793.0395");

    for (const std::int64_t batch : {second->batch.id, first->batch.id}) {
        const auto undone = undoBatch(store(), batch);
        ASSERT_TRUE(undone.has_value()) << undone.error().detail;
    }
    EXPECT_EQ(store().facts()->lineCount(), 0);
    EXPECT_FALSE(figure("all", KpiId::Revenue).hasValue);
    const auto checked = check(store(), true);
    ASSERT_TRUE(checked.has_value());
    EXPECT_TRUE(checked->sound) << checked->findings.front();
}

/// python3: csv.DictReader, Decimal(Quantity) * Decimal(UnitPrice) summed; returns: Quantity < 0 or InvoiceNo C….
/// sqlite3: .import --csv, then select count(*), sum(Quantity * UnitPrice) gives the same to the cent.
struct Day {
    const char* file;
    const char* date;
    std::int64_t rows;
    const char* net;
    const char* gross;
    std::int64_t orders;
};

constexpr Day kDays[]{{"online_retail/2010-12-01.csv", "2010-12-01..2010-12-01", 3108, "58635.56", "58960.79", 136},
                      {"online_retail/2010-12-02.csv", "2010-12-02..2010-12-02", 2109, "46207.28", "47748.38", 143},
                      {"online_retail/2010-12-03.csv", "2010-12-03..2010-12-03", 2202, "45620.46", "46943.71", 73}};

TEST_F(RealFiles, ThreeDaysOfAWebShopAddUp)
{
    for (const Day& day : kDays) {
        const std::string path = sharedFile(day.file);
        if (path.empty()) {
            GTEST_SKIP() << "shared data is missing";
        }
        const auto report = importShared(path);
        ASSERT_TRUE(report.has_value()) << report.error().detail;
        ASSERT_TRUE(report->questions.empty()) << report->questions.front().id;
        EXPECT_EQ(report->batch.counts, (domain::RowCounts{day.rows, day.rows, 0, 0, 0}));
    }
    for (const Day& day : kDays) {
        EXPECT_EQ(money(day.date, KpiId::Revenue), day.net);
        EXPECT_EQ(money(day.date, KpiId::GrossSales), day.gross);
        EXPECT_EQ(count(day.date, KpiId::Orders), day.orders);
    }
    EXPECT_EQ(store().facts()->lineCount(), 3108 + 2109 + 2202);
    EXPECT_EQ(money("all", KpiId::Revenue), "150463.30");
}

std::vector<std::string> naughtyStrings(const std::string& path)
{
    std::vector<std::string> names;
    const std::string bytes = readFile(path).value();
    std::size_t at = 0;
    while (at < bytes.size()) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        const std::string line = bytes.substr(at, end - at);
        at = end + 1;
        const bool isBlank = line.find_first_not_of(" \t\r") == std::string::npos;
        if (!isBlank && line.front() != '#') {
            names.push_back(line);
        }
    }
    return names;
}

std::string quoted(const std::string& text)
{
    std::string cell = "\"";
    for (const char letter : text) {
        cell += letter;
        if (letter == '"') {
            cell += '"';
        }
    }
    return cell + "\"";
}

TEST_F(RealFiles, NaughtyCustomerNamesAreKeptLetterForLetter)
{
    const std::string path = sharedFile("text/blns.txt");
    if (path.empty()) {
        GTEST_SKIP() << "shared data is missing";
    }
    std::string text = "order,date,customer,product,quantity,price\n";
    std::set<std::string> wanted;
    int row = 0;
    for (const std::string& name : naughtyStrings(path)) {
        text += "N" + std::to_string(++row) + ",2026-01-05," + quoted(name) + ",Kopi,1,100\n";
        if (name != "-") {  // that is nobody
            wanted.insert(name);
        }
    }
    ASSERT_GT(wanted.size(), 400U);
    take(text);
    std::set<std::string> found;
    for (const auto& [key, label] : filterValues(store(), domain::Dimension::Customer)) {
        EXPECT_EQ(key, label);
        found.insert(label);
    }
    EXPECT_EQ(found, wanted);
}

}  // namespace
}  // namespace kinerja::services
