// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include "amount_cells.h"
#include "extra_row_taker.h"
#include "price_finder.h"
#include "row_binder.h"
#include "row_checks.h"
#include "row_ids.h"
#include "sale_counts.h"
#include "sale_sums.h"
#include "sale_texts.h"
#include "share_rows.h"
#include "shortened_number.h"
#include "status_words.h"
#include "text_arena.h"

namespace kinerja::ingest {
namespace {

using domain::OrderStatus;
using domain::SaleLine;

constexpr std::size_t kCurrencySlot = 16;
constexpr std::size_t kRowOrderSlot = 17;
constexpr std::int64_t kMostLinesOfKey = 16'777'215;

class SaleBinder final : public RowBinder {
public:
    explicit SaleBinder(const Inspection& inspection)
        : RowBinder(inspection), m_reading(inspection.reading), m_hasDays(inspection.kind != domain::RecordKind::Lines), m_rule(m_reading), m_date(m_reader.column("date")),
          m_amounts(inspection, m_reader), m_currency(m_reader.column("currency")), m_status(m_reader.column("status")), m_document(m_reader.column("document")),
          m_share(m_reader, m_reading.shareIsPercent), m_nth(m_reader.column("nth")), m_words(m_status.name, m_reading.returnedAreOff), m_documentWords(m_document.name),
          m_sums(m_reading.currency, m_amounts.total().isMapped())
    {
        if (inspection.prices) {
            m_prices.emplace(*inspection.prices);
        }
        for (std::size_t at = 0; at < kTextFields.size(); ++at) {
            m_texts[at] = m_reader.column(kTextFields[at].field);
        }
        m_product = m_texts[kProductNameField].isMapped() ? m_texts[kProductNameField] : m_texts[kProductField];
        m_hasKeys = m_texts[0].isMapped() && !m_reading.ordersAreRows;
    }

    bool take(const Row& row) override
    {
        m_refusedTotal = 0;
        m_isWhole = m_reader.begin(row);
        if (!m_isWhole) {
            return false;
        }
        SaleLine line;
        line.line = row.line;
        LineCells cells;
        m_isDayRead = m_reader.date(m_date, m_day);
        if (m_amounts.countsOrders()) {
            m_amounts.begin(orderNumber());
        }
        // The total first: a refused row still counts with it in the reconciliation.
        if (!m_amounts.takeTotal(cells)) {
            return false;
        }
        m_refusedTotal = cells.total ? cells.total->raw : 0;
        if (!takeKeys(row, line) || !takeAmounts(cells, line)) {
            return false;
        }
        for (std::size_t at = 1; at < kTextFields.size(); ++at) {
            const auto text = kTextFields[at].isId ? m_reader.id(m_texts[at]) : m_reader.name(m_texts[at]);
            line.*kTextFields[at].member = m_arena.keep(text, at);
        }
        if (const auto kind = m_reading.extrasAreApart ? extraOf(m_reader.text(m_product)) : std::nullopt) {
            takeExtra(*kind, row, line);
            return true;
        }
        if (!m_reader.text(m_share.column()).empty()) {
            return takeShare(row, line);
        }
        if (m_share.isMapped()) {  // a blank share is the whole
            closeShares();
            m_counts.blankShares += m_reading.isOwnExport ? 0U : 1U;
        }
        push(line, m_worth);
        return true;
    }

    void end() override
    {
        closeShares();
        m_extras.end();
        m_isOver = true;
    }

    Status flush(RecordSink& sink) override
    {
        domain::SaleBlock block;
        block.lines = std::exchange(m_block, {});
        m_block.reserve(kBlockRows);
        block.arena = m_arena.take();
        block.credits = std::exchange(m_credits, {});
        block.refused = std::exchange(m_refused, {});
        if (m_rows.isOpen()) {
            keepTexts(m_sharedLine);  // its line comes in the next block
        }
        if (m_reading.extrasAreApart && !m_isOver && !block.lines.empty()) {
            keepLastLine(block, m_block, m_refused);  // what is off its order may come behind it
            keepTexts(m_block.back());
        }
        return sink.sales(std::move(block));
    }

