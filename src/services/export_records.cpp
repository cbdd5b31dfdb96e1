// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <nlohmann/json.hpp>

#include "csv_writer.h"
#include "kinerja/base/safe_file.h"
#include "kinerja/ingest/own_export.h"
#include "kinerja/services/export.h"
#include "kinerja/store/listing.h"
#include "scope.h"

namespace kinerja::services {
namespace {

using store::ListedLine;

constexpr std::string_view kStatus[]{"", "cancelled", "on hold"};

std::string_view statusOf(const ListedLine& line)
{
    return kStatus[static_cast<std::size_t>(line.status)];
}

/// "Ani 60%; Budi 40%" names Ani and Budi.
bool creditsOneOf(std::string_view reps, const std::vector<std::string>& keys)
{
    const auto isWanted = [&](std::string_view key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
    if (isWanted(reps)) {
        return true;
    }
    while (!reps.empty()) {
        const std::size_t end = reps.find("; ");
        const std::string_view part = reps.substr(0, end);
        if (part.ends_with('%') && isWanted(part.substr(0, part.rfind(' ')))) {
            return true;
        }
        reps = end == std::string_view::npos ? std::string_view{} : reps.substr(end + 2);
    }
    return false;
}

std::string_view keyOf(const ListedLine& line, domain::Dimension dimension)
{
    switch (dimension) {
    case domain::Dimension::Rep:
        return line.rep;
    case domain::Dimension::Team:
        return line.team;
    case domain::Dimension::Region:
        return line.region;
    case domain::Dimension::Product:
        return line.product;
    case domain::Dimension::Category:
        return line.category;
    case domain::Dimension::Channel:
        return line.channel;
    case domain::Dimension::Segment:
        return line.segment;
    case domain::Dimension::Customer:
        return line.customer;
    case domain::Dimension::Source:
        break;  // of leads only
    }
    return {};
}

bool passes(const ListedLine& line, const std::vector<kpi::Filter>& filters)
{
    return std::all_of(filters.begin(), filters.end(), [&](const kpi::Filter& filter) {
        return filter.dimension == domain::Dimension::Rep
            ? creditsOneOf(line.rep, filter.keys)
            : std::find(filter.keys.begin(), filter.keys.end(), keyOf(line, filter.dimension)) != filter.keys.end();
    });
}

/// In the order of ingest::kExportColumns, so that an export is a file to import.
void addCsvRow(CsvWriter& csv, const ListedLine& line)
{
    csv.number(toIso(line.day)).text(line.order).text(line.lineNo).text(line.customer).text(line.customerName);
    csv.text(line.rep).text(line.repName).text(line.team).text(line.region).text(line.product).text(line.productName);
    csv.text(line.category).text(line.channel).text(line.segment).number(toShortString(line.quantity)).text(line.unit);
    csv.number(toPlainString(line.gross)).number(toPlainString(line.discount)).number(toPlainString(line.tax));
    csv.number(toPlainString(Int128{line.gross} - line.discount)).number(line.cost ? toPlainString(*line.cost) : "");
    csv.text(line.currency).text(statusOf(line)).text(line.isCreditDocument ? "credit note" : "");
    csv.endRow();
}

/// Amounts as strings, exact whoever reads them.
void addJsonRow(std::string& bytes, const ListedLine& line)
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
                   {"document", line.isCreditDocument ? "credit note" : ""}};
    bytes += bytes.empty() ? "[\n" : ",\n";
    bytes += row.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// The view's days up to the as-of day.
store::LineFilter daysOf(const ViewState& view)
{
    store::LineFilter days;
    const Date afterAsOf = view.asOf + std::chrono::days{1};
    if (view.period.kind == PeriodKind::All) {
        days.end = afterAsOf;
        return days;
    }
    days.first = view.period.first;
    days.end = std::max(view.period.first, std::min(view.period.end, afterAsOf));
    return days;
}

}  // namespace

Result<std::int64_t> exportRecords(Workspace& workspace, const ViewState& view, const std::string& path,
                                   ExportFormat format)
{
    CsvWriter csv;
    std::string json;
    std::int64_t rows = 0;
    for (const std::string_view column : ingest::kExportColumns) {
        csv.name(column);
    }
    csv.endRow();
    const auto read = store::forEachLine(workspace.connection(), daysOf(view), [&](const ListedLine& line) {
        if (!passes(line, view.filters)) {
            return true;
        }
        ++rows;
        if (format == ExportFormat::Csv) {
            addCsvRow(csv, line);
        } else {
            addJsonRow(json, line);
        }
        return true;
    });
    if (!read) {
        return pass(read.error());
    }
    json += json.empty() ? "[]\n" : "\n]\n";
    if (auto saved = saveFile(path, format == ExportFormat::Csv ? csv.bytes() : json); !saved) {
        return pass(saved.error());
    }
    return rows;
}

}  // namespace kinerja::services
