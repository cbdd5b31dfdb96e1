// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect_notes.h"

#include <algorithm>

#include "decide.h"
#include "kinerja/ingest/own_export.h"
#include "kinerja/ingest/sheets.h"
#include "stepped_discounts.h"

namespace kinerja::ingest {
namespace {

std::string textOf(const LineSpan& lines)
{
    const auto first = std::to_string(sheetRowOf(lines.first).row);
    return lines.first == lines.last ? lineText(lines.first) : first + "-" + lineText(lines.last);
}

std::string textOf(const std::vector<LineSpan>& spans)
{
    std::string text;
    for (const auto& lines : spans) {
        text += (text.empty() ? "" : ", ") + textOf(lines);
    }
    return text;
}

}  // namespace

void noteEncoding(const ByteFacts& bytes, const DialectFinding& finding, Inspection& inspection)
{
    if (!finding.openEncodings.empty()) {
        askEncoding(finding.openEncodings, inspection);
    } else if (finding.encodingAssumed) {
        inspection.notes.push_back({"encoding-assumed", {{"encoding", finding.dialect.encoding}, {"line", std::to_string(bytes.firstBadLine)}}});
    }
}

void noteReading(const ReadingReport& report, std::uint64_t corrected, Inspection& inspection)
{
    const auto add = [&inspection](const char* id, std::vector<std::pair<std::string, std::string>> values) {
        inspection.notes.push_back({id, std::move(values)});
    };
    if (corrected > 0) {
        add("rows-corrected", {{"rows", std::to_string(corrected)}});
    }
    const Dialect& dialect = inspection.dialect;
    if (dialect.hasQuotedLines) {
        add("lines-in-quotes", {});
    }
    if (dialect.preambleRows > 0) {
        add("preamble", {{"rows", std::to_string(dialect.preambleRows)}});
    }
    if (dialect.headerRows > 1) {
        add("header-rows", {{"rows", std::to_string(dialect.headerRows)}});
    }
    if (report.mendedRows > 0) {
        add("mended-rows", {{"rows", std::to_string(report.mendedRows)}, {"line", std::to_string(report.firstMendedLine)}});
    }
    if (report.steppedDiscounts > 0 && inspection.columnOf("discount")) {
        add("discounts-in-steps", {{"rows", std::to_string(report.steppedDiscounts)}, {"example", report.steppedExample}, {"rate", discountInSteps(report.steppedExample, true).value_or("")}});
    }
    if (report.footer) {
        add("footer", {{"lines", textOf(*report.footer)}});
    }
    if (report.pageHeaders > 0) {
        add("pages", {{"headers", std::to_string(report.pageHeaders)}, {"rows", std::to_string(report.pageRows)}, {"lines", textOf(report.pageBreaks)}});
    }
    if (report.sideTable) {
        add("other-tables", {{"lines", textOf(*report.sideTable)}, {"tables", "1"}, {"rows", std::to_string(report.sideRows)}});
    }
    if (report.otherTableCount > 0) {
        add("other-tables", {{"lines", textOf(report.otherTables)},
                             {"tables", std::to_string(report.otherTableCount)},
                             {"rows", std::to_string(report.otherTableRows)}});
    }
}

void noteUnused(Inspection& inspection)
{
    std::string unused;
    for (std::size_t at = 0; at < inspection.columns.size(); ++at) {
        const bool isUsed = std::any_of(inspection.mapping.begin(), inspection.mapping.end(), [at](const auto& mapped) { return mapped.column == at; });
        const bool isCounted = inspection.reading.isOwnExport && inspection.kind == domain::RecordKind::Sales && at >= kExportColumns.size();
        const bool isCheck = inspection.reading.totalColumn == at;  // what a grid's targets add up to
        if (!isUsed && !isCounted && !isCheck) {
            unused += (unused.empty() ? "" : ", ") + inspection.columns[at].name;
        }
    }
    if (!unused.empty()) {
        inspection.notes.push_back({"columns-unused", {{"columns", unused}}});
    }
}

}  // namespace kinerja::ingest
