// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <utility>

#include "agreeing_rows.h"
#include "row_binder.h"
#include "row_checks.h"

namespace kinerja::ingest {
namespace {

using domain::ExchangeRate;

/// Rates wait for the end of the file: rows that give a currency two rates for one day are refused, all of them.
class RateBinder final : public RowBinder {
public:
    explicit RateBinder(const Inspection& inspection)
        : RowBinder(inspection), m_base(inspection.reading.currency), m_date(m_reader.column("date")), m_currency(m_reader.column("currency")),
          m_rate(m_reader.column("rate")), m_unit(m_reader.column("unit"))
    {
        for (const auto& [column, code] : inspection.reading.rateColumns) {
            m_wide.emplace_back(m_reader.columnAt(column), code);
            m_wide.back().first.keepsDigits = true;
        }
        m_rate.keepsDigits = true;
    }

    bool take(const Row& row) override
    {
        ExchangeRate entry;
        entry.line = row.line;
        if (!m_reader.begin(row)) {
            return false;
        }
        if (!m_wide.empty()) {
            return takeWide(row, entry);
        }
        if (!read(entry)) {
            return false;
        }
        m_rows.begin(row);
        keep(m_rate, std::move(entry));
        return true;
    }

    void end() override { m_rows.settle(m_block, m_late, m_joined); }

    Status flush(RecordSink& sink) override { return sink.rates(std::exchange(m_block, {})); }
    void finish(BindSummary& summary) override
    {
        if (m_roundings > 0) {
            summary.notes.push_back({"rates-rounded", {{"cells", std::to_string(m_roundings)}, {"decimals", "12"}}});
        }
    }

private:
    void keep(const FieldColumn& column, ExchangeRate entry)
    {
        m_rows.add({entry.currency, entry.day}, entry.rate, entry, column, m_reader.text(column));
    }

    /// A rate in each column that has one; they are as many records, or none.
    bool takeWide(const Row& row, const ExchangeRate& ofRow)
    {
        std::optional<Date> day;
        if (!m_reader.date(m_date, day) || !day) {
            return day ? false : m_reader.refuse(m_date, isBlank(m_reader.text(m_date)) ? "missing" : "not-a-date");
        }
        std::vector<std::pair<const FieldColumn*, ExchangeRate>> entries;
        for (const auto& [column, code] : m_wide) {
            std::optional<NumberCell> cell;
            if (!m_reader.number(column, cell)) {
                return false;
            }
            if (!cell) {
                continue;
            }
            const auto value = trillionthsOf(cell->text, column.decimal);
            if (!value || value->value <= 0) {
                return m_reader.refuse(column, "out-of-range");
            }
            m_roundings += value->rounded ? 1U : 0U;
            auto& entry = entries.emplace_back(&column, ofRow).second;
            entry.day = *day;
            entry.currency = code;
            entry.rate = value->value;
        }
        if (entries.empty()) {
            return m_reader.refuse(m_wide.front().first, "missing");
        }
        m_rows.begin(row);
        for (auto& [column, entry] : entries) {
            keep(*column, std::move(entry));
        }
        m_joined -= static_cast<std::int64_t>(entries.size()) - 1;
        return true;
    }

    /// "100" where the rate is of a hundred yen; blank is one.
    bool readUnit(std::int64_t& unit)
    {
        std::optional<NumberCell> cell;
        if (!m_reader.number(m_unit, cell)) {
            return false;
        }
        unit = cell ? cell->raw / kRawOne : 1;
        return !cell || (cell->raw > 0 && cell->raw % kRawOne == 0) || m_reader.refuse(m_unit, "out-of-range");
    }

    bool read(ExchangeRate& entry)
    {
        std::optional<Date> day;
        std::optional<NumberCell> cell;
        std::int64_t unit = 1;
        if (!m_reader.date(m_date, day) || !m_reader.number(m_rate, cell) || !readUnit(unit)) {
            return false;
        }
        const bool hasCurrency = !isBlank(m_reader.text(m_currency));
        if (!day || !cell || !hasCurrency) {
            return m_reader.refuse(!day ? m_date : !cell ? m_rate : m_currency, "missing");
        }
        const auto code = currencyOfCell(m_reader.text(m_currency));
        const auto value = trillionthsOf(cell->text, m_rate.decimal);
        if (!code || *code == m_base) {
            return m_reader.refuse(m_currency, code ? "base-currency" : "unknown-currency");
        }
        if (!value || value->value <= 0) {
            return m_reader.refuse(m_rate, "out-of-range");
        }
        m_roundings += value->rounded || value->value % unit != 0 ? 1U : 0U;
        entry.day = *day;
        entry.currency = *code;
        entry.rate = static_cast<std::int64_t>(divideRounded(value->value, unit));
        return entry.rate > 0 || m_reader.refuse(m_rate, "out-of-range");
    }

    const std::string& m_base;
    FieldColumn m_date, m_currency, m_rate, m_unit;
    std::vector<std::pair<FieldColumn, std::string>> m_wide;  ///< a column per currency
    AgreeingRows<std::pair<std::string, Date>, std::int64_t, ExchangeRate> m_rows;
    std::vector<ExchangeRate> m_block;
    std::uint64_t m_roundings = 0;  ///< rates are kept with twelve decimals
};

}  // namespace

std::unique_ptr<RowBinder> makeRateBinder(const Inspection& inspection) { return std::make_unique<RateBinder>(inspection); }

}  // namespace kinerja::ingest
