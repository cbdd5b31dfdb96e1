// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include "browse_data.h"
#include "quality_rows.h"

namespace kinerja::services {
namespace {

using Marks = std::vector<std::uint8_t>;

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lowered(std::string_view text)
{
    std::string out{text};
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

std::vector<std::string> wordsOf(std::string_view search)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : lowered(search) + ' ') {
        if (c != ' ') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

/// Rows that have the word in some text.
Marks rowsWithWord(const BrowseTable::Data& data, const std::string& word)
{
    Marks marks(data.rows);
    std::string text;
    for (std::size_t column = 0; column < data.columns.size(); ++column) {
        if (data.columns[column].type != BrowseType::Text) {
            continue;
        }
        const BrowseTable::Data::Values& values = data.values[column];
        Marks codes(values.texts.texts.size());
        bool any = false;
        for (std::size_t code = 0; code < codes.size(); ++code) {
            text.assign(values.texts.texts[code]);
            std::transform(text.begin(), text.end(), text.begin(), lower);
            codes[code] = text.find(word) != std::string::npos ? 1 : 0;
            any = any || codes[code] != 0;
        }
        for (std::size_t row = 0; any && row < data.rows; ++row) {
            marks[row] |= codes[static_cast<std::size_t>(values.packed[row])];
        }
    }
    return marks;
}

void keepOnly(Marks& kept, const Marks& wanted)
{
    for (std::size_t row = 0; row < kept.size(); ++row) {
        kept[row] &= wanted[row];
    }
}

/// The day a row belongs to: of a lead its creation.
std::optional<std::size_t> dayColumn(const BrowseTable& table)
{
    const auto day = table.columnOf(BrowseField::Day);
    return day ? day : table.columnOf(BrowseField::Created);
}

void keepDays(const BrowseTable& table, const BrowseQuery& query, Marks& kept)
{
    const auto column = dayColumn(table);
    if (!column || (!query.first && !query.end)) {
        return;
    }
    const std::int64_t first = query.first ? query.first->time_since_epoch().count() : INT64_MIN + 1;
    const std::int64_t end = query.end ? query.end->time_since_epoch().count() : INT64_MAX;
    const Packed& days = table.data().values[*column].packed;
    for (std::size_t row = 0; row < kept.size(); ++row) {
        const std::int64_t day = days[row];
        kept[row] &= day >= first && day < end ? 1 : 0;
    }
}

/// Keys that sort as the column does, one for each of the rows; rows without a value behind all others.
std::vector<std::uint64_t> keysOf(const BrowseTable& table, std::size_t column, bool descending, const std::vector<std::uint32_t>& rows)
{
    constexpr std::uint64_t kSign = std::uint64_t{1} << 63U;
    const BrowseTable::Data::Values& values = table.data().values[column];
    const bool isText = table.columns()[column].type == BrowseType::Text;
    std::vector<std::uint64_t> keys;
    keys.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        const std::int64_t value = values.packed[row];
        const auto code = static_cast<std::size_t>(value);
        const bool isNone = isText ? values.texts.texts[code].empty() : value == kNoBrowseValue;
        const std::uint64_t key = isText ? values.texts.ranks[code] : static_cast<std::uint64_t>(value) ^ kSign;
        keys.push_back(isNone ? kLastKey : descending ? kLastKey - 1 - key : key);
    }
    return keys;
}

bool isSummed(BrowseType type) noexcept
{
    return type == BrowseType::Money || type == BrowseType::Quantity || type == BrowseType::Number;
}

std::vector<BrowseTotal> totalsOf(const BrowseTable& table, const std::vector<std::uint32_t>& rows)
{
    std::vector<BrowseTotal> totals(table.columns().size());
    for (std::size_t column = 0; column < totals.size(); ++column) {
        if (!isSummed(table.columns()[column].type)) {
            continue;
        }
        const Packed& packed = table.data().values[column].packed;
        for (const std::uint32_t row : rows) {
            const std::int64_t value = packed[row];
            if (value != kNoBrowseValue && table.counts(row)) {
                ++totals[column].values;
                totals[column].sum += value;
            }
        }
    }
    return totals;
}

template <typename Key>
struct Keyed {
    Key key;
    std::uint32_t row;
};

/// Bits of the keys from the lowest, a few at a time; key and row move together, so that memory is read in order.
/// Keys are taken from `least` on; those above `most` become `most`.
template <typename Key>
void sortBy(std::vector<std::uint32_t>& rows, std::vector<std::uint64_t>& keys, std::uint64_t least, std::uint64_t most)
{
    constexpr unsigned kBits = 11;
    constexpr std::size_t kBuckets = std::size_t{1} << kBits;
    std::vector<Keyed<Key>> from(rows.size());
    std::vector<Keyed<Key>> to(rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at) {
        from[at] = {static_cast<Key>(std::min(keys[at] - least, most)), rows[at]};
    }
    for (unsigned shift = 0; shift < 64 && most >> shift != 0; shift += kBits) {
        std::array<std::size_t, kBuckets> starts{};
        for (const Keyed<Key>& one : from) {
            ++starts[std::uint64_t{one.key} >> shift & (kBuckets - 1)];
        }
        std::size_t next = 0;
        for (std::size_t& start : starts) {
            next += std::exchange(start, next);
        }
        for (const Keyed<Key>& one : from) {
            to[starts[std::uint64_t{one.key} >> shift & (kBuckets - 1)]++] = one;
        }
        from.swap(to);
    }
    for (std::size_t at = 0; at < rows.size(); ++at) {
        rows[at] = from[at].row;
        keys[at] = from[at].key == most ? kLastKey : from[at].key + least;
    }
}

/// Newest first: where the sorted column says nothing.
std::vector<std::uint32_t> newestFirst(const Marks& kept, std::size_t count)
{
    std::vector<std::uint32_t> rows;
    rows.reserve(count);
    for (std::size_t row = kept.size(); row-- > 0;) {
        if (kept[row] != 0) {
            rows.push_back(static_cast<std::uint32_t>(row));
        }
    }
    return rows;
}

void sortRows(const BrowseTable& table, std::size_t column, bool descending, std::vector<std::uint32_t>& rows)
{
    if (column < table.columns().size()) {
        std::vector<std::uint64_t> keys = keysOf(table, column, descending, rows);
        sortByKeys(rows, keys);
    }
}

}  // namespace

BrowseQuery browseQueryOf(const ViewState& view)
{
    BrowseQuery query;
    query.end = view.asOf + std::chrono::days{1};
    if (view.period.kind != PeriodKind::All) {
        query.first = view.period.first;
        query.end = std::max(view.period.first, std::min(view.period.end, *query.end));
    }
    query.filters = view.filters;
    return query;
}

void sortByKeys(std::vector<std::uint32_t>& rows, std::vector<std::uint64_t>& keys)
{
    std::uint64_t least = kLastKey;
    std::uint64_t most = 0;
    for (const std::uint64_t key : keys) {
        least = std::min(least, key);
        most = key == kLastKey ? most : std::max(most, key);
    }
    // One more than the others' largest is as good as kLastKey, and fits where they do.
    const std::uint64_t last = most < least ? 0 : most - least + 1;
    if (last == 0) {
        return;
    }
    if (last <= UINT32_MAX) {
        sortBy<std::uint32_t>(rows, keys, least, last);
    } else {
        sortBy<std::uint64_t>(rows, keys, least, last);
    }
}

BrowseSelection sortedRows(const BrowseTable& table, BrowseSelection selection, std::size_t sortColumn, bool descending)
{
    Marks kept(table.rowCount());
    for (const std::uint32_t row : selection.rows) {
        kept[row] = 1;
    }
    selection.rows = newestFirst(kept, selection.rows.size());
    sortRows(table, sortColumn, descending, selection.rows);
    return selection;
}

Result<BrowseSelection> selectRows(const BrowseTable& table, const BrowseQuery& query, std::stop_token stop)
{
    const BrowseTable::Data& data = table.data();
    Marks kept(data.rows, 1);
    keepDays(table, query, kept);
    keepFilters(data, query.filters, kept);
    if (query.issue) {
        keepOnly(kept, rowsWith(table, *query.issue, query.today));
    }
    for (const std::string& word : wordsOf(query.search)) {
        if (stop.stop_requested()) {
            return fail(Errc::Cancelled, "another question came");
        }
        keepOnly(kept, rowsWithWord(data, word));
    }
    BrowseSelection selection;
    selection.rows = newestFirst(kept, static_cast<std::size_t>(std::count(kept.begin(), kept.end(), std::uint8_t{1})));
    for (std::size_t row = 0; row < data.rows; ++row) {
        selection.countedRows += kept[row] & data.counted[row];
    }
    if (stop.stop_requested()) {
        return fail(Errc::Cancelled, "another question came");
    }
    selection.totals = totalsOf(table, selection.rows);  // before sorting, while neighbours lie side by side in memory
    sortRows(table, query.sortColumn, query.descending, selection.rows);
    return selection;
}

}  // namespace kinerja::services
