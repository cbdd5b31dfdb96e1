// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "kinerja/base/safe_file.h"
#include "kinerja/ingest/own_export.h"
#include "kinerja/services/export.h"
#include "line_scan.h"
#include "table_bytes.h"

namespace kinerja::services {
namespace {

using store::ListedLine;

constexpr std::string_view kStatus[]{"", "cancelled", "on hold"};

std::string_view statusOf(const ListedLine& line)
{
    return kStatus[static_cast<std::size_t>(line.status)];
}

std::string countedTotal(const CountedLine& counted) { return counted.total ? toPlainString(*counted.total) : std::string{}; }

/// In the order of ingest::kExportColumns, so that an export is a file to import, and kCountedColumns.
template <typename Writer> void addRow(Writer& csv, const ListedLine& line, std::string_view share, const CountedLine& counted)
{
    csv.number(toIso(line.day)).text(line.order).text(line.lineNo).text(line.customer).text(line.customerName);
    csv.text(line.rep).text(line.repName).text(line.team).text(line.region).text(line.product).text(line.productName);
    csv.text(line.category).text(line.channel).text(line.segment).number(toShortString(line.quantity)).text(line.unit);
    csv.number(toPlainString(line.gross)).number(toPlainString(line.discount)).number(toPlainString(line.tax));
    csv.number(toPlainString(Int128{line.gross} - line.discount)).number(line.cost ? toPlainString(*line.cost) : "");
    csv.text(line.currency).text(statusOf(line)).text(line.isCreditDocument ? "credit note" : "").text(share);
    csv.text(counted.customer).text(counted.rep).text(counted.team).text(counted.region).text(counted.product);
    csv.text(counted.category).text(counted.segment).number(countedTotal(counted));
    csv.endRow();
}

/// Amounts as strings, exact whoever reads them.
void addJsonRow(std::string& bytes, const ListedLine& line, std::string_view share, const CountedLine& counted)
{
    using Json = nlohmann::ordered_json;
    const Json row{{"date", toIso(line.day)},
                   {"order", line.order},
                   {"line", line.lineNo},
                   {"customer", line.customer},
                   {"customer_name", line.customerName},
                   {"rep", line.rep},
                   {"rep_name", line.repName},
                   {"team", line.team},
                   {"region", line.region},
                   {"product", line.product},
                   {"product_name", line.productName},
                   {"category", line.category},
                   {"channel", line.channel},
                   {"segment", line.segment},
                   {"quantity", toShortString(line.quantity)},
                   {"unit", line.unit},
                   {"gross", toPlainString(line.gross)},
                   {"discount", toPlainString(line.discount)},
                   {"tax", toPlainString(line.tax)},
                   {"total", toPlainString(Int128{line.gross} - line.discount)},
                   {"cost", line.cost ? Json(toPlainString(*line.cost)) : Json(nullptr)},
                   {"currency", line.currency},
                   {"status", statusOf(line)},
                   {"document", line.isCreditDocument ? "credit note" : ""},
                   {"share", share},
                   {"counted_customer", counted.customer},
                   {"counted_rep", counted.rep},
                   {"counted_team", counted.team},
                   {"counted_region", counted.region},
                   {"counted_product", counted.product},
                   {"counted_category", counted.category},
                   {"counted_segment", counted.segment},
                   {"counted_total", counted.total ? Json(countedTotal(counted)) : Json(nullptr)}};
    bytes += bytes.empty() ? "[\n" : ",\n";
    bytes += row.dump(-1, ' ', false, Json::error_handler_t::replace);
}

using Credits = std::map<std::int64_t, std::vector<store::ListedCredit>>;

/// The lines of a view, each with what the figures take it for.
struct Records {
    Workspace& workspace;
    const ViewState& view;
    const ExportControl& control;
    CountedLines lines;
    Credits credits;

    /// A line of several salespeople comes once for each with the share "60%"; else once, with none. Returns: the lines.
    template <typename Take> [[nodiscard]] Result<std::int64_t> forEach(Take take) const
    {
        std::int64_t count = 0;
        const Status read = forEachLineIn(workspace, lines, view, [&](const ListedLine& line, std::uint32_t row) {
            ++count;
            forEachPerson(line, row, take);
        }, control);
        if (!read) {
            return pass(read.error());
        }
        return count;
    }

private:
    template <typename Take> void forEachPerson(const ListedLine& line, std::uint32_t row, Take take) const
    {
        const auto found = credits.find(line.shareSet);
        if (found == credits.end()) {
            take(line, std::string{}, lines.at(row));
            return;
        }
        const std::vector<CountedLine> parts = lines.partsAt(row, found->second);
        for (std::size_t at = 0; at < parts.size(); ++at) {
            const store::ListedCredit& credit = found->second[at];
            ListedLine one = line;
            one.rep = credit.rep;
            one.repName = credit.name;
            one.team = credit.team ? std::string_view{*credit.team} : line.team;
            take(one, toShortString(Int128{credit.share} * 100) + '%', parts[at]);
        }
    }
};

struct Written {
    std::string bytes;
    std::int64_t lines = 0;
};

Result<Written> written(const Records& records, ExportFormat format)
{
    Written file;
    Result<std::int64_t> lines = 0;
    if (format == ExportFormat::Json) {
        lines = records.forEach([&](const ListedLine& line, std::string_view share, const CountedLine& counted) {
            addJsonRow(file.bytes, line, share, counted);
        });
        file.bytes += file.bytes.empty() ? "[]\n" : "\n]\n";
    } else {
        auto bytes = tableBytes(format, "records", [&](auto& table) {
            for (const std::string_view column : ingest::kExportColumns) {
                table.name(column);
            }
            for (const std::string_view column : ingest::kCountedColumns) {
                table.name(column);
            }
            table.endRow();
            lines = records.forEach([&](const ListedLine& line, std::string_view share, const CountedLine& counted) {
                addRow(table, line, share, counted);
            });
        });
        if (!bytes) {
            return pass(bytes.error());
        }
        file.bytes = *std::move(bytes);
    }
    if (!lines) {
        return pass(lines.error());
    }
    file.lines = *lines;
    return file;
}

Result<Written> write(Workspace& workspace, const ViewState& view, ExportFormat format, const ExportControl& control)
{
    auto credits = store::listSharedCredits(workspace.connection());
    auto lines = credits ? CountedLines::load(workspace) : pass(credits.error());
    if (!lines) {
        return pass(lines.error());
    }
    return written({workspace, view, control, *std::move(lines), *std::move(credits)}, format);
}

}  // namespace

Result<std::int64_t> exportRecords(Workspace& workspace, const ViewState& view, const std::string& path,
                                   ExportFormat format, const ExportControl& control)
{
    // Columns may be stored while they are loaded, so this is no single read: another program may write in between.
    while (true) {
        const auto before = workspace.connection().dataVersion();
        const auto file = before ? write(workspace, view, format, control) : pass(before.error());
        const auto after = workspace.connection().dataVersion();
        if (before && after && *before != *after) {
            continue;
        }
        if (!file || !after) {
            return pass(file ? after.error() : file.error());
        }
        if (control.stop.stop_requested()) {
            return fail(Errc::Cancelled, "the export was cancelled");
        }
        if (auto saved = saveFile(path, file->bytes); !saved) {
            return pass(saved.error());
        }
        return file->lines;
    }
}

}  // namespace kinerja::services
