// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_reader.h"

#include <algorithm>
#include <array>

#include "kinerja/base/same_text.h"
#include "kinerja/ingest/date_text.h"
#include "kinerja/ingest/own_export.h"
#include "row_checks.h"
#include "sum_rows.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

/// A number that is well written but has no place in an amount.
bool isTooLarge(const NumberText& number) noexcept
{
    constexpr std::uint8_t kMostDigits = 15;
    return number.length > kMostDigits || number.exponent > 0;
}

/// What a spreadsheet shows where a formula came to nothing; in a workbook also a formula that nobody calculated.
bool isErrorCell(std::string_view cell, FileFormat format) noexcept
{
    constexpr std::array<std::string_view, 12> kErrors{"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!",
                                                       "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#GETTING_DATA"};
    if (cell.empty() || (cell.front() != '#' && cell.front() != '=')) {
        return false;
    }
    return cell.front() == '=' ? format == FileFormat::Workbook
                               : std::find(kErrors.begin(), kErrors.end(), cell) != kErrors.end();
}

std::optional<Date> dayOf(const DateText& date, const FieldColumn& column) noexcept
{
    if (column.textDates) {
        const auto stored = isYearFirst(date) ? date.in(DateOrder::Ymd) : std::nullopt;
        return isYearFirst(date) ? (stored ? withDayAndMonthSwapped(*stored) : std::nullopt) : date.in(*column.textDates);
    }
    return isYearFirst(date) && column.dates != DateOrder::Ydm ? date.in(DateOrder::Ymd) : date.in(column.dates);
}

}  // namespace

bool isEmptyRow(const Row& row) noexcept
{
    return std::all_of(row.cells.begin(), row.cells.end(), [](auto cell) { return cell.empty(); });
}

bool isFooterRow(const Row& row, std::optional<std::size_t> day)
{
    if (!day) {
        return false;
    }
    const auto first = std::find_if(row.cells.begin(), row.cells.end(), [](auto cell) { return !cell.empty(); });
    const auto at = static_cast<std::size_t>(first - row.cells.begin());
    return first != row.cells.end() && (isBlank(row.at(*day)) || at == *day) && Synonyms::instance().isValue(*first, "footer");
}

bool RecordRows::holds(const Row& row) const
{
    return !isEmptyRow(row) && !isFooterRow(row, m_day) && !std::binary_search(m_sumLines.begin(), m_sumLines.end(), row.line);
}

RowReader::RowReader(const Inspection& inspection)
    : m_inspection(inspection), m_marks{inspection.columnOf("order"), inspection.columnOf("date"), inspection.columnOf("price"), inspection.columnOf("quantity")}
{
    for (const auto& mapped : inspection.mapping) {
        m_lastMapped = std::max(m_lastMapped, mapped.column);
        m_mapped.push_back(mapped.column);
        if (hasOrders(inspection.kind) && (mapped.field == "order" || mapped.field == "product" || mapped.field == "product_name")) {
            m_noSums.push_back(mapped.column);
        }
        if (inspection.sharedNames) {
            const auto names = inspection.sharedNames->find(mapped.field);
            if (names != inspection.sharedNames->end()) {
                m_references.push_back({mapped.column, &names->second});
            }
        }
    }
}

FieldColumn RowReader::column(std::string_view field) const
{
    const auto at = m_inspection.columnOf(field);
    auto found = at ? columnAt(*at) : FieldColumn{};
    const auto isNamed = [&found](const char* group) { return Synonyms::instance().isHeader(found.name, group); };
    found.areBuyers = at && field == "customer" && (isNamed("buyer account") || isNamed("buyer mail"));
    return found;
}

FieldColumn RowReader::columnAt(std::size_t at) const
{
    const auto& info = m_inspection.columns[at];
    return {at, info.name, info.dates.value_or(DateOrder::Ymd), info.decimal.value_or(DecimalMark::Point), info.cutsPointZero, info.power, info.isEpoch, info.scores, info.textDates, info.type == ColumnType::Number};
}

bool RowReader::begin(const Row& row)
{
    m_row = &row;
    m_namedCurrency = {};
    const auto width = m_inspection.columns.size();
    if (row.mending == Mending::OpenQuote) {
        m_refusal = {{}, {}, "stray-quote"};
        return false;
    }
    if (row.cells.size() <= m_lastMapped) {
        m_refusal = {{}, {}, "too-few-cells"};
        return false;
    }
    // Not even as a name: an error is no value of any column.
    for (const auto at : m_mapped) {
        if (isErrorCell(row.cells[at], m_inspection.format)) {
            m_refusal = {m_inspection.columns[at].name, row.cells[at], "error-cell"};
            return false;
        }
    }
    for (const auto at : m_noSums) {
        if (saysSum(row.cells[at]) && (at == m_marks.order || !m_marks.isLine(row))) {
            m_refusal = {m_inspection.columns[at].name, row.cells[at], "not-a-sum"};
            return false;
        }
    }
    for (const auto& [at, names] : m_references) {
        if (names->contains(row.cells[at])) {
            m_refusal = {m_inspection.columns[at].name, row.cells[at], kNameOfSeveral};
            return false;
        }
    }
    for (std::size_t at = width; at < row.cells.size(); ++at) {
        if (!row.cells[at].empty()) {
            m_refusal = {{}, row.cells[at], "too-many-cells"};
            return false;
        }
    }
    return true;
}

