// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/domain/seal.h"

namespace kinerja::domain {

/// What a file holds. The numbers are stored.
enum class RecordKind : std::uint8_t {
    Sales = 0,      ///< lines with everything of their order
    Leads = 1,
    Surveys = 2,
    Targets = 3,
    Orders = 4,     ///< headers of orders, whose …
    Lines = 5,      ///< … lines are in another file
    Stages = 6,     ///< the stages a lead went through
    People = 7,
    Products = 8,
    Customers = 9,
    Rates = 10,     ///< of currencies
    Market = 11,    ///< sizes of markets
    Events = 12,
};
inline constexpr std::size_t kRecordKindCount = 13;

/// "sales", "leads", "surveys", "targets", "orders" …
[[nodiscard]] std::string_view recordKindId(RecordKind kind) noexcept;
[[nodiscard]] std::optional<RecordKind> parseRecordKind(std::string_view id) noexcept;

/// A row that was not taken, and why.
struct RowIssue {
    std::uint64_t line = 0;   ///< line of the file, from 1
    std::string column;       ///< header of the column, "" = the whole row
    std::string value;        ///< the cell as read
    std::string reason;       ///< stable id: "not-a-number", "not-a-date", "missing", "out-of-range" …
    std::string raw;          ///< the whole row as RFC 4180 CSV, so that it can be saved and mended
    std::uint32_t nth = 0;    ///< see SaleLine::nth; 0 = not known, or of a kind without

    friend bool operator==(const RowIssue&, const RowIssue&) = default;
};

/// read = added + changed + same + rejected, always.
struct RowCounts {
    std::int64_t read = 0;
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t same = 0;
    std::int64_t rejected = 0;

    friend bool operator==(const RowCounts&, const RowCounts&) = default;
};

/// Rows of a file in one other currency.
struct CurrencyPart {
    std::int64_t rows = 0;
    Int128 amount = 0;  ///< ten-thousandths, of that currency

    friend bool operator==(const CurrencyPart&, const CurrencyPart&) = default;
};

/// The file's own total column against what was taken from it, ten-thousandths. All amounts but `others` are in `currency`.
/// fileTotal = revenue + tax + charges + cancelled + returns + rejected + discounts + turned + unstated, or the file does not add up.
/// Without a total column `fileTotal` is nullopt and the parts are still given.
struct Reconciliation {
    std::string currency;            ///< ISO code of the file's amounts that name none
    std::optional<Int128> fileTotal; ///< sum of the cells as they are written, of rejected rows too; of `others` not
    Int128 revenue = 0;
    Int128 tax = 0;        ///< inside the total column
    Int128 charges = 0;    ///< shipping and the like inside the total column
    Int128 cancelled = 0;
    Int128 returns = 0;    ///< taken away: mostly ≤ 0
    Int128 rejected = 0;
    Int128 discounts = 0;  ///< inside a total column that is quantity × price before discount
    Int128 turned = 0;     ///< amounts written without the sign they have, as those of credit documents: twice the amount
    Int128 unstated = 0;   ///< minus what rows without a total brought to the other parts
    std::int64_t revenueRows = 0;
    std::int64_t cancelledRows = 0;
    std::int64_t returnRows = 0;
    std::int64_t rejectedRows = 0;
    std::map<std::string, CurrencyPart> others;  ///< by ISO code; one sum over several currencies would be none

    friend bool operator==(const Reconciliation&, const Reconciliation&) = default;
};
[[nodiscard]] Int128 sumOfParts(const Reconciliation& sums) noexcept;

/// Rows of earlier files of a series, on days that a new file of it covers, which the new file does not hold.
struct MissingRows {
    std::int64_t rows = 0;
    Int128 amount = 0;        ///< net, ten-thousandths; of those in the base currency
    bool areRemoved = false;  ///< else they are kept

    friend bool operator==(const MissingRows&, const MissingRows&) = default;
};

/// One import as the ledger keeps it.
struct Batch {
    std::int64_t id = 0;
    RecordKind kind = RecordKind::Sales;
    std::string fileName;   ///< without its folder
    std::string fileHash;   ///< SHA-256 of the bytes
    std::string who;
    std::string when;       ///< UTC, ISO
    RowCounts counts;
    Int128 sum = 0;         ///< net of its rows (targets: their values), ten-thousandths
    std::string rowsHash;   ///< SHA-256 over its rows as stored
    bool undone = false;
    std::string notes;      ///< JSON array of {id, …}: what was assumed
    std::string profile;    ///< by whose rules the file was read, "" = by none
    std::optional<std::vector<FigureChange>> effect;  ///< on the KPIs of all records; nullopt = not recorded
};

}  // namespace kinerja::domain
