// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect_score.h"

#include <algorithm>
#include <array>
#include <map>

#include "cell_shape.h"
#include "dialect_candidates.h"
#include "kinerja/ingest/number_text.h"
#include "row_cutter.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kSampleRows = 200;
constexpr std::size_t kMostOpenQuotes = 3;
constexpr std::size_t kStraysOfJoinedRows = 3;

/// The text cut in one way.
struct CutSample {
    std::vector<std::vector<std::string_view>> rows;
    std::size_t tails = 0;      ///< rows with text behind a closing quote
    std::size_t quoted = 0;     ///< cells in quotes
    std::size_t strays = 0;     ///< quotes in cells without quotes
    double coverage = 0;        ///< share of the text that could be cut at all
};

std::size_t countQuoted(const std::vector<std::string_view>& cells, char quote, std::size_t& strays)
{
    std::size_t quoted = 0;
    for (const auto cell : cells) {
        if (cell.data()[-1] == quote) {
            ++quoted;
        } else if (quote == '"' && cell.find(quote) != std::string_view::npos) {
            ++strays;  // apostrophes are no mistake
        }
    }
    return quoted;
}

/// `text` has one byte before it that may be looked at.
CutSample cutSample(std::string_view text, bool isWhole, const Dialect& dialect)
{
    RowCutter cutter{dialect};
    auto bare = dialect;
    bare.quote = '\0';
    RowCutter lineCutter{bare};
    std::size_t openQuotes = 0;
    CutSample sample;
    // The cutter writes only when it finishes a row, which nobody asks for here.
    char* const begin = const_cast<char*>(text.data());
    char* const end = begin + text.size();
    char* at = begin;
    while (at < end && sample.rows.size() < kSampleRows) {
        const auto outcome = cutter.cut(at, end, isWhole);
        if (outcome == RowCutter::Outcome::Row) {
            sample.rows.push_back(cutter.cells());
            sample.tails += cutter.hasTail() ? 1U : 0U;
            sample.quoted += countQuoted(cutter.cells(), dialect.quote, sample.strays);
            // With loose quotes a cell over several lines that holds stray ones is rather several rows.
            sample.strays += cutter.hasStray() && cutter.lines() > 1 ? kStraysOfJoinedRows : 0;
        } else if (outcome != RowCutter::Outcome::Blank) {
            // The last row of a sample is cut as a rule; only an open quote leaves more than that over.
            if (!cutter.insideQuotes() || ++openQuotes > kMostOpenQuotes
                || lineCutter.cut(at, end, isWhole) != RowCutter::Outcome::Row) {
                at = cutter.insideQuotes() ? at : end;
                break;
            }
            // One stray quote must not hide all that follows: its line is a row for now.
            sample.rows.push_back(lineCutter.cells());
            ++sample.tails;
            at += lineCutter.used();
            continue;
        }
        at += cutter.used();
    }
    sample.coverage = at == end || sample.rows.size() == kSampleRows
                          ? 1.0
                          : static_cast<double>(at - begin) / static_cast<double>(text.size());
    return sample;
}

std::map<std::size_t, std::size_t> widthsOf(const CutSample& sample)
{
    std::map<std::size_t, std::size_t> widths;
    for (const auto& row : sample.rows) {
        ++widths[row.size()];
    }
    return widths;
}

/// How likely two rows have the same number of cells, and how much is cut at all.
double patternScore(const CutSample& sample)
{
    const auto rows = static_cast<double>(sample.rows.size());
    double score = 0;
    for (const auto& [cells, count] : widthsOf(sample)) {
        const auto share = static_cast<double>(count) / rows;
        const auto width = static_cast<double>(cells);
        score += share * share * (width - 1) / width;
    }
    return score * sample.coverage;
}

