// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/actions.h"
#include "kinerja/store/audit.h"
#include "kinerja/store/feedback.h"
#include "kinerja/store/listing.h"
#include "kinerja/store/people.h"
#include "kinerja/store/reviews.h"
#include "kinerja/store/settings.h"
#include "kinerja/store/targets.h"
#include "store_fixture.h"

namespace kinerja::store {
namespace {

domain::Person person(std::string key)
{
    domain::Person made;
    made.key = std::move(key);
    made.name = made.key;
    return made;
}

domain::Target monthTarget(Raw4 value)
{
    domain::Target made;
    made.kpi = "revenue";
    made.period = periodOf(PeriodKind::Month, support::day("2026-03-01"));
    made.value = value;
    return made;
}

domain::Feedback praise(std::string who)
{
    domain::Feedback made;
    made.person = std::move(who);
    made.audience = domain::Audience::Team;
    made.day = support::day("2026-03-04");
    made.situation = "Q1";
    made.behaviour = "called every lead within a day";
    made.impact = "conversion +4 points";
    made.figures = {{"conversion", R"({"kpi":"conversion"})", 1, "0.18", "fraction", support::day("2026-03-03"), 7, "2026-01-01",
                     "2026-03-31"},
                    {"revenue", "{}", 2, "", "money", support::day("2026-03-03"), 8, "2026-01-01", "2026-03-31"}};
    return made;
}

domain::Action action(std::string owner)
{
    domain::Action made;
    made.title = "Call back";
    made.owner = std::move(owner);
    made.kpi = "conversion";
    made.scope = domain::Dimension::Region;
    made.scopeValue = "Bali";
    made.from = 1800;
    made.to = 2200;
    made.gap = -400;
    made.start = support::day("2026-03-01");
    made.due = support::day("2026-06-30");
    return made;
}

/// Undo, redo, undo: each gives the state that was there.
void expectReplays(Connection& connection, const std::string& before, const std::string& after, std::int64_t audit)
{
    const Edit undo = applyInverse(connection, audit).value();
    EXPECT_EQ(recordsAsText(connection), before);
    EXPECT_EQ(findings(connection), "");
    const Edit redo = applyInverse(connection, undo.auditId).value();
    EXPECT_EQ(recordsAsText(connection), after);
    ASSERT_TRUE(applyInverse(connection, redo.auditId));
    EXPECT_EQ(recordsAsText(connection), before);
    EXPECT_EQ(findings(connection), "");
}

TEST(People, AreSavedListedAndTakenBack)
{
    Connection connection = emptyStore();
    domain::Person ani = person("R1");
    ani.name = "Ani";
    ani.alias = "Penjual A";
    ani.team = "Utara";
    ani.membership = domain::Membership::Others;
    ani.wants = "menutup lebih cepat";
    ani.needs = "waktu";
    const std::string before = recordsAsText(connection);
    const Edit edit = savePerson(connection, ani).value();
    ani.id = edit.entityId;
    EXPECT_EQ(listPeople(connection).value(), std::vector{ani});
    expectReplays(connection, before, recordsAsText(connection), edit.auditId);
}

TEST(People, AKeyIsThereAndUniqueAndStays)
{
    Connection connection = emptyStore();
    EXPECT_EQ(savePerson(connection, person("")).error().code, Errc::InvalidInput);
    domain::Person ani = person("Ani");
    ani.id = savePerson(connection, ani)->entityId;
    EXPECT_EQ(savePerson(connection, person("Ani")).error().code, Errc::InvalidInput);
    ani.key = "Anita";
    EXPECT_EQ(savePerson(connection, ani).error().code, Errc::InvalidInput);
    ani.id = 99;
    EXPECT_EQ(savePerson(connection, ani).error().code, Errc::NotFound);
}

TEST(People, AnImportLeavesWhatSomebodyHasSet)
{
    Connection connection = emptyStore();
    domain::Person ani = person("R1");
    ani.name = "Ani";
    ani.team = "Utara";
    ASSERT_TRUE(savePerson(connection, ani));
    domain::SaleBlock block = blockOf({aSale("A").by("R1").inTeam("Selatan").of(1)});
    block.lines[0].repName = "ANI";
    ImportSession session = ImportSession::begin(connection, {domain::RecordKind::Sales, "a", "h", "", {}}).value();
    ASSERT_TRUE(session.apply(block));
    ASSERT_TRUE(session.finish());
    EXPECT_EQ(listPeople(connection)->front().name, "Ani");
    EXPECT_EQ(listPeople(connection)->front().team, "Utara");
}

TEST(Targets, AreSetReplacedRemovedAndTakenBack)
{
    Connection connection = emptyStore();
    const std::string none = recordsAsText(connection);
    const Edit first = saveTarget(connection, monthTarget(100)).value();
    const std::string hundred = recordsAsText(connection);
    const Edit second = saveTarget(connection, monthTarget(200)).value();
    EXPECT_EQ(second.entityId, first.entityId) << "the same KPI, scope, period and level";
    EXPECT_EQ(listTargets(connection)->front().value, 200);
    expectReplays(connection, hundred, recordsAsText(connection), second.auditId);
    const Edit removed = removeTarget(connection, first.entityId).value();
    EXPECT_EQ(recordsAsText(connection), none);
    expectReplays(connection, hundred, none, removed.auditId);
    EXPECT_EQ(removeTarget(connection, 99).error().code, Errc::NotFound);
}

TEST(Targets, SeveralAreAllOrNothing)
{
    Connection connection = emptyStore();
    domain::Target broken = monthTarget(1);
    broken.scope = domain::Dimension::Rep;
    EXPECT_EQ(saveTargets(connection, std::vector{monthTarget(100), broken}).error().code, Errc::InvalidInput);
    EXPECT_TRUE(listTargets(connection)->empty());
    EXPECT_EQ(connection.dataVersion().value(), 0);
    domain::Target stretch = monthTarget(300);
    stretch.level = domain::TargetLevel::Stretch;
    EXPECT_EQ(saveTargets(connection, std::vector{monthTarget(100), stretch})->size(), 2U);
    domain::Target noDays = monthTarget(1);
    noDays.period.end = noDays.period.first;
    EXPECT_EQ(saveTarget(connection, noDays).error().code, Errc::InvalidInput);
    EXPECT_EQ(saveTarget(connection, domain::Target{}).error().code, Errc::InvalidInput);
}

TEST(Feedback, KeepsItsFrozenFiguresThroughEditsAndUndo)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(savePerson(connection, person("Ani")));
    const std::string none = recordsAsText(connection);
    domain::Feedback feedback = praise("Ani");
    const Edit added = saveFeedback(connection, feedback).value();
    feedback.id = added.entityId;
    EXPECT_EQ(listFeedback(connection).value(), std::vector{feedback});
    const std::string two = recordsAsText(connection);
    feedback.figures.pop_back();
    feedback.impact = "more";
    const Edit changed = saveFeedback(connection, feedback).value();
    EXPECT_EQ(listFeedback(connection).value(), std::vector{feedback});
    expectReplays(connection, two, recordsAsText(connection), changed.auditId);
    const Edit removed = removeFeedback(connection, feedback.id).value();
    EXPECT_EQ(number(connection, "SELECT count(*) FROM feedback_figures"), 0);
    EXPECT_EQ(recordsAsText(connection), none);
    expectReplays(connection, two, none, removed.auditId);
}

TEST(Feedback, OfTheWholeTeamHasNoPersonAnUnknownPersonIsRefused)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(saveFeedback(connection, praise("")));
    EXPECT_EQ(listFeedback(connection)->front().person, "");
    EXPECT_EQ(saveFeedback(connection, praise("Nobody")).error().code, Errc::NotFound);
    domain::Feedback gone = praise("");
    gone.id = 99;
    EXPECT_EQ(saveFeedback(connection, gone).error().code, Errc::NotFound);
}

