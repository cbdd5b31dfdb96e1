// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// The rules of docs/kpi.md in SQL, as the parts of WITH clauses. Parameters: :base the store's currency, :hold 0 = orders
/// on hold do not count, and one JSON list of keys for each dimension, NULL = not filtered.
namespace kinerja::store {

/// Names that stand for others, owners of share sets, rates by day, and who is asked for.
[[nodiscard]] std::string rulesSql();
/// rulesSql() and `credited`: the sales lines of the scope's filters with their amounts in the store's currency.
/// kind: 0 sale, 1 return, 2 cancelled, 3 on hold, 4 without a rate.
[[nodiscard]] std::string salesRulesSql();
/// rulesSql() and `credited`: the leads of the scope's filters.
[[nodiscard]] std::string leadRulesSql();
/// rulesSql() and `matching`: the answers of the scope's filters.
[[nodiscard]] std::string surveyRulesSql();

}  // namespace kinerja::store
