// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "column_proof.h"
#include "kinerja/ingest/cells.h"

namespace kinerja::ingest {

/// "Outlet" beside "Pelanggan": the place where it was sold and who bought it, not the id and the name of one customer, unless
/// the rows prove them to be one.
/// Source: docs/ingest.md
class CustomerPair {
public:
    CustomerPair(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options);
    void add(const Row& row);
    void judge(ColumnProof& proof) const;

private:
    const std::vector<std::string>& m_header;
    std::optional<std::size_t> m_place, m_person;
    bool m_hasCode = false;  ///< one of the names says that it is an id
    std::unordered_map<std::string, std::string> m_personOf;
    std::unordered_map<std::string, std::string> m_placeOf;
    std::uint64_t m_rows = 0;
    std::uint64_t m_others = 0;  ///< rows where either has another partner than before, or there is no person
    std::uint64_t m_again = 0;   ///< rows where both have the same one
};

}  // namespace kinerja::ingest
