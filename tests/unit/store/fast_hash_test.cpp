// SPDX-License-Identifier: GPL-3.0-or-later
#include "fast_hash.h"

#include <utility>

#include <gtest/gtest.h>

namespace kinerja::store {
namespace {

/// Written again in python3 from the words of the segment format: stores that are there depend on these.
TEST(FastHash, IsWhatTheSegmentFormatSays)
{
    constexpr std::string_view kText = "Kopi Gayo 250 g, Takengon, Aceh Tengah";
    constexpr std::pair<std::size_t, std::uint64_t> kHashes[]{
        {0, 0x90211ADCC76908B7U},  {1, 0xA5A3CBCBEA25EA16U},  {2, 0x858B5DF89B5F8908U}, {3, 0xF9EA2271DCD9CF9AU},
        {4, 0x78B398F90547A37DU},  {5, 0x4ED403067EF65FCCU},  {6, 0x94649A35D8A1ABD6U}, {7, 0x44075F633AA6CFCFU},
        {8, 0xDFC1EE74019B72B3U},  {15, 0x9C03989689B3EB31U}, {32, 0x52869A9EA375C136U}, {38, 0x3163F3BDE8031AE3U},
    };
    for (const auto& [size, hash] : kHashes) {
        EXPECT_EQ(fastHash(kText.substr(0, size)), hash) << size;
    }
}

}  // namespace
}  // namespace kinerja::store
