// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "connection_state.h"
#include "kinerja/base/result.h"

namespace kinerja::store {

/// "KNRJ": what makes a database file one of ours.
inline constexpr std::int64_t kApplicationId = 0x4B4E524A;

/// Looks at an existing file without writing to it or beside it.
/// Errors: SchemaTooNew, ForeignFile, Damaged, NotFound, Permission, Locked, Io.
[[nodiscard]] Status judgeFile(const std::string& path);

/// Opens a file (or a URI) read-only without any guard, to look at it or to copy from it.
[[nodiscard]] Result<Database> openToLook(const std::string& name, int flags);
/// Whether it is a file that is not empty.
[[nodiscard]] bool hasContent(const std::string& path);
/// Whether a log with content lies beside the file: only both together are the store.
[[nodiscard]] bool hasLog(const std::string& path);
/// The path as a URI that takes no lock and makes no file: immutable=1.
[[nodiscard]] std::string immutableUri(const std::string& path);

/// SHA-256 over the schema's own texts (tables, indexes, views, triggers) in name order.
[[nodiscard]] Result<std::string> schemaFingerprint(sqlite3* db);

/// Of the newest version, so that a start need not build a whole empty store to compare with. A test holds it true;
/// a file with another one is compared with expectedFingerprint().
inline constexpr std::string_view kNewestFingerprint = "6ce81e2bac67548eaaa009d1edcdd4222ece7c5493b6a13c3e46004c44cd87ff";

/// The fingerprint that a file of this version must have.
[[nodiscard]] Result<std::string> expectedFingerprint(int version);

}  // namespace kinerja::store
