// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/source.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "kinerja/base/held_files.h"
#include "kinerja/base/sha256.h"
#include "stand_in.h"
#include "utf8.h"

namespace kinerja::ingest {
namespace fs = std::filesystem;

constexpr std::size_t kBlockBytes = 256UL * 1024UL;
constexpr std::size_t kExampleBytes = 200;
constexpr std::size_t kOddBytes = 32UL * 1024UL;

struct ByteSource::State {
    std::string path;  ///< "" = memory
    std::string name;
    std::string bytes;
    std::size_t at = 0;
    std::uint64_t size = 0;
    fs::file_time_type changed;
    std::FILE* file = nullptr;
    std::unique_ptr<StandIn> standIn;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State()
    {
        if (file != nullptr) {
            std::fclose(file);
        }
    }
};

ByteSource::ByteSource(std::unique_ptr<State> state) noexcept : m_state(std::move(state)) {}
ByteSource::ByteSource(ByteSource&&) noexcept = default;
ByteSource& ByteSource::operator=(ByteSource&&) noexcept = default;
ByteSource::~ByteSource() = default;

Result<ByteSource> ByteSource::open(const std::string& path)
{
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        return fail(Errc::NotFound, "no such file: " + path);
    }
    if (error == std::errc::permission_denied) {
        return fail(Errc::Permission, "may not be read: " + path);
    }
    if (error) {
        return fail(Errc::Io, path + ": " + error.message());
    }
    if (!fs::is_regular_file(status)) {
        return fail(Errc::InvalidInput, "not a file: " + path);
    }
    if (isHeld(path)) {
        return fail(Errc::UnsupportedFile, "not a text but a database");
    }
    auto state = std::make_unique<State>();
    state->path = path;
    state->name = fs::path(path).filename().string();
    state->file = std::fopen(path.c_str(), "rb");
    if (state->file == nullptr) {
        const int reason = errno;
        return fail(reason == EACCES || reason == EPERM ? Errc::Permission : Errc::Io,
                    path + ": " + std::generic_category().message(reason));
    }
    // Our own blocks are large: the library's buffer would only copy them once more.
    std::setvbuf(state->file, nullptr, _IONBF, 0);
    state->size = fs::file_size(path, error);
    state->changed = fs::last_write_time(path, error);
    if (error) {
        return fail(Errc::Io, path + ": " + error.message());
    }
    return ByteSource{std::move(state)};
}

ByteSource ByteSource::fromMemory(std::string bytes, std::string name)
{
    auto state = std::make_unique<State>();
    state->name = std::move(name);
    state->bytes = std::move(bytes);
    state->size = state->bytes.size();
    return ByteSource{std::move(state)};
}

const std::string& ByteSource::name() const noexcept { return m_state->name; }
std::uint64_t ByteSource::size() const noexcept { return m_state->size; }

Result<std::size_t> ByteSource::read(std::span<char> into)
{
    if (m_state->standIn) {
        return m_state->standIn->text.read(into);
    }
    if (m_state->file == nullptr) {
        const auto count = std::min(into.size(), m_state->bytes.size() - m_state->at);
        std::memcpy(into.data(), m_state->bytes.data() + m_state->at, count);
        m_state->at += count;
        return count;
    }
    const auto count = std::fread(into.data(), 1, into.size(), m_state->file);
    if (count < into.size() && std::ferror(m_state->file) != 0) {
        return fail(Errc::Io, "reading failed: " + m_state->path);
    }
    return count;
}

Status ByteSource::rewind()
{
    if (m_state->standIn) {
        return m_state->standIn->text.rewind();
    }
    m_state->at = 0;
    if (m_state->file != nullptr) {
        std::clearerr(m_state->file);
        if (std::fseek(m_state->file, 0, SEEK_SET) != 0) {
            return fail(Errc::Io, "reading failed: " + m_state->path);
        }
    }
    return {};
}

const StandIn* ByteSource::standIn() const noexcept { return m_state->standIn.get(); }
void ByteSource::setStandIn(std::unique_ptr<StandIn> standIn) noexcept { m_state->standIn = std::move(standIn); }

std::uint64_t ByteSource::inFile(std::uint64_t done) const noexcept
{
    const auto whole = m_state->standIn ? m_state->standIn->text.size() : 0;
    if (whole == 0) {
        return done;
    }
    const auto share = static_cast<double>(std::min(done, whole)) / static_cast<double>(whole);
    return static_cast<std::uint64_t>(share * static_cast<double>(m_state->size));
}

Status ByteSource::checkUnchanged() const
{
    if (m_state->file == nullptr) {
        return {};
    }
    std::error_code error;
    const auto size = fs::file_size(m_state->path, error);
    const auto changed = error ? fs::file_time_type{} : fs::last_write_time(m_state->path, error);
    if (error || size != m_state->size || changed != m_state->changed) {
        return fail(Errc::Conflict, "the file changed while it was read: " + m_state->path);
    }
    return {};
}

std::optional<ByteSource> ByteSource::secondReader() const
{
    if (m_state->file == nullptr) {
        return std::nullopt;
    }
    auto second = open(m_state->path);
    const bool isSame = second && second->m_state->size == m_state->size && second->m_state->changed == m_state->changed;
    return isSame ? std::optional{*std::move(second)} : std::nullopt;
}

