// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace kinerja::store {

/// Texts numbered 0, 1, 2 … in the order of their first appearance; open addressing over one arena of bytes.
/// About 24 bytes and the text itself per entry; a text stays where it is as long as the index lives.
class TextIndex {
public:
    struct Place {
        std::uint32_t index = 0;
        bool isNew = false;
    };

    TextIndex();
    [[nodiscard]] Place insert(std::string_view text);
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const noexcept;
    [[nodiscard]] std::string_view text(std::uint32_t index) const noexcept;
    [[nodiscard]] std::size_t size() const noexcept { return m_entries.size(); }

private:
    /// Where a text lies: the piece of the arena, and where in it its length begins.
    struct Entry {
        std::uint32_t piece;
        std::uint16_t offset;
    };
    /// The hash lies beside the index, so that a walk over slots does not touch the entries.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t index = kEmpty;
    };
    static constexpr std::uint32_t kEmpty = UINT32_MAX;

    [[nodiscard]] std::size_t slotOf(std::string_view text, std::uint32_t hash) const noexcept;
    void grow();
    [[nodiscard]] Entry keep(std::string_view text);

    std::vector<Slot> m_slots;
    std::vector<Entry> m_entries;
    std::vector<std::unique_ptr<char[]>> m_arena;
    std::size_t m_arenaAt = 0;
    std::size_t m_arenaEnd = 0;
};

}  // namespace kinerja::store
