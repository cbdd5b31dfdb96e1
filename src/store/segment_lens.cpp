// SPDX-License-Identifier: GPL-3.0-or-later
#include "segment_lens.h"

#include <algorithm>
#include <limits>
#include <set>
#include <span>
#include <string>

#include "each_row.h"
#include "kinerja/domain/lists.h"
#include "kinerja/domain/plan.h"
#include "kinerja/store/settings.h"
#include "segment_store.h"
#include "setting_row.h"
#include "unit_spellings.h"

namespace kinerja::store {
namespace {

constexpr const char* kRatesSql = "SELECT currency_id, day, rate FROM exchange_rates ORDER BY currency_id, day";
constexpr const char* kBaseSql = "SELECT id FROM terms WHERE kind = 7 AND text = :base";
constexpr const char* kProductListSql =
    "SELECT key, name, coalesce(category_id, 0), cost, coalesce(currency_id, 0) FROM product_list ORDER BY id";
constexpr const char* kProductsSql = "SELECT id, key FROM products";
constexpr const char* kCustomerListSql = "SELECT key, name, coalesce(region_id, 0) FROM customer_list ORDER BY id";
constexpr const char* kCustomersSql = "SELECT id, key FROM customers";
constexpr const char* kPeopleListSql =
    "SELECT key, name, coalesce(team_id, 0), coalesce(office_id, 0) FROM people_list ORDER BY id";
constexpr const char* kPeopleSql = "SELECT id, key FROM people";
constexpr const char* kWholeSharesSql = "SELECT share_set_id, person_id FROM credits WHERE share = 10000";
constexpr const char* kSharesWithoutTeamSql =
    "SELECT share_set_id, person_id FROM credits WHERE share < 10000 AND team_id IS NULL ORDER BY share_set_id, person_id";
constexpr const char* kMergesSql = "SELECT dimension, from_id, into_id FROM merges ORDER BY id";
constexpr const char* kLinesSql =
    "SELECT id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id, channel_id, unit_id,"
    " currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no FROM order_lines ORDER BY id";

}  // namespace

Result<SegmentLens> SegmentLens::load(Connection& connection)
{
    SegmentLens lens;
    const Status status = lens.loadRates(connection)
                              .and_then([&] { return lens.loadProducts(connection); })
                              .and_then([&] { return lens.loadCustomers(connection); })
                              .and_then([&] { return lens.loadPeople(connection); })
                              .and_then([&] { return lens.loadMerges(connection); })
                              .and_then([&] { return lens.settlePeople(connection); })
                              .and_then([&] { return lens.listTeams(connection); })
                              .and_then([&] { return lens.loadUnitCodes(connection); })
                              .and_then([&] { return lens.loadSettings(connection); });
    if (!status) {
        return pass(status.error());
    }
    return lens;
}

Status SegmentLens::loadRates(Connection& connection)
{
    const Result<std::optional<std::string>> set = setting(connection, kCurrencySetting);
    Result<Statement> base = Statement::prepare(connection, kBaseSql);
    if (!set || !base) {
        return pass(set ? base.error() : set.error());
    }
    const std::string code = set->value_or(std::string{kDefaultCurrency});
    base->bind(":base", std::string_view{code});
    const Result<bool> row = base->step();
    if (!row) {
        return pass(row.error());
    }
    m_base = *row ? base->integer(0) : 0;
    return forEachRow(connection, kRatesSql, [this](const Statement& rate) {
        m_rates[rate.integer(0)].push_back({static_cast<std::int32_t>(rate.integer(1)), rate.integer(2)});
    });
}

Status SegmentLens::loadProducts(Connection& connection)
{
    ListKeys keys;
    std::vector<Product> rows;
    const Status read = forEachRow(connection, kProductListSql, [&](const Statement& row) {
        keys.add(row.text(0), row.text(1), rows.size());
        rows.push_back({row.integer(2), row.isNull(3) ? domain::kUnknownCost : row.integer(3), row.integer(4)});
    });
    if (!read || rows.empty()) {
        return read;
    }
    m_knowsNames = true;
    const auto rowOf = matchList(connection, kProductsSql, keys, m_products);
    if (!rowOf) {
        return pass(rowOf.error());
    }
    for (const auto& [code, row] : *rowOf) {
        m_productOf[code] = rows[row];
    }
    return {};
}

Status SegmentLens::loadCustomers(Connection& connection)
{
    ListKeys keys;
    std::vector<std::int64_t> regions;
    const Status read = forEachRow(connection, kCustomerListSql, [&](const Statement& row) {
        keys.add(row.text(0), row.text(1), regions.size());
        regions.push_back(row.integer(2));
    });
    if (!read || regions.empty()) {
        return read;
    }
    m_knowsNames = true;
    const auto rowOf = matchList(connection, kCustomersSql, keys, m_customers);
    if (!rowOf) {
        return pass(rowOf.error());
    }
    for (const auto& [code, row] : *rowOf) {
        m_regionOfCustomer[code] = regions[row];
    }
    return {};
}

Status SegmentLens::loadPeople(Connection& connection)
{
    ListKeys keys;
    std::vector<Person> rows;
    const Status read = forEachRow(connection, kPeopleListSql, [&](const Statement& row) {
        keys.add(row.text(0), row.text(1), rows.size());
        rows.push_back({row.integer(2), row.integer(3)});
    });
    if (!read || rows.empty()) {
        return read;
    }
    m_knowsNames = true;
    const auto rowOf = matchList(connection, kPeopleSql, keys, m_people);
    if (!rowOf) {
        return pass(rowOf.error());
    }
    for (const auto& [code, row] : *rowOf) {
        m_listedPeople[code] = rows[row];
    }
    return {};
}

/// Team and office are those of the person whom a name stands for.
Status SegmentLens::settlePeople(Connection& connection)
{
    if (m_listedPeople.empty()) {
        return {};
    }
    return forEachRow(connection, kWholeSharesSql, [this](const Statement& share) {
        if (const auto at = m_listedPeople.find(m_people.of(share.integer(1))); at != m_listedPeople.end()) {
            m_personOfShare[share.integer(0)] = at->second;
        }
    });
}

Status SegmentLens::listTeams(Connection& connection)
{
    if (m_listedPeople.empty()) {
        return {};
    }
    const Status read = forEachRow(connection, kSharesWithoutTeamSql, [this](const Statement& share) {
        m_listedTeams[share.integer(0)].push_back(listedTeam(m_people.of(share.integer(1))));
    });
    std::erase_if(m_listedTeams, [](const auto& one) { return std::all_of(one.second.begin(), one.second.end(), [](auto team) { return team == 0; }); });
    return read;
}

Status SegmentLens::loadMerges(Connection& connection)
{
    const Status read = forEachRow(connection, kMergesSql, [this](const Statement& row) {
        const auto dimension = static_cast<domain::Dimension>(row.integer(0));
        CodeMap& codes = dimension == domain::Dimension::Rep       ? m_people
                         : dimension == domain::Dimension::Region  ? m_regions
                         : dimension == domain::Dimension::Product ? m_products
                                                                   : m_customers;
        codes.set(row.integer(1), row.integer(2));
        m_knowsNames = true;
    });
    for (CodeMap* codes : {&m_customers, &m_products, &m_people, &m_regions}) {
        codes->settle();
    }
    return read;
}

Status SegmentLens::loadUnitCodes(Connection& connection)
{
    const Result<StoredUnits> units = loadUnits(connection);
    if (!units) {
        return pass(units.error());
    }
    for (const auto& [spelled, first] : units->codes) {
        m_units.set(spelled, first);
    }
    return {};
}

Status SegmentLens::loadSettings(Connection& connection)
{
    const Result<std::optional<std::string>> counts = setting(connection, kOnHoldSetting);
    if (!counts) {
        return pass(counts.error());
    }
    m_countsOnHold = counts->value_or("1") != "0";
    return {};
}

std::int64_t SegmentLens::teamOf(std::int64_t own, std::int64_t share) const noexcept
{
    if (own != 0 || m_personOfShare.empty()) {
        return own;
    }
    const auto person = m_personOfShare.find(share);
    return person == m_personOfShare.end() ? 0 : person->second.team;
}

std::int64_t SegmentLens::listedTeam(std::int64_t person) const noexcept
{
    const auto listed = m_listedPeople.find(person);
    return listed == m_listedPeople.end() ? 0 : listed->second.team;
}

bool SegmentLens::showsLike(const SegmentLens& other, const LineRow& row) const noexcept
{
    const auto teamsIn = [&row](const SegmentLens& lens) {
        const auto teams = lens.m_listedTeams.find(row.share);
        return teams == lens.m_listedTeams.end() ? std::span<const std::int64_t>{} : std::span<const std::int64_t>{teams->second};
    };
    const auto own = teamsIn(*this);
    const auto others = teamsIn(other);
    return std::equal(own.begin(), own.end(), others.begin(), others.end()) && lineOf(row) == other.lineOf(row);
}

std::int64_t SegmentLens::regionOf(std::int64_t own, std::int64_t customer, std::int64_t share) const noexcept
{
    if (own != 0) {
        return m_regions.of(own);
    }
    const auto home = m_regionOfCustomer.find(customer);
    if (home != m_regionOfCustomer.end() && home->second != 0) {
        return m_regions.of(home->second);
    }
    const auto person = m_personOfShare.find(share);
    return person == m_personOfShare.end() ? 0 : m_regions.of(person->second.office);
}

std::optional<std::int64_t> SegmentLens::rateOn(std::int64_t currency, std::int32_t day) const noexcept
{
    const auto rates = m_rates.find(currency);
    if (rates == m_rates.end()) {
        return std::nullopt;
    }
    const auto later = std::upper_bound(rates->second.begin(), rates->second.end(), day,
                                        [](std::int32_t on, const Rate& rate) { return on < rate.day; });
    return later == rates->second.begin() ? std::nullopt : std::optional{std::prev(later)->rate};
}

std::optional<Raw4> SegmentLens::inBase(Raw4 amount, std::int64_t currency, std::int32_t day) const noexcept
{
    if (currency == 0 || currency == m_base) {
        return amount;
    }
    const auto rate = rateOn(currency, day);
    if (!rate) {
        return std::nullopt;
    }
    const Int128 value = divideRounded(static_cast<Int128>(amount) * *rate, domain::kRateOne);
    constexpr Int128 kMost = std::numeric_limits<Raw4>::max();
    return value > kMost || value < -kMost ? std::nullopt : std::optional{static_cast<Raw4>(value)};
}

void SegmentLens::convert(const LineRow& row, SegmentLine& line) const noexcept
{
    if (row.currency == 0) {
        return;
    }
    const auto gross = inBase(row.gross, row.currency, row.day);
    const auto discount = inBase(row.discount, row.currency, row.day);
    const bool hasCost = row.cost != domain::kUnknownCost;
    const auto cost = hasCost ? inBase(row.cost, row.currency, row.day) : std::optional{domain::kUnknownCost};
    if (!gross || !discount || !cost) {
        return;
    }
    line.gross = *gross;
    line.discount = *discount;
    line.cost = *cost;
    line.flags = static_cast<std::uint8_t>((line.flags & ~unsigned{domain::kOtherCurrency}) | domain::kConverted);
}

void SegmentLens::fill(const LineRow& row, SegmentLine& line) const noexcept
{
    const std::int64_t customer = m_customers.of(row.customer);
    const std::int64_t product = m_products.of(row.product);
    line.customer = static_cast<std::uint32_t>(customer);
    line.product = static_cast<std::uint32_t>(product);
    line.team = static_cast<std::uint32_t>(teamOf(row.team, row.share));
    line.region = static_cast<std::uint32_t>(regionOf(row.region, customer, row.share));
    const auto listed = m_productOf.find(product);
    if (listed == m_productOf.end()) {
        return;
    }
    if (line.category == 0) {
        line.category = static_cast<std::uint32_t>(listed->second.category);
    }
    if (row.cost == domain::kUnknownCost && listed->second.cost != domain::kUnknownCost) {
        const auto whole = multiplyRounded(row.quantity, listed->second.cost);
        const auto cost = whole ? inBase(*whole, listed->second.currency, row.day) : std::nullopt;
        line.cost = cost.value_or(domain::kUnknownCost);
    }
}

SegmentLine SegmentLens::lineOf(const LineRow& row) const noexcept
{
    SegmentLine line = segmentLine(row);
    if (isPlain()) {
        return line;
    }
    if (!m_countsOnHold && row.status == static_cast<std::uint8_t>(domain::OrderStatus::OnHold)) {
        line.flags |= domain::kCancelled;
    }
    line.unit = static_cast<std::uint32_t>(m_units.of(row.unit));
    convert(row, line);
    if (m_knowsNames) {
        fill(row, line);
    }
    return line;
}

Result<LensChange> LensChange::begin(Connection& connection)
{
    Result<SegmentLens> lens = SegmentLens::load(connection);
    if (!lens) {
        return pass(lens.error());
    }
    return LensChange{*std::move(lens)};
}

Status LensChange::finish(Connection& connection, std::int64_t dataVersion)
{
    const Result<SegmentLens> after = SegmentLens::load(connection);
    if (!after) {
        return pass(after.error());
    }
    if (m_before.isPlain() && after->isPlain()) {
        return {};
    }
    std::set<std::int32_t> months;
    LineRow row;
    const Status read = forEachRow(connection, kLinesSql, [&](const Statement& line) {
        readLine(line, row);
        if (!months.contains(row.month()) && !m_before.showsLike(*after, row)) {
            months.insert(row.month());
        }
    });
    return read ? rewriteMonths(connection, months, dataVersion) : read;
}

}  // namespace kinerja::store
