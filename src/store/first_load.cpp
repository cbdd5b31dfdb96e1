// SPDX-License-Identifier: GPL-3.0-or-later
#include "first_load.h"

#include "connection_state.h"
#include "kinerja/store/statement.h"

namespace kinerja::store {
namespace {

constexpr const char* kInMemory = ":memory:";
constexpr const char* kEmptySql = "SELECT NOT EXISTS (SELECT 1 FROM import_batches)";
// With fewer, changing to and fro takes longer than the log.
constexpr std::int64_t kManyRows = 50'000;

bool isWorthwhile(Connection& connection, const BatchInfo& info)
{
    if (info.expectedRows < kManyRows || info.kind != domain::RecordKind::Sales || connection.path() == kInMemory) {
        return false;
    }
    Result<Statement> empty = Statement::prepare(connection, kEmptySql);
    return empty && empty->step().value_or(false) && empty->integer(0) == 1;
}

}  // namespace

FirstLoad::FirstLoad(Connection& connection, const BatchInfo& info) : m_connection(connection)
{
    if (isWorthwhile(connection, info)) {
        static_cast<void>(connection.setLogged(false));  // somebody else reads: then as ever
    }
}

FirstLoad::~FirstLoad()
{
    // If this fails the store keeps its journal until it is opened again, which is as safe.
    static_cast<void>(m_connection.setLogged(true));
}

}  // namespace kinerja::store