/// 1 for what is a value by itself, less for text, little for text that other delimiters would cut.
double cleanness(std::string_view cell)
{
    constexpr double kText = 0.7;
    constexpr double kStillDelimited = 0.3;
    constexpr double kBlankBefore = 0.9;
    const double edge = cell.size() > 1 && cell.front() == ' ' && !isBlank(cell) ? kBlankBefore : 1.0;
    if (isTyped(cell)) {
        return edge;
    }
    return edge * (cell.find_first_of(";\t|") == std::string_view::npos ? kText : kStillDelimited);
}

bool isMark(std::string_view cell)
{
    constexpr std::size_t kLongestMark = 2;
    return cell.size() <= kLongestMark && std::all_of(cell.begin(), cell.end(), [](char c) {
        const bool isAlnum = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        return static_cast<unsigned char>(c) < 0x80 && !isAlnum;
    });
}

/// Columns that hold more than nothing or one mark: of the others a longer delimiter was cut.
std::vector<bool> usedColumns(const CutSample& sample)
{
    std::vector<bool> isUsed;
    for (const auto& row : sample.rows) {
        isUsed.resize(std::max(isUsed.size(), row.size()));
        for (std::size_t at = 0; at < row.size(); ++at) {
            isUsed[at] = isUsed[at] || !isMark(row[at]);
        }
    }
    return isUsed;
}

/// How much of the table looks like what people keep in tables.
double typeScore(const CutSample& sample)
{
    const auto isUsed = usedColumns(sample);
    double clean = 0;
    double cells = 0;
    for (const auto& row : sample.rows) {
        for (std::size_t at = 0; at < row.size(); ++at) {
            clean += isUsed[at] ? cleanness(row[at]) : 0;
            cells += 1;
        }
    }
    clean -= static_cast<double>(sample.tails + sample.strays);
    // Columns that hold nothing are no columns for the pattern score either.
    const auto all = static_cast<double>(isUsed.size());
    const auto used = static_cast<double>(std::count(isUsed.begin(), isUsed.end(), true));
    const auto columns = all > 1 && used > 1 ? (used - 1) / used / ((all - 1) / all) : 1.0;
    return std::max(columns * clean / cells, 0.01);
}

