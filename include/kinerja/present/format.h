// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <QString>
#include <QStringList>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/targets.h"
#include "kinerja/present/language.h"

namespace kinerja::present {

/// What stands where there is no value.
inline constexpr QChar kNoValue{0x2014};
inline constexpr QChar kMinus{0x2212};
inline constexpr QChar kNoBreakSpace{0x00A0};

/// Numbers, amounts and dates in the words of one language.
///
/// id: −Rp1.234.567 · Rp1,23 jt · 8,3% · +2,1 poin; en: −IDR 1,234,567 · IDR 1.23M · 8.3% · +2.1 pp.
/// The sign is U+2212 and comes first; spaces inside a figure are no-break spaces (not those of dates).
/// Amounts stay integers down to the last digit; rounding is half away from zero.
/// Threads: any number at once.
class Format {
public:
    /// `currency` is the ISO code of the store ("IDR").
    explicit Format(Words words, QString currency = QStringLiteral("IDR"));

    [[nodiscard]] const Words& words() const noexcept { return m_words; }
    [[nodiscard]] Language language() const noexcept { return m_words.language(); }
    [[nodiscard]] const QString& currency() const noexcept { return m_currency; }

    // --- amounts: `raw` is ten-thousandths of the major unit ------------------------------------------------
    /// To the currency's decimals (rupiah: none): "Rp32.974.367.000".
    [[nodiscard]] QString money(Int128 raw) const;
    /// Three significant digits with rb/jt/M/T (en K/M/B/T); decimals that are all zero fall away: "Rp4,98 M", "Rp420 jt".
    [[nodiscard]] QString moneyShort(Int128 raw) const;
    /// With a sign: "+Rp40 rb", "−Rp420 jt"; "Rp0" has none.
    [[nodiscard]] QString moneyDifference(Int128 raw) const;
    /// With a sign and all digits.
    [[nodiscard]] QString moneyDifferenceExact(Int128 raw) const;
    /// Whole numbers of `scale` for charts that name their unit once: 420 000 000 in millions is "420".
    [[nodiscard]] QString scaled(Int128 raw, int powerOfTen) const;
    [[nodiscard]] QString scaledDifference(Int128 raw, int powerOfTen) const;
    /// The power of ten (0, 3, 6, 9, 12) in which `largest` has at most four whole digits.
    [[nodiscard]] static int chartScale(Int128 largest) noexcept;
    /// "dalam juta rupiah" / "in millions of rupiah"; power 0: "dalam rupiah".
    [[nodiscard]] QString scaleWords(int powerOfTen) const;

    // --- counts and ratios ----------------------------------------------------------------------------------
    [[nodiscard]] QString count(std::int64_t value) const;
    [[nodiscard]] QString countDifference(std::int64_t value) const;
    /// Ten-thousandths, without forced decimals: "12,5".
    [[nodiscard]] QString quantity(Int128 raw) const;
    /// 0.083 → "8,3%". Decimals that are all zero fall away.
    [[nodiscard]] QString percent(double fraction, int decimals = 1) const;
    /// What parts are of one whole, where they are shown together: rounded so that they add up (roundParts()). Empty without a total.
    [[nodiscard]] QStringList shares(const std::vector<Int128>& parts, Int128 total, int decimals = 0) const;
    /// "+4,2%", "+11%": one decimal below 10 %, none from there on.
    [[nodiscard]] QString percentDifference(double fraction) const;
    /// The difference of two fractions, 0.021 → "+2,1 poin" / "+2.1 pp".
    [[nodiscard]] QString points(double fraction) const;
    /// "12 hari" / "12 days"; one decimal when it is not whole.
    [[nodiscard]] QString days(double value) const;
    /// A plain number with at most `decimals` decimals.
    [[nodiscard]] QString number(double value, int decimals = 1) const;
    [[nodiscard]] QString numberDifference(double value, int decimals = 1) const;
    /// "48.210 baris" / "1 row".
    [[nodiscard]] QString rows(std::int64_t n) const;
    /// "n = 312".
    [[nodiscard]] QString sampleSize(std::int64_t n) const;

    // --- values of KPIs -------------------------------------------------------------------------------------
    /// On cards and in charts: money short, everything else whole. An em dash without a value.
    [[nodiscard]] QString figure(const kpi::Figure& figure) const;
    /// In tables and tool tips: money with all digits.
    [[nodiscard]] QString figureExact(const kpi::Figure& figure) const;
    /// A target or an expected value, in ten-thousandths of the unit (0.22 is 2200).
    [[nodiscard]] QString value(kpi::Unit unit, Int128 raw) const;
    /// A gap, in ten-thousandths of the unit: "−Rp420 jt", "+6", "−3,6 poin".
    [[nodiscard]] QString difference(kpi::Unit unit, Int128 raw) const;
    /// The change against another window: "+4,2%"; "+2,9 poin"; "baru" / "new"; an em dash when unknown.
    [[nodiscard]] QString change(kpi::Unit unit, const kpi::Change& change) const;

    // --- dates ----------------------------------------------------------------------------------------------
    [[nodiscard]] QString date(Date day) const;       ///< "23 Sep 2026"
    [[nodiscard]] QString dayMonth(Date day) const;   ///< "23 Sep"
    /// Both days inclusive: "1–23 Sep 2026", "1 Jul–23 Sep 2026", "1 Des 2025–23 Sep 2026".
    [[nodiscard]] QString range(Date first, Date last) const;
    /// The days of a half-open period; an em dash when it is empty.
    [[nodiscard]] QString range(const Period& period) const;
    [[nodiscard]] QString monthShort(unsigned month) const;  ///< 1…12: "Agu" / "Aug"
    [[nodiscard]] QString monthLong(unsigned month) const;   ///< "Agustus" / "August"
    /// "Q3 2026", "September 2026", "Semester 1 2026" / "H1 2026", "2026", "Minggu 36 2026", a range, "Semua data".
    [[nodiscard]] QString period(const Period& period) const;
    /// The name, and how far it is known: "Q3 2026, s.d. 23 Sep"; without the addition when `used` is the whole.
    [[nodiscard]] QString periodToDate(const Period& whole, const Period& used) const;

private:
    [[nodiscard]] QString amount(Int128 raw, const QString& number, bool plus) const;
    [[nodiscard]] QString shortNumber(Int128 raw) const;

    Words m_words;
    QString m_currency;
};

/// Parts in units of `step`, rounded so that they add up to the rounded total (largest remainder, ties to the
/// earlier part). What a table shows beside its total.
/// Formula: floor(part ÷ step), then +1 to those with the largest remainders until the sum is round(Σ ÷ step)
/// Source: docs/kpi.md, rule 6
[[nodiscard]] std::vector<Int128> roundParts(std::span<const Int128> parts, Int128 step);

}  // namespace kinerja::present
