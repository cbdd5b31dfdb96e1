// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

namespace kinerja::services {

/// How far a file of rows is, and whether it is still wanted. Until all rows are there nothing of it is on the disk.
struct ExportControl {
    /// Rows so far, of all; called from the exporting thread, after each thousand or so.
    std::function<void(std::int64_t done, std::int64_t all)> progress{};
    std::stop_token stop{};

    /// Before each row. Returns: whether to go on.
    [[nodiscard]] bool goesOn(std::int64_t done, std::int64_t all) const
    {
        constexpr std::int64_t kBetween = 1024;
        if (done % kBetween != 0) {
            return true;
        }
        if (progress) {
            progress(done, all);
        }
        return !stop.stop_requested();
    }
};

}  // namespace kinerja::services
