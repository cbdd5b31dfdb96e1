// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_relay.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace kinerja::ingest {
namespace {

TEST(RowRelay, EveryRowComesOnceInItsOrderAsItWas)
{
    constexpr std::size_t kRows = 20'000;  // some batches, and a rest
    std::vector<std::string> seen;
    RowRelay relay{[&](const Row& row) {
        std::string text = std::to_string(row.line) + ":";
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            text += std::string{row.cells[at]} + (row.isExact(at) ? "=" : "|");
        }
        for (const auto column : row.merged) {
            text += std::to_string(column);
        }
        seen.push_back(text + (row.mending == Mending::OpenQuote ? "!" : ""));
    }};
    std::vector<std::string> expected;
    for (std::size_t n = 0; n < kRows; ++n) {
        std::string own = "cell " + std::to_string(n);  // gone when the row is looked at
        const std::vector<std::string_view> cells(n % 4, own);
        const std::array<std::size_t, 1> first{0};
        Row row;
        row.line = n + 1;
        row.cells = cells;
        row.exact = n % 3 == 0 ? std::span<const std::size_t>{first} : std::span<const std::size_t>{};
        row.merged = n % 5 == 0 ? std::span<const std::size_t>{first} : std::span<const std::size_t>{};
        row.mending = n % 7 == 0 ? Mending::OpenQuote : Mending::None;
        relay.add(row);
        std::string text = std::to_string(n + 1) + ":";
        for (std::size_t at = 0; at < n % 4; ++at) {
            text += own + (n % 3 == 0 && at == 0 ? "=" : "|");
        }
        expected.push_back(text + (n % 5 == 0 ? "0" : "") + (n % 7 == 0 ? "!" : ""));
    }
    relay.finish();
    EXPECT_EQ(seen, expected);
}

TEST(RowRelay, ALongRowIsHandedOnAlone)
{
    std::size_t bytes = 0;
    RowRelay relay{[&](const Row& row) { bytes += row.at(0).size(); }};
    const std::string cell(3'000'000, 'x');
    const std::array<std::string_view, 1> cells{cell};
    Row row;
    row.cells = cells;
    for (int n = 0; n < 5; ++n) {
        relay.add(row);
    }
    relay.finish();
    EXPECT_EQ(bytes, 15'000'000U);
}

TEST(RowRelay, WithoutRowsNothingIsLookedAt)
{
    RowRelay relay{[](const Row&) { FAIL(); }};
    relay.finish();
}

}  // namespace
}  // namespace kinerja::ingest
