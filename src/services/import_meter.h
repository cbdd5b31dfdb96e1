// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

#include "kinerja/services/import.h"

namespace kinerja::services {

/// The two passes over the file as one progress, half each; never back, at most ten times a second.
class ProgressMeter {
public:
    ProgressMeter(const ImportProgress& report, std::uint64_t total) : m_report{report}, m_total{total} {}

    void inspected(std::uint64_t done) { tell(std::min(done, m_total) / 2, 0, false); }
    void written(std::uint64_t done, std::int64_t rows) { tell(m_total / 2 + std::min(done, m_total) / 2, rows, false); }
    void beginWriting(std::int64_t allRows)
    {
        m_allRows = allRows;
        tell((m_total + 1) / 2, 0, true);
    }
    void end() { tell(m_total, m_allRows, true); }

private:
    static constexpr auto kEvery = std::chrono::milliseconds{100};

    void tell(std::uint64_t done, std::int64_t rows, bool always)
    {
        const auto now = std::chrono::steady_clock::now();
        if (!m_report || done < m_last || (!always && now - m_toldAt < kEvery)) {
            return;
        }
        m_last = done;
        m_toldAt = now;
        m_report({done, m_total, rows, m_allRows});
    }

    const ImportProgress& m_report;
    std::uint64_t m_total;
    std::uint64_t m_last = 0;
    std::int64_t m_allRows = 0;
    std::chrono::steady_clock::time_point m_toldAt{};
};

}  // namespace kinerja::services
