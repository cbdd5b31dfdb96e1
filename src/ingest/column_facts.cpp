// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_facts.h"

#include <algorithm>

#include "kinerja/base/same_text.h"
#include "word_scales.h"

namespace kinerja::ingest {
namespace {

constexpr std::uint64_t kProbeRows = 2000;
constexpr unsigned kMostly = 90;

void keepExample(std::vector<std::string>& examples, std::string_view cell)
{
    if (examples.size() < ColumnFacts::kExamples && std::find(examples.begin(), examples.end(), cell) == examples.end()) {
        examples.emplace_back(cell);
    }
}

/// "17850.0": what a spreadsheet makes of an id column with gaps.
bool isPointZero(std::string_view cell) noexcept
{
    return cell.size() > 2 && cell.ends_with(".0")
           && std::all_of(cell.begin(), cell.end() - 2, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

ColumnType ColumnFacts::type() const noexcept
{
    const bool isNumber = isMostly(numbers, kMostly);
    // Days written 20260403 are numbers too; only a field can make dates of them.
    if (isMostly(dates, kMostly) && !isNumber) {
        return ColumnType::Date;
    }
    return isNumber ? ColumnType::Number : filled == 0 ? ColumnType::Empty : ColumnType::Text;
}

/// Most cells of a column of numbers are a few digits, which say the same in both conventions.
bool ColumnCounter::countDigits(std::string_view cell)
{
    constexpr std::size_t kLongest = 14;
    if (cell.size() > kLongest) {
        return false;
    }
    Raw4 value = 0;
    for (const char c : cell) {
        if (c < '0' || c > '9') {
            return false;
        }
        value = value * 10 + (c - '0');
    }
    value *= kRawOne;
    for (std::size_t mark = 0; mark < 2; ++mark) {
        ++m_facts.numberFits[mark];
        m_facts.min[mark] = std::min(m_facts.min[mark], value);
        m_facts.max[mark] = std::max(m_facts.max[mark], value);
        m_facts.sum[mark] += value;
    }
    ++m_facts.filled;
    ++m_facts.numbers;
    keepExample(m_facts.examples, cell);
    return true;
}

void ColumnCounter::judge(std::string_view cell, bool isExact)
{
    m_last = cell;
    m_lastIsExact = isExact;
    m_verdict.isBlank = isBlank(cell);
    m_verdict.number.reset();
    m_verdict.values = {};
    m_verdict.date.reset();
    m_verdict.isSerial = false;
    m_verdict.isEpoch = false;
    m_verdict.isWord = false;
    if (m_verdict.isBlank) {
        return;
    }
    if (m_seeksNumbers) {
        m_verdict.number = parseNumber(cell);
    }
    if (m_verdict.number) {
        m_verdict.number->isExact = isExact;
        m_verdict.values = {valueOf(*m_verdict.number, DecimalMark::Point), valueOf(*m_verdict.number, DecimalMark::Comma)};
    }
    if (m_facts.words == m_facts.filled && m_facts.filled < kProbeRows && !m_verdict.number) {
        m_verdict.isWord = WordScales::instance().isWord(cell);
    }
    if (m_seeksDates) {
        m_verdict.date = parseDate(cell);
        m_verdict.isSerial = !m_verdict.date && parseSerial(cell);
        m_verdict.isEpoch = !m_verdict.date && parseEpoch(cell);
    }
}

void ColumnCounter::add(std::string_view cell, bool isExact)
{
    if (cell.empty()) {
        ++m_facts.empty;
        return;
    }
    if (m_isText) {
        ++m_facts.filled;
        return;
    }
    if (m_always && m_seeksNumbers && countDigits(cell)) {
        return;
    }
    if (!isSameText(cell, m_last) || isExact != m_lastIsExact) {
        judge(cell, isExact);
    }
    if (m_verdict.isBlank) {
        ++m_facts.empty;
        return;
    }
    m_facts.words += m_verdict.isWord ? 1U : 0U;
    ++m_facts.filled;
    keepExample(m_facts.examples, cell);
    if (m_verdict.number) {
        countNumber(cell);
    }
    if (m_verdict.date) {
        countDate(cell);
    }
    m_facts.serials += m_verdict.isSerial ? 1U : 0U;
    m_facts.epochs += m_verdict.isEpoch ? 1U : 0U;
    m_isText = !m_always && m_facts.filled == kProbeRows && !m_facts.isMostly(m_facts.numbers, 10)
               && !m_facts.isMostly(m_facts.dates, 10);
}

void ColumnCounter::countNumber(std::string_view cell)
{
    const auto& values = m_verdict.values;
    for (std::size_t mark = 0; mark < 2; ++mark) {
        if (!values[mark]) {
            continue;
        }
        ++m_facts.numberFits[mark];
        m_facts.numberOnly[mark] += values[1 - mark] ? 0U : 1U;
        m_facts.min[mark] = std::min(m_facts.min[mark], values[mark]->raw);
        m_facts.max[mark] = std::max(m_facts.max[mark], values[mark]->raw);
        m_facts.sum[mark] += values[mark]->raw;
        m_facts.notWhole[mark] += values[mark]->raw % kRawOne != 0 ? 1U : 0U;
    }
    if (!values[0] && !values[1]) {
        return;
    }
    ++m_facts.numbers;
    if (values[0] && values[1] && values[0]->raw != values[1]->raw) {
        ++m_facts.unclearNumbers;
        keepExample(m_facts.numberExamples, cell);
    }
    m_facts.percents += m_verdict.number->percent ? 1U : 0U;
    const auto& share = values[0] ? values[0] : values[1];
    m_facts.bareShares += !m_verdict.number->percent && share->raw > 0 && share->raw < kRawOne ? 1U : 0U;
    m_facts.pointZeros += isPointZero(cell) ? 1U : 0U;
    const auto code = m_verdict.number->currency;
    if (!code.empty()) {
        auto& codes = m_facts.currencies;
        auto found = std::find_if(codes.begin(), codes.end(), [code](const auto& entry) { return entry.first == code; });
        if (found == codes.end()) {
            codes.emplace_back(code, 0);
            found = codes.end() - 1;
        }
        ++found->second;
    }
}

void ColumnCounter::countYearFirst(std::string_view cell, const DateText& date)
{
    const auto ymd = date.in(DateOrder::Ymd);
    const auto ydm = date.in(DateOrder::Ydm);
    ++m_facts.yearFirst;
    if (ymd == ydm && ymd) {
        const std::chrono::year_month_day day{*ymd};
        const bool isLate = static_cast<unsigned>(day.day()) > 12;
        const bool isOther = static_cast<unsigned>(day.day()) != static_cast<unsigned>(day.month());
        m_facts.lateDays += isLate ? 1U : 0U;
        if (!isLate && isOther && m_facts.swappable++ == 0) {
            m_facts.swappableExample = cell;
        }
    }
    if (ymd == ydm) {
        return;
    }
    auto& count = !ymd ? m_facts.ydmOnly : !ydm ? m_facts.ymdOnly : m_facts.unclearYearFirst;
    if (count++ == 0) {
        m_facts.yearExamples.emplace_back(cell);
    }
}

void ColumnCounter::countDate(std::string_view cell)
{
    const auto& date = *m_verdict.date;
    const auto dmy = date.in(DateOrder::Dmy);
    const auto mdy = date.in(DateOrder::Mdy);
    const bool isShortYmd = date.twoDigitYear && !date.monthIsNamed && date.in(DateOrder::Ymd);
    m_facts.shortYmd += isShortYmd ? 1U : 0U;
    for (std::size_t order = 0; order < m_facts.dateFits.size(); ++order) {
        m_facts.dateFits[order] += date.as[order] ? 1U : 0U;
    }
    ++m_facts.dates;
    if (isYearFirst(date)) {
        countYearFirst(cell, date);
    }
    const bool isContrary = !isYearFirst(date) && dmy.has_value() != mdy.has_value();
    if (isContrary && (dmy ? m_facts.dmyOnly : m_facts.mdyOnly) == 0) {
        m_facts.contraryDates.emplace_back(cell);
    }
    m_facts.dmyOnly += dmy && !mdy ? 1U : 0U;
    m_facts.mdyOnly += mdy && !dmy ? 1U : 0U;
    m_facts.twoDigitYears += date.twoDigitYear ? 1U : 0U;
    if (dmy && mdy && *dmy != *mdy) {
        ++m_facts.unclearDates;
        keepExample(m_facts.dateExamples, cell);
    }
}

}  // namespace kinerja::ingest
