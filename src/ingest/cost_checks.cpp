// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost_checks.h"

#include <tuple>

#include "amount_evidence.h"
#include "amounts.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostProducts = 5000;
/// So many rows tell what a cost is of.
constexpr std::uint64_t kMostRows = 50'000;
/// One line alone proves nothing.
constexpr std::uint64_t kFewest = 2;

Raw4 positive(Raw4 value) noexcept { return value < 0 ? -value : value; }

std::size_t indexOf(CostKind kind) noexcept { return static_cast<std::size_t>(kind); }

CostKind otherThan(CostKind kind) noexcept { return kind == CostKind::OfUnit ? CostKind::OfLine : CostKind::OfUnit; }

/// The one that fits nearly all of the rows, where the other one does not.
std::optional<CostKind> onlyOne(const std::array<std::uint64_t, 2>& fits, std::uint64_t rows)
{
    const bool isUnit = isNearlyAllRows(fits[indexOf(CostKind::OfUnit)], rows);
    const bool isLine = isNearlyAllRows(fits[indexOf(CostKind::OfLine)], rows);
    return rows < kFewest || isUnit == isLine ? std::nullopt : std::optional{isUnit ? CostKind::OfUnit : CostKind::OfLine};
}

}  // namespace

CostChecks::CostChecks(const KindMapping& mapping, const std::vector<int>& powers)
    : m_amounts(powers), m_cost(mapping.columnOf("cost")), m_profit(mapping.columnOf("profit")), m_quantity(mapping.columnOf("quantity")),
      m_price(mapping.columnOf("price")), m_discount(mapping.columnOf("discount")), m_tax(mapping.columnOf("tax")), m_total(mapping.columnOf("total")),
      m_product(mapping.columnOf("product") ? mapping.columnOf("product") : mapping.columnOf("product_name"))
{
    const bool isOfSales = mapping.kind == domain::RecordKind::Sales || mapping.kind == domain::RecordKind::Lines;
    m_cost = isOfSales && m_quantity && (m_total || m_price) ? m_cost : std::nullopt;
}

void CostChecks::add(const Row& row)
{
    if (!m_cost || m_rows == kMostRows || isBlank(row.at(*m_cost))) {
        return;
    }
    ++m_rows;
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        add(row, mark, m_sums[static_cast<std::size_t>(mark)]);
    }
}

void CostChecks::add(const Row& row, DecimalMark mark, Sums& sums) const
{
    const Raw4 quantity = positive(m_amounts.at(row, *m_quantity, mark).value_or(0));
    const Raw4 ofLine = positive(m_amounts.at(row, *m_cost, mark).value_or(0));
    const auto ofPieces = multiplyRounded(quantity, ofLine);
    const Raw4 price = m_price ? positive(m_amounts.at(row, *m_price, mark).value_or(0)) : 0;
    const bool isStated = m_total && !isBlank(row.at(*m_total));
    const Raw4 total = isStated ? positive(m_amounts.at(row, *m_total, mark).value_or(0)) : multiplyRounded(quantity, price).value_or(0);
    if (quantity == 0 || ofLine == 0 || total == 0 || !ofPieces) {
        return;
    }
    const std::array<Raw4, kKinds> costs{*ofPieces, ofLine};
    sums.revenue += total;
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        sums.cost[kind] += costs[kind];
    }
    compareProduct(row, {quantity, ofLine}, sums);
    if (quantity == kRawOne) {
        return;
    }
    ++sums.lines;
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        sums.below[kind] += costs[kind] > total ? 1U : 0U;
    }
    compareProfit(row, mark, costs, total, sums);
}

void CostChecks::compareProfit(const Row& row, DecimalMark mark, const std::array<Raw4, kKinds>& costs, Raw4 total, Sums& sums) const
{
    const auto profit = m_profit && !isBlank(row.at(*m_profit)) ? m_amounts.at(row, *m_profit, mark) : std::nullopt;
    if (!profit) {
        return;
    }
    ++sums.profits;
    const bool isReturn = m_amounts.at(row, *m_quantity, mark).value_or(0) < 0;
    const Raw4 left = isReturn ? -*profit : *profit;
    const Raw4 tax = m_tax ? positive(m_amounts.at(row, *m_tax, mark).value_or(0)) : 0;
    const Raw4 off = m_discount ? positive(m_amounts.at(row, *m_discount, mark).value_or(0)) : 0;
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        const Int128 whole = Int128{total} - costs[kind];
        const bool fits = isNear(asRaw4(whole), left) || isNear(asRaw4(whole - tax), left) || isNear(asRaw4(whole - off), left) || isNear(asRaw4(whole - off - tax), left);
        sums.ofProfit[kind] += fits ? 1U : 0U;
    }
}

