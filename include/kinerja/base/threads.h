// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>

namespace kinerja {

/// Of std::async(): beside the caller if the system grants a thread, else when the result is asked for.
inline constexpr auto kThreadIfThereIsOne = std::launch::async | std::launch::deferred;

}  // namespace kinerja
