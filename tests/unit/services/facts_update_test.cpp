// SPDX-License-Identifier: GPL-3.0-or-later
// Columns brought up to date after a change are those that a fresh start loads.
#include <algorithm>
#include <bit>
#include <random>

#include "kinerja/services/ledger.h"
#include "kinerja/services/names.h"
#include "kinerja/services/plan.h"
#include "columns_text.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

using domain::Dimension;
using domain::RecordKind;
using kpi::Facts;

void tell(const kpi::Figures& figures, std::string& text)
{
    for (const kpi::Figure& one : figures.values) {
        text += toPlainString(one.exact) + '/' + std::to_string(std::bit_cast<std::uint64_t>(one.real)) + '/'
                + std::to_string(one.n) + '/' + std::string{kpi::reasonId(one.reason)} + ' ';
    }
    for (const std::int64_t count : {figures.lines, figures.unknownCustomerOrders, figures.leadsOpen, figures.leadsWon,
                                     figures.otherCurrencyLines, figures.otherCurrencyLeads, figures.convertedLines,
                                     figures.convertedLeads, figures.promoters, figures.satisfied}) {
        text += std::to_string(count) + ' ';
    }
    text += figures.volumeUnit + figures.marketSource + std::to_string(std::bit_cast<std::uint64_t>(figures.costCoverage)) + '\n';
}

/// Every figure, every group and the names behind them, as one text.
std::string everything(const Facts& facts)
{
    std::string text = facts.currency() + std::to_string(facts.lineCount()) + ' ' + std::to_string(facts.leadCount()) + ' '
                       + std::to_string(facts.surveyCount()) + ' ' + std::to_string(facts.dataVersion()) + '\n';
    for (const char* period : {"all", "2026-Q1", "2026-02"}) {
        for (const int filter : {0, 1, 2, 3}) {
            kpi::Query query;
            query.period = *parsePeriod(period);
            query.asOf = makeDate(2026, 5, 31);
            query.compare = kpi::Compare::Previous;
            query.trailingMonths = 4;
            for (std::size_t dimension = 0; dimension < domain::kDimensionCount; ++dimension) {
                query.groups.push_back(static_cast<Dimension>(dimension));
            }
            if (filter > 0) {
                query.filters = {filter == 1   ? kpi::Filter{Dimension::Product, {"P1", "P2"}}
                                 : filter == 2 ? kpi::Filter{Dimension::Rep, {"Sari"}}
                                               : kpi::Filter{Dimension::Customer, {"Toko 1", "Toko 5"}}};
            }
            const auto answer = kpi::evaluate(facts, query, 1).value();
            tell(answer.current, text);
            tell(answer.compared, text);
            for (const auto& month : answer.trailing) {
                tell(month.figures, text);
            }
            for (const auto& [dimension, groups] : answer.groups) {
                for (const kpi::Group& group : groups) {
                    text += group.key + '=' + group.label + ": ";
                    tell(group.current, text);
                    tell(group.compared, text);
                }
            }
        }
    }
    return text;
}

class FactsUpdate : public testing::StoreTest {
protected:
    int upTo(int most) { return static_cast<int>(m_random() % (static_cast<std::uint32_t>(most) + 1)); }
    std::string named(const char* stem, int most) { return stem + std::to_string(1 + upTo(most - 1)); }
    std::string day()
    {
        return toIso(makeDate(2026, 1, 1) + std::chrono::days{upTo(110)});
    }

    std::string lateDay() { return toIso(makeDate(2026, 3, 25) + std::chrono::days{upTo(26)}); }

