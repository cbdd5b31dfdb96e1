// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_notes.h"

#include <algorithm>

#include "kinerja/store/older_values.h"
#include "kinerja/store/pending.h"

namespace kinerja::services {

void noteKeptCredits(const store::KeptCredits& kept, domain::Reconciliation& ofFile, Notes& notes)
{
    if (kept.rows == 0) {
        return;
    }
    notes.push_back({"credits-kept", {{"rows", std::to_string(kept.rows)}}});
    ofFile.revenue -= kept.net;
    ofFile.returns -= kept.net;
    ofFile.revenueRows -= kept.countedRows;
    ofFile.returnRows += kept.countedRows;
    ofFile.turned += ofFile.fileTotal ? 2 * kept.net : 0;
}

void noteKeptStatuses(const store::KeptStatuses& kept, domain::Reconciliation& ofFile, Notes& notes)
{
    if (kept.rows == 0) {
        return;
    }
    notes.push_back({"statuses-kept", {{"rows", std::to_string(kept.rows)}}});
    ofFile.revenue -= kept.revenue;
    ofFile.returns -= kept.returns;
    ofFile.cancelled += kept.revenue + kept.returns;
    ofFile.revenueRows -= kept.revenueRows;
    ofFile.returnRows -= kept.returnRows;
    ofFile.cancelledRows += kept.revenueRows + kept.returnRows;
}

void noteMissing(domain::RecordKind kind, const domain::MissingRows& missing, Notes& notes)
{
    if (missing.rows == 0) {
        return;
    }
    ingest::Note note{missing.areRemoved ? "rows-removed" : "rows-missing", {{"rows", std::to_string(missing.rows)}}};
    using enum domain::RecordKind;
    if (kind == Sales || kind == Leads || kind == Lines) {
        note.values.emplace_back("amount", toPlainString(missing.amount));
    }
    notes.push_back(std::move(note));
}

Status noteTakenBack(store::Connection& connection, const domain::Batch& batch, Notes& notes)
{
    const auto all = store::takenBackBy(connection, batch.id, batch.kind);
    if (!all) {
        return pass(all.error());
    }
    for (const store::TakenBack& one : *all) {
        notes.push_back({"older-values", {{"rows", std::to_string(one.rows)}, {"batch", std::to_string(one.batch)}, {"file", one.fileName}}});
    }
    return {};
}

Status noteWhatWaits(store::Connection& connection, Notes& notes)
{
    const auto missing = store::missingRates(connection);
    const auto waiting = store::countWaiting(connection);
    if (!missing || !waiting) {
        return pass(missing ? waiting.error() : missing.error());
    }
    for (const store::MissingRate& one : *missing) {
        notes.push_back({"no-rate", {{"currency", one.currency}, {"rows", std::to_string(one.lines + one.leads)}, {"from", toIso(one.first)}, {"to", toIso(one.last)}}});
    }
    for (const auto& [id, count] : {std::pair{"headers-wait", waiting->headers}, {"lines-wait", waiting->lines},
                                    {"orders-known", waiting->known}, {"orders-known-cancelled", waiting->cancelled}}) {
        if (count > 0) {
            notes.push_back({id, {{"rows", std::to_string(count)}}});
        }
    }
    return {};
}

Status noteSharedNames(store::Connection& connection, domain::RecordKind kind, const std::vector<domain::RowIssue>& issues, Notes& notes)
{
    const auto shared = store::sharedNames(connection);
    if (!shared) {
        return pass(shared.error());
    }
    using enum domain::RecordKind;
    const bool isList = kind == People || kind == Products || kind == Customers;
    for (const store::SharedName& one : *shared) {
        const bool isRefused = std::any_of(issues.begin(), issues.end(), [&one](const domain::RowIssue& issue) {
            return issue.reason == ingest::kNameOfSeveral && issue.value == one.name;
        });
        if (isRefused || (isList && one.isUsed)) {
            notes.push_back({"names-of-several", {{"name", one.name}, {"ids", one.ids}}});
        }
    }
    return {};
}

}  // namespace kinerja::services
