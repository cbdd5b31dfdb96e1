// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/services/workspace.h"
#include "kinerja/store/merges.h"
#include "kinerja/store/pending.h"
#include "kinerja/store/stored_lists.h"

/// Names that mean the same, and what waits to become part of the figures.
namespace kinerja::services {

/// Names that differ in case, blanks and punctuation alone, of records, lists and targets; kept apart until somebody says that
/// they are one, or that they are not. Of two, the one that a list names comes first.
struct ProposedMerge {
    domain::Dimension dimension = domain::Dimension::Product;
    std::string name;         ///< key
    std::string similar;      ///< key
    std::string nameText;     ///< as people know it: the texts that look alike
    std::string similarText;

    friend bool operator==(const ProposedMerge&, const ProposedMerge&) = default;
};
[[nodiscard]] Result<std::vector<ProposedMerge>> proposedMerges(store::Connection& connection, const kpi::Facts& facts);

[[nodiscard]] Result<std::vector<store::Merge>> listMerges(Workspace& workspace);
/// `from` counts as `into` from now on, in every figure and for records still to come. Names are keys, else labels that one
/// value alone has.
/// Errors: NotFound, InvalidInput (a circle, a dimension without names), Conflict (merged already, or an ambiguous label),
///         ReadOnly.
[[nodiscard]] Result<EditReceipt> acceptMerge(Workspace& workspace, domain::Dimension dimension, const std::string& from,
                                              const std::string& into);
/// They stay two, and are proposed no more. Names as for acceptMerge().
/// Errors: NotFound, InvalidInput, Conflict (an ambiguous label), ReadOnly.
[[nodiscard]] Result<EditReceipt> keepApart(Workspace& workspace, domain::Dimension dimension, const std::string& one,
                                            const std::string& other);
/// Errors: NotFound, ReadOnly.
[[nodiscard]] Result<EditReceipt> removeMerge(Workspace& workspace, std::int64_t id);

/// Everything that is stored and not, or not for sure, in the figures.
struct Pending {
    std::vector<store::MissingRate> rates;
    std::vector<store::WaitingOrder> orders;
    std::vector<store::HeldLine> held;
    bool countsOnHold = true;
    store::ConvertedCounts converted;  ///< rows whose amounts a rate turned into the base currency
};
[[nodiscard]] Result<Pending> pending(Workspace& workspace);

/// What lists, rates, markets, events, stages and surveys say, row by row: see the store's.
[[nodiscard]] Result<store::StoredList> storedList(Workspace& workspace, domain::RecordKind kind, std::int64_t limit);

}  // namespace kinerja::services
