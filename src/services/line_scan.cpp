// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_scan.h"

#include <algorithm>
#include <vector>

#include "kinerja/services/browse.h"
#include "kinerja/store/browse.h"

namespace kinerja::services {
namespace {

using Ids = std::vector<std::int64_t>;

/// What the window of records has, by ids.
Result<Ids> selectIds(Workspace& workspace, BrowseQuery query)
{
    const auto table = BrowseTable::load(workspace, RecordSort::Lines);
    const auto ids = table ? store::lineIds(workspace.connection()) : pass(table.error());
    if (!ids || ids->size() != (*table)->rowCount()) {
        return ids ? fail(Errc::Damaged, "lines and their columns are not as many") : pass(ids.error());
    }
    query.sortColumn = (*table)->columns().size();  // by none
    const auto selected = selectRows(**table, query);
    if (!selected) {
        return pass(selected.error());
    }
    Ids found;
    for (const std::uint32_t row : selected->rows) {
        found.push_back((*ids)[row]);
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// The ids, ascending, of the lines that pass the query's filters as figures count them.
Result<Ids> passingIds(Workspace& workspace, const BrowseQuery& query)
{
    // Columns may be stored while they are loaded, so this is no single read: another program may write in between.
    while (true) {
        const auto before = workspace.connection().dataVersion();
        auto ids = before ? selectIds(workspace, query) : pass(before.error());
        const auto after = workspace.connection().dataVersion();
        if (!before || !after || *before == *after) {
            return after ? std::move(ids) : pass(after.error());
        }
    }
}

}  // namespace

Status forEachLineIn(Workspace& workspace, const ViewState& view, const std::function<void(const store::ListedLine&)>& take)
{
    const BrowseQuery query = browseQueryOf(view);
    const bool takesAll = query.filters.empty();
    const auto passing = takesAll ? Ids{} : passingIds(workspace, query);
    if (!passing) {
        return pass(passing.error());
    }
    const auto read = store::forEachLine(workspace.connection(), {query.first, query.end}, [&](const store::ListedLine& line) {
        if (takesAll || std::binary_search(passing->begin(), passing->end(), line.id)) {
            take(line);
        }
        return true;
    });
    return read ? Status{} : Status{pass(read.error())};
}

}  // namespace kinerja::services
