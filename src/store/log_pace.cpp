// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_pace.h"

#include <chrono>
#include <utility>

#include "kinerja/base/platform.h"
#include "kinerja/base/threads.h"
#include "open_database.h"

namespace kinerja::store {
namespace {

constexpr const char* kBatchRowSql = "SELECT rows_read FROM import_batches WHERE id = :id";
constexpr std::size_t kLinesBetween = 65'536;  // some 6 MB

}  // namespace

LogPace::LogPace(Statement batchRow, std::string log) : m_batchRow(std::move(batchRow)), m_log(std::move(log)) {}

Result<LogPace> LogPace::begin(Connection& connection, std::int64_t batch)
{
    Result<Statement> batchRow = Statement::prepare(connection, kBatchRowSql);
    if (!batchRow) {
        return pass(batchRow.error());
    }
    batchRow->bind(1, batch);
    return LogPace{*std::move(batchRow), logPath(connection.handle())};
}

Status LogPace::wrote(std::size_t lines)
{
    m_lines += lines;
    if (m_lines >= kLinesBetween) {
        m_lines = 0;
        if (!m_writing.valid() || m_writing.wait_for(std::chrono::seconds{0}) == std::future_status::ready) {
            m_writing = std::async(kThreadIfThereIsOne, [log = m_log] { platform::writeToDisk(log); });
        }
    }
    return m_batchRow.run();
}

}  // namespace kinerja::store
