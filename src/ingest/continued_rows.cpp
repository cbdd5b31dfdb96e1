// SPDX-License-Identifier: GPL-3.0-or-later
#include "continued_rows.h"

#include <algorithm>
#include <array>

#include "group_names.h"
#include "kinerja/ingest/number_text.h"
#include "kinerja/ingest/sheets.h"
#include "mapper.h"
#include "row_reader.h"

namespace kinerja::ingest {
namespace {

/// One order that leaves its lines blank may be a slip, two are a layout.
constexpr std::uint64_t kEnough = 2;
/// Where so many show nothing of it, it is none.
constexpr std::uint64_t kMostOrders = 5000;

constexpr std::array<std::string_view, 11> kOfOrder{"customer", "customer_name", "rep", "rep_name", "team", "region", "channel", "segment", "status", "document", "currency"};

template <std::size_t N>
bool isOneOf(std::string_view field, const std::array<std::string_view, N>& fields) noexcept
{
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

bool isFilled(const Row& row, std::size_t column) noexcept { return !isBlank(row.at(column)); }

}  // namespace

LineColumns::LineColumns(const std::vector<FieldMapping>& mapping)
{
    constexpr std::array<std::string_view, 2> kProducts{"product", "product_name"};
    constexpr std::array<std::string_view, 3> kNumbers{"quantity", "price", "total"};
    for (const auto& [field, column, confidence] : mapping) {
        if (field == "order" || field == "date") {
            (field == "order" ? order : date) = column;
        } else if (isOneOf(field, kOfOrder)) {
            ofOrder.push_back(column);
        } else if (isOneOf(field, kProducts)) {
            products.push_back(column);
            named.push_back(column);
        } else if (field == "category") {
            named.push_back(column);
        } else if (isOneOf(field, kNumbers)) {
            numbers.push_back(column);
            price = field == "price" ? std::optional{column} : price;
        }
    }
}

bool LineColumns::namesItem(const Row& row) const noexcept
{
    const auto has = [&row](std::size_t column) { return isFilled(row, column); };
    const auto amounts = std::count_if(numbers.begin(), numbers.end(), has);
    return std::any_of(products.begin(), products.end(), has) ? amounts > 0 : products.empty() && amounts > 1;
}

bool RowAbove::keep(const Row& row, const LineColumns& columns, const std::vector<std::size_t>& more)
{
    m_isThere = isFilled(row, *columns.order) && isFilled(row, *columns.date) && !isFooterRow(row, columns.date);
    if (!m_isThere) {
        return false;
    }
    m_sheet = sheetRowOf(row.line).sheet;
    const auto copy = [&](std::size_t column) {
        m_cells.resize(std::max(m_cells.size(), column + 1));
        m_cells[column] = row.at(column);
    };
    copy(*columns.order);
    copy(*columns.date);
    std::for_each(more.begin(), more.end(), copy);
    return true;
}

bool RowAbove::goesOnIn(const Row& row, const LineColumns& columns) const
{
    const auto isSameOrNone = [&](std::size_t column) { return !isFilled(row, column) || row.at(column) == at(column); };
    const bool isOnSheet = sheetRowOf(row.line).sheet == m_sheet;
    return m_isThere && isOnSheet && !isFilled(row, *columns.date) && isSameOrNone(*columns.order) && columns.namesItem(row) && !isFooterRow(row, columns.date)
           && std::all_of(columns.ofOrder.begin(), columns.ofOrder.end(), isSameOrNone);
}

bool RowAbove::isOfSameOrder(const Row& row, const LineColumns& columns) const
{
    return m_isThere && isFilled(row, *columns.order) && row.at(*columns.order) == at(*columns.order) && row.at(*columns.date) == at(*columns.date);
}

ContinuedRows::ContinuedRows(const KindMapping& mapping, std::size_t width) : m_columns(mapping.fields), m_sums(m_columns.named, m_columns.price), m_statements(width)
{
    m_isDone = mapping.kind != domain::RecordKind::Sales || !m_columns.order || !m_columns.date || mapping.columnOf("share");
}

bool ContinuedRows::saysOnce(std::size_t column) const
{
    return m_statements[column].once >= kEnough && m_statements[column].others == 0;
}

/// Sums of products under the table name what stands above, and leave a price or the like blank.
bool ContinuedRows::isAnotherItem(const Row& row) const
{
    const auto isLikeFirst = [&](std::size_t column) { return isFilled(row, column) == m_statements[column].isInFirst; };
    const auto& products = m_columns.products;
    const auto& numbers = m_columns.numbers;
    return !products.empty() && std::all_of(products.begin(), products.end(), isLikeFirst) && std::all_of(numbers.begin(), numbers.end(), isLikeFirst)
           && !m_items.contains(itemOf(row));
}

std::string ContinuedRows::itemOf(const Row& row) const
{
    std::string item;
    for (const std::size_t column : m_columns.products) {
        item.append(row.at(column)).append(1, '\x1F');
    }
    return item;
}

void ContinuedRows::keepItem(const Row& row)
{
    if (m_orders == 1) {
        m_items.insert(itemOf(row));
    }
}

void ContinuedRows::closeOrder()
{
    for (auto& [isInFirst, isBelow, once, others] : m_statements) {
        once += isInFirst && !isBelow ? 1U : 0U;
        others += isBelow ? 1U : 0U;
    }
    m_linesBelow = 0;
}

void ContinuedRows::begin(const Row& row)
{
    m_goesOn = false;
    if (m_linesBelow > 0) {
        closeOrder();
    }
    if (!m_above.keep(row, m_columns, m_columns.ofOrder)) {
        return;
    }
    for (std::size_t at = 0; at < m_statements.size(); ++at) {
        m_statements[at].isInFirst = isFilled(row, at);
        m_statements[at].isBelow = false;
    }
    bool isOpen = ++m_orders < kMostOrders || m_continued > 0;
    for (std::size_t at = 0; at < m_statements.size() && !isOpen; ++at) {
        isOpen = saysOnce(at);
    }
    m_isDone = !isOpen;
    keepItem(row);
}

void ContinuedRows::add(const Row& row)
{
    if (m_isDone) {
        return;
    }
    const bool goesOn = m_above.goesOnIn(row, m_columns) && m_sums.wordOf(row).empty();
    m_sums.keep(row);
    if (goesOn) {
        ++m_continued;
        const bool hasNone = !isFilled(row, *m_columns.order);
        m_withoutOrder += hasNone ? 1U : 0U;
        m_goneOn += hasNone && !m_goesOn ? 1U : 0U;
        m_goesOn = m_goesOn || hasNone;
        m_areItems = m_areItems && (!hasNone || (m_orders == 1 && isAnotherItem(row)));
    }
    m_contrary += !isFilled(row, *m_columns.order) && isFilled(row, *m_columns.date) ? 1U : 0U;
    if (!goesOn && !m_above.isOfSameOrder(row, m_columns)) {
        begin(row);
        return;
    }
    ++m_linesBelow;
    keepItem(row);
    for (std::size_t at = 0; at < m_statements.size(); ++at) {
        m_statements[at].isBelow = m_statements[at].isBelow || isFilled(row, at);
    }
}

std::vector<std::size_t> ContinuedRows::columns(const std::vector<std::size_t>& found) const
{
    std::vector<std::size_t> carried;
    if (!m_columns.order || !m_columns.date || (m_isDone && m_orders == 0)) {
        return carried;
    }
    auto whole = *this;
    if (m_linesBelow > 0) {
        whole.closeOrder();
    }
    auto ofOrder = m_columns.ofOrder;
    ofOrder.insert(ofOrder.end(), found.begin(), found.end());
    const bool isOneOrder = m_orders == 1 && m_areItems;
    const bool isProved = m_continued > 0 && (m_withoutOrder == 0 || (m_contrary == 0 && (m_goneOn >= kEnough || isOneOrder)));
    if (isProved) {
        carried = {*m_columns.order, *m_columns.date};
    }
    std::copy_if(ofOrder.begin(), ofOrder.end(), std::back_inserter(carried), [&](std::size_t column) {
        return isProved || whole.saysOnce(column);
    });
    return carried;
}

RowFiller::RowFiller(const std::vector<FieldMapping>& mapping, std::optional<domain::RecordKind> kind, CarriedColumns carried)
    : m_columns(mapping), m_sums(m_columns.named, m_columns.price), m_carried(std::move(carried))
{
    for (const auto& [field, column, confidence] : mapping) {
        if (kind && natureOf(*kind, field) == FieldNature::Number && field != "price" && field != "discount") {
            m_countOnce.push_back(column);
        }
    }
}

void RowFiller::own(Row& row)
{
    if (!m_isOwn) {
        m_cells.assign(row.cells.begin(), row.cells.end());
        row.cells = m_cells;
        m_isOwn = true;
    }
}

void RowFiller::blankMerged(Row& row)
{
    for (const std::size_t column : row.merged) {
        if (std::find(m_countOnce.begin(), m_countOnce.end(), column) != m_countOnce.end()) {
            own(row);
            m_cells[column] = {};
        }
    }
}

void RowFiller::fill(Row& row)
{
    const bool goesOn = m_above.goesOnIn(row, m_columns) && m_sums.wordOf(row).empty();
    m_sums.keep(row);
    if (!goesOn && !m_above.isOfSameOrder(row, m_columns)) {
        return;
    }
    bool isFilledNow = false;
    for (const std::size_t column : m_carried.ofOrder) {
        if (column < row.cells.size() && !isFilled(row, column) && !isBlank(m_above.at(column))) {
            own(row);
            m_cells[column] = m_above.at(column);
            isFilledNow = true;
        }
    }
    m_filled += isFilledNow ? 1U : 0U;
}

/// Sums and remarks between the groups have no order and day, and are nobody's.
void RowFiller::name(Row& row)
{
    const auto group = m_carried.group;
    if (group && isHeading(row, *group)) {
        m_groupName = row.at(*group);
        m_groupSheet = sheetRowOf(row.line).sheet;
        own(row);
        std::fill(m_cells.begin(), m_cells.end(), std::string_view{});  // said of the rows below, it is none
        return;
    }
    if (!group || !isFilled(row, *m_columns.order) || !isFilled(row, *m_columns.date)) {
        return;
    }
    const auto sheet = sheetRowOf(row.line).sheet;
    if (isFilled(row, *group)) {
        m_groupName = row.at(*group);
        m_groupSheet = sheet;
    } else if (!m_groupName.empty() && sheet == m_groupSheet) {
        own(row);
        m_cells[*group] = m_groupName;
        ++m_named;
    }
}

void RowFiller::apply(Row& row, RowCorrector& corrector)
{
    m_isOwn = false;
    const auto corrected = corrector.applied();
    corrector.apply(row);
    blankMerged(row);
    if (m_carried.empty()) {
        return;
    }
    fill(row);
    name(row);
    if (m_isOwn && corrector.applied() == corrected) {
        corrector.apply(row);  // a person saw the row as it is filled
    }
    if (!m_above.isOfSameOrder(row, m_columns)) {
        (void)m_above.keep(row, m_columns, m_carried.ofOrder);
    }
}

}  // namespace kinerja::ingest
