// SPDX-License-Identifier: GPL-3.0-or-later
#include "group_names.h"

#include <algorithm>

#include "kinerja/ingest/number_text.h"
#include "sum_rows.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kFewestNames = 2;
constexpr std::array kOrders{DateOrder::Dmy, DateOrder::Mdy};

}  // namespace

bool isHeading(const Row& row, std::size_t column)
{
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
        if (isBlank(row.cells[at]) == (at == column)) {
            return false;
        }
    }
    return column < row.cells.size() && sumWordOf(row.cells[column]).empty();
}

GroupNames::GroupNames(const KindMapping& mapping) : m_column(mapping.columnOf("rep")), m_order(mapping.columnOf("order")), m_date(mapping.columnOf("date"))
{
    const bool isFirst = m_column && std::all_of(mapping.fields.begin(), mapping.fields.end(), [this](const auto& mapped) { return mapped.column >= *m_column; });
    const bool mayBe = mapping.kind == domain::RecordKind::Sales && isFirst && m_order && m_date && !mapping.columnOf("share") && !mapping.columnOf("rep_name");
    m_column = mayBe ? m_column : std::nullopt;
}

void GroupNames::Days::add(std::optional<Date> day, bool isNewName)
{
    if (!day) {
        isRising = isFalling = false;
        return;
    }
    if (last && isNewName) {
        isRising = isRising && *day < *last;
        isFalling = isFalling && *day > *last;
    } else if (last) {
        isRising = isRising && *day >= *last;
        isFalling = isFalling && *day <= *last;
        up += *day > *last ? 1U : 0U;
        down += *day < *last ? 1U : 0U;
    }
    last = day;
}

void GroupNames::addDay(const Row& row, bool isNamed)
{
    const auto date = parseDate(row.at(*m_date));
    for (std::size_t at = 0; at < kOrders.size(); ++at) {
        m_days[at].add(!date ? std::nullopt : date->in(isYearFirst(*date) ? DateOrder::Ymd : kOrders[at]), isNamed);
    }
}

void GroupNames::addLine(const Row& row, bool isNamed)
{
    const bool isSameOrder = row.at(*m_order) == m_lastOrder;
    m_lastOrder = row.at(*m_order);
    const bool isNobodys = !isNamed && (m_names.empty() || m_isSummed);
    const bool isTwice = isNamed && !m_names.emplace(plainWords(row.at(*m_column))).second;
    if (isNobodys || isTwice || (isNamed && m_areHeadings)) {
        m_column.reset();
        return;
    }
    m_isSummed = m_isSummed && !isNamed;
    m_below += isNamed || isSameOrder ? 0U : 1U;
    addDay(row, isNamed || m_isBare);
    m_isBare = false;
}

/// A name right below another one may be that of an office and of its first salesperson.
void GroupNames::addHeading(const Row& row)
{
    const bool areInLines = !m_names.empty() && !m_areHeadings;
    const bool isTwice = !m_names.emplace(plainWords(row.at(*m_column))).second;
    if (areInLines || isTwice || m_isBare) {
        m_column.reset();
        return;
    }
    m_areHeadings = m_isBare = true;
    m_isSummed = false;
    m_lastOrder.clear();
}

/// Whatever is not as in such a report rules it out: a word for nobody ("-"), a name in a row that is no line and says more.
void GroupNames::add(const Row& row)
{
    if (!m_column) {
        return;
    }
    const auto name = row.at(*m_column);
    const bool isEmpty = name.find_first_not_of(' ') == std::string_view::npos;
    const bool isLine = !isBlank(row.at(*m_order)) && !isBlank(row.at(*m_date));
    if (isLine && (isEmpty || !isBlank(name))) {
        addLine(row, !isEmpty);
    } else if (isHeading(row, *m_column)) {
        addHeading(row);
    } else if (!isEmpty && !sumWordOf(name).empty() && !isLine) {
        m_isSummed = true;
    } else if (!isEmpty) {
        m_column.reset();
    }
}

void GroupNames::addSum(const Row& row)
{
    if (m_column && (isBlank(row.at(*m_order)) || isBlank(row.at(*m_date)))) {
        add(row);
    }
}

std::optional<std::size_t> GroupNames::column() const
{
    const bool startAgain = std::any_of(m_days.begin(), m_days.end(), [](const Days& days) { return days.startAgain(); });
    return m_names.size() >= kFewestNames && m_below >= m_names.size() && startAgain && !m_isBare ? m_column : std::nullopt;
}

}  // namespace kinerja::ingest
