// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace kinerja::store {

/// Texts numbered 0, 1, 2 … in the order of their first appearance; open addressing over one arena of bytes.
/// About 12 bytes and the text itself per entry; a text stays where it is as long as the index lives.
/// Errors: insert() throws std::length_error beyond 4 GB of texts.
class TextIndex {
public:
    static constexpr std::size_t kAhead = 8;  ///< so many texts before it is asked for, one is best expected

    struct Place {
        std::uint32_t index = 0;
        bool isNew = false;
    };

    TextIndex();
    /// Makes room for as many texts, so that inserting them moves nothing.
    void reserve(std::size_t texts);
    [[nodiscard]] Place insert(std::string_view text);
    /// The text will be asked for soon: what says where it lies is fetched into the processor's cache meanwhile.
    void expect(std::string_view text) const noexcept;
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const noexcept;
    [[nodiscard]] std::string_view text(std::uint32_t index) const noexcept;
    [[nodiscard]] std::size_t size() const noexcept { return m_entries.size(); }

private:
    /// Where a text lies: the piece of the arena in the upper half, in the lower one where in it its length begins.
    using Entry = std::uint32_t;
    /// The index in as many low bits as a slot's number has, above them those of the text's hash: a walk over slots
    /// does not touch the entries.
    using Slot = std::uint32_t;
    static constexpr Slot kEmpty = UINT32_MAX;

    [[nodiscard]] std::uint32_t mask() const noexcept { return static_cast<std::uint32_t>(m_slots.size() - 1); }
    [[nodiscard]] std::size_t slotOf(std::string_view text, std::uint32_t hash) const noexcept;
    void resize(std::size_t slots);
    [[nodiscard]] Entry keep(std::string_view text);

    std::vector<Slot> m_slots;
    std::vector<Entry> m_entries;
    std::vector<std::unique_ptr<char[]>> m_arena;
    std::size_t m_arenaAt = 0;
    std::size_t m_arenaEnd = 0;
};

}  // namespace kinerja::store
