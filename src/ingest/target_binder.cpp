// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include "agreeing_rows.h"
#include "header_unit.h"
#include "kinerja/ingest/own_export.h"
#include "period_columns.h"
#include "row_binder.h"
#include "synonyms.h"
#include "target_numbers.h"
#include "target_period.h"
#include "target_scopes.h"
#include "target_sums.h"

namespace kinerja::ingest {
namespace {

using domain::Dimension;
using domain::Target;
using domain::TargetLevel;

/// Two targets of one that only words nobody reads tell apart are not the same: nobody knows of what each is.
struct SaidTarget {
    Raw4 value = 0;
    std::vector<std::string> unread;
};

std::string_view contradiction(const SaidTarget& one, const SaidTarget& other)
{
    return one.value != other.value ? kContradicts : one.unread != other.unread ? "told-apart" : "";
}

class TargetBinder final : public RowBinder {
public:
    explicit TargetBinder(const Inspection& inspection)
        : RowBinder(inspection), m_kpi(m_reader.column("kpi")),
          m_ownKpis(inspection.ownKpis), m_isUnitSaid(inspection.reading.amounts.value_or(AmountUnit::Header) != AmountUnit::Header), m_arePercent(inspection.reading.targetsArePercent), m_period(m_reader, inspection), m_level(m_reader.column("level"))
    {
        for (std::size_t at = 0; at < kTargetScopes.size(); ++at) {
            m_scopes[at] = m_reader.column(kTargetScopes[at].first);
        }
        for (const auto& [column, period] : inspection.reading.periodColumns) {
            m_columns.push_back({m_reader.columnAt(column), period, levelInName(inspection.columns[column].name).first});
        }
        for (const auto& [field, level] : {std::pair{"minimum", TargetLevel::Minimum}, {"value", TargetLevel::Target}, {"stretch", TargetLevel::Stretch}}) {
            if (auto column = m_reader.column(field); column.isMapped()) {
                m_levels.emplace_back(std::move(column), level);
            }
        }
        m_isOwn = isOwnTargetExport(inspection.dialect.header);
        for (const std::size_t column : m_isOwn ? std::vector<std::size_t>{} : unreadWords(inspection)) {
            m_unread.push_back(m_reader.columnAt(column));
        }
        if (inspection.reading.totalColumn) {
            m_total = m_reader.columnAt(*inspection.reading.totalColumn);
        }
    }

    bool take(const Row& row) override
    {
        if (!m_columns.empty()) {
            return takePeriods(row);
        }
        return takeLevels(row);
    }

    void end() override
    {
        TargetSums::Outcome outcome = m_sums.settle();
        m_footers += outcome.sums;
        for (TargetRow& row : outcome.targets) {
            keep(std::move(row));
        }
        m_rows.settle(m_block, m_late, m_joined);
        for (TargetRow& row : outcome.refused) {
            m_joined += static_cast<std::int64_t>(row.cells.size()) - 1;
            m_late.push_back(std::move(row.issue));
        }
        m_joined += static_cast<std::int64_t>(outcome.sumCells);
    }

    Status flush(RecordSink& sink) override { return sink.targets(std::exchange(m_block, {})); }

