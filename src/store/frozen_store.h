// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <optional>
#include <string>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"
#include "read_transaction.h"

namespace kinerja::store {

/// While it lives, the connection reads one state of the store, and that state lies whole in the store's file: the log was
/// written back and emptied first, and nobody can write a later log back past a reader that needs none.
/// Others may go on writing: to the log.
class FrozenStore {
public:
    explicit FrozenStore(Connection& connection);

    /// False of a store in memory, one opened for reading, and one that others read or write just now.
    [[nodiscard]] bool holds() const noexcept { return m_holds; }

    /// Whether a copy of this state is the same byte for byte, the numbers apart that SQLite counts up in the header of a
    /// file that it writes. Asks the connection's keepGoing between blocks.
    /// Errors: Damaged (it is not: too short, too long, another byte), Cancelled, Io.
    [[nodiscard]] Status compareWith(const std::string& copy);

    /// Whether the pages and rows are well formed, read through another connection beside this one: for a second thread.
    /// Returns: false where others have written in between, so that it was perhaps another state.
    /// Errors: Damaged, Cancelled (`stop`), those of SQLite.
    [[nodiscard]] Result<bool> checkStructure(const std::atomic<bool>& stop) const;

private:
    Connection& m_connection;
    std::optional<ReadTransaction> m_reading;
    bool m_holds = false;
};

/// The same check of a file that nobody writes to. Errors: Damaged, Cancelled, those of SQLite.
[[nodiscard]] Status checkStructureOf(const std::string& file, const std::atomic<bool>& stop);

}  // namespace kinerja::store
