// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "kinerja/kpi/query.h"
#include "kinerja/services/target_proof.h"
#include "stored_records.h"

namespace kinerja::services {

/// The targets of one KPI and level as SQL read them, put together a second time by the rules of docs/kpi.md#targets.
class StoredTargets {
public:
    /// `rows`, which must live as long as this, are those that touch `days`. `records`: sums are of everybody who has some; nullptr:
    /// targets stand by themselves.
    StoredTargets(const store::TargetRows& rows, const Period& days, kpi::KpiId kpi, domain::TargetLevel level, StoredRecords* records);

    [[nodiscard]] FoundTarget find(const std::vector<kpi::Filter>& filters) const;

private:
    using Dimension = domain::Dimension;
    using Row = const store::ProofTarget*;
    using Rows = std::vector<Row>;
    using Scope = std::tuple<int, std::string, std::string>;  ///< dimension (−1: the team), value, category of a pair
    struct Sum {
        Int128 value = 0;
        bool isSummed = false;
        Rows rows;
    };
    using Maybe = std::optional<Sum>;

    [[nodiscard]] bool hasConflict(const Scope& scope) const;
    [[nodiscard]] Maybe ofScope(const Scope& scope, bool onlyAgreed) const;
    [[nodiscard]] Maybe ofValue(Dimension dimension, const std::string& value, bool onlyAgreed) const;
    [[nodiscard]] Maybe ofTeam() const;
    [[nodiscard]] Maybe ofKeys(const kpi::Filter& filter) const;
    [[nodiscard]] Maybe ofPairs(const kpi::Filter& reps, const kpi::Filter& categories) const;
    [[nodiscard]] Maybe overDimension(Dimension dimension) const;
    [[nodiscard]] Maybe overParts(const Rows& parts) const;
    [[nodiscard]] Maybe overTop(std::set<std::string> categories, bool onlyAgreed) const;
    [[nodiscard]] Maybe under(const std::string& category, bool onlyAgreed) const;
    [[nodiscard]] Maybe overPairs(Dimension dimension, const std::string& value, bool onlyAgreed) const;
    [[nodiscard]] bool isWhole(const std::vector<kpi::Filter>& scope, Dimension dimension, const std::set<std::string>& names, const Period& days) const;
    [[nodiscard]] bool arePairsWhole(const std::set<std::pair<std::string, std::string>>& names, Dimension dimension, const std::string& value) const;
    [[nodiscard]] std::set<std::string> topOf(const kpi::Filter& filter) const;
    [[nodiscard]] Maybe added(const std::vector<Maybe>& parts) const;

    [[nodiscard]] Rows ofDimension(Dimension dimension) const;
    [[nodiscard]] Rows pairs(Dimension dimension, const std::string& value) const;
    [[nodiscard]] bool isUnder(const std::string& category, const std::set<std::string>& others) const;
    [[nodiscard]] std::vector<Scope> asked(const std::vector<kpi::Filter>& filters) const;
    [[nodiscard]] std::string_view whyNone(const std::vector<kpi::Filter>& filters) const;

    const store::TargetRows& m_all;
    Period m_days;
    bool m_isSum;
    kpi::KpiId m_kpi;
    StoredRecords* m_records;
    mutable bool m_isPartial = false;  ///< a sum was none because others have records
    mutable bool m_isConflict = false; ///< there are several of one scope and days
    Rows m_rows;
    std::map<Scope, Rows> m_byScope;
};

}  // namespace kinerja::services