    void finish(BindSummary& summary) override
    {
        if (!m_kpi.isMapped()) {
            summary.notes.push_back({"kpi-assumed", {{"kpi", "revenue"}}});
        }
        for (const int power : m_kpiPowers) {
            summary.notes.push_back({"amounts-unit", {{"columns", m_kpi.name}, {"times", "1" + std::string(static_cast<std::size_t>(power), '0')}}});
        }
        if (m_footers > 0) {
            summary.notes.push_back({"footer-rows", {{"rows", std::to_string(m_footers)}}});
        }
        if (m_narrowed > 0) {
            summary.notes.push_back({"scope-of-person", {{"rows", std::to_string(m_narrowed)}}});
        }
    }

private:
    /// One target in each column of a level that is filled.
    bool takeLevels(const Row& row)
    {
        std::vector<std::optional<NumberCell>> values(m_levels.size());
        bool isRead = m_reader.begin(row);
        for (std::size_t at = 0; at < m_levels.size() && isRead; ++at) {
            isRead = m_reader.number(m_levels[at].first, values[at]);
        }
        TargetRow taken = rowOf(isRead);
        taken.hasPeriod = !m_saysSum || m_period.isSaid();
        Target base;
        if (!isRead || (taken.hasPeriod && !m_period.take(base.period)) || !takeKpi(base) || !takeLevel(base) || !takeScope(base)) {
            return false;
        }
        for (std::size_t at = 0; at < m_levels.size(); ++at) {
            const auto& [column, level] = m_levels[at];
            if (!values[at]) {
                continue;
            }
            Target& target = taken.cells.emplace_back(TargetCell{&column, std::string{m_reader.text(column)}, base}).target;
            target.level = level == TargetLevel::Target ? base.level : level;
            if (!takeValue(values[at], taken.cells.back())) {
                return false;
            }
        }
        if (taken.cells.empty()) {
            return m_reader.refuse(m_levels.front().first, "missing");
        }
        store(row, std::move(taken));
        return true;
    }

    /// One target in each column that is filled; a total beside them must be theirs.
    bool takePeriods(const Row& row)
    {
        Target base;
        const bool isRead = m_reader.begin(row);
        TargetRow taken = rowOf(isRead);
        taken.isOfGrid = true;
        if (!isRead || !takeKpi(base) || !takeLevel(base) || !takeScope(base)) {
            return false;
        }
        for (const auto& [column, period, level] : m_columns) {
            std::optional<NumberCell> value;
            if (!m_reader.number(column, value)) {
                return false;
            }
            if (!value) {
                continue;
            }
            Target& target = taken.cells.emplace_back(TargetCell{&column, std::string{m_reader.text(column)}, base}).target;
            target.period = period;
            target.level = level == TargetLevel::Target ? base.level : level;
            if (!takeValue(value, taken.cells.back())) {
                return false;
            }
        }
        if (taken.cells.empty()) {
            return m_reader.refuse(m_columns.front().column, "missing");
        }
        if (!TargetSums::saysMean(taken.names) && !hasOwnTotal(taken.cells)) {
            return false;
        }
        store(row, std::move(taken));
        return true;
    }

    /// What stands in the columns of names, and whether that says a sum. Its own export has none.
    TargetRow rowOf(bool isRead)
    {
        TargetRow taken;
        for (std::size_t at = 0; at < m_scopes.size() && isRead; ++at) {
            taken.names.emplace_back(m_reader.id(m_scopes[at]));
        }
        for (std::size_t at = 0; at < m_unread.size() && isRead; ++at) {
            taken.unread.push_back(plainWords(m_reader.text(m_unread[at])));
        }
        m_saysSum = !m_isOwn && TargetSums::saysSum(taken.names);
        return taken;
    }

    /// What may be a sum of others waits until all of them are known.
    void store(const Row& row, TargetRow taken)
    {
        m_joined -= static_cast<std::int64_t>(taken.cells.size()) - 1;  // the row is as many records
        m_lastKpi = taken.cells.front().target.kpi;
        Refusal refusal{"", "", kContradicts};
        const auto said = std::find_if(taken.names.begin(), taken.names.end(), [](const auto& name) { return TargetSums::maySaySum({name}); });
        const bool mayBeSum = !m_isOwn && said != taken.names.end();
        if (mayBeSum) {
            refusal.column = m_scopes[static_cast<std::size_t>(said - taken.names.begin())].name;
            refusal.value = *said;
        }
        taken.issue = issueOf(row, refusal);
        taken.missing = m_period.column().name;
        if (mayBeSum) {
            m_sums.wait(std::move(taken));
        } else {
            m_sums.know(taken);
            keep(std::move(taken));
        }
    }

    void keep(TargetRow row)
    {
        m_rows.begin(std::move(row.issue));
        for (TargetCell& cell : row.cells) {
            Target& target = cell.target;
            Key key{target.kpi, target.scope, target.scopeValue, target.pairCategory, target.level, target.period.first, target.period.end};
            m_rows.add(std::move(key), SaidTarget{target.value, row.unread}, std::move(target), *cell.column, cell.text);
        }
    }

