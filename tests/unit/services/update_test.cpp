// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kinerja/services/ledger.h"
#include "kinerja/store/statement.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

using domain::RecordKind;
using kpi::KpiId;

/// What a later file says about records that are known. Amounts by hand.
class Updates : public testing::StoreTest {
protected:
    /// The first column of all rows, with blanks between them.
    std::string rows(const char* sql)
    {
        store::Statement statement = store::Statement::prepare(store().connection(), sql).value();
        std::string all;
        while (statement.step().value()) {
            all += (all.empty() ? "" : " ") + std::string{statement.text(0)};
        }
        return all;
    }
    static bool notes(const ImportReport& report, std::string_view id)
    {
        return std::any_of(report.notes.begin(), report.notes.end(), [id](const ingest::Note& note) { return note.id == id; });
    }
    ImportReport takeSome(std::string_view text, ImportMode mode)
    {
        ImportRequest request = pasted(text);
        request.mode = mode;
        auto report = importFile(store(), request);
        EXPECT_TRUE(report.has_value()) << report.error().detail;
        return report ? *std::move(report) : ImportReport{};
    }
};

constexpr const char* kLine = "SELECT quantity || '/' || gross || '/' || discount || '/' || cost || '/' || (customer_id IS NOT NULL)"
                              " || (share_id IS NOT NULL) || (region_id IS NOT NULL) FROM order_lines";

TEST_F(Updates, ASaleKeepsWhatTheFileHasNoColumnFor)
{
    take("Order,Date,Customer,Salesperson,Region,Product,Qty,Price,Total,Cost\n1,2026-01-05,A,Sari,Bali,K,2,50,90,60\n");
    ASSERT_EQ(rows(kLine), "20000/1000000/100000/600000/111");
    const ImportReport second = take("Order,Date,Product,Qty,Total\n1,2026-01-05,K,2,120\n");
    EXPECT_EQ(second.batch.counts.changed, 1);
    EXPECT_EQ(rows(kLine), "20000/1300000/100000/600000/111");  // 120 after the 10 of the first file
    EXPECT_EQ(money("all", KpiId::Revenue), "120.00");
    EXPECT_EQ(money("all", KpiId::GrossProfit), "60.00");
    // A total alone says nothing about the pieces: the row is the same.
    EXPECT_EQ(take("Order,Date,Product,Total\n1,2026-01-05,K,120\n").batch.counts.same, 1);
    // A cell that is empty in a column that is there does say something.
    take("Order,Date,Product,Region,Total\n1,2026-01-05,K,,120\n");
    EXPECT_EQ(rows(kLine), "20000/1300000/100000/600000/110");
    ASSERT_TRUE(undoBatch(store(), 4));
    ASSERT_TRUE(undoBatch(store(), second.batch.id));
    EXPECT_EQ(rows(kLine), "20000/1000000/100000/600000/111");
}

TEST_F(Updates, AnotherSalespersonDoesNotInheritTheTeam)
{
    take("Order,Line,Date,Salesperson,Team,Product,Total\n1,1,2026-01-05,Sari,A,K,100\n2,1,2026-01-05,Sari,A,K,100\n");
    take("Order,Line,Date,Salesperson,Product,Total\n1,1,2026-01-05,Budi,K,100\n2,1,2026-01-05,Sari,K,110\n");
    EXPECT_EQ(rows("SELECT team_id IS NOT NULL FROM order_lines ORDER BY id"), "0 1");
}

TEST_F(Updates, ALeadKeepsItsValueAndCreation)
{
    take("Lead ID,Created,Stage,Value,Owner,Company\nL1,2026-01-05,Proposal,1000,Sari,PT Maju\n", RecordKind::Leads);
    const ImportReport second = take("Lead ID,Closed,Stage\nL1,2026-02-01,Won\n", RecordKind::Leads);
    EXPECT_EQ(money("all", KpiId::WonValue), "1000.00");
    EXPECT_EQ(count("all", KpiId::Leads), 1);
    EXPECT_EQ(rows("SELECT created || '/' || (share_id IS NOT NULL) || (customer_id IS NOT NULL) FROM leads"), "20260105/11");
    EXPECT_EQ(take("Lead ID,Closed,Stage\nL1,2026-02-01,Won\n\n", RecordKind::Leads).batch.counts.same, 1);
    ASSERT_TRUE(undoBatch(store(), second.batch.id));
    EXPECT_EQ(rows("SELECT value || '/' || status || '/' || (closed IS NULL) FROM leads"), "10000000/0/1");
}

