// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "kinerja/base/memory.h"

namespace kinerja::kpi {

/// Values one behind the other in a few parts, each in memory of its own that other arrays may hold as well: what did not
/// change since older Facts is shared with them. Once its Facts are built nothing writes to it.
template <typename T>
class Array {
public:
    struct Part {
        std::size_t first = 0;
        std::size_t end = 0;
        std::size_t capacity = 0;   ///< values that its memory holds; the last of them may be no longer in use
        std::shared_ptr<T[]> memory;
    };
    /// A part, by the places of the whole array.
    class View {
    public:
        View(T* values, std::size_t first) noexcept : m_values(values), m_first(first) {}
        [[nodiscard]] T& operator[](std::size_t at) const noexcept { return m_values[at - m_first]; }

    private:
        T* m_values;
        std::size_t m_first;
    };

    Array() = default;
    /// Memory that is not cleared: written before it is read.
    explicit Array(std::size_t count) : Array(allocateMemory<T>(count), count) {}
    Array(Memory<T> memory, std::size_t count) { take(std::shared_ptr<T[]>(std::move(memory)), count); }
    explicit Array(std::vector<T> values)
    {
        const auto kept = std::make_shared<std::vector<T>>(std::move(values));
        take(std::shared_ptr<T[]>(kept, kept->data()), kept->size());
    }

    [[nodiscard]] std::size_t size() const noexcept { return m_parts.empty() ? 0 : m_parts.back().end; }
    [[nodiscard]] const std::vector<Part>& parts() const noexcept { return m_parts; }

    /// Valid up to the end of the part that `at` lies in.
    [[nodiscard]] T* from(std::size_t at) const noexcept
    {
        if (m_parts.empty()) {
            return nullptr;
        }
        const Part& part = partOf(at);
        return part.memory.get() + (at - part.first);
    }
    [[nodiscard]] T& operator[](std::size_t at) const noexcept { return *from(at); }
    [[nodiscard]] View viewOf(std::size_t at) const noexcept
    {
        return m_parts.empty() ? View(nullptr, 0) : View(partOf(at).memory.get(), partOf(at).first);
    }

    /// Calls use(values, count) for the pieces of [first, end), in order.
    template <typename Use>
    void forEachPiece(std::size_t first, std::size_t end, Use use) const
    {
        for (const Part& part : m_parts) {
            const std::size_t from = std::max(first, part.first);
            const std::size_t to = std::min(end, part.end);
            if (from < to) {
                use(part.memory.get() + (from - part.first), to - from);
            }
        }
    }

    /// Leaves what lies before `end`.
    void cut(std::size_t end)
    {
        while (!m_parts.empty() && m_parts.back().first >= end) {
            m_parts.pop_back();
        }
        if (!m_parts.empty()) {
            m_parts.back().end = std::min(m_parts.back().end, end);
        }
    }
    void append(const Array& more)
    {
        const std::size_t before = size();
        for (Part part : more.m_parts) {
            part.first += before;
            part.end += before;
            m_parts.push_back(std::move(part));
        }
    }
    /// Makes the part that `at` lies in this array's own, so that it may be written to.
    void own(std::size_t at)
    {
        Part& part = m_parts[static_cast<std::size_t>(&partOf(at) - m_parts.data())];
        if (part.memory.use_count() == 1) {
            return;
        }
        const std::size_t count = part.end - part.first;
        std::shared_ptr<T[]> copy(allocateMemory<T>(count));
        std::copy_n(part.memory.get(), count, copy.get());
        part.memory = std::move(copy);
        part.capacity = count;
    }

private:
    void take(std::shared_ptr<T[]> memory, std::size_t count)
    {
        if (count > 0) {
            m_parts.push_back({0, count, count, std::move(memory)});
        }
    }
    [[nodiscard]] const Part& partOf(std::size_t at) const noexcept
    {
        std::size_t place = m_parts.size() - 1;
        while (place > 0 && m_parts[place].first > at) {
            --place;
        }
        return m_parts[place];
    }

    std::vector<Part> m_parts;  ///< none is empty
};

}  // namespace kinerja::kpi
