// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/insight/wilson.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "project_folders.h"

namespace kinerja::insight {
namespace {

struct Case {
    std::int64_t hits;
    std::int64_t n;
    double low;
    double high;
};

/// Newcombe 1998, table I; R prop.test(correct = FALSE).
class Wilson : public testing::TestWithParam<Case> {};

TEST_P(Wilson, equalsThePublishedInterval)
{
    const auto [hits, n, low, high] = GetParam();
    const auto interval = wilson95(hits, n);
    ASSERT_TRUE(interval.has_value());
    EXPECT_NEAR(interval->low, low, 1e-8);
    EXPECT_NEAR(interval->high, high, 1e-8);
}

INSTANTIATE_TEST_SUITE_P(Published, Wilson,
                         testing::Values(Case{15, 148, 0.06238639953, 0.16048724172},
                                         Case{81, 263, 0.2552885199, 0.366209577}, Case{0, 20, 0.0, 0.1611251581},
                                         Case{1, 29, 0.006113214293, 0.171755218793},
                                         Case{8, 10, 0.4901624715, 0.9433178485}));

TEST(WilsonInterval, equalsAllSharedVectors)
{
    std::ifstream file(support::sourceFolder() + "/../shared/data/vectors.json");
    if (!file) {
        GTEST_SKIP() << "the shared test vectors are not here";
    }
    const auto vectors = nlohmann::json::parse(file);
    for (const auto& each : vectors.at("wilson").at("cases")) {
        const auto interval = wilson95(each.at(0).get<std::int64_t>(), each.at(1).get<std::int64_t>());
        ASSERT_TRUE(interval.has_value());
        EXPECT_NEAR(interval->low, each.at(2).get<double>(), 1e-8) << each;
        EXPECT_NEAR(interval->high, each.at(3).get<double>(), 1e-8) << each;
    }
}

TEST(WilsonInterval, ofNothingDoesNotExist)
{
    EXPECT_FALSE(wilson95(0, 0).has_value());
    EXPECT_FALSE(npsInterval95(0, 0, 0).has_value());
}

TEST(WilsonInterval, reachesTheEndsExactly)
{
    EXPECT_EQ(wilson95(0, 10)->low, 0.0);
    EXPECT_EQ(wilson95(10, 10)->high, 1.0);
}

TEST(NpsInterval, equalsThePublishedStandardError)
{
    // p 1/2, d 1/6, n 324: score 33.33, standard error 4.14086662 points.
    const auto interval = npsInterval95(162, 54, 324);
    ASSERT_TRUE(interval.has_value());
    EXPECT_NEAR((interval->high - interval->low) / 2.0, 1.959964 * 4.14086662, 1e-5);
    EXPECT_NEAR((interval->high + interval->low) / 2.0, 100.0 / 3.0, 1e-9);
}

TEST(NpsInterval, staysOnTheScale)
{
    EXPECT_EQ(npsInterval95(3, 0, 4)->high, 100.0);
    EXPECT_EQ(npsInterval95(0, 3, 4)->low, -100.0);
}

}  // namespace
}  // namespace kinerja::insight
