// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/target_numbers.h"

#include <algorithm>
#include <array>
#include <limits>

#include "digits.h"
#include "kinerja/ingest/number_text.h"
#include "kinerja/present/convert.h"

namespace kinerja::present {
namespace {

using ingest::DecimalMark;
using Table = std::vector<QStringList>;

constexpr int kRawDecimals = 4;
constexpr int kShownDecimals = 2;

/// Decimals that the smallest kept part has in the grid's unit.
int keptDecimals(const GridUnit& unit)
{
    switch (unit.unit) {
    case kpi::Unit::Money: return kRawDecimals + unit.powerOfTen;
    case kpi::Unit::Fraction: return kRawDecimals - 2;
    default: return kRawDecimals;
    }
}

DecimalMark markOf(Language language)
{
    return language == Language::Indonesian ? DecimalMark::Comma : DecimalMark::Point;
}

/// The number × 10^kept, if that is whole and fits.
std::optional<Raw4> scaledExactly(const ingest::NumberText& number, DecimalMark mark, int kept)
{
    const char decimal = mark == DecimalMark::Comma ? ',' : '.';
    constexpr Int128 kLimit = std::numeric_limits<Raw4>::max();
    Int128 value = 0;
    int power = kept + number.exponent;
    bool isFraction = false;
    for (const char letter : number.text()) {
        if (letter < '0' || letter > '9') {
            isFraction = isFraction || letter == decimal;
            continue;
        }
        if (isFraction && power <= 0) {
            if (letter != '0') {
                return std::nullopt;  // more decimals than are kept
            }
            continue;
        }
        value = value * 10 + (letter - '0');
        power -= isFraction ? 1 : 0;
        if (value > kLimit) {
            return std::nullopt;
        }
    }
    for (; power > 0 && value <= kLimit; --power) {
        value *= 10;
    }
    return power == 0 && value <= kLimit ? std::optional{static_cast<Raw4>(value)} : std::nullopt;
}

std::optional<Raw4> valueIn(const ingest::NumberText& number, DecimalMark mark, const GridUnit& unit)
{
    if (!ingest::valueOf(number, mark)) {
        return std::nullopt;  // cannot be written so
    }
    auto value = scaledExactly(number, mark, keptDecimals(unit));
    if (value && number.negative) {
        value = -*value;
    }
    if (value && unit.unit == kpi::Unit::Count && *value % kRawOne != 0) {
        return std::nullopt;  // there is no half a customer
    }
    return value && unit.kpi && !kpi::canBeTarget(*unit.kpi, *value) ? std::nullopt : value;
}

/// Only the NPS and a company's own figures can be.
bool mayBeNegative(const GridUnit& unit)
{
    return unit.kpi && (kpi::definition(*unit.kpi).needs == "own" || domain::leastTarget(kpi::definition(*unit.kpi).key) < 0);
}

/// Whether it can be a target at all.
bool isPossible(const ingest::NumberText& number, const GridUnit& unit, const QString& currency)
{
    const bool isMoney = unit.unit == kpi::Unit::Money;
    const bool hasOther = !number.currency.empty() && (!isMoney || number.currency != toStdString(currency));
    return (!number.negative || mayBeNegative(unit)) && !hasOther && (!number.percent || unit.unit == kpi::Unit::Fraction);
}

std::optional<ingest::NumberText> numberOf(const QString& text, const GridUnit& unit, const QString& currency)
{
    const std::string bytes = toStdString(text);
    auto number = ingest::parseNumber(bytes);
    return number && isPossible(*number, unit, currency) ? number : std::nullopt;
}

/// A cell that begins with a quote ends with one; two of them are one.
QString takeQuoted(const QString& text, qsizetype& at)
{
    QString cell;
    for (++at; at < text.size(); ++at) {
        if (text[at] != QLatin1Char{'"'}) {
            cell += text[at];
        } else if (at + 1 < text.size() && text[at + 1] == QLatin1Char{'"'}) {
            cell += text[at++];
        } else {
            ++at;
            break;
        }
    }
    return cell;
}

Table tableOf(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char{'\r'}, QLatin1Char{'\n'});
    if (text.endsWith(QLatin1Char{'\n'})) {
        text.chop(1);  // spreadsheets end the last row, too
    }
    Table table(1);
    QString cell;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && cell.isEmpty() && text[at] == QLatin1Char{'"'}) {
            cell = takeQuoted(text, at);
        }
        if (at >= text.size() || text[at] == QLatin1Char{'\t'} || text[at] == QLatin1Char{'\n'}) {
            table.back() << cell.trimmed();
            cell.clear();
            if (at < text.size() && text[at] == QLatin1Char{'\n'}) {
                table.emplace_back();
            }
        } else {
            cell += text[at];
        }
    }
    return table;
}

struct Reader {
    const GridUnit& unit;
    const QString& currency;

    /// Read with a point, and with a comma as the decimal mark.
    [[nodiscard]] std::array<std::optional<Raw4>, 2> both(const QString& text) const
    {
        const auto number = numberOf(text, unit, currency);
        if (!number) {
            return {};
        }
        return {valueIn(*number, DecimalMark::Point, unit), valueIn(*number, DecimalMark::Comma, unit)};
    }

