// SPDX-License-Identifier: GPL-3.0-or-later
#include "cash_columns.h"

#include <algorithm>

#include "amounts.h"
#include "synonyms.h"
#include "total_guess.h"

namespace kinerja::ingest {

CashColumns::CashColumns(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options,
                         const std::vector<int>& powers)
    : m_header(header), m_amounts(powers), m_quantity(mapping.columnOf("quantity")), m_price(mapping.columnOf("price")),
      m_discount(mapping.columnOf("discount"))
{
    const auto& synonyms = Synonyms::instance();
    const auto total = mapping.columnOf("total");
    m_isTotalMapped = total.has_value();
    m_isAnswered = isFieldSaid(options, "total") || isFieldSaid(options, "charge");
    std::vector<std::pair<double, std::size_t>> totals;
    std::size_t payments = 0;
    for (std::size_t at = 0; at < header.size() && hasLinesOfSales(mapping.kind); ++at) {
        if (synonyms.isValue(header[at], "cash change")) {
            m_change = m_change.value_or(at);
        } else if (synonyms.isValue(header[at], "cash paid")) {
            ++payments;
            m_paid = at == total ? at : m_paid.value_or(at);
        } else if (const auto score = synonyms.score(domain::RecordKind::Sales, "total", header[at]); score > 0) {
            totals.emplace_back(-score, at);
        }
    }
    // Of several payments without a total nothing tells which counts.
    const bool isNeeded = m_paid && m_change && (total == m_paid || (!total && !m_price && payments == 1));
    if (!isNeeded || isFieldSaid(options, "total")) {
        m_change.reset();
        return;
    }
    std::sort(totals.begin(), totals.end());
    std::transform(totals.begin(), totals.end(), std::back_inserter(m_totals), [](const auto& one) { return one.second; });
    for (auto& sums : m_sums) {
        sums.fits.resize(m_totals.size());
    }
}

void CashColumns::add(const Row& row)
{
    if (!m_change) {
        return;
    }
    if (m_examples.size() < ColumnFacts::kExamples && !row.at(*m_paid).empty()) {
        m_examples.emplace_back(row.at(*m_paid));
    }
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        add(row, mark, m_sums[static_cast<std::size_t>(mark)]);
    }
}

void CashColumns::add(const Row& row, DecimalMark mark, Sums& sums) const
{
    const auto paid = isBlank(row.at(*m_paid)) ? std::nullopt : m_amounts.at(row, *m_paid, mark);
    const auto change = m_amounts.at(row, *m_change, mark);
    const auto left = paid && change ? checkedSubtract(*paid, *change < 0 ? -*change : *change) : std::nullopt;
    if (!left) {
        return;
    }
    ++sums.rows;
    sums.changed += *change != 0 ? 1U : 0U;
    for (std::size_t at = 0; at < m_totals.size(); ++at) {
        sums.fits[at] += !isBlank(row.at(m_totals[at])) && isNear(m_amounts.at(row, m_totals[at], mark), *left) ? 1U : 0U;
    }
    const auto quantity = m_quantity ? m_amounts.at(row, *m_quantity, mark) : std::optional{kRawOne};
    const auto price = m_price ? m_amounts.at(row, *m_price, mark) : std::nullopt;
    const Raw4 gross = quantity && price ? multiplyRounded(*quantity, *price).value_or(0) : 0;
    const Raw4 off = m_discount ? m_amounts.at(row, *m_discount, mark).value_or(0) : 0;
    const bool isPriced = gross != 0 && (isNear(gross, *left) || isNear(checkedSubtract(gross, likeSign(off, gross)), *left));
    sums.priced += isPriced ? 1U : 0U;
}

void CashColumns::judge(ColumnProof& proof) const
{
    if (!m_change || std::all_of(m_sums.begin(), m_sums.end(), [](const Sums& sums) { return sums.changed == 0; })) {
        return;
    }
    const auto isProvedBy = [this](auto rowsOf) {
        return std::any_of(m_sums.begin(), m_sums.end(), [&](const Sums& sums) { return isProved(sums, rowsOf(sums)); });
    };
    std::string total;
    for (std::size_t at = 0; at < m_totals.size() && total.empty(); ++at) {
        total = isProvedBy([at](const Sums& sums) { return sums.fits[at]; }) ? numberOfColumn(m_totals[at]) : std::string{};
    }
    if (total.empty() && isProvedBy([](const Sums& sums) { return sums.priced; })) {
        total = "#0";
    }
    if (!total.empty()) {
        proof.map.emplace_back("total", total);
        proof.notes.push_back({"cash-paid", {{"column", m_header[*m_paid]}, {"change", m_header[*m_change]}}});
        return;
    }
    if (!m_isTotalMapped) {
        proof.map.emplace_back("total", numberOfColumn(*m_paid));
    }
    if (!m_isAnswered) {
        ask(proof);
    }
}

void CashColumns::ask(ColumnProof& proof) const
{
    Question question{"total", m_header[*m_paid], {}, m_examples, {{"less-change", "--map charge=" + numberOfColumn(*m_change), m_header[*m_change]}}};
    for (const auto column : m_totals) {
        question.answers.push_back({numberOfColumn(column), "--map total=" + numberOfColumn(column), m_header[column]});
    }
    if (m_price) {
        question.answers.push_back({"price", "--map total=#0", {}});
    }
    question.answers.push_back({"total", "--map total=" + numberOfColumn(*m_paid), {}});
    proof.questions.push_back(std::move(question));
}

}  // namespace kinerja::ingest
