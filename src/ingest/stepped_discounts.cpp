// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepped_discounts.h"

#include <algorithm>

#include "amount_evidence.h"
#include "kinerja/domain/import.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

constexpr std::int64_t kHundredth = 10'000;         ///< hundredths of a per cent in the whole
constexpr std::int64_t kWhole = 10'000'000'000;     ///< of what is left, in ten-billionths
constexpr std::size_t kMostSteps = 4;

bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }

std::string_view withoutBlanks(std::string_view text) noexcept
{
    const auto first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// "12", "2.5", "2,5 %": hundredths of a per cent, more than none and less than all.
std::optional<std::int64_t> stepOf(std::string_view text)
{
    constexpr std::size_t kMostDigits = 2;
    text = withoutBlanks(text);
    text.remove_suffix(text.ends_with('%') ? 1 : 0);
    text = withoutBlanks(text);
    const auto mark = text.find_first_of(".,");
    const auto whole = text.substr(0, mark);
    const auto part = mark == std::string_view::npos ? std::string_view{} : text.substr(mark + 1);
    const bool isWhole = !whole.empty() && whole.size() <= kMostDigits && std::all_of(whole.begin(), whole.end(), &isDigit);
    const bool isPart = (mark == std::string_view::npos || !part.empty()) && part.size() <= kMostDigits && std::all_of(part.begin(), part.end(), &isDigit);
    if (!isWhole || !isPart) {
        return std::nullopt;
    }
    std::string digits{whole};
    digits += part;
    digits.append(kMostDigits - part.size(), '0');
    const std::int64_t value = std::stoll(digits);
    return value > 0 ? std::optional{value} : std::nullopt;
}

/// "10+5", and "10+5+2"; not "10+1", "2+1" and "2+2", which may be pieces.
bool areLarge(std::string_view cell)
{
    constexpr std::int64_t kSmallest = 250;
    std::vector<std::int64_t> steps;
    for (std::size_t at = 0; at <= cell.size();) {
        const auto end = std::min(cell.find('+', at), cell.size());
        steps.push_back(stepOf(cell.substr(at, end - at)).value_or(0));
        at = end + 1;
    }
    const bool areAll = std::all_of(steps.begin(), steps.end(), [](std::int64_t step) { return step >= kSmallest; });
    return areAll || (steps.size() > 2 && steps.front() >= kSmallest);
}

/// Ten-billionths of the whole as per cent: 1,450,000,000 is "14.5%".
std::string percentText(std::int64_t share)
{
    constexpr std::int64_t kPercent = kWhole / 100;
    std::string decimals = std::to_string(kPercent + share % kPercent).substr(1);
    decimals.erase(decimals.find_last_not_of('0') + 1);
    return std::to_string(share / kPercent) + (decimals.empty() ? "" : "." + decimals) + "%";
}

}  // namespace

std::optional<std::string> discountInSteps(std::string_view cell, bool arePercents)
{
    if (!arePercents && cell.find('%') == std::string_view::npos) {
        return std::nullopt;
    }
    std::int64_t left = kWhole;
    std::size_t steps = 0;
    while (true) {
        const auto end = cell.find('+');
        const auto step = stepOf(cell.substr(0, end));
        if (!step || ++steps > kMostSteps) {
            return std::nullopt;
        }
        left = left / kHundredth * (kHundredth - *step) + left % kHundredth * (kHundredth - *step) / kHundredth;
        if (end == std::string_view::npos) {
            break;
        }
        cell.remove_prefix(end + 1);
    }
    return steps > 1 ? std::optional{percentText(kWhole - left)} : std::nullopt;
}

SteppedDiscounts::SteppedDiscounts(const std::vector<std::string>& header)
{
    for (std::size_t at = 0; at < header.size(); ++at) {
        const auto& synonyms = Synonyms::instance();
        if (synonyms.score(domain::RecordKind::Sales, "discount", header[at]) > 0) {
            m_columns.push_back(at);
            m_arePercents.push_back(AmountEvidence::saysPercent(header[at]));
        } else {
            m_hasTotal = m_hasTotal || synonyms.score(domain::RecordKind::Sales, "total", header[at]) > 0;
        }
    }
    m_texts.resize(m_columns.size());
}

void SteppedDiscounts::replace(Row& row, std::size_t column)
{
    const auto which = static_cast<std::size_t>(std::find(m_columns.begin(), m_columns.end(), column) - m_columns.begin());
    const auto found = discountInSteps(row.at(column), m_arePercents[which] || (m_hasTotal && areLarge(row.at(column))));
    if (!found) {
        return;
    }
    ++m_rows;
    m_example = m_example.empty() ? std::string{row.at(column)} : m_example;
    auto& text = m_texts[which];
    text = *found;
    if (row.cells.data() != m_cells.data()) {
        m_cells.assign(row.cells.begin(), row.cells.end());
        m_exact.assign(row.exact.begin(), row.exact.end());
    }
    m_cells[column] = text;
    if (text.find('.') != std::string::npos) {
        m_exact.insert(std::upper_bound(m_exact.begin(), m_exact.end(), column), column);
    }
    row.cells = m_cells;
    row.exact = m_exact;
}

}  // namespace kinerja::ingest
