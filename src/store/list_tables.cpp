// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_tables.h"

#include <array>

namespace kinerja::store {
namespace {

using domain::RecordKind;

// leads
constexpr const char* kInsertLeadsSql =
    "INSERT INTO leads (id, batch_id, key, created, closed, status, stage, share_id, team_id, region_id, customer_id,"
    " product_id, source_id, currency_id, value, probability, lost_reason)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)";
constexpr const char* kUpdateLeadsSql =
    "UPDATE leads SET batch_id = ?2, key = ?3, created = ?4, closed = ?5, status = ?6, stage = ?7, share_id = ?8,"
    " team_id = ?9, region_id = ?10, customer_id = ?11, product_id = ?12, source_id = ?13, currency_id = ?14,"
    " value = ?15, probability = ?16, lost_reason = ?17 WHERE id = ?1";
constexpr const char* kSelectLeadsSql =
    "SELECT batch_id, key, created, closed, status, stage, share_id, team_id, region_id, customer_id, product_id,"
    " source_id, currency_id, value, probability, lost_reason FROM leads WHERE id = ?1";
constexpr const char* kNextLeadsSql =
    "SELECT coalesce(max(id), 0) + 1 FROM leads";
constexpr const char* kRestoreLeadsSql =
    "UPDATE leads SET batch_id = :batch_id, key = :key, created = :created, closed = :closed, status ="
    " :status, stage = :stage, share_id = :share_id, team_id = :team_id, region_id = :region_id, customer_id"
    " = :customer_id, product_id = :product_id, source_id = :source_id, currency_id = :currency_id, value ="
    " :value, probability = :probability, lost_reason = :lost_reason WHERE id = :id";
constexpr const char* kEraseLeadsSql =
    "DELETE FROM leads WHERE batch_id = :id";
constexpr const char* kDigestLeadsSql =
    "SELECT batch_id, coalesce(value, 0), id, key, created, closed, status, stage, share_id, team_id,"
    " region_id, customer_id, product_id, source_id, currency_id, value, probability, lost_reason FROM leads"
    " ORDER BY id";

// survey_answers
constexpr const char* kInsertSurveysSql =
    "INSERT INTO survey_answers (id, batch_id, key, nth, day, customer_id, share_id, product_id, question, score,"
    " scale_min, scale_max, comment, topics) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
constexpr const char* kUpdateSurveysSql =
    "UPDATE survey_answers SET batch_id = ?2, key = ?3, nth = ?4, day = ?5, customer_id = ?6, share_id = ?7,"
    " product_id = ?8, question = ?9, score = ?10, scale_min = ?11, scale_max = ?12, comment = ?13, topics = ?14 WHERE id = ?1";
constexpr const char* kSelectSurveysSql =
    "SELECT batch_id, key, nth, day, customer_id, share_id, product_id, question, score, scale_min, scale_max, comment,"
    " topics FROM survey_answers WHERE id = ?1";
constexpr const char* kNextSurveysSql =
    "SELECT coalesce(max(id), 0) + 1 FROM survey_answers";
constexpr const char* kRestoreSurveysSql =
    "UPDATE survey_answers SET batch_id = :batch_id, key = :key, nth = :nth, day = :day, customer_id ="
    " :customer_id, share_id = :share_id, product_id = :product_id, question = :question, score = :score,"
    " scale_min = :scale_min, scale_max = :scale_max, comment = :comment, topics = coalesce(:topics, '')"
    " WHERE id = :id";
constexpr const char* kEraseSurveysSql =
    "DELETE FROM survey_answers WHERE batch_id = :id";
// The digest of a batch from before there were topics stays what it was.
constexpr const char* kDigestSurveysSql =
    "SELECT batch_id, score * 10000, id, key, nth, day, customer_id, share_id, product_id, question, score,"
    " scale_min, scale_max, comment || iif(topics = '', '', char(31) || topics) FROM survey_answers ORDER BY"
    " id";

// targets
constexpr const char* kInsertTargetsSql =
    "INSERT INTO targets (id, batch_id, kpi, scope, scope_value, period_kind, first_day, end_day, level, value, pair_category)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
constexpr const char* kUpdateTargetsSql =
    "UPDATE targets SET batch_id = ?2, kpi = ?3, scope = ?4, scope_value = ?5, period_kind = ?6, first_day = ?7,"
    " end_day = ?8, level = ?9, value = ?10, pair_category = ?11 WHERE id = ?1";
constexpr const char* kSelectTargetsSql =
    "SELECT batch_id, kpi, scope, scope_value, period_kind, first_day, end_day, level, value, pair_category FROM targets WHERE id = ?1";
constexpr const char* kNextTargetsSql =
    "SELECT coalesce(max(id), 0) + 1 FROM targets";
constexpr const char* kRestoreTargetsSql =
    "UPDATE targets SET batch_id = :batch_id, kpi = :kpi, scope = :scope, scope_value = :scope_value,"
    " period_kind = :period_kind, first_day = :first_day, end_day = :end_day, level = :level, value = :value, pair_category = :pair_category"
    " WHERE id = :id";
constexpr const char* kEraseTargetsSql =
    "DELETE FROM targets WHERE batch_id = :id";
// The digest of a batch from before there were pairs stays what it was.
constexpr const char* kDigestTargetsSql =
    "SELECT batch_id, value, id, kpi, scope, scope_value || iif(pair_category IS NULL, '', char(31) || pair_category), period_kind, first_day, end_day, level, value FROM"
    " targets WHERE batch_id IS NOT NULL ORDER BY id";

// order_headers
constexpr const char* kInsertOrdersSql =
    "INSERT INTO order_headers (id, batch_id, day, customer_id, share_id, team_id, region_id, channel_id,"
    " currency_id, status, credit, discount, discount_rate) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,"
    " ?11, ?12, ?13)";
constexpr const char* kUpdateOrdersSql =
    "UPDATE order_headers SET batch_id = ?2, day = ?3, customer_id = ?4, share_id = ?5, team_id = ?6,"
    " region_id = ?7, channel_id = ?8, currency_id = ?9, status = ?10, credit = ?11, discount = ?12,"
    " discount_rate = ?13 WHERE id = ?1";
constexpr const char* kSelectOrdersSql =
    "SELECT batch_id, day, customer_id, share_id, team_id, region_id, channel_id, currency_id, status,"
    " credit, discount, discount_rate FROM order_headers WHERE id = ?1";
constexpr const char* kNextOrdersSql =
    "SELECT coalesce(max(id), 0) + 1 FROM order_headers";
constexpr const char* kRestoreOrdersSql =
    "UPDATE order_headers SET batch_id = :batch_id, day = :day, customer_id = :customer_id, share_id ="
    " :share_id, team_id = :team_id, region_id = :region_id, channel_id = :channel_id, currency_id ="
    " :currency_id, status = :status, credit = :credit, discount = :discount, discount_rate = :discount_rate"
    " WHERE id = :id";
constexpr const char* kEraseOrdersSql =
    "DELETE FROM order_headers WHERE batch_id = :id";
constexpr const char* kDigestOrdersSql =
    "SELECT batch_id, 0, id, day, customer_id, share_id, team_id, region_id, channel_id, currency_id, status,"
    " credit, discount, discount_rate, (SELECT number FROM orders o WHERE o.id = order_headers.id) FROM"
    " order_headers ORDER BY id";

// detail_lines
constexpr const char* kInsertLinesSql =
    "INSERT INTO detail_lines (id, batch_id, customer_id, product_id, category_id, share_id, team_id,"
    " region_id, channel_id, unit_id, currency_id, status, returned, quantity, gross, discount, tax, cost,"
    " nth, line_no) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,"
    " ?19, ?20)";
constexpr const char* kUpdateLinesSql =
    "UPDATE detail_lines SET batch_id = ?2, customer_id = ?3, product_id = ?4, category_id = ?5, share_id ="
    " ?6, team_id = ?7, region_id = ?8, channel_id = ?9, unit_id = ?10, currency_id = ?11, status = ?12,"
    " returned = ?13, quantity = ?14, gross = ?15, discount = ?16, tax = ?17, cost = ?18, nth = ?19, line_no"
    " = ?20 WHERE id = ?1";
constexpr const char* kSelectLinesSql =
    "SELECT batch_id, customer_id, product_id, category_id, share_id, team_id, region_id, channel_id,"
    " unit_id, currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no FROM"
    " detail_lines WHERE id = ?1";
constexpr const char* kNextLinesSql =
    "SELECT coalesce(max(id), 0) + 1 FROM detail_lines";
constexpr const char* kRestoreLinesSql =
    "UPDATE detail_lines SET batch_id = :batch_id, customer_id = :customer_id, product_id = :product_id,"
    " category_id = :category_id, share_id = :share_id, team_id = :team_id, region_id = :region_id,"
    " channel_id = :channel_id, unit_id = :unit_id, currency_id = :currency_id, status = :status, returned ="
    " :returned, quantity = :quantity, gross = :gross, discount = :discount, tax = :tax, cost = :cost, nth ="
    " :nth, line_no = :line_no WHERE id = :id";
constexpr const char* kEraseLinesSql =
    "DELETE FROM detail_lines WHERE batch_id = :id";
constexpr const char* kDigestLinesSql =
    "SELECT batch_id, gross - discount, id, customer_id, product_id, category_id, share_id, team_id,"
    " region_id, channel_id, unit_id, currency_id, status, returned, quantity, gross, discount, tax, cost,"
    " nth, line_no, (SELECT number FROM orders o WHERE o.id = detail_lines.id >> 24) FROM detail_lines ORDER"
    " BY id";

// lead_history
constexpr const char* kInsertStagesSql =
    "INSERT INTO lead_history (id, batch_id, lead, day, status, stage) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
constexpr const char* kUpdateStagesSql =
    "UPDATE lead_history SET batch_id = ?2, lead = ?3, day = ?4, status = ?5, stage = ?6 WHERE id = ?1";
constexpr const char* kSelectStagesSql =
    "SELECT batch_id, lead, day, status, stage FROM lead_history WHERE id = ?1";
constexpr const char* kNextStagesSql =
    "SELECT coalesce(max(id), 0) + 1 FROM lead_history";
constexpr const char* kKeysStagesSql =
    "SELECT id, day || ' ' || stage || ' ' || lead FROM lead_history ORDER BY id";
constexpr const char* kRestoreStagesSql =
    "UPDATE lead_history SET batch_id = :batch_id, lead = :lead, day = :day, status = :status, stage = :stage"
    " WHERE id = :id";
constexpr const char* kEraseStagesSql =
    "DELETE FROM lead_history WHERE batch_id = :id";
constexpr const char* kDigestStagesSql =
    "SELECT batch_id, 0, id, lead, day, status, stage FROM lead_history ORDER BY id";

// people_list
constexpr const char* kInsertPeopleSql =
    "INSERT INTO people_list (id, batch_id, key, name, team_id, manager, office_id) VALUES (?1, ?2, ?3, ?4,"
    " ?5, ?6, ?7)";
constexpr const char* kUpdatePeopleSql =
    "UPDATE people_list SET batch_id = ?2, key = ?3, name = ?4, team_id = ?5, manager = ?6, office_id = ?7"
    " WHERE id = ?1";
constexpr const char* kSelectPeopleSql =
    "SELECT batch_id, key, name, team_id, manager, office_id FROM people_list WHERE id = ?1";
constexpr const char* kNextPeopleSql =
    "SELECT coalesce(max(id), 0) + 1 FROM people_list";
constexpr const char* kKeysPeopleSql =
    "SELECT id, key FROM people_list ORDER BY id";
constexpr const char* kRestorePeopleSql =
    "UPDATE people_list SET batch_id = :batch_id, key = :key, name = :name, team_id = :team_id, manager ="
    " :manager, office_id = :office_id WHERE id = :id";
constexpr const char* kErasePeopleSql =
    "DELETE FROM people_list WHERE batch_id = :id";
constexpr const char* kDigestPeopleSql =
    "SELECT batch_id, 0, id, key, name, team_id, manager, office_id FROM people_list ORDER BY id";

// product_list
constexpr const char* kInsertProductsSql =
    "INSERT INTO product_list (id, batch_id, key, name, category_id, price, cost, currency_id, parent_id) VALUES (?1,"
    " ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
constexpr const char* kUpdateProductsSql =
    "UPDATE product_list SET batch_id = ?2, key = ?3, name = ?4, category_id = ?5, price = ?6, cost = ?7,"
    " currency_id = ?8, parent_id = ?9 WHERE id = ?1";
constexpr const char* kSelectProductsSql =
    "SELECT batch_id, key, name, category_id, price, cost, currency_id, parent_id FROM product_list WHERE id = ?1";
constexpr const char* kNextProductsSql =
    "SELECT coalesce(max(id), 0) + 1 FROM product_list";
constexpr const char* kKeysProductsSql =
    "SELECT id, key FROM product_list ORDER BY id";
constexpr const char* kRestoreProductsSql =
    "UPDATE product_list SET batch_id = :batch_id, key = :key, name = :name, category_id = :category_id,"
    " price = :price, cost = :cost, currency_id = :currency_id, parent_id = :parent_id WHERE id = :id";
constexpr const char* kEraseProductsSql =
    "DELETE FROM product_list WHERE batch_id = :id";
// The digest of a batch from before there were parent categories stays what it was.
constexpr const char* kDigestProductsSql =
    "SELECT batch_id, 0, id, key, name || iif(parent_id IS NULL, '', char(31) || parent_id), category_id, price, cost, currency_id FROM product_list ORDER BY id";

// customer_list
constexpr const char* kInsertCustomersSql =
    "INSERT INTO customer_list (id, batch_id, key, name, region_id, segment_id) VALUES (?1, ?2, ?3, ?4, ?5,"
    " ?6)";
constexpr const char* kUpdateCustomersSql =
    "UPDATE customer_list SET batch_id = ?2, key = ?3, name = ?4, region_id = ?5, segment_id = ?6 WHERE id ="
    " ?1";
constexpr const char* kSelectCustomersSql =
    "SELECT batch_id, key, name, region_id, segment_id FROM customer_list WHERE id = ?1";
constexpr const char* kNextCustomersSql =
    "SELECT coalesce(max(id), 0) + 1 FROM customer_list";
constexpr const char* kKeysCustomersSql =
    "SELECT id, key FROM customer_list ORDER BY id";
constexpr const char* kRestoreCustomersSql =
    "UPDATE customer_list SET batch_id = :batch_id, key = :key, name = :name, region_id = :region_id,"
    " segment_id = :segment_id WHERE id = :id";
constexpr const char* kEraseCustomersSql =
    "DELETE FROM customer_list WHERE batch_id = :id";
constexpr const char* kDigestCustomersSql =
    "SELECT batch_id, 0, id, key, name, region_id, segment_id FROM customer_list ORDER BY id";

// exchange_rates
constexpr const char* kInsertRatesSql =
    "INSERT INTO exchange_rates (id, batch_id, day, currency_id, rate) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr const char* kUpdateRatesSql =
    "UPDATE exchange_rates SET batch_id = ?2, day = ?3, currency_id = ?4, rate = ?5 WHERE id = ?1";
constexpr const char* kSelectRatesSql =
    "SELECT batch_id, day, currency_id, rate FROM exchange_rates WHERE id = ?1";
constexpr const char* kNextRatesSql =
    "SELECT coalesce(max(id), 0) + 1 FROM exchange_rates";
constexpr const char* kKeysRatesSql =
    "SELECT id, day || ' ' || currency_id FROM exchange_rates ORDER BY id";
constexpr const char* kRestoreRatesSql =
    "UPDATE exchange_rates SET batch_id = :batch_id, day = :day, currency_id = :currency_id, rate = :rate"
    " WHERE id = :id";
constexpr const char* kEraseRatesSql =
    "DELETE FROM exchange_rates WHERE batch_id = :id";
constexpr const char* kDigestRatesSql =
    "SELECT batch_id, rate, id, day, currency_id, rate FROM exchange_rates ORDER BY id";

// market_sizes
constexpr const char* kInsertMarketSql =
    "INSERT INTO market_sizes (id, batch_id, period_kind, first_day, end_day, value, currency_id, source)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
constexpr const char* kUpdateMarketSql =
    "UPDATE market_sizes SET batch_id = ?2, period_kind = ?3, first_day = ?4, end_day = ?5, value = ?6,"
    " currency_id = ?7, source = ?8 WHERE id = ?1";
constexpr const char* kSelectMarketSql =
    "SELECT batch_id, period_kind, first_day, end_day, value, currency_id, source FROM market_sizes WHERE id"
    " = ?1";
constexpr const char* kNextMarketSql =
    "SELECT coalesce(max(id), 0) + 1 FROM market_sizes";
constexpr const char* kKeysMarketSql =
    "SELECT id, first_day || ' ' || end_day || ' ' || source FROM market_sizes ORDER BY id";
constexpr const char* kRestoreMarketSql =
    "UPDATE market_sizes SET batch_id = :batch_id, period_kind = :period_kind, first_day = :first_day,"
    " end_day = :end_day, value = :value, currency_id = :currency_id, source = :source WHERE id = :id";
constexpr const char* kEraseMarketSql =
    "DELETE FROM market_sizes WHERE batch_id = :id";
constexpr const char* kDigestMarketSql =
    "SELECT batch_id, value, id, period_kind, first_day, end_day, value, currency_id, source FROM"
    " market_sizes ORDER BY id";

// events
constexpr const char* kInsertEventsSql =
    "INSERT INTO events (id, batch_id, first_day, end_day, kind, name) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
constexpr const char* kUpdateEventsSql =
    "UPDATE events SET batch_id = ?2, first_day = ?3, end_day = ?4, kind = ?5, name = ?6 WHERE id = ?1";
constexpr const char* kSelectEventsSql =
    "SELECT batch_id, first_day, end_day, kind, name FROM events WHERE id = ?1";
constexpr const char* kNextEventsSql =
    "SELECT coalesce(max(id), 0) + 1 FROM events";
constexpr const char* kKeysEventsSql =
    "SELECT id, first_day || ' ' || name FROM events ORDER BY id";
constexpr const char* kRestoreEventsSql =
    "UPDATE events SET batch_id = :batch_id, first_day = :first_day, end_day = :end_day, kind = :kind, name ="
    " :name WHERE id = :id";
constexpr const char* kEraseEventsSql =
    "DELETE FROM events WHERE batch_id = :id";
constexpr const char* kDigestEventsSql =
    "SELECT batch_id, 0, id, first_day, end_day, kind, name FROM events ORDER BY id";

// In the order of RecordKind.
constexpr std::array<KindTable, domain::kRecordKindCount> kTables{{
    {},  // sales have a way of their own
    {{RowEntity{static_cast<std::uint8_t>(RecordKind::Leads)}, kInsertLeadsSql, kUpdateLeadsSql, kSelectLeadsSql, kNextLeadsSql},
     nullptr, kRestoreLeadsSql, kEraseLeadsSql, kDigestLeadsSql},
    {{RowEntity{static_cast<std::uint8_t>(RecordKind::Surveys)}, kInsertSurveysSql, kUpdateSurveysSql, kSelectSurveysSql, kNextSurveysSql},
     nullptr, kRestoreSurveysSql, kEraseSurveysSql, kDigestSurveysSql},
    {{RowEntity{static_cast<std::uint8_t>(RecordKind::Targets)}, kInsertTargetsSql, kUpdateTargetsSql, kSelectTargetsSql, kNextTargetsSql},
     nullptr, kRestoreTargetsSql, kEraseTargetsSql, kDigestTargetsSql},
    {{RowEntity{static_cast<std::uint8_t>(RecordKind::Orders)}, kInsertOrdersSql, kUpdateOrdersSql, kSelectOrdersSql, kNextOrdersSql},
     nullptr, kRestoreOrdersSql, kEraseOrdersSql, kDigestOrdersSql},
    {{RowEntity{static_cast<std::uint8_t>(RecordKind::Lines)}, kInsertLinesSql, kUpdateLinesSql, kSelectLinesSql, kNextLinesSql},
     nullptr, kRestoreLinesSql, kEraseLinesSql, kDigestLinesSql},
    {{RowEntity{static_cast<std::uint8_t>(RecordKind::Stages)}, kInsertStagesSql, kUpdateStagesSql, kSelectStagesSql, kNextStagesSql},
     kKeysStagesSql, kRestoreStagesSql, kEraseStagesSql, kDigestStagesSql},
    {{RowEntity{static_cast<std::uint8_t>(RecordKind::People)}, kInsertPeopleSql, kUpdatePeopleSql, kSelectPeopleSql, kNextPeopleSql},
     kKeysPeopleSql, kRestorePeopleSql, kErasePeopleSql, kDigestPeopleSql},
    {{RowEntity{static_cast<std::uint8_t>(RecordKind::Products)}, kInsertProductsSql, kUpdateProductsSql, kSelectProductsSql, kNextProductsSql},
     kKeysProductsSql, kRestoreProductsSql, kEraseProductsSql, kDigestProductsSql},
    {{RowEntity{static_cast<std::uint8_t>(RecordKind::Customers)}, kInsertCustomersSql, kUpdateCustomersSql, kSelectCustomersSql, kNextCustomersSql},
     kKeysCustomersSql, kRestoreCustomersSql, kEraseCustomersSql, kDigestCustomersSql},
    {{RowEntity{static_cast<std::uint8_t>(RecordKind::Rates)}, kInsertRatesSql, kUpdateRatesSql, kSelectRatesSql, kNextRatesSql},
     kKeysRatesSql, kRestoreRatesSql, kEraseRatesSql, kDigestRatesSql},
    {{RowEntity{static_cast<std::uint8_t>(RecordKind::Market)}, kInsertMarketSql, kUpdateMarketSql, kSelectMarketSql, kNextMarketSql},
     kKeysMarketSql, kRestoreMarketSql, kEraseMarketSql, kDigestMarketSql},
    {{RowEntity{static_cast<std::uint8_t>(RecordKind::Events)}, kInsertEventsSql, kUpdateEventsSql, kSelectEventsSql, kNextEventsSql},
     kKeysEventsSql, kRestoreEventsSql, kEraseEventsSql, kDigestEventsSql},
}};

}  // namespace

const KindTable& kindTable(RecordKind kind) noexcept { return kTables[static_cast<std::size_t>(kind)]; }

}  // namespace kinerja::store
