// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/people.h"
#include "kinerja/store/targets.h"
#include "store_fixture.h"

namespace kinerja::store {
namespace {

using domain::RecordKind;
using domain::RowCounts;
using domain::SurveyAnswer;
using domain::Target;

RowCounts counts(std::int64_t added, std::int64_t changed, std::int64_t same) { return {added + changed + same, added, changed, same, 0}; }

SurveyAnswer answer(std::string customer, std::string question, std::int32_t score, std::string id = "")
{
    SurveyAnswer made;
    made.id = std::move(id);
    made.day = support::day("2026-03-01");
    made.customer = std::move(customer);
    made.question = std::move(question);
    made.score = score;
    return made;
}

Target target(std::string kpi, Raw4 value, std::optional<domain::Dimension> scope = {}, std::string scopeValue = "")
{
    Target made;
    made.kpi = std::move(kpi);
    made.scope = scope;
    made.scopeValue = std::move(scopeValue);
    made.period = periodOf(PeriodKind::Month, support::day("2026-03-01"));
    made.value = value;
    return made;
}

TEST(ImportLeads, AddChangeSameAndStages)
{
    Connection connection = emptyStore();
    using support::aLead;
    const auto import = [&](const std::vector<domain::Lead>& leads) {
        return importRecords(connection, RecordKind::Leads, leads)->counts;
    };
    EXPECT_EQ(import({aLead("L1").worth(500).by("Ani").in("Bali").from("Web").lead(), aLead("L2").lead()}), counts(2, 0, 0));
    EXPECT_EQ(import({aLead("L1").worth(500).by("Ani").in("Bali").from("Web").lead()}), counts(0, 0, 1));
    EXPECT_EQ(import({aLead("L1").worth(500).by("Ani").in("Bali").from("Web").wonOn("2026-02-01").lead()}), counts(0, 1, 0));
    EXPECT_EQ(number(connection, "SELECT count(*) FROM lead_stages WHERE lead_id = 1"), 2);
    EXPECT_EQ(number(connection, "SELECT closed FROM leads WHERE key = 'L1'"), 20260201);
    EXPECT_EQ(number(connection, "SELECT value IS NULL FROM leads WHERE key = 'L2'"), 1) << "not stated is not 0";
    EXPECT_EQ(findings(connection), "");
}

TEST(ImportLeads, ALeadTwiceInOneFileStandsAsItsLastRow)
{
    Connection connection = emptyStore();
    using support::aLead;
    const domain::Batch batch =
        importRecords(connection, RecordKind::Leads,
                      std::vector{aLead("L1").lead(), aLead("L1").wonOn("2026-02-01").lead()}).value();
    EXPECT_EQ(batch.counts, counts(1, 1, 0));
    EXPECT_EQ(number(connection, "SELECT count(*) FROM leads"), 1);
    EXPECT_EQ(number(connection, "SELECT status FROM leads"), 1);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM batch_changes"), 0) << "before this file there was no such lead";
}

TEST(ImportSurveys, KeyIsIdAndQuestionElseCustomerDayQuestionAndN)
{
    Connection connection = emptyStore();
    const std::vector<SurveyAnswer> file{answer("Budi", "service", 4), answer("Budi", "service", 5), answer("Budi", "price", 3),
                                         answer("", "service", 2, "R1"), answer("", "price", 1, "R1")};
    EXPECT_EQ(importRecords(connection, RecordKind::Surveys, file)->counts, counts(5, 0, 0));
    EXPECT_EQ(importRecords(connection, RecordKind::Surveys, file)->counts, counts(0, 0, 5));
    std::vector<SurveyAnswer> other = file;
    other[1].score = 1;
    other[4].comment = "mahal";
    const domain::Batch changed = importRecords(connection, RecordKind::Surveys, other).value();
    EXPECT_EQ(changed.counts, counts(0, 2, 3));
    EXPECT_EQ(number(connection, "SELECT sum(score) FROM survey_answers"), 4 + 1 + 3 + 2 + 1);
    EXPECT_EQ(findings(connection), "");
}

TEST(ImportTargets, ReplaceByKpiScopePeriodAndLevel)
{
    Connection connection = emptyStore();
    const auto rep = domain::Dimension::Rep;
    EXPECT_EQ(importRecords(connection, RecordKind::Targets,
                            std::vector{target("revenue", 100), target("revenue", 50, rep, "Ani"), target("orders", 7)})->counts,
              counts(3, 0, 0));
    EXPECT_EQ(importRecords(connection, RecordKind::Targets,
                            std::vector{target("revenue", 120), target("revenue", 50, rep, "Ani")})->counts,
              counts(0, 1, 1));
    const std::vector<Target> targets = listTargets(connection).value();
    ASSERT_EQ(targets.size(), 3U);
    EXPECT_EQ(targets[0].kpi, "orders");
    EXPECT_EQ(targets[1].value, 120);
    EXPECT_EQ(targets[2].scopeValue, "Ani");
    EXPECT_EQ(targets[2].period, periodOf(PeriodKind::Month, support::day("2026-03-15")));
    ASSERT_EQ(listPeople(connection)->size(), 1U) << "a person whom only a target names";
    EXPECT_EQ(findings(connection), "");
}

}  // namespace
}  // namespace kinerja::store
