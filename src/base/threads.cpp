// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/threads.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace kinerja {
namespace {

std::atomic<unsigned> limit{0};
std::atomic<unsigned> mostUsed{1};

}  // namespace

void limitThreads(unsigned most) noexcept { limit = std::min(most, kMostThreads); }

unsigned threadLimit() noexcept
{
    const unsigned set = limit;
    return set != 0 ? set : std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);
}

bool hasThirdProcessor() noexcept { return std::thread::hardware_concurrency() > 2; }

void noteThreads(unsigned used) noexcept
{
    unsigned known = mostUsed;
    while (known < used && !mostUsed.compare_exchange_weak(known, used)) {
    }
}

unsigned mostThreadsUsed() noexcept { return mostUsed; }

}  // namespace kinerja
