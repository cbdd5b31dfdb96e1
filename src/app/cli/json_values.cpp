// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_values.h"

#include "kinerja/base/decimal.h"
#include "kinerja/ingest/sheets.h"

namespace kinerja::cli {
namespace {

/// A count or quantity: an integer when it is whole.
Json plainNumber(Int128 raw)
{
    if (raw % kRawOne == 0) {
        return static_cast<std::int64_t>(raw / kRawOne);
    }
    return static_cast<double>(raw) / static_cast<double>(kRawOne);
}

}  // namespace

std::string dumped(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json amountJson(kpi::Unit unit, Int128 raw)
{
    switch (unit) {
    case kpi::Unit::Money:
    case kpi::Unit::PerDay:
        return toPlainString(raw);
    case kpi::Unit::Count:
    case kpi::Unit::Units:
        return plainNumber(raw);
    case kpi::Unit::Fraction:
    case kpi::Unit::Days:
    case kpi::Unit::Points:
    case kpi::Unit::Factor:
        break;
    }
    return static_cast<double>(raw) / static_cast<double>(kRawOne);
}

Json figureJson(const kpi::Figure& figure)
{
    if (!figure.hasValue) {
        return nullptr;
    }
    switch (figure.unit) {
    case kpi::Unit::Money:
    case kpi::Unit::PerDay:
        return toPlainString(figure.exact);
    case kpi::Unit::Count:
        return static_cast<std::int64_t>(figure.exact);
    case kpi::Unit::Units:
        return plainNumber(figure.exact);
    case kpi::Unit::Fraction:
    case kpi::Unit::Days:
    case kpi::Unit::Points:
    case kpi::Unit::Factor:
        break;
    }
    return figure.real;
}

Json reasonJson(const kpi::Figure& figure)
{
    return figure.hasValue ? Json(nullptr) : Json(kpi::reasonId(figure.reason));
}

Json dayJson(const std::optional<Date>& day)
{
    return day ? Json(toIso(*day)) : Json(nullptr);
}

void addDays(Json& into, const Period& period)
{
    const bool hasDays = period.first < period.end;
    into["from"] = hasDays ? Json(toIso(period.first)) : Json(nullptr);
    into["to"] = hasDays ? Json(toIso(period.end - std::chrono::days{1})) : Json(nullptr);
}

std::string_view verdictId(kpi::Verdict verdict) noexcept
{
    switch (verdict) {
    case kpi::Verdict::OnTrack:
        return "on-track";
    case kpi::Verdict::Behind:
        return "behind";
    case kpi::Verdict::AtRisk:
        return "at-risk";
    case kpi::Verdict::None:
        break;
    }
    return "none";
}

Json eventJson(const domain::Event& event)
{
    Json json = Json::object();
    addDays(json, {PeriodKind::Range, event.first, event.end});
    json["kind"] = event.kind ? Json(domain::eventKindId(*event.kind)) : Json(nullptr);
    json["name"] = event.name;
    json["estimate"] = event.isEstimate;
    return json;
}

namespace {

/// Money as a string, everything else as the number it is.
Json textValueJson(const std::string& unit, const std::string& text)
{
    if (text.empty()) {
        return nullptr;
    }
    const bool isMoney = unit == kpi::unitId(kpi::Unit::Money) || unit == kpi::unitId(kpi::Unit::PerDay);
    const Json number = isMoney ? Json(text) : Json::parse(text, nullptr, false);
    return number.is_discarded() ? Json(text) : number;
}

}  // namespace

Json changesJson(const std::vector<domain::FigureChange>& changes)
{
    Json list = Json::array();
    for (const domain::FigureChange& one : changes) {
        Json change{{"kpi", one.kpi}};
        if (!one.part.empty()) {
            change["part"] = one.part;
        }
        change["before"] = textValueJson(one.unit, one.before);
        change["after"] = textValueJson(one.unit, one.after);
        list.push_back(std::move(change));
    }
    return list;
}

Json restatedJson(const std::vector<services::RestatedPeriod>& restated)
{
    Json list = Json::array();
    for (const services::RestatedPeriod& one : restated) {
        list.push_back({{"period", periodId(one.period)}, {"changes", changesJson(one.changes)}});
    }
    return list;
}

Json rowCountsJson(const domain::RowCounts& counts)
{
    return {{"read", counts.read},
            {"new", counts.added},
            {"changed", counts.changed},
            {"same", counts.same},
            {"rejected", counts.rejected}};
}

/// `columns`: of the file. The sheet is named where several were read as one.
Json issuesJson(const std::vector<domain::RowIssue>& issues, std::size_t columns)
{
    Json list = Json::array();
    for (const domain::RowIssue& issue : issues) {
        Json one{{"line", ingest::sheetRowOf(issue.line).row}, {"column", issue.column}, {"value", issue.value}, {"reason", issue.reason}};
        if (auto sheet = ingest::sheetOf(issue, columns); !sheet.empty()) {
            one["sheet"] = std::move(sheet);
        }
        list.push_back(std::move(one));
    }
    return list;
}

Json questionsJson(const std::vector<ingest::Question>& questions)
{
    Json list = Json::array();
    for (const ingest::Question& question : questions) {
        Json answers = Json::array();
        for (const ingest::Answer& answer : question.answers) {
            answers.push_back({{"value", answer.value}, {"option", answer.option}, {"meaning", answer.meaning}});
        }
        Json one{{"id", question.id}, {"column", question.column}};
        if (!question.field.empty()) {
            one["field"] = question.field;
        }
        one["examples"] = question.examples;
        one["answers"] = std::move(answers);
        list.push_back(std::move(one));
    }
    return list;
}

Json notesJson(const std::vector<ingest::Note>& notes)
{
    Json list = Json::array();
    for (const ingest::Note& note : notes) {
        Json one{{"id", note.id}};
        for (const auto& [name, value] : note.values) {
            one[name] = value;
        }
        list.push_back(std::move(one));
    }
    return list;
}

}  // namespace kinerja::cli
