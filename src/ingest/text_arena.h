// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "kinerja/base/same_text.h"

namespace kinerja::ingest {

/// Memory for the texts of one block. A text equal to the one before it in its column is kept once.
class TextArena {
public:
    std::string_view keep(std::string_view text, std::size_t slot)
    {
        if (text.empty()) {
            return {};
        }
        if (isSameText(m_last[slot], text)) {
            return m_last[slot];
        }
        if (text.size() > m_left) {
            const auto size = std::max(kChunkBytes, text.size());
            m_chunks.push_back(std::make_unique_for_overwrite<char[]>(size));
            m_at = m_chunks.back().get();
            m_left = size;
        }
        std::memcpy(m_at, text.data(), text.size());
        m_last[slot] = {m_at, text.size()};
        m_at += text.size();
        m_left -= text.size();
        return m_last[slot];
    }

    std::vector<std::unique_ptr<char[]>> take()
    {
        m_last.fill({});
        m_left = 0;
        return std::exchange(m_chunks, {});
    }

    static constexpr std::size_t kSlots = 18;

private:
    static constexpr std::size_t kChunkBytes = 64UL * 1024UL;
    std::vector<std::unique_ptr<char[]>> m_chunks;
    char* m_at = nullptr;
    std::size_t m_left = 0;
    std::array<std::string_view, kSlots> m_last{};
};

}  // namespace kinerja::ingest
