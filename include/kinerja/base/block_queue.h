// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace kinerja {

/// A bounded queue between the thread that makes things and the thread that uses them: whoever is faster waits, so that the
/// memory does not depend on how many there are. Who has met a full queue waits until it is half empty: waking a thread costs
/// more than taking an item.
/// Threads: one pushes, another pops.
template <typename T>
class BlockQueue {
public:
    explicit BlockQueue(std::size_t capacity) noexcept : m_capacity{capacity} {}

    /// Waits for room. Returns: false when nobody will take it any more.
    bool push(T item)
    {
        return push(std::move(item), [] { return false; });
    }

    /// Before it waits, it calls `help()` for as long as there is no room and that says it has found something to do.
    template <typename Help>
    bool push(T item, const Help& help)
    {
        std::unique_lock lock{m_mutex};
        while (m_items.size() >= m_capacity && !m_isAbandoned && hasHelped(lock, help)) {
        }
        if (m_items.size() >= m_capacity) {
            m_hasRoom.wait(lock, [this] { return m_items.size() <= m_capacity / 2 || m_isAbandoned; });
        }
        if (m_isAbandoned) {
            return false;
        }
        m_items.push_back(std::move(item));
        m_hasItems.notify_one();
        return true;
    }

    /// Waits for an item. Returns: nullopt when the last one has been taken.
    std::optional<T> pop()
    {
        return pop([] { return false; });
    }

    /// As push() with `help`.
    template <typename Help>
    std::optional<T> pop(const Help& help)
    {
        std::unique_lock lock{m_mutex};
        while (m_items.empty() && !m_isFinished && hasHelped(lock, help)) {
        }
        m_hasItems.wait(lock, [this] { return !m_items.empty() || m_isFinished; });
        if (m_items.empty()) {
            return std::nullopt;
        }
        std::optional<T> item{std::move(m_items.front())};
        m_items.pop_front();
        if (m_items.size() <= m_capacity / 2) {
            m_hasRoom.notify_one();
        }
        return item;
    }

    /// Nothing more will be pushed.
    void finish()
    {
        const std::scoped_lock lock{m_mutex};
        m_isFinished = true;
        m_hasItems.notify_one();
    }

    /// Nothing more will be popped.
    void abandon()
    {
        const std::scoped_lock lock{m_mutex};
        m_isAbandoned = true;
        m_items.clear();
        m_hasRoom.notify_one();
    }

private:
    template <typename Help>
    static bool hasHelped(std::unique_lock<std::mutex>& lock, const Help& help)
    {
        lock.unlock();
        const bool hasDone = help();
        lock.lock();
        return hasDone;
    }

    std::size_t m_capacity;
    std::mutex m_mutex;
    std::condition_variable m_hasItems;
    std::condition_variable m_hasRoom;
    std::deque<T> m_items;
    bool m_isFinished = false;
    bool m_isAbandoned = false;
};

}  // namespace kinerja
