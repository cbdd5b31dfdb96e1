// SPDX-License-Identifier: GPL-3.0-or-later
#include "other_quantities.h"

#include <algorithm>

#include "amounts.h"
#include "synonyms.h"
#include "total_guess.h"

namespace kinerja::ingest {
namespace {

/// "Qty Karton", "Pcs": a quantity in a unit of its own, and nothing more. "Bonus Pcs" is another matter.
bool isOfUnit(const std::string& header)
{
    const auto& synonyms = Synonyms::instance();
    const std::string words = plainWords(header) + ' ' + plainWords(bracketText(header));
    std::size_t units = 0;
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find(' ', at), words.size());
        const auto word = words.substr(at, end - at);
        at = end + 1;
        const bool isUnit = synonyms.isHeader(word, "quantity unit");
        units += isUnit ? 1U : 0U;
        if (!word.empty() && !isUnit && !synonyms.isHeader(word, "quantity word")) {
            return false;
        }
    }
    return units == 1;
}

}  // namespace

OtherQuantities::OtherQuantities(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options,
                                 const std::vector<int>& powers)
    : m_header(header), m_amounts(powers), m_price(mapping.columnOf("price")), m_discount(mapping.columnOf("discount")), m_total(mapping.columnOf("total"))
{
    const auto& synonyms = Synonyms::instance();
    const auto quantity = mapping.columnOf("quantity");
    if (!quantity || !hasLinesOfSales(mapping.kind) || isFieldSaid(options, "quantity")) {
        return;
    }
    m_quantities.push_back(*quantity);
    m_areUnits.push_back(false);
    for (std::size_t at = 0; at < header.size(); ++at) {
        const bool isOther = synonyms.headerHas(header[at], "quantity word") && synonyms.headerHas(header[at], "quantity stage")
                             && !synonyms.headerHas(header[at], "no quantity");
        const bool isInUnit = !isOther && m_price && isOfUnit(header[*quantity]) && isOfUnit(header[at]);
        const bool isTaken = std::any_of(mapping.fields.begin(), mapping.fields.end(), [at](const auto& mapped) { return mapped.column == at; });
        if ((isOther || isInUnit) && !isTaken) {
            m_quantities.push_back(at);
            m_areUnits.push_back(isInUnit);
        }
    }
    for (auto& sums : m_sums) {
        sums.fits.resize(m_quantities.size());
    }
}

void OtherQuantities::add(const Row& row)
{
    if (m_quantities.size() < 2) {
        return;
    }
    const auto first = m_amounts.at(row, m_quantities.front(), DecimalMark::Point);
    bool differs = false;
    bool isProof = false;
    for (std::size_t at = 1; at < m_quantities.size(); ++at) {
        const auto cell = row.at(m_quantities[at]);
        const auto amount = m_amounts.at(row, m_quantities[at], DecimalMark::Point);
        // Nothing was shipped where it is blank; whole cartons are missing where nobody counts them.
        const bool isSaid = m_areUnits[at] ? amount.value_or(0) != 0 : amount || isBlank(cell);
        const bool isOther = cell != row.at(m_quantities.front()) && amount != first;
        differs = differs || (isOther && isSaid);
        isProof = isProof || isOther;
    }
    if (!isProof) {
        return;
    }
    m_differ += differs ? 1U : 0U;
    for (const auto column : m_quantities) {
        if (differs && m_examples.size() < m_quantities.size()) {
            m_examples.emplace_back(row.at(column));
        }
    }
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        add(row, mark, m_sums[static_cast<std::size_t>(mark)]);
    }
}

void OtherQuantities::add(const Row& row, DecimalMark mark, Sums& sums) const
{
    const Raw4 price = m_price ? m_amounts.at(row, *m_price, mark).value_or(0) : 0;
    const Raw4 total = m_total ? m_amounts.at(row, *m_total, mark).value_or(0) : 0;
    if (!m_total || price == 0 || isBlank(row.at(*m_total))) {
        return;
    }
    ++sums.rows;
    const auto cell = m_discount ? parseNumber(row.at(*m_discount)) : std::nullopt;
    const std::int64_t rate = cell ? billionthsOf(*cell, mark).value_or(0) : 0;
    const Raw4 off = m_discount ? m_amounts.at(row, *m_discount, mark).value_or(0) : 0;
    for (std::size_t at = 0; at < m_quantities.size(); ++at) {
        const Raw4 gross = multiplyRounded(m_amounts.at(row, m_quantities[at], mark).value_or(0), price).value_or(0);
        const auto less = [gross](Raw4 discount) { return checkedSubtract(gross, likeSign(discount, gross)); };
        const bool isTotal = isNear(gross, total) || isNear(less(off), total) || isNear(less(shareOf(gross, rate, true).value_or(0)), total)
                             || isNear(less(shareOf(gross, rate, false).value_or(0)), total);
        sums.fits[at] += isTotal ? 1U : 0U;
    }
}

void OtherQuantities::judge(ColumnProof& proof) const
{
    if (m_differ == 0) {
        return;
    }
    for (const auto& sums : m_sums) {
        std::optional<std::size_t> proved;
        std::size_t count = 0;
        for (std::size_t at = 0; at < sums.fits.size(); ++at) {
            if (isNearlyAllRows(sums.fits[at], sums.rows)) {
                proved = proved.value_or(m_quantities[at]);
                ++count;
            }
        }
        if (count == 1) {
            if (*proved != m_quantities.front()) {
                proof.map.emplace_back("quantity", numberOfColumn(*proved));
            }
            proof.notes.push_back({"quantity-of", {{"column", m_header[*proved]}}});
            return;
        }
    }
    Question question{"quantity", m_header[m_quantities.front()], {}, m_examples, {}};
    for (const auto column : m_quantities) {
        question.answers.push_back({numberOfColumn(column), "--map quantity=" + numberOfColumn(column), m_header[column]});
    }
    proof.questions.push_back(std::move(question));
}

}  // namespace kinerja::ingest
