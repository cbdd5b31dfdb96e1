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

/// In the order of ingest::kExportColumns, so that an export is a file to import.
template <typename Writer> void addRow(Writer& csv, const ListedLine& line, std::string_view share)
{
    csv.number(toIso(line.day)).text(line.order).text(line.lineNo).text(line.customer).text(line.customerName);
    csv.text(line.rep).text(line.repName).text(line.team).text(line.region).text(line.product).text(line.productName);
    csv.text(line.category).text(line.channel).text(line.segment).number(toShortString(line.quantity)).text(line.unit);
    csv.number(toPlainString(line.gross)).number(toPlainString(line.discount)).number(toPlainString(line.tax));
    csv.number(toPlainString(Int128{line.gross} - line.discount)).number(line.cost ? toPlainString(*line.cost) : "");
    csv.text(line.currency).text(statusOf(line)).text(line.isCreditDocument ? "credit note" : "").text(share);
    csv.endRow();
}

/// Amounts as strings, exact whoever reads them.
void addJsonRow(std::string& bytes, const ListedLine& line, std::string_view share)
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
                   {"share", share}};
    bytes += bytes.empty() ? "[\n" : ",\n";
    bytes += row.dump(-1, ' ', false, Json::error_handler_t::replace);
}

using Credits = std::map<std::int64_t, std::vector<store::ListedCredit>>;

/// A line of several salespeople once for each with the share "60%"; else once, with none.
template <typename Take> void forEachPerson(const Credits& credits, const ListedLine& line, Take take)
{
    const auto found = credits.find(line.shareSet);
    if (found == credits.end()) {
        take(line, {});
        return;
    }
    for (const store::ListedCredit& credit : found->second) {
        ListedLine one = line;
        one.rep = credit.rep;
        one.repName = credit.name;
        one.team = credit.team ? std::string_view{*credit.team} : line.team;
        take(one, toShortString(Int128{credit.share} * 100) + '%');
    }
}

Result<std::string> jsonBytes(Workspace& workspace, const ViewState& view, const Credits& credits, std::int64_t& rows)
{
    std::string json;
    const auto read = forEachLineIn(workspace, view, [&](const ListedLine& line) {
        ++rows;
        forEachPerson(credits, line, [&](const ListedLine& one, std::string_view share) { addJsonRow(json, one, share); });
    });
    if (!read) {
        return pass(read.error());
    }
    return json + (json.empty() ? "[]\n" : "\n]\n");
}

}  // namespace

Result<std::int64_t> exportRecords(Workspace& workspace, const ViewState& view, const std::string& path,
                                   ExportFormat format)
{
    const auto credits = store::listSharedCredits(workspace.connection());
    if (!credits) {
        return pass(credits.error());
    }
    std::int64_t rows = 0;
    Status read;
    const auto fill = [&](auto& table) {
        for (const std::string_view column : ingest::kExportColumns) {
            table.name(column);
        }
        table.endRow();
        read = forEachLineIn(workspace, view, [&](const ListedLine& line) {
            ++rows;
            forEachPerson(*credits, line, [&](const ListedLine& one, std::string_view share) { addRow(table, one, share); });
        });
    };
    const auto bytes = format == ExportFormat::Json ? jsonBytes(workspace, view, *credits, rows) : tableBytes(format, "records", fill);
    if (!read || !bytes) {
        return pass(read ? bytes.error() : read.error());
    }
    if (auto saved = saveFile(path, *bytes); !saved) {
        return pass(saved.error());
    }
    return rows;
}

}  // namespace kinerja::services
