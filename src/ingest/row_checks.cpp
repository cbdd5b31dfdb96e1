// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_checks.h"

#include <algorithm>

#include "amounts.h"
#include "kinerja/base/currency.h"
#include "kinerja/base/same_text.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

/// What parts the pieces of a document's number.
constexpr std::string_view kNumberMarks = "/-. _";

bool beginsWithC(std::string_view order) noexcept { return order.starts_with('C') || order.starts_with('c'); }


constexpr std::size_t kMostCurrencies = 200;
constexpr std::size_t kMostAwaited = 3;

/// Of a discount given so, what is taken off.
std::optional<Raw4> discountOf(DiscountGuess guess, Raw4 gross, Raw4 quantity, const NumberText& cell, int power, DecimalMark mark) noexcept
{
    const auto value = valueOf(cell, mark, power);
    const auto rate = billionthsOf(cell, mark);
    if (!value || !rate) {
        return std::nullopt;
    }
    if (guess == DiscountGuess::PerUnit) {
        const auto off = cell.percent ? std::nullopt : multiplyRounded(quantity < 0 ? -quantity : quantity, value->raw);
        return off ? std::optional{likeSign(*off, gross)} : std::nullopt;
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
    case DiscountGuess::PerUnit: break;
    }
    return std::nullopt;
}

/// What the total would be.
std::optional<Raw4> withTax(Raw4 net, TaxGuess guess, const std::optional<NumberText>& tax, Raw4 amount, DecimalMark mark) noexcept
{
    if (!tax || guess == TaxGuess::None) {
        return net;
    }
    if (guess == TaxGuess::TakenOff) {
        return tax->percent ? std::nullopt : checkedSubtract(net, likeSign(amount, net));
    }
    if (guess == TaxGuess::AsWritten && !tax->percent) {
        return checkedAdd(net, amount);
    }
    const auto rate = billionthsOf(*tax, mark);
    const auto off = rate ? shareOf(net, *rate, tax->percent || guess == TaxGuess::Percent) : std::nullopt;
    return off ? checkedAdd(net, *off) : std::nullopt;
}

/// "A17", "B-3".
bool isLettered(std::string_view order) noexcept
{
    const bool isOne = order.size() > 1 && ((order.front() >= 'A' && order.front() <= 'Z') || (order.front() >= 'a' && order.front() <= 'z'));
    return isOne && std::all_of(order.begin() + 1, order.end(), [](char c) { return (c >= '0' && c <= '9') || kNumberMarks.find(c) != std::string_view::npos; });
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
    auto text = bracketText(question);
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    if (const auto named = parseScale(text)) {
        return named;
    }
    return Synonyms::instance().headerHas(question, "nps") ? std::optional{Scale{0, 10}} : std::nullopt;
}

bool isCsatQuestion(std::string_view question) { return !question.empty() && Synonyms::instance().headerHas(question, "csat"); }

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

RowChecks::RowChecks(const KindMapping& mapping, const std::vector<int>& powers, const std::set<std::string, std::less<>>* awaited, bool perDay)
    : m_quantity(mapping.columnOf("quantity")), m_price(mapping.columnOf("price")), m_discount(mapping.columnOf("discount")),
      m_tax(mapping.columnOf("tax")), m_total(mapping.columnOf("total")), m_order(mapping.columnOf("order")),
      m_currency(mapping.columnOf("currency")), m_question(mapping.columnOf("question")),
      m_repeats(mapping), m_restarts(mapping), m_day(perDay ? mapping.columnOf("date") : std::nullopt), m_awaited(awaited)
{
    for (const auto& mapped : mapping.fields) {
        if (mapped.field == "charge") {
            m_charges.push_back(mapped.column);
            m_chargePowers.push_back(powers[mapped.column]);
        } else if (mapped.field == "score") {
            m_scores.emplace_back().column = mapped.column;
        }
    }
    const std::array<Columns, 5> columns{m_quantity, m_price, m_discount, m_tax, m_total};
    std::transform(columns.begin(), columns.end(), m_powers.begin(), [&](const Columns& column) { return column ? powers[*column] : 0; });
    m_chargeCells.resize(m_charges.size());
}