TEST(Actions, AreSavedWithAllTheyHoldAndTakenBackWithTheirCheckIns)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(savePerson(connection, person("Ani")));
    domain::Action made = action("Ani");
    made.person = "Ani";
    made.id = saveAction(connection, made)->entityId;
    EXPECT_EQ(listActions(connection).value(), std::vector{made});
    domain::CheckIn first{0, made.id, support::day("2026-03-15"), "half the team", "0.19"};
    first.id = saveCheckIn(connection, first)->entityId;
    domain::CheckIn second{0, made.id, support::day("2026-03-29"), "all", ""};
    second.id = saveCheckIn(connection, second)->entityId;
    EXPECT_EQ(listCheckIns(connection).value(), (std::vector{second, first})) << "newest first";
    const std::string before = recordsAsText(connection);

    made.status = domain::ActionStatus::Doing;
    made.to.reset();
    const Edit changed = saveAction(connection, made).value();
    EXPECT_EQ(listActions(connection).value(), std::vector{made});
    expectReplays(connection, before, recordsAsText(connection), changed.auditId);

    const Edit removed = removeAction(connection, made.id).value();
    EXPECT_TRUE(listCheckIns(connection)->empty());
    expectReplays(connection, before, recordsAsText(connection), removed.auditId);

    const Edit gone = removeCheckIn(connection, second.id).value();
    EXPECT_EQ(listCheckIns(connection).value(), std::vector{first});
    ASSERT_TRUE(applyInverse(connection, gone.auditId));
    EXPECT_EQ(recordsAsText(connection), before);
}

