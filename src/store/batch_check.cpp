// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_check.h"

#include <map>

#include "batch_digest.h"
#include "each_row.h"
#include "kinerja/store/statement.h"

namespace kinerja::store {
namespace {

constexpr const char* kBatchesSql =
    "SELECT id, kind, file_name, rows_stored, rows_sum, rows_hash, undone FROM import_batches ORDER BY id";

struct LedgerRow {
    domain::RecordKind kind = domain::RecordKind::Sales;
    std::string fileName;
    BatchSums sums;
};
using Ledger = std::map<std::int64_t, LedgerRow>;

Result<Ledger> readLedger(Connection& connection, const std::optional<std::set<std::int64_t>>& only)
{
    Ledger ledger;
    const Status read = forEachRow(connection, kBatchesSql, [&](const Statement& row) {
        if (!only || only->contains(row.integer(0))) {
            ledger[row.integer(0)] = {static_cast<domain::RecordKind>(row.integer(1)), std::string{row.text(2)},
                                      {row.integer(3), fromDigits(row.text(4)), std::string{row.text(5)}}};
        }
    });
    if (!read) {
        return pass(read.error());
    }
    return ledger;
}

}  // namespace

Result<BatchCheck> compareWithLedger(Connection& connection, const std::optional<std::set<std::int64_t>>& only)
{
    const Result<Ledger> ledger = readLedger(connection, only);
    if (!ledger) {
        return pass(ledger.error());
    }
    std::map<domain::RecordKind, std::set<std::int64_t>> batchesOf;
    for (const auto& [id, row] : *ledger) {
        batchesOf[row.kind].insert(id);
    }
    BatchCheck check;
    for (const auto& [kind, batches] : batchesOf) {
        const Result<std::map<std::int64_t, BatchSums>> actual = sumsOfBatches(connection, kind, batches);
        if (!actual) {
            return pass(actual.error());
        }
        for (const auto& [id, sums] : *actual) {
            ++check.batches;
            check.rows += sums.rows;
            if (sums != ledger->at(id).sums) {
                check.different.push_back({id, ledger->at(id).fileName});
            }
        }
    }
    return check;
}

std::string findingOf(const BatchCheck::Different& one)
{
    return "batch " + std::to_string(one.batch) + " (" + one.fileName + ") no longer holds what was imported";
}

}  // namespace kinerja::store
