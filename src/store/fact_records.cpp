// SPDX-License-Identifier: GPL-3.0-or-later
// Facts that are no columns of sales: leads, answers, markets, names and shares.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "category_tree.h"
#include "each_row.h"
#include "kinerja/store/facts.h"
#include "kinerja/store/settings.h"
#include "kinerja/store/statement.h"
#include "segment_lens.h"
#include "setting_row.h"
#include "stored_day.h"

namespace kinerja::store {
namespace {

constexpr const char* kLeadsSql =
    "SELECT id, created, closed, status, share_id, team_id, region_id, customer_id, product_id, source_id, value,"
    " currency_id FROM leads ORDER BY id";
constexpr const char* kAnswersSql =
    "SELECT day, customer_id, share_id, product_id, score, scale_min, scale_max FROM survey_answers ORDER BY id";
constexpr const char* kMarketsSql =
    "SELECT m.first_day, m.end_day, m.value, coalesce(t.text, ''), m.source FROM market_sizes m"
    " LEFT JOIN terms t ON t.id = m.currency_id ORDER BY m.id";
constexpr const char* kOrderNumberSql = "SELECT number FROM orders WHERE id = ?1";
constexpr const char* kLeadKeySql = "SELECT key FROM leads WHERE id = ?1";
constexpr const char* kCustomerKeySql = "SELECT key FROM customers WHERE id = ?1";
constexpr const char* kPeopleSql = "SELECT id, key, name, team_id, membership FROM people ORDER BY id";
constexpr const char* kCustomersSql = "SELECT id, key, name, segment_id, region_id FROM customers ORDER BY id";
constexpr const char* kProductsSql = "SELECT id, key, name, category_id, 0 FROM products ORDER BY id";
constexpr const char* kTermsSql = "SELECT id, text, text, 0, kind FROM terms ORDER BY id";
constexpr const char* kSharesSql =
    "SELECT s.id, c.person_id, c.share, coalesce(c.team_id, 0) FROM share_sets s LEFT JOIN credits c ON c.share_set_id = s.id"
    " ORDER BY s.id, c.person_id";

constexpr std::int32_t kWholeShare = 10'000;

DayNumber dayNumber(const Statement& statement, int column)
{
    const std::optional<Date> day = storedDay(statement, column);
    return day ? toDayNumber(*day) : INT32_MIN;
}

/// Entries that stand for another one are left out.
template <typename CodeOf>
Status loadDictionary(Connection& connection, const char* sql, CodeOf codeOf, std::vector<domain::DictionaryEntry>& entries)
{
    return forEachRow(connection, sql, [&](const Statement& row) {
        if (codeOf(row.integer(0)) != row.integer(0)) {
            return;
        }
        entries.push_back({row.integer(0), std::string{row.text(1)}, std::string{row.text(2)}, row.integer(3), row.integer(4)});
    });
}

Status loadShares(Connection& connection, const SegmentLens& lens, std::vector<domain::ShareSet>& shares)
{
    return forEachRow(connection, kSharesSql, [&](const Statement& row) {
        if (shares.empty() || shares.back().id != row.integer(0)) {
            shares.push_back({row.integer(0), {}, false});
        }
        if (row.isNull(1)) {
            return;
        }
        // Two names of one person in a set: one person with both parts, unless of two teams.
        auto& parts = shares.back().parts;
        const std::int64_t person = lens.person(row.integer(1));
        const auto share = static_cast<std::int32_t>(row.integer(2));
        const std::int64_t team = row.integer(3) != 0 || share == kWholeShare ? row.integer(3) : lens.listedTeam(person);
        shares.back().namesTeams = shares.back().namesTeams || row.integer(3) != 0;
        const auto same = std::find_if(parts.begin(), parts.end(), [&](const auto& part) { return part.person == person && part.team == team; });
        if (same != parts.end()) {
            same->share += share;
        } else {
            parts.push_back({person, share, team});
        }
    });
}

/// The day whose rate a lead's value is worth: when it was closed, else when it was created.
std::int32_t valueDay(const Statement& lead)
{
    return static_cast<std::int32_t>(lead.integer(lead.isNull(2) ? 1 : 2));
}

Status loadLeads(Connection& connection, const SegmentLens& lens, std::vector<domain::LeadRow>& leads)
{
    return forEachRow(connection, kLeadsSql, [&](const Statement& row) {
        domain::LeadRow& lead = leads.emplace_back();
        lead.id = row.integer(0);
        lead.created = dayNumber(row, 1);
        lead.closed = dayNumber(row, 2);
        lead.status = static_cast<std::uint8_t>(row.integer(3));
        lead.share = row.integer(4);
        lead.customer = lens.customer(row.integer(7));
        lead.team = lens.teamOf(row.integer(5), lead.share);
        lead.region = lens.regionOf(row.integer(6), lead.customer, lead.share);
        lead.product = lens.product(row.integer(8));
        lead.source = row.integer(9);
        lead.hasValue = !row.isNull(10);
        const auto value = lens.inBase(row.integer(10), row.integer(11), valueDay(row));
        lead.value = value.value_or(row.integer(10));
        lead.otherCurrency = !value;
        lead.converted = value && row.integer(11) != 0;
    });
}

Status loadAnswers(Connection& connection, const SegmentLens& lens, std::vector<domain::SurveyRow>& answers)
{
    return forEachRow(connection, kAnswersSql, [&](const Statement& row) {
        answers.push_back({dayNumber(row, 0), lens.customer(row.integer(1)), row.integer(2), lens.product(row.integer(3)),
                           static_cast<std::int32_t>(row.integer(4)), static_cast<std::int32_t>(row.integer(5)),
                           static_cast<std::int32_t>(row.integer(6))});
    });
}

/// Prepared when the first text is asked for.
domain::TieTexts::Text textBy(Connection& connection, const char* sql)
{
    return [&connection, sql, prepared = std::shared_ptr<Statement>()](std::int64_t id) mutable -> Result<std::string> {
        if (prepared == nullptr) {
            Result<Statement> statement = Statement::prepare(connection, sql);
            if (!statement) {
                return pass(statement.error());
            }
            prepared = std::make_shared<Statement>(*std::move(statement));
        }
        prepared->bind(1, id);
        const Result<bool> row = prepared->step();
        if (!row) {
            return pass(row.error());
        }
        std::string text{*row ? prepared->text(0) : std::string_view{}};
        prepared->reset();
        return text;
    };
}

Status loadMarkets(Connection& connection, std::vector<domain::MarketRow>& markets)
{
    return forEachRow(connection, kMarketsSql, [&](const Statement& row) {
        markets.push_back({dayNumber(row, 0), dayNumber(row, 1), row.integer(2), std::string{row.text(3)}, std::string{row.text(4)}});
    });
}

}  // namespace

domain::TieTexts tieTexts(Connection& connection)
{
    return {textBy(connection, kOrderNumberSql), textBy(connection, kLeadKeySql), textBy(connection, kCustomerKeySql)};
}

Result<domain::FactSource> loadRecords(Connection& connection)
{
    domain::FactSource facts;
    facts.ties = tieTexts(connection);
    const Result<SegmentLens> lens = SegmentLens::load(connection);
    if (!lens) {
        return pass(lens.error());
    }
    const auto person = [&](std::int64_t id) { return lens->person(id); };
    const auto customer = [&](std::int64_t id) { return lens->customer(id); };
    const auto product = [&](std::int64_t id) { return lens->product(id); };
    const auto region = [&](std::int64_t id) { return lens->region(id); };
    const Status status = loadLeads(connection, *lens, facts.leads)
                              .and_then([&] { return loadAnswers(connection, *lens, facts.surveys); })
                              .and_then([&] { return loadMarkets(connection, facts.markets); })
                              .and_then([&] { return loadDictionary(connection, kPeopleSql, person, facts.people); })
                              .and_then([&] { return loadDictionary(connection, kCustomersSql, customer, facts.customers); })
                              .and_then([&] { return loadDictionary(connection, kProductsSql, product, facts.products); })
                              .and_then([&] { return loadDictionary(connection, kTermsSql, region, facts.terms); })
                              .and_then([&] { return loadShares(connection, *lens, facts.shares); });
    const auto parents = categoryParents(connection);
    if (!parents) {
        return pass(parents.error());
    }
    facts.categoryParents.assign(parents->begin(), parents->end());
    if (!status) {
        return pass(status.error());
    }
    const Result<std::optional<std::string>> currency = setting(connection, kCurrencySetting);
    const Result<std::int64_t> version = connection.dataVersion();
    if (!currency || !version) {
        return pass(currency ? version.error() : currency.error());
    }
    facts.currency = currency->value_or(std::string{kDefaultCurrency});
    facts.dataVersion = *version;
    return facts;
}

}  // namespace kinerja::store
