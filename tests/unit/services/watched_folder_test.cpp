// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/watched_folder.h"

#include <filesystem>
#include <fstream>

#include "kinerja/services/ledger.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

namespace fs = std::filesystem;
using Paths = std::vector<std::string>;

class WatchedFolderTest : public testing::StoreTest {
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        fs::create_directory(m_files.file("in"));
    }
    std::string path(const std::string& name) const { return m_files.file("in/" + name); }
    void write(const std::string& name, std::string_view text, std::ios::openmode mode = std::ios::trunc) const
    {
        std::ofstream{path(name), std::ios::binary | mode} << text;
    }

    testing::TempFolder m_files;
    WatchedFolder m_folder{m_files.file("in")};
};

TEST_F(WatchedFolderTest, AFileIsReadyOnceItStandsStill)
{
    EXPECT_FALSE(m_folder.look()->isGrowing);
    write("a.csv", "x");
    EXPECT_EQ(m_folder.look()->ready, Paths{});
    write("a.csv", "y", std::ios::app);
    const FolderLook grown = m_folder.look().value();
    EXPECT_EQ(grown.ready, Paths{});
    EXPECT_TRUE(grown.isGrowing);
    const FolderLook still = m_folder.look().value();
    EXPECT_EQ(still.ready, Paths{path("a.csv")});
    EXPECT_FALSE(still.isGrowing);
    EXPECT_EQ(m_folder.look()->ready, Paths{}) << "told once";
    write("a.csv", "more of it", std::ios::app);
    EXPECT_EQ(m_folder.look()->ready, Paths{});
    EXPECT_EQ(m_folder.look()->ready, Paths{path("a.csv")}) << "another file under the same name";
}

TEST_F(WatchedFolderTest, OnlyTablesThatAreForOthers)
{
    for (const char* name : {"b.CSV", "a.xlsx", ".hidden.csv", "~$a.xlsx", "sales.csv.part", "notes.pdf", "c.ndjson"}) {
        write(name, "x");
    }
    write("empty.csv", "");
    fs::create_directory(path("below.csv"));
    EXPECT_TRUE(m_folder.look()->isGrowing);
    EXPECT_EQ(m_folder.look()->ready, (Paths{path("a.xlsx"), path("b.CSV"), path("c.ndjson")}));
    write("empty.csv", "x");
    EXPECT_EQ(m_folder.look()->ready, Paths{});
    EXPECT_EQ(m_folder.look()->ready, Paths{path("empty.csv")});
}

TEST_F(WatchedFolderTest, AFileThatIsTakenAwayIsSaidOnce)
{
    write("a.csv", "x");
    write("b.csv", "x");
    EXPECT_EQ(m_folder.look()->gone, Paths{});
    EXPECT_EQ(m_folder.look()->ready.size(), 2U);
    fs::remove(path("a.csv"));
    EXPECT_EQ(m_folder.look()->gone, Paths{path("a.csv")});
    EXPECT_EQ(m_folder.look()->gone, Paths{});
    write("a.csv", "x");
    EXPECT_TRUE(m_folder.look()->isGrowing);
    EXPECT_EQ(m_folder.look()->ready, Paths{path("a.csv")}) << "it is another one";
}

TEST_F(WatchedFolderTest, AFolderThatIsNotThereIsSaidAndMayCome)
{
    WatchedFolder later{m_files.file("later")};
    EXPECT_EQ(later.look().error().code, Errc::NotFound);
    fs::create_directory(m_files.file("later"));
    std::ofstream{m_files.file("later/a.csv")} << "x";
    EXPECT_TRUE(later.look()->isGrowing);
    EXPECT_EQ(later.look()->ready.size(), 1U);
}

/// What an unattended import does with a file.
class UnattendedImport : public WatchedFolderTest {
protected:
    ImportReport run(const std::string& name, std::string_view text)
    {
        write(name, text);
        ImportRequest request;
        request.path = path(name);
        request.isUnattended = true;
        auto report = importFile(store(), request);
        EXPECT_TRUE(report.has_value()) << report.error().detail;
        return report ? *std::move(report) : ImportReport{};
    }
    void teach(std::string_view text)
    {
        ImportRequest request = pasted(text);
        request.profile = "kasir";
        request.options.dates = ingest::DateOrder::Dmy;
        ASSERT_TRUE(importFile(store(), request).has_value());
    }
    std::size_t batches() { return listBatches(store()).value().size(); }
};

constexpr std::string_view kFirst = "Order,Date,Customer,Total\nB1,03/04/2026,Toko Satu,100\n";
constexpr std::string_view kNext = "Order,Date,Customer,Total\nB2,05/04/2026,Toko Dua,200\n";

TEST_F(UnattendedImport, TakesAFileOfAKnownProfileOnce)
{
    EXPECT_EQ(run("b2.csv", kNext).leftOut, LeftOut::NoProfile);
    EXPECT_EQ(batches(), 0U);
    teach(kFirst);
    const ImportReport taken = run("b2.csv", kNext);
    EXPECT_EQ(taken.leftOut, LeftOut::No);
    EXPECT_EQ(taken.profile, "kasir");
    EXPECT_EQ(taken.batch.counts.added, 1);
    EXPECT_EQ(money("2026-04", kpi::KpiId::Revenue), "300.00");
    EXPECT_EQ(run("copy.csv", kNext).leftOut, LeftOut::Known) << "the same bytes under another name";
    ASSERT_TRUE(undoBatch(store(), taken.batch.id));
    EXPECT_EQ(run("b2.csv", kNext).leftOut, LeftOut::Known) << "a person has taken it back";
    EXPECT_EQ(money("2026-04", kpi::KpiId::Revenue), "100.00");
    EXPECT_EQ(batches(), 2U);
}

TEST_F(UnattendedImport, LeavesQuestionsAndRejectsToAPerson)
{
    teach(kFirst);
    // The profile says dd/mm; of the numbers it says nothing, and 1.234 may be either.
    const ImportReport asks = run("asks.csv", "Order,Date,Customer,Total\nB3,06/04/2026,Toko Tiga,1.234\n");
    EXPECT_EQ(asks.leftOut, LeftOut::Asks);
    EXPECT_FALSE(asks.questions.empty());
    EXPECT_EQ(batches(), 1U);
    EXPECT_EQ(run("good.csv", "Order,Date,Customer,Total\nB3,30/04/2026,Toko Tiga,100\n").leftOut, LeftOut::No);
    EXPECT_TRUE(fs::exists(path("good.csv")));
    teach("Order,Date,Customer,Total,Currency\nC1,03/04/2026,Toko Satu,100,IDR\n");
    ASSERT_EQ(batches(), 3U);
    const ImportReport none = run("none.csv", "Order,Date,Customer,Total,Currency\nC2,04/04/2026,Toko Tiga,100,Rupees\n");
    EXPECT_EQ(none.leftOut, LeftOut::AllRejected);
    EXPECT_EQ(none.issues.size(), 1U);
    EXPECT_EQ(batches(), 3U);
}

}  // namespace
}  // namespace kinerja::services
