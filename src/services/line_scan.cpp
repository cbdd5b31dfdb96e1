// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_scan.h"

#include <vector>

#include "kinerja/services/browse.h"

namespace kinerja::services {

Status forEachLineIn(Workspace& workspace, const CountedLines& lines, const ViewState& view,
                     const std::function<void(const store::ListedLine&, std::uint32_t)>& take)
{
    BrowseQuery query = browseQueryOf(view);
    query.sortColumn = lines.table().columns().size();  // by none
    const auto selected = selectRows(lines.table(), query);
    if (!selected) {
        return pass(selected.error());
    }
    std::vector<bool> passes(lines.table().rowCount());
    for (const std::uint32_t row : selected->rows) {
        passes[row] = true;
    }
    const auto read = store::forEachLine(workspace.connection(), {query.first, query.end}, [&](const store::ListedLine& line) {
        const auto row = lines.rowOf(line.id);
        if (row && passes[*row]) {
            take(line, *row);
        }
        return true;
    });
    return read ? Status{} : Status{pass(read.error())};
}

}  // namespace kinerja::services
