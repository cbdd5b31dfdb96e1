// SPDX-License-Identifier: GPL-3.0-or-later
#include "base_amounts.h"

#include <algorithm>

#include "decide.h"
#include "synonyms.h"
#include "total_guess.h"

namespace kinerja::ingest {
namespace {

bool isOneOf(std::string_view field, std::initializer_list<std::string_view> fields) noexcept
{
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

bool isRate(const std::string& header)
{
    const auto& synonyms = Synonyms::instance();
    return synonyms.headerHas(header, "exchange rate") || plainWords(header) == "rate";
}

/// "Jumlah IDR" is "jumlah".
std::string_view withoutCurrency(std::string_view words) noexcept
{
    const auto last = words.rfind(' ');
    return last != std::string_view::npos && currencyCode(words.substr(last + 1)) ? words.substr(0, last) : words;
}

bool isTotal(const std::string& header)
{
    const auto& synonyms = Synonyms::instance();
    return synonyms.score(domain::RecordKind::Sales, "total", header) > 0 || synonyms.isValue(withoutCurrency(plainWords(header)), "footer") || synonyms.headerIs(header, "billed");
}

bool isInBase(const std::string& header, const std::string& base)
{
    return currencyOfHeader(header) == base || Synonyms::instance().headerIs(header, "base amount");
}

}  // namespace

BaseAmounts::BaseAmounts(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options, const std::vector<int>& powers)
    : m_header(header), m_amounts(powers), m_total(mapping.columnOf("total")), m_isSaid(isFieldSaid(options, "total"))
{
    if (hasLinesOfSales(mapping.kind) && m_total) {
        findColumns(header, options.baseCurrency);
        findForeign(mapping, options.baseCurrency);
    }
}

void BaseAmounts::findColumns(const std::vector<std::string>& header, const std::string& base)
{
    for (std::size_t at = 0; at < header.size(); ++at) {
        if (isRate(header[at])) {
            m_rate = m_rate.value_or(at);
        } else if (isTotal(header[at]) && isInBase(header[at], base)) {
            m_base = at == m_total ? at : m_base.value_or(at);
        } else if (isTotal(header[at])) {
            m_amount = at == m_total ? at : m_amount.value_or(at);
        }
    }
}

void BaseAmounts::findForeign(const KindMapping& mapping, const std::string& base)
{
    for (const auto& mapped : mapping.fields) {
        const bool isMoney = isOneOf(mapped.field, {"price", "discount", "tax", "charge", "refund", "cost", "profit"});
        const bool isForeign = mapped.field == "currency" || mapped.column == m_rate || (isMoney && !isInBase(m_header[mapped.column], base));
        if (isForeign) {
            m_foreign.emplace_back(mapped.field, mapped.column);
        }
    }
}

void BaseAmounts::add(const Row& row)
{
    if (!m_amount || !m_rate || !m_base) {
        return;
    }
    if (m_examples.size() < ColumnFacts::kExamples && !row.at(*m_base).empty()) {
        m_examples.emplace_back(row.at(*m_base));
    }
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        const auto amount = m_amounts.at(row, *m_amount, mark);
        const auto rate = isBlank(row.at(*m_rate)) ? std::optional{kRawOne} : m_amounts.at(row, *m_rate, mark);
        const auto base = m_amounts.at(row, *m_base, mark);
        const bool isThere = !isBlank(row.at(*m_amount)) || !isBlank(row.at(*m_base));
        Sums& sums = m_sums[static_cast<std::size_t>(mark)];
        const bool fits = amount && rate && base && isNear(multiplyRounded(*amount, *rate), *base);
        sums.rows += isThere ? 1U : 0U;
        sums.fits += isThere && fits ? 1U : 0U;
        sums.changed += fits && *base != 0 && *rate != kRawOne ? 1U : 0U;
    }
    for (const auto& [field, column] : m_foreign) {
        const bool isPart = isOneOf(field, {"discount", "tax", "charge", "refund"}) && column != *m_rate;
        const bool hasValue = isPart && !isBlank(row.at(column)) && m_amounts.at(row, column, DecimalMark::Point) != 0;
        m_losesAmounts = m_losesAmounts || hasValue;
    }
}

bool BaseAmounts::isProved() const noexcept
{
    return std::any_of(m_sums.begin(), m_sums.end(), [](const Sums& sums) { return sums.changed > 0 && isNearlyAllRows(sums.fits, sums.rows); });
}

/// All of it is in the store's currency.
bool BaseAmounts::isSame() const noexcept
{
    return std::any_of(m_sums.begin(), m_sums.end(), [](const Sums& sums) { return sums.changed == 0 && sums.rows > 0 && sums.fits == sums.rows; });
}

void BaseAmounts::judge(ColumnProof& proof) const
{
    const bool isThere = m_amount && m_rate && m_base && m_sums.front().rows > 0;
    if (!isThere || isSame() || (m_isSaid && m_total != m_base)) {
        return;
    }
    if (!m_isSaid && (!isProved() || m_losesAmounts)) {
        // "Rate" is a share or a price of anything, too.
        if (isProved() || Synonyms::instance().headerHas(m_header[*m_rate], "exchange rate")) {
            ask(proof);
        }
        return;
    }
    proof.map.emplace_back("total", numberOfColumn(*m_base));
    for (const auto& [field, column] : m_foreign) {
        proof.map.emplace_back(field, "#0");
    }
    proof.notes.push_back({"base-amount", {{"column", m_header[*m_base]}, {"amount", m_header[*m_amount]}, {"rate", m_header[*m_rate]}}});
}

void BaseAmounts::ask(ColumnProof& proof) const
{
    Question question{"total", m_header[*m_base], {}, m_examples, {}};
    question.answers = {{"in-base", "--map total=" + numberOfColumn(*m_base), m_header[*m_base]}, {"in-foreign", "--map total=" + numberOfColumn(*m_amount), m_header[*m_amount]}};
    proof.questions.push_back(std::move(question));
}

}  // namespace kinerja::ingest
