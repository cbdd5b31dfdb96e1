// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_scan.h"

#include <vector>

#include "kinerja/services/browse.h"

namespace kinerja::services {

Status forEachLineIn(Workspace& workspace, const CountedLines& lines, const ViewState& view,
                     const std::function<void(const store::ListedLine&, std::uint32_t)>& take, const ExportControl& control)
{
    BrowseQuery query = browseQueryOf(view);
    query.sortColumn = lines.table().columns().size();  // by none
    const auto selected = selectRows(lines.table(), query, control.stop);
    if (!selected) {
        return pass(selected.error());
    }
    std::vector<bool> passes(lines.table().rowCount());
    for (const std::uint32_t row : selected->rows) {
        passes[row] = true;
    }
    bool isWanted = true;
    std::int64_t done = 0;
    const auto read = store::forEachLine(workspace.connection(), {query.first, query.end}, [&](const store::ListedLine& line) {
        const auto row = lines.rowOf(line.id);
        if (row && passes[*row]) {
            isWanted = control.goesOn(done++, static_cast<std::int64_t>(selected->rows.size()));
            if (isWanted) {
                take(line, *row);
            }
        }
        return isWanted;
    });
    if (!isWanted) {
        return fail(Errc::Cancelled, "the export was cancelled");
    }
    return read ? Status{} : Status{pass(read.error())};
}

}  // namespace kinerja::services
