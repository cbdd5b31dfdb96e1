// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_search.h"

#include <algorithm>

#include "amounts.h"
#include "cell_shape.h"
#include "status_words.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

using domain::RecordKind;

/// A status has few words; a column of names or remarks has many.
constexpr std::size_t kMostWords = 40;
constexpr std::size_t kLongestWord = 60;

}  // namespace

bool hasStatus(RecordKind kind) noexcept
{
    return kind == RecordKind::Sales || kind == RecordKind::Orders || kind == RecordKind::Lines;
}

StatusSearch::StatusSearch(const KindMapping& mapping, std::size_t width, bool status, bool document)
    : m_seeksStatus(status && hasStatus(mapping.kind)), m_seeksDocument(document && hasStatus(mapping.kind))
{
    for (std::size_t at = 0; at < width && (m_seeksStatus || m_seeksDocument); ++at) {
        const bool isMapped = std::any_of(mapping.fields.begin(), mapping.fields.end(), [at](const auto& one) { return one.column == at; });
        if (!isMapped) {
            m_columns.push_back({at, {}, {}, true});
        }
    }
}

void StatusSearch::add(const Row& row)
{
    for (Column& column : m_columns) {
        const auto cell = row.at(column.at);
        if (!column.isOpen || cell == column.last || isBlank(cell)) {
            continue;
        }
        column.last = cell;
        if (column.words.contains(column.last)) {
            continue;
        }
        column.isOpen = column.words.size() < kMostWords && cell.size() <= kLongestWord;
        if (column.isOpen) {
            column.words.emplace(column.last, meaningOf(cell));
        } else {
            column.words.clear();
        }
    }
}

StatusSearch::Meaning StatusSearch::meaningOf(std::string_view word)
{
    StatusWords words;
    const auto& synonyms = Synonyms::instance();
    const StatusMeaning meaning = words.meaningOf(word);
    if (meaning.isBack || meaning.status == domain::OrderStatus::Cancelled) {
        return Meaning::Off;
    }
    // "Credit" is a way to pay, too.
    if (meaning.isCredit && !synonyms.isValue(word, "means of payment")) {
        return Meaning::Credit;
    }
    if (synonyms.isValue(word, "document")) {
        return Meaning::Document;
    }
    const bool counts = !meaning.isCredit && (meaning.isKnown || meaning.status == domain::OrderStatus::OnHold);
    return counts ? Meaning::Counts : Meaning::Other;
}

bool StatusSearch::has(const Column& column, Meaning meaning)
{
    return std::any_of(column.words.begin(), column.words.end(), [meaning](const auto& one) { return one.second == meaning; });
}

bool StatusSearch::hasOnly(const Column& column, std::initializer_list<Meaning> meanings)
{
    return std::all_of(column.words.begin(), column.words.end(), [&](const auto& one) {
        return std::find(meanings.begin(), meanings.end(), one.second) != meanings.end();
    });
}

std::optional<StatusSearch::Found> StatusSearch::status() const
{
    std::optional<Found> found;
    for (const Column& column : m_columns) {
        const bool isSure = hasOnly(column, {Meaning::Off, Meaning::Counts});
        if (m_seeksStatus && has(column, Meaning::Off) && (!found || (isSure && !found->isSure))) {
            found = {column.at, isSure};
        }
    }
    return found;
}

std::optional<StatusSearch::Found> StatusSearch::document() const
{
    std::optional<Found> found;
    for (const Column& column : m_columns) {
        const bool isSure = hasOnly(column, {Meaning::Credit, Meaning::Document}) && has(column, Meaning::Document);
        if (m_seeksDocument && has(column, Meaning::Credit) && !has(column, Meaning::Off) && (!found || (isSure && !found->isSure))) {
            found = {column.at, isSure};
        }
    }
    return found;
}

}  // namespace kinerja::ingest
