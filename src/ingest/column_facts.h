// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinerja/ingest/date_text.h"
#include "kinerja/ingest/inspect.h"
#include "kinerja/ingest/number_text.h"

namespace kinerja::ingest {

/// What all cells of a column have in common, counted row by row. No decision is made here.
struct ColumnFacts {
    static constexpr std::size_t kExamples = 3;

    bool isPartOfPrice = false;    ///< eleven twelfths of the price without tax (tax_base.h)
    std::uint64_t filled = 0;
    std::uint64_t empty = 0;       ///< blank words as "-" and "n/a" too

    std::uint64_t numbers = 0;     ///< cells that are a number in one convention at least
    std::array<std::uint64_t, 2> numberFits{};  ///< by DecimalMark
    std::array<std::uint64_t, 2> numberOnly{};  ///< fit this one alone
    std::uint64_t unclearNumbers = 0;           ///< fit both with different values
    std::array<Raw4, 2> min{std::numeric_limits<Raw4>::max(), std::numeric_limits<Raw4>::max()};
    std::array<Raw4, 2> max{std::numeric_limits<Raw4>::min(), std::numeric_limits<Raw4>::min()};
    std::array<Int128, 2> sum{};   ///< by DecimalMark
    std::array<std::uint64_t, 2> notWhole{};
    std::uint64_t percents = 0;
    std::uint64_t bareShares = 0;  ///< below 1 and not whole, without a percent sign
    std::uint64_t pointZeros = 0;  ///< digits followed by ".0" and nothing else

    std::uint64_t dates = 0;
    std::array<std::uint64_t, 4> dateFits{};    ///< by DateOrder
    std::uint64_t yearFirst = 0;   ///< of `dates`: have the year first with four digits, whatever the others have
    std::uint64_t ymdOnly = 0;     ///< of those: fit Ymd and not Ydm
    std::uint64_t ydmOnly = 0;
    std::uint64_t lateDays = 0;    ///< of those: written as ISO writes them, on the 13th or later
    std::uint64_t swappable = 0;   ///< of those: written so, earlier, and another day with day and month swapped
    std::string swappableExample;
    std::uint64_t unclearYearFirst = 0;         ///< of those: fit both with different days
    std::uint64_t serials = 0;     ///< day numbers of a spreadsheet; none of `dates`
    std::uint64_t epochs = 0;      ///< seconds or milliseconds since 1970; none of `dates`
    std::uint64_t words = 0;       ///< of the first cells: words on a scale (word_scales.h)
    std::uint64_t shortYmd = 0;    ///< fit Ymd only if a year of two digits stands first
    std::uint64_t dmyOnly = 0;     ///< fit Dmy and not Mdy
    std::uint64_t mdyOnly = 0;
    std::uint64_t unclearDates = 0;             ///< fit Dmy and Mdy with different days
    std::uint64_t twoDigitYears = 0;

    std::vector<std::string> examples;
    std::vector<std::string> numberExamples;    ///< unclear ones
    std::vector<std::string> dateExamples;      ///< unclear ones
    std::vector<std::string> contraryDates;     ///< the first that fits Dmy and not Mdy, and the other way round
    std::vector<std::string> yearExamples;      ///< of `yearFirst`: the first that fits Ydm alone, and Ymd alone, and both
    std::vector<std::pair<std::string_view, std::uint64_t>> currencies;  ///< named in the cells, code → rows

    [[nodiscard]] bool isMostly(std::uint64_t count, unsigned percent) const noexcept
    {
        return filled > 0 && count * 100 >= filled * percent;
    }
    /// Dates as a spreadsheet stores them, none of them later than the 12th, beside texts that are all later and of one order: it takes
    /// "04/03/2026" for a date of its own order and leaves "25/03/2026" a text.
    [[nodiscard]] bool mayBeSwapped() const noexcept
    {
        return swappable > 0 && lateDays == 0 && unclearDates == 0 && (dmyOnly > 0) != (mdyOnly > 0) && serials == 0
               && yearFirst + dmyOnly + mdyOnly == dates && twoDigitYears == 0;
    }
    /// Every cell is one: then the column may be dates by its name.
    [[nodiscard]] bool areEpochs() const noexcept { return epochs > 0 && epochs == filled; }
    /// Every cell seen so far is one.
    [[nodiscard]] bool areWords() const noexcept { return words > 0 && words == filled; }
    [[nodiscard]] ColumnType type() const noexcept;
};

/// Feeds a ColumnFacts. Remembers the last cell, because files are often sorted by date and order.
class ColumnCounter {
public:
    /// A column of numbers or of dates is looked at to its last row, for that alone; another one is taken for text
    /// once its first rows hold neither.
    void keepLookingForNumbers() noexcept { m_always = true, m_seeksDates = false; }
    void keepLookingForDates() noexcept { m_always = true, m_seeksNumbers = false; }
    /// `isExact`: Row::isExact(); it says nothing about how the other cells of its column are written.
    void add(std::string_view cell, bool isExact = false);
    [[nodiscard]] const ColumnFacts& facts() const noexcept { return m_facts; }

private:
    struct Verdict {
        bool isBlank = false;
        std::optional<NumberText> number;
        std::array<std::optional<NumberValue>, 2> values;
        std::optional<DateText> date;
        bool isSerial = false;
        bool isEpoch = false;
        bool isWord = false;
    };
    [[nodiscard]] bool countDigits(std::string_view cell);
    void judge(std::string_view cell, bool isExact);
    void countNumber(std::string_view cell);
    void countDate(std::string_view cell);
    void countYearFirst(std::string_view cell, const DateText& date);

    ColumnFacts m_facts;
    std::string m_last;
    bool m_lastIsExact = false;
    Verdict m_verdict;
    bool m_always = false;
    bool m_seeksNumbers = true;
    bool m_seeksDates = true;
    bool m_isText = false;
};

}  // namespace kinerja::ingest
