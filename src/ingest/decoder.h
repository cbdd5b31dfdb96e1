// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kinerja/base/result.h"
#include "kinerja/base/text_converter.h"
#include "kinerja/ingest/source.h"
#include "utf8.h"

namespace kinerja::ingest {

/// The bytes of a source as UTF-8, its BOM left out.
class Decoder {
public:
    Decoder(ByteSource& source, std::string_view encoding, std::size_t blockBytes);

    /// Appends the next block. Returns: false at the end of the source.
    /// Errors: InvalidInput (bytes the encoding does not have, NUL), Io.
    [[nodiscard]] Result<bool> append(std::string& text);
    [[nodiscard]] Status rewind();
    [[nodiscard]] std::uint64_t bytesRead() const noexcept { return m_bytesRead; }

private:
    [[nodiscard]] Status appendConverted(std::string& text, bool last);
    [[nodiscard]] Status check(std::string_view added, bool last);

    ByteSource* m_source;
    std::string m_iconvName;   ///< "" = UTF-8 already
    std::optional<TextConverter> m_converter;
    std::string m_raw;         ///< the block as it is read
    std::size_t m_blockBytes;
    std::uint64_t m_bytesRead = 0;
    Utf8Check m_check;
};

}  // namespace kinerja::ingest
