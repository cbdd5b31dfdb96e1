// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/domain/import.h"
#include "line_row.h"

namespace kinerja::store {

/// The fields for which a file has a column. Of a known record the others stay as they are stored.
class FileFields {
public:
    FileFields() = default;  ///< all
    explicit FileFields(const std::vector<std::string>& named) : m_named(named.begin(), named.end()) {}

    [[nodiscard]] bool areAll() const noexcept { return m_named.empty(); }
    [[nodiscard]] bool has(std::string_view field) const { return areAll() || m_named.contains(field); }
    /// One of some fields, with blanks between them.
    [[nodiscard]] bool hasAny(std::string_view fields) const;

private:
    std::set<std::string, std::less<>> m_named;
};

/// A value of a record that its file has no column for.
struct KeptColumn {
    std::size_t value = 0;
    std::optional<std::size_t> describes{};  ///< kept only while this value stays the same: the team of a salesperson
};
/// By the order of the values in kindTable(); what describes another one comes after it.
[[nodiscard]] std::vector<KeptColumn> keptColumns(domain::RecordKind kind, const FileFields& fields);

/// Gives `row`, of a file with those fields, what `stored` says and the file has no column for. A credit document stays one
/// unless a column tells the kinds of documents apart: its amounts become negative.
/// Returns: whether amounts were turned so.
bool keepUnsaid(const FileFields& fields, std::string_view order, const LineRow& stored, LineRow& row);

/// Whether a document known as a credit one still is: a file says the opposite with a document column, or with a status
/// column where the number does not begin with C.
[[nodiscard]] bool staysCredit(const FileFields& fields, std::string_view order);

}  // namespace kinerja::store
