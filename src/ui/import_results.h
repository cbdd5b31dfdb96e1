// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace kinerja::ui {

/// The imports of one run (several files at once), or that came in by themselves, newest first; one of them is shown.
/// `Done`: batch() of the ledger, file() with its folder ("" = pasted).
template <typename Done>
class ImportResults {
public:
    static constexpr std::size_t kMost = 6;  ///< that are kept whole; earlier ones are in the ledger

    /// The new one is shown. `isNewRun`: somebody has seen those before it; they go, unless one of their files is read again.
    void add(Done done, bool isNewRun)
    {
        const auto isSameFile = [&done](const Done& one) { return !one.file().empty() && one.file() == done.file(); };
        if (isNewRun && std::erase_if(m_all, isSameFile) == 0) {
            clear();
        }
        m_all.insert(m_all.begin(), std::move(done));
        m_gone += m_all.size() > kMost ? 1U : 0U;
        m_all.resize(std::min(m_all.size(), kMost));
        m_shown = 0;
    }
    void clear()
    {
        m_all.clear();
        m_gone = 0;
        m_shown = 0;
    }
    /// Returns: whether it is there.
    bool show(std::int64_t batch)
    {
        const auto found = std::find_if(m_all.begin(), m_all.end(), [batch](const Done& one) { return one.batch() == batch; });
        if (found == m_all.end()) {
            return false;
        }
        m_shown = static_cast<std::size_t>(found - m_all.begin());
        return true;
    }
    /// nullptr = there is none.
    [[nodiscard]] const Done* shown() const noexcept { return m_all.empty() ? nullptr : &m_all[m_shown]; }
    [[nodiscard]] const std::vector<Done>& all() const noexcept { return m_all; }
    /// Those before the ones that are kept.
    [[nodiscard]] std::size_t gone() const noexcept { return m_gone; }

private:
    std::vector<Done> m_all;
    std::size_t m_gone = 0;
    std::size_t m_shown = 0;
};

}  // namespace kinerja::ui
