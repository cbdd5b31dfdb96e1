// SPDX-License-Identifier: GPL-3.0-or-later
#include "write_behind.h"

#include "kinerja/base/platform.h"
#include "kinerja/base/threads.h"
#include "open_database.h"

namespace kinerja::store {

WriteBehind::WriteBehind(Connection& connection) : m_beside(connection.newFile()), m_log(logPath(connection.handle())) {}

WriteBehind::~WriteBehind()
{
    if (m_work.valid()) {
        m_work.wait();
    }
}

void WriteBehind::work()
{
    std::unique_lock lock{m_mutex};
    while (m_isWanted) {
        m_isWanted = false;
        lock.unlock();
        m_beside != nullptr ? m_beside->writeToDisk() : platform::writeToDisk(m_log);
        lock.lock();
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

}  // namespace kinerja::store
