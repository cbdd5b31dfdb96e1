// SPDX-License-Identifier: GPL-3.0-or-later
#include "copy_faults.h"

#include <cstring>
#include <map>
#include <mutex>
#include <string_view>
#include <vector>

#include <sqlite3.h>

namespace kinerja::support {
namespace {

struct Fault {
    CopyFaults::Kind kind = CopyFaults::Kind::FlipByte;
    std::int64_t at = 0;
    int struck = 0;
};

/// SQLite keeps pointers to all of this.
struct Shim {
    std::mutex mutex;
    sqlite3_vfs vfs{};
    sqlite3_vfs* base = nullptr;
    std::map<sqlite3_file*, const sqlite3_io_methods*> originals;
    sqlite3_io_methods methods{};
    Fault fault;
};

Shim& shim()
{
    static Shim one;
    return one;
}

const sqlite3_io_methods* originalOf(sqlite3_file* file)
{
    const std::scoped_lock lock{shim().mutex};
    return shim().originals.at(file);
}

int writeFaulty(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset)
{
    const sqlite3_io_methods* original = originalOf(file);
    Fault& fault = shim().fault;
    const bool isReached = offset + count > fault.at;
    if (fault.kind == CopyFaults::Kind::FlipByte) {
        std::vector<char> changed(static_cast<std::size_t>(count));
        std::memcpy(changed.data(), bytes, changed.size());
        if (isReached && offset <= fault.at) {
            char& byte = changed[static_cast<std::size_t>(fault.at - offset)];
            byte = static_cast<char>(byte ^ 1);
            ++fault.struck;
        }
        return original->xWrite(file, changed.data(), count, offset);
    }
    if (!isReached) {
        return original->xWrite(file, bytes, count, offset);
    }
    ++fault.struck;
    return fault.kind == CopyFaults::Kind::Full ? SQLITE_FULL : SQLITE_OK;
}

int openFaulty(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
{
    Shim& one = shim();
    const int rc = one.base->xOpen(one.base, name, file, flags, outFlags);
    const bool isCopy = name != nullptr && (flags & SQLITE_OPEN_MAIN_DB) != 0 && std::string_view{name}.find(".new-") != std::string_view::npos;
    if (rc == SQLITE_OK && isCopy && (flags & SQLITE_OPEN_READWRITE) != 0) {
        const std::scoped_lock lock{one.mutex};
        one.originals[file] = file->pMethods;
        one.methods = *file->pMethods;
        one.methods.xWrite = &writeFaulty;
        file->pMethods = &one.methods;
    }
    return rc;
}

}  // namespace

CopyFaults::CopyFaults(Kind kind, std::int64_t at)
{
    Shim& one = shim();
    one.fault = {kind, at, 0};
    one.base = sqlite3_vfs_find(nullptr);
    one.vfs = *one.base;
    one.vfs.zName = "copy-faults";
    one.vfs.xOpen = &openFaulty;
    sqlite3_vfs_register(&one.vfs, 1);
}

CopyFaults::~CopyFaults()
{
    Shim& one = shim();
    sqlite3_vfs_unregister(&one.vfs);
    sqlite3_vfs_register(one.base, 1);
    one.originals.clear();
}

int CopyFaults::struck() const noexcept { return shim().fault.struck; }

}  // namespace kinerja::support