namespace {

/// Sums of so few bytes at a time fit into a byte: the compiler compares sixteen at once.
std::uint64_t countByte(std::string_view block, char wanted) noexcept
{
    constexpr std::size_t kStep = 240;
    std::uint64_t count = 0;
    for (std::size_t from = 0; from < block.size(); from += kStep) {
        std::uint8_t found = 0;
        for (const char c : block.substr(from, kStep)) {
            found = static_cast<std::uint8_t>(found + (c == wanted ? 1 : 0));
        }
        count += found;
    }
    return count;
}

/// Collects ByteFacts block by block.
class Look {
public:
    void add(std::string_view block)
    {
        m_hash.add(block);
        m_facts.bytes += block.size();
        if (m_facts.head.size() < kBlockBytes) {
            m_facts.head.append(block.substr(0, kBlockBytes - m_facts.head.size()));
        }
        const bool ascii = isAsciiText(block);
        m_facts.isAscii = m_facts.isAscii && ascii;
        m_facts.nuls += countByte(block, '\0');
        if (m_facts.isUtf8 && !(ascii && m_check.isComplete())) {
            const auto bad = m_check.add(block);
            if (bad != std::string_view::npos) {
                m_facts.isUtf8 = false;
                keepBad(block, bad);
            }
        }
        if (!ascii) {
            keepOddLines(block);
            m_facts.hasUndefined1252 = m_facts.hasUndefined1252 || std::any_of(block.begin(), block.end(), isUndefined);
        }
        if (m_facts.isUtf8) {
            m_lines += countByte(block, '\n');
        }
    }

    /// Of the beginning of so many bytes: a sequence may be cut where it ends.
    ByteFacts takeHead(std::uint64_t allBytes)
    {
        m_facts.bytes = allBytes;
        return std::move(m_facts);
    }

    ByteFacts take()
    {
        if (m_facts.isUtf8 && !m_check.isComplete()) {
            m_facts.isUtf8 = false;
            m_facts.firstBadLine = m_lines + 1;
        }
        if (!m_facts.isUtf8 && m_facts.badExample.empty()) {
            m_facts.badExample = m_facts.oddLines.substr(0, kExampleBytes);
        }
        m_facts.sha256 = m_hash.hex();
        return std::move(m_facts);
    }

private:
    static bool isOdd(char c) noexcept { return static_cast<unsigned char>(c) > 0x7F; }

    static bool isUndefined(char c) noexcept
    {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D;
    }

    /// Whole lines where the block has any: a character may go on in the next block.
    void keepOddLines(std::string_view block)
    {
        constexpr std::string_view kLineEnds = "\r\n";
        block = block.substr(0, block.find_last_of(kLineEnds));
        const bool isFirst = m_facts.bytes <= kBlockBytes;
        auto from = isFirst ? 0 : std::min(block.size(), block.find_first_of(kLineEnds));
        while (m_facts.oddLines.size() < kOddBytes) {
            const auto rest = block.substr(from);
            const auto odd = static_cast<std::size_t>(std::find_if(rest.begin(), rest.end(), isOdd) - rest.begin());
            if (odd == rest.size()) {
                return;
            }
            const auto begin = rest.substr(0, odd).find_last_of(kLineEnds) + 1;  // npos + 1 is 0
            const auto end = std::min(rest.size(), rest.find_first_of(kLineEnds, odd));
            if (end - begin < kOddBytes) {
                m_facts.oddLines += rest.substr(begin, end - begin);
                m_facts.oddLines += '\n';
            }
            from += end;
        }
    }

    void keepBad(std::string_view block, std::size_t bad)
    {
        const auto before = block.substr(0, bad);
        m_facts.firstBadLine = m_lines + 1 + static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
        const auto lineEnd = before.find_last_of("\r\n");
        const auto lineStart = lineEnd == std::string_view::npos ? 0 : lineEnd + 1;
        const auto from = std::max(lineStart, bad > kExampleBytes / 2 ? bad - kExampleBytes / 2 : 0);
        auto line = block.substr(from, kExampleBytes);
        line = line.substr(0, line.find_first_of("\r\n"));
        m_facts.badExample = std::string{line};
        m_facts.oddLines += m_facts.badExample + '\n';
    }

    ByteFacts m_facts;
    Sha256 m_hash;
    Utf8Check m_check;
    std::uint64_t m_lines = 0;
};

}  // namespace

Result<ByteFacts> lookAtBytes(ByteSource& source, const Control& control)
{
    if (auto status = source.rewind(); !status) {
        return pass(status.error());
    }
    Look look;
    std::string block(kBlockBytes, '\0');
    while (true) {
        if (control.stop.stop_requested()) {
            return fail(Errc::Cancelled, "stopped");
        }
        const auto count = source.read(block);
        if (!count) {
            return pass(count.error());
        }
        if (*count == 0) {
            return look.take();
        }
        look.add(std::string_view{block.data(), *count});
    }
}

Result<ByteFacts> lookAtHead(ByteSource& source)
{
    if (auto status = source.rewind(); !status) {
        return pass(status.error());
    }
    std::string head(kBlockBytes, '\0');
    const auto count = source.read(head);
    if (!count) {
        return pass(count.error());
    }
    Look look;
    look.add(std::string_view{head}.substr(0, *count));
    return look.takeHead(source.size());
}

}  // namespace kinerja::ingest
