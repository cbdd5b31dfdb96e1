// SPDX-License-Identifier: GPL-3.0-or-later
#include "paid_totals.h"

#include <algorithm>

#include "amounts.h"
#include "synonyms.h"
#include "total_guess.h"

namespace kinerja::ingest {
namespace {

bool isOwed(const std::string& header) { return Synonyms::instance().headerHas(header, "still owed"); }

bool isPaid(const std::string& header)
{
    const auto& synonyms = Synonyms::instance();
    return !isOwed(header) && !synonyms.headerHas(header, "no payment") && (synonyms.isValue(header, "cash paid") || synonyms.headerHas(header, "paid so far"));
}

bool isTotal(const std::string& header)
{
    const auto& synonyms = Synonyms::instance();
    return synonyms.score(domain::RecordKind::Sales, "total", header) > 0 || synonyms.headerHas(header, "whole order") || synonyms.headerIs(header, "billed");
}

}  // namespace

PaidTotals::PaidTotals(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options, const std::vector<int>& powers)
    : m_header(header), m_amounts(powers), m_total(mapping.columnOf("total")), m_quantity(mapping.columnOf("quantity")), m_price(mapping.columnOf("price")),
      m_discount(mapping.columnOf("discount")), m_tax(mapping.columnOf("tax"))
{
    const auto& synonyms = Synonyms::instance();
    const bool hasChange = std::any_of(header.begin(), header.end(), [&](const auto& name) { return synonyms.isValue(name, "cash change"); });
    if (!hasLinesOfSales(mapping.kind) || isFieldSaid(options, "total") || hasChange) {
        m_total.reset();
        return;
    }
    for (const auto& mapped : mapping.fields) {
        if (mapped.field == "charge") {
            m_charges.push_back(mapped.column);
        }
    }
    for (std::size_t at = 0; at < header.size(); ++at) {
        const auto mapped = std::find_if(mapping.fields.begin(), mapping.fields.end(), [at](const auto& one) { return one.column == at; });
        const bool isPieces = at == m_quantity && synonyms.isValue(header[at], "footer");
        if (mapped != mapping.fields.end() && at != m_total && !isPieces) {
            continue;
        }
        if (isOwed(header[at])) {
            m_owed = m_owed.value_or(at);
        } else if (isPaid(header[at])) {
            m_paid = at == m_total ? at : m_paid.value_or(at);
        } else if (isPieces || isTotal(header[at])) {
            m_totals.push_back(at);
            m_pieces = isPieces ? std::optional{at} : m_pieces;
        }
    }
    m_isWrong = m_total && (m_total == m_paid || m_total == m_owed);
    for (auto& sums : m_sums) {
        sums.rows.resize(m_totals.size());
        sums.fits.resize(m_totals.size());
        sums.explained.resize(m_totals.size());
    }
}

void PaidTotals::add(const Row& row)
{
    if (!m_paid || m_totals.empty() || !(m_owed || m_isWrong)) {
        return;
    }
    if (m_isWrong && m_examples.size() < ColumnFacts::kExamples && !row.at(*m_total).empty()) {
        m_examples.emplace_back(row.at(*m_total));
    }
    m_differ += m_isWrong && row.at(*m_total) != row.at(m_totals.front()) ? 1U : 0U;
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        add(row, mark, m_sums[static_cast<std::size_t>(mark)]);
    }
}

