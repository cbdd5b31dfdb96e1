// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kinerja::ingest {

struct DelimiterCandidate {
    std::string text;
    bool isWeak = false;  ///< texts and clocks are full of it: has to be proved
};

struct Quoting {
    char quote = '"';
    char escape = 0;
    bool isLoose = false;
};

/// Delimiters that occur in the text, the usual ones first; long ones as the text shows them.
[[nodiscard]] std::vector<DelimiterCandidate> delimitersIn(std::string_view text);

/// Ways to quote beside the usual one that the text gives a reason for. `isMessy`: the usual one left quotes over.
[[nodiscard]] std::vector<Quoting> quotingsIn(std::string_view text, std::string_view delimiter, bool isMessy);

}  // namespace kinerja::ingest
