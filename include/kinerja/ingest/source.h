// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

#include "kinerja/base/result.h"

namespace kinerja::ingest {

/// Called with bytes read and bytes in all, about every 256 KiB, on the calling thread.
using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// How a long pass reports and how it is stopped. A stopped pass returns Errc::Cancelled.
struct Control {
    Progress progress;
    std::stop_token stop;
};

struct StandIn;

/// A file or a text in memory, read in blocks and as often as wanted. A workbook or JSON is read as the table that was
/// taken out of it, once something stands in for its bytes; name, size and checkUnchanged() stay those of the file.
/// Threads: one at a time.
class ByteSource {
public:
    /// Errors: NotFound, Permission, InvalidInput (a folder, a device, a pipe), Io.
    [[nodiscard]] static Result<ByteSource> open(const std::string& path);
    [[nodiscard]] static ByteSource fromMemory(std::string bytes, std::string name = "clipboard");

    ByteSource(ByteSource&&) noexcept;
    ByteSource& operator=(ByteSource&&) noexcept;
    ~ByteSource();

    /// The file's name without its folder.
    [[nodiscard]] const std::string& name() const noexcept;
    [[nodiscard]] std::uint64_t size() const noexcept;

    /// The next bytes; 0 at the end. Errors: Io.
    [[nodiscard]] Result<std::size_t> read(std::span<char> into);
    /// Back to the first byte. Errors: Io.
    [[nodiscard]] Status rewind();

    /// Errors: Conflict when the file is not the one that was opened any more (size or time of change).
    [[nodiscard]] Status checkUnchanged() const;

    /// Another reader of the same file, for a second thread. Returns: nullopt for a text in memory, and when the file is not
    /// the one that was opened any more.
    [[nodiscard]] std::optional<ByteSource> secondReader() const;

    /// What is read in place of the file's own bytes; nullptr = nothing.
    [[nodiscard]] const StandIn* standIn() const noexcept;
    /// nullptr: the file's own bytes again. rewind() has to follow.
    void setStandIn(std::unique_ptr<StandIn> standIn) noexcept;
    /// `done` bytes of what is read, in bytes of the file: for progress.
    [[nodiscard]] std::uint64_t inFile(std::uint64_t done) const noexcept;

private:
    struct State;
    explicit ByteSource(std::unique_ptr<State> state) noexcept;
    std::unique_ptr<State> m_state;
};

/// What one look at all bytes tells, before any cell is cut.
struct ByteFacts {
    std::string sha256;
    std::uint64_t bytes = 0;
    std::string head;              ///< the first 256 KiB
    bool isUtf8 = true;            ///< strictly: no overlong forms, no surrogates, no cut sequence
    bool isAscii = true;
    bool hasUndefined1252 = false; ///< bytes 81, 8D, 8F, 90 or 9D
    std::uint64_t nuls = 0;
    std::uint64_t firstBadLine = 0;  ///< line of the first byte that is not UTF-8, from 1; 0 = none
    std::string badExample;          ///< that line, its raw bytes, at most 200
    std::string oddLines;            ///< the first lines with bytes above 7F, about 32 KiB of them

    friend bool operator==(const ByteFacts&, const ByteFacts&) = default;
};

/// Reads everything once. Errors: Io, Cancelled.
[[nodiscard]] Result<ByteFacts> lookAtBytes(ByteSource& source, const Control& control = {});

/// What the first 256 KiB tell about all bytes if the others are like them; no hash. Errors: Io.
[[nodiscard]] Result<ByteFacts> lookAtHead(ByteSource& source);

}  // namespace kinerja::ingest
