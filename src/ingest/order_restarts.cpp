// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_restarts.h"

#include <algorithm>

#include "kinerja/ingest/date_text.h"
#include "kinerja/ingest/number_text.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostOrders = 5000;
constexpr std::uint64_t kMostRows = 100'000;
constexpr std::size_t kExamples = 3;
constexpr std::uint64_t kSeveral = 2;

/// A running number of a few days, not one of years.
bool isShort(std::string_view number) noexcept
{
    constexpr std::size_t kLongest = 4;
    return number.size() <= kLongest && std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether two cells are two days in every order; a clock time tells nothing.
bool areOtherDays(std::string_view a, std::string_view b)
{
    const auto first = parseDate(a);
    const auto second = parseDate(b);
    return first && second && first->as != second->as;
}

/// As a question shows it: the order of day and month may be open still.
std::string dayText(std::string_view cell)
{
    const auto date = parseDate(cell);
    const bool isClear = date && isYearFirst(*date);
    return isClear ? toIso(*date->in(DateOrder::Ymd)) : std::string{cell};
}

void keep(std::vector<std::string>& examples, std::string text)
{
    if (examples.size() < kExamples) {
        examples.push_back(std::move(text));
    }
}

}  // namespace

OrderRestarts::OrderRestarts(const KindMapping& mapping) : m_order(mapping.columnOf("order")), m_date(mapping.columnOf("date"))
{
    m_customer = mapping.columnOf("customer");
    m_customer = m_customer ? m_customer : mapping.columnOf("customer_name");
    if (mapping.kind != domain::RecordKind::Sales || !m_date) {
        m_order.reset();
    }
}

void OrderRestarts::countCustomer(std::string_view name)
{
    if (m_customersVary || isBlank(name)) {
        return;
    }
    m_customersVary = !m_firstCustomer.empty() && name != m_firstCustomer;
    m_firstCustomer = m_firstCustomer.empty() ? std::string{name} : m_firstCustomer;
}

void OrderRestarts::add(const Row& row)
{
    const auto number = m_order ? row.at(*m_order) : std::string_view{};
    if (m_rows == kMostRows || isBlank(number) || isBlank(row.at(*m_date))) {
        return;
    }
    ++m_rows;
    if (m_customer) {
        countCustomer(row.at(*m_customer));
    }
    if (number == m_lastNumber && row.at(*m_date) == m_lastDate) {
        return;  // the next line of the same order
    }
    m_lastNumber = number;
    m_lastDate = row.at(*m_date);
    const auto found = m_orders.find(number);
    if (found != m_orders.end()) {
        compare(number, found->second, row);
    } else if (m_orders.size() < kMostOrders) {
        m_orders.emplace(number, Order{m_lastDate, std::string{m_customer ? row.at(*m_customer) : std::string_view{}}});
    }
}

void OrderRestarts::compare(std::string_view number, Order& order, const Row& row)
{
    m_met += order.isMet ? 0U : 1U;
    order.isMet = true;
    if (order.isOther || !areOtherDays(order.date, row.at(*m_date))) {
        return;
    }
    const auto customer = m_customer ? row.at(*m_customer) : std::string_view{};
    const bool isOther = !isBlank(customer) && !isBlank(order.customer) && customer != order.customer;
    const bool isMoved = !isOther && !order.isMoved && isShort(number);
    if (m_others + m_moved == 0 && (isOther || isMoved)) {
        const auto date = parseDate(order.date);
        const auto day = std::find_if(date->as.begin(), date->as.end(), [](const auto& one) { return one.has_value(); });
        m_number = number;
        m_day = **day;
    }
    if (isOther) {
        order.isOther = true;
        ++m_others;
        keep(m_otherExamples, std::string{number} + ": " + order.customer + " / " + std::string{customer});
    } else if (isMoved) {
        order.isMoved = true;
        ++m_moved;
        keep(m_movedExamples, std::string{number} + ": " + dayText(order.date) + " / " + dayText(row.at(*m_date)));
    }
}

bool OrderRestarts::areLikely() const noexcept
{
    const bool areOthers = m_others > 0 && 2 * m_others >= m_met;
    return areOthers || (!m_customersVary && m_moved >= kSeveral && 2 * m_moved > m_met);
}

}  // namespace kinerja::ingest
