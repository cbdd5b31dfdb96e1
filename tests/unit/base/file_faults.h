// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kinerja::support {

/// While it lives, the `number`-th file operation (from 1) of this process fails with `error`;
/// with `error` 0 it is a write that takes only one byte. Operations: open, mkostemp, write, fsync, close, rename.
class FileFault {
public:
    FileFault(int number, int error) noexcept;
    ~FileFault();
    FileFault(const FileFault&) = delete;
    FileFault& operator=(const FileFault&) = delete;

    /// The operation that failed, nullptr when fewer operations were made.
    [[nodiscard]] const char* struck() const noexcept;
};

}  // namespace kinerja::support
