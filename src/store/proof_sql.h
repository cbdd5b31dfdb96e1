// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// The rules of docs/kpi.md in SQL, as the parts of WITH clauses. Parameters: :base the store's currency, :hold 0 = orders
/// on hold do not count, and one JSON list of keys for each dimension, NULL = not filtered.
namespace kinerja::store {

/// Names that stand for others, owners of share sets, rates by day, and who is asked for.
[[nodiscard]] std::string rulesSql();
/// Which days are read at all: those from :first to before :whole, or before :end
/// those of the orders with a line from :first on. Of a large store the others cost most.
enum class LinesWithin { Window, OrdersOfWindow, All };
/// rulesSql(), `line`: the sales lines of these days, and `matching`: those of the scope's filters. kind: 0 sale, 1 return,
/// 2 cancelled, 3 on hold, 4 without a rate.
[[nodiscard]] std::string salesLinesSql(LinesWithin within);
/// The same of the window, and `credited`: with their amounts in the store's currency, of those who are asked for.
[[nodiscard]] std::string salesRulesSql();
/// How many orders count in the window under the filters, how many of them are nobody's; `withCustomers`: how many are a customer's
/// first, and how many customers bought before.
[[nodiscard]] std::string ordersSql(bool withCustomers);
/// Days (20260131) and how many customers' first order lies on each.
[[nodiscard]] std::string firstOrdersSql();
/// rulesSql() and `credited`: the leads of the scope's filters.
[[nodiscard]] std::string leadRulesSql();
/// rulesSql() and `matching`: the answers of the scope's filters.
[[nodiscard]] std::string surveyRulesSql();

}  // namespace kinerja::store
