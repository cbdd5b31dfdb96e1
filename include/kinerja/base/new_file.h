// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "kinerja/base/result.h"

namespace kinerja {

/// A file that is written over a while, by whatever means, and comes to its place whole or not at all: until then it is called
/// `<place>.making`, mode 0600, locked (flock) so that a second program sees that it is in use. Of one that Ctrl+C ends nothing is
/// left; what a killed one leaves is for removeLeftBehind().
/// Threads: writeToDisk() by any thread, between the others.
class NewFile {
public:
    /// With these bytes. Errors: Conflict (there is a file, a link or a folder in the place, or of that name; this file system has no
    /// locks), StorageFull, Permission, Io.
    [[nodiscard]] static Result<NewFile> begin(const std::string& place, std::string_view bytes);

    /// How the file of `place` is called until then.
    [[nodiscard]] static std::string nameOf(const std::string& place);
    /// Removes a file of that name if it is this account's, in nobody's use (neither flock nor fcntl locks), and `isOurs()` says so
    /// of its first 100 bytes. Anything else stays.
    static void removeLeftBehind(const std::string& place, const std::function<bool(std::string_view)>& isOurs);

    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&& other) noexcept;
    ~NewFile();  ///< what is not in its place is removed

    [[nodiscard]] const std::string& path() const noexcept { return m_path; }

    /// Has the disk take what was written so far, so that putInPlace() waits for less. A failure is told there.
    void writeToDisk() noexcept;
    /// The disk has it, then it has its name, then the disk has that. Never over another file.
    /// Errors: Conflict (another file has come there), StorageFull, Permission, Io: it is not there, and removed; or it is there, but the
    /// disk did not say that it has its name.
    [[nodiscard]] Status putInPlace();

private:
    NewFile(std::string place, int handle) noexcept;

    std::string m_place;
    std::string m_path;  ///< "" = nothing to remove
    int m_handle = -1;
    int m_error = 0;     ///< errno; the system tells of a failing disk once only
};

/// Renames a file, never over another. Errors: Conflict (there is a file, a link or a folder), NotFound, Permission, Io.
[[nodiscard]] Status moveToFreePlace(const std::string& from, const std::string& to);

}  // namespace kinerja
