// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_checks.h"

#include <algorithm>

#include "amounts.h"
#include "kinerja/base/currency.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

/// What parts the pieces of a document's number.
constexpr std::string_view kNumberMarks = "/-. _";

bool beginsWithC(std::string_view order) noexcept { return order.starts_with('C') || order.starts_with('c'); }


constexpr std::size_t kMostCurrencies = 200;
constexpr std::size_t kMostAwaited = 3;

/// Half a unit for large totals, a cent for small ones: exports round their totals.
Raw4 toleranceOf(Raw4 total) noexcept
{
    constexpr Raw4 kLarge = 1000 * kRawOne;
    return total >= kLarge || total <= -kLarge ? 5100 : 110;
}

bool isNear(std::optional<Raw4> value, Raw4 total) noexcept
{
    if (!value) {
        return false;
    }
    const Int128 difference = static_cast<Int128>(*value) - total;
    const Raw4 tolerance = toleranceOf(total);
    return difference <= tolerance && difference >= -tolerance;
}

/// Of a discount given so, what is taken off.
std::optional<Raw4> discountOf(DiscountGuess guess, Raw4 gross, const NumberText& cell, DecimalMark mark) noexcept
{
    const auto value = valueOf(cell, mark);
    const auto rate = billionthsOf(cell, mark);
    if (!value || !rate) {
        return std::nullopt;
    }
    // A percent sign or a currency in the cell says more than the guess.
    if (guess != DiscountGuess::None && !cell.percent && !cell.currency.empty()) {
        return likeSign(value->raw, gross);
    }
    switch (guess) {
    case DiscountGuess::None: return 0;
    case DiscountGuess::Amount: return cell.percent ? std::nullopt : std::optional{likeSign(value->raw, gross)};
    case DiscountGuess::Rate: return shareOf(gross, *rate, cell.percent);
    case DiscountGuess::Percent: return shareOf(gross, *rate, true);
    }
    return std::nullopt;
}

}  // namespace

bool isCreditNumber(std::string_view order) noexcept
{
    if (!beginsWithC(order)) {
        return false;
    }
    const bool hasTwo = order.size() > 1 && (order[1] == 'N' || order[1] == 'n' || order[1] == 'R' || order[1] == 'r');
    order.remove_prefix(hasTwo ? 2 : 1);
    bool anyDigits = false;
    for (bool isFirst = true; !order.empty(); isFirst = false) {
        order.remove_prefix(kNumberMarks.find(order.front()) != std::string_view::npos ? 1 : 0);
        const auto part = order.substr(0, order.find_first_of(kNumberMarks));
        const bool isDigits = !part.empty() && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
        // Between them stands the month, as Roman as on paper.
        if (!isDigits && (isFirst || part.empty() || part.find_first_not_of("IVX") != std::string_view::npos)) {
            return false;
        }
        anyDigits = anyDigits || isDigits;
        order.remove_prefix(part.size());
    }
    return anyDigits;
}

std::optional<Scale> scaleOfQuestion(std::string_view question)
{
    if (question.empty()) {
        return std::nullopt;
    }
    const auto& synonyms = Synonyms::instance();
    return synonyms.headerHas(question, "nps")    ? std::optional{Scale{0, 10}}
           : synonyms.headerHas(question, "csat") ? std::optional{Scale{1, 5}}
                                                  : std::nullopt;
}

std::optional<std::string> currencyOfCell(std::string_view cell)
{
    if (const auto code = currencyCode(cell)) {
        return std::string{*code};
    }
    std::string code;
    for (const char c : cell) {
        if (c >= 'a' && c <= 'z') {
            code += static_cast<char>(c - 'a' + 'A');
        } else if (c >= 'A' && c <= 'Z') {
            code += c;
        } else if (c != ' ') {
            return std::nullopt;
        }
    }
    return isCurrency(code) ? std::optional{code} : std::nullopt;
}

RowChecks::RowChecks(const KindMapping& mapping, const std::set<std::string, std::less<>>* awaited)
    : m_quantity(mapping.columnOf("quantity")), m_price(mapping.columnOf("price")), m_discount(mapping.columnOf("discount")),
      m_tax(mapping.columnOf("tax")), m_total(mapping.columnOf("total")), m_order(mapping.columnOf("order")),
      m_currency(mapping.columnOf("currency")), m_score(mapping.columnOf("score")), m_question(mapping.columnOf("question")),
      m_awaited(awaited)
{
}

bool RowChecks::hasCreditNumbers(bool areKnown) const noexcept
{
    return m_creditNumbers > 0 && (areKnown || m_creditNumbers < m_otherNumbers) && !m_othersBeginWithC;
}

void RowChecks::add(const Row& row)
{
    if (m_order) {
        countOrderNumber(row.at(*m_order));
    }
    if (m_total && m_price) {
        compareTotal(row);
    } else if (m_total && m_tax) {
        compareTax(row);
    }
    if (m_currency && m_currencies.size() < kMostCurrencies) {
        if (const auto code = currencyOfCell(row.at(*m_currency))) {
            m_currencies.insert(*code);
        }
    }
    if (m_score) {
        countScore(row);
    }
}

