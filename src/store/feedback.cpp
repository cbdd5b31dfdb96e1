// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/feedback.h"

#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "kinerja/store/statement.h"
#include "records.h"
#include "stored_day.h"

namespace kinerja::store {
namespace {

constexpr const char* kFeedbackSql =
    "SELECT f.id, coalesce(p.key, ''), f.type, f.audience, f.day, f.situation, f.behaviour, f.impact"
    "  FROM feedback f LEFT JOIN people p ON p.id = f.person_id ORDER BY f.day DESC, f.id DESC";
constexpr const char* kFiguresSql =
    "SELECT feedback_id, kpi, query, definition_version, value, unit, as_of, data_version, period_from, period_to"
    "  FROM feedback_figures ORDER BY feedback_id, n";

using Figures = std::map<std::int64_t, std::vector<domain::FrozenFigure>>;

Result<Figures> allFigures(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(connection, kFiguresSql);
    if (!statement) {
        return pass(statement.error());
    }
    Figures figures;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        domain::FrozenFigure& figure = figures[statement->integer(0)].emplace_back();
        figure.kpi = statement->text(1);
        figure.query = statement->text(2);
        figure.definitionVersion = static_cast<int>(statement->integer(3));
        figure.value = statement->text(4);
        figure.unit = statement->text(5);
        const std::optional<Date> asOf = storedDay(*statement, 6);
        if (!asOf) {
            return fail(Errc::Damaged, "a frozen figure has a day that does not exist");
        }
        figure.asOf = *asOf;
        figure.dataVersion = statement->integer(7);
        figure.periodFrom = statement->text(8);
        figure.periodTo = statement->text(9);
    }
    if (!row) {
        return pass(row.error());
    }
    return figures;
}

nlohmann::json figuresJson(const std::vector<domain::FrozenFigure>& figures)
{
    nlohmann::json parts = nlohmann::json::array();
    for (const domain::FrozenFigure& figure : figures) {
        parts.push_back({{"n", parts.size() + 1},
                         {"kpi", figure.kpi},
                         {"query", figure.query},
                         {"definition_version", figure.definitionVersion},
                         {"value", figure.value},
                         {"unit", figure.unit},
                         {"as_of", toYmd(figure.asOf)},
                         {"data_version", figure.dataVersion},
                         {"period_from", figure.periodFrom},
                         {"period_to", figure.periodTo}});
    }
    return parts;
}

}  // namespace

Result<std::vector<domain::Feedback>> listFeedback(Connection& connection)
{
    Result<Figures> figures = allFigures(connection);
    if (!figures) {
        return pass(figures.error());
    }
    Result<Statement> statement = Statement::prepare(connection, kFeedbackSql);
    if (!statement) {
        return pass(statement.error());
    }
    std::vector<domain::Feedback> all;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        domain::Feedback& feedback = all.emplace_back();
        feedback.id = statement->integer(0);
        feedback.person = statement->text(1);
        feedback.type = static_cast<domain::FeedbackType>(statement->integer(2));
        feedback.audience = static_cast<domain::Audience>(statement->integer(3));
        const std::optional<Date> day = storedDay(*statement, 4);
        if (!day) {
            return fail(Errc::Damaged, "feedback " + std::to_string(feedback.id) + " has a day that does not exist");
        }
        feedback.day = *day;
        feedback.situation = statement->text(5);
        feedback.behaviour = statement->text(6);
        feedback.impact = statement->text(7);
        feedback.figures = std::move((*figures)[feedback.id]);
    }
    if (!row) {
        return pass(row.error());
    }
    return all;
}

Result<Edit> saveFeedback(Connection& connection, const domain::Feedback& feedback)
{
    const Result<std::optional<std::int64_t>> person = personId(connection, feedback.person);
    if (!person) {
        return pass(person.error());
    }
    nlohmann::json record{{"id", feedback.id},
                          {"type", static_cast<int>(feedback.type)},
                          {"audience", static_cast<int>(feedback.audience)},
                          {"day", toYmd(feedback.day)},
                          {"situation", feedback.situation},
                          {"behaviour", feedback.behaviour},
                          {"impact", feedback.impact},
                          {"figures", figuresJson(feedback.figures)}};
    if (*person) {
        record["person_id"] = **person;
    }
    return saveRecord(connection, Entity::Feedback, record);
}

Result<Edit> removeFeedback(Connection& connection, std::int64_t id)
{
    return eraseRecord(connection, Entity::Feedback, id);
}

}  // namespace kinerja::store
