// SPDX-License-Identifier: GPL-3.0-or-later
#include "side_table.h"

#include <algorithm>

#include "column_names.h"
#include "mapper.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kFewestLeft = 3;
constexpr std::size_t kFewestRight = 2;
constexpr double kExact = 0.8;

/// Whether both columns have names of one field of sales that holds names or numbers of something.
bool nameTheSame(const ColumnNames& names, std::size_t a, std::size_t b)
{
    const auto kind = domain::RecordKind::Sales;
    const auto& fields = fieldsOf(kind);
    return std::any_of(fields.begin(), fields.end(), [&](const auto& field) {
        const auto nature = natureOf(kind, field);
        const bool isName = nature == FieldNature::Id || nature == FieldNature::Text;
        return isName && names.score(field, a) > kExact && names.score(field, b) > kExact;
    });
}

}  // namespace

SideTable::SideTable(const Dialect& dialect) : m_width(dialect.header.size())
{
    for (auto at = kFewestLeft; dialect.hasHeader && at + kFewestRight < m_width; ++at) {
        if (dialect.header[at] == "#" + std::to_string(at + 1)) {
            m_gaps.push_back(at);
        }
    }
    if (m_gaps.empty()) {
        return;
    }
    const ColumnNames names{domain::RecordKind::Sales, dialect};
    for (std::size_t left = 0; left < m_gaps.back(); ++left) {
        for (auto right = std::max(left, m_gaps.front()) + 1; right < m_width; ++right) {
            if (nameTheSame(names, left, right)) {
                m_pairs.push_back({.left = left, .right = right, .isSameName = joined(plainWords(names.own(left))) == joined(plainWords(names.own(right)))});
            }
        }
    }
}

void SideTable::add(const Row& row)
{
    for (Pair& pair : m_pairs) {
        const bool hasLeft = !row.at(pair.left).empty();
        const bool hasRight = !row.at(pair.right).empty();
        pair.isOther = pair.isOther || (hasLeft && row.at(pair.left) != row.at(pair.right));
        pair.isLonger = pair.isLonger || (hasRight && !hasLeft);
        pair.isScattered = pair.isScattered || (hasRight && pair.isOver);
        pair.isOver = pair.isOver || (hasLeft && !hasRight);
    }
}

std::optional<std::size_t> SideTable::gap(const std::vector<ColumnFacts>& facts) const
{
    for (const auto gap : m_gaps) {
        const bool isBlank = facts[gap].filled == 0;
        const bool hasOther = std::any_of(m_pairs.begin(), m_pairs.end(), [gap](const Pair& pair) { return pair.left < gap && gap < pair.right && pair.isProof(); });
        if (isBlank && hasOther) {
            return gap;
        }
    }
    return std::nullopt;
}

}  // namespace kinerja::ingest
