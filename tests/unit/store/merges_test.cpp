// SPDX-License-Identifier: GPL-3.0-or-later
// Names that are made one: what it does to the figures' columns and to targets, and that taking it back brings all back.
#include "column_reading.h"
#include "kinerja/store/audit.h"
#include "kinerja/store/batches.h"
#include "kinerja/store/facts.h"
#include "kinerja/store/merges.h"
#include "kinerja/store/targets.h"
#include "store_fixture.h"

namespace kinerja::store {
namespace {

using domain::RecordKind;
using domain::SalesColumn;

TEST(Merges, MakeTwoNamesOneInEveryColumnUntilTheyAreTakenBack)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1).product("GTX Pro").to("X").by("Ani").in("Jawa"), aSale("B").of(1).product("GTXPro").to("x").by("ANI").in("jawa")}));
    const std::string before = recordsAsText(connection);
    const Edit product = saveMerge(connection, domain::Dimension::Product, "GTXPro", "GTX Pro").value();
    ASSERT_TRUE(saveMerge(connection, domain::Dimension::Customer, "x", "X"));
    ASSERT_TRUE(saveMerge(connection, domain::Dimension::Rep, "ANI", "Ani"));
    ASSERT_TRUE(saveMerge(connection, domain::Dimension::Region, "jawa", "Jawa"));
    for (const SalesColumn column : {SalesColumn::Product, SalesColumn::Customer, SalesColumn::Region}) {
        const Numbers codes = columnOf(connection, column);
        EXPECT_EQ(codes[0], codes[1]) << static_cast<int>(column);
    }
    const domain::FactSource facts = loadFacts(connection).value();
    ASSERT_EQ(facts.shares.size(), 2U);
    EXPECT_EQ(facts.shares[0].parts[0].person, facts.shares[1].parts[0].person);
    EXPECT_EQ(facts.products.size(), 1U) << "the merged name is no value of its own any more";
    EXPECT_EQ(facts.people.size(), 1U);
    ASSERT_EQ(listMerges(connection)->size(), 4U);
    EXPECT_EQ(listMerges(connection)->at(2), (Merge{product.entityId, domain::Dimension::Product, "GTXPro", "GTX Pro"}));
    EXPECT_EQ(findings(connection), "");
    // Records still to come, too.
    ASSERT_TRUE(importSales(connection, {aSale("C").on("2026-02-01").of(1).product("GTXPro")}));
    EXPECT_EQ(columnOf(connection, SalesColumn::Product)[2], columnOf(connection, SalesColumn::Product)[0]);
    ASSERT_TRUE(undoBatch(connection, 2));
    ASSERT_TRUE(applyInverse(connection, product.auditId)) << "one by the undo of edits";
    const std::vector<Merge> merges = listMerges(connection).value();
    for (const Merge& merge : merges) {
        ASSERT_TRUE(removeMerge(connection, merge.id));
    }
    EXPECT_EQ(recordsAsText(connection), before);
    EXPECT_EQ(findings(connection), "");
}

TEST(Merges, TakeTargetsAlong)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1).by("7"), aSale("B").of(1).by("ANI")}));
    domain::Target target{0, "revenue", domain::Dimension::Rep, "Ani", "", periodOf(PeriodKind::Month, support::day("2026-01-01")), domain::TargetLevel::Target, 5};
    ASSERT_TRUE(importRecords(connection, RecordKind::Targets, std::vector{target}));
    EXPECT_EQ(listTargets(connection)->at(0).scopeValue, "Ani");
    ASSERT_TRUE(importRecords(connection, RecordKind::People, std::vector{domain::PersonEntry{0, "7", "Ani", "", "", ""}}));
    EXPECT_EQ(listTargets(connection)->at(0).scopeValue, "7") << "the list says that Ani is 7";
    ASSERT_TRUE(saveMerge(connection, domain::Dimension::Rep, "7", "ANI"));
    EXPECT_EQ(listTargets(connection)->at(0).scopeValue, "ANI");
    EXPECT_EQ(findings(connection), "");
}

TEST(Merges, RefuseCirclesStrangersAndWhatIsMergedAlready)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1).product("P"), aSale("B").of(1).product("Q"), aSale("C").of(1).product("R")}));
    const auto product = domain::Dimension::Product;
    EXPECT_EQ(saveMerge(connection, product, "P", "P").error().code, Errc::InvalidInput);
    EXPECT_EQ(saveMerge(connection, product, "P", "nobody").error().code, Errc::NotFound);
    EXPECT_EQ(saveMerge(connection, domain::Dimension::Team, "P", "Q").error().code, Errc::InvalidInput);
    ASSERT_TRUE(saveMerge(connection, product, "P", "Q"));
    EXPECT_EQ(saveMerge(connection, product, "P", "R").error().code, Errc::Conflict);
    ASSERT_TRUE(saveMerge(connection, product, "Q", "R"));
    EXPECT_EQ(saveMerge(connection, product, "R", "P").error().code, Errc::InvalidInput);
    const Numbers codes = columnOf(connection, SalesColumn::Product);
    EXPECT_EQ(codes[0], codes[2]) << "through two steps";
    EXPECT_EQ(removeMerge(connection, 99).error().code, Errc::NotFound);
}

}  // namespace
}  // namespace kinerja::store
