// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis_table.h"

#include <algorithm>
#include <numeric>

#include "kinerja/present/pace_words.h"
#include "kinerja/present/vocabulary.h"
#include "table_unit.h"

namespace kinerja::present {
namespace {

using services::KpiGroup;
using services::KpiRow;

Int128 sumOf(const std::vector<Int128>& values) { return std::accumulate(values.begin(), values.end(), Int128{0}); }

Int128 heldAgainst(const KpiRow& row, Basis basis) { return basis == Basis::Expected ? row.progress.expected.value_or(0) : row.compared.raw(); }

/// Of the whole difference that the parts make together.
QStringList sharesOf(const std::vector<Part>& parts, const Format& format)
{
    std::vector<Int128> differences;
    for (const Part& part : parts) {
        differences.push_back(part.difference);
    }
    return format.shares(differences, sumOf(differences));
}

/// The figures of all rows as they are shown: those of the parts first, then those of the others.
struct Columns {
    std::vector<Int128> actual;
    std::vector<Int128> before;  ///< of the parts alone
};

Columns rawColumns(const Parts& parts, Basis basis)
{
    Columns raw;
    for (const Part& part : parts.compared) {
        const KpiRow& row = part.group->values.front();
        raw.actual.push_back(row.current.raw());
        raw.before.push_back(heldAgainst(row, basis));
    }
    for (const KpiGroup* group : parts.others) {
        raw.actual.push_back(group->values.front().current.raw());
    }
    return raw;
}

TableUnit unitOf(const KpiRow& total, const Columns& raw, Basis basis, const Format& format)
{
    Int128 largest = total.current.raw();
    const auto widen = [&largest](Int128 value) { largest = std::max({largest, value, -value}); };
    widen(heldAgainst(total, basis));
    std::for_each(raw.actual.begin(), raw.actual.end(), widen);
    std::for_each(raw.before.begin(), raw.before.end(), widen);
    return TableUnit{format, total.current.unit, largest, kWideCell};
}

/// Each part's expectation is rounded by itself: at most one last digit a part.
bool isWhole(Int128 whole, Int128 sum, std::size_t parts)
{
    return whole - sum <= static_cast<Int128>(parts) && sum - whole <= static_cast<Int128>(parts);
}

class Writer {
public:
    Writer(const KpiRow& total, const Parts& parts, domain::Dimension dimension, Basis basis, const Format& format)
        : m_total{total}, m_parts{parts}, m_dimension{dimension}, m_basis{basis}, m_format{format}, m_words{format.words()},
          m_isSum{kpi::definition(total.kpi).isSum}, m_raw{rawColumns(parts, basis)}, m_unit{unitOf(total, m_raw, basis, format)},
          m_shown{shownColumns()}
    {
        m_hasShares = std::any_of(parts.compared.begin(), parts.compared.end(), [](const Part& part) { return part.share.has_value(); });
    }

    [[nodiscard]] QString unit() const { return m_unit.words(); }

    [[nodiscard]] PrintedTable table() const
    {
        PrintedTable table;
        table.columns = columns();
        const QStringList shares = m_hasShares ? sharesOf(m_parts.compared, m_format) : QStringList{};
        for (std::size_t at = 0; at < m_parts.compared.size(); ++at) {
            table.rows.push_back(comparedRow(at, shares.value(static_cast<qsizetype>(at))));
        }
        for (std::size_t at = 0; at < m_parts.others.size(); ++at) {
            table.rows.push_back(otherRow(at));
        }
        if (addsUp()) {
            table.rows.push_back(totalRow());
            table.lastIsTotal = true;
        }
        return table;
    }

private:
    [[nodiscard]] Columns shownColumns() const
    {
        Columns shown;
        if (m_isSum) {
            return {m_unit.shownParts(m_raw.actual), m_unit.shownParts(m_raw.before)};
        }
        for (const auto& [from, to] : {std::pair{&m_raw.actual, &shown.actual}, std::pair{&m_raw.before, &shown.before}}) {
            std::transform(from->begin(), from->end(), std::back_inserter(*to), [this](Int128 one) { return m_unit.shown(one); });
        }
        return shown;
    }