void RowChecks::countOrderNumber(std::string_view order)
{
    if (order.empty() || order == m_lastOrder) {
        return;
    }
    m_lastOrder = order;
    if (m_awaited != nullptr && m_found.size() < kMostAwaited) {
        const auto number = order.ends_with(".0") ? order.substr(0, order.size() - 2) : order;
        if (m_awaited->contains(order) || m_awaited->contains(number)) {
            m_found.emplace_back(number);
        }
    }
    if (isCreditNumber(order)) {
        ++m_creditNumbers;
    } else {
        ++m_otherNumbers;
        m_othersBeginWithC = m_othersBeginWithC || beginsWithC(order);
    }
}

void RowChecks::countScore(const Row& row)
{
    if (m_question && scaleOfQuestion(row.at(*m_question))) {
        return;
    }
    const auto number = parseNumber(row.at(*m_score));
    const auto value = number ? valueOf(*number, DecimalMark::Point) : std::nullopt;
    if (value) {
        ++m_scores;
        m_lowest = std::min(m_lowest, value->raw);
        m_highest = std::max(m_highest, value->raw);
    }
}

bool RowChecks::taxIsInside(DecimalMark mark) const noexcept
{
    const auto& rates = m_taxRates[index(mark)];
    const auto isOfAll = [&](std::uint64_t rows) { return rows == rates.rows; };
    return rates.rows > 0 && std::any_of(rates.ofRest.begin(), rates.ofRest.end(), isOfAll)
           && std::none_of(rates.ofTotal.begin(), rates.ofTotal.end(), isOfAll);
}

void RowChecks::compareTax(const Row& row)
{
    const auto tax = parseNumber(row.at(*m_tax));
    const auto total = parseNumber(row.at(*m_total));
    if (!tax || !total || tax->percent) {
        return;
    }
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        const auto part = valueOf(*tax, mark);
        const auto whole = valueOf(*total, mark);
        const auto rest = part && whole ? checkedSubtract(whole->raw, part->raw) : std::nullopt;
        if (!rest || part->raw == 0) {
            continue;
        }
        auto& rates = m_taxRates[index(mark)];
        ++rates.rows;
        for (std::size_t percent = 1; percent <= kMostTaxPercent; ++percent) {
            const auto rate = static_cast<std::int64_t>(percent) * kBillion;
            rates.ofRest[percent] += isNear(shareOf(*rest, rate, true), part->raw) ? 1U : 0U;
            rates.ofTotal[percent] += isNear(shareOf(whole->raw, rate, true), part->raw) ? 1U : 0U;
        }
    }
}

void RowChecks::compareTotal(const Row& row)
{
    const std::array<Columns, 5> columns{m_quantity, m_price, m_discount, m_tax, m_total};
    std::array<std::optional<NumberText>, 5> cells;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const auto cell = columns[at] ? row.at(*columns[at]) : std::string_view{};
        if (!isBlank(cell)) {
            cells[at] = parseNumber(cell);
            if (!cells[at]) {
                return;
            }
            cells[at]->isExact = row.isExact(*columns[at]);
        }
    }
    if (!cells[1] || !cells[4]) {
        return;
    }
    compareTotal(DecimalMark::Point, cells);
    compareTotal(DecimalMark::Comma, cells);
}

void RowChecks::compareTotal(DecimalMark mark, const std::array<std::optional<NumberText>, 5>& cells)
{
    const auto& [quantity, price, discount, tax, total] = cells;
    const auto read = [mark](const std::optional<NumberText>& cell, Raw4 missing) {
        const auto value = cell ? valueOf(*cell, mark) : std::optional{NumberValue{missing, false}};
        return value ? std::optional{value->raw} : std::nullopt;
    };
    const auto pieces = read(quantity, kRawOne);
    const auto each = read(price, 0);
    const auto stated = read(total, 0);
    const auto taxed = read(tax, 0);
    const auto gross = pieces && each ? multiplyRounded(*pieces, *each) : std::nullopt;
    if (!gross || !stated || !taxed) {
        return;
    }
    ++m_compared[index(mark)];
    for (std::size_t guess = 0; guess < 4; ++guess) {
        const auto off = discount ? discountOf(static_cast<DiscountGuess>(guess), *gross, *discount, mark) : std::optional<Raw4>{0};
        const auto net = off ? checkedSubtract(*gross, *off) : std::nullopt;
        auto& counts = m_matches[index(mark)][guess];
        counts[0] += isNear(net, *stated) ? 1U : 0U;
        if (!net || !tax) {
            counts[1] += isNear(net, *stated) ? 1U : 0U;
            continue;
        }
        const auto rate = billionthsOf(*tax, mark);
        for (const auto taxGuess : {TaxGuess::AsWritten, TaxGuess::Percent, TaxGuess::Share}) {
            const bool isAmount = taxGuess == TaxGuess::AsWritten && !tax->percent;
            const auto taxAmount = isAmount ? taxed : rate ? shareOf(*net, *rate, tax->percent || taxGuess == TaxGuess::Percent) : std::nullopt;
            const auto whole = taxAmount ? checkedAdd(*net, *taxAmount) : std::nullopt;
            counts[static_cast<std::size_t>(taxGuess)] += isNear(whole, *stated) ? 1U : 0U;
        }
    }
}

}  // namespace kinerja::ingest
