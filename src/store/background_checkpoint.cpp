// SPDX-License-Identifier: GPL-3.0-or-later
#include "background_checkpoint.h"

#include <system_error>

#include <sqlite3.h>

#include "guards.h"
#include "open_database.h"

namespace kinerja::store {
namespace {

constexpr const char* kInMemory = ":memory:";
// A connection that has read nothing does not know of the log yet.
constexpr const char* kReadSomething = "PRAGMA schema_version";

/// Not through Connection::open(): its checks read the file itself, and closing that would drop this process's locks.
void copyLog(const std::string& path)
{
    const Result<Database> db = openDatabase(path, SQLITE_OPEN_READWRITE);
    if (db && setGuards(db->get(), false, false)
        && sqlite3_exec(db->get(), kReadSomething, nullptr, nullptr, nullptr) == SQLITE_OK) {
        // A failure is the next checkpoint's work.
        static_cast<void>(sqlite3_wal_checkpoint_v2(db->get(), "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr));
    }
}

}  // namespace

BackgroundCheckpoint::BackgroundCheckpoint(const std::string& path)
{
    if (path == kInMemory) {
        return;
    }
    try {
        m_thread = std::thread{[path] { copyLog(path); }};
    } catch (const std::system_error&) {
        return;  // no thread to be had: closing the store will do it
    }
}

BackgroundCheckpoint::~BackgroundCheckpoint()
{
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

}  // namespace kinerja::store
