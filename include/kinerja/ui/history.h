// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace kinerja::ui {

/// The states a person went through, with a way back and forth, as in a browser.
template <typename State>
class History {
public:
    explicit History(State first = {}) : m_states{std::move(first)} {}

    [[nodiscard]] const State& current() const noexcept { return m_states[m_at]; }
    [[nodiscard]] bool canGoBack() const noexcept { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const noexcept { return m_at + 1 < m_states.size(); }

    /// Goes on to `state`; what lay ahead is forgotten. Returns: false when it is the current one already.
    bool visit(State state)
    {
        if (state == current()) {
            return false;
        }
        m_states.resize(m_at + 1, m_states.front());
        m_states.push_back(std::move(state));
        if (m_states.size() > kLimit) {
            m_states.erase(m_states.begin());
        }
        m_at = m_states.size() - 1;
        return true;
    }
    /// The current one is this now; where it was does not change.
    void amend(State state) { m_states[m_at] = std::move(state); }
    bool goBack() noexcept
    {
        if (!canGoBack()) {
            return false;
        }
        --m_at;
        return true;
    }
    bool goForward() noexcept
    {
        if (!canGoForward()) {
            return false;
        }
        ++m_at;
        return true;
    }

private:
    static constexpr std::size_t kLimit = 200;
    std::vector<State> m_states;
    std::size_t m_at = 0;
};

}  // namespace kinerja::ui
