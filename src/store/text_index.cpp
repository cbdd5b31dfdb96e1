// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_index.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "kinerja/base/same_text.h"

namespace kinerja::store {
namespace {

constexpr std::size_t kFirstSlots = 64;
constexpr unsigned kOffsetBits = 16;
constexpr std::uint32_t kOffsetMask = (1U << kOffsetBits) - 1;
constexpr std::size_t kArenaPiece = std::size_t{1} << kOffsetBits;
constexpr std::size_t kLongText = 255;

/// Most texts are short: whole words that overlap at the end, and no call of a library.
std::uint32_t hashOf(std::string_view text) noexcept
{
    constexpr std::uint64_t kFactor = 0xFF51AFD7ED558CCDU;
    const char* at = text.data();
    const std::size_t size = text.size();
    std::uint64_t hash = size * 0x9E3779B97F4A7C15U;
    if (size > 8) {
        for (std::size_t i = 0; i + 8 < size; i += 8) {
            hash = (hash ^ loadWord<std::uint64_t>(at + i)) * kFactor;
            hash ^= hash >> 32U;
        }
        hash ^= loadWord<std::uint64_t>(at + size - 8);
    } else {
        hash ^= shortText(at, size);
    }
    hash *= kFactor;
    hash ^= hash >> 29U;
    hash *= 0xC4CEB9FE1A85EC53U;
    return static_cast<std::uint32_t>(hash >> 32U);
}

/// At most seven of ten slots are in use.
bool hasRoom(std::size_t slots, std::size_t texts) noexcept { return texts * 10 <= slots * 7; }

}  // namespace

TextIndex::TextIndex() : m_slots(kFirstSlots, kEmpty) {}

void TextIndex::reserve(std::size_t texts)
{
    std::size_t slots = m_slots.size();
    while (!hasRoom(slots, texts)) {
        slots *= 2;
    }
    if (slots > m_slots.size()) {
        resize(slots);
    }
    m_entries.reserve(texts);
}

std::size_t TextIndex::slotOf(std::string_view text, std::uint32_t hash) const noexcept
{
    const std::uint32_t low = mask();
    for (std::uint32_t slot = hash & low;; slot = (slot + 1) & low) {
        const Slot at = m_slots[slot];
        if (at == kEmpty || (((at ^ hash) & ~low) == 0 && isSameText(this->text(at & low), text))) {
            return slot;
        }
    }
}

std::string_view TextIndex::text(std::uint32_t index) const noexcept
{
    const Entry entry = m_entries[index];
    const char* at = m_arena[entry >> kOffsetBits].get() + (entry & kOffsetMask);
    const auto size = static_cast<std::size_t>(loadWord<std::uint8_t>(at));
    return size < kLongText ? std::string_view{at + 1, size}
                            : std::string_view{at + 1 + sizeof(std::uint32_t), loadWord<std::uint32_t>(at + 1)};
}

/// The old slots go first: what they said of the hashes is worked out again.
void TextIndex::resize(std::size_t slots)
{
    m_slots = {};
    m_slots.assign(slots, kEmpty);
    const std::uint32_t low = mask();
    for (std::uint32_t index = 0; index < m_entries.size(); ++index) {
        const std::uint32_t hash = hashOf(text(index));
        std::uint32_t slot = hash & low;
        while (m_slots[slot] != kEmpty) {
            slot = (slot + 1) & low;
        }
        m_slots[slot] = (hash & ~low) | index;
    }
}

/// The length in front of the text: one byte, or 255 and four more.
TextIndex::Entry TextIndex::keep(std::string_view text)
{
    const std::size_t head = text.size() < kLongText ? 1 : 1 + sizeof(std::uint32_t);
    if (head + text.size() > m_arenaEnd - m_arenaAt) {
        if (m_arena.size() > kOffsetMask) {
            throw std::length_error("more than 4 GB of texts in one import");
        }
        m_arenaEnd = std::max(kArenaPiece, head + text.size());
        m_arenaAt = 0;
        m_arena.push_back(std::make_unique_for_overwrite<char[]>(m_arenaEnd));
    }
    const auto entry = static_cast<Entry>((m_arena.size() - 1) << kOffsetBits | m_arenaAt);
    char* at = m_arena.back().get() + m_arenaAt;
    if (head == 1) {
        *at = static_cast<char>(text.size());
    } else {
        *at = static_cast<char>(kLongText);
        const auto size = static_cast<std::uint32_t>(text.size());
        std::memcpy(at + 1, &size, sizeof size);
    }
    text.copy(at + head, text.size());
    m_arenaAt += head + text.size();
    return entry;
}

void TextIndex::expect(std::string_view text) const noexcept { __builtin_prefetch(&m_slots[hashOf(text) & mask()]); }

TextIndex::Place TextIndex::insert(std::string_view text)
{
    const std::uint32_t hash = hashOf(text);
    std::size_t slot = slotOf(text, hash);
    if (m_slots[slot] != kEmpty) {
        return {m_slots[slot] & mask(), false};
    }
    if (!hasRoom(m_slots.size(), m_entries.size() + 1)) {
        resize(m_slots.size() * 2);
        slot = slotOf(text, hash);
    }
    const auto index = static_cast<std::uint32_t>(m_entries.size());
    m_entries.push_back(keep(text));
    m_slots[slot] = (hash & ~mask()) | index;
    return {index, true};
}

std::optional<std::uint32_t> TextIndex::find(std::string_view text) const noexcept
{
    const Slot slot = m_slots[slotOf(text, hashOf(text))];
    return slot == kEmpty ? std::nullopt : std::optional{slot & mask()};
}

}  // namespace kinerja::store
