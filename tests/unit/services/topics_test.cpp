// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/topics.h"

#include "store_fixture.h"

namespace kinerja::services {
namespace {

using Topics = testing::StoreTest;

constexpr const char* kAnswers = "id,date,customer,rep,score,topic,comment\n"
                                 "S1,2026-01-05,C1,Ani,5,delivery; price,\n"
                                 "S2,2026-01-07,C2,Budi,2,price,\n"
                                 "S3,2026-02-01,C3,Ani,4,delivery,\n"
                                 "S4,2026-02-02,C4,Ani,1,,\n";

TEST_F(Topics, EachHasItsAnswersAndTheirMean)
{
    take(kAnswers, domain::RecordKind::Surveys, "--set scale=1-5");
    const auto topics = surveyTopics(store(), std::nullopt).value();
    ASSERT_EQ(topics.size(), 2U);
    EXPECT_EQ(topics[0], (TopicFigures{"delivery", 2, 9, "1\u20135"}));
    EXPECT_EQ(topics[1], (TopicFigures{"price", 2, 7, "1\u20135"}));
    EXPECT_DOUBLE_EQ(topics[0].mean().value(), 4.5);
    EXPECT_DOUBLE_EQ(topics[1].mean().value(), 3.5);
}

TEST_F(Topics, FollowTheView)
{
    take(kAnswers, domain::RecordKind::Surveys, "--set scale=1-5");
    ViewState view;
    view.period = parsePeriod("2026-01").value();
    view.asOf = makeDate(2026, 12, 31);
    EXPECT_EQ(surveyTopics(store(), view).value(),
              (std::vector<TopicFigures>{{"price", 2, 7, "1\u20135"}, {"delivery", 1, 5, "1\u20135"}}));
    view.filters = {{domain::Dimension::Rep, {"Budi"}}};
    EXPECT_EQ(surveyTopics(store(), view).value(), (std::vector<TopicFigures>{{"price", 1, 2, "1\u20135"}}));
    view.asOf = makeDate(2026, 1, 6);
    EXPECT_TRUE(surveyTopics(store(), view).value().empty()) << "nothing dated after the as-of day counts";
}

TEST_F(Topics, OfSeveralScalesHaveNoCommonMean)
{
    take(kAnswers, domain::RecordKind::Surveys, "--set scale=1-5");
    take("id,date,customer,score,topic\nN1,2026-01-09,C1,9,price\nN2,2026-01-09,C2,8,price\n", domain::RecordKind::Surveys,
         "--set scale=0-10");
    const auto topics = surveyTopics(store(), std::nullopt).value();
    EXPECT_EQ(topics.front().topic, "price");
    EXPECT_EQ(topics.front().answers, 4);
    EXPECT_FALSE(topics.front().mean());
    EXPECT_TRUE(topics.back().mean()) << "delivery has one scale";
}

TEST_F(Topics, AStoreWithoutAnswersHasNone)
{
    EXPECT_TRUE(surveyTopics(store(), std::nullopt).value().empty());
}

}  // namespace
}  // namespace kinerja::services
