// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <system_error>

namespace kinerja::cli {

/// The whole text as a number from `least` to `most`.
template <typename Number = std::int64_t>
[[nodiscard]] std::optional<Number> wholeNumber(std::string_view text, Number least = 1, Number most = std::numeric_limits<Number>::max())
{
    Number number = 0;
    const char* const behind = text.data() + text.size();
    const auto [end, problem] = std::from_chars(text.data(), behind, number);
    const bool isOne = problem == std::errc{} && end == behind && number >= least && number <= most;
    return isOne ? std::optional{number} : std::nullopt;
}

}  // namespace kinerja::cli