    [[nodiscard]] PastedCells read(const Table& table, DecimalMark mark) const
    {
        PastedCells cells;
        for (const QStringList& line : table) {
            auto& values = cells.values.emplace_back();
            auto& unreadable = cells.unreadable.emplace_back();
            for (const QString& text : line) {
                values.push_back(text.isEmpty() ? std::nullopt : both(text)[static_cast<std::size_t>(mark)]);
                unreadable.push_back(!text.isEmpty() && !values.back());
                if (unreadable.back()) {
                    cells.unreadableTexts << text;
                }
            }
        }
        return cells;
    }
};

/// How many cells only one of the notations can read, and the first that both read differently.
struct Votes {
    int point = 0;
    int comma = 0;
    std::optional<AmbiguousNumber> question;
};

Votes votesOf(const Table& table, const Reader& reader)
{
    Votes votes;
    for (const QStringList& line : table) {
        for (const QString& text : line) {
            const auto [point, comma] = reader.both(text);
            votes.point += point && !comma ? 1 : 0;
            votes.comma += comma && !point ? 1 : 0;
            if (point && comma && *point != *comma && !votes.question) {
                votes.question = AmbiguousNumber{text, *comma, *point};
            }
        }
    }
    return votes;
}

}  // namespace

int PastedCells::columns() const noexcept
{
    std::size_t most = 0;
    for (const auto& row : values) {
        most = std::max(most, row.size());
    }
    return static_cast<int>(most);
}

QString exactTargetText(Raw4 value, const GridUnit& unit, Language language)
{
    int decimals = keptDecimals(unit);
    Int128 digits = magnitude(value);
    for (; decimals > 0 && digits % 10 == 0; --decimals) {
        digits /= 10;
    }
    const Int128 one = tenTo(decimals);
    QString text = digitsOf(digits / one);
    if (decimals > 0) {
        text += decimalMark(language) + digitsOf(digits % one).rightJustified(decimals, QLatin1Char{'0'});
    }
    return value < 0 ? kMinus + text : text;
}

QString targetText(Raw4 value, const GridUnit& unit, const Format& format)
{
    if (unit.unit == kpi::Unit::Fraction) {
        return format.quantity(Int128{value} * 100) + QLatin1Char{'%'};
    }
    if (unit.unit != kpi::Unit::Money) {
        return format.quantity(value);
    }
    const Int128 scale = tenTo(unit.powerOfTen);
    const Int128 step = tenTo(kRawDecimals - kShownDecimals);
    const Int128 rounded = divideRounded(value, scale * step) * step;
    return format.quantity(rounded != 0 || value == 0 ? rounded : divideRounded(value, scale));
}

QString targetLimits(const GridUnit& unit, const Format& format)
{
    const Words& words = format.words();
    if (!unit.kpi || kpi::definition(*unit.kpi).needs == "own") {
        return words.translate("Targets", "a number in the unit of the grid");
    }
    const kpi::Definition& definition = kpi::definition(*unit.kpi);
    switch (definition.unit) {
    case kpi::Unit::Count: return words.translate("Targets", "a whole number, 0 or more");
    case kpi::Unit::Fraction:
        return words.translate("Targets", "a share from 0% to %1").arg(targetText(domain::mostShare(definition.key), unit, format));
    case kpi::Unit::Points:
        return *unit.kpi == kpi::KpiId::Nps ? words.translate("Targets", "a number of points from −100 to 100") : words.translate("Targets", "a score from 0 to 100");
    default: return words.translate("Targets", "a number in the unit of the grid, 0 or more");
    }
}

std::optional<Raw4> parseTarget(const QString& text, const GridUnit& unit, Language language)
{
    const auto number = numberOf(text.trimmed(), unit, {});
    if (!number || number->isGrouped) {
        return std::nullopt;
    }
    return valueIn(*number, markOf(language), unit);
}

Raw4 largestOf(const PastedCells& cells) noexcept
{
    Raw4 largest = 0;
    for (const auto& row : cells.values) {
        for (const auto& value : row) {
            largest = std::max(largest, value.value_or(0));
        }
    }
    return largest;
}

std::optional<PastedCells> inWholeUnits(const PastedCells& cells, const GridUnit& unit, Raw4 usual)
{
    constexpr int kFar = 100;
    if (unit.unit != kpi::Unit::Money || unit.powerOfTen == 0) {
        return std::nullopt;
    }
    const Int128 factor = tenTo(unit.powerOfTen);
    const Int128 largest = largestOf(cells);
    const bool isHuge = largest >= factor * factor * kRawOne;
    const bool isUnusual = usual > 0 && largest > Int128{usual} * kFar && largest / factor * kFar >= usual;
    if (!isHuge && !isUnusual) {
        return std::nullopt;
    }
    PastedCells whole = cells;
    for (auto& row : whole.values) {
        for (auto& value : row) {
            if (value && *value % factor != 0) {
                return std::nullopt;
            }
            value = value ? std::optional{static_cast<Raw4>(*value / factor)} : std::nullopt;
        }
    }
    return whole;
}

PasteReading readPaste(const QString& text, const GridUnit& unit, const QString& currency, std::optional<DecimalMark> mark)
{
    const Table table = tableOf(text);
    const Reader reader{unit, currency};
    if (mark) {
        return {reader.read(table, *mark), {}};
    }
    const Votes votes = votesOf(table, reader);
    if (votes.point == 0 && votes.comma == 0 && votes.question) {
        return {{}, votes.question};
    }
    // If both are proved the cells contradict each other: those of the fewer are told as unreadable.
    return {reader.read(table, votes.comma > votes.point ? DecimalMark::Comma : DecimalMark::Point), {}};
}

}  // namespace kinerja::present
