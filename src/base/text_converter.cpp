// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/text_converter.h"

#include <cerrno>
#include <cstdint>

#include <iconv.h>

namespace kinerja {

struct TextConverter::State {
    iconv_t handle;
    std::string rest;  ///< an unfinished sequence

    explicit State(const char* encoding) noexcept
        : handle(::iconv_open("UTF-8", encoding))
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
