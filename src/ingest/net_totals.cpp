// SPDX-License-Identifier: GPL-3.0-or-later
#include "net_totals.h"

#include <algorithm>

#include "amounts.h"
#include "synonyms.h"
#include "total_guess.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostTotals = 6;

bool isTotalsName(const std::string& header)
{
    const auto& synonyms = Synonyms::instance();
    const bool isOther = synonyms.headerHas(header, "still owed") || synonyms.isValue(header, "cash change");
    return !isOther && (synonyms.score(domain::RecordKind::Sales, "total", header) > 0 || synonyms.isValue(header, "cash paid") || synonyms.headerHas(header, "before discount"));
}

}  // namespace

NetTotals::NetTotals(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options, const std::vector<int>& powers)
    : m_header(header), m_amounts(powers), m_total(mapping.columnOf("total")), m_discount(mapping.columnOf("discount")), m_tax(mapping.columnOf("tax")),
      m_quantity(mapping.columnOf("quantity")), m_isTotalSaid(isFieldSaid(options, "total"))
{
    // Prices prove by themselves what the total is.
    if (!hasLinesOfSales(mapping.kind) || !m_discount || mapping.columnOf("price") || options.totals) {
        return;
    }
    for (std::size_t at = 0; at < header.size(); ++at) {
        const bool isCharge = std::any_of(mapping.fields.begin(), mapping.fields.end(), [at](const auto& mapped) { return mapped.column == at && mapped.field == "charge"; });
        if (isCharge || Synonyms::instance().score(mapping.kind, "charge", header[at]) > 0 || Synonyms::instance().headerIs(header[at], "rounding")) {
            m_charges.push_back(at);
        }
    }
    findTotals(mapping);
    relate(m_tax.has_value(), !m_charges.empty());
}

void NetTotals::findTotals(const KindMapping& mapping)
{
    std::vector<std::pair<double, std::size_t>> totals;
    for (std::size_t at = 0; at < m_header.size(); ++at) {
        const bool isTaken = std::any_of(mapping.fields.begin(), mapping.fields.end(), [at](const auto& mapped) { return mapped.column == at; });
        const bool isCharge = std::find(m_charges.begin(), m_charges.end(), at) != m_charges.end();
        if (at == m_total || (!isTaken && !isCharge && isTotalsName(m_header[at]))) {
            totals.emplace_back(at == m_total ? -1 : -Synonyms::instance().score(domain::RecordKind::Sales, "total", m_header[at]), at);
        }
    }
    std::stable_sort(totals.begin(), totals.end());
    totals.resize(std::min(totals.size(), kMostTotals));
    std::transform(totals.begin(), totals.end(), std::back_inserter(m_totals), [](const auto& one) { return one.second; });
}

/// The simplest first.
void NetTotals::relate(bool hasTax, bool hasCharges)
{
    for (const bool withCharges : {false, true}) {
        for (const bool withTax : {false, true}) {
            if ((withTax && !hasTax) || (withCharges && !hasCharges)) {
                continue;
            }
            for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
                for (std::size_t before = 0; before < m_totals.size(); ++before) {
                    for (std::size_t after = 0; after < m_totals.size(); ++after) {
                        if (before != after) {
                            m_relations.push_back({before, after, kind, withTax, withCharges});
                        }
                    }
                }
            }
        }
    }
}

void NetTotals::add(const Row& row)
{
    constexpr std::uint64_t kOften = 1024;
    if (m_relations.empty()) {
        return;
    }
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        const auto amounts = read(row, mark);
        for (auto& relation : m_relations) {
            add(amounts, relation, relation.sums[static_cast<std::size_t>(mark)]);
        }
    }
    if (++m_rows % kOften == 0) {
        dropHopeless();
    }
}

NetTotals::Amounts NetTotals::read(const Row& row, DecimalMark mark) const
{
    const auto positive = [](Raw4 value) { return value < 0 ? -value : value; };
    Amounts amounts;
    for (const auto column : m_totals) {
        amounts.totals.push_back(isBlank(row.at(column)) ? std::nullopt : m_amounts.at(row, column, mark));
    }
    const auto off = m_amounts.at(row, *m_discount, mark);
    const bool isNothing = isBlank(row.at(*m_discount));
    const auto cell = isNothing ? std::nullopt : parseNumber(row.at(*m_discount));
    const auto rate = cell ? billionthsOf(*cell, mark) : isNothing ? std::optional<std::int64_t>{0} : std::nullopt;
    const std::int64_t part = rate.value_or(0);
    const auto quantity = m_quantity ? m_amounts.at(row, *m_quantity, mark) : std::nullopt;
    amounts.isPercent = cell && cell->percent;
    amounts.off[0] = off ? std::optional{positive(*off)} : std::nullopt;
    amounts.off[1] = off && quantity ? multiplyRounded(positive(*quantity), positive(*off)) : std::nullopt;
    amounts.off[2] = rate ? std::optional{positive(part)} : std::nullopt;
    amounts.off[3] = amounts.off[2];
    amounts.isMinus = (off && *off < 0) || part < 0;
    amounts.tax = m_tax ? positive(m_amounts.at(row, *m_tax, mark).value_or(0)) : 0;
    Int128 charges = 0;
    for (const auto column : m_charges) {
        charges += m_amounts.at(row, column, mark).value_or(0);
    }
    amounts.charges = asRaw4(charges).value_or(0);
    return amounts;
}

