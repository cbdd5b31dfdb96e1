// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/date_text.h"

#include <algorithm>
#include <array>

#include "clock_text.h"

namespace kinerja::ingest {
namespace {

struct MonthName {
    std::string_view name;
    unsigned month;
};

constexpr std::array<MonthName, 46> kMonths{{
    {"jan", 1},      {"january", 1},  {"januari", 1},   {"feb", 2},      {"february", 2}, {"februari", 2}, {"peb", 2},
    {"pebruari", 2}, {"mar", 3},      {"march", 3},     {"maret", 3},    {"mrt", 3},      {"apr", 4},      {"april", 4},
    {"may", 5},      {"mei", 5},      {"jun", 6},       {"june", 6},     {"juni", 6},     {"jul", 7},      {"july", 7},
    {"juli", 7},     {"aug", 8},      {"august", 8},    {"agu", 8},      {"agt", 8},      {"ags", 8},      {"agust", 8},
    {"agustus", 8},  {"sep", 9},      {"sept", 9},      {"september", 9}, {"oct", 10},    {"october", 10}, {"okt", 10},
    {"oktober", 10}, {"nov", 11},     {"november", 11}, {"nop", 11},     {"nopember", 11}, {"dec", 12},    {"december", 12},
    {"des", 12},     {"desember", 12}, {"agst", 8},     {"juny", 6},
}};

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }
bool isLetter(char c) noexcept { return lower(c) >= 'a' && lower(c) <= 'z'; }

std::string_view trimmed(std::string_view text) noexcept
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

/// A date with plain blanks in place of the ones that programs write so that no line ends there; "" if it is too long for one.
class PlainBlanks {
public:
    explicit PlainBlanks(std::string_view cell) noexcept
    {
        constexpr std::array<std::string_view, 3> kBlanks{"\u00A0", "\u202F", "\u2009"};
        const bool isLong = cell.size() > m_room.size();
        if (isLong || std::none_of(cell.begin(), cell.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7F; })) {
            m_text = isLong ? std::string_view{} : cell;
            return;
        }
        std::size_t used = 0;
        while (!cell.empty()) {
            const auto* const blank = std::find_if(kBlanks.begin(), kBlanks.end(), [cell](auto one) { return cell.starts_with(one); });
            m_room[used++] = blank == kBlanks.end() ? cell.front() : ' ';
            cell.remove_prefix(blank == kBlanks.end() ? 1 : blank->size());
        }
        m_text = {m_room.data(), used};
    }
    PlainBlanks(const PlainBlanks&) = delete;
    PlainBlanks& operator=(const PlainBlanks&) = delete;
    [[nodiscard]] std::string_view text() const noexcept { return m_text; }

private:
    std::array<char, 64> m_room{};
    std::string_view m_text;
};

struct Part {
    unsigned value = 0;
    std::size_t digits = 0;  ///< 0 = a month's name
};

std::optional<Part> takePart(std::string_view& text) noexcept
{
    std::size_t length = 0;
    while (length < text.size() && isDigit(text[length])) {
        ++length;
    }
    Part part{0, length};
    if (length > 0) {
        if (length > 8) {
            return std::nullopt;
        }
        for (std::size_t at = 0; at < length; ++at) {
            part.value = part.value * 10 + static_cast<unsigned>(text[at] - '0');
        }
    } else {
        while (length < text.size() && isLetter(text[length])) {
            ++length;
        }
        part.value = monthOf(text.substr(0, length));
        if (part.value == 0) {
            return std::nullopt;
        }
    }
    text.remove_prefix(length);
    return part;
}

/// '-', '/', '.', or spaces with an optional comma or full stop before them.
char takeSeparator(std::string_view& text) noexcept
{
    if (text.empty()) {
        return 0;
    }
    char found = text.front();
    if (found != '-' && found != '/' && found != '.' && found != ' ' && found != ',') {
        return 0;
    }
    text.remove_prefix(1);
    if ((found == ',' || found == '.') && text.starts_with(' ')) {
        found = ' ';
    }
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    return found == ',' ? ' ' : found;
}

std::optional<Date> dateOf(int year, unsigned month, unsigned day) noexcept
{
    const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (year < 1900 || year > 2199 || !ymd.ok()) {
        return std::nullopt;
    }
    return Date{ymd};
}

int fullYear(const Part& part) noexcept
{
    const int value = static_cast<int>(part.value);
    return part.digits == 2 ? (value < kTwoDigitPivot ? 2000 + value : 1900 + value) : value;
}

bool isYear(const Part& part) noexcept { return part.digits == 2 || part.digits == 4; }
bool isDayOrMonth(const Part& part) noexcept { return part.digits == 1 || part.digits == 2; }

std::optional<DateText> named(const std::array<Part, 3>& parts) noexcept
{
    DateText result;
    result.monthIsNamed = true;
    std::optional<Date> day;
    if (parts[1].digits == 0 && parts[0].digits == 4 && isDayOrMonth(parts[2])) {
        day = dateOf(fullYear(parts[0]), parts[1].value, parts[2].value);
    } else if (isYear(parts[2]) && (parts[0].digits == 0) != (parts[1].digits == 0)) {
        const auto& month = parts[0].digits == 0 ? parts[0] : parts[1];
        const auto& inMonth = parts[0].digits == 0 ? parts[1] : parts[0];
        result.twoDigitYear = parts[2].digits == 2;
        day = isDayOrMonth(inMonth) ? dateOf(fullYear(parts[2]), month.value, inMonth.value) : std::nullopt;
    }
    if (!day) {
        return std::nullopt;
    }
    result.as.fill(day);
    return result;
}