/// Whether a delimiter that texts and clocks are full of really delimits: quotes stand against it on both sides, or
/// every row has as many of it and holds values that the line as a whole is not.
bool isProved(const CutSample& sample)
{
    const auto rows = sample.rows.size();
    if (sample.quoted * 2 >= rows && sample.tails == 0 && sample.strays == 0) {
        return true;
    }
    const auto widths = widthsOf(sample);
    const auto usual = std::max_element(widths.begin(), widths.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
    constexpr std::size_t kOf20 = 19;
    if (rows < 2 || usual->second * 20 < rows * kOf20 || usual->first < 2) {
        return false;
    }
    std::size_t wholes = 0;
    std::size_t values = 0;
    for (const auto& row : sample.rows) {
        const auto line = std::string_view{row.front().data(), static_cast<std::size_t>(row.back().data() - row.front().data())
                                                                   + row.back().size()};
        wholes += isTyped(line) ? 1U : 0U;
        values += std::any_of(row.begin(), row.end(), [](auto cell) { return shapeOf(cell) != ColumnShape::Text; }) ? 1U : 0U;
    }
    return wholes * 2 < rows && values * 2 > rows;
}

/// Whether quotes that begin cells are no quotes: several do, and none ends the cell it begins.
bool isWithoutQuotes(const CutSample& sample)
{
    std::size_t begins = 0;
    for (const auto& row : sample.rows) {
        for (const auto cell : row) {
            if (cell.starts_with('"')) {
                ++begins;
                if (cell.size() > 1 && cell.ends_with('"')) {
                    return false;
                }
            }
        }
    }
    return begins >= 2;
}

class Search {
public:
    Search(std::string_view text, bool isWhole, const Dialect& dialect)
        : m_text(text), m_isWhole(isWhole), m_dialect(dialect), m_best(dialect)
    {
    }

    /// With this delimiter alone, unless it is "".
    Dialect run(std::string_view wanted)
    {
        if (!wanted.empty()) {
            m_best.delimiter = wanted;
        }
        for (const auto& delimiter : wanted.empty() ? delimitersIn(m_text) : std::vector{DelimiterCandidate{std::string{wanted}}}) {
            const auto proper = tryCut(delimiter, {'"', '\0', false});
            for (const auto& quoting : quotingsIn(m_text, delimiter.text, proper.tails + proper.strays > 0
                                                                               || proper.coverage < 1)) {
                tryCut(delimiter, quoting);
            }
        }
        return m_best;
    }

private:
    CutSample tryCut(const DelimiterCandidate& delimiter, const Quoting& quoting)
    {
        auto tried = m_dialect;
        tried.delimiter = delimiter.text;
        tried.quote = quoting.quote;
        tried.escape = quoting.escape;
        tried.looseQuotes = quoting.isLoose;
        auto sample = cutSample(m_text, m_isWhole, tried);
        if (sample.rows.empty()) {
            return sample;
        }
        // The type score is 1 at most: what can't win any more is not looked at.
        const auto pattern = patternScore(sample);
        if (pattern <= m_bestScore || (delimiter.isWeak && !isProved(sample))
            || (quoting.quote == 0 && !isWithoutQuotes(sample))) {
            return sample;
        }
        const auto score = pattern * typeScore(sample);
        // The usual way wins a tie: another one has to read clearly better.
        if (score > m_bestScore * 1.0001) {
            m_bestScore = score;
            m_best = std::move(tried);
        }
        return sample;
    }

    std::string_view m_text;
    bool m_isWhole;
    const Dialect& m_dialect;
    Dialect m_best;
    double m_bestScore = 0;
};

/// What stands before quotes inside cells that are quoted with ': a backslash if it stands before each of them; a " if
/// every " there is doubled: then whoever wrote the file doubled it, and it is one.
char escapeInApostrophes(const CutSample& sample)
{
    std::size_t doubled = 0;
    std::size_t single = 0;
    std::size_t behindBackslash = 0;
    std::size_t bare = 0;
    for (const auto& row : sample.rows) {
        for (const auto cell : row) {
            const bool isQuoted = cell.data()[-1] == '\'';
            for (std::size_t at = 0; at < cell.size(); ++at) {
                if (cell[at] == '"') {
                    const bool isPair = isQuoted && at + 1 < cell.size() && cell[at + 1] == '"';
                    (isPair ? doubled : single) += 1;
                    at += isPair ? 1 : 0;
                } else if (cell[at] == '\'' && isQuoted) {
                    (at > 0 && cell[at - 1] == '\\' ? behindBackslash : bare) += 1;
                }
            }
        }
    }
    return behindBackslash > 0 && bare == 0 ? '\\' : doubled > 0 && single == 0 ? '"' : '\0';
}

}  // namespace

std::string_view sampleOf(std::string_view text) noexcept
{
    constexpr std::size_t kUsual = 64UL * 1024UL;
    constexpr std::ptrdiff_t kFewestRows = 30;
    const auto part = text.substr(0, kUsual);
    const auto ends = std::count_if(part.begin(), part.end(), [](char c) { return c == '\n' || c == '\r'; });
    return ends >= kFewestRows ? part : text;
}

void findCut(std::string_view text, bool isWhole, Dialect& dialect, std::string_view delimiter)
{
    // One byte before the text, so that a cell can be asked whether a quote stands before it.
    std::string padded = "\n";
    padded += sampleOf(text);
    const auto sample = std::string_view{padded}.substr(1);
    const bool all = isWhole && sample.size() == text.size();
    dialect = Search{sample, all, dialect}.run(delimiter);
    if (dialect.quote == '\'' && dialect.escape == 0) {
        dialect.escape = escapeInApostrophes(cutSample(sample, all, dialect));
    }
}

}  // namespace kinerja::ingest
