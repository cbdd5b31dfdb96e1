// SPDX-License-Identifier: GPL-3.0-or-later
#include "cancel_marks.h"

#include <algorithm>

#include "status_search.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

std::string nameOf(const std::vector<std::string>& header, const std::optional<std::size_t>& column) { return column ? header[*column] : std::string{}; }

}  // namespace

CancelMarks::CancelMarks(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options)
    : m_status(mapping.columnOf("status")), m_document(mapping.columnOf("document")), m_statusWords(nameOf(header, m_status)), m_documentWords(nameOf(header, m_document))
{
    const auto& synonyms = Synonyms::instance();
    for (std::size_t at = 0; at < header.size() && hasStatus(mapping.kind); ++at) {
        const bool isMapped = std::any_of(mapping.fields.begin(), mapping.fields.end(), [at](const auto& one) { return one.column == at; });
        const bool isReturn = synonyms.headerIs(header[at], "returned");
        const bool isReason = synonyms.headerHas(header[at], "cancel reason");
        const bool isCancelled = isReason || (synonyms.headerHas(header[at], "cancelled") && !synonyms.headerHas(header[at], "no mark"));
        if (!isMapped && (isReturn || isCancelled) && !isFieldSaid(options, isReturn ? "document" : "status")) {
            m_columns.push_back({at, isReturn, isReason, StatusWords{header[at]}, 0, 0, 0, 0, 0});
        }
    }
}

bool CancelMarks::isKnownOff(const Row& row)
{
    const auto says = [&row](const std::optional<std::size_t>& column, StatusWords& words) {
        const auto meaning = column ? words.meaningOf(row.at(*column)) : StatusMeaning{};
        return meaning.isCredit || meaning.isBack || meaning.status == domain::OrderStatus::Cancelled;
    };
    return says(m_status, m_statusWords) || says(m_document, m_documentWords);
}

void CancelMarks::add(const Row& row)
{
    for (Column& column : m_columns) {
        const auto cell = row.at(column.at);
        const auto meaning = column.words.meaningOf(cell);
        const bool isMark = !isBlank(cell) && (meaning.isCredit || meaning.isBack || meaning.status == domain::OrderStatus::Cancelled);
        const bool isOpen = !isMark && (isBlank(cell) || meaning.isKnown);
        column.marked += isMark ? 1U : 0U;
        column.open += isOpen ? 1U : 0U;
        column.other += isMark || isOpen ? 0U : 1U;
        column.digits += isMark && cell == "1" ? 1U : 0U;
        column.alone += !isOpen && !isKnownOff(row) ? 1U : 0U;
    }
}

std::vector<CancelMarks::Found> CancelMarks::found() const
{
    std::vector<Found> found;
    for (const Column& column : m_columns) {
        const bool isAmount = column.isReturn && column.other > 0 && column.marked == 0;
        if (column.alone == 0 || isAmount) {
            continue;
        }
        const bool isTaken = column.isReturn ? m_document.has_value() : m_status.has_value();
        const bool isSure = !isTaken && column.other == 0 && column.open > 0 && column.marked > 0 && !column.isReason && !(column.isReturn && column.digits > 0);
        found.push_back({column.at, column.isReturn ? "document" : "status", isSure});
    }
    return found;
}

}  // namespace kinerja::ingest
