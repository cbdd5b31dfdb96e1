// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/domain/plan.h"

namespace kinerja::kpi {

class TargetRecords;

/// The stored targets, found by what they are of. Immutable; a copy shares the targets.
/// Complexity: made in n log n; every look-up takes as long as its answer is.
class TargetIndex {
public:
    using Pointers = std::span<const domain::Target* const>;

    TargetIndex();
    TargetIndex(std::vector<domain::Target> targets);  // NOLINT(google-explicit-constructor): a list of targets is one

    /// In the order in which they came.
    [[nodiscard]] const std::vector<domain::Target>& all() const noexcept;
    [[nodiscard]] bool empty() const noexcept { return all().empty(); }

    /// Those of one KPI (by its key) and level …
    class Group;
    /// Returns: nullptr where there are none.
    [[nodiscard]] const Group* find(std::string_view kpi, domain::TargetLevel level) const;

    /// The same targets for figures of these records: then sums of targets must be of all of them.
    [[nodiscard]] TargetIndex comparedWith(std::shared_ptr<const TargetRecords> records) const;
    /// Returns: nullptr where targets stand by themselves.
    [[nodiscard]] const TargetRecords* records() const noexcept { return m_records.get(); }

    /// Just that target: the same KPI, scope, days and level; nullptr where there is none.
    [[nodiscard]] const domain::Target* same(const domain::Target& wanted) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
    std::shared_ptr<const TargetRecords> m_records;
};

class TargetIndex::Group {
public:
    /// … of a dimension's value as a whole, or of the whole team (no scope).
    [[nodiscard]] Pointers ofScope(std::optional<domain::Dimension> scope, std::string_view value) const;
    /// … of a person in one product category.
    [[nodiscard]] Pointers ofPair(std::string_view rep, std::string_view category) const;
    /// … of all values of a dimension as a whole.
    [[nodiscard]] Pointers ofDimension(domain::Dimension dimension) const;
    /// … of all pairs, and of those of one person or one category (`value` "" = all).
    [[nodiscard]] Pointers pairs(domain::Dimension dimension, std::string_view value) const;

    struct Tables;
    explicit Group(std::unique_ptr<Tables> tables) noexcept;
    Group(Group&&) noexcept;
    ~Group();

private:
    std::unique_ptr<const Tables> m_tables;
};

}  // namespace kinerja::kpi
