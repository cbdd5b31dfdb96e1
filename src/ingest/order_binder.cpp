// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "amounts.h"
#include "row_binder.h"
#include "row_checks.h"
#include "share_rows.h"
#include "shortened_number.h"
#include "status_words.h"

namespace kinerja::ingest {
namespace {

using domain::OrderHeader;

class OrderBinder final : public RowBinder {
public:
    explicit OrderBinder(const Inspection& inspection)
        : RowBinder(inspection), m_reading(inspection.reading), m_order(m_reader.column("order")), m_date(m_reader.column("date")),
          m_discount(m_reader.column("discount")), m_currency(m_reader.column("currency")), m_status(m_reader.column("status")),
          m_document(m_reader.column("document")), m_share(m_reader, m_reading.shareIsPercent), m_words(m_status.name, m_reading.returnedAreOff), m_documentWords(m_document.name)
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
        if (isShortenedNumber(header.order)) {
            return m_reader.refuse(m_order, "shortened");
        }
        header.order += m_reading.orderSuffix;
        header.day = *day;
        for (std::size_t at = 0; at < kTexts.size(); ++at) {
            header.*kTexts[at].second = m_reader.id(m_texts[at]);
        }
        takeStatus(header);
        if (!m_reader.text(m_share.column()).empty()) {
            return takeShare(row, std::move(header));
        }
        if (m_share.isMapped()) {  // a blank share is the whole
            closeShares();
            ++m_blankShares;
        }
        m_block.push_back(std::move(header));
        return true;
    }

    void end() override { closeShares(); }
    Status flush(RecordSink& sink) override { return sink.orders(std::exchange(m_block, {})); }
    void finish(BindSummary& summary) override
    {
        m_words.addNotes(summary.notes);
        if (m_sharedOrders > 0) {
            summary.notes.push_back({"shares-joined", {{"rows", std::to_string(m_sharedRows)}, {"lines", std::to_string(m_sharedOrders)}}});
        }
        if (m_ordersOfTeams > 0) {
            summary.notes.push_back({"share-of-two-teams", {{"lines", std::to_string(m_ordersOfTeams)}}});
        }
        if (m_emptyShares > 0) {
            summary.notes.push_back({"share-of-nothing", {{"rows", std::to_string(m_emptyShares)}}});
        }
        if (m_blankShares > 0) {
            summary.notes.push_back({"share-blank", {{"rows", std::to_string(m_blankShares)}, {"assumed", "100 %"}}});
        }
    }

private:
    /// Rows of one order follow each other and say the same but for person, team and share.
    bool takeShare(const Row& row, OrderHeader header)
    {
        std::int64_t share = 0;
        if (!m_share.read(m_reader, !header.rep.empty(), share)) {
            return false;
        }
        const auto cells = m_share.sharedCells(row);
        if (m_rows.isOfLast(cells, share)) {
            ++m_joined;
            ++m_emptyShares;
            return true;
        }
        ShareCredit credit{header.rep, header.repName, header.team, share};
        if (!m_rows.goOn(cells)) {
            closeShares();
            m_shared = std::move(header);
        }
        m_rows.add(cells, std::move(credit), m_share.issue(m_reader, row));
        if (m_rows.isWhole()) {
            closeShares();
        }
        return true;
    }

    /// The rows so far are one order, or none where their shares are not 100 %.
    void closeShares()
    {
        if (!m_rows.isOpen()) {
            return;
        }
        ShareRows rows = std::exchange(m_rows, {});
        if (rows.sum != kWholeCredit) {
            m_late.insert(m_late.end(), rows.issues.begin(), rows.issues.end());
            return;
        }
        m_joined += static_cast<std::int64_t>(rows.credits.size()) - 1;
        const auto people = settledCredits(rows.credits);
        m_emptyShares += rowsOfNobody(rows.credits, people);
        giveCredits(people);
        m_rows.last = std::move(rows.key);
        if (rows.credits.size() > 1) {
            ++m_sharedOrders;
            m_ordersOfTeams += namePersonOfTwoTeams(rows.credits) ? 1U : 0U;
            m_sharedRows += rows.credits.size();
        }
        m_block.push_back(std::move(m_shared));
    }

    /// Who has the largest share stands for the order, with their team.
    void giveCredits(const std::vector<ShareCredit>& people)
    {
        const auto first = std::max_element(people.begin(), people.end(), [](const auto& a, const auto& b) { return a.share < b.share; });
        m_shared.rep = first->rep;
        m_shared.repName = first->repName;
        m_shared.team = first->team;
        for (const ShareCredit& one : people) {
            if (people.size() > 1) {
                m_shared.credits.push_back({one.rep, one.repName, one.team, static_cast<std::int32_t>(one.share)});
            }
        }
    }

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
        header.isCreditDocument = meaning.isCredit || (m_document.isMapped() && m_documentWords.isCreditDocument(m_reader.text(m_document)))
                                  || (m_reading.creditByNumber && isCreditNumber(header.order));
    }

    static constexpr std::array<std::pair<const char*, std::string OrderHeader::*>, 8> kTexts{{
        {"customer", &OrderHeader::customer}, {"customer_name", &OrderHeader::customerName}, {"rep", &OrderHeader::rep},
        {"rep_name", &OrderHeader::repName}, {"team", &OrderHeader::team}, {"region", &OrderHeader::region},
        {"channel", &OrderHeader::channel}, {"segment", &OrderHeader::segment},
    }};

    const Reading& m_reading;
    FieldColumn m_order, m_date, m_discount, m_currency, m_status, m_document;
    ShareColumns m_share;
    ShareRows m_rows;
    OrderHeader m_shared;  ///< of these rows
    std::uint64_t m_sharedOrders = 0;
    std::uint64_t m_sharedRows = 0;
    std::uint64_t m_emptyShares = 0;  ///< rows of somebody with 0 %
    std::uint64_t m_ordersOfTeams = 0;
    std::uint64_t m_blankShares = 0;
    std::array<FieldColumn, kTexts.size()> m_texts;
    StatusWords m_words;
    StatusWords m_documentWords;
    std::vector<OrderHeader> m_block;
};

}  // namespace

std::unique_ptr<RowBinder> makeOrderBinder(const Inspection& inspection) { return std::make_unique<OrderBinder>(inspection); }

}  // namespace kinerja::ingest
