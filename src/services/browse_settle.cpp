// SPDX-License-Identifier: GPL-3.0-or-later
// What is worked out once about each column, so that sorting and showing a million rows need not.
#include <algorithm>
#include <numeric>

#include "browse_data.h"

namespace kinerja::services {
namespace {

using Data = BrowseTable::Data;

bool isBlank(const Data& data, std::size_t column)
{
    if (data.columns[column].type != BrowseType::Text) {
        return false;
    }
    const Data::Values& values = data.values[column];
    for (std::size_t row = 0; row < data.rows; ++row) {
        const auto code = static_cast<std::size_t>(values.packed[row]);
        if (code < values.texts.texts.size() && !values.texts.texts[code].empty()) {
            return false;
        }
    }
    return true;
}

/// One row of each of the longest texts.
std::vector<std::uint32_t> rowsOfLongestTexts(const Data& data, const Data::Values& values)
{
    constexpr std::size_t kMost = 4;
    std::vector<std::uint32_t> firstRow(values.texts.texts.size(), UINT32_MAX);
    for (std::size_t row = data.rows; row-- > 0;) {
        const auto code = static_cast<std::size_t>(values.packed[row]);
        if (code < firstRow.size()) {
            firstRow[code] = static_cast<std::uint32_t>(row);
        }
    }
    std::vector<std::uint32_t> codes;
    for (std::uint32_t code = 0; code < firstRow.size(); ++code) {
        if (firstRow[code] != UINT32_MAX) {
            codes.push_back(code);
        }
    }
    const auto some = codes.begin() + static_cast<std::ptrdiff_t>(std::min(kMost, codes.size()));
    std::partial_sort(codes.begin(), some, codes.end(), [&](std::uint32_t a, std::uint32_t b) {
        return values.texts.texts[a].size() > values.texts.texts[b].size();
    });
    codes.erase(some, codes.end());
    std::transform(codes.begin(), codes.end(), codes.begin(), [&](std::uint32_t code) { return firstRow[code]; });
    return codes;
}

std::vector<std::uint32_t> rowsOfOutermostNumbers(const Data& data, const Data::Values& values)
{
    std::optional<std::uint32_t> least;
    std::optional<std::uint32_t> most;
    for (std::size_t row = 0; row < data.rows; ++row) {
        const std::int64_t value = values.packed[row];
        if (value == kNoBrowseValue) {
            continue;
        }
        least = !least || value < values.packed[*least] ? static_cast<std::uint32_t>(row) : *least;
        most = !most || value > values.packed[*most] ? static_cast<std::uint32_t>(row) : *most;
    }
    return least ? std::vector{*least, *most} : std::vector<std::uint32_t>{};
}

/// A row of each value of a column of few values.
std::vector<std::uint32_t> rowsOfEachValue(const Data& data, const Data::Values& values)
{
    constexpr std::size_t kValues = 256;  // flags fill a byte
    std::vector<std::uint32_t> rows;
    std::vector<bool> seen(kValues);
    for (std::size_t row = 0; row < data.rows; ++row) {
        const auto value = static_cast<std::size_t>(values.packed[row]) % kValues;
        if (!seen[value]) {
            seen[value] = true;
            rows.push_back(static_cast<std::uint32_t>(row));
        }
    }
    return rows;
}

std::vector<std::uint32_t> widestRows(const Data& data, std::size_t column)
{
    switch (data.columns[column].type) {
    case BrowseType::Text: return rowsOfLongestTexts(data, data.values[column]);
    case BrowseType::Flags:
    case BrowseType::Outcome: return rowsOfEachValue(data, data.values[column]);
    default: return rowsOfOutermostNumbers(data, data.values[column]);
    }
}

}  // namespace

void BrowseTexts::rank()
{
    std::vector<std::uint32_t> order(texts.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto isBefore = [&](std::uint32_t a, std::uint32_t b) { return texts[a] < texts[b]; };
    // Order numbers mostly come in their order.
    if (!std::is_sorted(order.begin(), order.end(), isBefore)) {
        std::sort(order.begin(), order.end(), isBefore);
    }
    ranks.resize(texts.size());
    std::uint32_t rank = 0;
    for (std::size_t at = 0; at < order.size(); ++at) {
        rank += at > 0 && texts[order[at]] != texts[order[at - 1]] ? 1U : 0U;
        ranks[order[at]] = rank;
    }
}

void settle(BrowseTable::Data& data)
{
    for (std::size_t column = data.columns.size(); column-- > 0;) {
        if (isBlank(data, column)) {
            data.columns.erase(data.columns.begin() + static_cast<std::ptrdiff_t>(column));
            data.values.erase(data.values.begin() + static_cast<std::ptrdiff_t>(column));
            continue;
        }
        if (data.columns[column].type == BrowseType::Text) {
            data.values[column].texts.rank();
        }
        data.values[column].widest = widestRows(data, column);
    }
}

}  // namespace kinerja::services
