// SPDX-License-Identifier: GPL-3.0-or-later
#include "returned_orders.h"

#include <array>

#include "decide.h"
#include "option_words.h"
#include "row_checks.h"
#include "status_search.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostWords = 5;

std::string nameOf(const std::vector<std::string>& header, const std::optional<std::size_t>& column) { return column ? header[*column] : std::string{}; }

}  // namespace

ReturnedOrders::ReturnedOrders(const std::vector<std::string>& header, const KindMapping& mapping, const std::vector<int>& powers)
    : m_amounts(powers), m_status(hasStatus(mapping.kind) ? mapping.columnOf("status") : std::nullopt), m_order(mapping.columnOf("order")),
      m_quantity(mapping.columnOf("quantity")), m_total(mapping.columnOf("total")), m_words(nameOf(header, m_status))
{}

void ReturnedOrders::add(const Row& row)
{
    if (!m_status) {
        return;
    }
    const auto word = row.at(*m_status);
    const auto meaning = m_words.meaningOf(word);
    if (!meaning.isCredit) {
        m_namesDocuments = m_namesDocuments || (!isBlank(word) && Synonyms::instance().isValue(word, "sales document"));
        return;
    }
    ++m_rows;
    m_numbered += m_order && isCreditNumber(row.at(*m_order)) ? 1U : 0U;
    m_isBelowZero = m_isBelowZero || isNegative(row, m_quantity) || isNegative(row, m_total);
    if (m_found.size() < kMostWords) {
        m_found.emplace(word);
    }
}

/// Either mark tells the sign.
bool ReturnedOrders::isNegative(const Row& row, const std::optional<std::size_t>& column) const
{
    return column && m_amounts.at(row, *column, DecimalMark::Point).value_or(m_amounts.at(row, *column, DecimalMark::Comma).value_or(0)) < 0;
}

std::optional<ReturnedRule> ReturnedOrders::proved() const
{
    const bool areDocuments = m_namesDocuments || m_isBelowZero || m_numbered == m_rows;
    return areDocuments ? std::optional{ReturnedRule::Returns} : std::nullopt;
}

void decideReturned(const Evidence& evidence, Inspection& inspection)
{
    const auto column = inspection.columnOf("status");
    if (!column || !evidence.returned.any()) {
        return;
    }
    const auto rule = evidence.options.returned ? evidence.options.returned : evidence.returned.proved();
    const auto& name = inspection.columns[*column].name;
    if (!rule) {
        const auto& words = evidence.returned.words();
        inspection.questions.push_back({"returned", name, {}, {words.begin(), words.end()},
                                        {{"off", "--set returned=off", {}}, {"returns", "--set returned=returns", {}}}});
        return;
    }
    inspection.reading.returnedAreOff = *rule == ReturnedRule::Off;
    inspection.notes.push_back({"returned-rule", {{"column", name}, {"rule", std::string{wordOf(kReturnedWords, *rule)}}}});
}

}  // namespace kinerja::ingest
