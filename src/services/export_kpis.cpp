// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "kinerja/base/safe_file.h"
#include "kinerja/services/export.h"
#include "scope.h"
#include "table_bytes.h"

namespace kinerja::services {
namespace {

using Json = nlohmann::ordered_json;

/// The cells of a value: exact plain text, "" where there is none.
struct Cells {
    std::string value;
    std::string target;
    std::string gap;
    std::string attainment;
    std::string pace;
    std::string compared;
    std::string change;
    std::string changeShare;
    std::string minimum;
    std::string stretch;
    std::string reached;  ///< "minimum", "target", "stretch"
    std::string compareReason;  ///< why nothing is compared: "records-begin", and
    std::string recordsBegin;   ///< the day
};

/// Ten-thousandths of a unit as a figure of it, so that all of them are written by plainText().
kpi::Figure figureOf(kpi::Unit unit, Int128 raw)
{
    kpi::Figure figure;
    figure.unit = unit == kpi::Unit::Count ? kpi::Unit::Units : unit;  // a target of 2.5 customers is no whole number
    figure.hasValue = true;
    figure.exact = raw;
    figure.real = static_cast<double>(raw) / static_cast<double>(kRawOne);
    return figure;
}

std::string realText(const std::optional<double>& value)
{
    kpi::Figure figure;
    figure.unit = kpi::Unit::Factor;
    figure.hasValue = value.has_value();
    figure.real = value.value_or(0.0);
    return plainText(figure);
}

std::string changeText(const KpiRow& row)
{
    if (!row.change.absolute) {
        return realText(row.change.difference);
    }
    kpi::Figure figure = row.current;
    figure.hasValue = true;
    figure.exact = *row.change.absolute;
    return plainText(figure);
}

Cells cellsOf(const KpiRow& row, const std::optional<kpi::Window>& compared)
{
    const kpi::Unit unit = kpi::definition(row.kpi).unit;
    Cells cells;
    cells.value = plainText(row.current);
    if (row.progress.target) {
        cells.target = plainText(figureOf(unit, row.progress.target->value));
    }
    if (row.progress.gapToExpected) {
        cells.gap = plainText(figureOf(unit, *row.progress.gapToExpected));
    }
    cells.attainment = realText(row.progress.attainment);
    cells.pace = realText(row.progress.pace);
    cells.compared = plainText(row.compared);
    cells.change = changeText(row);
    cells.changeShare = realText(row.change.share);
    const auto levelText = [&](domain::TargetLevel level) {
        const auto& value = row.progress.levels[level];
        return value ? plainText(figureOf(unit, value->value)) : std::string{};
    };
    cells.minimum = levelText(domain::TargetLevel::Minimum);
    cells.stretch = levelText(domain::TargetLevel::Stretch);
    cells.reached = row.progress.reached ? std::string{domain::levelId(*row.progress.reached)} : std::string{};
    if (compared && !row.compared.hasValue && row.compared.reason == kpi::Reason::RecordsBegin) {
        cells.compareReason = kpi::reasonId(row.compared.reason);
        const auto begin = kpi::recordsBegin(*compared, row.kpi);
        cells.recordsBegin = begin ? toIso(*begin) : std::string{};
    }
    return cells;
}

template <typename Writer> void addRow(Writer& csv, const KpiTable& table, const KpiGroup* group, const KpiRow& row)
{
    const Cells cells = cellsOf(row, table.comparedWindow);
    const Period& used = table.window.used;
    csv.number(used.days() > 0 ? toIso(used.first) : "");
    csv.number(used.days() > 0 ? toIso(used.end - std::chrono::days{1}) : "");
    csv.name(group == nullptr ? "" : table.by).text(group == nullptr ? "" : group->key);
    csv.text(group == nullptr ? "" : group->label);
    csv.name(kpi::definition(row.kpi).key).name(kpi::unitId(kpi::definition(row.kpi).unit));
    csv.number(cells.value).number(std::to_string(row.current.n));
    csv.name(row.current.hasValue ? "" : kpi::reasonId(row.current.reason));
    csv.number(cells.target).number(cells.gap).number(cells.attainment).number(cells.pace);
    csv.number(cells.compared).number(cells.change).number(cells.changeShare);
    csv.number(cells.minimum).number(cells.stretch).name(cells.reached);
    csv.name(cells.compareReason).number(cells.recordsBegin);
    csv.endRow();
}

template <typename Writer> void fill(Writer& table, const KpiTable& kpis)
{
    for (const char* name : {"from", "to", "by", "key", "label", "kpi", "unit", "value", "n", "reason", "target", "gap",
                             "attainment", "pace", "compared", "change", "change_share", "minimum", "stretch", "reached", "compare_reason", "records_begin"}) {
        table.name(name);
    }
    table.endRow();
    for (const KpiRow& row : kpis.values) {
        addRow(table, kpis, nullptr, row);
    }
    for (const KpiGroup& group : kpis.groups) {
        for (const KpiRow& row : group.values) {
            addRow(table, kpis, &group, row);
        }
    }
}

/// Money is a string, so that no reader of the file makes a double of it; the rest are numbers.
Json jsonValue(kpi::Unit unit, const std::string& text)
{
    if (text.empty()) {
        return nullptr;
    }
    if (unit == kpi::Unit::Money || unit == kpi::Unit::PerDay) {
        return text;
    }
    return Json::parse(text);
}

Json jsonOf(const KpiRow& row, const std::optional<kpi::Window>& compared)
{
    const kpi::Unit unit = kpi::definition(row.kpi).unit;
    const Cells cells = cellsOf(row, compared);
    return {{"kpi", kpi::definition(row.kpi).key},
            {"unit", kpi::unitId(unit)},
            {"value", jsonValue(unit, cells.value)},
            {"n", row.current.n},
            {"reason", row.current.hasValue ? Json(nullptr) : Json(kpi::reasonId(row.current.reason))},
            {"target", jsonValue(unit, cells.target)},
            {"gap", jsonValue(unit, cells.gap)},
            {"attainment", jsonValue(kpi::Unit::Factor, cells.attainment)},
            {"pace", jsonValue(kpi::Unit::Factor, cells.pace)},
            {"compared", jsonValue(unit, cells.compared)},
            {"change", jsonValue(unit, cells.change)},
            {"changeShare", jsonValue(kpi::Unit::Factor, cells.changeShare)},
            {"minimum", jsonValue(unit, cells.minimum)},
            {"stretch", jsonValue(unit, cells.stretch)},
            {"reached", cells.reached.empty() ? Json(nullptr) : Json(cells.reached)},
            {"compareReason", cells.compareReason.empty() ? Json(nullptr) : Json(cells.compareReason)},
            {"recordsBegin", cells.recordsBegin.empty() ? Json(nullptr) : Json(cells.recordsBegin)}};
}

Json jsonOf(const std::vector<KpiRow>& rows, const std::optional<kpi::Window>& compared)
{
    Json list = Json::array();
    for (const KpiRow& row : rows) {
        list.push_back(jsonOf(row, compared));
    }
    return list;
}

Json windowJson(const kpi::Window& window)
{
    const bool hasDays = window.used.days() > 0;
    return {{"id", periodId(window.whole)},
            {"from", hasDays ? Json(toIso(window.used.first)) : Json(nullptr)},
            {"to", hasDays ? Json(toIso(window.used.end - std::chrono::days{1})) : Json(nullptr)}};
}

std::string jsonOf(const KpiTable& table)
{
    Json json{{"period", windowJson(table.window)},
              {"comparedPeriod", table.comparedWindow ? windowJson(*table.comparedWindow) : Json(nullptr)},
              {"asOf", toIso(table.asOf)},
              {"currency", table.currency},
              {"values", jsonOf(table.values, table.comparedWindow)},
              {"groups", Json::array()}};
    for (const KpiGroup& group : table.groups) {
        json["groups"].push_back(
            {{"by", table.by}, {"key", group.key}, {"label", group.label}, {"values", jsonOf(group.values, table.comparedWindow)}});
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

Result<std::int64_t> exportKpis(const KpiTable& table, const std::string& path, ExportFormat format)
{
    const auto bytes = format == ExportFormat::Json ? Result<std::string>{jsonOf(table)}
                                                    : tableBytes(format, "kpi", [&](auto& writer) { fill(writer, table); });
    if (!bytes) {
        return pass(bytes.error());
    }
    if (auto saved = saveFile(path, *bytes); !saved) {
        return pass(saved.error());
    }
    std::int64_t rows = static_cast<std::int64_t>(table.values.size());
    for (const KpiGroup& group : table.groups) {
        rows += static_cast<std::int64_t>(group.values.size());
    }
    return rows;
}

}  // namespace kinerja::services
