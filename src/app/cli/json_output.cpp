// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_output.h"

#include "json_values.h"
#include "version.h"

namespace kinerja::cli {

std::string errorJson(const Problem& problem)
{
    std::string detail = sourceText(problem.happened);
    if (!problem.detail.empty()) {
        detail += " (" + problem.detail + ")";
    }
    Json error{{"code", errorId(problem.code)}, {"detail", detail}};
    for (const domain::InTheWay& one : problem.inTheWay) {
        error["inTheWay"].push_back({{"batch", one.batch == 0 ? Json(nullptr) : Json(one.batch)},
                                     {"file", one.fileName},
                                     {"when", one.when},
                                     {"rows", one.rows},
                                     {"first", one.row}});
    }
    return dumped({{"error", std::move(error)}});
}

std::string idJson(std::int64_t id)
{
    return dumped({{"id", id}});
}

std::string fileJson(const std::string& path)
{
    return dumped({{"file", path}});
}

std::string exportJson(const std::string& path, std::int64_t rows)
{
    return dumped({{"file", path}, {"rows", rows}});
}

std::string versionJson()
{
    return dumped({{"name", "kinerja"}, {"version", kVersion}});
}

}  // namespace kinerja::cli
