// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/periods.h"

#include "kinerja/services/ledger.h"
#include "kinerja/services/own_kpis.h"
#include "kinerja/services/plan.h"
#include "kinerja/store/connection.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

using domain::FigureChange;
using domain::RestatementCause;
using testing::kSmallLastDay;
using testing::kSmallSales;

// One more order of 40 in January for a customer who is not new, one of 40 in April.
constexpr std::string_view kLateSales = "order,date,customer,rep,region,product,channel,quantity,price\n"
                                        "B1,2026-01-31,Toko Satu,Sari,Jawa Barat,Teh,Online,1,40\n"
                                        "B2,2026-04-01,Toko Satu,Sari,Jawa Barat,Teh,Online,1,40\n";

class Periods : public testing::StoreTest {
protected:
    [[nodiscard]] Status seal(std::string_view period, Date asOf = kSmallLastDay, Date today = makeDate(2026, 4, 2))
    {
        return sealPeriod(store(), *parsePeriod(period), asOf, today);
    }
    [[nodiscard]] SealedPeriod only()
    {
        const auto all = listSealedPeriods(store());
        EXPECT_TRUE(all.has_value() && all->size() == 1U);
        return all->front();
    }
};

const FigureChange* find(const std::vector<FigureChange>& changes, std::string_view kpi, std::string_view part = {})
{
    for (const FigureChange& one : changes) {
        if (one.kpi == kpi && one.part == part) {
            return &one;
        }
    }
    return nullptr;
}

std::string valueOf(const std::vector<domain::FigureText>& figures, std::string_view kpi)
{
    for (const domain::FigureText& one : figures) {
        if (one.kpi == kpi && one.part.empty()) {
            return one.value;
        }
    }
    return "none such";
}

TEST_F(Periods, ALaterImportIsARestatementWithBatchAndFigures)
{
    take(kSmallSales);
    ASSERT_TRUE(seal("2026-01").has_value());
    EXPECT_TRUE(only().restatements.empty());
    const auto report = take(kLateSales);
    ASSERT_EQ(report.restatements.size(), 1U);
    EXPECT_EQ(periodId(report.restatements[0].period), "2026-01");
    // January 1500 in 2 orders; with 40 more 1540 in 3.
    const FigureChange revenue{"revenue", "", "money", "1500.00", "1540.00"};
    const FigureChange orders{"orders", "", "count", "2", "3"};
    const SealedPeriod now = only();
    ASSERT_EQ(now.restatements.size(), 1U);
    const domain::Restatement& one = now.restatements[0];
    EXPECT_EQ(one.cause, RestatementCause::Import);
    EXPECT_EQ(one.batch, report.batch.id);
    EXPECT_FALSE(one.who.empty());
    EXPECT_EQ(*find(one.changes, "revenue"), revenue);
    EXPECT_EQ(*find(one.changes, "orders"), orders);
    EXPECT_EQ(find(one.changes, "new_customers"), nullptr) << "what stays is not listed";
    EXPECT_EQ(*find(now.changes, "revenue"), revenue);
    EXPECT_NE(std::find_if(report.notes.begin(), report.notes.end(), [](const auto& note) { return note.id == "restates"; }),
              report.notes.end());
}

kpi::OwnKpi ownKpi(const char* key, const char* formula)
{
    kpi::OwnKpi own;
    own.key = key;
    own.nameEn = own.nameId = key;
    own.formula = formula;
    return own;
}

TEST_F(Periods, ASealHoldsOwnKpisAndWhatWasDefinedLaterIsNoChange)
{
    take(kSmallSales);
    ASSERT_TRUE(defineKpi(store(), ownKpi("per_order", "revenue / orders")));
    ASSERT_TRUE(seal("2026-01").has_value());
    ASSERT_TRUE(defineKpi(store(), ownKpi("twice", "revenue * 2")));
    EXPECT_TRUE(only().changes.empty());
    EXPECT_TRUE(only().restatements.empty());
    const auto report = take(kLateSales);
    ASSERT_EQ(report.restatements.size(), 1U);
    // 1500 over two orders, 1540 over three.
    const FigureChange perOrder{"per_order", "", "money", "750.00", "513.3333"};
    const SealedPeriod now = only();
    ASSERT_NE(find(now.changes, "per_order"), nullptr);
    EXPECT_EQ(*find(now.changes, "per_order"), perOrder);
    EXPECT_EQ(find(now.changes, "twice"), nullptr) << "the seal does not hold it";
    EXPECT_EQ(find(report.restatements[0].changes, "twice"), nullptr);
    EXPECT_EQ(find(now.restatements[0].changes, "twice"), nullptr);
    EXPECT_EQ(now.notHeld, std::vector<std::string>{"twice"});
    ASSERT_TRUE(undefineKpi(store(), "per_order"));
    EXPECT_EQ(find(only().changes, "per_order"), nullptr) << "nobody computes it any more";
}