void CostChecks::compareProduct(const Row& row, Piece piece, Sums& sums) const
{
    const auto product = m_product ? row.at(*m_product) : std::string_view{};
    if (product.empty()) {
        return;
    }
    const auto known = sums.products.find(product);
    if (known == sums.products.end()) {
        if (sums.products.size() < kMostProducts) {
            sums.products.emplace(product, piece);
        }
        return;
    }
    const auto& first = known->second;
    if (first.quantity == piece.quantity) {
        return;
    }
    ++sums.again;
    const auto inProportion = divideRounded(static_cast<Int128>(first.cost) * piece.quantity, first.quantity);
    // What was rounded once is so many times as much.
    const std::int64_t roundings = 2 + piece.quantity / first.quantity;
    sums.ofProduct[indexOf(CostKind::OfUnit)] += isNear(first.cost, piece.cost) ? 1U : 0U;
    sums.ofProduct[indexOf(CostKind::OfLine)] += isNearSum(inProportion, piece.cost, roundings) ? 1U : 0U;
}

std::optional<CostKind> CostChecks::proved(DecimalMark mark) const
{
    const auto& sums = m_sums[static_cast<std::size_t>(mark)];
    const auto byProfit = onlyOne(sums.ofProfit, sums.profits);
    return byProfit ? byProfit : onlyOne(sums.ofProduct, sums.again);
}

bool CostChecks::isContradicted(DecimalMark mark, CostKind kind) const
{
    constexpr unsigned kNearlyAll = 90;
    constexpr unsigned kNearlyNone = 10;
    const auto& sums = m_sums[static_cast<std::size_t>(mark)];
    const auto below = sums.below[indexOf(kind)] * 100;
    return sums.lines >= kFewest && below >= sums.lines * kNearlyAll && sums.below[indexOf(otherThan(kind))] * 100 <= sums.lines * kNearlyNone;
}

std::optional<std::int64_t> CostChecks::margin(DecimalMark mark, CostKind kind) const
{
    const auto& sums = m_sums[static_cast<std::size_t>(mark)];
    return sums.revenue == 0 ? std::nullopt : asRaw4(divideRounded((sums.revenue - sums.cost[indexOf(kind)]) * 100, sums.revenue));
}

namespace {

CostKind costByName(const Inspection& inspection, std::size_t cost)
{
    const auto& synonyms = Synonyms::instance();
    // "Penjualan" over "HPP" is a group and makes no cost of a whole line of it.
    const auto& own = inspection.dialect.ownNames;
    const bool saysAll = cost < own.size() && synonyms.headerHas(own[cost], "unit cost");
    const auto& said = saysAll ? own[cost] : inspection.columns[cost].name;
    return synonyms.headerHas(said, "unit cost") && !synonyms.headerHas(said, "whole cost") ? CostKind::OfUnit : CostKind::OfLine;
}

void askCost(const Evidence& evidence, Inspection& inspection, std::size_t cost, DecimalMark mark)
{
    Question question{"cost", inspection.columns[cost].name, {}, evidence.columns[cost].examples, {}};
    for (const auto& [kind, value, option] : {std::tuple{CostKind::OfUnit, "of-unit", "--set cost=unit"}, {CostKind::OfLine, "of-line", "--set cost=line"}}) {
        const auto margin = evidence.costs.margin(mark, kind);
        question.answers.push_back({value, option, margin ? std::to_string(*margin) + " %" : std::string{}});
    }
    inspection.questions.push_back(std::move(question));
}

}  // namespace

void decideCost(const Evidence& evidence, Inspection& inspection)
{
    const auto cost = inspection.columnOf("cost");
    const auto profit = inspection.columnOf("profit");
    if (!cost) {
        if (profit) {
            inspection.notes.push_back({"cost-rule", {{"column", inspection.columns[*profit].name}, {"rule", "revenue-minus-profit"}}});
        }
        return;
    }
    const auto mark = inspection.columns[*cost].decimal.value_or(DecimalMark::Point);
    const auto byName = costByName(inspection, *cost);
    const bool isOwn = inspection.reading.isOwnExport;
    const auto known = isOwn ? std::optional{byName} : evidence.options.cost ? evidence.options.cost : evidence.costs.proved(mark);
    if (!known && evidence.costs.isContradicted(mark, byName)) {
        askCost(evidence, inspection, *cost, mark);
    }
    inspection.reading.costIsPerUnit = known.value_or(byName) == CostKind::OfUnit;
    inspection.notes.push_back({"cost-rule", {{"column", inspection.columns[*cost].name}, {"rule", inspection.reading.costIsPerUnit ? "per-unit" : "per-line"}}});
}

}  // namespace kinerja::ingest
