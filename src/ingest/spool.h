// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "kinerja/base/result.h"

namespace kinerja::ingest {

/// Text that is written once and read as often as wanted: in memory while it is small, then in a temporary file that
/// no folder shows.
class Spool {
public:
    /// Errors: StorageFull, Permission, Io.
    [[nodiscard]] Status append(std::string_view text);
    /// To the first byte. Nothing is appended after it. Errors: StorageFull, Io.
    [[nodiscard]] Status rewind();
    /// Returns: bytes read, 0 at the end. Errors: Io.
    [[nodiscard]] Result<std::size_t> read(std::span<char> into);
    [[nodiscard]] std::uint64_t size() const noexcept { return m_written + m_text.size(); }

private:
    struct Close {
        void operator()(std::FILE* file) const noexcept { std::fclose(file); }
    };
    [[nodiscard]] Status flush();

    std::string m_text;  ///< all of it, or what the file does not hold yet
    std::size_t m_at = 0;
    std::uint64_t m_written = 0;
    std::unique_ptr<std::FILE, Close> m_file;
};

}  // namespace kinerja::ingest
