// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// Readers see one state of the store from the first statement to the last.
class ReadTransaction {
public:
    explicit ReadTransaction(Connection& connection) : m_connection(connection)
    {
        if (sqlite3_get_autocommit(connection.handle()) != 0) {
            m_status = connection.run("BEGIN");
            m_isOwn = m_status.has_value();
        }
    }
    ~ReadTransaction()
    {
        if (m_isOwn) {
            static_cast<void>(m_connection.run("COMMIT"));
        }
    }
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;

    [[nodiscard]] const Status& status() const noexcept { return m_status; }

private:
    Connection& m_connection;
    Status m_status;
    bool m_isOwn = false;
};

}  // namespace kinerja::store