void NetTotals::add(const Amounts& amounts, const Relation& relation, Sums& sums)
{
    const auto before = amounts.totals[relation.before];
    const auto after = amounts.totals[relation.after];
    if (!before && !after) {
        return;
    }
    ++sums.rows;
    const auto one = amounts.off[relation.kind];
    if (!before || !after || !one) {
        return;
    }
    const auto kind = kKinds[relation.kind];
    const bool isRate = kind == DiscountKind::Percent || kind == DiscountKind::Rate;
    const auto off = isRate ? shareOf(*before, *one, kind == DiscountKind::Percent || amounts.isPercent) : std::optional{likeSign(*one, *before)};
    const Raw4 tax = relation.withTax ? likeSign(amounts.tax, *before) : 0;
    const Raw4 charges = relation.withCharges ? likeSign(amounts.charges, *before) : 0;
    const auto net = off ? asRaw4(Int128{*before} - *off + tax + charges) : std::nullopt;
    sums.fits += isNear(net, *after) ? 1U : 0U;
    sums.discounted += *one != 0 ? 1U : 0U;
    sums.plus += *one != 0 && !amounts.isMinus ? 1U : 0U;
    sums.minus += *one != 0 && amounts.isMinus && *before >= 0 ? 1U : 0U;
    sums.taxed += tax != 0 ? 1U : 0U;
    sums.charged += charges != 0 ? 1U : 0U;
}

/// What a long file has not proved so far it will not prove.
void NetTotals::dropHopeless()
{
    constexpr unsigned kHopeless = 50;
    std::erase_if(m_relations, [](const Relation& relation) {
        return std::all_of(relation.sums.begin(), relation.sums.end(), [](const Sums& sums) { return sums.fits * 100 < sums.rows * kHopeless; });
    });
}

bool NetTotals::isProved(const Relation& relation)
{
    return std::any_of(relation.sums.begin(), relation.sums.end(), [&](const Sums& sums) {
        // Either all of them are written with a minus or none.
        return isNearlyAllRows(sums.fits, sums.rows) && sums.discounted > 0 && (sums.plus == 0 || sums.minus == 0) && (!relation.withTax || sums.taxed > 0) && (!relation.withCharges || sums.charged > 0);
    });
}

void NetTotals::judge(ColumnProof& proof) const
{
    std::vector<Relation> proved;
    std::copy_if(m_relations.begin(), m_relations.end(), std::back_inserter(proved), isProved);
    if (proved.empty()) {
        return;
    }
    const auto isMapped = [this](std::size_t total) { return m_totals[total] == m_total; };
    const auto known = std::find_if(proved.begin(), proved.end(), [&](const Relation& one) { return isMapped(one.before) || isMapped(one.after); });
    const auto& first = known == proved.end() ? proved.front() : *known;
    std::erase_if(proved, [&, before = first.before](const Relation& one) { return one.before != before; });
    const auto before = m_totals[proved.front().before];
    const auto isNet = [&](const Relation& one) { return isMapped(one.after) && !one.withTax && !one.withCharges; };
    const bool isNetMapped = std::any_of(proved.begin(), proved.end(), isNet);
    if (m_isTotalSaid && !isNetMapped && m_total != before) {
        return;
    }
    proof.totals = isNetMapped ? TotalBase::AfterDiscount : TotalBase::BeforeDiscount;
    proof.offTotal = kKinds[proved.front().kind];
    proof.isTaxOnTop = std::any_of(proved.begin(), proved.end(), [](const Relation& one) { return one.withTax; });
    proof.areChargesOnTop = std::any_of(proved.begin(), proved.end(), [](const Relation& one) { return one.withCharges; });
    if (!isNetMapped) {
        proof.map.emplace_back("total", numberOfColumn(before));
    }
    proof.notes.push_back({"total-before", {{"column", m_header[before]}, {"discount", m_header[*m_discount]}, {"after", m_header[m_totals[proved.front().after]]}}});
}

}  // namespace kinerja::ingest
