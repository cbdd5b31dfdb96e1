// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/own_kpis.h"

#include <nlohmann/json.hpp>

#include "each_row.h"
#include "records.h"

namespace kinerja::store {
namespace {

constexpr const char* kOwnKpisSql = "SELECT id, key, name_en, name_id, formula, direction, version FROM own_kpis ORDER BY id";

}  // namespace

Result<std::vector<StoredKpi>> listOwnKpis(Connection& connection)
{
    std::vector<StoredKpi> kpis;
    const Status read = forEachRow(connection, kOwnKpisSql, [&kpis](const Statement& row) {
        kpis.push_back({row.integer(0), std::string{row.text(1)}, std::string{row.text(2)}, std::string{row.text(3)},
                        std::string{row.text(4)}, row.integer(5) != 0, static_cast<int>(row.integer(6))});
    });
    return read ? Result<std::vector<StoredKpi>>{std::move(kpis)} : pass(read.error());
}

Result<Edit> saveOwnKpi(Connection& connection, const StoredKpi& kpi)
{
    return saveRecord(connection, Entity::OwnKpi,
                      {{"id", kpi.id},
                       {"key", kpi.key},
                       {"name_en", kpi.nameEn},
                       {"name_id", kpi.nameId},
                       {"formula", kpi.formula},
                       {"direction", kpi.isDownGood ? 1 : 0},
                       {"version", kpi.version}});
}

Result<Edit> removeOwnKpi(Connection& connection, std::int64_t id) { return eraseRecord(connection, Entity::OwnKpi, id); }

}  // namespace kinerja::store
