// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection_state.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// A larger page cache while it lives, so that a big import spills less, and commits that leave copying the write-ahead
/// log to the import. A new store grows at its end and is read again hardly anywhere: more would be memory to no use.
class BigCache {
public:
    explicit BigCache(Connection& connection) : m_connection(connection)
    {
        set(connection.isBeside() ? "PRAGMA cache_size = -8192" : "PRAGMA cache_size = -32768");
        set("PRAGMA wal_autocheckpoint = 0");
    }
    ~BigCache()
    {
        set("PRAGMA wal_autocheckpoint = 1000");
        set("PRAGMA cache_size = -2000");
    }
    BigCache(const BigCache&) = delete;
    BigCache& operator=(const BigCache&) = delete;

private:
    void set(const char* sql)
    {
        const SchemaChange permission{m_connection};
        static_cast<void>(m_connection.run(sql));  // slower without it, nothing else
    }
    Connection& m_connection;
};

}  // namespace kinerja::store
