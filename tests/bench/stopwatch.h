// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace kinerja::bench {

/// Wall time of one call of `work`. Unit: ms.
template <typename Work>
[[nodiscard]] double millisecondsOf(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace kinerja::bench
