// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/reviews.h"

#include <string>

#include <nlohmann/json.hpp>

#include "kinerja/store/statement.h"
#include "records.h"
#include "stored_day.h"

namespace kinerja::store {
namespace {

constexpr const char* kReviewsSql = "SELECT id, period, day, summary, decisions FROM reviews ORDER BY day DESC, id DESC";
constexpr const char* kViewsSql = "SELECT id, name, query, is_default FROM views ORDER BY name, id";

}  // namespace

Result<std::vector<domain::Review>> listReviews(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(connection, kReviewsSql);
    if (!statement) {
        return pass(statement.error());
    }
    std::vector<domain::Review> reviews;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        const std::optional<Date> day = storedDay(*statement, 2);
        if (!day) {
            return fail(Errc::Damaged, "a review has a day that does not exist");
        }
        reviews.push_back({statement->integer(0), std::string{statement->text(1)}, *day, std::string{statement->text(3)},
                           std::string{statement->text(4)}});
    }
    if (!row) {
        return pass(row.error());
    }
    return reviews;
}

Result<Edit> saveReview(Connection& connection, const domain::Review& review)
{
    return saveRecord(connection, Entity::Review,
                      {{"id", review.id},
                       {"period", review.period},
                       {"day", toYmd(review.day)},
                       {"summary", review.summary},
                       {"decisions", review.decisions}});
}

Result<Edit> removeReview(Connection& connection, std::int64_t id) { return eraseRecord(connection, Entity::Review, id); }

Result<std::vector<SavedView>> listViews(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(connection, kViewsSql);
    if (!statement) {
        return pass(statement.error());
    }
    std::vector<SavedView> views;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        views.push_back({statement->integer(0), std::string{statement->text(1)}, std::string{statement->text(2)},
                         statement->integer(3) != 0});
    }
    if (!row) {
        return pass(row.error());
    }
    return views;
}

Result<Edit> saveView(Connection& connection, const SavedView& view)
{
    return saveRecord(connection, Entity::View,
                      {{"id", view.id}, {"name", view.name}, {"query", view.query}, {"is_default", view.isDefault ? 1 : 0}});
}

Result<Edit> removeView(Connection& connection, std::int64_t id) { return eraseRecord(connection, Entity::View, id); }

}  // namespace kinerja::store
