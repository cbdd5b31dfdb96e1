// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_words.h"

#include "kinerja/ingest/date_text.h"
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

StatusWords::StatusWords(std::string_view header, bool returnedAreOff) : m_header{kindOf(header)}, m_returnedAreOff{returnedAreOff} {}

StatusWords::Header StatusWords::kindOf(std::string_view header)
{
    const auto& synonyms = Synonyms::instance();
    return header.empty()                                 ? Header::Status
           : synonyms.headerHas(header, "cancel reason") ? Header::Reason
           : synonyms.headerHas(header, "cancelled")     ? Header::Cancelled
           : synonyms.headerIs(header, "returned")       ? Header::Returned
                                                          : Header::Status;
}

/// Of a column that marks some rows.
std::optional<StatusMeaning> StatusWords::ofMark(std::string_view word) const
{
    const auto& synonyms = Synonyms::instance();
    const bool isNo = synonyms.isValue(word, "no");
    const bool isYes = synonyms.isValue(word, "yes");
    StatusMeaning meaning;
    if (m_header == Header::Status || isBlank(word)) {
        return std::nullopt;
    }
    if (m_header == Header::Returned) {
        meaning.isCredit = isYes;
        return isYes || isNo ? std::optional{meaning} : std::nullopt;
    }
    const bool isOff = isYes || (!isNo && (m_header == Header::Reason || parseDate(word)));
    meaning.status = isOff ? OrderStatus::Cancelled : OrderStatus::Counted;
    return isOff || isNo ? std::optional{meaning} : std::nullopt;
}

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
    if (const auto marked = ofMark(word)) {
        return *marked;
    }
    StatusMeaning meaning;
    const bool isReturn = synonyms.isValue(word, "credit");
    meaning.isBack = synonyms.isValue(word, "came back") || (isReturn && m_returnedAreOff);
    meaning.isCredit = isReturn && !m_returnedAreOff;
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