    /// Of sums it adds them up. A ratio has no total: it is their mean, or wrong.
    bool hasOwnTotal(const std::vector<TargetCell>& cells)
    {
        const std::string& kpi = cells.front().target.kpi;
        std::optional<NumberCell> total;
        if (!m_total.isMapped()) {
            return true;
        }
        if (!m_reader.number(m_total, total) || !takeUnit(m_total, kpi, total)) {
            return false;
        }
        const bool isRatio = !addsUp(kpi) && Synonyms::instance().kpi(kpi);
        FieldColumn scaled = m_total;
        scaled.power = powerIn(m_total);
        return !total || isTotalOf(*total, scaled, m_arePercent, cells) || m_reader.refuse(m_total, isRatio ? "total-of-ratios" : "total-differs");
    }

    bool takeKpi(Target& target)
    {
        const auto cell = m_reader.text(m_kpi);
        const bool isOwn = m_ownKpis && std::find(m_ownKpis->begin(), m_ownKpis->end(), cell) != m_ownKpis->end();
        // A sum without one is of the KPI of the rows above it.
        const auto kpi = cell.empty() ? std::optional{m_saysSum && !m_lastKpi.empty() ? m_lastKpi : std::string{"revenue"}}
                         : isOwn      ? std::optional{std::string{cell}}
                                      : Synonyms::instance().kpi(cell);
        if (!kpi) {
            return m_reader.refuse(m_kpi, "unknown-kpi");
        }
        target.kpi = *kpi;
        m_kpiUnit = isOwn || m_isUnitSaid || m_isOwn ? HeaderUnit{} : cell.empty() && m_saysSum ? m_kpiUnit : unitOfHeader(cell);
        return true;
    }

    bool takeLevel(Target& target)
    {
        const auto cell = m_reader.text(m_level);
        const auto level = cell.empty() ? std::optional{domain::TargetLevel::Target} : Synonyms::instance().level(cell);
        if (!level) {
            return m_reader.refuse(m_level, "unknown-level");
        }
        target.level = *level;
        return true;
    }

    /// A person's team and region describe the person; a person and a product category are a pair. Any other two are not
    /// one target.
    bool takeScope(Target& target)
    {
        bool isDescribed = false;
        for (std::size_t at = 0; at < kTargetScopes.size(); ++at) {
            const auto cell = m_reader.id(m_scopes[at]);
            if (cell.empty()) {
                continue;
            }
            const Dimension dimension = kTargetScopes[at].second;
            if (!target.scope) {
                target.scope = dimension;
                target.scopeValue = cell;
                continue;
            }
            const bool isPerson = target.scope == Dimension::Rep;
            if (isPerson && dimension == Dimension::Category) {
                target.pairCategory = cell;
                continue;
            }
            if (!isPerson || (dimension != Dimension::Team && dimension != Dimension::Region)) {
                return m_reader.refuse(m_scopes[at], "several-scopes");
            }
            isDescribed = true;
        }
        m_narrowed += isDescribed ? 1U : 0U;
        return true;
    }

    /// "Target (juta)" is about money; a ratio beside it stays as it is written, and what may be meant in millions of pieces is refused.
    bool takeUnit(const FieldColumn& column, std::string_view kpi, std::optional<NumberCell>& cell)
    {
        const auto& synonyms = Synonyms::instance();
        if (m_kpiUnit.power > 0 || (m_kpiUnit.isUnclear && synonyms.isMoney(kpi))) {
            return takeKpiUnit(column, kpi, cell);
        }
        if (column.power == 0 || synonyms.isMoney(kpi)) {
            return true;
        }
        const bool mayBeMillions = kpi == "volume" || !synonyms.kpi(kpi);
        if (mayBeMillions && unitOfHeader(column.name).currency.empty()) {
            return m_reader.refuse(column, "unit-unclear");
        }
        FieldColumn plain = column;
        plain.power = 0;
        return m_reader.number(plain, cell);
    }

