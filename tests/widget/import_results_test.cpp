// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_results.h"

#include <string>

#include <gtest/gtest.h>

namespace kinerja::ui {
namespace {

struct Done {
    std::int64_t id;
    std::string path;

    [[nodiscard]] std::int64_t batch() const noexcept { return id; }
    [[nodiscard]] const std::string& file() const noexcept { return path; }
};

std::string batchesOf(const ImportResults<Done>& results)
{
    std::string all;
    for (const Done& one : results.all()) {
        all += std::to_string(one.id) + (&one == results.shown() ? "* " : " ");
    }
    return all;
}

TEST(ImportResults, TheNewestIsShownUntilAnotherIsWished)
{
    ImportResults<Done> results;
    EXPECT_EQ(results.shown(), nullptr);
    results.add({1, "a"}, true);
    results.add({2, "b"}, false);
    EXPECT_EQ(batchesOf(results), "2* 1 ");
    EXPECT_TRUE(results.show(1));
    EXPECT_EQ(batchesOf(results), "2 1* ");
    EXPECT_FALSE(results.show(7));
    results.add({3, "c"}, false);
    EXPECT_EQ(batchesOf(results), "3* 2 1 ");
}

TEST(ImportResults, ANewRunForgetsThoseBeforeUnlessItReadsOneOfTheirFilesAgain)
{
    ImportResults<Done> results;
    results.add({1, "a"}, true);
    results.add({2, "b"}, false);
    results.add({3, "a"}, true);
    EXPECT_EQ(batchesOf(results), "3* 2 ");
    results.add({4, "c"}, true);
    EXPECT_EQ(batchesOf(results), "4* ");
    results.add({5, ""}, false);
    results.add({6, ""}, true);  // what was pasted has no file
    EXPECT_EQ(batchesOf(results), "6* ");
}

TEST(ImportResults, OfManyOnlyTheLastAreKept)
{
    ImportResults<Done> results;
    for (std::int64_t id = 1; id <= 9; ++id) {
        results.add({id, std::to_string(id)}, false);
    }
    EXPECT_EQ(batchesOf(results), "9* 8 7 6 5 4 ");
    EXPECT_EQ(results.gone(), 3U);
    results.clear();
    EXPECT_EQ(results.gone(), 0U);
    EXPECT_EQ(results.shown(), nullptr);
}

}  // namespace
}  // namespace kinerja::ui