    void countRefused(const Row& row) override
    {
        std::string code;
        if (m_isWhole && m_reader.currency(m_currency, code) && !code.empty()) {
            m_sums.addOther(code, m_refusedTotal);
        } else {
            m_sums.addRejected(1, m_refusedTotal);
        }
        m_counts.refusedRepeats += m_amounts.isRepeated() ? 1U : 0U;
        if (!m_isWhole || !m_hasKeys) {
            return;
        }
        domain::RefusedLine refused{m_block.size(), row.line, std::string{orderNumber()}, std::string{m_reader.id(m_texts[kLineField])},
                                    std::string{m_reader.id(m_texts[kProductField])}, 0};
        if (!refused.order.empty() && takeNth(refused.nth)) {
            m_refused.push_back(std::move(refused));
        }
    }

    void finish(BindSummary& summary) override
    {
        summary.reconciliation = m_sums.parts();
        m_words.addNotes(summary.notes);
        if (m_prices) {
            m_prices->addNote(summary.notes);
        }
        m_counts.addNotes(summary.notes);
    }

private:
    bool takeKeys(const Row& row, SaleLine& line)
    {
        if (!m_isDayRead) {
            return false;
        }
        if (!m_day && m_hasDays) {
            return m_reader.refuse(m_date, "missing");
        }
        line.day = m_day.value_or(Date{});
        if (m_reading.ordersAreRows) {
            Row own = row;
            own.cells = ownCells(row);
            const std::string id = m_share.isMapped() ? contentId(m_share.sharedCells(own)) : m_rowIds.next(own.cells);
            line.order = m_arena.keep(id + m_reading.orderSuffix, kRowOrderSlot);
        } else {
            line.order = m_arena.keep(orderNumber(), 0);
        }
        return takeNth(line.nth) && (!line.order.empty() || m_reader.refuse(m_texts[0], "missing")) && isWholeNumber();
    }

    bool isWholeNumber()
    {
        return m_reading.isOwnExport || m_reading.ordersAreRows || !isShortenedNumber(m_reader.id(m_texts[0])) || m_reader.refuse(m_texts[0], "shortened");
    }

    /// As it is stored; the row's day has to be read. Valid until it is asked again.
    std::string_view orderNumber()
    {
        const std::string_view number = m_reader.id(m_texts[0]);
        if (number.empty() || (m_reading.orderSuffix.empty() && !m_reading.ordersPerDay)) {
            return number;
        }
        m_number = number;
        if (m_reading.ordersPerDay && m_day) {
            m_number += " " + toIso(*m_day);
        }
        return m_number += m_reading.orderSuffix;
    }

    /// A row of a file of rejected rows says which of its key's lines it is.
    bool takeNth(std::uint32_t& nth)
    {
        std::optional<NumberCell> cell;
        if (!m_reader.number(m_nth, cell)) {
            return false;
        }
        if (cell && (cell->raw % kRawOne != 0 || cell->raw <= 0 || cell->raw > kMostLinesOfKey * kRawOne)) {
            return m_reader.refuse(m_nth, "out-of-range");
        }
        nth = cell ? static_cast<std::uint32_t>(cell->raw / kRawOne) : 0;
        return true;
    }

    /// The currency belongs to the amount: a price of the list has the list's.
    bool takeListPrice(LineCells& cells)
    {
        if (!m_prices) {
            return false;
        }
        const auto* found = m_prices->find(m_reader.id(m_texts[kProductField]));
        found = found == nullptr ? m_prices->find(m_reader.text(m_texts[kProductNameField])) : found;
        if (found == nullptr) {
            return false;
        }
        cells.price = NumberCell{{}, found->price};
        m_code = found->currency == m_reading.currency ? std::string{} : found->currency;
        ++m_counts.listPrices;
        return true;
    }

