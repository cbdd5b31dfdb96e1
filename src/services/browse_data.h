// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/domain/segment.h"
#include "kinerja/kpi/categories.h"
#include "kinerja/services/browse.h"
#include "kinerja/store/connection.h"

namespace kinerja::services {

/// Whole numbers of one column in one to eight bytes.
struct Packed {
    std::uint8_t width = 1;
    bool isSigned = false;    ///< then the least number of the width is kNoBrowseValue
    std::int64_t scale = 1;
    std::shared_ptr<std::byte[]> bytes;  ///< of several tables
    std::vector<std::int64_t> wide;  ///< instead of `bytes` when width is 0

    [[nodiscard]] std::int64_t operator[](std::size_t row) const noexcept
    {
        switch (width) {
        case 0: return wide[row];
        case 1: return isSigned ? scaled<std::int8_t>(row) : plain<std::uint8_t>(row);
        case 2: return isSigned ? scaled<std::int16_t>(row) : plain<std::uint16_t>(row);
        case 4: return isSigned ? scaled<std::int32_t>(row) : plain<std::uint32_t>(row);
        default: return isSigned ? scaled<std::int64_t>(row) : plain<std::int64_t>(row);
        }
    }

private:
    template <typename T> [[nodiscard]] T read(std::size_t row) const noexcept
    {
        T value;
        std::memcpy(&value, bytes.get() + row * sizeof(T), sizeof(T));
        return value;
    }
    template <typename T> [[nodiscard]] std::int64_t plain(std::size_t row) const noexcept
    {
        return static_cast<std::int64_t>(read<T>(row));
    }
    template <typename T> [[nodiscard]] std::int64_t scaled(std::size_t row) const noexcept
    {
        const T value = read<T>(row);
        return value == std::numeric_limits<T>::min() ? kNoBrowseValue : std::int64_t{value} * scale;
    }
};

/// Texts by code; code 0 is "".
struct BrowseTexts {
    std::vector<std::string> texts{1};
    std::vector<std::vector<std::string>> keys{1};  ///< what a filter may ask for: the key, or several people's

    std::map<std::int64_t, std::vector<std::string>> parts;  ///< of a code with several keys: the text of each
    std::vector<std::uint32_t> ranks;  ///< by code: place in the order of texts; made by rank()

    /// Puts the texts in order, once all are there.
    void rank();
    /// Makes room for the code and sets it.
    void set(std::int64_t code, std::string text, std::vector<std::string> keyed);
    /// Of several, each with its key: the code's text has all that are not blank.
    void setAll(std::int64_t code, std::vector<std::string> each, std::vector<std::string> keyed);
};

struct BrowseTable::Data {
    struct Values {
        Packed packed;
        BrowseTexts texts;                             ///< of a column of type Text
        std::optional<domain::Dimension> dimension;    ///< by which it is filtered
        std::vector<std::uint32_t> widest{};           ///< rows; made by settle()
    };
    RecordSort sort = RecordSort::Lines;
    std::size_t rows = 0;
    std::string currency;
    std::vector<Column> columns;
    std::vector<Values> values;       ///< as columns
    std::vector<std::uint8_t> counted;
    BrowseTexts segments;             ///< of customers, by the customer's code: for filters only
    struct Credit {
        std::string rep;
        std::string team;
    };
    /// By the code of a column of teams: the people of a row that is of their teams; for filters only.
    std::map<std::int64_t, std::vector<Credit>> creditsOfTeams;
    std::vector<std::uint32_t> rowOfLine;  ///< of orders: where each line went,
    std::vector<Values> ofLines;           ///< and what it says, with texts where they are no column's: for filters only
    kpi::CategoryParents categoryParents;
};

/// Numbers as they are.
[[nodiscard]] Packed wide(std::vector<std::int64_t> values);
/// Makes a row's number none. Only for columns with isSigned, and for those of width 0. Threads: while nobody reads.
void setNone(Packed& packed, std::size_t row) noexcept;
void addColumn(BrowseTable::Data& data, BrowseField field, BrowseType type, Packed packed, BrowseTexts texts = {},
               std::optional<domain::Dimension> dimension = {});
/// nullptr: the table does not have the column.
[[nodiscard]] const BrowseTable::Data::Values* valuesOf(const BrowseTable::Data& data, BrowseField field) noexcept;

/// Currency and own amount of lines in another currency, where there are any. Amounts without a rate become none: what the
/// store holds of them is in their own currency.
/// Errors: Damaged, Io.
[[nodiscard]] Status addLineCurrencies(store::Connection& connection, const std::string& base, BrowseTable::Data& data);

/// Orders, put together from the table of all lines.
/// Errors: Damaged, OutOfRange (a sum above 64 bits), Io.
[[nodiscard]] Status loadOrders(store::Connection& connection, const BrowseTable::Data& lines, BrowseTable::Data& data);

/// Gives the rows of lines or leads that are of their people's teams all of these.
void splitTeams(const domain::FactSource& source, BrowseTable::Data& data);
/// Takes away such rows of whose people none passes the filters by people and by team; `teams` has each row's code.
void keepCredited(const BrowseTable::Data& data, const std::vector<kpi::Filter>& filters, const Packed& teams, std::vector<std::uint8_t>& kept);

/// Takes away the rows that do not pass every filter; an order passes if one of its lines does, as figures count it.
void keepFilters(const BrowseTable::Data& data, const std::vector<kpi::Filter>& filters, std::vector<std::uint8_t>& kept);

/// Once all columns are there: those without any text go, the texts of the others are put in order, the widest rows found.
void settle(BrowseTable::Data& data);

/// A key above all others.
inline constexpr std::uint64_t kLastKey = ~std::uint64_t{0};

/// Sorts rows by their keys (keys[i] is that of rows[i]), ascending, keeping the order of equal ones; keys move along.
/// Complexity: O(rows × bits in which keys differ).
void sortByKeys(std::vector<std::uint32_t>& rows, std::vector<std::uint64_t>& keys);

}  // namespace kinerja::services