TEST(Actions, RefuseOwnersAndActionsThatAreNotThere)
{
    Connection connection = emptyStore();
    EXPECT_EQ(saveAction(connection, action("Nobody")).error().code, Errc::NotFound);
    EXPECT_EQ(saveCheckIn(connection, {0, 5, support::day("2026-01-01"), "", ""}).error().code, Errc::NotFound);
    EXPECT_EQ(removeAction(connection, 5).error().code, Errc::NotFound);
}

TEST(ReviewsAndViews, AreSavedAndTakenBack)
{
    Connection connection = emptyStore();
    const std::string none = recordsAsText(connection);
    domain::Review review{0, "2026-Q1", support::day("2026-04-02"), "good", "more calls"};
    const Edit added = saveReview(connection, review).value();
    review.id = added.entityId;
    EXPECT_EQ(listReviews(connection).value(), std::vector{review});
    expectReplays(connection, none, recordsAsText(connection), added.auditId);
    SavedView view{0, "Bali", "{}", true};
    view.id = saveView(connection, view)->entityId;
    EXPECT_EQ(listViews(connection).value(), std::vector{view});
    ASSERT_TRUE(removeView(connection, view.id));
    EXPECT_TRUE(listViews(connection)->empty());
}

TEST(Settings, KeepTextAndBytesAndAreTakenBack)
{
    Connection connection = emptyStore();
    const std::string picture{"\x89PNG\r\n\x1A\n\0\0\0\xFF", 12};
    EXPECT_EQ(setting(connection, "company").value(), std::nullopt);
    ASSERT_TRUE(saveSetting(connection, "company", "PT Maju é"));
    const std::string before = recordsAsText(connection);
    const Edit logo = saveSetting(connection, "logo", picture).value();
    EXPECT_EQ(setting(connection, "logo").value(), picture);
    EXPECT_EQ(loadSettings(connection).value(),
              (std::map<std::string, std::string>{{"company", "PT Maju é"}, {"logo", picture}}));
    expectReplays(connection, before, recordsAsText(connection), logo.auditId);
    EXPECT_EQ(saveSettings(connection, {{"company", "PT Maju é"}, {"language", "en"}})->size(), 1U) << "only what changes";
}