    [[nodiscard]] std::vector<PrintedTable::Column> columns() const
    {
        std::vector<PrintedTable::Column> made{
            {dimensionName(m_words, m_dimension), 2.0, false},
            {m_words.translate("Analysis", "Actual"), 1.3, true},
            {m_basis == Basis::Expected ? m_words.translate("Analysis", "Expected") : m_words.translate("Analysis", "Before"), 1.3, true},
            {m_words.translate("Analysis", "Difference"), 1.3, true}};
        if (m_basis == Basis::Expected) {
            made.push_back({m_words.translate("Analysis", "Pace"), 1.3, false});
        }
        if (!m_isSum) {
            made.push_back({m_words.translate("Analysis", "n"), 0.8, true});
        } else if (m_hasShares) {  // a column of nothing but dashes says less than its room
            made.push_back({m_words.translate("Analysis", "Share"), 0.8, true});
        }
        return made;
    }

    void addLast(const KpiRow& row, const QString& share, QStringList& cells) const
    {
        if (!m_isSum) {
            cells << m_format.count(row.current.n);
        } else if (m_hasShares) {
            cells << (share.isEmpty() ? QString{kNoValue} : share);
        }
    }

    /// Of an amount what is shown in one row adds up, too; of a ratio the difference is its own.
    [[nodiscard]] QString differenceCell(std::size_t at) const
    {
        const bool isOfShown = m_isSum || m_total.current.unit == kpi::Unit::Money;
        return m_unit.difference(isOfShown ? m_shown.actual[at] - m_shown.before[at] : m_parts.compared[at].difference);
    }

    [[nodiscard]] QStringList comparedRow(std::size_t at, const QString& share) const
    {
        const Part& part = m_parts.compared[at];
        const KpiRow& row = part.group->values.front();
        QStringList cells{memberLabel(m_words, m_dimension, part.group->key, part.group->label), m_unit.text(m_shown.actual[at]),
                          m_unit.text(m_shown.before[at]), differenceCell(at)};
        if (m_basis == Basis::Expected) {
            cells << (row.progress.target ? verdictWord(m_words, toVerdict(row.progress.verdict)) : QString{kNoValue});
        }
        addLast(row, part.share ? share : QString{}, cells);
        return cells;
    }

    /// What nothing is known of to hold it against.
    [[nodiscard]] QStringList otherRow(std::size_t at) const
    {
        const KpiGroup& group = *m_parts.others[at];
        const KpiRow& row = group.values.front();
        QStringList cells{memberLabel(m_words, m_dimension, group.key, group.label),
                          m_unit.text(m_shown.actual[m_parts.compared.size() + at]), QString{kNoValue}, QString{kNoValue}};
        if (m_basis == Basis::Expected) {
            const QString partial = partialTarget(row.progress, m_format);
            cells << (partial.isEmpty() ? m_words.translate("Analysis", "no target") : partial);
        }
        addLast(row, {}, cells);
        return cells;
    }

    [[nodiscard]] bool addsUp() const
    {
        const bool isKnown = m_isSum && m_total.current.hasValue && m_parts.others.empty() && !m_parts.compared.empty()
            && (m_basis == Basis::Expected ? m_total.progress.expected.has_value() : m_total.compared.hasValue);
        return isKnown && m_total.current.raw() == sumOf(m_raw.actual)
            && isWhole(heldAgainst(m_total, m_basis), sumOf(m_raw.before), m_raw.before.size());
    }

    [[nodiscard]] QStringList totalRow() const
    {
        const Int128 actual = sumOf(m_shown.actual);
        const Int128 before = sumOf(m_shown.before);
        QStringList cells{m_words.translate("Analysis", "All together"), m_unit.text(actual), m_unit.text(before), m_unit.difference(actual - before)};
        while (cells.size() < static_cast<qsizetype>(columns().size())) {
            cells << QString{};
        }
        return cells;
    }

    const KpiRow& m_total;
    const Parts& m_parts;
    domain::Dimension m_dimension;
    Basis m_basis;
    const Format& m_format;
    const Words& m_words;
    bool m_isSum;
    bool m_hasShares = false;
    Columns m_raw;
    TableUnit m_unit;
    Columns m_shown;
};

}  // namespace

void addTable(const KpiRow& total, const Parts& parts, domain::Dimension dimension, Basis basis, const Format& format, AnalysisState& state)
{
    const Writer writer{total, parts, dimension, basis, format};
    state.table = writer.table();
    state.unit = writer.unit();
    for (const Part& part : parts.compared) {
        state.keys.push_back(part.group->key);
    }
    for (const KpiGroup* group : parts.others) {
        state.keys.push_back(group->key);
    }
}

}  // namespace kinerja::present