bool RowChecks::hasCreditNumbers(bool areKnown) const noexcept
{
    // Beside A1 and B1 C1 is the third branch, book or quarter.
    const bool isOneOfLetters = m_letters.size() > 1 && m_letteredNumbers * 2 > m_otherNumbers;
    return m_creditNumbers > 0 && (areKnown || m_creditNumbers < m_otherNumbers) && !m_othersBeginWithC && !isOneOfLetters;
}

void RowChecks::add(const Row& row)
{
    if (m_order) {
        countOrderNumber(row.at(*m_order));
    }
    const auto key = orderKey(row);
    m_repeats.add(row, key);
    m_restarts.add(row);
    if (m_price && (m_total || m_tax)) {
        compareAmounts(row);
    } else if (m_total && m_tax) {
        compareTax(row);
    }
    if (m_currency && m_currencies.size() < kMostCurrencies) {
        if (const auto code = currencyOfCell(row.at(*m_currency))) {
            m_currencies.insert(*code);
        }
    }
    for (Scores& scores : m_scores) {
        countScore(row, scores);
    }
}

void RowChecks::countOrderNumber(std::string_view order)
{
    if (order.empty() || isSameText(order, m_lastOrder)) {
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
        if (isLettered(order)) {
            ++m_letteredNumbers;
            m_letters.insert(order.front());
        }
        m_othersBeginWithC = m_othersBeginWithC || beginsWithC(order);
    }
}

std::string_view RowChecks::orderKey(const Row& row)
{
    const auto number = m_order ? row.at(*m_order) : std::string_view{};
    if (!m_day || number.empty()) {
        return number;
    }
    m_key = number;
    const auto date = row.at(*m_day);
    m_key += ' ';
    m_key += date.substr(0, date.find_first_of(" T"));
    return m_key;
}

void RowChecks::countScore(const Row& row, Scores& ofColumn)
{
    constexpr std::size_t kMostWords = 12;
    const auto cell = row.at(ofColumn.column);
    if (isBlank(cell) || (m_question && scaleOfQuestion(row.at(*m_question)))) {
        return;
    }
    Scores& scores = m_question && isCsatQuestion(row.at(*m_question)) ? m_csat : ofColumn;
    scores.column = ofColumn.column;
    const auto number = parseNumber(cell);
    const auto value = number ? valueOf(*number, DecimalMark::Point) : std::nullopt;
    if (value) {
        ++scores.count;
        scores.ofFive += value->raw >= kRawOne && value->raw <= 5 * kRawOne ? 1U : 0U;
        scores.lowest = std::min(scores.lowest, value->raw);
        scores.highest = std::max(scores.highest, value->raw);
    } else if (!number && scores.words.size() < kMostWords) {
        scores.words.insert(plainWords(cell));
    }
}

std::int64_t RowChecks::excess(DecimalMark mark) const noexcept
{
    constexpr int kWhole = 10'000;
    const auto& gross = m_sums[index(mark)].gross;
    const auto& total = m_sums[index(mark)].total;
    return gross > 0 && total > gross ? asRaw4(divideRounded((total - gross) * kWhole, gross)).value_or(0) : 0;
}

void RowChecks::compareTax(const Row& row)
{
    Cells cells;
    if (!readCells(row, cells) || !cells[3] || !cells[4]) {
        return;
    }
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        if (const auto amounts = amountsOf(mark, cells)) {
            compareTax(mark, *amounts);
        }
    }
}

/// False: one of them is no number.
bool RowChecks::readCells(const Row& row, Cells& cells)
{
    const auto read = [&row](std::size_t column, std::optional<NumberText>& into) {
        const auto cell = row.at(column);
        into.reset();
        if (isBlank(cell)) {
            return true;
        }
        into = parseNumber(cell);
        if (into) {
            into->isExact = row.isExact(column);
        }
        return into.has_value();
    };
    const std::array<Columns, 5> columns{m_quantity, m_price, m_discount, m_tax, m_total};
    for (std::size_t at = 0; at < columns.size(); ++at) {
        if (columns[at] && !read(*columns[at], cells[at])) {
            return false;
        }
    }
    for (std::size_t at = 0; at < m_charges.size(); ++at) {
        if (!read(m_charges[at], m_chargeCells[at])) {
            return false;
        }
    }
    return true;
}

