// SPDX-License-Identifier: GPL-3.0-or-later
#include "group_names.h"

#include <algorithm>

#include "kinerja/ingest/number_text.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kFewestNames = 2;

}  // namespace

GroupNames::GroupNames(const KindMapping& mapping) : m_column(mapping.columnOf("rep")), m_order(mapping.columnOf("order")), m_date(mapping.columnOf("date"))
{
    const bool isFirst = m_column && std::all_of(mapping.fields.begin(), mapping.fields.end(), [this](const auto& mapped) { return mapped.column >= *m_column; });
    const bool mayBe = mapping.kind == domain::RecordKind::Sales && isFirst && m_order && m_date && !mapping.columnOf("share") && !mapping.columnOf("rep_name");
    m_column = mayBe ? m_column : std::nullopt;
}

void GroupNames::add(const Row& row)
{
    if (!m_column || isBlank(row.at(*m_order)) || isBlank(row.at(*m_date))) {
        return;
    }
    const auto name = row.at(*m_column);
    const bool isSameOrder = row.at(*m_order) == m_lastOrder;
    m_lastOrder = row.at(*m_order);
    if (isBlank(name)) {
        m_below += isSameOrder ? 0U : 1U;
        m_column = m_names.empty() ? std::nullopt : m_column;
    } else if (!m_names.emplace(name).second) {
        m_column.reset();
    }
}

std::optional<std::size_t> GroupNames::column() const
{
    return m_names.size() >= kFewestNames && m_below >= m_names.size() ? m_column : std::nullopt;
}

}  // namespace kinerja::ingest
