// SPDX-License-Identifier: GPL-3.0-or-later
#include "create_store.h"

#include <filesystem>
#include <memory>
#include <random>

#include <sqlite3.h>

#include "aside.h"
#include "connection_state.h"
#include "judge.h"
#include "kinerja/base/new_file.h"
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
    const Status moved = moveToFreePlace(temporary, path);
    if (moved) {
        return {};
    }
    std::error_code ignored;
    fs::remove(temporary, ignored);
    if (moved.error().code != Errc::Conflict) {
        return moved;
    }
    // What somebody else made meanwhile is as good.
    return fs::exists(path, ignored) ? Status{} : fail(Errc::NotFound, path + " is a link that leads nowhere");
}

bool isUnfinishedStore(std::string_view first100)
{
    using namespace std::string_view_literals;
    constexpr auto kMagic = "SQLite format 3\0"sv;
    constexpr std::size_t kFormatsAt = 18;  // "write" and "read version"; opened in its place it has the log's
    constexpr auto kWithoutLog = "\1\1"sv;
    constexpr std::size_t kApplicationIdAt = 68;
    constexpr auto kOurs = "KNRJ"sv;
    static_assert(kApplicationId == 0x4B4E524A);
    return first100.starts_with(kMagic) && first100.size() >= kApplicationIdAt + kOurs.size()
           && first100.substr(kFormatsAt, kWithoutLog.size()) == kWithoutLog && first100.substr(kApplicationIdAt, kOurs.size()) == kOurs;
}

}  // namespace kinerja::store
