// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <unordered_set>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"
#include "kinerja/store/import_session.h"

namespace kinerja::store {

/// The earlier batches of the same kind that came by the same profile as this one, or without any from files of the same
/// shape: a new file of the same days is expected to hold their rows again.
class Series {
public:
    [[nodiscard]] static Result<Series> load(Connection& connection, std::int64_t batch, const BatchInfo& info);

    [[nodiscard]] bool contains(std::int64_t batch) const noexcept
    {
        return static_cast<std::size_t>(batch) < m_isIn.size() && m_isIn[static_cast<std::size_t>(batch)];
    }
    /// Whether a row that is the batch's now is theirs: also a sales line of which a header has said nothing but its status.
    [[nodiscard]] bool holds(std::int64_t row, std::int64_t batch) const noexcept
    {
        return contains(batch) || (!m_taken.empty() && m_taken.contains(row));
    }
    /// Rows that are theirs now, those lines included.
    [[nodiscard]] std::int64_t rows() const noexcept { return m_rows; }

private:
    [[nodiscard]] Status readTaken(Connection& connection);

    std::vector<bool> m_isIn;  ///< by batch
    std::unordered_set<std::int64_t> m_taken;  ///< lines whose status a header's batch has changed
    std::int64_t m_rows = 0;
};

}  // namespace kinerja::store
