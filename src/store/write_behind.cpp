// SPDX-License-Identifier: GPL-3.0-or-later
#include "write_behind.h"

#include <sqlite3.h>

#include "kinerja/base/platform.h"
#include "kinerja/base/threads.h"
#include "open_database.h"
#include "sqlite_error.h"

namespace kinerja::store {

WriteBehind::WriteBehind(Connection& connection) : m_connection(connection)
{
    if (connection.isLogged()) {
        m_log = logPath(connection.handle());
    } else {
        sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &m_file);
    }
}

WriteBehind::~WriteBehind()
{
    if (m_work.valid()) {
        m_work.wait();
    }
}

int WriteBehind::write() const
{
    if (!m_log.empty()) {
        platform::writeToDisk(m_log);
        return SQLITE_OK;
    }
    const bool canSync = m_file != nullptr && m_file->pMethods != nullptr;
    return canSync ? m_file->pMethods->xSync(m_file, SQLITE_SYNC_NORMAL) : SQLITE_OK;
}

void WriteBehind::work()
{
    std::unique_lock lock{m_mutex};
    while (m_isWanted) {
        m_isWanted = false;
        lock.unlock();
        const int result = write();
        lock.lock();
        m_result = m_result == SQLITE_OK ? result : m_result;
    }
    m_isWorking = false;
}

void WriteBehind::begin()
{
    const std::scoped_lock lock{m_mutex};
    m_isWanted = true;
    if (!m_isWorking) {
        m_isWorking = true;
        m_work = std::async(kThreadIfThereIsOne, [this] { work(); });
    }
}

void WriteBehind::beginWithAll()
{
    // A page that cannot be written now is written by the commit.
    static_cast<void>(sqlite3_db_cacheflush(m_connection.handle()));
    begin();
}

Status WriteBehind::finish()
{
    if (m_work.valid()) {
        m_work.get();
    }
    return m_result == SQLITE_OK ? Status{} : pass(sqliteError(nullptr, m_result));
}

}  // namespace kinerja::store
