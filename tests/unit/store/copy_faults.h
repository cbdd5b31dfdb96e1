// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

namespace kinerja::support {

/// While it lives, what SQLite writes to files of backups in the making (".new-") goes through it on the way to the disk.
/// One at a time.
class CopyFaults {
public:
    enum class Kind : std::uint8_t {
        FlipByte,  ///< one bit of one byte of the write that reaches `at`
        Drop,      ///< from `at` on nothing is written, and nobody is told
        Full,      ///< from `at` on there is no room
    };
    CopyFaults(Kind kind, std::int64_t at);
    ~CopyFaults();
    CopyFaults(const CopyFaults&) = delete;
    CopyFaults& operator=(const CopyFaults&) = delete;

    /// How often it did something.
    [[nodiscard]] int struck() const noexcept;
};

}  // namespace kinerja::support
