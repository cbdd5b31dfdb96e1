// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "browse_data.h"
#include "csv_writer.h"
#include "kinerja/base/safe_file.h"
#include "quality_rows.h"

namespace kinerja::services {
namespace {

using domain::Dimension;
using Marks = std::vector<std::uint8_t>;

constexpr std::array<std::string_view, 27> kFieldIds{
    "day",   "order",    "customer", "product", "rep",    "region",  "quantity", "amount", "cost",   "status",   "category", "channel", "team", "unit",
    "gross", "discount", "lead",     "created", "closed", "outcome", "stage",    "value",  "source", "question", "score",    "scale",   "comment"};

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

/// Codes whose key is one that is asked for.
Marks allowedCodes(const BrowseTexts& texts, const std::vector<std::string>& keys)
{
    const auto isAsked = [&](const std::string& key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
    Marks allowed(texts.keys.size());
    for (std::size_t code = 0; code < allowed.size(); ++code) {
        const auto& own = texts.keys[code];
        allowed[code] = own.empty() ? isAsked({}) : std::any_of(own.begin(), own.end(), isAsked);
    }
    return allowed;
}

void keepFilter(const BrowseTable::Data& data, const kpi::Filter& filter, Marks& kept)
{
    const bool bySegment = filter.dimension == Dimension::Segment;
    const Dimension wanted = bySegment ? Dimension::Customer : filter.dimension;
    const auto found = std::find_if(data.values.begin(), data.values.end(), [&](const auto& one) { return one.dimension == wanted; });
    if (found == data.values.end()) {
        const bool asksForNone = std::find(filter.keys.begin(), filter.keys.end(), "") != filter.keys.end();
        if (!asksForNone) {
            std::fill(kept.begin(), kept.end(), std::uint8_t{0});
        }
        return;
    }
    const Marks allowed = allowedCodes(bySegment ? data.segments : found->texts, filter.keys);
    for (std::size_t row = 0; row < data.rows; ++row) {
        const auto code = static_cast<std::size_t>(found->packed[row]);
        kept[row] &= code < allowed.size() ? allowed[code] : std::uint8_t{0};
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

/// Place of each text in the order of texts; "" first.
std::vector<std::uint32_t> ranksOf(const std::vector<std::string>& texts)
{
    std::vector<std::uint32_t> order(texts.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return texts[a] < texts[b]; });
    std::vector<std::uint32_t> ranks(texts.size());
    std::uint32_t rank = 0;
    for (std::size_t at = 0; at < order.size(); ++at) {
        rank += at > 0 && texts[order[at]] != texts[order[at - 1]] ? 1U : 0U;
        ranks[order[at]] = rank;
    }
    return ranks;
}

/// Keys that sort as the column does; rows without a value behind all others.
std::vector<std::uint64_t> keysOf(const BrowseTable& table, const BrowseQuery& query, const std::vector<std::uint32_t>& rows)
{
    constexpr std::uint64_t kLast = ~std::uint64_t{0};
    constexpr std::uint64_t kSign = std::uint64_t{1} << 63U;
    const BrowseTable::Data::Values& values = table.data().values[query.sortColumn];
    const bool isText = table.columns()[query.sortColumn].type == BrowseType::Text;
    const std::vector<std::uint32_t> ranks = isText ? ranksOf(values.texts.texts) : std::vector<std::uint32_t>{};
    std::vector<std::uint64_t> keys(table.rowCount());
    for (const std::uint32_t row : rows) {
        const std::int64_t value = values.packed[row];
        const bool isNone = isText ? values.texts.texts[static_cast<std::size_t>(value)].empty() : value == kNoBrowseValue;
        const std::uint64_t key = isText ? ranks[static_cast<std::size_t>(value)] : static_cast<std::uint64_t>(value) ^ kSign;
        keys[row] = isNone ? kLast : query.descending ? kLast - 1 - key : key;
    }
    return keys;
}

std::vector<BrowseTotal> totalsOf(const BrowseTable& table, const std::vector<std::uint32_t>& rows)
{
    std::vector<BrowseTotal> totals(table.columns().size());
    for (std::size_t column = 0; column < totals.size(); ++column) {
        const BrowseType type = table.columns()[column].type;
        const Packed& packed = table.data().values[column].packed;
        if (type == BrowseType::Text || type == BrowseType::Day || type == BrowseType::Flags || type == BrowseType::Outcome) {
            continue;
        }
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

std::string_view flagsWord(std::int64_t flags) noexcept
{
    return (flags & domain::kCancelled) != 0       ? "cancelled"
           : (flags & domain::kOtherCurrency) != 0 ? "other currency"
           : (flags & domain::kReturnLine) != 0    ? "return"
                                                   : "";
}

std::string_view outcomeWord(std::int64_t outcome) noexcept
{
    return outcome == 1 ? "won" : outcome == 2 ? "lost" : "open";
}

void addCell(CsvWriter& csv, const BrowseTable& table, std::size_t row, std::size_t column)
{
    const BrowseType type = table.columns()[column].type;
    const std::int64_t value = table.value(row, column);
    if (type == BrowseType::Text) {
        csv.text(table.text(row, column));
    } else if (value == kNoBrowseValue) {
        csv.number({});
    } else if (type == BrowseType::Day) {
        csv.number(toIso(Date{std::chrono::days{static_cast<int>(value)}}));
    } else if (type == BrowseType::Money) {
        csv.number(toPlainString(value));
    } else if (type == BrowseType::Quantity) {
        csv.number(toShortString(value));
    } else if (type == BrowseType::Number) {
        csv.number(std::to_string(value));
    } else {
        csv.name(type == BrowseType::Flags ? flagsWord(value) : outcomeWord(value));
    }
}

}  // namespace

void sortByKeys(std::vector<std::uint32_t>& rows, const std::vector<std::uint64_t>& keyOfRow)
{
    constexpr unsigned kBits = 11;
    constexpr std::size_t kBuckets = std::size_t{1} << kBits;
    std::uint64_t differs = 0;
    for (const std::uint32_t row : rows) {
        differs |= keyOfRow[row] ^ keyOfRow[rows.front()];
    }
    std::vector<std::uint32_t> moved(rows.size());
    for (unsigned shift = 0; shift < 64; shift += kBits) {
        if ((differs >> shift & (kBuckets - 1)) == 0) {
            continue;
        }
        std::array<std::size_t, kBuckets> starts{};
        for (const std::uint32_t row : rows) {
            ++starts[keyOfRow[row] >> shift & (kBuckets - 1)];
        }
        std::size_t next = 0;
        for (std::size_t& start : starts) {
            next += std::exchange(start, next);
        }
        for (const std::uint32_t row : rows) {
            moved[starts[keyOfRow[row] >> shift & (kBuckets - 1)]++] = row;
        }
        rows.swap(moved);
    }
}

Result<BrowseSelection> selectRows(const BrowseTable& table, const BrowseQuery& query, std::stop_token stop)
{
    const BrowseTable::Data& data = table.data();
    Marks kept(data.rows, 1);
    keepDays(table, query, kept);
    for (const kpi::Filter& filter : query.filters) {
        keepFilter(data, filter, kept);
    }
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
    // Newest first where the sorted column says nothing.
    for (std::size_t row = data.rows; row-- > 0;) {
        if (kept[row] != 0) {
            selection.rows.push_back(static_cast<std::uint32_t>(row));
            selection.countedRows += data.counted[row];
        }
    }
    if (stop.stop_requested()) {
        return fail(Errc::Cancelled, "another question came");
    }
    if (query.sortColumn < data.columns.size()) {
        sortByKeys(selection.rows, keysOf(table, query, selection.rows));
    }
    selection.totals = totalsOf(table, selection.rows);
    return selection;
}

Result<std::int64_t> exportRows(const BrowseTable& table, const BrowseSelection& selection, const std::string& path)
{
    CsvWriter csv;
    for (const BrowseTable::Column& column : table.columns()) {
        csv.name(browseFieldId(column.field));
    }
    csv.endRow();
    for (const std::uint32_t row : selection.rows) {
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            addCell(csv, table, row, column);
        }
        csv.endRow();
    }
    if (auto saved = saveFile(path, csv.bytes()); !saved) {
        return pass(saved.error());
    }
    return static_cast<std::int64_t>(selection.rows.size());
}

std::string_view browseFieldId(BrowseField field) noexcept { return kFieldIds.at(static_cast<std::size_t>(field)); }

}  // namespace kinerja::services
