// SPDX-License-Identifier: GPL-3.0-or-later
#include "spool.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "kinerja/base/platform.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kInMemory = 8UL * 1024UL * 1024UL;
constexpr std::size_t kBlock = 1024UL * 1024UL;

}  // namespace

Status Spool::append(std::string_view text)
{
    m_text += text;
    return m_text.size() >= (m_file ? kBlock : kInMemory) ? flush() : Status{};
}

Status Spool::flush()
{
    if (!m_file) {
        auto file = platform::openScratchFile();
        if (!file) {
            return pass(file.error());
        }
        m_file.reset(*file);
        std::setvbuf(m_file.get(), nullptr, _IONBF, 0);
    }
    if (std::fwrite(m_text.data(), 1, m_text.size(), m_file.get()) != m_text.size()) {
        const int reason = errno;
        const bool isFull = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
        return fail(isFull ? Errc::StorageFull : Errc::Io,
                    "a temporary file could not be written: " + std::generic_category().message(reason));
    }
    m_written += m_text.size();
    m_text.clear();
    return {};
}

Status Spool::rewind()
{
    m_at = 0;
    if (!m_file) {
        return {};
    }
    if (!m_text.empty()) {
        if (auto status = flush(); !status) {
            return status;
        }
        m_text.shrink_to_fit();
    }
    return std::fseek(m_file.get(), 0, SEEK_SET) == 0 ? Status{} : fail(Errc::Io, "a temporary file could not be read");
}

Result<std::size_t> Spool::read(std::span<char> into)
{
    if (!m_file) {
        const auto count = std::min(into.size(), m_text.size() - m_at);
        std::memcpy(into.data(), m_text.data() + m_at, count);
        m_at += count;
        return count;
    }
    const auto count = std::fread(into.data(), 1, into.size(), m_file.get());
    if (count < into.size() && std::ferror(m_file.get()) != 0) {
        return fail(Errc::Io, "a temporary file could not be read");
    }
    return count;
}

}  // namespace kinerja::ingest
