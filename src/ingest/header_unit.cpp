// SPDX-License-Identifier: GPL-3.0-or-later
#include "header_unit.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "kinerja/ingest/number_text.h"

namespace kinerja::ingest {
namespace {

enum class WordKind : std::uint8_t { Unknown, Unit, ShortUnit, Letter, LoneLetter, Number, Times, Currency, Filler, Tax, Apart };
struct Word {
    WordKind kind = WordKind::Unknown;
    int power = 0;
    std::string_view currency;
};

struct KnownWord {
    std::string_view word;
    WordKind kind;
    int power;
};
/// ShortUnit: says little beside no currency. Letter: "Rp M" is milyar, "$M" million; LoneLetter: in brackets of its own, too.
constexpr std::array kWords{
    KnownWord{"ribu", WordKind::Unit, kThousand},       KnownWord{"ribuan", WordKind::Unit, kThousand},     KnownWord{"thousand", WordKind::Unit, kThousand},
    KnownWord{"thousands", WordKind::Unit, kThousand},  KnownWord{"000", WordKind::Unit, kThousand},        KnownWord{"juta", WordKind::Unit, kMillion},
    KnownWord{"jutaan", WordKind::Unit, kMillion},      KnownWord{"million", WordKind::Unit, kMillion},     KnownWord{"millions", WordKind::Unit, kMillion},
    KnownWord{"000000", WordKind::Unit, kMillion},      KnownWord{"miliar", WordKind::Unit, kMilliard},     KnownWord{"miliaran", WordKind::Unit, kMilliard},
    KnownWord{"milyar", WordKind::Unit, kMilliard},     KnownWord{"milyaran", WordKind::Unit, kMilliard},   KnownWord{"billion", WordKind::Unit, kMilliard},
    KnownWord{"billions", WordKind::Unit, kMilliard},   KnownWord{"triliun", WordKind::Unit, kTrillion},    KnownWord{"trilyun", WordKind::Unit, kTrillion},
    KnownWord{"trillion", WordKind::Unit, kTrillion},   KnownWord{"trillions", WordKind::Unit, kTrillion},  KnownWord{"rb", WordKind::ShortUnit, kThousand},
    KnownWord{"jt", WordKind::ShortUnit, kMillion},     KnownWord{"mn", WordKind::ShortUnit, kMillion},     KnownWord{"mio", WordKind::ShortUnit, kMillion},
    KnownWord{"mln", WordKind::ShortUnit, kMillion},    KnownWord{"mm", WordKind::Letter, kMillion},     KnownWord{"bn", WordKind::ShortUnit, kMilliard},
    KnownWord{"mlr", WordKind::ShortUnit, kMilliard},   KnownWord{"k", WordKind::LoneLetter, kThousand},    KnownWord{"m", WordKind::LoneLetter, 0},
    KnownWord{"b", WordKind::Letter, 0},                KnownWord{"t", WordKind::Letter, 0},                KnownWord{"x", WordKind::Times, 0},
    KnownWord{"dalam", WordKind::Filler, 0},            KnownWord{"in", WordKind::Filler, 0},               KnownWord{"of", WordKind::Filler, 0},
    KnownWord{"s", WordKind::Filler, 0},                KnownWord{"satuan", WordKind::Filler, 0},           KnownWord{"unit", WordKind::Apart, 0},
    KnownWord{"units", WordKind::Apart, 0},             KnownWord{"per", WordKind::Apart, 0},               KnownWord{"pcs", WordKind::Apart, 0},
    KnownWord{"tiap", WordKind::Apart, 0},              KnownWord{"each", WordKind::Apart, 0},              KnownWord{"excl", WordKind::Tax, 0},
    KnownWord{"incl", WordKind::Tax, 0},                KnownWord{"exc", WordKind::Tax, 0},                 KnownWord{"inc", WordKind::Tax, 0},
    KnownWord{"termasuk", WordKind::Tax, 0},            KnownWord{"belum", WordKind::Tax, 0},               KnownWord{"sudah", WordKind::Tax, 0},
    KnownWord{"ppn", WordKind::Tax, 0},                 KnownWord{"pajak", WordKind::Tax, 0},               KnownWord{"tax", WordKind::Tax, 0},
    KnownWord{"vat", WordKind::Tax, 0},                 KnownWord{"tanpa", WordKind::Tax, 0},               KnownWord{"sebelum", WordKind::Tax, 0},
    KnownWord{"setelah", WordKind::Tax, 0},             KnownWord{"net", WordKind::Tax, 0},                 KnownWord{"gross", WordKind::Tax, 0},
};

bool isLetter(char c) noexcept { return c >= 'a' && c <= 'z'; }
bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }

/// "$m" → "$", "m"; "'000" → "000"; "1.000" → "1000"; "× 1000" → "x", "1000".
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    char last = ' ';
    for (std::size_t at = 0; at < text.size(); ++at) {
        char c = text[at] >= 'A' && text[at] <= 'Z' ? static_cast<char>(text[at] - 'A' + 'a') : text[at];
        if (text.substr(at).starts_with("\xC3\x97")) {
            words.emplace_back("x");
            last = ' ';
            ++at;
            continue;
        }
        if ((c == '.' || c == ',') && isDigit(last) && at + 1 < text.size() && isDigit(text[at + 1])) {
            continue;
        }
        const bool isOther = static_cast<unsigned char>(c) >= 0x80 || c == '$';
        if (!isLetter(c) && !isDigit(c) && !isOther) {
            c = ' ';
        }
        const auto sortOf = [](char one) { return one == ' ' ? 0 : isLetter(one) ? 1 : isDigit(one) ? 2 : 3; };
        const bool isDollar = c == '$' && isLetter(last);  // "US$"
        if (c != ' ') {
            (sortOf(c) == sortOf(last) || isDollar) && !words.empty() ? void(words.back() += c) : void(words.emplace_back(1, c));
        }
        last = c;
    }
    return words;
}