std::optional<DateText> numeric(const std::array<Part, 3>& parts, char separator) noexcept
{
    DateText result;
    const auto& [a, b, c] = parts;
    auto& [ymd, dmy, mdy, ydm] = result.as;
    // Nobody writes 26/04/03 for a day of 2026; with other marks a short year may stand first.
    if (isYear(a) && isDayOrMonth(b) && isDayOrMonth(c) && (a.digits == 4 || separator != '/')) {
        ymd = dateOf(fullYear(a), b.value, c.value);
        result.twoDigitYear = a.digits == 2;
        // With dashes it is the day of ISO 8601, and nothing else.
        ydm = a.digits == 2 ? std::nullopt : separator == '-' ? ymd : dateOf(fullYear(a), c.value, b.value);
    }
    if (isDayOrMonth(a) && isDayOrMonth(b) && isYear(c)) {
        dmy = dateOf(fullYear(c), b.value, a.value);
        mdy = dateOf(fullYear(c), a.value, b.value);
        result.twoDigitYear = c.digits == 2;
    }
    if (!ymd && !dmy && !mdy && !ydm) {
        return std::nullopt;
    }
    return result;
}

std::optional<DateText> compact(const Part& part) noexcept
{
    DateText result;
    result.as.front() = dateOf(static_cast<int>(part.value / 10000), part.value / 100 % 100, part.value % 100);
    result.as.back() = result.as.front();
    return result.as.front() ? std::optional{result} : std::nullopt;
}

}  // namespace

unsigned monthOf(std::string_view word) noexcept
{
    if (word.size() < 3 || word.size() > 9) {
        return 0;
    }
    for (const auto& [name, month] : kMonths) {
        if (word.size() == name.size()
            && std::equal(word.begin(), word.end(), name.begin(), [](char a, char b) { return lower(a) == b; })) {
            return month;
        }
    }
    return 0;
}

std::optional<Date> parseSerial(std::string_view cell) noexcept
{
    constexpr unsigned kFirst = 20'000;
    constexpr unsigned kLast = 80'000;
    constexpr std::size_t kDigits = 5;
    cell = trimmed(cell);
    const auto behind = cell.substr(std::min(cell.size(), kDigits));
    const bool hasTime = behind.size() > 1 && (behind.front() == '.' || behind.front() == ',');
    if (cell.size() < kDigits || !(behind.empty() || hasTime) || !std::all_of(cell.begin(), cell.begin() + kDigits, isDigit)
        || !std::all_of(behind.begin() + (hasTime ? 1 : 0), behind.end(), isDigit)) {
        return std::nullopt;
    }
    unsigned value = 0;
    for (const char c : cell.substr(0, kDigits)) {
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    constexpr std::chrono::sys_days kDayZero = std::chrono::year{1899} / std::chrono::December / 30;
    return value >= kFirst && value <= kLast ? std::optional{Date{kDayZero + std::chrono::days{value}}} : std::nullopt;
}

std::optional<Date> parseEpoch(std::string_view cell) noexcept
{
    constexpr std::size_t kSeconds = 10;
    constexpr std::size_t kMilliseconds = 13;
    constexpr std::int64_t kFirst = 1'000'000'000;
    constexpr std::int64_t kLast = 1'900'000'000;  // 2026032009 is an hour, not a second
    cell = trimmed(cell);
    if ((cell.size() != kSeconds && cell.size() != kMilliseconds) || !std::all_of(cell.begin(), cell.end(), isDigit)) {
        return std::nullopt;
    }
    std::int64_t seconds = 0;
    for (const char c : cell.substr(0, kSeconds)) {
        seconds = seconds * 10 + (c - '0');
    }
    constexpr std::int64_t kDay = 86'400;
    return seconds >= kFirst && seconds < kLast ? std::optional{Date{std::chrono::days{seconds / kDay}}} : std::nullopt;
}

bool isYearFirst(const DateText& date) noexcept
{
    return (date.in(DateOrder::Ymd) || date.in(DateOrder::Ydm)) && !date.twoDigitYear && !date.in(DateOrder::Dmy) && !date.in(DateOrder::Mdy);
}

std::optional<Date> withDayAndMonthSwapped(Date day) noexcept
{
    const std::chrono::year_month_day ymd{day};
    return dateOf(static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.day()), static_cast<unsigned>(ymd.month()));
}

std::optional<DateText> parseDate(std::string_view cell) noexcept
{
    const PlainBlanks plain{trimmed(cell)};
    auto text = trimmed(plain.text());
    if (text.size() < 6 || !(isDigit(text.front()) || isLetter(text.front()))) {
        return std::nullopt;
    }
    skipWeekday(text);
    std::array<Part, 3> parts;
    char separator = 0;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const auto part = takePart(text);
        if (!part) {
            return std::nullopt;
        }
        parts[at] = *part;
        if (at == 0 && part->digits == 8) {
            return isClockBehindDate(text) ? compact(*part) : std::nullopt;
        }
        if (at == 2) {
            break;
        }
        const char found = takeSeparator(text);
        const bool isNamed = parts[0].digits == 0 || parts[at].digits == 0;
        if (found == 0 || (at == 1 && found != separator && !isNamed)) {
            return std::nullopt;
        }
        separator = found;
    }
    if (!isClockBehindDate(text)) {
        return std::nullopt;
    }
    const bool isNamed = parts[0].digits == 0 || parts[1].digits == 0 || parts[2].digits == 0;
    return isNamed ? named(parts) : numeric(parts, separator);
}

}  // namespace kinerja::ingest