TEST_F(Periods, AnImportTellsItsEffectOnOwnKpis)
{
    take(kSmallSales);
    ASSERT_TRUE(defineKpi(store(), ownKpi("per_order", "revenue / orders")));
    const auto report = take(kLateSales);
    const auto effect = std::find_if(report.effect.begin(), report.effect.end(),
                                     [](const auto& one) { return kpi::definition(one.kpi).key == "per_order"; });
    ASSERT_NE(effect, report.effect.end());
    // 2800 over 5 orders; 2880 over 7.
    EXPECT_EQ(toPlainString(effect->before.exact), "560.00");
    EXPECT_EQ(toPlainString(effect->after.exact), "411.4286");
}

TEST_F(Periods, AnImportOutsideThePeriodIsNone)
{
    take(kSmallSales);
    ASSERT_TRUE(seal("2026-02").has_value());
    EXPECT_TRUE(take(kLateSales).restatements.empty());
    EXPECT_TRUE(only().restatements.empty());
    EXPECT_TRUE(only().changes.empty());
}

TEST_F(Periods, AnUndoGoesBackAndIsListedToo)
{
    take(kSmallSales);
    ASSERT_TRUE(seal("2026-01").has_value());
    const auto late = take(kLateSales);
    const auto undone = undoBatch(store(), late.batch.id);
    ASSERT_TRUE(undone.has_value()) << undone.error().detail;
    ASSERT_EQ(undone->restatements.size(), 1U);
    EXPECT_EQ(*find(undone->restatements[0].changes, "revenue"), (FigureChange{"revenue", "", "money", "1540.00", "1500.00"}));
    const SealedPeriod now = only();
    ASSERT_EQ(now.restatements.size(), 2U);
    EXPECT_EQ(now.restatements[1].cause, RestatementCause::Undo);
    EXPECT_EQ(now.restatements[1].batch, late.batch.id);
    EXPECT_TRUE(now.changes.empty()) << "all in all nothing is different";
}

TEST_F(Periods, ADryRunSaysItAndKeepsNothing)
{
    take(kSmallSales);
    ASSERT_TRUE(seal("2026-01").has_value());
    ImportRequest request = pasted(kLateSales);
    request.dryRun = true;
    const auto report = importFile(store(), request);
    ASSERT_TRUE(report.has_value()) << report.error().detail;
    EXPECT_EQ(report->restatements.size(), 1U);
    EXPECT_TRUE(only().restatements.empty());
}

TEST_F(Periods, EditsOfTargetsAndTheirUndo)
{
    take(kSmallSales);
    domain::Target target;
    target.kpi = "revenue";
    target.period = *parsePeriod("2026-01");
    target.value = 1400 * kRawOne;
    ASSERT_TRUE(setTarget(store(), target).has_value());
    ASSERT_TRUE(seal("2026-01").has_value());
    target.value = 1600 * kRawOne;
    const auto edit = setTarget(store(), target);
    ASSERT_TRUE(edit.has_value());
    target.period = *parsePeriod("2026-02");
    ASSERT_TRUE(setTarget(store(), target).has_value()) << "another month: no restatement";
    ASSERT_TRUE(undoEdit(store(), *edit).has_value());
    const SealedPeriod now = only();
    ASSERT_EQ(now.restatements.size(), 2U);
    EXPECT_EQ(now.restatements[0].cause, RestatementCause::Edit);
    EXPECT_EQ(now.restatements[0].changes,
              (std::vector<FigureChange>{{"revenue", "target 2026-01", "money", "1400.00", "1600.00"}}));
    EXPECT_EQ(now.restatements[1].changes,
              (std::vector<FigureChange>{{"revenue", "target 2026-01", "money", "1600.00", "1400.00"}}));
}

TEST_F(Periods, ASealIsOfTheWholePeriodWhateverTheAsOfDay)
{
    take(kSmallSales);
    // Up to 10 January there is the first order alone, 1200.
    ASSERT_TRUE(seal("2026-01", makeDate(2026, 1, 10)).has_value());
    EXPECT_EQ(valueOf(only().seal.figures, "revenue"), "1500.00");
    EXPECT_EQ(only().seal.asOf, kSmallLastDay);
    take(kLateSales);
    ASSERT_EQ(only().restatements.size(), 1U);
    EXPECT_EQ(*find(only().changes, "revenue"), (FigureChange{"revenue", "", "money", "1500.00", "1540.00"}));
}