void PaidTotals::add(const Row& row, DecimalMark mark, Sums& sums) const
{
    const auto paid = m_amounts.at(row, *m_paid, mark);
    const auto owed = m_owed ? m_amounts.at(row, *m_owed, mark) : std::optional<Raw4>{0};
    const auto mapped = m_isWrong && !isBlank(row.at(*m_total)) ? m_amounts.at(row, *m_total, mark) : std::nullopt;
    const Raw4 stated = mapped.value_or(0);
    const auto whole = paid && owed ? checkedAdd(*paid, *owed) : std::nullopt;
    sums.paid += paid && *paid != 0 ? 1U : 0U;
    sums.owed += owed && *owed != 0 ? 1U : 0U;
    for (std::size_t at = 0; at < m_totals.size(); ++at) {
        const auto total = isBlank(row.at(m_totals[at])) ? std::nullopt : m_amounts.at(row, m_totals[at], mark);
        sums.rows[at] += total || mapped ? 1U : 0U;
        sums.fits[at] += total && isNear(whole, *total) ? 1U : 0U;
        sums.explained[at] += total && mapped && isExplained(*total, stated, row, mark) ? 1U : 0U;
    }
    if (!mapped || !m_price) {
        return;
    }
    ++sums.read;
    const auto quantity = m_quantity ? m_amounts.at(row, *m_quantity, mark) : std::optional{kRawOne};
    const auto price = m_amounts.at(row, *m_price, mark);
    const Raw4 gross = quantity && price ? multiplyRounded(*quantity, *price).value_or(0) : 0;
    sums.priced += gross != 0 && isExplained(gross, stated, row, mark) ? 1U : 0U;
}

/// mapped = total, with or without the discount off, the tax and the charges on top.
bool PaidTotals::isExplained(Raw4 total, Raw4 mapped, const Row& row, DecimalMark mark) const
{
    const Raw4 off = m_discount ? likeSign(m_amounts.at(row, *m_discount, mark).value_or(0), total) : 0;
    const Raw4 tax = m_tax ? likeSign(m_amounts.at(row, *m_tax, mark).value_or(0), total) : 0;
    Int128 charges = 0;
    for (const auto column : m_charges) {
        charges += m_amounts.at(row, column, mark).value_or(0);
    }
    for (unsigned parts = 0; parts < 8; ++parts) {
        const Int128 sum = Int128{total} - ((parts & 1U) != 0 ? off : 0) + ((parts & 2U) != 0 ? tax : 0) + ((parts & 4U) != 0 ? charges : 0);
        if (isNear(asRaw4(sum), mapped)) {
            return true;
        }
    }
    return false;
}

std::optional<std::size_t> PaidTotals::provedTotal() const
{
    for (std::size_t at = 0; at < m_totals.size() && m_owed; ++at) {
        const bool isProved = std::any_of(m_sums.begin(), m_sums.end(), [at](const Sums& sums) {
            return sums.paid > 0 && sums.owed > 0 && isNearlyAllRows(sums.fits[at], sums.rows[at]);
        });
        if (isProved) {
            return m_totals[at];
        }
    }
    return std::nullopt;
}

void PaidTotals::judge(ColumnProof& proof) const
{
    if (!m_paid || m_totals.empty()) {
        return;
    }
    if (const auto total = provedTotal()) {
        const bool isOther = !m_total || m_isWrong;
        if (isOther) {
            proof.map.emplace_back("total", numberOfColumn(*total));
            proof.notes.push_back({"total-billed", {{"column", m_header[*total]}, {"paid", m_header[*m_paid]}, {"owed", m_header[*m_owed]}}});
        }
        if (isOther && total == m_pieces) {
            proof.map.emplace_back("quantity", "#0");
        }
        return;
    }
    const bool isClear = std::any_of(m_sums.begin(), m_sums.end(), [this](const Sums& sums) {
        bool isAny = isNearlyAllRows(sums.priced, sums.read);
        for (std::size_t at = 0; at < m_totals.size(); ++at) {
            isAny = isAny || isNearlyAllRows(sums.explained[at], sums.rows[at]);
        }
        return isAny;
    });
    if (m_isWrong && m_differ > 0 && !isClear) {
        ask(proof);
    }
}

void PaidTotals::ask(ColumnProof& proof) const
{
    Question question{"total", m_header[*m_total], {}, m_examples, {}};
    for (const auto column : m_totals) {
        question.answers.push_back({numberOfColumn(column), "--map total=" + numberOfColumn(column), m_header[column]});
    }
    question.answers.push_back({"paid", "--map total=" + numberOfColumn(*m_total), m_header[*m_total]});
    proof.questions.push_back(std::move(question));
}

}  // namespace kinerja::ingest
