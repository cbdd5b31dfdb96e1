// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinerja/domain/import.h"
#include "kinerja/ingest/dialect.h"

namespace kinerja::ingest {

/// What the columns are called, for one kind. Under a group ("Sales" over "Qty", "Price" and "Total") a column is what its own
/// name says; the group only tells whose it is ("Customer" over "Name").
/// Source: docs/ingest.md
class ColumnNames {
public:
    ColumnNames(domain::RecordKind kind, const Dialect& dialect);

    /// As Synonyms::score().
    [[nodiscard]] double score(const std::string& field, std::size_t column) const;
    /// Without its group.
    [[nodiscard]] const std::string& own(std::size_t column) const { return m_names[column].own; }

private:
    struct Name {
        std::string own;
        std::vector<std::string> readAs;  ///< the names to compare
        bool onlyWhole = false;           ///< they have to be names of the field as they are
        bool isNoTotal = false;
    };
    [[nodiscard]] Name nameOf(const std::string& group, const std::string& own) const;
    [[nodiscard]] bool isExact(const std::string& field, std::string_view name) const;
    [[nodiscard]] bool isAnyField(std::string_view name) const;
    /// Whether the name is that of a number that is no total.
    [[nodiscard]] bool isOtherNumber(std::string_view name) const;
    [[nodiscard]] std::string groupOfSales(const std::vector<std::string>& header, std::size_t column) const;

    domain::RecordKind m_kind;
    std::vector<Name> m_names;
};

}  // namespace kinerja::ingest