    /// What is missing is the product's price where the file has no other, else the cell's.
    bool refuseWorthless()
    {
        const auto& product = m_texts[kProductField].isMapped() ? m_texts[kProductField] : m_texts[kProductNameField];
        const bool isUnlisted = m_prices && !m_amounts.total().isMapped() && !m_reader.text(product).empty();
        return isUnlisted ? m_reader.refuse(product, "no-price") : m_reader.refuse(m_amounts.total().isMapped() ? m_amounts.total() : m_amounts.price(), "missing");
    }

    bool takeAmounts(LineCells& cells, SaleLine& line)
    {
        if (!m_amounts.takeRest(cells) || !m_reader.currency(m_currency, m_code)) {
            return false;
        }
        const auto statusWord = m_reader.text(m_status);
        const auto meaning = m_words.meaningOf(statusWord);
        const bool isOff = meaning.status == domain::OrderStatus::Cancelled;
        if (isOff) {
            cells.refund.reset();  // nothing is left to take it off
        }
        if (!cells.total && !cells.price && !takeListPrice(cells)) {
            if (!isOff) {
                return refuseWorthless();
            }
            cells.price = NumberCell{};  // what is no order any more needs no amount
        }
        const bool isBlankQuantity = m_amounts.quantity().isMapped() && !cells.quantity;
        line.isCreditDocument = m_reading.areReturns || meaning.isCredit || (m_document.isMapped() && m_documentWords.isCreditDocument(m_reader.text(m_document)))
                                || (m_reading.creditByNumber && isCreditNumber(line.order));
        const auto worth = m_rule.worth(cells, line.isCreditDocument);
        if (!worth) {
            const bool isDiscount = m_rule.fault() == WorthFault::DiscountOutOfRange;
            return m_reader.refuse(isDiscount ? m_amounts.discount() : m_amounts.price().isMapped() ? m_amounts.price() : m_amounts.total(), "out-of-range");
        }
        line.status = meaning.status;
        line.currency = m_arena.keep(m_code, kCurrencySlot);
        m_words.count(meaning, statusWord);
        m_counts.blankQuantities += isBlankQuantity ? 1U : 0U;
        fill(*worth, line);
        m_worth = *worth;
        return true;
    }

    void push(const SaleLine& line, const LineWorth& worth)
    {
        m_sums.add(worth, line);
        m_block.push_back(line);
        m_extras.goToLine();
    }

    void takeExtra(ExtraKind kind, const Row& row, const SaleLine& line)
    {
        m_extras.take({kind, m_worth, std::string{line.order}, std::string{line.currency}, issueOf(row, {m_product.name, m_reader.text(m_product), "no-line-of-order"})});
    }

    /// Rows of one line follow each other and say the same but for person, team and share; the line is whole with 100 %.
    bool takeShare(const Row& row, const SaleLine& line)
    {
        std::int64_t share = 0;
        if (!m_share.read(m_reader, !line.rep.empty(), share)) {
            return false;
        }
        const auto cells = m_share.sharedCells(row);
        if (m_rows.isOfLast(cells, share)) {
            ++m_joined;
            ++m_counts.emptyShares;
            return true;
        }
        if (!m_rows.goOn(cells)) {
            closeShares();
            m_sharedLine = line;
            m_sharedWorth = m_worth;
        }
        m_rows.add(cells, {std::string{line.rep}, std::string{line.repName}, std::string{line.team}, share}, m_share.issue(m_reader, row));
        if (m_rows.isWhole()) {
            closeShares();
        }
        return true;
    }

