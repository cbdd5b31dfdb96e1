// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_pace.h"

#include <utility>

namespace kinerja::store {
namespace {

constexpr const char* kBatchRowSql = "SELECT rows_read FROM import_batches WHERE id = :id";
constexpr std::size_t kLinesBetween = 65'536;  // some 6 MB

}  // namespace

LogPace::LogPace(Statement batchRow, WriteBehind& disk) : m_batchRow(std::move(batchRow)), m_disk(&disk) {}

Result<LogPace> LogPace::begin(Connection& connection, std::int64_t batch, WriteBehind& disk)
{
    Result<Statement> batchRow = Statement::prepare(connection, kBatchRowSql);
    if (!batchRow) {
        return pass(batchRow.error());
    }
    batchRow->bind(1, batch);
    return LogPace{*std::move(batchRow), disk};
}

Status LogPace::wrote(std::size_t lines)
{
    m_lines += lines;
    if (m_lines >= kLinesBetween) {
        m_lines = 0;
        m_disk->begin();
    }
    return m_batchRow.run();
}

}  // namespace kinerja::store
