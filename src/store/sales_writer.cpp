// SPDX-License-Identifier: GPL-3.0-or-later
#include "sales_writer.h"

#include <utility>

namespace kinerja::store {
namespace {

// Both take the same parameters in the same order: bindRow().
constexpr const char* kInsertLineSql =
    "INSERT INTO order_lines (id, day, batch_id, customer_id, product_id, category_id, share_id, team_id, region_id,"
    " channel_id, unit_id, currency_id, status, returned, quantity, gross, discount, tax, cost, nth, line_no)"
    " VALUES (:id, :day, :batch, :customer, :product, :category, :share, :team, :region, :channel, :unit, :currency,"
    " :status, :returned, :quantity, :gross, :discount, :tax, :cost, :nth, :lineNo)";
constexpr const char* kUpdateLineSql =
    "UPDATE order_lines SET day = ?2, batch_id = ?3, customer_id = ?4, product_id = ?5, category_id = ?6, share_id = ?7,"
    " team_id = ?8, region_id = ?9, channel_id = ?10, unit_id = ?11, currency_id = ?12, status = ?13, returned = ?14,"
    " quantity = ?15, gross = ?16, discount = ?17, tax = ?18, cost = ?19, nth = ?20, line_no = ?21 WHERE id = ?1";

void bindCode(Statement& statement, int index, std::int64_t code)
{
    if (code == 0) {
        statement.bindNull(index);
    } else {
        statement.bind(index, code);
    }
}

std::uint8_t returnedOf(const domain::SaleLine& line) noexcept
{
    if (line.isCreditDocument) {
        return kCreditDocument;
    }
    return line.isReturn ? kReturnedByQuantity : kNotReturned;
}

}  // namespace

SalesWriter::SalesWriter(OrderBook orders, SegmentCollector segments, Statement insert, Statement update)
    : m_orders(std::move(orders)), m_segments(std::move(segments)), m_insert(std::move(insert)), m_update(std::move(update))
{
}

Result<SalesWriter> SalesWriter::begin(ImportContext& context)
{
    Result<OrderBook> orders = OrderBook::load(context.connection, context.batch);
    if (!orders) {
        return pass(orders.error());
    }
    Result<SegmentCollector> segments = SegmentCollector::begin(context.connection);
    if (!segments) {
        return pass(segments.error());
    }
    Result<Statement> insert = Statement::prepare(context.connection, kInsertLineSql);
    Result<Statement> update = Statement::prepare(context.connection, kUpdateLineSql);
    if (!insert || !update) {
        return fail(Errc::Internal, "order lines: a statement does not prepare");
    }
    return SalesWriter{*std::move(orders), *std::move(segments), *std::move(insert), *std::move(update)};
}

Status SalesWriter::resolve(ImportContext& context, const domain::SaleLine& line)
{
    Dictionaries& words = context.dictionaries;
    Status status;
    const auto into = [&status](std::int64_t& field, Result<std::int64_t> id) {
        if (id) {
            field = *id;
        } else if (status) {
            status = pass(id.error());
        }
    };
    std::int64_t segment = 0;
    into(segment, words.term(TermKind::Segment, line.segment));
    into(m_row.team, words.term(TermKind::Team, line.team));
    into(m_row.region, words.term(TermKind::Region, line.region));
    into(m_row.channel, words.term(TermKind::Channel, line.channel));
    into(m_row.unit, words.term(TermKind::Unit, line.unit));
    into(m_row.category, words.term(TermKind::Category, line.category));
    into(m_row.customer, words.customer(line.customer, line.customerName, segment));
    into(m_row.product, words.product(line.product, line.productName, m_row.category));
    into(m_row.share, words.share(line.rep, line.repName, m_row.team));
    into(m_row.currency, context.currencyId(line.currency));
    m_row.batch = context.batch;
    m_row.day = toYmd(line.day);
    m_row.status = static_cast<std::uint8_t>(line.status);
    m_row.returned = returnedOf(line);
    m_row.quantity = line.quantity;
    m_row.gross = line.gross;
    m_row.discount = line.discount;
    m_row.tax = line.tax;
    m_row.cost = line.cost.value_or(domain::kUnknownCost);
    m_row.hasLineNo = !line.lineNo.empty();
    m_row.lineNo = line.lineNo;
    return status;
}

Status SalesWriter::apply(ImportContext& context, const domain::SaleLine& line)
{
    if (Status status = resolve(context, line); !status) {
        return status;
    }
    if (Status status = m_orders.turnTo(line.order); !status) {
        return status;
    }
    reconcile(context);
    if (context.mode == ImportMode::Upsert) {
        if (const LineRow* stored = m_orders.match(m_row); stored != nullptr) {
            return replace(context, *stored);
        }
    }
    return add(context);
}

Status SalesWriter::add(ImportContext& context)
{
    if (Status status = m_orders.place(m_row); !status) {
        return status;
    }
    bindRow(m_insert);
    if (Status status = m_insert.run(); !status) {
        return status;
    }
    m_orders.added(m_row);
    m_segments.add(m_row);
    m_digestIsWhole = m_digestIsWhole && m_row.id > m_digest.lastId();
    if (m_digestIsWhole) {
        m_digest.add(m_row, m_orders.orderNumber());
    }
    context.countAdded();
    return {};
}

Status SalesWriter::replace(ImportContext& context, const LineRow& stored)
{
    if (sameContent(stored, m_row)) {
        m_orders.meet(stored);
        context.countSame();
        return {};
    }
    m_row.id = stored.id;
    m_row.nth = stored.nth;
    if (Status status = context.keepBefore(RowEntity::Line, stored.id, stored.batch, lineJson(stored)); !status) {
        return status;
    }
    bindRow(m_update);
    if (Status status = m_update.run(); !status) {
        return status;
    }
    m_segments.change(stored, m_row);
    m_digestIsWhole = false;
    context.countChanged();
    return {};
}

void SalesWriter::bindRow(Statement& statement)
{
    statement.bind(1, m_row.id);
    statement.bind(2, std::int64_t{m_row.day});
    statement.bind(3, m_row.batch);
    bindCode(statement, 4, m_row.customer);
    bindCode(statement, 5, m_row.product);
    bindCode(statement, 6, m_row.category);
    bindCode(statement, 7, m_row.share);
    bindCode(statement, 8, m_row.team);
    bindCode(statement, 9, m_row.region);
    bindCode(statement, 10, m_row.channel);
    bindCode(statement, 11, m_row.unit);
    bindCode(statement, 12, m_row.currency);
    statement.bind(13, std::int64_t{m_row.status});
    statement.bind(14, std::int64_t{m_row.returned});
    statement.bind(15, m_row.quantity);
    statement.bind(16, m_row.gross);
    statement.bind(17, m_row.discount);
    statement.bind(18, m_row.tax);
    if (m_row.cost == domain::kUnknownCost) {
        statement.bindNull(19);
    } else {
        statement.bind(19, m_row.cost);
    }
    statement.bind(20, std::int64_t{m_row.nth});
    if (m_row.hasLineNo) {
        statement.bindStatic(21, m_row.lineNo);
    } else {
        statement.bindNull(21);
    }
}

void SalesWriter::reconcile(ImportContext& context) const
{
    domain::Reconciliation& parts = context.reconciliation;
    if (m_row.currency != 0) {
        parts.otherCurrency += m_row.net();
        ++parts.otherCurrencyRows;
    } else if (m_row.status == static_cast<std::uint8_t>(domain::OrderStatus::Cancelled)) {
        parts.cancelled += m_row.net();
        ++parts.cancelledRows;
    } else if (m_row.returned != kNotReturned) {
        parts.returns += m_row.net();
        ++parts.returnRows;
    } else {
        parts.revenue += m_row.net();
        parts.tax += m_row.tax;
        ++parts.revenueRows;
    }
}

Status SalesWriter::seal(ImportContext& context, std::int64_t dataVersion)
{
    if (m_digestIsWhole) {
        if (Status stored = storeSums(context.connection, context.batch, m_digest.finish()); !stored) {
            return stored;
        }
    } else {
        context.dirtyBatches.insert(context.batch);
    }
    return m_segments.write(context.connection, dataVersion);
}

}  // namespace kinerja::store