bool isTenThousands(const std::string& word, int& power)
{
    constexpr std::size_t kMost = 10;
    const bool isPower = word.size() <= kMost && word.front() == '1' && (word.size() - 1) % 3 == 0 && word.size() > 1
                         && std::all_of(word.begin() + 1, word.end(), [](char c) { return c == '0'; });
    power = isPower ? static_cast<int>(word.size()) - 1 : 0;
    return isPower;
}

Word wordOf(const std::string& text)
{
    const auto* const known = std::find_if(kWords.begin(), kWords.end(), [&](const KnownWord& one) { return one.word == text; });
    if (known != kWords.end()) {
        return {known->kind, known->power, {}};
    }
    if (text == "rupiah" || text == "dollar" || text == "dollars") {
        return {WordKind::Currency, 0, text == "rupiah" ? "IDR" : ""};
    }
    if (const auto code = currencyCode(text)) {
        return {WordKind::Currency, 0, *code};
    }
    int power = 0;
    return isTenThousands(text, power) ? Word{WordKind::Number, power, {}} : Word{};
}

/// Of words in brackets, or of those that end a name.
struct Phrase {
    std::vector<int> powers;  ///< of the units
    bool hasLetter = false, isLone = false, hasBareNumber = false, hasCurrency = false, hasShort = false, hasUnknown = false, isApart = false, hasTimes = false;
    std::string_view currency;

    void add(const Word& word)
    {
        hasUnknown = hasUnknown || word.kind == WordKind::Unknown;
        isApart = isApart || word.kind == WordKind::Apart;
        hasCurrency = hasCurrency || word.kind == WordKind::Currency;
        currency = word.currency.empty() ? currency : word.currency;
        hasTimes = hasTimes || word.kind == WordKind::Times;
        const bool isLetterWord = word.kind == WordKind::Letter || word.kind == WordKind::LoneLetter;
        hasLetter = hasLetter || isLetterWord;
        isLone = word.kind == WordKind::LoneLetter;
        hasShort = hasShort || word.kind == WordKind::ShortUnit || isLetterWord;
        hasBareNumber = hasBareNumber || word.kind == WordKind::Number;
        const bool isUnit = word.kind == WordKind::Unit || word.kind == WordKind::ShortUnit || isLetterWord || word.kind == WordKind::Number;
        if (isUnit) {
            powers.push_back(word.power);
        }
    }

    [[nodiscard]] HeaderUnit unit() const
    {
        if (powers.empty() || isApart) {
            return {};
        }
        const bool isOne = std::all_of(powers.begin(), powers.end(), [this](int power) { return power == powers.front(); });
        const bool saysAny = !(hasUnknown && (hasShort || hasBareNumber)) && (!hasLetter || hasCurrency) && (!hasBareNumber || hasTimes || hasCurrency);
        if (!saysAny) {
            return {};
        }
        const bool isClear = isOne && powers.front() > 0 && !hasUnknown && (!hasBareNumber || hasTimes);
        return isClear ? HeaderUnit{powers.front(), false, false, currency} : HeaderUnit{0, true, false, currency};
    }
};

constexpr HeaderUnit kWeak{0, true, true, {}};

HeaderUnit unitOfWords(const std::vector<std::string>& words)
{
    Phrase phrase;
    for (const std::string& word : words) {
        phrase.add(wordOf(word));
    }
    return words.size() == 1 && phrase.isLone ? kWeak : phrase.unit();
}

