// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_json.h"

#include <nlohmann/json.hpp>

#include "row_json.h"

namespace kinerja::store {
namespace {

/// The text of a member; "" when it is missing.
std::string textOf(const nlohmann::json& object, const char* name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

/// Calls take(object) for each object of an array.
template <typename Take>
Status forEachObject(std::string_view text, Take take)
{
    const nlohmann::json list = nlohmann::json::parse(text, nullptr, false);
    if (!list.is_array()) {
        return fail(Errc::Damaged, "figures that were kept cannot be read");
    }
    for (const nlohmann::json& one : list) {
        if (!one.is_object()) {
            return fail(Errc::Damaged, "a figure that was kept cannot be read");
        }
        take(one);
    }
    return {};
}

}  // namespace

std::string figuresJson(const std::vector<domain::FigureText>& figures)
{
    nlohmann::json list = nlohmann::json::array();
    for (const domain::FigureText& one : figures) {
        list.push_back({{"kpi", one.kpi}, {"part", one.part}, {"unit", one.unit}, {"value", one.value}});
    }
    return dumpJson(list);
}

std::string changesJson(const std::vector<domain::FigureChange>& changes)
{
    nlohmann::json list = nlohmann::json::array();
    for (const domain::FigureChange& one : changes) {
        list.push_back({{"kpi", one.kpi}, {"part", one.part}, {"unit", one.unit}, {"before", one.before}, {"after", one.after}});
    }
    return dumpJson(list);
}

Result<std::vector<domain::FigureText>> parseFigures(std::string_view json)
{
    std::vector<domain::FigureText> figures;
    const Status read = forEachObject(json, [&](const nlohmann::json& one) {
        figures.push_back({textOf(one, "kpi"), textOf(one, "part"), textOf(one, "unit"), textOf(one, "value")});
    });
    if (!read) {
        return pass(read.error());
    }
    return figures;
}

Result<std::vector<domain::FigureChange>> parseChanges(std::string_view json)
{
    std::vector<domain::FigureChange> changes;
    const Status read = forEachObject(json, [&](const nlohmann::json& one) {
        changes.push_back({textOf(one, "kpi"), textOf(one, "part"), textOf(one, "unit"), textOf(one, "before"), textOf(one, "after")});
    });
    if (!read) {
        return pass(read.error());
    }
    return changes;
}

}  // namespace kinerja::store
