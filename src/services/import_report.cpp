// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_report.h"

#include <nlohmann/json.hpp>

#include "kinerja/base/digits.h"
#include "kinerja/base/safe_file.h"
#include "kinerja/ingest/cells.h"
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
    {"cancelled", &domain::Reconciliation::cancelled}, {"returns", &domain::Reconciliation::returns},
    {"rejected", &domain::Reconciliation::rejected},   {"otherCurrency", &domain::Reconciliation::otherCurrency},
    {"discounts", &domain::Reconciliation::discounts}};
constexpr std::pair<const char*, std::int64_t domain::Reconciliation::*> kCounts[]{
    {"revenueRows", &domain::Reconciliation::revenueRows},
    {"cancelledRows", &domain::Reconciliation::cancelledRows},
    {"returnRows", &domain::Reconciliation::returnRows},
    {"rejectedRows", &domain::Reconciliation::rejectedRows},
    {"otherCurrencyRows", &domain::Reconciliation::otherCurrencyRows}};

Json reconciliationObject(const domain::Reconciliation& sums)
{
    Json json = Json::object();
    if (sums.fileTotal) {
        json["fileTotal"] = toDigits(*sums.fileTotal);
    }
    for (const auto& [name, amount] : kAmounts) {
        json[name] = toDigits(sums.*amount);
    }
    for (const auto& [name, count] : kCounts) {
        json[name] = sums.*count;
    }
    return json;
}

domain::Reconciliation reconciliationFrom(const Json& json)
{
    domain::Reconciliation sums;
    if (json.contains("fileTotal")) {
        sums.fileTotal = fromDigits(json.at("fileTotal").get<std::string>());
    }
    for (const auto& [name, amount] : kAmounts) {
        sums.*amount = fromDigits(json.at(name).get<std::string>());
    }
    for (const auto& [name, count] : kCounts) {
        sums.*count = json.at(name).get<std::int64_t>();
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

}  // namespace

std::string notesJson(const std::vector<ingest::Note>& notes) { return dumped(notesList(notes)); }

std::string keptJson(const KeptReport& report)
{
    return dumped({{"notes", notesList(report.notes)},
                   {"ofFile", reconciliationObject(report.ofFile)},
                   {"ofStore", reconciliationObject(report.ofStore)},
                   {"missingRows", report.missing.rows},
                   {"missingAmount", toDigits(report.missing.amount)}});
}

std::optional<KeptReport> keptFrom(const std::string& text)
{
    try {
        const Json json = Json::parse(text);
        KeptReport report;
        report.notes = notesFrom(json.at("notes"));
        report.ofFile = reconciliationFrom(json.at("ofFile"));
        report.ofStore = reconciliationFrom(json.at("ofStore"));
        report.missing.rows = json.at("missingRows").get<std::int64_t>();
        report.missing.amount = fromDigits(json.at("missingAmount").get<std::string>());
        return report;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

/// The file's own sum split by what became of it. bind() splits by the file's currency; amounts in another currency
/// than the store's are in no total, whatever else they are.
domain::Reconciliation reconciled(const domain::Reconciliation& ofFile, const domain::Reconciliation& ofStore,
                                  bool isInBaseCurrency)
{
    if (isInBaseCurrency) {
        return ofFile;
    }
    domain::Reconciliation parts = ofStore;
    if (ofFile.otherCurrencyRows == 0) {
        parts = {};
        parts.otherCurrency = ofFile.revenue + ofFile.tax + ofFile.cancelled + ofFile.returns;
        parts.otherCurrencyRows = ofFile.revenueRows + ofFile.cancelledRows + ofFile.returnRows;
    }
    parts.fileTotal = ofFile.fileTotal;
    parts.rejected = ofFile.rejected;
    parts.rejectedRows = ofFile.rejectedRows;
    return parts;
}

/// The file's header and the rows not taken, so that they can be mended and imported again.
Status saveRejects(const std::string& path, const ingest::Inspection& inspection,
                   const std::vector<domain::RowIssue>& issues)
{
    std::string bytes;
    if (inspection.dialect.hasHeader) {
        const std::vector<std::string_view> header{inspection.dialect.header.begin(), inspection.dialect.header.end()};
        ingest::writeCsvRow(bytes, header);
    }
    for (const domain::RowIssue& issue : issues) {
        bytes += issue.raw;
        if (!issue.raw.ends_with('\n')) {
            bytes += '\n';
        }
    }
    return saveFile(path, bytes);
}

Error nothingAccepted(const ingest::Inspection& inspection, const std::vector<domain::RowIssue>& issues)
{
    std::string detail = "no row was accepted";
    if (!issues.empty()) {
        const domain::RowIssue& first = issues.front();
        detail += "; line " + std::to_string(first.line) + ", " + first.column + ": " + first.reason;
        if (first.reason == ingest::kNameOfSeveral && inspection.sharedNames) {
            detail += " (" + first.value + ": " + idsOf(*inspection.sharedNames, first.value) + ")";
        }
    }
    return {Errc::InvalidInput, std::move(detail)};
}

}  // namespace kinerja::services
