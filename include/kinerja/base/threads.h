// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>

namespace kinerja {

/// Of std::async(): beside the caller if the system grants a thread, else when the result is asked for.
inline constexpr auto kThreadIfThereIsOne = std::launch::async | std::launch::deferred;

/// More are never used at once for one question.
inline constexpr unsigned kMostThreads = 64;

/// On how many threads at once figures may be worked out: 1 to kMostThreads; 0 = as many as there are processors.
/// Threads: to be set before the first figure is asked for.
void limitThreads(unsigned most) noexcept;
/// Returns: what was set, else the number of processors.
[[nodiscard]] unsigned threadLimit() noexcept;

/// Whether a third thread of one task finds a processor. Where there are two, the system may leave one of them idle while two
/// threads share the other.
[[nodiscard]] bool hasThirdProcessor() noexcept;

/// The most threads that any question of this process was worked out on at once; noted by who starts them.
void noteThreads(unsigned used) noexcept;
[[nodiscard]] unsigned mostThreadsUsed() noexcept;

}  // namespace kinerja
