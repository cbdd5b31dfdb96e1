// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_totals.h"

#include <algorithm>

#include "amounts.h"
#include "decide.h"
#include "field_columns.h"
#include "synonyms.h"
#include "total_guess.h"

namespace kinerja::ingest {
namespace {

using domain::RecordKind;

constexpr std::size_t kMostReps = 5000;

bool isJumlah(const std::string& header)
{
    const auto words = plainWords(header);
    return words == "jumlah" || words == "jml";
}

/// "Sales" is the name of a salesperson and of an amount.
bool isSalesOrRep(const std::string& header)
{
    const auto& synonyms = Synonyms::instance();
    return synonyms.score(RecordKind::Sales, "rep", header) > kExactName && synonyms.score(RecordKind::Sales, "total", header) > kExactName;
}

bool isTotalsName(const std::string& header)
{
    const auto& synonyms = Synonyms::instance();
    const bool isOther = synonyms.isValue(header, "cash paid") || synonyms.isValue(header, "cash change") || synonyms.headerHas(header, "still owed")
                         || synonyms.headerHas(header, "paid so far") || synonyms.headerHas(header, "tax base");
    return !isOther && (synonyms.score(RecordKind::Sales, "total", header) > 0 || synonyms.isValue(header, "footer"));
}

/// "101", as a spreadsheet writes it also "101.0".
bool isPlainNumber(std::string_view cell) noexcept
{
    cell.remove_suffix(cell.ends_with(".0") ? 2 : 0);
    return std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

LineTotals::LineTotals(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options, const std::vector<int>& powers)
    : m_header(header), m_amounts(powers), m_order(mapping.columnOf("order")), m_quantity(mapping.columnOf("quantity")), m_price(mapping.columnOf("price")),
      m_discount(mapping.columnOf("discount")), m_tax(mapping.columnOf("tax")), m_isTotalSaid(isFieldSaid(options, "total") || options.total)
{
    const auto total = mapping.columnOf("total");
    if (hasLinesOfSales(mapping.kind) && total) {
        m_totals.push_back(*total);
        m_isWhole = Synonyms::instance().headerHas(header[*total], "whole order");
        findTotals(mapping, options);
        findCharges(mapping);
        findVoucher(mapping, options);
        m_mayBePeople = m_price && !m_isTotalSaid && isSalesOrRep(header[*total]) && !isFieldSaid(options, "rep");
        m_hasRep = mapping.columnOf("rep") || mapping.columnOf("rep_name");
    }
    const bool hasAny = m_mayBePeople || (m_totals.size() > 1 && (!m_isTotalSaid || m_rep || m_pieces));
    m_isDone = !hasAny;
}

void LineTotals::findTotals(const KindMapping& mapping, const ImportOptions& options)
{
    const auto fieldOf = [&mapping](std::size_t column) {
        const auto found = std::find_if(mapping.fields.begin(), mapping.fields.end(), [column](const auto& mapped) { return mapped.column == column; });
        return found == mapping.fields.end() ? std::string{} : found->field;
    };
    for (std::size_t at = 0; at < m_header.size() && m_totals.size() < kMostTotals; ++at) {
        const auto field = fieldOf(at);
        const bool isPieces = field == "quantity" && isJumlah(m_header[at]) && !isFieldSaid(options, field) && !m_price;
        const bool isRep = (field == "rep" || field == "rep_name") && isSalesOrRep(m_header[at]) && !isFieldSaid(options, field);
        const bool isNoPieces = isJumlah(m_header[at]) && isFieldSaid(options, "quantity");
        const bool isFree = field.empty() && isTotalsName(m_header[at]) && !isNoPieces && currencyOfHeader(m_header[at]) == currencyOfHeader(m_header[m_totals.front()]);
        if (!isPieces && !isRep && !isFree) {
            continue;
        }
        m_pieces = isPieces ? m_totals.size() : m_pieces;
        m_rep = isRep ? m_totals.size() : m_rep;
        m_repField = isRep ? field : m_repField;
        m_totals.push_back(at);
    }
    m_quantity = m_pieces ? std::nullopt : m_quantity;
    m_isNamedSales = std::any_of(m_totals.begin(), m_totals.end(), [this](std::size_t at) { return isSalesOrRep(m_header[at]); });
}

void LineTotals::findCharges(const KindMapping& mapping)
{
    for (std::size_t at = 0; at < m_header.size(); ++at) {
        const auto mapped = std::find_if(mapping.fields.begin(), mapping.fields.end(), [at](const auto& one) { return one.column == at; });
        const bool isCharge = mapped != mapping.fields.end() && mapped->field == "charge";
        if (isCharge || (mapped == mapping.fields.end() && Synonyms::instance().headerIs(m_header[at], "rounding"))) {
            m_charges.push_back(at);
        }
    }
}

/// A voucher may be paid with: it is a discount where the orders prove that their totals are without it.
void LineTotals::findVoucher(const KindMapping& mapping, const ImportOptions& options)
{
    // Of a voucher that somebody else pays for, or may, the seller gets the money.
    const auto isPaidByOthers = [](const std::string& name) { return Synonyms::instance().headerHas(name, "paid by others"); };
    if (m_discount || isFieldSaid(options, "discount") || std::any_of(m_header.begin(), m_header.end(), isPaidByOthers)) {
        return;
    }
    for (std::size_t at = 0; at < m_header.size(); ++at) {
        const bool isFree = std::none_of(mapping.fields.begin(), mapping.fields.end(), [at](const auto& one) { return one.column == at; });
        if (!isFree || !Synonyms::instance().headerIs(m_header[at], "voucher")) {
            continue;
        }
        if (m_voucher) {
            return m_voucher.reset();  // of two nothing is looked at
        }
        m_voucher = at;
    }
}

void LineTotals::look(const Row& row)
{
    constexpr std::uint64_t kFirstRows = 50;
    if (m_rep && !m_areReps) {
        lookAtRep(row.at(m_totals[*m_rep]));
    }
    if (m_isDone) {
        return;
    }
    const auto cell = row.at(m_totals.front());
    const bool isExample = m_rows++ < kFirstRows && m_examples.size() < ColumnFacts::kExamples && !cell.empty();
    if (isExample && std::find(m_examples.begin(), m_examples.end(), cell) == m_examples.end()) {
        m_examples.emplace_back(cell);
    }
    m_orders.add(m_order ? row.at(*m_order) : std::string_view{}, [&](DecimalMark mark) {
        if (m_price) {
            addPriced(row, mark);
        }
        return read(row, mark);
    });
}

/// A name says that they are people.
void LineTotals::lookAtRep(std::string_view cell)
{
    if (isBlank(cell)) {
        return;
    }
    const auto number = parseNumber(cell);
    if (!number || number->percent) {
        m_areReps = true;
        m_isDone = m_totals.size() == 2;
        return;
    }
    ++m_repRows;
    m_isRepPlain = m_isRepPlain && isPlainNumber(cell);
    if (m_repCells.size() < kMostReps) {
        m_repCells.emplace(cell);
    }
}

OrderSums::Amounts LineTotals::read(const Row& row, DecimalMark mark) const
{
    OrderSums::Amounts amounts;
    for (std::size_t at = 0; at < m_totals.size(); ++at) {
        const bool isName = m_areReps && at == m_rep;
        if (!isName && !isBlank(row.at(m_totals[at]))) {
            const auto amount = m_amounts.at(row, m_totals[at], mark);
            amounts.isRead = amounts.isRead && amount;
            amounts.cells[at] = amount.value_or(0);
        }
    }
    const auto discount = m_discount ? m_discount : m_voucher;
    const Raw4 off = discount ? m_amounts.at(row, *discount, mark).value_or(0) : 0;
    amounts.cells[OrderSums::Discount] = off < 0 ? -off : off;
    amounts.cells[OrderSums::Tax] = m_tax ? m_amounts.at(row, *m_tax, mark).value_or(0) : 0;
    Int128 charges = 0;
    for (const auto column : m_charges) {
        charges += m_amounts.at(row, column, mark).value_or(0);
    }
    amounts.cells[OrderSums::Charges] = asRaw4(charges).value_or(0);
    return amounts;
}

/// Total = quantity × price, less a discount in whatever form.
void LineTotals::addPriced(const Row& row, DecimalMark mark)
{
    const auto by = static_cast<std::size_t>(mark);
    const auto quantity = m_quantity && !isBlank(row.at(*m_quantity)) ? m_amounts.at(row, *m_quantity, mark) : std::optional{kRawOne};
    const auto price = m_amounts.at(row, *m_price, mark);
    const auto gross = quantity && price ? multiplyRounded(*quantity, *price) : std::nullopt;
    if (!gross || *gross == 0) {
        return;
    }
    ++m_compared[by];
    if (m_mayBePeople) {
        comparePeople(row, mark, *gross);
    }
    const auto cell = m_discount ? parseNumber(row.at(*m_discount)) : std::nullopt;
    const std::int64_t rate = cell ? billionthsOf(*cell, mark).value_or(0) : 0;
    const Raw4 off = m_discount ? m_amounts.at(row, *m_discount, mark).value_or(0) : 0;
    const auto less = [gross](Raw4 discount) { return checkedSubtract(*gross, likeSign(discount, *gross)); };
    for (std::size_t at = 0; at < m_totals.size(); ++at) {
        const auto total = isBlank(row.at(m_totals[at])) ? std::nullopt : m_amounts.at(row, m_totals[at], mark);
        const bool fits = total && (isNear(less(off), *total) || (rate != 0 && (isNear(less(shareOf(*gross, rate, true).value_or(0)), *total) || isNear(less(shareOf(*gross, rate, false).value_or(0)), *total))));
        m_priced[by][at] += fits ? 1U : 0U;
    }
}

/// A whole number that is nowhere near quantity × price, nor that in thousands or millions.
void LineTotals::comparePeople(const Row& row, DecimalMark mark, Raw4 gross)
{
    constexpr Int128 kFar = 10;
    const auto cell = row.at(m_totals.front());
    const auto number = m_amounts.at(row, m_totals.front(), mark);
    const Int128 worth = gross < 0 ? -Int128{gross} : Int128{gross};
    const Int128 said = number ? Int128{*number < 0 ? -*number : *number} : 0;
    const bool isFar = said * kFar < worth || said > worth * kFar;
    const bool isUnit = said * 1'000 == worth || said * 1'000'000 == worth;
    m_people[static_cast<std::size_t>(mark)] += !isBlank(cell) && isPlainNumber(cell) && isFar && !isUnit ? 1U : 0U;
}

/// "Sales" holds the numbers of salespeople: what was sold is another total, or quantity × price.
bool LineTotals::provePeople(DecimalMark mark, ColumnProof& proof) const
{
    const auto by = static_cast<std::size_t>(mark);
    if (!m_mayBePeople || !isNearlyAllRows(m_people[by], m_compared[by])) {
        return false;
    }
    std::size_t total = 1;
    while (total < m_totals.size() && (total == m_rep || !isNearlyAllRows(m_priced[by][total], m_compared[by]))) {
        ++total;
    }
    const auto column = numberOfColumn(m_totals.front());
    proof.map.emplace_back("total", total < m_totals.size() ? numberOfColumn(m_totals[total]) : "#0");
    if (!m_hasRep) {
        proof.map.emplace_back("rep", column);
        proof.notes.push_back({"named-as", {{"column", m_header[m_totals.front()]}, {"field", "rep"}}});
    }
    return true;
}

/// The line's is quantity × price, and the other one is not, but never less.
bool LineTotals::isPriced(DecimalMark mark, const Layout& layout, std::size_t total) const
{
    const auto by = static_cast<std::size_t>(mark);
    const bool isOwn = isNearlyAllRows(m_priced[by][total], m_compared[by]) && !isNearlyAllRows(m_priced[by][0], m_compared[by]);
    return isOwn && m_orders.isNeverLess(mark, layout, 0, total);
}

/// By the mapped total's name, or because the lines of orders repeat it and not the other one.
bool LineTotals::mayBeLine(const Layout& layout, std::size_t total) const
{
    if ((total == m_rep && m_areReps) || (m_isTotalSaid && total != m_rep && total != m_pieces)) {
        return false;
    }
    const bool isOfOrder = layout.isRepeated(0) && layout.varies(total);
    const bool isOfLine = layout.several == 0 || (layout.varies(0) && layout.varies(total));
    return isOfOrder || (isOfLine && (m_isWhole || total == m_pieces || m_isNamedSales));
}

/// Numbers that are not ids: with decimals, or of the size of the total and hardly any of them twice.
bool LineTotals::isRepAmount(DecimalMark mark, const Layout& layout) const
{
    return m_rep && m_repRows > 0 && (!m_isRepPlain || (m_orders.isAlike(mark, layout, 0, *m_rep) && m_repCells.size() * 2 > std::min<std::uint64_t>(m_repRows, kMostReps)));
}

void LineTotals::judge(ColumnProof& proof) const
{
    if (m_totals.empty() || m_orders.isEmpty()) {
        return;
    }
    if (provePeople(DecimalMark::Point, proof) || provePeople(DecimalMark::Comma, proof) || m_totals.size() < 2) {
        return;
    }
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        if (prove(mark, m_orders.layout(mark), proof)) {
            return;
        }
    }
    const auto mark = m_orders.isRead(DecimalMark::Point) ? DecimalMark::Point : DecimalMark::Comma;
    ask(mark, m_orders.layout(mark), proof);
}

/// What only a voucher and an unnamed share explain together is not explained.
std::optional<LineTotals::Relation> LineTotals::relate(DecimalMark mark, const Layout& layout, std::size_t whole, std::size_t line) const
{
    const auto relation = m_orders.relate(mark, layout, whole, line);
    return relation && m_voucher && relation->off != Times::Not && relation->hasShare ? std::nullopt : relation;
}

bool LineTotals::prove(DecimalMark mark, const Layout& layout, ColumnProof& proof) const
{
    for (std::size_t at = 1; at < m_totals.size(); ++at) {
        if (!mayBeLine(layout, at)) {
            continue;
        }
        const auto relation = relate(mark, layout, 0, at);
        // One price of all pieces is a constant share of them, too, unless the lines of orders repeat the other.
        const bool mayBePrice = relation && relation->hasShare && at == m_pieces && (layout.several == 0 || !layout.isRepeated(0));
        if (relation && !mayBePrice) {
            take(at, *relation, layout, proof);
            return true;
        }
        if (m_isNamedSales && !layout.isRepeated(0) && relate(mark, layout, at, 0)) {
            release(at, proof);  // the mapped one is what was sold
            return true;
        }
        if (m_price && at != m_rep && isPriced(mark, layout, at)) {
            take(at, {}, layout, proof);
            return true;
        }
    }
    return false;
}

/// It is neither pieces nor people.
void LineTotals::release(std::size_t total, ColumnProof& proof) const
{
    if (total == m_pieces) {
        proof.map.emplace_back("quantity", "#0");
    } else if (total == m_rep) {
        proof.map.emplace_back(m_repField, "#0");
    }
}

void LineTotals::take(std::size_t total, const Relation& relation, const Layout& layout, ColumnProof& proof) const
{
    release(total, proof);
    const bool isSame = relation.isEqual() && !layout.isRepeated(0) && !m_price;
    if (m_isTotalSaid || isSame) {
        return;
    }
    proof.map.emplace_back("total", numberOfColumn(m_totals[total]));
    proof.isTaxOnTop = relation.tax != Times::Not || relation.hasShare;
    proof.areChargesOnTop = relation.charges != Times::Not;
    takeDiscount(relation, layout, proof);
    proof.notes.push_back({"line-total", {{"column", m_header[m_totals[total]]}, {"other", m_header[m_totals.front()]}}});
}

/// With a price the rows tell whether it is in the total.
void LineTotals::takeDiscount(const Relation& relation, const Layout& layout, ColumnProof& proof) const
{
    if (m_voucher && relation.off != Times::Not) {
        proof.map.emplace_back("discount", numberOfColumn(*m_voucher));
        proof.notes.push_back({"named-as", {{"column", m_header[*m_voucher]}, {"field", "discount"}}});
    }
    if (!layout.hasValues[OrderSums::Discount] || (m_voucher && relation.off == Times::Not)) {
        return;
    }
    proof.discount = relation.off == Times::Once ? std::optional{DiscountKind::OfOrder} : std::nullopt;
    if (!m_price) {
        proof.totals = relation.off == Times::Not ? TotalBase::AfterDiscount : TotalBase::BeforeDiscount;
    }
    if (!m_price || m_voucher) {
        proof.offTotal = relation.off == Times::Lines ? std::optional{DiscountKind::Amount} : std::nullopt;
    }
}

void LineTotals::ask(DecimalMark mark, const Layout& layout, ColumnProof& proof) const
{
    Question question{"total", m_header[m_totals.front()], {}, m_examples, {}};
    const auto answer = [&](std::size_t at) {
        const auto number = numberOfColumn(m_totals[at]);
        question.answers.push_back({number, "--map total=" + number, m_header[m_totals[at]]});
    };
    for (std::size_t at = 1; at < m_totals.size(); ++at) {
        if (!mayBeLine(layout, at) || m_orders.isSum(mark, layout, 0, at, {})) {
            continue;
        }
        if (at == m_pieces) {
            if (m_orders.isAlike(mark, layout, 0, at)) {
                askPieces(proof);
            }
        } else if (at == m_rep) {
            if (isRepAmount(mark, layout)) {
                release(at, proof);
                answer(at);
            }
        } else if (!m_price && (layout.isRepeated(0) || !layout.hasValues[OrderSums::Discount] || m_voucher)) {
            answer(at);
        }
    }
    if (!question.answers.empty() && !m_isTotalSaid) {
        answer(0);
        proof.questions.push_back(std::move(question));
    }
}

void LineTotals::askPieces(ColumnProof& proof) const
{
    const auto column = m_totals[*m_pieces];
    const auto number = numberOfColumn(column);
    Question question{"field", m_header[column], "quantity", {}, {}};
    question.answers.push_back({"pieces", "--map quantity=" + number, m_header[column]});
    question.answers.push_back({"amount", "--map total=" + number, m_header[column]});
    question.answers.push_back({"#0", "--map quantity=#0", "none: the column is left out"});
    proof.questions.push_back(std::move(question));
}

}  // namespace kinerja::ingest
