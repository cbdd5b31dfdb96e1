// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/store/connection.h"
#include "kinerja/store/import_session.h"

namespace kinerja::store {

/// While it lives, the first import of an empty store, if it is a large one, is written into the store's file itself behind a
/// rollback journal, instead of into the write-ahead log and from there into the file: all its pages are new, so the journal holds
/// a handful of old ones. As durable as the log, and taken back as whole (synchronous = EXTRA). Nobody else may have the store
/// open meanwhile: where somebody has, nothing changes and the log is used.
/// Source: docs/adr/0016-first-import-without-the-log.md
class FirstLoad {
public:
    /// Before BEGIN.
    FirstLoad(Connection& connection, const BatchInfo& info);
    /// After COMMIT or ROLLBACK: the log is used again.
    ~FirstLoad();
    FirstLoad(const FirstLoad&) = delete;
    FirstLoad& operator=(const FirstLoad&) = delete;

private:
    Connection& m_connection;
};

}  // namespace kinerja::store
