// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
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
    /// Rows that are theirs now.
    [[nodiscard]] std::int64_t rows() const noexcept { return m_rows; }

private:
    std::vector<bool> m_isIn;  ///< by batch
    std::int64_t m_rows = 0;
};

}  // namespace kinerja::store
