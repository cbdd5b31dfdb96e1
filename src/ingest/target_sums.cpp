// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_sums.h"

#include <algorithm>
#include <array>

#include "sum_rows.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

constexpr std::uint64_t kFewestParts = 2;  ///< of a sum that says it with other words beside

bool isMeanWord(std::string_view name) { return Synonyms::instance().isValue(name, "mean row"); }

/// "rata rata" of "Rata-rata Jabar"; "" for what begins with no word for a mean.
std::string meanWordOf(std::string_view name)
{
    constexpr std::string_view kFirst = "aAmMnNoOrRtT";  // of such words
    const auto words = !name.empty() && kFirst.find(name.front()) != std::string_view::npos ? plainWords(name) : std::string{};
    std::string_view part{words};
    while (!part.empty() && !isMeanWord(part)) {
        const auto blank = part.rfind(' ');
        part = part.substr(0, blank == std::string_view::npos ? 0 : blank);
    }
    return std::string{part};
}

/// "Rata-rata" is nobody's name, whatever stands behind it; "Average" and "Mean" may begin one.
bool isNobodysMean(std::string_view name)
{
    const auto word = meanWordOf(name);
    return word.starts_with("rata") || word == "rerata";
}

/// "Total" and "Sum" may begin a name, "Subtotal", "Jumlah", "Grand Total" do not.
bool isNobodysSum(std::string_view name)
{
    const auto word = sumWordOf(name);
    return !word.empty() && word != "total" && word != "sum";
}

/// The word for a sum or a mean that the name begins with.
std::string wordOf(std::string_view name)
{
    const auto word = meanWordOf(name);
    return word.empty() ? sumWordOf(name) : word;
}

bool saysIt(std::string_view name)
{
    return !name.empty() && (Synonyms::instance().isValue(name, "footer") || isMeanWord(name) || isNobodysMean(name) || isNobodysSum(name));
}

/// "total" of "Total Jateng"; "" where nothing stands behind it.
std::string wordBeforeName(const std::vector<std::string>& names)
{
    for (const std::string& name : names) {
        if (auto word = wordOf(name); !word.empty() && !saysIt(name)) {
            return word;
        }
    }
    return {};
}

/// Its own KPIs may be either.
bool isRatio(std::string_view kpi) { return !addsUp(kpi) && Synonyms::instance().kpi(kpi); }

}  // namespace

bool addsUp(std::string_view kpi) noexcept
{
    static constexpr std::array<std::string_view, 8> kSums{"revenue", "gross_sales", "won_value", "orders", "volume", "new_customers", "leads", "gross_profit"};
    return std::find(kSums.begin(), kSums.end(), kpi) != kSums.end();
}

bool TargetSums::saysSum(const std::vector<std::string>& names) { return std::any_of(names.begin(), names.end(), [](const auto& name) { return saysIt(name); }); }

bool TargetSums::saysMean(const std::vector<std::string>& names)
{
    return std::any_of(names.begin(), names.end(), [](const auto& name) { return saysIt(name) && !meanWordOf(name).empty(); });
}

bool TargetSums::maySaySum(const std::vector<std::string>& names)
{
    return std::any_of(names.begin(), names.end(), [](const auto& name) { return !wordOf(name).empty(); });
}

void TargetSums::know(const TargetRow& row)
{
    for (const TargetCell& cell : row.cells) {
        m_known.push_back({m_names.size(), cell.target.kpi, cell.target.level, cell.target.period, cell.target.value});
    }
    const auto filled = std::count_if(row.names.begin(), row.names.end(), [](const auto& name) { return !name.empty(); });
    for (std::size_t column = 0; column < row.names.size() && filled > 1; ++column) {
        if (!row.names[column].empty()) {
            m_groups[plainWords(row.names[column])].try_emplace(column, row.names[column]);
        }
    }
    m_names.push_back(row.names);
}

