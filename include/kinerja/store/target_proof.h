// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/plan.h"
#include "kinerja/store/connection.h"
#include "kinerja/store/proof.h"

/// What targets and pace are made of, read from the stored rows by plain SQL: beside kpi/targets.h, which it shares nothing with.
/// Source: docs/kpi.md#proof
namespace kinerja::store {

/// A stored target whose days touch the window, under the name that its scope's value stands for now.
struct ProofTarget {
    std::int64_t id = 0;
    std::string kpi;
    domain::TargetLevel level = domain::TargetLevel::Target;
    std::optional<domain::Dimension> scope;
    std::string scopeValue;
    std::string pairCategory;
    Date first{};
    Date end{};
    Raw4 value = 0;
    std::int64_t agreements = 0;  ///< 0: a draft; 1: approved; more: changed since
    std::optional<Raw4> agreed;   ///< what the latest of them says
    bool covers = false;          ///< one of those of its scope that cover the window without gap or overlap, the longest first
    bool coversAgreed = false;    ///< the same among the approved ones alone

    [[nodiscard]] bool isAgreed() const noexcept { return agreements > 0; }
    /// An approved target is what was agreed, or somebody changed it behind the history.
    [[nodiscard]] bool isAsAgreed() const noexcept { return !agreed || *agreed == value; }
};

struct TargetRows {
    std::vector<ProofTarget> rows;                          ///< of all KPIs and levels, as listTargets() has them
    std::vector<std::pair<std::string, std::string>> above; ///< a category, and one that it belongs to at any depth
};
[[nodiscard]] Result<TargetRows> proveTargetRows(Connection& connection, Date first, Date end);

/// Values of the dimension that sales lines and leads of the scope have, each by itself; "" = records without one. A lead is of the
/// days on which it was created and closed.
[[nodiscard]] Result<std::vector<std::string>> proveValues(Connection& connection, const ProofScope& scope, domain::Dimension dimension);

/// Day by day in [first, end): neither a free weekday nor a holiday.
[[nodiscard]] Result<std::vector<Date>> proveWorkingDays(Connection& connection, Date first, Date end);

/// A day of sales, one of leads (created or closed) and one of answers; of sales in a store without any that of the leads.
struct RecordDays {
    std::optional<Date> sales;
    std::optional<Date> leads;
    std::optional<Date> surveys;
};
/// The first and the last day that each kind of records tells of.
[[nodiscard]] Result<RecordDays> proveFirstDays(Connection& connection);
[[nodiscard]] Result<RecordDays> proveLastDays(Connection& connection);

}  // namespace kinerja::store
