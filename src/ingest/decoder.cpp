// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder.h"

#include <algorithm>
#include <cstring>

namespace kinerja::ingest {

Decoder::Decoder(ByteSource& source, std::string_view encoding, std::size_t blockBytes)
    : m_source(&source), m_blockBytes(std::max<std::size_t>(blockBytes, 1))
{
    if (encoding != "UTF-8" && encoding != "UTF-8-BOM") {
        m_iconvName = std::string{encoding};
        m_converter.emplace(m_iconvName.c_str());
    }
}

Status Decoder::rewind()
{
    m_bytesRead = 0;
    if (!m_iconvName.empty()) {
        m_converter.emplace(m_iconvName.c_str());
    }
    m_check = {};
    return m_source->rewind();
}

Status Decoder::check(std::string_view added, bool last)
{
    if (std::memchr(added.data(), 0, added.size()) != nullptr) {
        return fail(Errc::InvalidInput, "the text holds a NUL character");
    }
    if (m_iconvName.empty()) {
        const auto bad = m_check.add(added);
        if (bad != std::string_view::npos || (last && !m_check.isComplete())) {
            return fail(Errc::InvalidInput, "the text is not valid UTF-8");
        }
    }
    return {};
}

Status Decoder::appendConverted(std::string& text, bool last)
{
    const bool isValid = m_converter->append(m_raw, last, text);
    m_raw.clear();
    return isValid ? Status{} : fail(Errc::InvalidInput, "the text is not valid " + m_iconvName);
}

Result<bool> Decoder::append(std::string& text)
{
    constexpr std::string_view kBom = "\xEF\xBB\xBF";
    const bool first = m_bytesRead == 0;
    const auto before = text.size();
    auto& into = m_iconvName.empty() ? text : m_raw;
    const auto at = into.size();
    // The first block is never shorter than a BOM, or its parts would be taken for text.
    const auto want = first ? std::max<std::size_t>(m_blockBytes, 4) : m_blockBytes;
    into.resize(at + want);
    const auto count = m_source->read(std::span<char>{into.data() + at, want});
    if (!count) {
        return pass(count.error());
    }
    into.resize(at + *count);
    m_bytesRead += *count;
    const bool last = *count == 0;
    if (!m_iconvName.empty()) {
        if (auto status = appendConverted(text, last); !status) {
            return pass(status.error());
        }
    }
    if (first && std::string_view{text}.substr(before).starts_with(kBom)) {
        text.erase(before, kBom.size());
    }
    if (auto status = check(std::string_view{text}.substr(before), last); !status) {
        return pass(status.error());
    }
    return !last;
}

}  // namespace kinerja::ingest
