// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/transaction.h"

#include <utility>

#include <sqlite3.h>

namespace kinerja::store {

Transaction::Transaction(Connection& connection) noexcept : m_connection(&connection) {}
Transaction::Transaction(Transaction&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}

Transaction::~Transaction()
{
    // After some errors (disk full, I/O) SQLite has rolled back by itself.
    if (m_connection != nullptr && sqlite3_get_autocommit(m_connection->handle()) == 0) {
        static_cast<void>(m_connection->run("ROLLBACK"));
    }
}

Result<Transaction> Transaction::begin(Connection& connection)
{
    if (connection.isReadOnly()) {
        return fail(Errc::ReadOnly, "the store was opened read-only");
    }
    if (Status begun = connection.run("BEGIN IMMEDIATE"); !begun) {
        return pass(begun.error());
    }
    Transaction transaction{connection};
    if (Status checked = connection.checkLog(); !checked) {
        return pass(checked.error());
    }
    return transaction;
}

Status Transaction::commit()
{
    Status status = m_connection->run("COMMIT");
    if (status) {
        m_connection = nullptr;
    }
    return status;
}

}  // namespace kinerja::store
