// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect_score.h"

#include <algorithm>
#include <map>
#include <set>

#include "kinerja/ingest/date_text.h"
#include "kinerja/ingest/number_text.h"
#include "row_cutter.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kSampleRows = 200;

struct CutSample {
    SampleRows rows;
    std::size_t messy = 0;  ///< quotes where none belong
};

CutSample cutSample(std::string text, bool isWhole, const Dialect& dialect)
{
    RowCutter cutter{dialect};
    cutter.countMess();
    CutSample sample;
    char* at = text.data();
    char* const end = at + text.size();
    while (at < end && sample.rows.size() < kSampleRows) {
        const auto outcome = cutter.cut(at, end, isWhole);
        if (outcome == RowCutter::Outcome::Row) {
            sample.rows.emplace_back(cutter.cells().begin(), cutter.cells().end());
        } else if (outcome != RowCutter::Outcome::Blank) {
            sample.messy += outcome == RowCutter::Outcome::More ? 0 : 10;
            break;
        }
        at += cutter.used();
    }
    sample.messy += cutter.mess();
    return sample;
}

bool isClock(std::string_view cell)
{
    return cell.size() >= 4 && cell.size() <= 8 && cell.find(':') != std::string_view::npos
           && cell.find_first_not_of("0123456789:") == std::string_view::npos;
}

bool isTyped(std::string_view cell)
{
    return isBlank(cell) || parseNumber(cell) || parseDate(cell) || isClock(cell);
}

/// 1 for what is a value by itself, less for text, little for text that other delimiters would cut.
double cleanness(std::string_view cell)
{
    constexpr double kText = 0.7;
    constexpr double kStillDelimited = 0.3;
    if (isTyped(cell)) {
        return 1.0;
    }
    return cell.find_first_of(";\t|") == std::string_view::npos ? kText : kStillDelimited;
}

std::size_t usualWidth(const SampleRows& rows, std::size_t& rowsOfIt)
{
    std::map<std::size_t, std::size_t> widths;
    for (const auto& row : rows) {
        ++widths[row.size()];
    }
    std::size_t width = 0;
    rowsOfIt = 0;
    for (const auto& [cells, count] : widths) {
        if (count >= rowsOfIt) {
            width = cells;
            rowsOfIt = count;
        }
    }
    return width;
}

/// Source: the idea of van den Burg, Nazábal & Sutton (2019), pattern score × type score, much simplified.
double scoreOf(const CutSample& sample)
{
    std::size_t regular = 0;
    const auto width = usualWidth(sample.rows, regular);
    if (width < 2) {
        return 0;
    }
    double clean = 0;
    double cells = 0;
    for (const auto& row : sample.rows) {
        for (const auto& cell : row) {
            clean += cleanness(cell);
            cells += 1;
        }
    }
    clean -= static_cast<double>(sample.messy);
    const auto share = static_cast<double>(regular) / static_cast<double>(sample.rows.size());
    const auto columns = static_cast<double>(width);
    return share * share * (columns - 1) / columns * std::max(clean / cells, 0.01);
}

std::size_t filledCells(const std::vector<std::string>& row)
{
    return static_cast<std::size_t>(std::count_if(row.begin(), row.end(), [](const auto& cell) { return !cell.empty(); }));
}

bool couldBeHeader(const std::vector<std::string>& row)
{
    constexpr std::size_t kLongestName = 128;
    const bool allNames = std::all_of(row.begin(), row.end(), [](const std::string& cell) {
        return cell.empty() || (cell.size() <= kLongestName && !isTyped(cell));
    });
    return allNames && filledCells(row) * 2 >= row.size() && filledCells(row) > 0;
}

}  // namespace

SampleRows bestCut(const std::string& text, bool isWhole, Dialect& dialect)
{
    constexpr std::string_view kDelimiters = ",;\t|";
    std::vector<std::pair<char, char>> quotings{{'"', '\0'}};
    if (text.find("\\\"") != std::string::npos) {
        quotings.emplace_back('"', '\\');
    }
    if (text.find('\'') != std::string::npos) {
        quotings.emplace_back('\'', '\0');
    }
    auto found = dialect;
    auto best = cutSample(text, isWhole, dialect);
    double bestScore = 0;
    for (const auto& [quote, escape] : quotings) {
        for (const char delimiter : kDelimiters) {
            auto tried = dialect;
            tried.delimiter = delimiter;
            tried.quote = quote;
            tried.escape = escape;
            auto sample = cutSample(text, isWhole, tried);
            const auto score = scoreOf(sample);
            // The usual way wins a tie: another one has to read clearly better.
            if (score > bestScore * 1.0001) {
                bestScore = score;
                best = std::move(sample);
                found = tried;
            }
        }
    }
    dialect = found;
    return std::move(best.rows);
}

void findHeader(const SampleRows& rows, Dialect& dialect)
{
    std::size_t regular = 0;
    const auto width = usualWidth(rows, regular);
    std::size_t first = 0;
    while (first + 1 < rows.size() && filledCells(rows[first]) * 3 <= width && width >= 3) {
        ++first;
    }
    // Sparse rows before something that is no header are data, not a preamble.
    const bool hasPreamble = first > 0 && rows[first].size() == width && couldBeHeader(rows[first]);
    dialect.preambleRows = hasPreamble ? static_cast<unsigned>(first) : 0;
    const auto& top = rows.empty() ? std::vector<std::string>{} : rows[dialect.preambleRows];
    dialect.hasHeader = couldBeHeader(top);
    dialect.header.clear();
    for (std::size_t at = 0; at < std::max(top.size(), dialect.hasHeader ? top.size() : width); ++at) {
        const bool isNamed = dialect.hasHeader && !top[at].empty();
        dialect.header.push_back(isNamed ? top[at] : "#" + std::to_string(at + 1));
    }
}

}  // namespace kinerja::ingest
