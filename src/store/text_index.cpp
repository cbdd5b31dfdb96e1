// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_index.h"

#include <algorithm>

#include "fast_hash.h"

namespace kinerja::store {
namespace {

constexpr std::size_t kFirstSlots = 64;
constexpr std::size_t kArenaPiece = 64 * 1024;

std::uint32_t hashOf(std::string_view text) noexcept
{
    return static_cast<std::uint32_t>(fastHash(text) >> 16U);
}

}  // namespace

TextIndex::TextIndex() : m_slots(kFirstSlots) {}

std::size_t TextIndex::slotOf(std::string_view text, std::uint32_t hash) const noexcept
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        const Slot& at = m_slots[slot];
        if (at.index == kEmpty || (at.hash == hash && this->text(at.index) == text)) {
            return slot;
        }
    }
}

void TextIndex::grow()
{
    m_slots.assign(m_slots.size() * 2, Slot{});
    const std::size_t mask = m_slots.size() - 1;
    for (std::uint32_t index = 0; index < m_entries.size(); ++index) {
        std::size_t slot = m_entries[index].hash & mask;
        while (m_slots[slot].index != kEmpty) {
            slot = (slot + 1) & mask;
        }
        m_slots[slot] = {m_entries[index].hash, index};
    }
}

const char* TextIndex::keep(std::string_view text)
{
    if (text.size() > m_arenaLeft) {
        const std::size_t size = std::max(kArenaPiece, text.size());
        m_arenaAt = m_arena.emplace_back(std::make_unique<char[]>(size)).get();
        m_arenaLeft = size;
    }
    char* at = m_arenaAt;
    std::copy(text.begin(), text.end(), at);
    m_arenaAt += text.size();
    m_arenaLeft -= text.size();
    return at;
}

TextIndex::Place TextIndex::insert(std::string_view text)
{
    const std::uint32_t hash = hashOf(text);
    std::size_t slot = slotOf(text, hash);
    if (m_slots[slot].index != kEmpty) {
        return {m_slots[slot].index, false};
    }
    if ((m_entries.size() + 1) * 10 > m_slots.size() * 7) {
        grow();
        slot = slotOf(text, hash);
    }
    const auto index = static_cast<std::uint32_t>(m_entries.size());
    m_entries.push_back({keep(text), static_cast<std::uint32_t>(text.size()), hash});
    m_slots[slot] = {hash, index};
    return {index, true};
}

std::optional<std::uint32_t> TextIndex::find(std::string_view text) const noexcept
{
    const std::uint32_t index = m_slots[slotOf(text, hashOf(text))].index;
    return index == kEmpty ? std::nullopt : std::optional{index};
}

}  // namespace kinerja::store
