// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect_candidates.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace kinerja::ingest {
namespace {

using namespace std::string_view_literals;

// 1F and 1E are ASCII's own separators, 01 is the one of Hive.
constexpr std::array kUsual{","sv, ";"sv, "\t"sv, "|"sv, "\x1F"sv, "\x1E"sv, "\x01"sv, "^"sv, "~"sv, "\xC2\xA7"sv, "\xC2\xA6"sv};
constexpr std::array kWithBlank{", "sv, "; "sv, " | "sv};
constexpr std::array kWeak{" "sv, ":"sv};

constexpr std::string_view kMarks = "|~^:#@$%&*!<>+=_";
constexpr std::size_t kLongest = 4;
constexpr std::size_t kMostLong = 6;

/// Runs of marks that stand in at least half of the first lines: "||", "~|~", "<|>".
std::vector<std::string> longDelimitersIn(std::string_view text)
{
    constexpr std::size_t kLines = 50;
    std::map<std::string, std::size_t, std::less<>> linesWith;
    std::size_t lines = 0;
    while (!text.empty() && lines < kLines) {
        const auto line = text.substr(0, text.find_first_of("\r\n"));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.empty()) {
            continue;
        }
        ++lines;
        std::set<std::string_view> runs;
        for (auto at = line.find_first_of(kMarks); at != std::string_view::npos; at = line.find_first_of(kMarks, at)) {
            const auto end = std::min(line.find_first_not_of(kMarks, at), line.size());
            if (end - at >= 2 && end - at <= kLongest) {
                runs.insert(line.substr(at, end - at));
            }
            at = end;
        }
        if (line.find("\\t") != std::string_view::npos) {
            runs.insert("\\t");
        }
        for (const auto run : runs) {
            ++linesWith[std::string{run}];
        }
    }
    std::vector<std::string> found;
    for (const auto& [run, count] : linesWith) {
        if (count * 2 >= lines && found.size() < kMostLong) {
            found.push_back(run);
        }
    }
    return found;
}

bool opensCells(std::string_view text, std::string_view delimiter, char quote)
{
    return text.find(std::string{delimiter} + quote) != std::string_view::npos || text.starts_with(quote)
           || text.find(std::string{"\n"} + quote) != std::string_view::npos
           || text.find(std::string{"\r"} + quote) != std::string_view::npos;
}

}  // namespace

std::vector<DelimiterCandidate> delimitersIn(std::string_view text)
{
    std::vector<DelimiterCandidate> found;
    const auto take = [&](std::string_view delimiter, bool isWeak) {
        if (text.find(delimiter) != std::string_view::npos) {
            found.push_back({std::string{delimiter}, isWeak});
        }
    };
    for (const auto delimiter : kUsual) {
        take(delimiter, false);
    }
    for (const auto& delimiter : longDelimitersIn(text)) {
        take(delimiter, false);
    }
    for (const auto delimiter : kWithBlank) {
        take(delimiter, false);
    }
    for (const auto delimiter : kWeak) {
        take(delimiter, true);
    }
    return found;
}

std::vector<Quoting> quotingsIn(std::string_view text, std::string_view delimiter, bool isMessy)
{
    std::vector<Quoting> found;
    if (text.find("\\\"") != std::string_view::npos) {
        found.push_back({'"', '\\', false});
    }
    if (isMessy) {
        found.push_back({'"', '\0', true});
        found.push_back({'\0', '\0', false});
    }
    if (opensCells(text, delimiter, '\'')) {
        found.push_back({'\'', '\0', true});
        if (text.find("\\'") != std::string_view::npos) {
            found.push_back({'\'', '\\', true});
        }
    }
    return found;
}

}  // namespace kinerja::ingest
