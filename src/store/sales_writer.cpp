// SPDX-License-Identifier: GPL-3.0-or-later
#include "sales_writer.h"

#include <utility>

#include "each_row.h"
#include "kinerja/base/threads.h"
#include "known_orders.h"
#include "order_joiner.h"

namespace kinerja::store {
namespace {

constexpr const char* kHeaderStatusesSql = "SELECT id, status FROM order_headers WHERE status <> 0";
constexpr const char* kUpdateLineSql =
    "UPDATE order_lines SET day = ?2, batch_id = ?3, customer_id = ?4, product_id = ?5, category_id = ?6, share_id = ?7,"
    " team_id = ?8, region_id = ?9, channel_id = ?10, unit_id = ?11, currency_id = ?12, status = ?13, returned = ?14,"
    " quantity = ?15, gross = ?16, discount = ?17, tax = ?18, cost = ?19, nth = ?20, line_no = ?21 WHERE id = ?1";

constexpr std::size_t kLinesInBlock = 2048;
// From here on the file is taken for one that is not sorted by order: waiting for the other thread costs more than it gives.
constexpr int kReturnsOfUnsortedFile = 1000;

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

SalesWriter::SalesWriter(OrderBook orders, Series series, SegmentCollector segments, Statement update, BlockWriter writer,
                         std::set<std::int64_t> partBatches)
    : m_orders(std::move(orders))
    , m_series(std::move(series))
    , m_segments(std::move(segments))
    , m_update(std::move(update))
    , m_partBatches(std::move(partBatches))
    , m_queue(std::make_unique<WriteQueue>(std::move(writer), hasThirdProcessor()))
{
}

Result<SalesWriter> SalesWriter::begin(ImportContext& context, const BatchInfo& info)
{
    Result<Series> series = Series::load(context.connection, context.batch, info);
    if (!series) {
        return pass(series.error());
    }
    Result<OrderBook> orders = OrderBook::load(context.connection, context.batch);
    if (!orders) {
        return pass(orders.error());
    }
    Result<SegmentCollector> segments = SegmentCollector::begin(context.connection);
    if (!segments) {
        return pass(segments.error());
    }
    Result<Statement> update = Statement::prepare(context.connection, kUpdateLineSql);
    Result<BlockWriter> writer = BlockWriter::begin(context.connection, context.batch, *context.disk);
    if (!update || !writer) {
        return fail(Errc::Internal, "order lines: a statement does not prepare");
    }
    Result<std::set<std::int64_t>> partBatches = lineBatches(context.connection);
    if (!partBatches) {
        return pass(partBatches.error());
    }
    SalesWriter sales{*std::move(orders), *std::move(series), *std::move(segments), *std::move(update), *std::move(writer),
                      *std::move(partBatches)};
    sales.m_checksOff = std::make_unique<ChecksOff>(context.connection);
    if (info.rows != BatchInfo::Rows::AreNamed && info.mode != ImportMode::Append) {
        Result<KnownRows> rows = KnownRows::load(context.connection);
        if (!rows) {
            return pass(rows.error());
        }
        sales.m_rows = *std::move(rows);
        sales.m_takesLikeRows = info.rows == BatchInfo::Rows::AreTheSame;
    }
    sales.m_tellsStatus = context.fields.has("status");
    if (!sales.m_tellsStatus) {
        const Status read = forEachRow(context.connection, kHeaderStatusesSql, [&sales](const Statement& row) {
            sales.m_headerStatus[row.integer(0)] = static_cast<std::uint8_t>(row.integer(1));
        });
        if (!read) {
            return pass(read.error());
        }
    }
    return sales;
}

void SalesWriter::fillRow(const ImportContext& context, const domain::SaleLine& line, std::size_t index)
{
    m_row.batch = context.batch;
    m_row.customer = m_codes.customer[index];
    m_row.product = m_codes.product[index];
    m_row.category = m_codes.category[index];
    m_row.share = m_codes.share[index];
    m_row.team = m_codes.team[index];
    m_row.region = m_codes.region[index];
    m_row.channel = m_codes.channel[index];
    m_row.unit = m_codes.unit[index];
    m_row.currency = m_codes.currency[index];
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
}

Status SalesWriter::apply(ImportContext& context, const domain::SaleBlock& block)
{
    m_codes.resolve(context, block.lines);
    std::swap(m_block.words, context.dictionaries.pending());
    auto refused = block.refused.begin();
    Status status;
    for (std::size_t i = 0; status && i <= block.lines.size(); ++i) {
        for (; status && refused != block.refused.end() && refused->before == i; ++refused) {
            status = skip(context, *refused);
        }
        if (i + TextIndex::kAhead < block.lines.size()) {
            m_orders.expect(block.lines[i + TextIndex::kAhead].order);
        }
        if (status && i < block.lines.size()) {
            status = apply(context, block.lines[i], i);
        }
    }
    return status.and_then([this] { return handOver(); }).and_then([&] {
        std::swap(m_block.words, context.dictionaries.pending());  // the share sets that keep teams
        return handOver();
    });
}

Status SalesWriter::apply(ImportContext& context, const domain::SaleLine& line, std::size_t index)
{
    fillRow(context, line, index);
    if (Status status = turnTo(context, line); !status) {
        return status;
    }
    m_days.include(m_row.day);
    const LineRow* stored = matchOf(context, line);
    if (stored != nullptr && stored->returned == kNotReturned && m_row.returned != kNotReturned && stored->day != m_row.day) {
        noteReturnForSale(context.knownOrders, line.order, stored->day, m_row.day);
    }
    if (Status status = comparePlace(context, line, stored).and_then([&] { return compareGoods(context, line, stored); }); !status) {
        return status;
    }
    const Raw4 netAsWritten = m_row.net();
    const bool isReturnAsWritten = m_row.returned != kNotReturned;
    if (stored != nullptr) {
        keepUnsaid(context, *stored);
    } else {
        takeHeaderStatus();
    }
    if (!m_tellsStatus && m_row.status == static_cast<std::uint8_t>(domain::OrderStatus::Cancelled)) {
        countKeptStatus(context, netAsWritten, isReturnAsWritten);
    }
    return stored != nullptr ? replace(context, *stored) : add(context, line);
}

LineRow* SalesWriter::matchOf(const ImportContext& context, const domain::SaleLine& line)
{
    if (context.mode == ImportMode::Append) {
        return nullptr;
    }
    return line.nth != 0 ? m_orders.matchNth(m_row, line.nth) : m_orders.match(m_row);
}

Status SalesWriter::skip(ImportContext& context, const domain::RefusedLine& refused)
{
    std::uint32_t met = 0;
    const bool isKnown = context.mode != ImportMode::Append && m_orders.isKnown(refused.order);
    if (isKnown) {
        if (Status status = turnTo(refused.order); !status) {
            return status;
        }
        m_row.hasLineNo = !refused.lineNo.empty();
        m_row.lineNo = refused.lineNo;
        m_row.product = context.dictionaries.knownProduct(refused.product);
        met = m_orders.metOf(m_row);
    }
    const auto gaps = context.refused.of(refused.order, refused.lineNo, refused.product);
    const std::uint32_t nth = refused.nth != 0 ? refused.nth : met + gaps.count + 1;
    context.refused.setPlace(refused.line, nth);
    const LineRow* stored = isKnown ? m_orders.matchNth(m_row, nth) : nullptr;
    if (stored != nullptr) {
        m_metOfSeries += m_series.holds(stored->id, stored->batch) ? 1 : 0;
        m_orders.meet(*stored);
    } else {
        context.refused.hold(refused.order, refused.lineNo, refused.product, nth);
    }
    return {};
}

void SalesWriter::keepUnsaid(ImportContext& context, const LineRow& stored)
{
    if (!context.fields.has("team")) {
        const auto [share, team] = context.dictionaries.keepTeams({stored.share, stored.team}, m_row.share);
        m_row.share = share;
        m_row.team = team;
    }
    if (store::keepUnsaid(context.fields, m_orders.orderNumber(), stored, m_row)) {
        const bool isInFigures = m_row.currency == context.currencyId({}) && m_row.status != static_cast<std::uint8_t>(domain::OrderStatus::Cancelled);
        ++context.keptCredits.rows;
        context.keptCredits.countedRows += isInFigures ? 1 : 0;
        context.keptCredits.net -= isInFigures ? m_row.net() : 0;
    }
}

/// Each order once: with other amounts elsewhere it may be the other branch's order of that number.
Status SalesWriter::comparePlace(ImportContext& context, const domain::SaleLine& line, const LineRow* stored)
{
    const LineRow* const known = stored != nullptr ? stored : hasEarlier() ? &m_earlier : nullptr;
    const bool isSold = stored != nullptr && stored->net() == m_row.net() && stored->quantity == m_row.quantity;
    if (known == nullptr || isSold || !isSoldElsewhere(*known, m_row) || !m_elsewhere.insert(m_orders.orderId()).second) {
        return {};
    }
    return m_queue->drain().and_then([&] { return noteElsewhere(context.connection, context.knownOrders, *known, m_row, line); });
}

bool SalesWriter::hasEarlier() const noexcept { return m_earlier.id != 0 && orderOfLine(m_earlier.id) == m_orders.orderId(); }

/// Of the same day: with other goods it may be another order of that number. Appended rows are no line that is known, a mended one
/// is one of several, and a return says nothing of what was sold.
Status SalesWriter::compareGoods(ImportContext& context, const domain::SaleLine& line, const LineRow* stored)
{
    if (m_rows || context.mode == ImportMode::Append || line.nth != 0 || m_row.returned != kNotReturned) {
        return {};
    }
    const LineRow* const earlier = hasEarlier() ? &m_earlier : stored != nullptr ? stored : m_orders.unmetLine();
    if (earlier == nullptr || earlier->day != m_row.day || !m_goods.see(context.knownOrders, m_orders, *earlier, stored, m_row)) {
        return {};
    }
    const LineRow* const unmet = m_orders.unmetLine();
    const std::int64_t known = (stored != nullptr ? *stored : unmet != nullptr ? *unmet : *earlier).product;
    return m_queue->drain().and_then([&] { return noteSwapped(context.connection, context.knownOrders, known, line); });
}

/// What the file leaves open the order's header says, if it came before.
void SalesWriter::takeHeaderStatus()
{
    if (m_headerStatus.empty()) {
        return;
    }
    if (const auto known = m_headerStatus.find(m_orders.orderId()); known != m_headerStatus.end()) {
        m_row.status = known->second;
    }
}

void SalesWriter::countKeptStatus(ImportContext& context, Raw4 net, bool isReturn) const
{
    KeptStatuses& kept = context.keptStatuses;
    ++kept.rows;
    if (m_row.currency == context.currencyId({})) {
        ++(isReturn ? kept.returnRows : kept.revenueRows);
        (isReturn ? kept.returns : kept.revenue) += net;
    }
}

Status SalesWriter::turnTo(ImportContext& context, const domain::SaleLine& line)
{
    const std::int64_t met = m_orders.timesRead();
    if (Status status = m_rows ? turnToRow(context, line) : turnTo(line.order); !status) {
        return status;
    }
    const LineRow* earlier = m_orders.timesRead() != met ? m_orders.earlierLine() : nullptr;
    if (earlier == nullptr) {
        return {};
    }
    m_earlier = *earlier;
    return compareOrders(context.connection, context.knownOrders, line.order, {earlier->customer, earlier->day},
                         {m_row.customer, m_row.day}, line.customerName.empty() ? line.customer : line.customerName);
}

Status SalesWriter::turnToRow(ImportContext& context, const domain::SaleLine& line)
{
    if (m_orders.isKnown(line.order)) {
        const Status turned = turnTo(line.order);
        if (!turned || m_orders.earlierLine() != nullptr) {  // else its import was undone
            m_rows->meet(m_row, m_orders.orderId());
            noteRows(context.knownOrders, *m_rows, nullptr, m_row);
            return turned;
        }
    }
    const bool isLike = m_rows->countNew(m_row);
    noteRows(context.knownOrders, *m_rows, isLike ? &line : nullptr, m_row);
    const auto order = m_takesLikeRows ? m_rows->take(m_row) : std::nullopt;
    return turnTo(order ? std::string{m_orders.numberOf(*order)} : std::string{line.order});
}

Status SalesWriter::turnTo(std::string_view order)
{
    switch (m_orders.turnTo(order)) {
    case OrderBook::Turn::Ready:
        return {};
    case OrderBook::Turn::New:
        m_block.orders.emplace_back(m_orders.orderId(), m_orders.orderNumber());
        return {};
    case OrderBook::Turn::MustWrite:
        ++m_returns;
        return flush().and_then([this] { return m_orders.readLines(); });
    case OrderBook::Turn::MustRead:
        return m_queue->drain().and_then([this] { return m_orders.readLines(); });
    }
    return {};
}

Status SalesWriter::handOver()
{
    if (m_block.empty()) {
        return {};
    }
    m_orders.stopReading();
    return m_queue->push(m_block);
}

Status SalesWriter::flush()
{
    m_orders.stopReading();
    if (m_returns > kReturnsOfUnsortedFile) {
        return m_queue->writeNow(m_block);
    }
    return handOver().and_then([this] { return m_queue->drain(); });
}

Status SalesWriter::add(ImportContext& context, const domain::SaleLine& line)
{
    const auto gaps = context.refused.empty() ? RefusedLines::Gaps{}
                                              : context.refused.of(line.order, line.lineNo, line.product);
    if (Status status = m_orders.place(m_row, {gaps.last, line.nth}); !status) {
        return status;
    }
    m_block.nextLine() = m_row;
    m_orders.added(m_row);
    m_segments.add(m_row);
    m_digestIsWhole = m_digestIsWhole && m_row.id > m_digest.lastId();
    if (m_digestIsWhole) {
        m_digest.add(m_row, m_orders.orderNumber());
    }
    context.countAdded();
    if (m_segments.isFull()) {
        return flush().and_then([&] { return m_segments.writeEarly(context.connection); });
    }
    return m_block.lineCount < kLinesInBlock ? Status{} : handOver();
}

Status SalesWriter::replace(ImportContext& context, const LineRow& stored)
{
    m_metOfSeries += m_series.holds(stored.id, stored.batch) ? 1 : 0;
    const bool isSame = sameContent(stored, m_row);
    if (isSame && !m_partBatches.contains(stored.batch)) {
        m_orders.meet(stored);
        context.countSame();
        return {};
    }
    m_row.id = stored.id;
    m_row.nth = stored.nth;
    if (!isStorable(m_row)) {
        return fail(Errc::Internal, "a line that may not be stored");
    }
    m_orders.stopReading();
    if (Status status = m_queue->drain(); !status) {
        return status;
    }
    if (Status status = context.keepBefore(RowEntity::Line, stored.id, stored.batch, lineJson(stored)); !status) {
        return status;
    }
    bindRow(m_update);
    if (Status status = m_update.run(); !status) {
        return status;
    }
    m_segments.change(stored, m_row);
    m_digestIsWhole = false;
    // A joined line that says the same becomes this file's, as the whole order does.
    isSame ? context.countSame() : context.countChanged();
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

Result<domain::MissingRows> SalesWriter::settleMissing(ImportContext& context)
{
    const bool replaces = context.mayRemove();
    if (context.mode == ImportMode::Append || m_metOfSeries == m_series.rows()) {
        return domain::MissingRows{0, 0, replaces};
    }
    return store::settleMissing(context, m_series, m_days, m_orders, m_segments, replaces);
}

Status SalesWriter::seal(ImportContext& context, std::int64_t dataVersion)
{
    // The caller has flushed: the thread is idle until the session ends.
    m_checksOff.reset();
    if (!m_partBatches.empty()) {
        if (Status gave = giveWay(context.connection, context.batch, m_segments); !gave) {
            return gave;
        }
    }
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
