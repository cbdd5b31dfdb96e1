// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <utility>

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
          m_rate(m_reader.column("rate"))
    {
    }

    bool take(const Row& row) override
    {
        ExchangeRate entry;
        entry.line = row.line;
        if (!m_reader.begin(row) || !read(entry)) {
            return false;
        }
        Rates& rates = m_rates[{entry.currency, entry.day}];
        rates.contradict = rates.contradict || (rates.first != 0 && rates.first != entry.rate);
        rates.first = entry.rate;
        m_rows.push_back({std::move(entry), issueOf(row, {m_rate.name, m_reader.text(m_rate), "contradicts"})});
        return true;
    }

    void end() override
    {
        for (auto& [entry, issue] : m_rows) {
            if (m_rates[{entry.currency, entry.day}].contradict) {
                m_late.push_back(std::move(issue));
            } else {
                m_block.push_back(std::move(entry));
            }
        }
        m_rows.clear();
    }

    Status flush(RecordSink& sink) override { return sink.rates(std::exchange(m_block, {})); }
    void finish(BindSummary&) override {}

private:
    bool read(ExchangeRate& entry)
    {
        std::optional<Date> day;
        std::optional<NumberCell> cell;
        if (!m_reader.date(m_date, day) || !m_reader.number(m_rate, cell)) {
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
        if (!value || *value <= 0) {
            return m_reader.refuse(m_rate, "out-of-range");
        }
        entry.day = *day;
        entry.currency = *code;
        entry.rate = *value;
        return true;
    }

    struct Rates {
        std::int64_t first = 0;
        bool contradict = false;
    };
    struct Waiting {
        ExchangeRate entry;
        domain::RowIssue issue;
    };
    const std::string& m_base;
    FieldColumn m_date, m_currency, m_rate;
    std::map<std::pair<std::string, Date>, Rates> m_rates;
    std::vector<Waiting> m_rows;
    std::vector<ExchangeRate> m_block;
};

}  // namespace

std::unique_ptr<RowBinder> makeRateBinder(const Inspection& inspection) { return std::make_unique<RateBinder>(inspection); }

}  // namespace kinerja::ingest
