// SPDX-License-Identifier: GPL-3.0-or-later
#include "more_discounts.h"

#include <algorithm>

#include "amount_evidence.h"
#include "amounts.h"
#include "header_unit.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

/// By its own header and values, else like the first.
DiscountKind kindOf(const Evidence& evidence, const Inspection& inspection, std::size_t column)
{
    const auto& facts = evidence.columns[column];
    const auto& name = inspection.columns[column].name;
    const auto at = static_cast<std::size_t>(inspection.columns[column].decimal.value_or(DecimalMark::Point));
    constexpr Raw4 kMostPercent = 100 * kRawOne;
    const bool isEmpty = facts.numberFits[at] == 0;
    const Raw4 most = isEmpty ? 0 : std::max(facts.max[at], -facts.min[at]);
    if (facts.percents > 0 || AmountEvidence::saysPercent(name)) {
        return DiscountKind::Percent;
    }
    if (unitOfHeader(name).power > 0 || currencyOfHeader(name) || !facts.currencies.empty() || most > kMostPercent) {
        return Synonyms::instance().headerHas(name, "unit discount") ? DiscountKind::PerUnit : DiscountKind::Amount;
    }
    if (most > 0 && most <= kRawOne && facts.notWhole[at] > 0) {
        return DiscountKind::Rate;
    }
    return inspection.reading.discount.value_or(DiscountKind::Amount);
}

bool isRate(DiscountKind kind) noexcept { return kind == DiscountKind::Rate || kind == DiscountKind::Percent; }

void ask(const std::vector<std::size_t>& others, const Evidence& evidence, Inspection& inspection)
{
    const auto first = *inspection.columnOf("discount");
    Question question{"discounts", inspection.columns[first].name, {}, evidence.columns[others.front()].examples, {{"each", "--set discounts=each", {}}}};
    bool areRates = isRate(inspection.reading.discount.value_or(DiscountKind::Amount));
    for (const auto column : others) {
        question.column += ", " + inspection.columns[column].name;
        areRates = areRates && isRate(kindOf(evidence, inspection, column));
    }
    if (areRates) {
        question.answers.push_back({"sum", "--set discounts=sum", {}});
    }
    question.answers.push_back({"first", "--set discounts=first", inspection.columns[first].name});
    inspection.questions.push_back(std::move(question));
}

}  // namespace

MoreDiscounts::MoreDiscounts(const KindMapping& mapping, const std::vector<int>& powers)
    : m_amounts(powers), m_quantity(mapping.columnOf("quantity")), m_price(mapping.columnOf("price"))
{
    for (const auto& mapped : mapping.fields) {
        if (mapped.field == "discount") {
            m_discounts.push_back(mapped.column);
        }
    }
    for (auto& sums : m_sums) {
        sums.rows.resize(m_discounts.size());
        sums.same.resize(m_discounts.size());
        sums.sums.resize(m_discounts.size());
    }
}

void MoreDiscounts::add(const Row& row)
{
    if (m_discounts.size() < 2) {
        return;
    }
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        add(row, mark, m_sums[static_cast<std::size_t>(mark)]);
    }
}

