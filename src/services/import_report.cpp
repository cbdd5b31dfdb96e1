// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_report.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "kinerja/base/digits.h"
#include "kinerja/base/safe_file.h"
#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/preview.h"
#include "kinerja/ingest/profile.h"
#include "kinerja/ingest/sheets.h"
#include "kinerja/services/ledger.h"
#include "kinerja/services/names.h"

namespace kinerja::services {
namespace {

using Json = nlohmann::ordered_json;

Json notesList(const std::vector<ingest::Note>& notes)
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

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// The amounts of a reconciliation by their names, and its counts.
constexpr std::pair<const char*, Int128 domain::Reconciliation::*> kAmounts[]{
    {"revenue", &domain::Reconciliation::revenue},     {"tax", &domain::Reconciliation::tax},
    {"charges", &domain::Reconciliation::charges},     {"cancelled", &domain::Reconciliation::cancelled},
    {"returns", &domain::Reconciliation::returns},     {"rejected", &domain::Reconciliation::rejected},
    {"discounts", &domain::Reconciliation::discounts}, {"turned", &domain::Reconciliation::turned},
    {"unstated", &domain::Reconciliation::unstated}};
constexpr std::pair<const char*, std::int64_t domain::Reconciliation::*> kCounts[]{
    {"revenueRows", &domain::Reconciliation::revenueRows},
    {"cancelledRows", &domain::Reconciliation::cancelledRows},
    {"returnRows", &domain::Reconciliation::returnRows},
    {"rejectedRows", &domain::Reconciliation::rejectedRows}};

Json reconciliationObject(const domain::Reconciliation& sums)
{
    Json json{{"currency", sums.currency}};
    if (sums.fileTotal) {
        json["fileTotal"] = toDigits(*sums.fileTotal);
    }
    for (const auto& [name, amount] : kAmounts) {
        json[name] = toDigits(sums.*amount);
    }
    for (const auto& [name, count] : kCounts) {
        json[name] = sums.*count;
    }
    Json others = Json::object();
    for (const auto& [currency, part] : sums.others) {
        others[currency] = {{"rows", part.rows}, {"amount", toDigits(part.amount)}};
    }
    json["others"] = std::move(others);
    return json;
}

domain::Reconciliation reconciliationFrom(const Json& json)
{
    domain::Reconciliation sums;
    sums.currency = json.at("currency").get<std::string>();
    if (json.contains("fileTotal")) {
        sums.fileTotal = fromDigits(json.at("fileTotal").get<std::string>());
    }
    for (const auto& [name, amount] : kAmounts) {
        sums.*amount = fromDigits(json.at(name).get<std::string>());
    }
    for (const auto& [name, count] : kCounts) {
        sums.*count = json.at(name).get<std::int64_t>();
    }
    for (const auto& [currency, part] : json.at("others").items()) {
        sums.others[currency] = {part.at("rows").get<std::int64_t>(), fromDigits(part.at("amount").get<std::string>())};
    }
    return sums;
}

std::vector<ingest::Note> notesFrom(const Json& list)
{
    std::vector<ingest::Note> notes;
    for (const Json& one : list) {
        ingest::Note note{one.at("id").get<std::string>(), {}};
        for (const auto& [name, value] : one.items()) {
            if (name != "id") {
                note.values.emplace_back(name, value.get<std::string>());
            }
        }
        notes.push_back(std::move(note));
    }
    return notes;
}

/// Of the rows of a list that have the name.
std::string idsOf(const ingest::SharedNames& shared, const std::string& name)
{
    for (const auto& [field, names] : shared) {
        if (const auto found = names.find(name); found != names.end()) {
            return found->second;
        }
    }
    return {};
}

/// With the comma in front. Nothing behind a row that is shorter than its header: its cells would be no longer where they were.
std::string reasonCell(const domain::RowIssue& issue, std::size_t columns, const ReasonText& reasonText)
{
    const auto cells = ingest::cellsOf(issue);
    if (!cells || cells->size() < columns) {
        return {};
    }
    const std::string text = reasonText ? reasonText(issue) : issue.column.empty() ? issue.reason : issue.column + ": " + issue.reason;
    std::string cell;
    ingest::writeCsvRow(cell, std::vector<std::string_view>{text});
    cell.pop_back();
    return ',' + cell;
}

}  // namespace

std::string notesJson(const std::vector<ingest::Note>& notes) { return dumped(notesList(notes)); }

std::int64_t removedRows(const domain::Batch& batch)
{
    const Json notes = Json::parse(batch.notes, nullptr, false);
    for (const Json& note : notes.is_array() ? notes : Json::array()) {
        if (note.is_object() && note.value("id", "") == "rows-removed") {
            return static_cast<std::int64_t>(fromDigits(note.value("rows", "0")));
        }
    }
    return 0;
}

std::string keptJson(const KeptReport& report)
{
    return dumped({{"notes", notesList(report.notes)},
                   {"header", report.header},
                   {"sums", reconciliationObject(report.sums)},
                   {"missingRows", report.missing.rows},
                   {"missingAmount", toDigits(report.missing.amount)}});
}

std::optional<KeptReport> keptFrom(const std::string& text)
{
    try {
        const Json json = Json::parse(text);
        KeptReport report;
        report.notes = notesFrom(json.at("notes"));
        report.header = json.at("header").get<std::vector<std::string>>();
        report.sums = reconciliationFrom(json.at("sums"));
        report.missing.rows = json.at("missingRows").get<std::int64_t>();
        report.missing.amount = fromDigits(json.at("missingAmount").get<std::string>());
        return report;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

std::vector<std::string> headerOf(const ingest::Inspection& inspection)
{
    return inspection.dialect.hasHeader ? inspection.dialect.header : std::vector<std::string>{};
}

bool isOfRejects(std::span<const std::string> header)
{
    return std::find(header.begin(), header.end(), ingest::kNthColumn) != header.end();
}

Status saveRejects(const std::string& path, std::span<const std::string> header, const std::vector<domain::RowIssue>& issues,
                   const ReasonText& reasonText)
{
    const bool addsPlaces = !header.empty() && !isOfRejects(header);
    std::string bytes;
    if (!header.empty()) {
        std::vector<std::string_view> cells{header.begin(), header.end()};
        if (addsPlaces) {
            cells.push_back(ingest::kNthColumn);
        }
        cells.push_back(ingest::kReasonColumn);
        ingest::writeCsvRow(bytes, cells);
    }
    for (const domain::RowIssue& issue : issues) {
        bytes += issue.raw;
        bytes += addsPlaces ? ',' + (issue.nth > 0 ? std::to_string(issue.nth) : std::string{}) : std::string{};
        bytes += header.empty() ? std::string{} : reasonCell(issue, header.size(), reasonText);
        bytes += '\n';
    }
    return saveFile(path, bytes);
}

Error nothingAccepted(const ingest::Inspection& inspection, const std::vector<domain::RowIssue>& issues)
{
    std::string detail = "no row was accepted";
    if (!issues.empty()) {
        const domain::RowIssue& first = issues.front();
        detail += "; line " + ingest::lineText(first.line) + ", " + first.column + ": " + first.reason;
        if (first.reason == ingest::kNameOfSeveral && inspection.sharedNames) {
            detail += " (" + first.value + ": " + idsOf(*inspection.sharedNames, first.value) + ")";
        }
    }
    return {Errc::InvalidInput, std::move(detail)};
}

}  // namespace kinerja::services