TEST_F(Updates, ListsKeepTheirOtherColumns)
{
    take("Product ID,Product Name,Category,Price,Cost\nP1,Kopi,Minuman,100,60\n", RecordKind::Products);
    take("Product ID,Price\nP1,120\n", RecordKind::Products);
    EXPECT_EQ(rows("SELECT name || '/' || price || '/' || cost || '/' || (category_id IS NOT NULL) FROM product_list"),
              "Kopi/1200000/600000/1");
    take("ID,Nama,Tim,Manager,Kantor\nE1,Sari,A,Budi,Bali\n", RecordKind::People);
    take("ID,Nama,Tim\nE1,Sari Dewi,B\n", RecordKind::People);
    EXPECT_EQ(rows("SELECT name || '/' || manager || '/' || (office_id IS NOT NULL) FROM people_list"), "Sari Dewi/Budi/1");
    take("Customer ID,Customer Name,Region,Segment\nC1,PT Maju,Bali,Ritel\n", RecordKind::Customers);
    take("Customer ID,Region\nC1,Jawa\n", RecordKind::Customers);
    EXPECT_EQ(rows("SELECT name || '/' || (segment_id IS NOT NULL) FROM customer_list"), "PT Maju/1");
}

TEST_F(Updates, HeadersAndLinesKeepTheirOtherColumns)
{
    take("Order,Date,Customer,Salesperson\n1,2026-01-05,A,Sari\n", RecordKind::Orders);
    take("Order,Product,Qty,Price,Cost\n1,K,2,50,60\n", RecordKind::Lines);
    take("Order,Date,Status\n1,2026-01-05,Done\n", RecordKind::Orders);
    take("Order,Product,Total\n1,K,120\n", RecordKind::Lines);
    EXPECT_EQ(rows("SELECT (customer_id IS NOT NULL) || (share_id IS NOT NULL) FROM order_headers"), "11");
    EXPECT_EQ(rows("SELECT quantity || '/' || gross || '/' || cost FROM order_lines"), "20000/1200000/600000");
}

constexpr std::string_view kWithCredit = "Order,Date,Total\n1001,2026-01-05,100\n1002,2026-01-06,100\nC1003,2026-01-07,100\n";

TEST_F(Updates, CreditNumbersOfEarlierFilesAreKnown)
{
    take(kWithCredit);
    ASSERT_EQ(money("all", KpiId::Revenue), "100.00");
    const ImportReport second = take("Order,Date,Total\nC1003,2026-01-07,100\nC1004,2026-01-08,50\n");
    EXPECT_EQ(money("all", KpiId::Revenue), "50.00");
    EXPECT_EQ(second.batch.counts.same, 1);
}

TEST_F(Updates, AKnownCreditDocumentStaysOne)
{
    take(kWithCredit);
    // CASH1 begins with C as well: by this file alone numbers tell nothing.
    const ImportReport second = take("Order,Date,Total\nC1003,2026-01-07,100\nCASH1,2026-01-09,30\n");
    EXPECT_TRUE(notes(second, "credits-kept"));
    EXPECT_TRUE(notes(second, "credit-numbers-count"));
    EXPECT_EQ(second.batch.counts.same, 1);
    EXPECT_EQ(money("all", KpiId::Revenue), "130.00");
    EXPECT_EQ(second.reconciliation.revenue, Int128{30 * kRawOne});
    EXPECT_EQ(second.reconciliation.returns, Int128{-100 * kRawOne});
    EXPECT_EQ(second.reconciliation.returnRows, 1);
    // A column that tells kinds of documents apart has the last word.
    take("Order,Date,Document Type,Total\nC1003,2026-01-07,Invoice,100\nCASH1,2026-01-09,Invoice,30\n");
    EXPECT_EQ(money("all", KpiId::Revenue), "330.00");
}

TEST_F(Updates, ARejectedRowIsNotMissing)
{
    take("Order,Date,Qty,Price\n1,2026-01-05,1,100\n2,2026-01-06,2,100\n3,2026-01-07,3,100\n");
    constexpr std::string_view kBad = "Order,Date,Qty,Price\n1,2026-01-05,1,100\n2,2026-01-06,oops,100\n3,2026-01-07,3,100\n";
    for (const ImportMode mode : {ImportMode::Replace, ImportMode::Upsert}) {
        const ImportReport report = takeSome(kBad, mode);
        EXPECT_EQ(report.batch.counts.rejected, 1);
        EXPECT_EQ(report.missing, domain::MissingRows{});
        EXPECT_FALSE(notes(report, "missing-unsure") || notes(report, "rows-removed") || notes(report, "rows-missing"));
        EXPECT_EQ(money("all", KpiId::Revenue), "600.00");
    }
}

TEST_F(Updates, NothingIsMissingWhileARejectedRowMayBeIt)
{
    take("Order,Date,Qty,Price\n1,2026-01-05,1,100\n2,2026-01-06,2,100\n3,2026-01-07,3,100\n");
    constexpr std::string_view kBad = "Order,Date,Qty,Price\n1,2026-01-05,1,100\n,2026-01-06,2,100\n3,2026-01-07,3,100\n";
    for (const ImportMode mode : {ImportMode::Replace, ImportMode::Upsert}) {
        const ImportReport report = takeSome(kBad, mode);
        EXPECT_EQ(report.batch.counts.rejected, 1);
        EXPECT_EQ(report.missing, domain::MissingRows{});
        EXPECT_TRUE(notes(report, "missing-unsure"));
        EXPECT_FALSE(notes(report, "rows-removed") || notes(report, "rows-missing"));
        EXPECT_EQ(money("all", KpiId::Revenue), "600.00");
    }
}

}  // namespace
}  // namespace kinerja::services
