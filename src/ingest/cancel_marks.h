// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "column_proof.h"
#include "kinerja/ingest/cells.h"
#include "mapper.h"
#include "status_words.h"

namespace kinerja::ingest {

/// Columns beside the status that say of some rows that they were cancelled or came back: "Void" Y/N, "Tanggal Batal", "Is Return".
/// What the mapped status says of the same rows needs no second column.
class CancelMarks {
public:
    CancelMarks(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options);

    void add(const Row& row);

    struct Found {
        std::size_t column = 0;
        const char* field = "status";
        bool isSure = false;  ///< every cell is yes, no, a day or blank, and not all of them say the same
    };
    [[nodiscard]] std::vector<Found> found() const;

private:
    struct Column {
        std::size_t at = 0;
        bool isReturn = false;
        bool isReason = false;
        StatusWords words;
        std::uint64_t marked = 0;
        std::uint64_t open = 0;   ///< blank, or a no
        std::uint64_t other = 0;
        std::uint64_t digits = 0; ///< 1 may be how many came back
        std::uint64_t alone = 0;  ///< marked, and the status does not say it
    };
    [[nodiscard]] bool isKnownOff(const Row& row);

    std::vector<Column> m_columns;
    std::optional<std::size_t> m_status, m_document;
    StatusWords m_statusWords;
    StatusWords m_documentWords;
};

}  // namespace kinerja::ingest
