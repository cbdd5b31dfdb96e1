// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/decimal.h"
#include "kinerja/base/digits.h"
#include "kinerja/base/result.h"
#include "kinerja/base/sha256.h"
#include "kinerja/domain/import.h"
#include "kinerja/store/connection.h"
#include "line_row.h"

namespace kinerja::store {

/// What the ledger says about a batch's rows as they are stored now.
struct BatchSums {
    std::int64_t rows = 0;
    Int128 sum = 0;
    std::string hash;

    friend bool operator==(const BatchSums&, const BatchSums&) = default;
};

/// SHA-256 over numbers and texts, each so written that no two sequences give the same bytes.
class RowHash {
public:
    void add(std::int64_t number);
    void add(std::span<const std::int64_t> numbers);
    void add(std::string_view text);
    void addNull();
    [[nodiscard]] std::string hex();

private:
    void makeRoom(std::size_t size);
    void put(std::int64_t number) noexcept;

    Sha256 m_sha;
    std::vector<char> m_buffer;
    std::size_t m_used = 0;
};

/// The sums of one batch of sales lines, fed in the order of their ids.
class LineDigest {
public:
    void add(const LineRow& row, std::string_view orderNumber);
    [[nodiscard]] std::int64_t lastId() const noexcept { return m_lastId; }
    [[nodiscard]] BatchSums finish();

private:
    RowHash m_hash;
    std::int64_t m_rows = 0;
    Int128 m_sum = 0;
    std::int64_t m_lastId = 0;
};

/// Reads the rows of these batches of one kind. Batches without rows get the sums of nothing.
[[nodiscard]] Result<std::map<std::int64_t, BatchSums>> sumsOfBatches(Connection& connection, domain::RecordKind kind,
                                                                      const std::set<std::int64_t>& batches);

/// Writes the sums into the ledger.
[[nodiscard]] Status storeSums(Connection& connection, std::int64_t batch, const BatchSums& sums);
/// sumsOfBatches + storeSums for those of the batches that are of this kind. (A flat file may have replaced lines that
/// a batch of order lines had brought: its own rows are others.)
[[nodiscard]] Status refreshSums(Connection& connection, domain::RecordKind kind, const std::set<std::int64_t>& batches);

/// SHA-256 over all dictionaries, which the rows' codes refer to; and its place in the store.
[[nodiscard]] Result<std::string> dictionaryHash(Connection& connection);
[[nodiscard]] Status refreshDictionaryHash(Connection& connection);

}  // namespace kinerja::store
