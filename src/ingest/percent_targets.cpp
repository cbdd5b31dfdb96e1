// SPDX-License-Identifier: GPL-3.0-or-later
#include "percent_targets.h"

#include <algorithm>

#include "kinerja/ingest/number_text.h"
#include "synonyms.h"

namespace kinerja::ingest {

PercentTargets::PercentTargets(const std::vector<std::string>& header, const KindMapping& mapping) : m_kpi(mapping.columnOf("kpi"))
{
    if (mapping.kind != domain::RecordKind::Targets || !m_kpi) {
        return;
    }
    for (const auto& mapped : mapping.fields) {
        const bool isValue = mapped.field == "value" || mapped.field == "minimum" || mapped.field == "stretch";
        if (isValue) {
            m_columns.push_back({mapped.column, saysPercent(header[mapped.column]), {}, {}});
        }
    }
}

void PercentTargets::add(const Row& row)
{
    if (m_columns.empty()) {
        return;
    }
    const bool isSaid = saysPercent(row.at(*m_kpi));
    if (!isSaid && std::none_of(m_columns.begin(), m_columns.end(), [](const Column& one) { return one.isSaid; })) {
        return;
    }
    const auto& synonyms = Synonyms::instance();
    const auto kpi = synonyms.kpi(row.at(*m_kpi));
    if (!kpi || !synonyms.isFraction(*kpi)) {
        return;
    }
    for (Column& one : m_columns) {
        auto number = isSaid || one.isSaid ? parseNumber(row.at(one.at)) : std::nullopt;
        if (!number || number->percent) {
            continue;
        }
        number->isExact = row.isExact(one.at);
        for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
            const auto value = valueOf(*number, mark);
            const auto at = static_cast<std::size_t>(mark);
            m_isAny = m_isAny || value;
            one.isAbove[at] = one.isAbove[at] || (value && value->raw > kRawOne);
            one.isBroken[at] = one.isBroken[at] || (value && value->raw % kRawOne != 0);
        }
    }
}

}  // namespace kinerja::ingest
