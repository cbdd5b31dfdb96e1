// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <deque>
#include <utility>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/kpi/facts.h"

namespace kinerja::services {

/// The figures of periods as they are known now, with the groups asked for; each is evaluated once.
class PeriodAnswers {
public:
    PeriodAnswers(const kpi::Facts& facts, const kpi::Query& like, std::vector<domain::Dimension> groups) : m_facts(facts)
    {
        m_query.asOf = like.asOf;
        m_query.filters = like.filters;
        m_query.groups = std::move(groups);
    }
    /// The answer lives as long as these do.
    [[nodiscard]] Result<const kpi::Answer*> of(const Period& period)
    {
        const auto known = std::find_if(m_answers.begin(), m_answers.end(), [&](const auto& one) { return one.first == period; });
        if (known != m_answers.end()) {
            return &known->second;
        }
        m_query.period = period;
        auto answer = kpi::evaluate(m_facts, m_query);
        if (!answer) {
            return pass(answer.error());
        }
        return &m_answers.emplace_back(period, std::move(*answer)).second;
    }

private:
    const kpi::Facts& m_facts;
    kpi::Query m_query;
    std::deque<std::pair<Period, kpi::Answer>> m_answers;
};

}  // namespace kinerja::services
