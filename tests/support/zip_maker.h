// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include <zip.h>

namespace kinerja::support {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// The parts as a ZIP archive.
inline std::string zipped(const Parts& parts, bool isStored = false)
{
    const auto check = [](bool holds) {
        if (!holds) {
            std::abort();
        }
    };
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* const source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const auto at = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        check(at >= 0);
        if (isStored) {
            zip_set_file_compression(archive, static_cast<zip_uint64_t>(at), ZIP_CM_STORE, 0);
        }
    }
    check(zip_close(archive) == 0);
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    check(zip_source_read(target, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

}  // namespace kinerja::support