/// A sum of Jabar ("Jabar | Total") has the rows of Jabar, and so has "Total Jabar" where Jabar stands beside other names. What else
/// begins so may be anybody's name.
std::vector<TargetSums::Pattern> TargetSums::patternsOf(const TargetRow& row) const
{
    Pattern plain;
    std::string whose;
    for (std::size_t column = 0; column < row.names.size(); ++column) {
        const auto& name = row.names[column];
        const auto word = wordOf(name);
        if (word.empty()) {
            plain.columns |= name.empty() ? 0U : 1U << column;
            plain.names.insert(plain.names.end(), name.empty() ? 0 : 1, name);
            continue;
        }
        const auto words = plainWords(name);
        plain.isMean = plain.isMean || !meanWordOf(name).empty();
        plain.saysIt = plain.saysIt || saysIt(name);
        whose = words.size() > word.size() ? words.substr(word.size() + 1) : whose;
    }
    std::vector<Pattern> patterns{plain};
    const auto group = whose.empty() ? m_groups.end() : m_groups.find(whose);
    if (group == m_groups.end()) {
        return patterns;
    }
    for (const auto& [column, name] : group->second) {
        Pattern one;
        one.isMean = plain.isMean;
        one.columns = plain.columns | 1U << column;
        one.saysIt = true;
        for (std::size_t at = 0; at < row.names.size(); ++at) {
            if (at == column || (plain.columns & 1U << at) != 0) {
                one.names.push_back(at == column ? name : row.names[at]);
            }
        }
        patterns.push_back(std::move(one));
    }
    return patterns;
}

const TargetSums::Periods* TargetSums::partsOf(const TargetCell& cell, const Pattern& pattern)
{
    const auto [index, isNew] = m_indices.try_emplace(pattern.columns);
    for (std::size_t at = 0; at < m_known.size() && isNew; ++at) {
        const Known& known = m_known[at];
        std::vector<std::string> names;
        for (std::size_t column = 0; column < m_names[known.at].size(); ++column) {
            if ((pattern.columns & 1U << column) != 0) {
                names.push_back(m_names[known.at][column]);
            }
        }
        Periods& periods = index->second[{known.kpi, known.level, std::move(names)}];
        Series& series = periods[{known.period.first, known.period.end, known.period.kind}];
        series.emplace_back(known.at, (series.empty() ? Int128{0} : series.back().second) + known.value);
    }
    const auto found = index->second.find({cell.target.kpi, cell.target.level, pattern.names});
    return found == index->second.end() ? nullptr : &found->second;
}

void TargetSums::Parts::add(const Series& series, Range range)
{
    const auto placeOf = [&series](std::size_t at) { return std::lower_bound(series.begin(), series.end(), at, [](const auto& one, std::size_t wanted) { return one.first < wanted; }); };
    const auto sumUpTo = [&series](auto place) { return place == series.begin() ? Int128{0} : std::prev(place)->second; };
    const auto from = placeOf(range.from);
    const auto to = placeOf(range.to);
    sum += sumUpTo(to) - sumUpTo(from);
    rows += static_cast<std::uint64_t>(to - from);
}

/// Of the rows in the range those of its own period, or those of the parts of it.
bool TargetSums::isSum(const TargetRow& row, const TargetCell& cell, const Pattern& pattern, const Periods& periods, Range range)
{
    const Period& own = cell.target.period;
    Parts same;
    Parts within;
    for (auto one = row.hasPeriod ? periods.lower_bound({own.first, Date{}, PeriodKind{}}) : periods.begin(); one != periods.end(); ++one) {
        const auto& [first, end, kind] = one->first;
        if (row.hasPeriod && first >= own.end) {
            break;
        }
        const bool isSame = row.hasPeriod && Period{own} == Period{kind, first, end};
        if (isSame || !row.hasPeriod || (own.first <= first && end <= own.end)) {
            (isSame ? same : within).add(one->second, range);
        }
    }
    const auto isIt = [&](const Parts& parts) {
        if (parts.rows < (pattern.saysIt ? 1 : kFewestParts)) {
            return false;
        }
        const Int128 value = cell.target.value;
        const Int128 off = value * parts.rows - parts.sum;
        // "Mean Sok" or "Total Quartz" may be a name, and where all have the same target it is the mean as well.
        const bool mayBeMean = pattern.saysIt && (pattern.isMean || !addsUp(cell.target.kpi));
        const bool mayBeSum = !pattern.isMean && !isRatio(cell.target.kpi);
        // Rounded to its last digit, after its parts were to theirs.
        const bool isMean = mayBeMean && (off < 0 ? -off : off) * 2 <= Int128{cell.step} * parts.rows;
        return isMean || (mayBeSum && value == parts.sum);
    };
    return isIt(same) || isIt(within);
}