    /// "Omzet (juta)" in place of the KPI. Where the column says another unit, or the KPI is none of money, nothing tells what is meant.
    bool takeKpiUnit(const FieldColumn& column, std::string_view kpi, std::optional<NumberCell>& cell)
    {
        const bool isClear = !m_kpiUnit.isUnclear && Synonyms::instance().isMoney(kpi) && (column.power == 0 || column.power == m_kpiUnit.power);
        if (!isClear) {
            return m_reader.refuse(m_kpi, "unit-unclear");
        }
        m_kpiPowers.insert(m_kpiUnit.power);
        FieldColumn scaled = column;
        scaled.power = m_kpiUnit.power;
        return m_reader.number(scaled, cell);
    }

    /// Of an amount of money.
    int powerIn(const FieldColumn& column) const noexcept { return std::max(column.power, m_kpiUnit.power); }

    static bool isAmount(std::string_view kpi) { return Synonyms::instance().isMoney(kpi) || addsUp(kpi); }

    /// Shares are 0.18, "18%", or 18 under "Target (%)".
    bool takeValue(std::optional<NumberCell>& number, TargetCell& into)
    {
        Target& target = into.target;
        const FieldColumn& column = *into.column;
        if (!takeUnit(column, target.kpi, number)) {
            return false;
        }
        const NumberCell& cell = *number;
        const bool isShare = Synonyms::instance().isFraction(target.kpi);
        const bool isHundredths = cell.text.percent || (isShare && m_arePercent && (saysPercent(column.name) || saysPercent(m_reader.text(m_kpi))));
        target.value = isHundredths ? static_cast<Raw4>(divideRounded(cell.raw, 100)) : cell.raw;
        into.step = lastStepOf(cell.text, column.decimal, (isHundredths ? -kPercentPower : 0) + (Synonyms::instance().isMoney(target.kpi) ? powerIn(column) : 0));
        into.step = isShare ? std::min(into.step, kRawOne / 100) : into.step;
        if (cell.text.percent ? !isShare : (saysPercent(column.name) && isAmount(target.kpi))) {
            return m_reader.refuse(column, "percent-of-sum");
        }
        // A mean of counts need not be whole, and a sum of shares is refused as such.
        if (m_saysSum) {
            return true;
        }
        const std::string_view why = refusalOf(target);
        return why.empty() || m_reader.refuse(column, why);
    }

    FieldColumn m_kpi;
    std::shared_ptr<const std::vector<std::string>> m_ownKpis;
    bool m_isUnitSaid;       ///< by a person, of all amounts
    HeaderUnit m_kpiUnit;    ///< that the row's KPI says
    std::set<int> m_kpiPowers;
    bool m_arePercent;  ///< what a header or a KPI's name calls so
    TargetPeriod m_period;
    FieldColumn m_level;
    std::vector<std::pair<FieldColumn, TargetLevel>> m_levels;  ///< columns of values
    std::array<FieldColumn, kTargetScopes.size()> m_scopes;
    struct PeriodCells {
        FieldColumn column;
        Period period;
        TargetLevel level;  ///< that its name says
    };
    std::vector<PeriodCells> m_columns;
    FieldColumn m_total;
    std::vector<FieldColumn> m_unread;
    /// What one target is of.
    using Key = std::tuple<std::string, std::optional<Dimension>, std::string, std::string, domain::TargetLevel, Date, Date>;
    AgreeingRows<Key, SaidTarget, Target> m_rows;
    TargetSums m_sums;
    bool m_isOwn = false;    ///< this program wrote the file, which has no sums
    bool m_saysSum = false;  ///< the row, in place of a name
    std::string m_lastKpi;
    std::vector<Target> m_block;
    std::uint64_t m_footers = 0;
    std::uint64_t m_narrowed = 0;
};

}  // namespace

std::unique_ptr<RowBinder> makeTargetBinder(const Inspection& inspection)
{
    return std::make_unique<TargetBinder>(inspection);
}

}  // namespace kinerja::ingest
