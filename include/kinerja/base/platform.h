// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "kinerja/base/date.h"
#include "kinerja/base/result.h"

/// What only the operating system can answer. The implementation is src/base/platform_posix.cpp.
namespace kinerja::platform {

/// umask(077), no core dumps, SIGXFSZ and SIGPIPE ignored: the first call of main().
void hardenProcess() noexcept;

/// The computer's local calendar day: for due dates and reminders only, never for KPIs.
[[nodiscard]] Date localToday();

/// $XDG_DATA_HOME/kinerja/kinerja.db, else ~/.local/share/kinerja/kinerja.db; "" without a home.
[[nodiscard]] std::string defaultDatabasePath();

/// The login name, for the audit; "unknown" if the system does not tell.
[[nodiscard]] std::string userName();

/// Makes the folder and its parents with mode 0700.
[[nodiscard]] Status makePrivateFolder(const std::string& path);
/// Sets mode 0600 on an existing file.
[[nodiscard]] Status makePrivateFile(const std::string& path);

/// A file for writing and reading that no folder shows, mode 0600; it is gone when it is closed (std::fclose).
/// Errors: StorageFull, Permission, Io.
[[nodiscard]] Result<std::FILE*> openScratchFile();

/// `bytes` in the named encoding ("UTF-16LE", "WINDOWS-1252" …) as UTF-8, through iconv.
/// Returns: nullopt when a byte sequence is not valid in that encoding. `consumed` tells how many input
/// bytes were taken: an unfinished sequence at the end is left for the next block unless `last`.
[[nodiscard]] std::optional<std::string> toUtf8(std::string_view bytes, const char* encoding, bool last,
                                                std::size_t& consumed);

/// Has what the file holds written to disk, so that whoever asks for a proof of it later waits for less.
/// No promise: who needs one asks with the handle that wrote.
void writeToDisk(const std::string& path) noexcept;

/// Whether a person looks at it, not a file or another program.
[[nodiscard]] bool isTerminal(std::FILE* stream) noexcept;

/// Asks the system for large pages behind this memory; nothing happens where it has none.
void useLargePages(void* memory, std::size_t bytes) noexcept;

/// For a process of one task: memory of new and malloc() lies on large pages, where there are any, and is kept until the end.
/// Threads: before the second one begins.
/// Source: docs/adr/0013-heap-on-large-pages.md
void useLargePagesForHeap() noexcept;

/// Wall-clock time of the audit, "2026-09-23T08:26:00Z".
[[nodiscard]] std::string utcNow();

}  // namespace kinerja::platform