TEST(Audit, TellsWhoWhenWhatAndTheDataVersion)
{
    Connection connection = emptyStore();
    const Edit edit = saveTarget(connection, monthTarget(100)).value();
    const AuditRecord record = listAudit(connection).value().at(0);
    EXPECT_EQ(record.id, edit.auditId);
    EXPECT_EQ(record.at, "2026-09-23T08:26:00Z");
    EXPECT_EQ(record.who, "tester");
    EXPECT_EQ(record.entity, "target");
    EXPECT_EQ(record.before, "");
    EXPECT_NE(record.after.find(R"("value":100)"), std::string::npos) << record.after;
    EXPECT_EQ(record.dataVersion, 1);
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1).to("Budi")}));
    EXPECT_EQ(listAudit(connection, 1)->at(0).entity, "batch");
    EXPECT_EQ(listAudit(connection, 1)->at(0).after.find("Budi"), std::string::npos) << "counts only";
    EXPECT_EQ(listAudit(connection)->size(), 2U);
}

TEST(Audit, AnInverseIsRefusedWhenTheRecordChangedSince)
{
    Connection connection = emptyStore();
    const Edit first = saveTarget(connection, monthTarget(100)).value();
    ASSERT_TRUE(saveTarget(connection, monthTarget(200)));
    EXPECT_EQ(applyInverse(connection, first.auditId).error().code, Errc::Conflict);
    EXPECT_EQ(listTargets(connection)->front().value, 200);
    EXPECT_EQ(applyInverse(connection, 99).error().code, Errc::NotFound);
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1)}));
    EXPECT_EQ(applyInverse(connection, listAudit(connection, 1)->at(0).id).error().code, Errc::Conflict);
}

TEST(Audit, APersonWithFeedbackCannotBeUndoneAway)
{
    Connection connection = emptyStore();
    const Edit ani = savePerson(connection, person("Ani")).value();
    ASSERT_TRUE(saveFeedback(connection, praise("Ani")));
    EXPECT_EQ(applyInverse(connection, ani.auditId).error().code, Errc::Conflict);
    EXPECT_EQ(listPeople(connection)->size(), 1U);
}

TEST(Listing, GivesEachLineWithItsNames)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").number("7").of(2, 10).less(3).costing(4).withTax(2).to("Budi").by("Ani").in("Bali")
                                             .product("P").category("C").channel("Web").segment("Retail").unit("kg"),
                                         aSale("B").on("2026-02-01").of(-1, 5).currency("USD")}));
    std::vector<std::string> orders;
    const auto all = forEachLine(connection, {}, [&](const ListedLine& line) {
        orders.emplace_back(line.order);
        if (line.order == "A") {
            EXPECT_EQ(line.lineNo, "7");
            EXPECT_EQ(line.customer, "Budi");
            EXPECT_EQ(line.rep, "Ani");
            EXPECT_EQ(line.region, "Bali");
            EXPECT_EQ(line.category, "C");
            EXPECT_EQ(line.channel, "Web");
            EXPECT_EQ(line.segment, "Retail");
            EXPECT_EQ(line.unit, "kg");
            EXPECT_EQ(line.currency, "IDR");
            EXPECT_EQ(line.gross, 20 * kRawOne);
            EXPECT_EQ(line.discount, 3 * kRawOne);
            EXPECT_EQ(line.cost, 4 * kRawOne);
            EXPECT_EQ(line.tax, 2 * kRawOne);
            EXPECT_EQ(line.quantity, 2 * kRawOne);
        } else {
            EXPECT_TRUE(line.isReturn);
            EXPECT_EQ(line.currency, "USD");
            EXPECT_EQ(line.customer, "");
            EXPECT_FALSE(line.cost.has_value());
        }
        return true;
    });
    EXPECT_EQ(all.value(), 2);
    EXPECT_EQ(orders, (std::vector<std::string>{"A", "B"}));
    EXPECT_EQ(forEachLine(connection, {support::day("2026-02-01"), support::day("2026-02-02")}, [](const auto&) { return true; }).value(), 1);
    EXPECT_EQ(forEachLine(connection, {}, [](const auto&) { return false; }).value(), 1) << "stopped after the first";
    const StoreCounts counted = countRecords(connection).value();
    EXPECT_EQ(counted, (StoreCounts{2, 2, 1, 1, 1, 0, 0, 0, 1}));
}

}  // namespace
}  // namespace kinerja::store
