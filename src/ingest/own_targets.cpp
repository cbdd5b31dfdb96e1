// SPDX-License-Identifier: GPL-3.0-or-later
#include "own_targets.h"

#include "kinerja/ingest/own_export.h"

namespace kinerja::ingest {

ImportOptions withOwnTargets(const ImportOptions& given, const std::vector<std::string>& header)
{
    const bool isOther = given.kind && given.kind != domain::RecordKind::Targets;
    if (isOther || !isOwnTargetExport(header)) {
        return given;
    }
    ImportOptions options = given;
    options.kind = domain::RecordKind::Targets;
    options.decimal = given.decimal.value_or(DecimalMark::Point);
    options.map.clear();
    for (std::size_t at = 0; at < kTargetExportRead; ++at) {
        options.map.emplace_back(kTargetExportColumns[at], "#" + std::to_string(at + 1));
    }
    options.map.insert(options.map.end(), given.map.begin(), given.map.end());
    return options;
}

}  // namespace kinerja::ingest
