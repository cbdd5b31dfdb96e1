// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_probe.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "row_corrector.h"
#include "side_table.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kProbeRows = 1000;

Result<ColumnProbe> withoutSideTable(const Dialect& dialect, const ImportOptions& options, const std::vector<ColumnFacts>& facts, std::optional<std::size_t> gap)
{
    if (gap) {
        Dialect own = dialect;
        own.usedColumns = *gap;
        own.header.resize(*gap);
        own.ownNames.resize(std::min(*gap, own.ownNames.size()));
        if (auto mappings = mapColumns(own, {facts.begin(), facts.begin() + static_cast<std::ptrdiff_t>(*gap)}, options)) {
            return ColumnProbe{std::move(own), *std::move(mappings)};
        }
    }
    return mapColumns(dialect, facts, options).map([&dialect](std::vector<KindMapping> mappings) { return ColumnProbe{dialect, std::move(mappings)}; });
}

}  // namespace

Result<ColumnProbe> probeColumns(ByteSource& source, const Dialect& dialect, const ImportOptions& options, const ProbeHints& hints, const Control& control)
{
    std::vector<ColumnCounter> counters(dialect.header.size());
    CellReader reader{source, dialect, {{}, control.stop}};
    if (auto status = reader.start(true); !status) {
        return pass(status.error());
    }
    RowCorrector corrector{options.corrections};
    SideTable side{dialect};
    Row row;
    for (std::size_t rows = 0; rows < kProbeRows; ++rows) {
        const auto more = reader.next(row);
        if (!more) {
            return pass(more.error());
        }
        if (!*more) {
            break;
        }
        corrector.apply(row);
        for (std::size_t at = 0; at < counters.size(); ++at) {
            counters[at].add(row.at(at), row.isExact(at));
        }
        side.add(row);
    }
    std::vector<ColumnFacts> facts;
    for (const auto& counter : counters) {
        const auto at = facts.size();
        facts.push_back(counter.facts());
        facts.back().isPartOfPrice = at < hints.partsOfPrices.size() && hints.partsOfPrices[at];
    }
    return withoutSideTable(dialect, options, facts, hints.mayPart ? side.gap(facts) : std::nullopt);
}

}  // namespace kinerja::ingest
