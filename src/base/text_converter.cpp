// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/text_converter.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>

#include <iconv.h>

namespace kinerja {

struct TextConverter::State {
    iconv_t handle;
    std::string rest;  ///< an unfinished sequence

    bool isMixed;

    explicit State(const char* encoding) noexcept
        : handle(::iconv_open("UTF-8", encoding == kMixedEncoding ? "WINDOWS-1252" : encoding)), isMixed(encoding == kMixedEncoding)
    {
    }
    ~State()
    {
        if (isOpen()) {
            ::iconv_close(handle);
        }
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    // iconv_open reports failure as (iconv_t)-1; an integer says the same without a C cast.
    [[nodiscard]] bool isOpen() const noexcept { return reinterpret_cast<std::intptr_t>(handle) != -1; }

    /// What `rest` holds, character by character.
    bool appendMixed(bool last, std::string& text);

    /// Converts all of it, or with nullptr what iconv holds back. Returns: 0, or the errno of iconv.
    int run(char** in, std::size_t* inLeft, std::string& text) const
    {
        const std::size_t more = (in == nullptr ? 0 : *inLeft + *inLeft / 2) + 16;
        auto used = text.size();
        text.resize(used + more);
        int error = E2BIG;
        while (error == E2BIG) {
            char* out = text.data() + used;
            std::size_t outLeft = text.size() - used;
            error = ::iconv(handle, in, inLeft, &out, &outLeft) == static_cast<std::size_t>(-1) ? errno : 0;
            used = text.size() - outLeft;
            if (error == E2BIG) {
                text.resize(text.size() + more);
            }
        }
        text.resize(used);
        return error;
    }
};

namespace {

/// Bytes of the character that begins a UTF-8 text: 0 where it is none, more than the text has where it may go on.
std::size_t utf8Length(std::string_view text) noexcept
{
    const auto byteAt = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const auto lead = byteAt(0);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length > 2 && text.size() > 1) {  // neither overlong nor a surrogate nor beyond Unicode
        const auto next = byteAt(1);
        const bool isRefused = (lead == 0xE0 && next < 0xA0) || (lead == 0xED && next > 0x9F) || (lead == 0xF0 && next < 0x90)
                               || (lead == 0xF4 && next > 0x8F);
        if (isRefused) {
            return 0;
        }
    }
    for (std::size_t at = 1; at < std::min(length, text.size()); ++at) {
        if ((byteAt(at) & 0xC0U) != 0x80) {
            return 0;
        }
    }
    return length;
}

}  // namespace

bool TextConverter::State::appendMixed(bool last, std::string& text)
{
    std::size_t at = 0;
    while (at < rest.size()) {
        const auto length = utf8Length(std::string_view{rest}.substr(at));
        if (length > rest.size() - at && !last) {
            break;
        }
        if (length > 0 && length <= rest.size() - at) {
            text.append(rest, at, length);
            at += length;
            continue;
        }
        char* in = rest.data() + at;
        std::size_t inLeft = 1;
        if (run(&in, &inLeft, text) != 0) {
            return false;
        }
        ++at;
    }
    rest.erase(0, at);
    return true;
}

TextConverter::TextConverter(const char* encoding)
    : m_state(std::make_unique<State>(encoding))
{
}
TextConverter::~TextConverter() = default;
TextConverter::TextConverter(TextConverter&&) noexcept = default;
TextConverter& TextConverter::operator=(TextConverter&&) noexcept = default;

bool TextConverter::append(std::string_view bytes, bool last, std::string& text)
{
    if (!m_state->isOpen()) {
        return false;
    }
    auto& rest = m_state->rest;
    rest += bytes;
    if (m_state->isMixed) {
        return m_state->appendMixed(last, text);
    }
    char* in = rest.data();
    std::size_t inLeft = rest.size();
    const int error = m_state->run(&in, &inLeft, text);
    if (error != 0 && (error != EINVAL || last)) {
        return false;
    }
    rest.erase(0, rest.size() - inLeft);
    return !last || flush(text);
}

bool TextConverter::flush(std::string& text) { return m_state->run(nullptr, nullptr, text) == 0; }

std::size_t TextConverter::unfinished() const noexcept { return m_state->rest.size(); }

}  // namespace kinerja