// January's two orders alone: the records end on the 20th.
constexpr std::string_view kJanuary = "order,date,customer,rep,region,product,channel,quantity,price\n"
                                      "A1,2026-01-05,Toko Satu,Sari,Jawa Barat,Kopi,Online,12,100\n"
                                      "A2,2026-01-20,Toko Dua,Budi,Bali,Kopi,Toko,3,100\n";
constexpr Date kJanuaryEnd = makeDate(2026, 1, 20);

TEST_F(Periods, RecordsAfterTheLastOneOfASealedPeriodRestateIt)
{
    take(kJanuary);
    ASSERT_TRUE(defineKpi(store(), ownKpi("per_order", "revenue / orders")));
    ASSERT_TRUE(seal("2026-01", kJanuaryEnd).has_value());
    EXPECT_EQ(only().seal.asOf, makeDate(2026, 1, 31));
    const auto late = take(kLateSales);  // 31 January
    ASSERT_EQ(late.restatements.size(), 1U);
    ASSERT_TRUE(defineKpi(store(), ownKpi("per_order", "revenue / orders * 3")));
    ASSERT_TRUE(undoBatch(store(), late.batch.id).has_value());
    const SealedPeriod now = only();
    ASSERT_EQ(now.restatements.size(), 3U);
    EXPECT_EQ(*find(now.restatements[0].changes, "revenue"), (FigureChange{"revenue", "", "money", "1500.00", "1540.00"}));
    EXPECT_EQ(now.restatements[1].cause, RestatementCause::Edit);
    // 1540 over three orders; then three times that.
    EXPECT_EQ(now.restatements[1].changes, (std::vector<FigureChange>{{"per_order", "", "money", "513.3333", "1540.00"}}));
    EXPECT_EQ(now.restatements[2].cause, RestatementCause::Undo);
    EXPECT_EQ(*find(now.restatements[2].changes, "revenue"), (FigureChange{"revenue", "", "money", "1540.00", "1500.00"}));
    // 1500 over two orders; three times that.
    EXPECT_EQ(now.changes, (std::vector<FigureChange>{{"per_order", "", "money", "750.00", "2250.00"}}));
}

TEST_F(Periods, APeriodWithoutRecordsIsSealedAsAWhole)
{
    take(kJanuary);
    ASSERT_TRUE(seal("2026-02", kJanuaryEnd).has_value());
    const auto report = take("order,date,customer,rep,region,product,channel,quantity,price\n"
                             "A3,2026-02-03,Toko Satu,Sari,Jawa Barat,Kopi,Online,2,100\n");
    ASSERT_EQ(report.restatements.size(), 1U);
    EXPECT_EQ(find(only().changes, "revenue")->after, "200.00");
}

TEST_F(Periods, ASealOfAnEarlierVersionIsComparedAsAWhole)
{
    take(kJanuary);
    ASSERT_TRUE(seal("2026-01", kJanuaryEnd).has_value());
    // Earlier versions kept the day of the last record.
    ASSERT_TRUE(store().connection().run("UPDATE sealed_periods SET as_of = 20260120").has_value());
    EXPECT_TRUE(only().restatements.empty());
    EXPECT_TRUE(only().changes.empty());
    const auto report = take(kLateSales);
    EXPECT_EQ(report.restatements.size(), 1U);
    // They did not record what came between that day and the period's end.
    ASSERT_TRUE(store().connection().run("DELETE FROM restatements").has_value());
    ASSERT_EQ(only().restatements.size(), 1U);
    EXPECT_EQ(only().restatements[0].cause, RestatementCause::Unknown);
    EXPECT_EQ(find(only().restatements[0].changes, "revenue")->after, "1540.00");
}

TEST_F(Periods, LeadsThatAreWonLaterRestateTheConversionOfTheirPeriod)
{
    const std::string open = "lead,created,status,closed\nL1,2026-01-05,won,2026-01-20\nL2,2026-01-06,open,\n";
    take(open, domain::RecordKind::Leads);
    ASSERT_TRUE(seal("2026-01", kJanuaryEnd).has_value());
    EXPECT_EQ(valueOf(only().seal.figures, "conversion"), "0.5");
    const auto report = take("lead,created,status,closed\nL2,2026-01-06,won,2026-03-02\n", domain::RecordKind::Leads);
    ASSERT_EQ(report.restatements.size(), 1U);
    EXPECT_EQ(report.restatements[0].changes, (std::vector<FigureChange>{{"conversion", "", "fraction", "0.5", "1"}}));
    ASSERT_TRUE(undoBatch(store(), report.batch.id).has_value());
    EXPECT_TRUE(only().changes.empty());
    ASSERT_EQ(only().restatements.size(), 2U);
}

