// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "digits.h"

namespace kinerja::present {
namespace {

constexpr int kRawDecimals = 4;  // amounts come in ten-thousandths

QString signOf(bool negative, bool plus)
{
    if (negative) {
        return QString{kMinus};
    }
    return plus ? QStringLiteral("+") : QString{};
}

/// `value` to at most `decimals` decimals, half away from zero. An em dash for what is no number.
QString realText(double value, int decimals, bool plus, Language language)
{
    const double scaled = std::round(value * std::pow(10.0, decimals));
    if (!std::isfinite(scaled) || std::abs(scaled) > 9e15) {
        return QString{kNoValue};
    }
    const auto whole = static_cast<std::int64_t>(scaled);
    return signOf(whole < 0, plus && whole > 0) + trimmedPoint(magnitude(whole), decimals, language);
}

QString unitText(const QString& number, const QString& unit)
{
    return number == QString{kNoValue} ? number : number + unit;
}

}  // namespace

int currencyDecimals(const QString& currency)
{
    static const std::array kWithout{QStringLiteral("IDR"), QStringLiteral("JPY"), QStringLiteral("KRW"),
                                     QStringLiteral("VND"), QStringLiteral("CLP"), QStringLiteral("ISK")};
    return std::find(kWithout.begin(), kWithout.end(), currency) == kWithout.end() ? 2 : 0;
}

Format::Format(Words words, QString currency) : m_words(std::move(words)), m_currency(std::move(currency)) { }

QString Format::amount(Int128 raw, const QString& number, bool plus) const
{
    const bool rupiah = m_currency == QLatin1String("IDR") && language() == Language::Indonesian;
    const QString prefix = rupiah ? QStringLiteral("Rp") : m_currency + kNoBreakSpace;
    // What rounds to nothing has no sign: "Rp0", never "−Rp0".
    const bool nothing = std::none_of(number.begin(), number.end(), [](QChar c) { return c >= u'1' && c <= u'9'; });
    return (nothing ? QString{} : signOf(raw < 0, plus)) + prefix + number;
}

QString Format::shortNumber(Int128 raw) const
{
    static constexpr std::array<const char*, 5> kIndonesian{"", "rb", "jt", "M", "T"};
    static constexpr std::array<const char*, 5> kEnglish{"", "K", "M", "B", "T"};
    const Int128 size = magnitude(raw);
    const bool hasMinor = currencyDecimals(m_currency) > 0;
    for (std::size_t step = 0; step < kEnglish.size(); ++step) {
        const int power = static_cast<int>(step) * 3;
        const Int128 unit = tenTo(power + kRawDecimals);
        const Int128 whole = size / unit;
        int decimals = whole >= 100 ? 0 : (whole >= 10 ? 1 : 2);
        if (step == 0 && !hasMinor) {
            decimals = 0;
        }
        const Int128 rounded = divideRounded(size * tenTo(decimals), unit);
        if (rounded >= 1000 * tenTo(decimals) && step + 1 < kEnglish.size()) {
            continue;
        }
        const QString number = trimmedPoint(rounded, decimals, language());
        if (step == 0) {
            return number;
        }
        if (language() == Language::Indonesian) {
            return number + kNoBreakSpace + QLatin1String(kIndonesian.at(step));
        }
        return number + QLatin1String(kEnglish.at(step));
    }
    return {};
}

QString Format::money(Int128 raw) const
{
    const int decimals = currencyDecimals(m_currency);
    const Int128 rounded = divideRounded(magnitude(raw), tenTo(kRawDecimals - decimals));
    return amount(raw, fixedPoint(rounded, decimals, language()), false);
}

QString Format::moneyShort(Int128 raw) const { return amount(raw, shortNumber(raw), false); }
QString Format::moneyDifference(Int128 raw) const { return amount(raw, shortNumber(raw), true); }

QString Format::moneyDifferenceExact(Int128 raw) const
{
    const int decimals = currencyDecimals(m_currency);
    const Int128 rounded = divideRounded(magnitude(raw), tenTo(kRawDecimals - decimals));
    return amount(raw, fixedPoint(rounded, decimals, language()), true);
}

QString Format::scaled(Int128 raw, int powerOfTen) const
{
    const Int128 rounded = divideRounded(magnitude(raw), tenTo(powerOfTen + kRawDecimals));
    return signOf(raw < 0 && rounded != 0, false) + fixedPoint(rounded, 0, language());
}

QString Format::scaledDifference(Int128 raw, int powerOfTen) const
{
    const Int128 rounded = divideRounded(magnitude(raw), tenTo(powerOfTen + kRawDecimals));
    return (rounded == 0 ? QString{} : signOf(raw < 0, true)) + fixedPoint(rounded, 0, language());
}

int Format::chartScale(Int128 largest) noexcept
{
    int power = 0;
    while (power < 12 && magnitude(largest) >= tenTo(power + 4 + kRawDecimals)) {
        power += 3;
    }
    return power;
}

QString Format::scaleWords(int powerOfTen) const
{
    const QString unit = m_currency == QLatin1String("IDR") ? m_words.translate("Format", "rupiah") : m_currency;
    switch (powerOfTen) {
    case 3:
        return m_words.translate("Format", "in thousands of %1").arg(unit);
    case 6:
        return m_words.translate("Format", "in millions of %1").arg(unit);
    case 9:
        return m_words.translate("Format", "in billions of %1").arg(unit);
    case 12:
        return m_words.translate("Format", "in trillions of %1").arg(unit);
    default:
        return m_words.translate("Format", "in %1").arg(unit);
    }
}

QString Format::count(std::int64_t value) const
{
    return signOf(value < 0, false) + fixedPoint(magnitude(value), 0, language());
}

QString Format::countDifference(std::int64_t value) const
{
    return signOf(value < 0, value > 0) + fixedPoint(magnitude(value), 0, language());
}

QString Format::quantity(Int128 raw) const
{
    QString digits = fixedPoint(magnitude(raw), kRawDecimals, language());
    while (digits.endsWith(QLatin1Char('0'))) {
        digits.chop(1);
    }
    if (digits.endsWith(decimalMark(language()))) {
        digits.chop(1);
    }
    return signOf(raw < 0, false) + digits;
}

QString Format::percent(double fraction, int decimals) const
{
    return unitText(realText(fraction * 100.0, decimals, false, language()), QStringLiteral("%"));
}

QStringList Format::shares(const std::vector<Int128>& parts, Int128 total, int decimals) const
{
    const Int128 whole = 100 * tenTo(decimals);
    std::vector<Int128> scaled(parts.size());
    std::transform(parts.begin(), parts.end(), scaled.begin(), [&](Int128 part) { return (total < 0 ? -part : part) * whole; });
    const auto rounded = total == 0 ? std::vector<Int128>{} : roundParts(scaled, magnitude(total));
    QStringList texts;
    for (const Int128 one : rounded) {
        texts << percent(static_cast<double>(one) / static_cast<double>(whole), decimals);
    }
    return texts;
}

QString Format::percentDifference(double fraction) const
{
    const int decimals = std::abs(fraction) < 0.0995 ? 1 : 0;
    return unitText(realText(fraction * 100.0, decimals, true, language()), QStringLiteral("%"));
}

QString Format::points(double fraction) const
{
    return unitText(realText(fraction * 100.0, 1, true, language()),
                    kNoBreakSpace + m_words.translate("Format", "pp", "percentage points"));
}

QString Format::days(double value) const
{
    const QString text = realText(value, 1, false, language());
    const bool one = text == QLatin1String("1");
    return unitText(text, kNoBreakSpace + (one ? m_words.translate("Format", "day") : m_words.translate("Format", "days")));
}

QString Format::number(double value, int decimals) const { return realText(value, decimals, false, language()); }

QString Format::numberDifference(double value, int decimals) const
{
    return realText(value, decimals, true, language());
}

QString Format::rows(std::int64_t n) const
{
    const auto shown = static_cast<int>(std::min<std::int64_t>(n, std::numeric_limits<int>::max()));
    return m_words.translate("Format", "%n row(s)", nullptr, shown);
}

QString Format::sampleSize(std::int64_t n) const
{
    return QStringLiteral("n") + kNoBreakSpace + QLatin1Char('=') + kNoBreakSpace + count(n);
}

std::vector<Int128> roundParts(std::span<const Int128> parts, Int128 step)
{
    std::vector<Int128> floors;
    std::vector<Int128> remainders;
    Int128 total = 0;
    Int128 shown = 0;
    for (const Int128 part : parts) {
        Int128 floor = part / step;
        if (part % step < 0) {
            --floor;  // integer division cuts towards zero; parts below zero must go down as well
        }
        floors.push_back(floor);
        remainders.push_back(part - floor * step);
        total += part;
        shown += floor;
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    const Int128 missing = divideRounded(total, step) - shown;
    for (std::size_t i = 0; i < order.size() && static_cast<Int128>(i) < missing; ++i) {
        ++floors[order[i]];
    }
    return floors;
}

}  // namespace kinerja::present
