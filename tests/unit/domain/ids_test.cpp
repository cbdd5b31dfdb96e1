// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "kinerja/domain/import.h"
#include "kinerja/domain/plan.h"

namespace kinerja::domain {
namespace {

TEST(DimensionId, isTheWordOfTheCommandLine)
{
    struct Case {
        Dimension dimension;
        std::string_view id;
    };
    constexpr Case kCases[] = {
        {Dimension::Rep, "rep"},           {Dimension::Team, "team"},       {Dimension::Region, "region"},
        {Dimension::Product, "product"},   {Dimension::Category, "category"}, {Dimension::Channel, "channel"},
        {Dimension::Segment, "segment"},   {Dimension::Customer, "customer"}, {Dimension::Source, "source"},
    };
    static_assert(std::size(kCases) == kDimensionCount);
    for (const Case& c : kCases) {
        EXPECT_EQ(dimensionId(c.dimension), c.id);
        EXPECT_EQ(parseDimension(c.id), c.dimension) << c.id;
    }
}

TEST(DimensionId, refusesOtherWords)
{
    for (const std::string_view id : {"", "Rep", "reps", "month", "rep "}) {
        EXPECT_EQ(parseDimension(id), std::nullopt) << id;
    }
}

TEST(RecordKindId, isTheWordOfTheCommandLine)
{
    EXPECT_EQ(recordKindId(RecordKind::Sales), "sales");
    EXPECT_EQ(recordKindId(RecordKind::Leads), "leads");
    EXPECT_EQ(recordKindId(RecordKind::Surveys), "surveys");
    EXPECT_EQ(recordKindId(RecordKind::Targets), "targets");
    EXPECT_EQ(recordKindId(RecordKind::Lines), "lines");
    EXPECT_EQ(recordKindId(RecordKind::Events), "events");
    for (std::size_t at = 0; at < kRecordKindCount; ++at) {
        const auto kind = static_cast<RecordKind>(at);
        EXPECT_EQ(parseRecordKind(recordKindId(kind)), kind);
    }
    EXPECT_EQ(parseRecordKind("line"), std::nullopt);
    EXPECT_EQ(parseRecordKind(""), std::nullopt);
}

}  // namespace
}  // namespace kinerja::domain