    std::string salesText()
    {
        std::string text = "order,date,customer,rep,region,product,channel,quantity,price,currency,status\n";
        // Every other file brings what was sold of late, with now and then more of an older order.
        const bool isLate = upTo(1) == 0;
        for (int rows = 1 + upTo(6); rows > 0; --rows) {
            text += (isLate && upTo(9) != 0 ? named("Z", 40) : named("A", 25)) + ',' + (isLate ? lateDay() : day()) + ',' + named("Toko ", 8) + ',' + (upTo(1) == 0 ? "Sari" : "Budi") + ','
                    + named("W", 3) + ',' + named("P", 5) + ',' + named("N", 2) + ','
                    + std::to_string(upTo(9) == 0 ? -1 : 1 + upTo(9)) + ',' + std::to_string(upTo(20) == 0 ? 4'000'000'000 : 10 + upTo(5000))
                    + ',' + (upTo(7) == 0 ? "USD" : "IDR") + ',' + (upTo(9) == 0 ? "cancelled" : upTo(9) == 0 ? "on hold" : "paid") + '\n';
        }
        return text;
    }

    void import(const std::string& text, RecordKind kind)
    {
        const auto report = importFile(store(), pasted(text, kind));
        ASSERT_TRUE(report.has_value()) << report.error().detail << text;
    }

    void undoSomething()
    {
        const auto batches = listBatches(store()).value();
        for (const domain::Batch& batch : batches) {
            if (!batch.undone && upTo(2) == 0 && inTheWayOf(store(), batch.id).value().empty()) {
                ASSERT_TRUE(undoBatch(store(), batch.id).has_value());
                return;
            }
        }
    }

    void editSomething()
    {
        if (!m_receipts.empty() && upTo(1) == 0) {
            static_cast<void>(undoEdit(store(), m_receipts.back()));  // refused when the record changed since: then nothing changes
            m_receipts.pop_back();
            return;
        }
        const auto receipt = acceptMerge(store(), Dimension::Customer, named("Toko ", 8), named("Toko ", 8));
        if (receipt) {
            m_receipts.push_back(*receipt);
        }
    }

    void savePeople()
    {
        auto people = listPeople(store()).value();
        if (people.empty()) {
            return;
        }
        domain::Person person = people[static_cast<std::size_t>(upTo(static_cast<int>(people.size()) - 1))];
        person.team = named("T", 2);
        person.name += "!";
        ASSERT_TRUE(savePerson(store(), person).has_value());
    }

    void countOnHold()
    {
        Settings settings = store().settings();
        settings.countsOnHold = !settings.countsOnHold;
        ASSERT_TRUE(saveSettings(settings));
    }
    bool saveSettings(const Settings& settings) { return store().saveSettings(settings).has_value(); }

    void step()
    {
        switch (upTo(9)) {
        case 0: return undoSomething();
        case 1: return editSomething();
        case 2: return savePeople();
        case 3: return countOnHold();
        case 4: return import("id,created,closed,status,rep,customer,value\n" + named("L", 9) + ',' + day() + ",,open,Sari,Toko 2,50\n",
                              RecordKind::Leads);
        case 5: return import("date,currency,rate\n" + day() + ",USD," + std::to_string(15'000 + upTo(999)) + '\n', RecordKind::Rates);
        case 6: return import("id,segment,region\nToko 1," + named("S", 2) + ",W9\n" + named("Toko ", 12) + ",S3,\n", RecordKind::Customers);
        default: return import(salesText(), RecordKind::Sales);
        }
    }

    std::mt19937 m_random{26};
    std::vector<EditReceipt> m_receipts;
};

TEST_F(FactsUpdate, AfterAnyRowOfChangesIsWhatAFreshStartLoads)
{
    int changes = 0;
    int shared = 0;
    int spread = 0;
    for (int at = 0; at < 380 && !HasFatalFailure(); ++at) {
        SCOPED_TRACE(at);
        const std::int64_t version = store().facts()->dataVersion();
        step();
        changes += store().facts()->dataVersion() != version ? 1 : 0;
        const auto fresh = Workspace::open({m_folder.file("store.db"), true, false});
        ASSERT_TRUE(fresh.has_value()) << fresh.error().detail;
        ASSERT_EQ(kinerja::testing::columnsText(store().facts()->columns()), kinerja::testing::columnsText((*fresh)->facts()->columns()));
        ASSERT_EQ(everything(*store().facts()), everything(*(*fresh)->facts()));
        shared += store().facts()->columns().marks.parts().size() > 1 ? 1 : 0;
        spread += store().facts()->columns().spreadLines.empty() ? 0 : 1;
    }
    EXPECT_GT(shared, 40) << "lines before the first change must have been shared with the facts before";
    EXPECT_GT(spread, 80);
    EXPECT_GT(changes, 150);
    EXPECT_GT(store().facts()->lineCount(), 10);
}

/// The same changes tell the same effect where no line is kept.
TEST_F(FactsUpdate, WithoutLinesAnImportAndItsUndoTellTheSameEffect)
{
    const auto sums = Workspace::open({m_folder.file("sums.db"), false, true, false});
    ASSERT_TRUE(sums.has_value());
    for (int at = 0; at < 25; ++at) {
        SCOPED_TRACE(at);
        const auto request = pasted(salesText());
        const auto whole = importFile(store(), request).value();
        const auto told = importFile(**sums, request).value();
        ASSERT_EQ(whole.batch.id, told.batch.id);
        const auto same = [](const std::vector<KpiEffect>& a, const std::vector<KpiEffect>& b) {
            return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const KpiEffect& x, const KpiEffect& y) {
                return x.kpi == y.kpi && x.before == y.before && x.after == y.after;
            });
        };
        EXPECT_TRUE(same(whole.effect, told.effect));
        EXPECT_EQ(whole.merges, told.merges);
        if (whole.batch.id != 0 && upTo(3) == 0) {  // 0: a file in another currency asks first
            EXPECT_TRUE(same(undoBatch(store(), whole.batch.id).value().effect, undoBatch(**sums, told.batch.id).value().effect));
        }
    }
    EXPECT_FALSE((*sums)->facts()->keepsLines());
    EXPECT_EQ((*sums)->facts()->lineCount(), store().facts()->lineCount());
}

}  // namespace
}  // namespace kinerja::services
