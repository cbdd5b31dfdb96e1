// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "kinerja/services/browse.h"
#include "store_fixture.h"

namespace kinerja::services::testing {

class Browse : public testing::StoreTest {
protected:
    void load(RecordSort sort)
    {
        auto loaded = BrowseTable::load(store(), sort);
        ASSERT_TRUE(loaded.has_value()) << loaded.error().detail;
        m_table = *loaded;
    }
    [[nodiscard]] std::size_t column(BrowseField field) const { return m_table->columnOf(field).value(); }
    [[nodiscard]] BrowseSelection select(const BrowseQuery& query) const { return selectRows(*m_table, query).value(); }
    [[nodiscard]] BrowseQuery by(BrowseField field, bool descending) const
    {
        BrowseQuery query;
        query.sortColumn = column(field);
        query.descending = descending;
        return query;
    }
    /// The texts of a column in the order of the selection.
    [[nodiscard]] std::string texts(const BrowseSelection& selection, BrowseField field) const
    {
        std::string all;
        for (const std::uint32_t row : selection.rows) {
            all += (all.empty() ? "" : " ") + std::string{m_table->text(row, column(field))};
        }
        return all;
    }

    std::shared_ptr<const BrowseTable> m_table;
};

}  // namespace kinerja::services::testing
