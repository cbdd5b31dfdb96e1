// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// Two names of one thing, told so by a person: `from` counts as `into` in every figure. Rows keep what files said.
struct Merge {
    std::int64_t id = 0;
    domain::Dimension dimension = domain::Dimension::Product;
    std::string from;  ///< key
    std::string into;  ///< key

    friend bool operator==(const Merge&, const Merge&) = default;
};

/// By dimension, then key.
[[nodiscard]] Result<std::vector<Merge>> listMerges(Connection& connection);

/// A row of the list of people, products or customers; a region that lists name.
struct ListedName {
    std::string key;
    std::string name;  ///< "" = the key is the name
};
/// Of a dimension with names. Records may not use them yet, or write them otherwise.
[[nodiscard]] Result<std::vector<ListedName>> listedNames(Connection& connection, domain::Dimension dimension);

/// Whether a record, a list or a target has brought the name: then it can be merged.
[[nodiscard]] Result<bool> hasName(Connection& connection, domain::Dimension dimension, std::string_view key);

/// Errors: NotFound (a key nobody has); InvalidInput (a dimension other than rep, region, product and customer; a name into
///         itself, or in a circle); Conflict (`from` is merged already); ReadOnly.
[[nodiscard]] Result<Edit> saveMerge(Connection& connection, domain::Dimension dimension, std::string_view from,
                                     std::string_view into);
/// Two names that look alike and are not one thing, told so by a person. Kept among the settings; the keys are in order.
struct Apart {
    domain::Dimension dimension = domain::Dimension::Product;
    std::string one;
    std::string other;

    friend auto operator<=>(const Apart&, const Apart&) = default;
};
/// In order.
[[nodiscard]] Result<std::vector<Apart>> listApart(Connection& connection);
/// Errors: NotFound (a key nobody has); InvalidInput (a dimension without names, a name and itself); ReadOnly.
[[nodiscard]] Result<Edit> keepApart(Connection& connection, domain::Dimension dimension, std::string_view one, std::string_view other);

/// Errors: NotFound, ReadOnly.
[[nodiscard]] Result<Edit> removeMerge(Connection& connection, std::int64_t id);

}  // namespace kinerja::store
