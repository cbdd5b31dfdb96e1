// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/store/connection.h"

namespace kinerja::store {

/// BEGIN IMMEDIATE; rolled back on destruction unless commit() succeeded.
/// The connection must stay where it is while the transaction lives.
class Transaction {
public:
    /// Errors: ReadOnly, Locked, Database.
    [[nodiscard]] static Result<Transaction> begin(Connection& connection);

    Transaction(Transaction&& other) noexcept;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// Durable when it returns (WAL, synchronous=FULL). Errors: StorageFull, Io, Locked: nothing was kept.
    [[nodiscard]] Status commit();

private:
    explicit Transaction(Connection& connection) noexcept;
    Connection* m_connection;
};

}  // namespace kinerja::store