/// Of the whole list, of the rows above it, or of those since the sum above it. Returns: the first cell that is none.
const TargetCell* TargetSums::notProved(const TargetRow& row, const Pattern& pattern, std::size_t place, std::size_t since)
{
    const std::array ranges{Range{0, m_names.size()}, Range{0, place}, Range{since, place}};
    const auto bad = std::find_if_not(row.cells.begin(), row.cells.end(), [&](const TargetCell& cell) {
        const Periods* periods = partsOf(cell, pattern);
        return periods != nullptr && std::any_of(ranges.begin(), ranges.end(), [&](Range range) { return isSum(row, cell, pattern, *periods, range); });
    });
    return bad == row.cells.end() ? nullptr : &*bad;
}

std::string_view TargetSums::reasonFor(const Pattern& pattern, const TargetCell& cell)
{
    return pattern.isMean ? "not-a-mean" : isRatio(cell.target.kpi) ? "no-sum-of-ratios" : "not-a-sum";
}

/// The issue names the row's word so far.
void TargetSums::refuse(TargetRow& row, const TargetCell& bad, std::string_view reason)
{
    const bool isMissing = !row.hasPeriod && reason == "not-a-sum";
    row.issue.reason = isMissing ? "missing" : reason;
    if (isMissing) {
        row.issue.column = row.missing;
        row.issue.value.clear();
    } else if (row.isOfGrid) {
        row.issue.column = bad.column->name;
        row.issue.value = bad.text;
    }
}

TargetSums::Verdict TargetSums::judge(const TargetRow& row, std::size_t place, std::size_t since)
{
    Verdict verdict;
    for (const Pattern& pattern : patternsOf(row)) {
        verdict.bad = notProved(row, pattern, place, since);
        if (verdict.bad == nullptr) {
            break;
        }
        verdict.saysSum = verdict.saysSum || pattern.saysIt;
        verdict.reason = reasonFor(pattern, *verdict.bad);
    }
    return verdict;
}

TargetSums::Outcome TargetSums::settle()
{
    Outcome outcome;
    std::vector<Verdict> verdicts;
    std::map<std::string, Likeness> likes;
    std::size_t last = 0;   // where the sum above stands …
    std::size_t since = 0;  // … and the one above that has rows in between
    for (const auto& [place, row] : m_waiting) {
        since = place > last ? last : since;
        last = place;
        verdicts.push_back(judge(row, place, since));
        if (const auto word = wordBeforeName(row.names); !word.empty() && !verdicts.back().saysSum) {
            (verdicts.back().bad == nullptr ? likes[word].sums : likes[word].names) += 1;
        }
    }
    for (std::size_t at = 0; at < verdicts.size(); ++at) {
        TargetRow& row = m_waiting[at].second;
        const Verdict& verdict = verdicts[at];
        if (verdict.bad == nullptr) {
            ++outcome.sums;
            outcome.sumCells += row.cells.size();
            continue;
        }
        const bool isRefused = verdict.saysSum || likes[wordBeforeName(row.names)].areSums();
        if (isRefused) {
            refuse(row, *verdict.bad, verdict.reason);
        }
        (isRefused ? outcome.refused : outcome.targets).push_back(std::move(row));
    }
    m_waiting.clear();
    return outcome;
}

}  // namespace kinerja::ingest