/// "Omzet/1000".
bool isDivided(std::string_view name)
{
    const auto mark = name.rfind('/');
    const auto words = mark == std::string_view::npos ? std::vector<std::string>{} : wordsOf(name.substr(mark + 1));
    int power = 0;
    return words.size() == 1 && isTenThousands(words.front(), power);
}

/// "Revenue USD mn", "Omzet dalam jutaan rupiah": the words that end the name.
HeaderUnit unitAtEnd(std::string_view name)
{
    const auto words = wordsOf(name);
    auto from = words.size();
    Phrase phrase;
    while (from > 1) {
        const Word word = wordOf(words[from - 1]);
        if (word.kind == WordKind::Unknown || word.kind == WordKind::Tax || word.kind == WordKind::Apart) {
            break;
        }
        phrase.add(word);
        --from;
    }
    const auto before = from > 0 ? wordOf(words[from - 1]) : Word{};
    const bool saysUnit = !phrase.hasShort || phrase.hasCurrency;
    if (isDivided(name) || (!saysUnit && !phrase.hasLetter && !phrase.hasBareNumber && before.kind != WordKind::Apart)) {
        return kWeak;
    }
    return phrase.hasBareNumber || before.kind == WordKind::Apart || !saysUnit ? HeaderUnit{} : phrase.unit();
}

/// Of all amounts of a table, whatever they are of.
bool isAnyAmount(const std::string& word)
{
    constexpr std::array<std::string_view, 16> kAmounts{"angka", "nilai", "semua", "seluruh", "amount", "amounts", "figure", "figures", "value", "values", "all", "stated", "expressed", "disajikan", "dinyatakan", "are"};
    return std::ranges::find(kAmounts, word) != kAmounts.end();
}

/// "angka dalam jutaan rupiah", "in thousands of USD", "Rp juta": a text of nothing but such words.
HeaderUnit unitOfPiece(const std::vector<std::string>& words)
{
    const auto behind = std::ranges::find_if(words, [](const auto& word) { return word == "dalam" || word == "in"; });
    const auto from = behind == words.end() ? words.begin() : behind;
    Phrase phrase;
    for (auto word = from; word != words.end(); ++word) {
        phrase.add(wordOf(*word));
    }
    const bool isBehind = behind != words.end();
    if (!std::all_of(words.begin(), from, isAnyAmount) || phrase.hasUnknown || phrase.isApart || phrase.hasBareNumber) {
        return {};
    }
    return phrase.powers.empty() ? HeaderUnit{0, false, false, isBehind ? phrase.currency : std::string_view{}} : isBehind || phrase.hasCurrency ? phrase.unit() : HeaderUnit{};
}

constexpr std::string_view kParting = "()[]{}:;,|\n\r";

}  // namespace

bool goesOn(std::string_view text, std::string_view piece) noexcept
{
    const auto end = static_cast<std::size_t>(piece.data() - text.data()) + piece.size();
    const auto next = text.find_first_not_of(" )]}.", end);
    return next != std::string_view::npos && text[next] != '|';
}

std::vector<std::string_view> piecesOf(std::string_view text)
{
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(kParting), text.size());
        if (end > 0) {
            pieces.push_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return pieces;
}

HeaderUnit unitOfRemark(std::string_view text)
{
    HeaderUnit found;
    const auto take = [&found](const HeaderUnit& unit) {
        const bool saysUnit = unit.power > 0 || unit.isUnclear;
        const bool isOther = saysUnit && (found.power > 0 || found.isUnclear) && (found.power != unit.power || found.isUnclear);
        const auto currency = unit.currency.empty() ? found.currency : unit.currency;
        found = isOther ? HeaderUnit{0, true, false, {}} : saysUnit ? unit : found;
        found.currency = currency;
    };
    for (const auto piece : piecesOf(text)) {
        if (!goesOn(text, piece)) {
            take(unitOfPiece(wordsOf(piece)));
        }
    }
    return found;
}

HeaderUnit unitOfHeader(std::string_view header)
{
    std::string outside;
    HeaderUnit found;
    while (!header.empty()) {
        const auto open = header.find_first_of("([");
        const auto close = open == std::string_view::npos ? open : header.find_first_of(")]", open);
        outside += header.substr(0, open);
        if (close == std::string_view::npos) {
            break;
        }
        const auto inside = header.substr(open + 1, close - open - 1);
        const auto unit = isDivided(inside) ? kWeak : unitOfWords(wordsOf(inside));
        found = unit.power > 0 || unit.isUnclear ? unit : found;
        header.remove_prefix(close + 1);
    }
    return found.power > 0 || found.isUnclear ? found : unitAtEnd(outside);
}

}  // namespace kinerja::ingest
