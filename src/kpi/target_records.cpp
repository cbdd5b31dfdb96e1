// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/kpi/target_records.h"

#include <map>
#include <optional>
#include <utility>

#include "kinerja/kpi/facts.h"

namespace kinerja::kpi {
namespace {

using domain::Dimension;

class RecordsOfFacts final : public TargetRecords {
public:
    RecordsOfFacts(std::shared_ptr<const Facts> facts, Date asOf) : m_facts(std::move(facts)), m_asOf(asOf) {}

    [[nodiscard]] std::vector<std::string> valuesWith(KpiId kpi, const Period& period, const std::vector<Filter>& filters,
                                                      Dimension dimension) const override
    {
        Query query;
        query.period = period;
        query.asOf = m_asOf;
        query.filters = filters;
        query.groups = {dimension};
        const auto [at, isNew] = m_known.try_emplace(toJson(query));
        if (isNew) {
            at->second = presenceOf(query);
        }
        if (!at->second) {
            return {std::string{}};  // nobody knows: then no sum is of everybody
        }
        std::vector<std::string> found;
        for (const auto& [key, has] : *at->second) {
            const auto place = static_cast<std::size_t>(kpi);
            if (place < has.size() && has[place]) {
                found.push_back(key);
            }
        }
        return found;
    }

    [[nodiscard]] std::vector<std::string> keysUnder(const Filter& filter) const override { return m_facts->keysUnder(filter); }

private:
    /// By value: which KPIs have records of it.
    using Presence = std::vector<std::pair<std::string, std::vector<bool>>>;

    /// Returns: nullopt where these facts cannot answer.
    [[nodiscard]] std::optional<Presence> presenceOf(const Query& query) const
    {
        const auto answer = evaluate(*m_facts, query);
        if (!answer) {
            return std::nullopt;
        }
        Presence presence;
        for (const Group& group : answer->groups.front().second) {
            std::vector<bool> has;
            has.reserve(group.current.values.size());
            for (const Figure& figure : group.current.values) {
                has.push_back(figure.n != 0 || figure.exact != 0);
            }
            presence.emplace_back(group.key, std::move(has));
        }
        return presence;
    }

    std::shared_ptr<const Facts> m_facts;
    Date m_asOf;
    mutable std::map<std::string, std::optional<Presence>> m_known;
};

}  // namespace

std::shared_ptr<const TargetRecords> targetRecords(std::shared_ptr<const Facts> facts, Date asOf)
{
    return std::make_shared<RecordsOfFacts>(std::move(facts), asOf);
}

}  // namespace kinerja::kpi
