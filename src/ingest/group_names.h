// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "kinerja/base/date.h"
#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/date_text.h"
#include "mapper.h"

namespace kinerja::ingest {

/// Whether nothing but a name stands in the row, in this column: a heading of the rows below, unless it is a word for a sum.
[[nodiscard]] bool isHeading(const Row& row, std::size_t column);

/// A report by salesperson names each in the first of their rows, or in a row of its own above them, and leaves the first column blank below.
/// Proved where it stands before all other fields, the first row has a name, all are named in the same way, no name stands twice, most rows
/// have none, and the days go on within each name and start again at every next one: in a list of orders, where a blank cell is a sale of
/// nobody, they run across the names.
class GroupNames {
public:
    explicit GroupNames(const KindMapping& mapping);
    void add(const Row& row);
    /// A row that says it is a sum; those without a number and a day stand between the groups.
    void addSum(const Row& row);

    /// The column whose blank cells have the name above.
    [[nodiscard]] std::optional<std::size_t> column() const;

private:
    /// The days of the rows, read day first or month first.
    struct Days {
        std::optional<Date> last;
        bool isRising = true;    ///< within each name, and back at every next one
        bool isFalling = true;   ///< the other way round
        std::uint64_t up = 0;    ///< steps within a name
        std::uint64_t down = 0;

        void add(std::optional<Date> day, bool isNewName);
        [[nodiscard]] bool startAgain() const noexcept { return (isRising && up > 0) || (isFalling && down > 0); }
    };
    void addLine(const Row& row, bool isNamed);
    void addHeading(const Row& row);
    void addDay(const Row& row, bool isNamed);

    std::optional<std::size_t> m_column, m_order, m_date;
    std::set<std::string, std::less<>> m_names;  ///< plain words
    std::array<Days, 2> m_days;
    std::string m_lastOrder;  ///< lines of an order are one
    std::uint64_t m_below = 0;
    bool m_isSummed = false;  ///< the sum of the last name has come
    bool m_areHeadings = false;  ///< names stand in rows of their own …
    bool m_isBare = false;       ///< … and the last one has no line yet
};

}  // namespace kinerja::ingest
