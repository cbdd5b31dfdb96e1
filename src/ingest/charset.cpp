// SPDX-License-Identifier: GPL-3.0-or-later
#include "charset.h"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "kinerja/base/platform.h"
#include "kinerja/base/text_converter.h"
#include "utf8.h"

namespace kinerja::ingest {
namespace {

constexpr double kAsGood = 0.1;
constexpr double kReadsWell = 0.25;
constexpr std::size_t kMostChoices = 5;
constexpr const char* kUsual = "WINDOWS-1252";

/// Most common first: that decides between those that read the same.
constexpr std::array kEncodings{kUsual,         "WINDOWS-1250", "WINDOWS-1251", "CP850",        "MACINTOSH",
                                "SHIFT_JIS",    "WINDOWS-1253", "WINDOWS-1254", "WINDOWS-1257", "ISO-8859-2",
                                "WINDOWS-1255", "WINDOWS-1256", "KOI8-R",       "CP852",        "CP866",        "WINDOWS-874"};

struct Reading {
    std::string encoding;
    std::string text;
    double score = 0;
};

/// What the letter statistics of uchardet say; "" where they say nothing.
std::string guessOf(const std::string& bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector{uchardet_new(), uchardet_delete};
    if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) {
        return {};
    }
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

std::optional<Reading> readAs(const std::string& encoding, const ByteFacts& facts)
{
    if (encoding == kUsual && facts.hasUndefined1252) {
        return std::nullopt;
    }
    std::size_t consumed = 0;
    auto text = platform::toUtf8(facts.oddLines, encoding.c_str(), true, consumed);
    if (!text) {
        return std::nullopt;
    }
    const auto score = plausibility(*text);
    return Reading{encoding, *std::move(text), score};
}

std::string exampleIn(const std::string& encoding, const ByteFacts& facts)
{
    std::size_t consumed = 0;
    return platform::toUtf8(facts.badExample, encoding.c_str(), false, consumed).value_or(std::string{});
}

/// Without those that read the same as one before them.
void keepDifferent(std::vector<Reading>& readings)
{
    std::vector<Reading> kept;
    for (auto& reading : readings) {
        const bool isKnown = std::any_of(kept.begin(), kept.end(), [&](const Reading& one) { return one.text == reading.text; });
        if (!isKnown) {
            kept.push_back(std::move(reading));
        }
    }
    readings = std::move(kept);
}

std::vector<Reading> readingsOf(const ByteFacts& facts, const std::string& guess)
{
    std::vector<Reading> readings;
    for (const auto* encoding : kEncodings) {
        if (auto reading = readAs(encoding, facts)) {
            readings.push_back(*std::move(reading));
        }
    }
    const bool isListed = std::find(kEncodings.begin(), kEncodings.end(), guess) != kEncodings.end();
    if (!guess.empty() && !isListed && guess != "UTF-8" && guess != "ASCII") {
        if (auto reading = readAs(guess, facts)) {
            readings.push_back(*std::move(reading));
        }
    }
    std::stable_sort(readings.begin(), readings.end(), [](const Reading& a, const Reading& b) { return a.score > b.score; });
    return readings;
}

/// The usual encoding of our files, then the one that the statistics say, if they read as well as the best.
std::vector<Reading> finalists(std::vector<Reading> readings, const std::string& guess)
{
    const auto best = readings.front().score;
    std::erase_if(readings, [best](const Reading& one) { return one.score < best - kAsGood; });
    const auto named = [&readings](std::string_view name) {
        return std::find_if(readings.begin(), readings.end(), [name](const Reading& one) { return one.encoding == name; });
    };
    const auto usual = named(kUsual);
    const auto guessed = named(guess);
    if (usual != readings.end()) {
        std::vector<Reading> two{*usual};
        if (guessed != readings.end() && guessed != usual) {
            two.push_back(*guessed);
        }
        return two;
    }
    return guessed != readings.end() ? std::vector<Reading>{*guessed} : readings;
}

/// The first line that is UTF-8 and the first that is not, of the lines with bytes beyond ASCII; "" where all are of one sort.
std::string contraryLines(const std::string& oddLines)
{
    std::string_view good;
    std::string_view bad;
    for (std::string_view rest = oddLines; !rest.empty() && (good.empty() || bad.empty());) {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        const bool isOdd = std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
        Utf8Check check;
        const bool isUtf8 = check.add(line) == std::string_view::npos && check.isComplete();
        auto& first = isUtf8 ? good : bad;
        first = isOdd && first.empty() ? line : first;
    }
    return good.empty() || bad.empty() ? std::string{} : std::string{good} + " | " + std::string{bad};
}

/// A file whose lines are partly UTF-8, partly not, where that reads better than any one encoding; else nothing.
std::vector<EncodingChoice> mixedEncodings(const ByteFacts& facts, const Reading& best)
{
    const auto lines = contraryLines(facts.oddLines);
    const std::string mixed{kMixedEncoding};
    const auto reading = lines.empty() ? std::nullopt : readAs(mixed, facts);
    if (!reading || reading->score < best.score + kAsGood) {
        return {};
    }
    std::vector<EncodingChoice> choices;
    for (const auto& encoding : {mixed, std::string{kUsual}, best.encoding}) {
        const bool isKnown = std::any_of(choices.begin(), choices.end(), [&](const auto& one) { return one.encoding == encoding; });
        std::size_t consumed = 0;
        if (auto text = isKnown ? std::nullopt : platform::toUtf8(lines, encoding.c_str(), false, consumed)) {
            choices.push_back({encoding, *std::move(text)});
        }
    }
    return choices;
}

std::string_view lineAt(std::string_view text, std::size_t number)
{
    for (; number > 0; --number) {
        text.remove_prefix(std::min(text.size(), text.find('\n') + 1));
    }
    return text.substr(0, text.find('\n'));
}

/// The sign "¤" is written by nobody: it is where ISO-8859-15 has "€". Nothing where the text has none.
std::vector<EncodingChoice> euroEncodings(const ByteFacts& facts, const Reading& usual)
{
    const auto sign = usual.text.find("\xC2\xA4");
    const auto other = sign == std::string::npos ? std::nullopt : readAs("ISO-8859-15", facts);
    if (!other) {
        return {};
    }
    const auto line = static_cast<std::size_t>(std::count(usual.text.begin(), usual.text.begin() + static_cast<std::ptrdiff_t>(sign), '\n'));
    std::vector<EncodingChoice> choices;
    for (const auto* reading : {&*other, &usual}) {
        choices.push_back({reading->encoding, std::string{lineAt(reading->text, line)}});
    }
    return choices;
}

}  // namespace

std::vector<EncodingChoice> plausibleEncodings(const ByteFacts& facts)
{
    const auto guess = guessOf(facts.oddLines);
    auto readings = readingsOf(facts, guess);
    if (readings.empty()) {
        return {{"ISO-8859-1", exampleIn("ISO-8859-1", facts)}};
    }
    if (auto mixed = mixedEncodings(facts, readings.front()); mixed.size() > 1) {
        return mixed;
    }
    if (readings.front().score >= kReadsWell) {
        readings = finalists(std::move(readings), guess);
    }
    keepDifferent(readings);
    if (readings.size() == 1 && readings.front().encoding == kUsual) {
        if (auto choices = euroEncodings(facts, readings.front()); !choices.empty()) {
            return choices;
        }
    }
    // Where nothing reads well, the usual one is still the likeliest.
    std::stable_partition(readings.begin(), readings.end(), [](const Reading& one) { return one.encoding == kUsual; });
    std::vector<EncodingChoice> choices;
    for (const auto& reading : readings) {
        if (choices.size() < kMostChoices) {
            choices.push_back({reading.encoding, exampleIn(reading.encoding, facts)});
        }
    }
    return choices;
}

}  // namespace kinerja::ingest
