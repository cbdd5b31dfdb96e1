// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "mapper.h"
#include "row_amount.h"
#include "status_words.h"

namespace kinerja::ingest {

struct Evidence;

/// Statuses that are words of a document ("Retur", "Refund"): has the order come back, so that it counts no more, or does the row take
/// back what another one sold?
class ReturnedOrders {
public:
    ReturnedOrders(const std::vector<std::string>& header, const KindMapping& mapping, const std::vector<int>& powers);
    void add(const Row& row);

    [[nodiscard]] bool any() const noexcept { return m_rows > 0; }
    /// Words of this kind, the first few.
    [[nodiscard]] const std::set<std::string>& words() const noexcept { return m_found; }
    /// nullopt: the rows do not tell.
    [[nodiscard]] std::optional<ReturnedRule> proved() const;

private:
    [[nodiscard]] bool isNegative(const Row& row, const std::optional<std::size_t>& column) const;

    RowAmounts m_amounts;
    std::optional<std::size_t> m_status, m_order, m_quantity, m_total;
    StatusWords m_words;
    std::set<std::string> m_found;
    std::uint64_t m_rows = 0;
    std::uint64_t m_numbered = 0;   ///< of them: under the number of a credit document
    bool m_isBelowZero = false;     ///< one of them is
    bool m_namesDocuments = false;  ///< the others are words of documents, too
};

/// Takes such orders off, subtracts them, or asks.
/// Source: docs/ingest.md
void decideReturned(const Evidence& evidence, Inspection& inspection);

}  // namespace kinerja::ingest
