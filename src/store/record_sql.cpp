// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_sql.h"

#include <array>

namespace kinerja::store {
namespace {

constexpr std::array<RecordSql, kEntities> kAll{{
    {"person", "SELECT id, key, name, alias, team_id, membership, wants, needs FROM people WHERE id = ?1",
     "INSERT INTO people (id, key, name, alias, team_id, membership, wants, needs)"
     " VALUES (:id, :key, :name, :alias, :team_id, :membership, :wants, :needs)"
     " ON CONFLICT (id) DO UPDATE SET key = excluded.key, name = excluded.name, alias = excluded.alias,"
     " team_id = excluded.team_id, membership = excluded.membership, wants = excluded.wants, needs = excluded.needs",
     "DELETE FROM people WHERE id = ?1"},
    {"target",
     "SELECT id, batch_id, kpi, scope, scope_value, period_kind, first_day, end_day, level, value, pair_category FROM targets"
     " WHERE id = ?1",
     "INSERT INTO targets (id, batch_id, kpi, scope, scope_value, period_kind, first_day, end_day, level, value, pair_category)"
     " VALUES (:id, :batch_id, :kpi, :scope, :scope_value, :period_kind, :first_day, :end_day, :level, :value, :pair_category)"
     " ON CONFLICT (id) DO UPDATE SET batch_id = excluded.batch_id, kpi = excluded.kpi, scope = excluded.scope,"
     " scope_value = excluded.scope_value, period_kind = excluded.period_kind, first_day = excluded.first_day,"
     " end_day = excluded.end_day, level = excluded.level, value = excluded.value, pair_category = excluded.pair_category",
     "DELETE FROM targets WHERE id = ?1", "agreements", "target_id", true,
     "SELECT target_id, n, value, reason, who, at, baseline, baseline_from, baseline_to, as_of, data_version"
     " FROM target_agreements WHERE target_id = ?1 ORDER BY n",
     "INSERT INTO target_agreements (target_id, n, value, reason, who, at, baseline, baseline_from, baseline_to, as_of,"
     " data_version) VALUES (:target_id, :n, :value, :reason, :who, :at, :baseline, :baseline_from, :baseline_to, :as_of,"
     " :data_version)",
     "DELETE FROM target_agreements WHERE target_id = ?1", true},
    {"feedback", "SELECT id, person_id, type, audience, day, situation, behaviour, impact FROM feedback WHERE id = ?1",
     "INSERT INTO feedback (id, person_id, type, audience, day, situation, behaviour, impact)"
     " VALUES (:id, :person_id, :type, :audience, :day, :situation, :behaviour, :impact)"
     " ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, type = excluded.type,"
     " audience = excluded.audience, day = excluded.day, situation = excluded.situation,"
     " behaviour = excluded.behaviour, impact = excluded.impact",
     "DELETE FROM feedback WHERE id = ?1", "figures", "feedback_id", true,
     "SELECT feedback_id, n, kpi, query, definition_version, value, unit, as_of, data_version, period_from, period_to"
     " FROM feedback_figures WHERE feedback_id = ?1 ORDER BY n",
     "INSERT INTO feedback_figures (feedback_id, n, kpi, query, definition_version, value, unit, as_of, data_version,"
     " period_from, period_to) VALUES (:feedback_id, :n, :kpi, :query, :definition_version, :value, :unit, :as_of,"
     " :data_version, :period_from, :period_to)",
     "DELETE FROM feedback_figures WHERE feedback_id = ?1"},
    {"action",
     "SELECT id, title, details, kind, status, owner_id, person_id, kpi, scope, scope_value, from_value, to_value,"
     " achievable, relevant, gap, team_input, start_day, due_day, check_every_days FROM actions WHERE id = ?1",
     "INSERT INTO actions (id, title, details, kind, status, owner_id, person_id, kpi, scope, scope_value, from_value,"
     " to_value, achievable, relevant, gap, team_input, start_day, due_day, check_every_days)"
     " VALUES (:id, :title, :details, :kind, :status, :owner_id, :person_id, :kpi, :scope, :scope_value, :from_value,"
     " :to_value, :achievable, :relevant, :gap, :team_input, :start_day, :due_day, :check_every_days)"
     " ON CONFLICT (id) DO UPDATE SET title = excluded.title, details = excluded.details, kind = excluded.kind,"
     " status = excluded.status, owner_id = excluded.owner_id, person_id = excluded.person_id, kpi = excluded.kpi,"
     " scope = excluded.scope, scope_value = excluded.scope_value, from_value = excluded.from_value,"
     " to_value = excluded.to_value, achievable = excluded.achievable, relevant = excluded.relevant,"
     " gap = excluded.gap, team_input = excluded.team_input, start_day = excluded.start_day,"
     " due_day = excluded.due_day, check_every_days = excluded.check_every_days",
     "DELETE FROM actions WHERE id = ?1", "checkins", "action_id", false,
     "SELECT id, action_id, day, text, value FROM checkins WHERE action_id = ?1 ORDER BY id",
     "INSERT INTO checkins (id, action_id, day, text, value) VALUES (:id, :action_id, :day, :text, :value)",
     "DELETE FROM checkins WHERE action_id = ?1"},
    {"checkin", "SELECT id, action_id, day, text, value FROM checkins WHERE id = ?1",
     "INSERT INTO checkins (id, action_id, day, text, value) VALUES (:id, :action_id, :day, :text, :value)"
     " ON CONFLICT (id) DO UPDATE SET action_id = excluded.action_id, day = excluded.day, text = excluded.text,"
     " value = excluded.value",
     "DELETE FROM checkins WHERE id = ?1"},
    {"review", "SELECT id, period, day, summary, decisions FROM reviews WHERE id = ?1",
     "INSERT INTO reviews (id, period, day, summary, decisions) VALUES (:id, :period, :day, :summary, :decisions)"
     " ON CONFLICT (id) DO UPDATE SET period = excluded.period, day = excluded.day, summary = excluded.summary,"
     " decisions = excluded.decisions",
     "DELETE FROM reviews WHERE id = ?1"},
    {"view", "SELECT id, name, query, is_default FROM views WHERE id = ?1",
     "INSERT INTO views (id, name, query, is_default) VALUES (:id, :name, :query, :is_default)"
     " ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query, is_default = excluded.is_default",
     "DELETE FROM views WHERE id = ?1"},
    {"setting", "SELECT id, name, value FROM settings WHERE id = ?1",
     "INSERT INTO settings (id, name, value) VALUES (:id, :name, :value)"
     " ON CONFLICT (id) DO UPDATE SET name = excluded.name, value = excluded.value",
     "DELETE FROM settings WHERE id = ?1"},
    {"merge", "SELECT id, dimension, from_id, into_id FROM merges WHERE id = ?1",
     "INSERT INTO merges (id, dimension, from_id, into_id) VALUES (:id, :dimension, :from_id, :into_id)"
     " ON CONFLICT (id) DO UPDATE SET dimension = excluded.dimension, from_id = excluded.from_id,"
     " into_id = excluded.into_id",
     "DELETE FROM merges WHERE id = ?1"},
    {"own_kpi", "SELECT id, key, name_en, name_id, formula, direction, version FROM own_kpis WHERE id = ?1",
     "INSERT INTO own_kpis (id, key, name_en, name_id, formula, direction, version)"
     " VALUES (:id, :key, :name_en, :name_id, :formula, :direction, :version)"
     " ON CONFLICT (id) DO UPDATE SET key = excluded.key, name_en = excluded.name_en, name_id = excluded.name_id,"
     " formula = excluded.formula, direction = excluded.direction, version = excluded.version",
     "DELETE FROM own_kpis WHERE id = ?1"},
}};

}  // namespace

const RecordSql& recordSql(Entity entity) noexcept { return kAll[static_cast<std::size_t>(entity)]; }

}  // namespace kinerja::store