void MoreDiscounts::add(const Row& row, DecimalMark mark, Sums& sums) const
{
    std::vector<Raw4> values;
    Int128 all = 0;
    for (const auto column : m_discounts) {
        const auto number = isBlank(row.at(column)) ? std::nullopt : parseNumber(row.at(column));
        const auto value = number && number->percent ? valueOf(*number, mark) : std::nullopt;
        const Raw4 raw = value ? value->raw : m_amounts.at(row, column, mark).value_or(0);
        values.push_back(raw < 0 ? -raw : raw);
        all += values.back();
    }
    const auto quantity = m_quantity ? m_amounts.at(row, *m_quantity, mark).value_or(0) : kRawOne;
    const auto price = m_price ? m_amounts.at(row, *m_price, mark).value_or(0) : 0;
    const auto gross = multiplyRounded(quantity, price).value_or(0);
    const auto percentOf = [](Raw4 amount, Raw4 percent) { return asRaw4(divideRounded(static_cast<Int128>(amount) * percent, Int128{100} * kRawOne)); };
    const Raw4 first = values.front();
    sums.filled += all > 0 ? 1U : 0U;
    for (std::size_t at = 0; at < values.size(); ++at) {
        sums.sums[at] += all > 0 && Int128{values[at]} * 2 == all ? 1U : 0U;
        const Raw4 other = values[at];
        if (at == 0 || (first == 0 && other == 0)) {
            continue;
        }
        ++sums.rows[at];
        if (first == 0 || other == 0) {
            continue;
        }
        const auto is = [](std::optional<Raw4> a, Raw4 b) { return isNear(a, b) ? 1U : 0U; };
        // Rates are rounded to whole per cents.
        const auto isAbout = [&](std::optional<Raw4> a, Raw4 b, Raw4 whole) {
            return a && b != 0 && isNearSum(*a, b, 1 + (whole < 0 ? -whole : whole) / 200 / toleranceOf(b)) ? 1U : 0U;
        };
        auto& same = sums.same[at];
        same[0] += isAbout(percentOf(gross, first), other, gross);
        same[1] += isAbout(percentOf(price, first), other, price);
        same[2] += isAbout(percentOf(gross, other), first, gross);
        same[3] += isAbout(percentOf(price, other), first, price);
        same[4] += isAbout(multiplyRounded(gross, first), other, gross);
        same[5] += isAbout(multiplyRounded(gross, other), first, gross);
        same[6] += is(multiplyRounded(quantity, first), other);
        same[7] += is(multiplyRounded(quantity, other), first);
    }
}

std::vector<std::size_t> MoreDiscounts::others() const
{
    std::vector<bool> isOther(m_discounts.size(), true);
    for (const auto& sums : m_sums) {
        for (std::size_t at = 0; at < m_discounts.size(); ++at) {
            const bool isSum = m_discounts.size() > 2 && isNearlyAllRows(sums.sums[at], sums.filled);
            if (isSum && at == 0) {
                return {};
            }
            const bool isSame = std::any_of(sums.same[at].begin(), sums.same[at].end(), [&](auto rows) { return isNearlyAllRows(rows, sums.rows[at]); });
            isOther[at] = isOther[at] && !isSum && !isSame && at > 0;
        }
    }
    std::vector<std::size_t> others;
    for (std::size_t at = 1; at < m_discounts.size(); ++at) {
        if (isOther[at]) {
            others.push_back(m_discounts[at]);
        }
    }
    return others;
}

void decideMoreDiscounts(const Evidence& evidence, Inspection& inspection)
{
    auto& reading = inspection.reading;
    auto others = reading.isOwnExport || !inspection.columnOf("discount") ? std::vector<std::size_t>{} : evidence.discounts.others();
    std::erase_if(others, [&](std::size_t column) { return !AmountEvidence::hasValues(evidence.columns[column]); });
    // A net total has them all off already.
    const bool matters = inspection.columnOf("price") && (!inspection.columnOf("total") || reading.total == TotalRule::BeforeDiscount || reading.total == TotalRule::OfOrder);
    const auto& said = evidence.options.discounts;
    if (!others.empty() && matters && !said) {
        ask(others, evidence, inspection);
    }
    const bool areUsed = matters && said && *said != DiscountsRule::First;
    const auto first = inspection.columnOf("discount");
    std::erase_if(inspection.mapping, [&](const FieldMapping& mapped) {
        const bool isUsed = mapped.column == first || (areUsed && std::find(others.begin(), others.end(), mapped.column) != others.end());
        return mapped.field == "discount" && !isUsed;
    });
    if (!areUsed) {
        return;
    }
    reading.discountsAdd = *said == DiscountsRule::Sum;
    for (const auto column : others) {
        reading.moreDiscounts.emplace_back(column, kindOf(evidence, inspection, column));
        inspection.notes.push_back({"discount-also", {{"column", inspection.columns[column].name}}});
    }
}

}  // namespace kinerja::ingest
