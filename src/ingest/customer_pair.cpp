// SPDX-License-Identifier: GPL-3.0-or-later
#include "customer_pair.h"

#include <algorithm>

#include "synonyms.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostPairs = 20000;

}  // namespace

CustomerPair::CustomerPair(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options) : m_header(header)
{
    const auto& synonyms = Synonyms::instance();
    const auto id = mapping.columnOf("customer");
    const auto name = mapping.columnOf("customer_name");
    const bool isPair = id && name && (mapping.kind == domain::RecordKind::Sales || mapping.kind == domain::RecordKind::Orders);
    if (!isPair || isFieldSaid(options, "customer") || isFieldSaid(options, "customer_name")) {
        return;
    }
    const bool isPlaceFirst = synonyms.headerHas(header[*id], "place of sale");
    if (isPlaceFirst == synonyms.headerHas(header[*name], "place of sale")) {
        return;
    }
    m_place = isPlaceFirst ? id : name;
    m_person = isPlaceFirst ? name : id;
    m_hasCode = synonyms.headerHas(header[*m_place], "code words") || synonyms.headerHas(header[*m_person], "code words");
}

void CustomerPair::add(const Row& row)
{
    if (!m_place || m_personOf.size() >= kMostPairs) {
        return;
    }
    const std::string place{row.at(*m_place)};
    const std::string person{row.at(*m_person)};
    if (isBlank(place) || isBlank(person)) {
        const bool isOfNobody = !m_hasCode && !isBlank(place);
        m_rows += isOfNobody ? 1U : 0U;
        m_others += isOfNobody ? 1U : 0U;
        return;
    }
    ++m_rows;
    const auto [ofPlace, isNewPlace] = m_personOf.try_emplace(place, person);
    const auto [ofPerson, isNewPerson] = m_placeOf.try_emplace(person, place);
    if (ofPlace->second != person || ofPerson->second != place) {
        ++m_others;
    } else if (!isNewPlace && !isNewPerson) {
        ++m_again;
    }
}

void CustomerPair::judge(ColumnProof& proof) const
{
    constexpr std::uint64_t kMostOthers = 10;  // one row in ten
    if (!m_place || m_rows == 0) {
        return;
    }
    const bool isDenied = m_others * kMostOthers > m_rows;
    const bool isProved = !isDenied && m_personOf.size() > 1 && m_again > 0;
    if (m_hasCode ? !isDenied : isProved) {
        return;
    }
    proof.map.emplace_back("customer", numberOfColumn(*m_person));
    proof.map.emplace_back("customer_name", "#0");
    proof.notes.push_back({"customer-column", {{"column", m_header[*m_person]}, {"other", m_header[*m_place]}}});
}

}  // namespace kinerja::ingest
