// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/memory.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>

namespace kinerja {
namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20;

TEST(Memory, OfAnySizeCanBeWrittenWholeAndStartsACacheLine)
{
    for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{1000}, kMegabyte, 5 * kMegabyte + 3}) {
        const Memory<std::uint32_t> memory = allocateMemory<std::uint32_t>(count);
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(memory.get()) % 64, 0U) << count;
        std::fill_n(memory.get(), count, 0xA5A5A5A5U);
        EXPECT_TRUE(std::all_of(memory.get(), memory.get() + count, [](std::uint32_t each) { return each == 0xA5A5A5A5U; }));
    }
}

TEST(Memory, LargePiecesStartALargePage)
{
    const Memory<std::byte> memory = allocateMemory<std::byte>(3 * kMegabyte);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(memory.get()) % (2 * kMegabyte), 0U);
}

TEST(Memory, IsTakenOverAsAnotherType)
{
    Memory<std::byte> bytes = allocateMemory<std::byte>(8);
    std::fill_n(bytes.get(), 8, std::byte{1});
    const std::byte* place = bytes.get();
    const Memory<std::uint32_t> words = memoryAs<std::uint32_t>(std::move(bytes));
    EXPECT_EQ(static_cast<const void*>(words.get()), static_cast<const void*>(place));
    EXPECT_EQ(words[1], 0x01010101U);
}

}  // namespace
}  // namespace kinerja
