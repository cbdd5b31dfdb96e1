// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_columns.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "kinerja/ingest/own_export.h"
#include "synonyms.h"

namespace kinerja::ingest {

using domain::RecordKind;

namespace {

/// Yes, no, 1, 0 …: as far as the first different cells tell.
bool areYesAndNo(const ColumnFacts& facts)
{
    const auto& synonyms = Synonyms::instance();
    return !facts.examples.empty() && std::all_of(facts.examples.begin(), facts.examples.end(), [&](const auto& cell) {
        return synonyms.isValue(cell, "yes") || synonyms.isValue(cell, "no");
    });
}

}  // namespace

FieldColumns::FieldColumns(RecordKind kind, const Dialect& dialect, const std::vector<ColumnFacts>& facts)
    : m_header(dialect.header), m_facts(facts), m_fields(fieldsOf(kind)), m_names(kind, dialect), m_hints(dialect.header, facts), m_columnOf(m_fields.size()),
      m_score(m_fields.size(), 0), m_isSaid(m_fields.size(), false), m_isTaken(dialect.header.size(), false)
{
    m_mapping.kind = kind;
    for (std::size_t column = 0; column < m_header.size(); ++column) {
        if (isCountedColumn(m_header[column])) {
            occupy(column);  // what was counted is said by nobody
        }
    }
}

Status FieldColumns::takeSaid(const ImportOptions& options)
{
    for (const auto& [field, text] : options.map) {
        const auto index = indexOf(field);
        if (!index) {
            continue;
        }
        m_isSaid[*index] = true;
        m_columnOf[*index].reset();
        const bool isNumber = field == "order" || (field == "id" && kind() == domain::RecordKind::Leads);
        m_mapping.ordersAreRows = isNumber ? text == "#row" : m_mapping.ordersAreRows;
        if (text == "#0" || text == "#row") {
            continue;
        }
        const auto column = findColumn(text);
        if (!column) {
            return fail(Errc::Usage, "no such column: " + text);
        }
        m_columnOf[*index] = *column;
        m_score[*index] = 1;
    }
    for (const auto& column : m_columnOf) {
        if (column) {
            m_isTaken[*column] = true;
        }
    }
    return {};
}

std::optional<std::size_t> FieldColumns::findColumn(std::string_view text) const
{
    if (text.starts_with('#')) {
        std::size_t number = 0;
        const auto* end = text.data() + text.size();
        const auto parsed = std::from_chars(text.data() + 1, end, number);
        if (parsed.ec == std::errc{} && parsed.ptr == end && number >= 1 && number <= m_header.size()) {
            return number - 1;
        }
    }
    const auto sameText = std::find(m_header.begin(), m_header.end(), text);
    if (sameText != m_header.end()) {
        return static_cast<std::size_t>(sameText - m_header.begin());
    }
    const auto letters = joined(plainWords(text));
    const auto sameWords = std::find_if(m_header.begin(), m_header.end(), [&](const auto& name) {
        return !letters.empty() && joined(plainWords(name)) == letters;
    });
    return sameWords == m_header.end() ? std::nullopt : std::optional{static_cast<std::size_t>(sameWords - m_header.begin())};
}

bool FieldColumns::suits(const std::string& field, std::size_t column, double score) const
{
    constexpr unsigned kHalf = 50;
    const auto& facts = m_facts[column];
    if (facts.isPartOfPrice || !suitsRates(field, column) || (field == "order" && m_hints.saysDocuments(column))) {
        return false;
    }
    if (field == "is_won" || field == "is_closed") {
        return areYesAndNo(facts);
    }
    if (facts.filled == 0) {
        return score > kExactName;
    }
    switch (natureOf(kind(), field)) {
    case FieldNature::Number: return facts.isMostly(facts.numbers, kHalf) || (field == "score" && facts.areWords());
    case FieldNature::Date:
        return facts.isMostly(facts.dates + (score > kExactName ? facts.serials : 0), kHalf) || (score > 0 && facts.areEpochs());
    case FieldNature::Text: return score > kExactName || facts.type() != ColumnType::Number;
    case FieldNature::Id: break;
    }
    return facts.type() != ColumnType::Date;
}

bool FieldColumns::suitsRates(const std::string& field, std::size_t column) const
{
    if (field == "score") {
        return !m_hints.isUnitOfRate(column);
    }
    return kind() != RecordKind::Rates || (field != "unit" && field != "rate") || m_hints.isUnitOfRate(column) == (field == "unit");
}

std::optional<std::size_t> FieldColumns::indexOf(std::string_view field) const
{
    const auto at = std::find(m_fields.begin(), m_fields.end(), field);
    return at == m_fields.end() ? std::nullopt : std::optional{static_cast<std::size_t>(at - m_fields.begin())};
}

std::optional<std::size_t> FieldColumns::of(std::string_view field) const
{
    const auto index = indexOf(field);
    return index ? m_columnOf[*index] : std::nullopt;
}

bool FieldColumns::isSaid(std::string_view field) const
{
    const auto index = indexOf(field);
    return index && m_isSaid[*index];
}

bool FieldColumns::isOpen(std::string_view field) const
{
    const auto index = indexOf(field);
    return index && !m_isSaid[*index] && !m_columnOf[*index];
}

void FieldColumns::take(std::string_view field, std::size_t column, double score)
{
    const auto index = *indexOf(field);
    m_columnOf[index] = column;
    m_score[index] = score;
    m_isTaken[column] = true;
}

void FieldColumns::replace(std::string_view field, std::size_t column, double score)
{
    release(field);
    take(field, column, score);
}

void FieldColumns::takeMore(std::string_view field, std::size_t column, double score)
{
    m_isTaken[column] = true;
    m_more.push_back({std::string{field}, column, score});
}

void FieldColumns::release(std::string_view field)
{
    if (const auto column = of(field)) {
        m_isTaken[*column] = false;
        drop(field);
    }
}

void FieldColumns::drop(std::string_view field)
{
    if (const auto index = indexOf(field)) {
        m_columnOf[*index].reset();
    }
}

void FieldColumns::exchange(std::string_view one, std::string_view other)
{
    const auto first = *indexOf(one);
    const auto second = *indexOf(other);
    std::swap(m_columnOf[first], m_columnOf[second]);
    std::swap(m_score[first], m_score[second]);
}

std::vector<FieldMapping> FieldColumns::mapped() const
{
    std::vector<FieldMapping> all;
    for (std::size_t at = 0; at < m_fields.size(); ++at) {
        if (m_columnOf[at]) {
            all.push_back({m_fields[at], *m_columnOf[at], m_score[at]});
        }
        std::copy_if(m_more.begin(), m_more.end(), std::back_inserter(all), [&](const FieldMapping& one) { return one.field == m_fields[at]; });
    }
    return all;
}

}  // namespace kinerja::ingest
