// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "kinerja/ingest/cells.h"
#include "mapper.h"

namespace kinerja::ingest {

/// Looks for the words of a status, or of kinds of documents, in the columns that nobody named: a cancelled order must not
/// count because its column is called otherwise.
class StatusSearch {
public:
    /// Columns of `mapping` are left alone; so is everything where the kind has no status. `status`, `document`: whether to look for one.
    StatusSearch(const KindMapping& mapping, std::size_t width, bool status, bool document);

    void add(const Row& row);

    struct Found {
        std::size_t column = 0;
        bool isSure = false;  ///< every cell is such a word
    };
    [[nodiscard]] std::optional<Found> status() const;
    [[nodiscard]] std::optional<Found> document() const;

private:
    enum class Meaning : std::uint8_t { Off, Counts, Credit, Document, Other };
    struct Column {
        std::size_t at = 0;
        std::unordered_map<std::string, Meaning> words;
        std::string last;
        bool isOpen = true;  ///< few words so far
    };
    [[nodiscard]] static Meaning meaningOf(std::string_view word);
    [[nodiscard]] static bool has(const Column& column, Meaning meaning);
    [[nodiscard]] static bool hasOnly(const Column& column, std::initializer_list<Meaning> meanings);

    std::vector<Column> m_columns;
    bool m_seeksStatus;
    bool m_seeksDocument;
};

/// Whether the kind has orders that can be cancelled.
[[nodiscard]] bool hasStatus(domain::RecordKind kind) noexcept;

}  // namespace kinerja::ingest
