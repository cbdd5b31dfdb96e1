// SPDX-License-Identifier: GPL-3.0-or-later
#include "create_store.h"

#include <filesystem>
#include <memory>
#include <random>

#include <sqlite3.h>

#include "aside.h"
#include "connection_state.h"
#include "kinerja/base/platform.h"
#include "kinerja/base/safe_file.h"
#include "kinerja/store/migrate.h"

namespace kinerja::store {
namespace {

namespace fs = std::filesystem;

// Large imports write few large pages faster than many small ones, and read them back faster; see docs/database.md.
constexpr const char* kPageSizeSql = "PRAGMA page_size = 16384";

}  // namespace

Result<std::string> emptyStoreBytes()
{
    Result<Connection> memory = Connection::open(":memory:", OpenMode::ReadWriteCreate);
    if (!memory) {
        return pass(memory.error());
    }
    {
        const SchemaChange permission{*memory};
        if (Status sized = memory->run(kPageSizeSql); !sized) {
            return pass(sized.error());
        }
    }
    const MigrationOutcome outcome = migrate(*memory, embeddedMigrations());
    if (outcome.state != MigrationState::Upgraded) {
        return pass(outcome.error);
    }
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes{
        sqlite3_serialize(memory->handle(), "main", &size, 0), &sqlite3_free};
    if (!bytes) {
        return fail(Errc::Internal, "no memory to serialize an empty store");
    }
    return std::string{reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

Status prepareFolderOf(const std::string& path)
{
    const std::string folder = fs::path{path}.parent_path().string();
    std::error_code error;
    if (!fs::exists(folder, error)) {
        if (Status made = platform::makePrivateFolder(folder); !made) {
            return made;
        }
    }
    return putLeftLogAside(path);
}

Status createStoreFile(const std::string& path)
{
    if (Status prepared = prepareFolderOf(path); !prepared) {
        return prepared;
    }
    Result<std::string> bytes = emptyStoreBytes();
    if (!bytes) {
        return pass(bytes.error());
    }
    const std::string temporary = path + ".new-" + std::to_string(std::random_device{}());
    if (Status saved = saveFile(temporary, *bytes); !saved) {
        return saved;
    }
    // A link, not a rename: it never replaces a store that somebody else made meanwhile.
    std::error_code error;
    fs::create_hard_link(temporary, path, error);
    if (error && !fs::exists(path)) {
        fs::rename(temporary, path, error);  // a file system without links
    }
    std::error_code ignored;
    fs::remove(temporary, ignored);
    if (!fs::exists(path, ignored)) {
        return fail(error == std::errc::permission_denied ? Errc::Permission : Errc::Io, error.message());
    }
    return {};
}

}  // namespace kinerja::store
