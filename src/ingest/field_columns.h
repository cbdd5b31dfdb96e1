// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "column_hints.h"
#include "column_names.h"
#include "mapper.h"

namespace kinerja::ingest {

/// A header that is a name of the field, and nothing else.
inline constexpr double kExactName = 0.8;
/// Told by other columns.
inline constexpr double kHinted = 0.7;

/// Which column each field of one kind has, while that is being found out. A field that the kind does not have has no column, and
/// must not be given one.
class FieldColumns {
public:
    FieldColumns(domain::RecordKind kind, const Dialect& dialect, const std::vector<ColumnFacts>& facts);
    /// What a person said. Errors: Usage (no such column).
    [[nodiscard]] Status takeSaid(const ImportOptions& options);

    [[nodiscard]] domain::RecordKind kind() const noexcept { return m_mapping.kind; }
    [[nodiscard]] const std::vector<std::string>& fields() const noexcept { return m_fields; }
    [[nodiscard]] const std::vector<std::string>& header() const noexcept { return m_header; }
    [[nodiscard]] std::size_t width() const noexcept { return m_header.size(); }
    [[nodiscard]] const ColumnFacts& facts(std::size_t column) const { return m_facts[column]; }
    [[nodiscard]] const ColumnHints& hints() const noexcept { return m_hints; }
    /// Without its group.
    [[nodiscard]] const std::string& ownName(std::size_t column) const { return m_names.own(column); }
    /// How much the column's name is one of the field's.
    [[nodiscard]] double score(const std::string& field, std::size_t column) const { return m_names.score(field, column); }
    /// A name can mislead: whether the values are such as the field has.
    [[nodiscard]] bool suits(const std::string& field, std::size_t column, double score) const;
    /// "Nilai" is a score, a rate, or how many units of a currency the rate is of: whether it can be this one.
    [[nodiscard]] bool suitsRates(const std::string& field, std::size_t column) const;

    [[nodiscard]] std::optional<std::size_t> of(std::string_view field) const;
    [[nodiscard]] bool has(std::string_view field) const { return of(field).has_value(); }
    [[nodiscard]] bool isSaid(std::string_view field) const;
    /// The kind has the field, nobody said which column it is, and it has none.
    [[nodiscard]] bool isOpen(std::string_view field) const;
    /// It has a column that nobody said: another one may be better.
    [[nodiscard]] bool isFound(std::string_view field) const { return has(field) && !isSaid(field); }
    [[nodiscard]] bool isFree(std::size_t column) const { return !m_isTaken[column]; }

    void take(std::string_view field, std::size_t column, double score);
    /// The column that the field had before is free again.
    void replace(std::string_view field, std::size_t column, double score);
    /// A further column of the field, behind the first.
    void takeMore(std::string_view field, std::size_t column, double score);
    /// The field has no column, which is free again …
    void release(std::string_view field);
    /// … or is left out: nobody else's either.
    void drop(std::string_view field);
    /// Both fields have what the other had.
    void exchange(std::string_view one, std::string_view other);
    void occupy(std::size_t column) { m_isTaken[column] = true; }

    /// What is said of the kind beside its fields.
    [[nodiscard]] KindMapping& mapping() noexcept { return m_mapping; }
    [[nodiscard]] const KindMapping& mapping() const noexcept { return m_mapping; }
    /// The fields with their columns, in the order of fieldsOf(kind).
    [[nodiscard]] std::vector<FieldMapping> mapped() const;

private:
    [[nodiscard]] std::optional<std::size_t> indexOf(std::string_view field) const;
    [[nodiscard]] std::optional<std::size_t> findColumn(std::string_view text) const;

    const std::vector<std::string>& m_header;
    const std::vector<ColumnFacts>& m_facts;
    const std::vector<std::string>& m_fields;
    ColumnNames m_names;
    ColumnHints m_hints;
    std::vector<std::optional<std::size_t>> m_columnOf;  ///< by field
    std::vector<double> m_score;                         ///< by field
    std::vector<bool> m_isSaid;                          ///< by field
    std::vector<bool> m_isTaken;                         ///< by column
    std::vector<FieldMapping> m_more;
    KindMapping m_mapping;
};

}  // namespace kinerja::ingest
