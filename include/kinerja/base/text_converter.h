// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace kinerja {

/// UTF-8 where the bytes are UTF-8, Windows-1252 where they are not: what lists that were copied together hold.
inline constexpr std::string_view kMixedEncoding = "WINDOWS-1252+UTF-8";

/// Makes UTF-8 of a text in another encoding that comes in pieces. What a piece leaves open is remembered: half a
/// character, the shift of ISO-2022-JP, a letter that a mark may follow in Windows-1255.
/// Threads: one at a time.
class TextConverter {
public:
    /// An encoding that iconv knows by name, or kMixedEncoding; of another one every piece is refused.
    explicit TextConverter(const char* encoding);
    ~TextConverter();
    TextConverter(TextConverter&&) noexcept;
    TextConverter& operator=(TextConverter&&) noexcept;

    /// Appends the next piece to `text`. `last`: nothing follows.
    /// Returns: false when its bytes are not valid in the encoding.
    [[nodiscard]] bool append(std::string_view bytes, bool last, std::string& text);
    /// Gives out what is held back for a mark that may follow, as if nothing did; half a character stays.
    [[nodiscard]] bool flush(std::string& text);
    /// Bytes of half a character at the end of the last piece.
    [[nodiscard]] std::size_t unfinished() const noexcept;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace kinerja