std::string_view RowReader::text(const FieldColumn& column) const noexcept
{
    const auto cell = column.at ? m_row->at(*column.at) : std::string_view{};
    const bool isTable = m_inspection.format == FileFormat::Text || m_inspection.format == FileFormat::Workbook;  // JSON has no guard
    const bool isGuarded = m_inspection.reading.isOwnExport && isTable;
    return isGuarded ? withoutFormulaGuard(cell) : cell;
}

std::string_view RowReader::name(const FieldColumn& column) const noexcept
{
    const auto cell = text(column);
    const char first = cell.empty() ? 'a' : cell.front();
    const bool mayBeDash = first == '-' || first == ' ' || static_cast<unsigned char>(first) >= 0x80;
    return mayBeDash && isDash(cell) && !m_inspection.reading.isOwnExport ? std::string_view{} : cell;
}

std::string_view RowReader::buyer(std::string_view cell) const
{
    if (cell.find('*') != std::string_view::npos) {
        return {};
    }
    if (cell.find('@') == std::string_view::npos) {
        return cell;
    }
    constexpr std::string_view kBlanks = " \t";
    const auto first = cell.find_first_not_of(kBlanks);
    m_mail = cell.substr(first, cell.find_last_not_of(kBlanks) - first + 1);
    std::transform(m_mail.begin(), m_mail.end(), m_mail.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return m_mail;
}

std::string_view RowReader::id(const FieldColumn& column) const
{
    auto cell = name(column);
    if (column.areBuyers) {
        return buyer(cell);
    }
    if (column.cutsPointZero && cell.ends_with(".0")) {
        cell.remove_suffix(2);
    }
    return cell;
}

bool RowReader::refuse(const FieldColumn& column, std::string_view reason)
{
    m_refusal = {column.name, text(column), reason};
    return false;
}

bool RowReader::number(const FieldColumn& column, std::optional<NumberCell>& into)
{
    into.reset();
    const auto cell = text(column);
    if (isBlank(cell)) {
        return true;
    }
    if (!column.scores.empty()) {
        return score(column, cell, into);
    }
    auto parsed = parseNumber(cell);
    if (!parsed) {
        return refuse(column, "not-a-number");
    }
    parsed->isExact = m_row->isExact(*column.at);
    const auto value = valueOf(*parsed, column.decimal, column.power);
    if (!value) {
        const bool isScaledTooFar = column.power > 0 && valueOf(*parsed, column.decimal);
        return refuse(column, isScaledTooFar || isTooLarge(*parsed) ? "out-of-range" : "not-a-number");
    }
    m_roundings += value->rounded && !column.keepsDigits ? 1U : 0U;
    m_namedCurrency = m_namedCurrency.empty() ? parsed->currency : m_namedCurrency;
    into = NumberCell{*parsed, value->raw};
    return true;
}

bool RowReader::amount(const FieldColumn& column, std::optional<NumberCell>& into)
{
    if (column.areNumbers && isDash(text(column))) {
        into = NumberCell{};
        return true;
    }
    return number(column, into);
}

bool RowReader::score(const FieldColumn& column, std::string_view cell, std::optional<NumberCell>& into)
{
    const auto word = plainWords(cell);
    const auto found = std::find_if(column.scores.begin(), column.scores.end(), [&](const auto& one) { return one.first == word; });
    if (found == column.scores.end()) {
        return refuse(column, "not-a-number");
    }
    into = NumberCell{{}, found->second * kRawOne};
    return true;
}

bool RowReader::date(const FieldColumn& column, std::optional<Date>& into)
{
    into.reset();
    const auto cell = text(column);
    if (cell.empty()) {
        return true;
    }
    if (isSameText(cell, m_lastDate) && column.dates == m_lastOrder && m_lastDay) {
        into = m_lastDay;
        return true;
    }
    if (isBlank(cell)) {
        return true;
    }
    const auto parsed = parseDate(cell);
    into = parsed ? dayOf(*parsed, column) : column.isEpoch ? parseEpoch(cell) : parseSerial(cell);
    if (!into) {
        return refuse(column, "not-a-date");
    }
    m_lastDate = cell;
    m_lastOrder = column.dates;
    m_lastDay = into;
    return true;
}

bool RowReader::currency(const FieldColumn& column, std::string& into)
{
    const auto cell = text(column);
    into.clear();
    if (!isBlank(cell)) {
        const auto code = currencyOfCell(cell);
        if (!code) {
            return refuse(column, "unknown-currency");
        }
        into = *code;
    } else {
        into = m_namedCurrency;
    }
    if (into == m_inspection.reading.currency) {
        into.clear();
    }
    return true;
}

}  // namespace kinerja::ingest
