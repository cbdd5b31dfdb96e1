// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "amounts.h"
#include "row_binder.h"
#include "row_checks.h"
#include "status_words.h"

namespace kinerja::ingest {
namespace {

using domain::OrderHeader;

class OrderBinder final : public RowBinder {
public:
    explicit OrderBinder(const Inspection& inspection)
        : RowBinder(inspection), m_reading(inspection.reading), m_order(m_reader.column("order")), m_date(m_reader.column("date")),
          m_discount(m_reader.column("discount")), m_currency(m_reader.column("currency")), m_status(m_reader.column("status")),
          m_document(m_reader.column("document"))
    {
        for (std::size_t at = 0; at < kTexts.size(); ++at) {
            m_texts[at] = m_reader.column(kTexts[at].first);
        }
    }

    bool take(const Row& row) override
    {
        OrderHeader header;
        header.line = row.line;
        std::optional<Date> day;
        if (!m_reader.begin(row) || !m_reader.date(m_date, day) || !m_reader.currency(m_currency, header.currency)
            || !takeDiscount(header)) {
            return false;
        }
        header.order = m_reader.id(m_order);
        if (header.order.empty() || !day) {
            return m_reader.refuse(header.order.empty() ? m_order : m_date, "missing");
        }
        header.day = *day;
        for (std::size_t at = 0; at < kTexts.size(); ++at) {
            header.*kTexts[at].second = m_reader.id(m_texts[at]);
        }
        takeStatus(header);
        m_block.push_back(std::move(header));
        return true;
    }

    Status flush(RecordSink& sink) override { return sink.orders(std::exchange(m_block, {})); }
    void finish(BindSummary& summary) override { m_words.addNotes(summary.notes); }

private:
    bool takeDiscount(OrderHeader& header)
    {
        std::optional<NumberCell> cell;
        if (!m_reader.number(m_discount, cell)) {
            return false;
        }
        if (!cell) {
            return true;
        }
        const bool isPercent = cell->text.percent || m_reading.discount == DiscountKind::Percent;
        if (!isPercent && m_reading.discount != DiscountKind::Rate) {
            header.discount = m_reading.discountIsNegative ? -cell->raw : cell->raw;
            return true;
        }
        const auto rate = billionthsOf(cell->text, m_discount.decimal);
        const std::int64_t share = !rate ? -1 : *rate * (m_reading.discountIsNegative ? -1 : 1) / (isPercent ? 100 : 1);
        if (share < 0 || share > kBillion) {
            return m_reader.refuse(m_discount, "out-of-range");
        }
        header.discountRate = share;
        return true;
    }

    void takeStatus(OrderHeader& header)
    {
        const auto word = m_reader.text(m_status);
        const auto meaning = m_words.meaningOf(word);
        m_words.count(meaning, word);
        header.status = meaning.status;
        header.isCreditDocument = meaning.isCredit || (m_document.isMapped() && m_words.isCreditDocument(m_reader.text(m_document)))
                                  || (m_reading.creditByNumber && isCreditNumber(header.order));
    }

    static constexpr std::array<std::pair<const char*, std::string OrderHeader::*>, 8> kTexts{{
        {"customer", &OrderHeader::customer}, {"customer_name", &OrderHeader::customerName}, {"rep", &OrderHeader::rep},
        {"rep_name", &OrderHeader::repName}, {"team", &OrderHeader::team}, {"region", &OrderHeader::region},
        {"channel", &OrderHeader::channel}, {"segment", &OrderHeader::segment},
    }};

    const Reading& m_reading;
    FieldColumn m_order, m_date, m_discount, m_currency, m_status, m_document;
    std::array<FieldColumn, kTexts.size()> m_texts;
    StatusWords m_words;
    std::vector<OrderHeader> m_block;
};

}  // namespace

std::unique_ptr<RowBinder> makeOrderBinder(const Inspection& inspection) { return std::make_unique<OrderBinder>(inspection); }

}  // namespace kinerja::ingest
