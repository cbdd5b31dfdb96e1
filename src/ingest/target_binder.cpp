// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "period_text.h"
#include "row_binder.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

using domain::Dimension;
using domain::Target;

class TargetBinder final : public RowBinder {
public:
    explicit TargetBinder(const Inspection& inspection)
        : RowBinder(inspection), m_length(inspection.reading.period.value_or(PeriodKind::Month)), m_kpi(m_reader.column("kpi")),
          m_ownKpis(inspection.ownKpis), m_period(m_reader.column("period")), m_start(m_reader.column("start")), m_level(m_reader.column("level")),
          m_value(m_reader.column("value"))
    {
        for (std::size_t at = 0; at < kScopes.size(); ++at) {
            m_scopes[at] = m_reader.column(kScopes[at].first);
        }
    }

    bool take(const Row& row) override
    {
        Target target;
        std::optional<NumberCell> value;
        const bool isRead = m_reader.begin(row) && m_reader.number(m_value, value) && takePeriod(target) && takeKpi(target)
                            && takeLevel(target) && takeScope(target);
        if (!isRead) {
            return false;
        }
        if (!value) {
            return m_reader.refuse(m_value, "missing");
        }
        if (!takeValue(*value, target)) {
            return false;
        }
        m_block.push_back(std::move(target));
        return true;
    }

    Status flush(RecordSink& sink) override { return sink.targets(std::exchange(m_block, {})); }

    void finish(BindSummary& summary) override
    {
        if (!m_kpi.isMapped()) {
            summary.notes.push_back({"kpi-assumed", {{"kpi", "revenue"}}});
        }
        if (m_narrowed > 0) {
            summary.notes.push_back({"scope-of-person", {{"rows", std::to_string(m_narrowed)}}});
        }
    }

private:
    bool takePeriod(Target& target)
    {
        const auto cell = m_reader.text(m_period);
        if (!cell.empty()) {
            const auto period = parsePeriodText(cell);
            if (!period) {
                return m_reader.refuse(m_period, "not-a-period");
            }
            target.period = *period;
            return true;
        }
        std::optional<Date> start;
        if (!m_reader.date(m_start, start)) {
            return false;
        }
        if (!start) {
            return m_reader.refuse(m_period.isMapped() ? m_period : m_start, "missing");
        }
        target.period = periodFrom(*start, m_length);
        return true;
    }

    bool takeKpi(Target& target)
    {
        const auto cell = m_reader.text(m_kpi);
        const bool isOwn = m_ownKpis && std::find(m_ownKpis->begin(), m_ownKpis->end(), cell) != m_ownKpis->end();
        const auto kpi = cell.empty() ? std::optional<std::string>{"revenue"}
                         : isOwn      ? std::optional{std::string{cell}}
                                      : Synonyms::instance().kpi(cell);
        if (!kpi) {
            return m_reader.refuse(m_kpi, "unknown-kpi");
        }
        target.kpi = *kpi;
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
        for (std::size_t at = 0; at < kScopes.size(); ++at) {
            const auto cell = m_reader.id(m_scopes[at]);
            if (cell.empty()) {
                continue;
            }
            const Dimension dimension = kScopes[at].second;
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

    /// Shares are 0.18 or "18%".
    bool takeValue(const NumberCell& cell, Target& target)
    {
        target.value = cell.text.percent ? static_cast<Raw4>(divideRounded(cell.raw, 100)) : cell.raw;
        const bool isShare = Synonyms::instance().isFraction(target.kpi);
        if (cell.text.percent && !isShare) {
            return m_reader.refuse(m_value, "not-a-number");
        }
        return !isShare || (target.value >= 0 && target.value <= kRawOne) || m_reader.refuse(m_value, "out-of-range");
    }

    static constexpr std::array<std::pair<const char*, Dimension>, domain::kDimensionCount> kScopes{{
        {"rep", Dimension::Rep}, {"team", Dimension::Team}, {"region", Dimension::Region}, {"product", Dimension::Product},
        {"category", Dimension::Category}, {"channel", Dimension::Channel}, {"segment", Dimension::Segment},
        {"customer", Dimension::Customer}, {"source", Dimension::Source},
    }};

    PeriodKind m_length;
    FieldColumn m_kpi;
    std::shared_ptr<const std::vector<std::string>> m_ownKpis;
    FieldColumn m_period, m_start, m_level, m_value;
    std::array<FieldColumn, kScopes.size()> m_scopes;
    std::vector<Target> m_block;
    std::uint64_t m_narrowed = 0;
};

}  // namespace

std::unique_ptr<RowBinder> makeTargetBinder(const Inspection& inspection)
{
    return std::make_unique<TargetBinder>(inspection);
}

}  // namespace kinerja::ingest
