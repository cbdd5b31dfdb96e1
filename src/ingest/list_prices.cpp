// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_prices.h"

#include "amounts.h"
#include "synonyms.h"
#include "total_guess.h"

namespace kinerja::ingest {

ListPrices::ListPrices(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options, const std::vector<int>& powers)
    : m_header(header), m_amounts(powers), m_quantity(mapping.columnOf("quantity"))
{
    const auto& synonyms = Synonyms::instance();
    const auto price = mapping.columnOf("price");
    const auto discount = mapping.columnOf("discount");
    if (!hasLinesOfSales(mapping.kind) || !price || !discount || isFieldSaid(options, "price")) {
        return;
    }
    m_isAnswered = isFieldSaid(options, "discount") || options.discount;
    m_hasTotal = mapping.columnOf("total").has_value();
    for (std::size_t at = 0; at < header.size(); ++at) {
        if (synonyms.isValue(header[at], "price before")) {
            m_before = m_before.value_or(at);
        } else if (at == price || synonyms.isValue(header[at], "price after")) {
            m_after = at == price ? at : m_after.value_or(at);
        }
    }
    m_isAfterMapped = m_after == price;
    m_discount = m_before && m_after ? discount : std::nullopt;
}

void ListPrices::add(const Row& row)
{
    if (!m_discount) {
        return;
    }
    if (m_examples.size() < ColumnFacts::kExamples && !isBlank(row.at(*m_discount))) {
        m_examples.emplace_back(row.at(*m_discount));
    }
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        add(row, mark, m_sums[static_cast<std::size_t>(mark)]);
    }
}

void ListPrices::add(const Row& row, DecimalMark mark, Sums& sums) const
{
    constexpr Raw4 kNone = -1;
    const Raw4 before = m_amounts.at(row, *m_before, mark).value_or(0);
    const Raw4 after = m_amounts.at(row, *m_after, mark).value_or(0);
    const Raw4 quantity = m_quantity ? m_amounts.at(row, *m_quantity, mark).value_or(0) : kRawOne;
    if (before == 0 || isBlank(row.at(*m_after))) {
        return;
    }
    ++sums.rows;
    sums.lower += after < before ? 1U : 0U;
    const auto between = checkedSubtract(before, after).value_or(kNone);
    const auto ofLine = multiplyRounded(quantity < 0 ? -quantity : quantity, between).value_or(kNone);
    const auto amount = m_amounts.at(row, *m_discount, mark);
    const Raw4 off = amount ? (*amount < 0 ? -*amount : *amount) : kNone;
    const auto cell = parseNumber(row.at(*m_discount));
    const std::int64_t rate = cell ? billionthsOf(*cell, mark).value_or(kNone) : 0;
    sums.fits[0] += off >= 0 && isNear(off, ofLine) ? 1U : 0U;
    sums.fits[1] += off >= 0 && isNear(off, between) ? 1U : 0U;
    sums.fits[2] += rate >= 0 && isNear(shareOf(before, rate, true), between) ? 1U : 0U;
    sums.fits[3] += rate >= 0 && isNear(shareOf(before, rate, cell && cell->percent), between) ? 1U : 0U;
}

void ListPrices::judge(ColumnProof& proof) const
{
    bool isLower = false;
    for (const auto& sums : m_sums) {
        isLower = isLower || sums.lower > 0;
        for (std::size_t at = 0; at < kKinds.size() && sums.lower > 0 && !m_isAnswered; ++at) {
            if (isNearlyAllRows(sums.fits[at], sums.rows)) {
                proof.map.emplace_back("price", numberOfColumn(*m_before));
                proof.discount = kKinds[at];
                proof.notes.push_back({"price-before", {{"column", m_header[*m_before]}, {"after", m_header[*m_after]}, {"discount", m_header[*m_discount]}}});
                return;
            }
        }
    }
    if (!isLower || m_isAnswered || m_hasTotal || !m_isAfterMapped) {
        return;
    }
    Question question{"discount", m_header[*m_discount], {}, m_examples, {{"between", "--map discount=#0", m_header[*m_after]}}};
    question.answers.push_back({"amount", "--set discount=amount", {}});
    question.answers.push_back({"percent", "--set discount=percent", {}});
    proof.questions.push_back(std::move(question));
}

}  // namespace kinerja::ingest
