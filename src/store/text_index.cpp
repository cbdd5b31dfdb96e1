// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_index.h"

#include <algorithm>
#include <cstring>

namespace kinerja::store {
namespace {

constexpr std::size_t kFirstSlots = 64;
constexpr std::size_t kArenaPiece = 64 * 1024;

template <typename Word>
std::uint64_t load(const char* from) noexcept
{
    Word word = 0;
    std::memcpy(&word, from, sizeof word);
    return word;
}

/// The eight bytes of a text of up to eight, so that two of one size are equal if these are.
std::uint64_t shortText(const char* at, std::size_t size) noexcept
{
    if (size >= 4) {
        return load<std::uint32_t>(at) | (load<std::uint32_t>(at + size - 4) << 32U);
    }
    if (size >= 2) {
        return load<std::uint16_t>(at) | (load<std::uint16_t>(at + size - 2) << 32U);
    }
    return size == 0 ? 0 : load<std::uint8_t>(at);
}

/// Most texts are short: whole words that overlap at the end, and no call of a library.
std::uint32_t hashOf(std::string_view text) noexcept
{
    constexpr std::uint64_t kFactor = 0xFF51AFD7ED558CCDU;
    const char* at = text.data();
    const std::size_t size = text.size();
    std::uint64_t hash = size * 0x9E3779B97F4A7C15U;
    if (size > 8) {
        for (std::size_t i = 0; i + 8 < size; i += 8) {
            hash = (hash ^ load<std::uint64_t>(at + i)) * kFactor;
            hash ^= hash >> 32U;
        }
        hash ^= load<std::uint64_t>(at + size - 8);
    } else {
        hash ^= shortText(at, size);
    }
    hash *= kFactor;
    hash ^= hash >> 29U;
    hash *= 0xC4CEB9FE1A85EC53U;
    return static_cast<std::uint32_t>(hash >> 32U);
}

bool isSame(std::string_view a, std::string_view b) noexcept
{
    const std::size_t size = a.size();
    if (size != b.size()) {
        return false;
    }
    if (size <= 8) {
        return shortText(a.data(), size) == shortText(b.data(), size);
    }
    for (std::size_t i = 0; i + 8 < size; i += 8) {
        if (load<std::uint64_t>(a.data() + i) != load<std::uint64_t>(b.data() + i)) {
            return false;
        }
    }
    return load<std::uint64_t>(a.data() + size - 8) == load<std::uint64_t>(b.data() + size - 8);
}

}  // namespace

TextIndex::TextIndex() : m_slots(kFirstSlots) {}

std::size_t TextIndex::slotOf(std::string_view text, std::uint32_t hash) const noexcept
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        const Slot& at = m_slots[slot];
        if (at.index == kEmpty || (at.hash == hash && isSame(this->text(at.index), text))) {
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
