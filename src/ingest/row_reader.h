// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/inspect.h"
#include "kinerja/ingest/number_text.h"
#include "sum_labels.h"

namespace kinerja::ingest {

/// Where a field is read and how.
struct FieldColumn {
    std::optional<std::size_t> at;
    std::string name;
    DateOrder dates = DateOrder::Ymd;
    DecimalMark decimal = DecimalMark::Point;
    bool cutsPointZero = false;
    int power = 0;  ///< of amounts: 10^power
    bool isEpoch = false;
    std::vector<std::pair<std::string, std::int32_t>> scores;  ///< as ColumnInfo has them
    std::optional<DateOrder> textDates;  ///< as ColumnInfo has it
    bool areNumbers = false;             ///< what else stands in it
    bool keepsDigits = false;            ///< who reads it keeps more than four decimals: none is rounded here
    bool areBuyers = false;              ///< accounts or mails of buyers in place of customers

    [[nodiscard]] bool isMapped() const noexcept { return at.has_value(); }
};

/// A number cell, kept with what stood around it.
struct NumberCell {
    NumberText text;
    Raw4 raw = 0;
};

/// Why a row is not taken. The views point into the row and into the columns' names.
struct Refusal {
    std::string_view column;
    std::string_view value;
    std::string_view reason;
};

/// Reads typed cells of the current row by the inspection's formats. A function that returns false has refused the row.
class RowReader {
public:
    explicit RowReader(const Inspection& inspection);

    [[nodiscard]] FieldColumn column(std::string_view field) const;
    [[nodiscard]] FieldColumn columnAt(std::size_t at) const;

    /// The store's: which days FY2026 has.
    [[nodiscard]] const std::vector<std::string>& header() const noexcept { return m_inspection.dialect.header; }
    [[nodiscard]] const FiscalCalendar& calendar() const noexcept { return m_inspection.calendar; }

    /// False: the row is too short or too long for its columns, one of its quotes is never closed, a spreadsheet's
    /// error stands in place of a value, or a word for a sum in place of an order's number or of what was sold.
    [[nodiscard]] bool begin(const Row& row);

    [[nodiscard]] std::string_view text(const FieldColumn& column) const noexcept;
    /// Of a name: text(), empty where the cell is a lone dash. "null" may be somebody.
    [[nodiscard]] std::string_view name(const FieldColumn& column) const noexcept;
    /// As name(), without the ".0" of a column of ids that a spreadsheet made numbers of. A buyer whose letters are hidden ("a***i") is
    /// nobody: several have that name; a mail is in small letters. It holds until the next call.
    [[nodiscard]] std::string_view id(const FieldColumn& column) const;
    /// A blank cell leaves `into` empty.
    [[nodiscard]] bool number(const FieldColumn& column, std::optional<NumberCell>& into);
    /// An accountant's "-" is zero in a column of numbers.
    [[nodiscard]] bool amount(const FieldColumn& column, std::optional<NumberCell>& into);
    [[nodiscard]] bool date(const FieldColumn& column, std::optional<Date>& into);
    /// The currency of the row's own column, else of its first amount that names one; "" if none does.
    [[nodiscard]] bool currency(const FieldColumn& column, std::string& into);

    [[nodiscard]] bool refuse(const FieldColumn& column, std::string_view reason);
    [[nodiscard]] const Refusal& refusal() const noexcept { return m_refusal; }

    [[nodiscard]] std::uint64_t roundings() const noexcept { return m_roundings; }

private:
    bool score(const FieldColumn& column, std::string_view cell, std::optional<NumberCell>& into);
    [[nodiscard]] std::string_view buyer(std::string_view cell) const;

    const Inspection& m_inspection;
    const Row* m_row = nullptr;
    Refusal m_refusal;
    mutable std::string m_mail;
    std::size_t m_lastMapped = 0;
    struct References {
        std::size_t column = 0;
        const std::map<std::string, std::string, std::less<>>* names = nullptr;
    };
    std::vector<References> m_references;  ///< columns whose names may be those of several rows of a list
    LineMarks m_marks;
    std::vector<std::size_t> m_noSums;  ///< of sales: where the order's number stands, and what was sold
    std::vector<std::size_t> m_mapped;  ///< columns that are read
    std::string_view m_namedCurrency;  ///< by a number cell of this row
    std::string m_lastDate;
    DateOrder m_lastOrder = DateOrder::Ymd;
    std::optional<Date> m_lastDay;
    std::uint64_t m_roundings = 0;
};

/// Whether no cell holds anything: such rows end many exports and are none.
[[nodiscard]] bool isEmptyRow(const Row& row) noexcept;

/// A sum under the table: its first text says "Total", and it has no day or that word in its place. `day`: where a record of
/// this file has one.
[[nodiscard]] bool isFooterRow(const Row& row, std::optional<std::size_t> day);

/// Tells rows that are records, taken or refused, from empty ones and sums. The inspection must live as long.
class RecordRows {
public:
    explicit RecordRows(const Inspection& inspection) : m_day(inspection.columnOf("date")), m_sumLines(inspection.sumLines) {}
    [[nodiscard]] bool holds(const Row& row) const;

private:
    std::optional<std::size_t> m_day;
    const std::vector<std::uint64_t>& m_sumLines;
};

}  // namespace kinerja::ingest
