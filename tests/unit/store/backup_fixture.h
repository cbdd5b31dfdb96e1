// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <string>
#include <vector>

#include "store_fixture.h"

namespace kinerja::store {

/// 500 orders of one line.
inline Connection filledStore(const std::string& path)
{
    Connection connection = emptyStore(path);
    std::vector<Sale> sales;
    for (int i = 0; i < 500; ++i) {
        sales.push_back(aSale("order " + std::to_string(i)).of(1'000'003 + i).to("customer " + std::to_string(i)).by("Ani"));
    }
    EXPECT_TRUE(importSales(connection, sales));
    return connection;
}

/// Empties one page of it.
inline void spoil(const std::string& path)
{
    std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
    file.seekp(4096 * 3);
    file << std::string(4096, '\0');
}

}  // namespace kinerja::store