void RowChecks::compareAmounts(const Row& row)
{
    Cells cells;
    if (!readCells(row, cells) || !cells[1]) {
        return;
    }
    OrderTotals::Rows ofOrder;
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        const auto amounts = amountsOf(mark, cells);
        if (!amounts) {
            continue;
        }
        compareTax(mark, *amounts);
        if (amounts->total) {
            compareTotal(mark, cells, *amounts);
        }
        auto& part = ofOrder[index(mark)].emplace(OrderRow{amounts->total, {}, amounts->tax.value_or(0), amounts->charges, amounts->discount});
        std::transform(amounts->net.begin(), amounts->net.end(), part.net.begin(), [](const auto& net) { return net.value_or(0); });
    }
    if (m_total && m_order) {
        m_orderTotals.add(orderKey(row), ofOrder);
    }
}

std::optional<RowChecks::Amounts> RowChecks::amountsOf(DecimalMark mark, const Cells& cells) const
{
    const auto& [quantity, price, discount, tax, total] = cells;
    bool isRead = true;
    const auto read = [&](const std::optional<NumberText>& cell, int power, Raw4 missing = 0) {
        const auto value = cell ? valueOf(*cell, mark, power) : std::optional{NumberValue{missing, false}};
        isRead = isRead && value;
        return value ? value->raw : 0;
    };
    Amounts amounts;
    const Raw4 pieces = read(quantity, m_powers[0], kRawOne);
    const auto gross = multiplyRounded(pieces, read(price, m_powers[1]));
    const auto taxed = read(tax, m_powers[3]);
    const auto stated = read(total, m_powers[4]);
    Int128 charges = 0;
    for (std::size_t at = 0; at < m_chargeCells.size(); ++at) {
        charges += read(m_chargeCells[at], m_chargePowers[at]);
    }
    const auto charged = asRaw4(charges);
    if (!isRead || !gross || !charged) {
        return std::nullopt;
    }
    amounts.gross = *gross;
    amounts.total = total ? std::optional{stated} : std::nullopt;
    amounts.tax = tax && !tax->percent ? std::optional{taxed} : std::nullopt;
    amounts.charges = *charged;
    if (discount && !discount->percent) {
        amounts.discount = likeSign(read(discount, m_powers[2]), *gross);
    }
    for (std::size_t guess = 0; guess < kDiscountGuesses; ++guess) {
        const auto off = discount ? discountOf(static_cast<DiscountGuess>(guess), *gross, pieces, *discount, m_powers[2], mark) : std::optional<Raw4>{0};
        amounts.net[guess] = off ? checkedSubtract(*gross, *off) : std::nullopt;
    }
    return amounts;
}

void RowChecks::compareTax(DecimalMark mark, const Amounts& amounts)
{
    if (!amounts.tax) {
        return;
    }
    auto& sums = m_sums[index(mark)];
    for (std::size_t guess = 0; guess < (m_discount ? kDiscountGuesses : 1) && m_price; ++guess) {
        sums.ofPrices[guess].add(amounts.net[guess].value_or(0), *amounts.tax);
    }
    if (amounts.total) {
        sums.ofTotal[0].add(*amounts.total, *amounts.tax);
        sums.ofTotal[1].add(checkedSubtract(*amounts.total, amounts.charges).value_or(0), *amounts.tax);
    }
}

void RowChecks::compareTotal(DecimalMark mark, const Cells& cells, const Amounts& amounts)
{
    auto& sums = m_sums[index(mark)];
    const Raw4 stated = *amounts.total;
    ++sums.compared;
    sums.gross += amounts.gross;
    sums.total += stated;
    const bool isAbove = amounts.gross < 0 ? stated < amounts.gross : stated > amounts.gross;
    sums.above += isAbove && !isNear(amounts.gross, stated) ? 1U : 0U;
    for (std::size_t guess = 0; guess < kDiscountGuesses; ++guess) {
        if (!amounts.net[guess]) {
            continue;
        }
        for (std::size_t tax = 0; tax < kTaxGuesses; ++tax) {
            const auto whole = withTax(*amounts.net[guess], static_cast<TaxGuess>(tax), cells[3], amounts.tax.value_or(0), mark);
            const auto all = whole ? checkedAdd(*whole, amounts.charges) : std::nullopt;
            sums.matches[0][guess][tax] += isNear(whole, stated) ? 1U : 0U;
            sums.matches[1][guess][tax] += isNear(all, stated) ? 1U : 0U;
        }
    }
}

}  // namespace kinerja::ingest
