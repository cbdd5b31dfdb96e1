// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>

#include "kinerja/base/result.h"

namespace kinerja::ingest {

/// The attributes of an element; the views live while it is told.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) noexcept : m_pairs(pairs) {}

    /// An attribute without a prefix; nullopt if it is not there.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const noexcept;
    /// Of the relationships between parts: r:id.
    [[nodiscard]] std::optional<std::string_view> relationshipId() const noexcept;
    /// xml:space="preserve".
    [[nodiscard]] bool keepsSpace() const noexcept;
    /// "1" or "true".
    [[nodiscard]] bool isTrue(std::string_view name) const noexcept;

private:
    const char** m_pairs;
};

/// What readXml() tells, in the document's order. Names come without prefix; elements of namespaces that workbooks
/// don't use for their data are told with the name "".
class XmlEvents {
public:
    virtual ~XmlEvents() = default;
    virtual void open(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void close(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0;

    /// What went wrong inside an event; ends the reading.
    std::optional<Error> error;
    /// Nothing more is needed; ends the reading without an error.
    bool isDone = false;
};

/// Reads one document through `read` (bytes into the span, 0 at its end). No recursion, bounded memory.
/// Errors: UnsafeFile (not well-formed, a DOCTYPE, a tag longer than 2 MiB, more than 20 M elements), Cancelled,
///         what `read` and the events say.
[[nodiscard]] Status readXml(const std::function<Result<std::size_t>(std::span<char>)>& read, XmlEvents& events,
                             const std::stop_token& stop = {});

}  // namespace kinerja::ingest