TEST_F(Periods, AChangeThatWasNotRecordedIsNotBlamedOnTheNextWrite)
{
    take(kSmallSales);
    ASSERT_TRUE(seal("2026-01").has_value());
    take(kLateSales);
    // As if the program had been stopped between the commit and its record.
    ASSERT_TRUE(store().connection().run("DELETE FROM restatements").has_value());
    ASSERT_EQ(only().restatements.size(), 1U);
    EXPECT_EQ(only().restatements[0].cause, RestatementCause::Unknown);
    EXPECT_EQ(only().restatements[0].id, 0);
    const auto report = take("order,date,customer,rep,region,product,channel,quantity,price\n"
                             "B3,2026-01-31,Toko Satu,Sari,Jawa Barat,Teh,Online,1,60\n");
    ASSERT_EQ(only().restatements.size(), 2U);
    EXPECT_EQ(find(only().restatements[0].changes, "revenue")->after, "1540.00");
    EXPECT_EQ(only().restatements[1].batch, report.batch.id);
    EXPECT_EQ(find(only().restatements[1].changes, "revenue")->before, "1540.00");
    EXPECT_EQ(find(only().restatements[1].changes, "revenue")->after, "1600.00");
}

TEST_F(Periods, OnlyWhatHasEndedAndOnlyOnce)
{
    take(kSmallSales);
    EXPECT_EQ(seal("2026-Q1", kSmallLastDay, makeDate(2026, 3, 30)).error().code, Errc::InvalidInput);
    EXPECT_EQ(seal("all").error().code, Errc::InvalidInput);
    ASSERT_TRUE(seal("2026-Q1", kSmallLastDay, makeDate(2026, 3, 31)).has_value()) << "its last day";
    EXPECT_EQ(seal("2026-Q1").error().code, Errc::Conflict);
    ASSERT_TRUE(seal("2026-01").has_value()) << "a month inside is another period";
    EXPECT_EQ(unsealPeriod(store(), *parsePeriod("2026-02")).error().code, Errc::NotFound);
    ASSERT_TRUE(unsealPeriod(store(), *parsePeriod("2026-Q1")).has_value());
    EXPECT_EQ(periodId(only().seal.period), "2026-01");
    ASSERT_TRUE(seal("2026-Q1").has_value()) << "and can be sealed again";
}

TEST_F(Periods, AReadOnlyStoreListsAndRefuses)
{
    take(kSmallSales);
    ASSERT_TRUE(seal("2026-01").has_value());
    reopen(true);
    EXPECT_EQ(only().seal.period, *parsePeriod("2026-01"));
    EXPECT_EQ(seal("2026-02").error().code, Errc::ReadOnly);
    EXPECT_EQ(unsealPeriod(store(), *parsePeriod("2026-01")).error().code, Errc::ReadOnly);
}

TEST_F(Periods, TheLedgerKeepsWhatAnImportDidToTheFigures)
{
    take(kSmallSales);
    take(kLateSales);
    const auto again = take(kLateSales);
    reopen();
    const auto batches = listBatches(store()).value();
    ASSERT_EQ(batches.size(), 3U);
    EXPECT_EQ(find(*batches[2].effect, "revenue")->before, "") << "there was none";
    EXPECT_EQ(*find(*batches[1].effect, "revenue"), (FigureChange{"revenue", "", "money", "2800.00", "2880.00"}));
    EXPECT_EQ(*find(*batches[1].effect, "orders"), (FigureChange{"orders", "", "count", "5", "7"}));
    EXPECT_TRUE(batches[0].effect->empty());
    EXPECT_EQ(again.batch.effect, batches[0].effect);
}

TEST(FigureOf, ReadsBackWhatWasKept)
{
    EXPECT_EQ(figureOf(kpi::KpiId::Revenue, "-1265793.0395")->exact, Int128{-12657930395});
    EXPECT_EQ(figureOf(kpi::KpiId::Orders, "120")->exact, Int128{120});
    EXPECT_EQ(figureOf(kpi::KpiId::Volume, "12.5")->exact, Int128{125000});
    EXPECT_DOUBLE_EQ(figureOf(kpi::KpiId::Conversion, "0.1052")->real, 0.1052);
    EXPECT_FALSE(figureOf(kpi::KpiId::Revenue, "")->hasValue);
    EXPECT_FALSE(figureOf(kpi::KpiId::Revenue, "12x").has_value());
    EXPECT_FALSE(figureOf(kpi::KpiId::Conversion, "0.1 ").has_value());
}

}  // namespace
}  // namespace kinerja::services