    /// The rows so far are one line, or none where their shares are not 100 %.
    void closeShares()
    {
        if (!m_rows.isOpen()) {
            return;
        }
        ShareRows rows = std::exchange(m_rows, {});
        if (rows.sum != kWholeCredit) {
            m_late.insert(m_late.end(), rows.issues.begin(), rows.issues.end());
            // The line's total stands in each of its rows, and counts once.
            m_sums.addRejected(static_cast<std::int64_t>(rows.issues.size()), m_sharedWorth.written);
            if (m_hasKeys) {
                m_refused.push_back({m_block.size(), m_sharedLine.line, std::string{m_sharedLine.order}, std::string{m_sharedLine.lineNo},
                                     std::string{m_sharedLine.product}, m_sharedLine.nth});
            }
            return;
        }
        m_joined += static_cast<std::int64_t>(rows.credits.size()) - 1;
        const auto people = settledCredits(rows.credits);
        m_counts.emptyShares += rowsOfNobody(rows.credits, people);
        giveCredits(people, m_sharedLine);
        m_rows.last = std::move(rows.key);
        if (rows.credits.size() > 1) {
            ++m_counts.sharedLines;
            m_counts.linesOfTeams += namePersonOfTwoTeams(rows.credits) ? 1U : 0U;
            m_counts.sharedRows += rows.credits.size();
        }
        push(m_sharedLine, m_sharedWorth);
    }

    /// Who has the largest share stands for the line, with their team.
    void giveCredits(const std::vector<ShareCredit>& people, SaleLine& line)
    {
        std::vector<domain::SaleCredit> credits;
        for (const ShareCredit& one : people) {
            credits.push_back({m_arena.keep(one.rep, kRepField), m_arena.keep(one.repName, kRepNameField),
                               m_arena.keep(one.team, kTeamField), static_cast<std::int32_t>(one.share)});
        }
        const auto first = std::max_element(credits.begin(), credits.end(), [](const auto& a, const auto& b) { return a.share < b.share; });
        line.rep = first->rep;
        line.repName = first->repName;
        line.team = first->team;
        if (credits.size() > 1) {
            m_credits.push_back(std::move(credits));
            line.credits = m_credits.back();
        }
    }

    /// Anew in the memory of the block that is gathered now.
    void keepTexts(SaleLine& line)
    {
        for (std::size_t at = 0; at < kTextFields.size(); ++at) {
            line.*kTextFields[at].member = m_arena.keep(line.*kTextFields[at].member, at);
        }
        line.currency = m_arena.keep(line.currency, kCurrencySlot);
    }

    static void fill(const LineWorth& worth, SaleLine& line)
    {
        line.isReturn = worth.isReturn;
        line.quantity = worth.quantity;
        line.gross = worth.gross;
        line.discount = worth.discount;
        line.tax = worth.tax;
        line.cost = worth.cost;
        line.statedTotal = worth.stated;
    }

    const Reading& m_reading;
    std::optional<PriceFinder> m_prices;  ///< of the product list
    bool m_hasDays;  ///< the lines of a file of lines have the day of their order's header
    WorthRule m_rule;
    FieldColumn m_date;
    AmountCells m_amounts;
    FieldColumn m_currency, m_status, m_document;
    ShareColumns m_share;
    FieldColumn m_nth;
    std::array<FieldColumn, kTextFields.size()> m_texts;
    std::vector<SaleLine> m_block;
    std::vector<std::vector<domain::SaleCredit>> m_credits;
    LineWorth m_worth;
    ShareRows m_rows;
    SaleLine m_sharedLine;      ///< of these rows
    LineWorth m_sharedWorth;
    TextArena m_arena;
    std::string m_code;
    std::string m_number;
    std::optional<Date> m_day;  ///< of the row
    bool m_isDayRead = true;
    Raw4 m_refusedTotal = 0;
    bool m_isWhole = true;  ///< the row has all its cells
    bool m_hasKeys = false; ///< the file names its orders
    std::vector<domain::RefusedLine> m_refused;
    StatusWords m_words;
    StatusWords m_documentWords;
    RowIds m_rowIds;  ///< of rows that are orders
    FieldColumn m_product;          ///< that says what was sold
    bool m_isOver = false;
    SaleCounts m_counts;
    SaleSums m_sums;
    ExtraRowTaker m_extras{m_block, m_sums, m_late, m_joined};
};

}  // namespace

std::unique_ptr<RowBinder> makeSaleBinder(const Inspection& inspection) { return std::make_unique<SaleBinder>(inspection); }

}  // namespace kinerja::ingest
