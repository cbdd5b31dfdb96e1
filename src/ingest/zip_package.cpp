// SPDX-License-Identifier: GPL-3.0-or-later
#include "zip_package.h"

#include <algorithm>

#include <zip.h>

namespace kinerja::ingest {
namespace {

constexpr zip_int64_t kMostParts = 10'000;
/// Small parts may shrink more than a hundredfold without being a bomb.
constexpr std::uint64_t kRatioFrom = 16ULL * 1024 * 1024;

struct Discard {
    void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
    void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};

std::string plainName(std::string_view name)
{
    std::string plain{name};
    std::transform(plain.begin(), plain.end(), plain.begin(),
                   [](char c) { return c == '\\' ? '/' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return plain;
}

/// Names that would lead out of the archive if somebody unpacked it: no program that writes workbooks makes them.
bool leadsOut(std::string_view name)
{
    if (name.empty() || name.front() == '/' || (name.size() > 1 && name[1] == ':')) {
        return true;
    }
    std::size_t from = 0;
    while (from <= name.size()) {
        const auto end = std::min(name.find('/', from), name.size());
        if (name.substr(from, end - from) == "..") {
            return true;
        }
        from = end + 1;
    }
    return false;
}

tl::unexpected<Error> damaged(const std::string& what) { return fail(Errc::UnsafeFile, "a damaged archive: " + what); }

bool packsTooWell(std::uint64_t unpacked, std::uint64_t packed) noexcept
{
    return unpacked > kRatioFrom && unpacked / kMaxUnpackedRatio > packed;
}

tl::unexpected<Error> tooMuch()
{
    return fail(Errc::UnsafeFile, "the archive holds more than 256 MB, or is packed more than 100 to 1");
}

}  // namespace

struct ZipPackage::State {
    std::string bytes;
    std::unique_ptr<zip_t, Discard> archive;
    std::unordered_map<std::string, zip_uint64_t> index;
    std::uint64_t unpacked = 0;  ///< by all parts read so far
};

struct ZipPart::State {
    ZipPackage::State* package = nullptr;
    std::unique_ptr<zip_file_t, Discard> file;
    std::uint64_t packed = 0;
    std::uint64_t unpacked = 0;
};

ZipPackage::ZipPackage(std::unique_ptr<State> state) noexcept : m_state(std::move(state)) {}
ZipPackage::ZipPackage(ZipPackage&&) noexcept = default;
ZipPackage& ZipPackage::operator=(ZipPackage&&) noexcept = default;
ZipPackage::~ZipPackage() = default;
ZipPart::ZipPart(std::unique_ptr<State> state) noexcept : m_state(std::move(state)) {}
ZipPart::ZipPart(ZipPart&&) noexcept = default;
ZipPart& ZipPart::operator=(ZipPart&&) noexcept = default;
ZipPart::~ZipPart() = default;

Result<ZipPackage> ZipPackage::open(std::string bytes)
{
    if (bytes.size() > kMaxPackedBytes) {
        return fail(Errc::UnsafeFile, "an archive of more than 64 MB");
    }
    auto state = std::make_unique<State>();
    state->bytes = std::move(bytes);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(state->bytes.data(), state->bytes.size(), 0, &error);
    if (source != nullptr) {
        state->archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
        if (!state->archive) {
            zip_source_free(source);
        }
    }
    const std::string what = state->archive ? "" : zip_error_strerror(&error);
    zip_error_fini(&error);
    if (!what.empty()) {
        return damaged(what);
    }
    ZipPackage package{std::move(state)};
    if (auto status = package.readIndex(); !status) {
        return pass(status.error());
    }
    return package;
}

Status ZipPackage::readIndex()
{
    auto* const archive = m_state->archive.get();
    const auto parts = zip_get_num_entries(archive, 0);
    if (parts > kMostParts) {
        return fail(Errc::UnsafeFile, "an archive of more than 10,000 files");
    }
    for (zip_uint64_t at = 0; at < static_cast<zip_uint64_t>(parts); ++at) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(archive, at, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0) {
            return damaged(zip_strerror(archive));
        }
        auto name = plainName(stat.name);
        if (leadsOut(name)) {
            return fail(Errc::UnsafeFile, "a name in the archive leads out of it: " + std::string{stat.name});
        }
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
            return fail(Errc::ProtectedFile, "an archive with a password");
        }
        if (!m_state->index.emplace(std::move(name), at).second) {
            return damaged("a name stands in it twice: " + std::string{stat.name});
        }
    }
    return {};
}

bool ZipPackage::has(std::string_view name) const { return m_state->index.contains(plainName(name)); }

Result<ZipPart> ZipPackage::part(std::string_view name)
{
    const auto found = m_state->index.find(plainName(name));
    if (found == m_state->index.end()) {
        return fail(Errc::NotFound, "not in the archive: " + std::string{name});
    }
    auto* const archive = m_state->archive.get();
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive, found->second, 0, &stat) != 0) {
        return damaged(zip_strerror(archive));
    }
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE) {
        return damaged("packed in an unusual way");
    }
    if (stat.size > kMaxUnpackedBytes || packsTooWell(stat.size, stat.comp_size)) {
        return tooMuch();
    }
    auto state = std::make_unique<ZipPart::State>();
    state->package = m_state.get();
    state->packed = stat.comp_size;
    state->file.reset(zip_fopen_index(archive, found->second, 0));
    if (!state->file) {
        return damaged(zip_strerror(archive));
    }
    return ZipPart{std::move(state)};
}

Result<std::size_t> ZipPart::read(std::span<char> into)
{
    const auto count = zip_fread(m_state->file.get(), into.data(), into.size());
    if (count < 0) {
        return damaged(zip_file_strerror(m_state->file.get()));
    }
    const auto bytes = static_cast<std::uint64_t>(count);
    m_state->unpacked += bytes;
    m_state->package->unpacked += bytes;
    // What the archive says about its sizes may be a lie: what comes out counts.
    if (m_state->package->unpacked > kMaxUnpackedBytes || packsTooWell(m_state->unpacked, m_state->packed)) {
        return tooMuch();
    }
    return static_cast<std::size_t>(count);
}

}  // namespace kinerja::ingest
