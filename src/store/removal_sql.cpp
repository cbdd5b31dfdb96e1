// SPDX-License-Identifier: GPL-3.0-or-later
#include "removal_sql.h"

#include <array>

namespace kinerja::store {
namespace {

// leads
constexpr const char* kSpansLeadsSql =
    "SELECT id, batch_id, coalesce(created, closed), coalesce(created, closed), iif(currency_id IS NULL,"
    " coalesce(value, 0), 0) FROM leads";
constexpr const char* kRemoveLeadsSql =
    "DELETE FROM leads WHERE id IN (SELECT row_id FROM batch_removals WHERE batch_id = :id)";
constexpr const char* kRivalsLeadsSql =
    "SELECT t.batch_id, r.batch_id, count(DISTINCT t.id), min(r.row_id) FROM batch_removals r JOIN"
    " import_batches b ON b.id = r.batch_id AND b.kind = 1 CROSS JOIN leads t ON t.key IS"
    " json_extract(r.before, '$.key') WHERE r.batch_id >= :id AND t.batch_id > r.batch_id GROUP BY t.batch_id,"
    " r.batch_id";

// survey_answers
constexpr const char* kSpansSurveysSql =
    "SELECT id, batch_id, day, day, 0 FROM survey_answers";
constexpr const char* kRemoveSurveysSql =
    "DELETE FROM survey_answers WHERE id IN (SELECT row_id FROM batch_removals WHERE batch_id = :id)";
constexpr const char* kRivalsSurveysSql =
    "SELECT t.batch_id, r.batch_id, count(DISTINCT t.id), min(r.row_id) FROM batch_removals r JOIN"
    " import_batches b ON b.id = r.batch_id AND b.kind = 2 CROSS JOIN survey_answers t ON t.key IS"
    " json_extract(r.before, '$.key') WHERE r.batch_id >= :id AND t.batch_id > r.batch_id GROUP BY t.batch_id,"
    " r.batch_id";

// targets
constexpr const char* kSpansTargetsSql =
    "SELECT id, batch_id, first_day, end_day, 0 FROM targets";
constexpr const char* kRemoveTargetsSql =
    "DELETE FROM targets WHERE id IN (SELECT row_id FROM batch_removals WHERE batch_id = :id)";
constexpr const char* kRivalsTargetsSql =
    "SELECT t.batch_id, r.batch_id, count(DISTINCT t.id), min(r.row_id) FROM batch_removals r JOIN"
    " import_batches b ON b.id = r.batch_id AND b.kind = 3 CROSS JOIN targets t ON t.kpi IS"
    " json_extract(r.before, '$.kpi') AND t.scope IS json_extract(r.before, '$.scope') AND t.scope_value IS"
    " json_extract(r.before, '$.scope_value') AND t.first_day IS json_extract(r.before, '$.first_day') AND"
    " t.end_day IS json_extract(r.before, '$.end_day') AND t.level IS json_extract(r.before, '$.level') AND"
    " t.pair_category IS json_extract(r.before, '$.pair_category') WHERE"
    " r.batch_id >= :id AND t.batch_id > r.batch_id GROUP BY t.batch_id, r.batch_id";

// order_headers
constexpr const char* kSpansOrdersSql =
    "SELECT id, batch_id, day, day, 0 FROM order_headers";
constexpr const char* kRemoveOrdersSql =
    "DELETE FROM order_headers WHERE id IN (SELECT row_id FROM batch_removals WHERE batch_id = :id)";
constexpr const char* kRivalsOrdersSql =
    "SELECT t.batch_id, r.batch_id, count(DISTINCT t.id), min(r.row_id) FROM batch_removals r JOIN"
    " import_batches b ON b.id = r.batch_id AND b.kind = 4 CROSS JOIN order_headers t ON t.id = r.row_id WHERE"
    " r.batch_id >= :id AND t.batch_id > r.batch_id GROUP BY t.batch_id, r.batch_id";

// detail_lines
constexpr const char* kSpansLinesSql =
    "SELECT id, batch_id, id >> 24, id >> 24, iif(currency_id IS NULL, gross - discount, 0) FROM detail_lines";
constexpr const char* kRemoveLinesSql =
    "DELETE FROM detail_lines WHERE id IN (SELECT row_id FROM batch_removals WHERE batch_id = :id)";
constexpr const char* kRivalsLinesSql =
    "SELECT t.batch_id, r.batch_id, count(DISTINCT t.id), min(r.row_id) FROM batch_removals r JOIN"
    " import_batches b ON b.id = r.batch_id AND b.kind = 5 CROSS JOIN detail_lines t ON t.id >> 24 = r.row_id"
    " >> 24 WHERE r.batch_id >= :id AND t.batch_id > r.batch_id GROUP BY t.batch_id, r.batch_id";

// lead_history
constexpr const char* kSpansStagesSql =
    "SELECT id, batch_id, day, day, 0 FROM lead_history";
constexpr const char* kRemoveStagesSql =
    "DELETE FROM lead_history WHERE id IN (SELECT row_id FROM batch_removals WHERE batch_id = :id)";
constexpr const char* kRivalsStagesSql =
    "SELECT t.batch_id, r.batch_id, count(DISTINCT t.id), min(r.row_id) FROM batch_removals r JOIN"
    " import_batches b ON b.id = r.batch_id AND b.kind = 6 CROSS JOIN lead_history t ON t.day IS"
    " json_extract(r.before, '$.day') AND t.stage IS json_extract(r.before, '$.stage') AND t.lead IS"
    " json_extract(r.before, '$.lead') WHERE r.batch_id >= :id AND t.batch_id > r.batch_id GROUP BY t.batch_id,"
    " r.batch_id";

// people_list
constexpr const char* kSpansPeopleSql =
    "SELECT id, batch_id, NULL, NULL, 0 FROM people_list";
constexpr const char* kRemovePeopleSql =
    "DELETE FROM people_list WHERE id IN (SELECT row_id FROM batch_removals WHERE batch_id = :id)";
constexpr const char* kRivalsPeopleSql =
    "SELECT t.batch_id, r.batch_id, count(DISTINCT t.id), min(r.row_id) FROM batch_removals r JOIN"
    " import_batches b ON b.id = r.batch_id AND b.kind = 7 CROSS JOIN people_list t ON t.key IS"
    " json_extract(r.before, '$.key') WHERE r.batch_id >= :id AND t.batch_id > r.batch_id GROUP BY t.batch_id,"
    " r.batch_id";

// product_list
constexpr const char* kSpansProductsSql =
    "SELECT id, batch_id, NULL, NULL, 0 FROM product_list";
constexpr const char* kRemoveProductsSql =
    "DELETE FROM product_list WHERE id IN (SELECT row_id FROM batch_removals WHERE batch_id = :id)";
constexpr const char* kRivalsProductsSql =
    "SELECT t.batch_id, r.batch_id, count(DISTINCT t.id), min(r.row_id) FROM batch_removals r JOIN"
    " import_batches b ON b.id = r.batch_id AND b.kind = 8 CROSS JOIN product_list t ON t.key IS"
    " json_extract(r.before, '$.key') WHERE r.batch_id >= :id AND t.batch_id > r.batch_id GROUP BY t.batch_id,"
    " r.batch_id";

// customer_list
constexpr const char* kSpansCustomersSql =
    "SELECT id, batch_id, NULL, NULL, 0 FROM customer_list";
constexpr const char* kRemoveCustomersSql =
    "DELETE FROM customer_list WHERE id IN (SELECT row_id FROM batch_removals WHERE batch_id = :id)";
constexpr const char* kRivalsCustomersSql =
    "SELECT t.batch_id, r.batch_id, count(DISTINCT t.id), min(r.row_id) FROM batch_removals r JOIN"
    " import_batches b ON b.id = r.batch_id AND b.kind = 9 CROSS JOIN customer_list t ON t.key IS"
    " json_extract(r.before, '$.key') WHERE r.batch_id >= :id AND t.batch_id > r.batch_id GROUP BY t.batch_id,"
    " r.batch_id";

// exchange_rates
constexpr const char* kSpansRatesSql =
    "SELECT id, batch_id, day, day, 0 FROM exchange_rates";
constexpr const char* kRemoveRatesSql =
    "DELETE FROM exchange_rates WHERE id IN (SELECT row_id FROM batch_removals WHERE batch_id = :id)";
constexpr const char* kRivalsRatesSql =
    "SELECT t.batch_id, r.batch_id, count(DISTINCT t.id), min(r.row_id) FROM batch_removals r JOIN"
    " import_batches b ON b.id = r.batch_id AND b.kind = 10 CROSS JOIN exchange_rates t ON t.day IS"
    " json_extract(r.before, '$.day') AND t.currency_id IS json_extract(r.before, '$.currency_id') WHERE"
    " r.batch_id >= :id AND t.batch_id > r.batch_id GROUP BY t.batch_id, r.batch_id";

// market_sizes
constexpr const char* kSpansMarketSql =
    "SELECT id, batch_id, first_day, end_day, 0 FROM market_sizes";
constexpr const char* kRemoveMarketSql =
    "DELETE FROM market_sizes WHERE id IN (SELECT row_id FROM batch_removals WHERE batch_id = :id)";
constexpr const char* kRivalsMarketSql =
    "SELECT t.batch_id, r.batch_id, count(DISTINCT t.id), min(r.row_id) FROM batch_removals r JOIN"
    " import_batches b ON b.id = r.batch_id AND b.kind = 11 CROSS JOIN market_sizes t ON t.first_day IS"
    " json_extract(r.before, '$.first_day') AND t.end_day IS json_extract(r.before, '$.end_day') AND t.source"
    " IS json_extract(r.before, '$.source') WHERE r.batch_id >= :id AND t.batch_id > r.batch_id GROUP BY"
    " t.batch_id, r.batch_id";

// events
constexpr const char* kSpansEventsSql =
    "SELECT id, batch_id, first_day, end_day, 0 FROM events";
constexpr const char* kRemoveEventsSql =
    "DELETE FROM events WHERE id IN (SELECT row_id FROM batch_removals WHERE batch_id = :id)";
constexpr const char* kRivalsEventsSql =
    "SELECT t.batch_id, r.batch_id, count(DISTINCT t.id), min(r.row_id) FROM batch_removals r JOIN"
    " import_batches b ON b.id = r.batch_id AND b.kind = 12 CROSS JOIN events t ON t.first_day IS"
    " json_extract(r.before, '$.first_day') AND t.name IS json_extract(r.before, '$.name') WHERE r.batch_id >="
    " :id AND t.batch_id > r.batch_id GROUP BY t.batch_id, r.batch_id";

// In the order of RecordKind.
constexpr std::array<RemovalSql, domain::kRecordKindCount> kSql{{
    {},  // sales have a way of their own
    {kSpansLeadsSql, kRemoveLeadsSql, kRivalsLeadsSql},
    {kSpansSurveysSql, kRemoveSurveysSql, kRivalsSurveysSql},
    {kSpansTargetsSql, kRemoveTargetsSql, kRivalsTargetsSql},
    {kSpansOrdersSql, kRemoveOrdersSql, kRivalsOrdersSql},
    {kSpansLinesSql, kRemoveLinesSql, kRivalsLinesSql},
    {kSpansStagesSql, kRemoveStagesSql, kRivalsStagesSql},
    {kSpansPeopleSql, kRemovePeopleSql, kRivalsPeopleSql},
    {kSpansProductsSql, kRemoveProductsSql, kRivalsProductsSql},
    {kSpansCustomersSql, kRemoveCustomersSql, kRivalsCustomersSql},
    {kSpansRatesSql, kRemoveRatesSql, kRivalsRatesSql},
    {kSpansMarketSql, kRemoveMarketSql, kRivalsMarketSql},
    {kSpansEventsSql, kRemoveEventsSql, kRivalsEventsSql},
}};

}  // namespace

const RemovalSql& removalSql(domain::RecordKind kind) noexcept { return kSql[static_cast<std::size_t>(kind)]; }

}  // namespace kinerja::store
