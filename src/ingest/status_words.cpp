// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_words.h"

#include "synonyms.h"

namespace kinerja::ingest {

using domain::OrderStatus;

namespace {

/// "Pesanan Dibatalkan Penjual" is off, "permintaan pembatalan ditolak" and "not cancelled" are not.
bool saysCancelled(std::string_view word)
{
    const auto& synonyms = Synonyms::instance();
    return synonyms.hasWordOf(word, "cancels") && !synonyms.hasWordOf(word, "not yet");
}

}  // namespace

StatusWords::StatusWords(std::string_view header) : m_isYesOrNo{!header.empty() && Synonyms::instance().headerHas(header, "cancelled")} {}

StatusMeaning StatusWords::meaningOf(std::string_view word)
{
    if (word.empty()) {
        return {};
    }
    const std::string key{word};
    const auto known = m_meanings.find(key);
    if (known != m_meanings.end()) {
        return known->second;
    }
    // A column of free text must not fill the memory.
    constexpr std::size_t kMostWords = 1000;
    if (m_meanings.size() >= kMostWords) {
        m_meanings.clear();
    }
    return m_meanings.emplace(key, lookUp(word)).first->second;
}

StatusMeaning StatusWords::lookUp(std::string_view word) const
{
    const auto& synonyms = Synonyms::instance();
    StatusMeaning meaning;
    if (m_isYesOrNo && (synonyms.isValue(word, "yes") || synonyms.isValue(word, "no"))) {
        meaning.status = synonyms.isValue(word, "yes") ? OrderStatus::Cancelled : OrderStatus::Counted;
        return meaning;
    }
    meaning.isBack = synonyms.isValue(word, "came back");
    meaning.isCredit = synonyms.isValue(word, "credit");
    if (meaning.isBack || synonyms.isValue(word, "cancelled") || saysCancelled(word)) {
        meaning.status = OrderStatus::Cancelled;
    } else if (synonyms.isValue(word, "on hold")) {
        meaning.status = OrderStatus::OnHold;
    } else {
        meaning.isKnown = meaning.isCredit || isBlank(word) || synonyms.isValue(word, "counted");
    }
    return meaning;
}

void StatusWords::count(const StatusMeaning& meaning, std::string_view word)
{
    if (!meaning.isKnown) {
        m_unknown.add(word);
    } else if (meaning.status == OrderStatus::OnHold) {
        m_onHold.add(word);
    }
}

void StatusWords::addNotes(std::vector<Note>& notes) const
{
    m_unknown.addNote(notes, "unknown-status-words");
    m_onHold.addNote(notes, "on-hold");
}

}  // namespace kinerja::ingest
