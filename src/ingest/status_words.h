// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kinerja/domain/sales.h"
#include "row_binder.h"

namespace kinerja::ingest {

/// What a status word, or a kind of document, means for an order.
struct StatusMeaning {
    domain::OrderStatus status = domain::OrderStatus::Counted;
    bool isCredit = false;
    bool isBack = false;   ///< "refunded": of a status the order is off, of a document it is a return
    bool isKnown = true;
};

/// The status words of one file. Words are few, so each is looked up once.
class StatusWords {
public:
    /// `header`: of the column; one named "Cancelled" says yes or no or since when, one of reasons is filled where it is off.
    /// `returnedAreOff`: words of a return say that the order has come back.
    explicit StatusWords(std::string_view header = {}, bool returnedAreOff = false);

    [[nodiscard]] StatusMeaning meaningOf(std::string_view word);
    /// Of a document column.
    [[nodiscard]] bool isCreditDocument(std::string_view word)
    {
        const auto meaning = meaningOf(word);
        return meaning.isCredit || meaning.isBack;
    }
    /// A row has it.
    void count(const StatusMeaning& meaning, std::string_view word);
    void addNotes(std::vector<Note>& notes) const;

private:
    [[nodiscard]] StatusMeaning lookUp(std::string_view word) const;

    enum class Header : std::uint8_t { Status, Cancelled, Reason, Returned };
    [[nodiscard]] static Header kindOf(std::string_view header);
    [[nodiscard]] std::optional<StatusMeaning> ofMark(std::string_view word) const;

    Header m_header;
    bool m_returnedAreOff;
    std::unordered_map<std::string, StatusMeaning> m_meanings;
    UnknownWords m_unknown;
    UnknownWords m_onHold;
};

}  // namespace kinerja::ingest
