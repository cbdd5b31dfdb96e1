// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "kinerja/base/result.h"

namespace kinerja::ingest {

inline constexpr std::uint64_t kMaxPackedBytes = 64ULL * 1024 * 1024;
inline constexpr std::uint64_t kMaxUnpackedBytes = 256ULL * 1024 * 1024;
inline constexpr std::uint64_t kMaxUnpackedRatio = 100;

class ZipPart;

/// A ZIP archive in memory whose parts are read by name and never written anywhere.
/// Names are compared without case; a backslash in a name is a slash.
/// Threads: one at a time.
class ZipPackage {
public:
    /// Errors: UnsafeFile (damaged, names that lead out of the archive, a name twice, beyond the limits),
    ///         ProtectedFile (an encrypted part).
    [[nodiscard]] static Result<ZipPackage> open(std::string bytes);

    ZipPackage(ZipPackage&&) noexcept;
    ZipPackage& operator=(ZipPackage&&) noexcept;
    ~ZipPackage();

    [[nodiscard]] bool has(std::string_view name) const;
    /// Errors: NotFound, UnsafeFile.
    [[nodiscard]] Result<ZipPart> part(std::string_view name);

private:
    friend class ZipPart;
    struct State;
    explicit ZipPackage(std::unique_ptr<State> state) noexcept;
    [[nodiscard]] Status readIndex();
    std::unique_ptr<State> m_state;
};

/// One part, unpacked while it is read. The package has to stay.
class ZipPart {
public:
    ZipPart(ZipPart&&) noexcept;
    ZipPart& operator=(ZipPart&&) noexcept;
    ~ZipPart();

    /// The next bytes; 0 at the end, once length and checksum have proved right.
    /// Errors: UnsafeFile (damaged, or more than the limits allow; all parts of a package count together).
    [[nodiscard]] Result<std::size_t> read(std::span<char> into);

private:
    friend class ZipPackage;
    struct State;
    explicit ZipPart(std::unique_ptr<State> state) noexcept;
    std::unique_ptr<State> m_state;
};

}  // namespace kinerja::ingest
