// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/memory.h"

#include <cstdlib>
#include <new>

#include "kinerja/base/platform.h"

namespace kinerja {
namespace {

constexpr std::size_t kCacheLine = 64;
constexpr std::size_t kLargePage = std::size_t{2} << 20;

std::size_t roundedUp(std::size_t bytes, std::size_t unit) noexcept { return (bytes + unit - 1) / unit * unit; }

}  // namespace

void FreeMemory::operator()(void* memory) const noexcept { std::free(memory); }

void* allocateBytes(std::size_t bytes)
{
    const std::size_t unit = bytes >= kLargePage ? kLargePage : kCacheLine;
    const std::size_t size = roundedUp(bytes == 0 ? 1 : bytes, unit);
    void* memory = std::aligned_alloc(unit, size);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    if (unit == kLargePage) {
        platform::useLargePages(memory, size);
    }
    return memory;
}

}  // namespace kinerja
