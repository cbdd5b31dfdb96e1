// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_index.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace kinerja::store {
namespace {

/// Short ones, those around the longest length that fits one byte, and one longer than a piece of the arena.
std::vector<std::string> manyTexts()
{
    std::vector<std::string> texts{"", "a", "b", std::string(70'000, 'x')};
    for (std::size_t size = 250; size < 260; ++size) {
        texts.push_back(std::string(size, 'y'));
    }
    for (int i = 0; i < 20'000; ++i) {
        texts.push_back("SO-" + std::to_string(i));
    }
    texts.push_back(std::string(70'000, 'z'));
    texts.push_back("after the long one");
    return texts;
}

TEST(TextIndex, NumbersTextsByTheirFirstAppearance)
{
    const std::vector<std::string> texts = manyTexts();
    TextIndex index;
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        const TextIndex::Place place = index.insert(texts[i]);
        EXPECT_TRUE(place.isNew) << i;
        EXPECT_EQ(place.index, i);
    }
    EXPECT_EQ(index.size(), texts.size());
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        EXPECT_EQ(index.text(i), texts[i]) << i;
        EXPECT_EQ(index.find(texts[i]), i);
        EXPECT_FALSE(index.insert(texts[i]).isNew) << i;
    }
    EXPECT_EQ(index.size(), texts.size());
}

TEST(TextIndex, ATextStaysWhereItIs)
{
    TextIndex index;
    const std::string_view first = index.text(index.insert("first").index);
    for (const std::string& text : manyTexts()) {
        static_cast<void>(index.insert(text));
    }
    EXPECT_EQ(first.data(), index.text(0).data());
    EXPECT_EQ(first, "first");
}

TEST(TextIndex, WhatWasNeverPutInIsNotFound)
{
    TextIndex index;
    ASSERT_TRUE(index.insert("SO-1").isNew);
    EXPECT_FALSE(index.find("SO-2"));
    EXPECT_FALSE(index.find(""));
}

}  // namespace
}  // namespace kinerja::store
