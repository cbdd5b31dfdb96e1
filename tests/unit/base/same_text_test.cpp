// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/same_text.h"

#include <string>

#include <gtest/gtest.h>

namespace kinerja {
namespace {

TEST(SameText, IsEqualityOfBytesAtEverySize)
{
    for (std::size_t size = 0; size < 40; ++size) {
        const std::string text(size, 'a');
        EXPECT_TRUE(isSameText(text, std::string{text})) << size;
        EXPECT_FALSE(isSameText(text, text + 'a')) << size;
        for (std::size_t at = 0; at < size; ++at) {
            std::string other = text;
            other[at] = '\0';
            EXPECT_FALSE(isSameText(text, other)) << size << ' ' << at;
            EXPECT_FALSE(isSameText(other, text)) << size << ' ' << at;
        }
    }
    EXPECT_TRUE(isSameText({}, ""));
}

}  // namespace
}  // namespace kinerja
