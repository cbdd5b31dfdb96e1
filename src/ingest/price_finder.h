// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/ingest/inspect.h"

namespace kinerja::ingest {

/// Finds a product's price in the list: by its name as it stands, else by that of the only price whose name differs in case
/// and blanks alone. Such names stay two products; a note says so.
class PriceFinder {
public:
    /// `prices` must live as long.
    explicit PriceFinder(const PriceList& prices);

    /// Returns: nullptr where the list has none, or several.
    [[nodiscard]] const ListPrice* find(std::string_view product);
    void addNote(std::vector<Note>& notes) const;

private:
    struct Similar {
        const std::string* name = nullptr;
        const ListPrice* price = nullptr;
        bool isClear = true;  ///< all such names have this price
    };
    const PriceList& m_prices;
    std::map<std::string, Similar> m_byForm;
    std::map<std::string, std::string, std::less<>> m_taken;  ///< as the file writes it → as the list does
    std::uint64_t m_rows = 0;
};

}  // namespace kinerja::ingest
