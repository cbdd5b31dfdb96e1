// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_options.h"

#include <array>
#include <utility>
#include <vector>

#include "kinerja/services/dashboard.h"
#include "kinerja/services/plan.h"

namespace kinerja::cli {
namespace {

/// (key, name) pairs in which a name may stand for its key.
using Names = std::vector<std::pair<std::string, std::string>>;

tl::unexpected<Problem> ambiguous(const std::string& name, const std::string& keys)
{
    return tl::unexpected(
        Problem{Errc::InvalidInput,
                {QT_TRANSLATE_NOOP("Cli", "More than one carries the name “%1”; nothing was written."), {name}},
                {QT_TRANSLATE_NOOP("Cli", "Write the id instead: %1."), {keys}},
                {}});
}

/// The key with this key or name; nullopt when there is none.
Outcome<std::optional<std::string>> lookUp(const Names& names, const std::string& wanted)
{
    std::vector<std::string> found;
    std::string list;
    for (const auto& [key, name] : names) {
        if (key == wanted) {
            return std::optional{key};
        }
        if (name == wanted) {
            found.push_back(key);
            list += list.empty() ? key : ", " + key;
        }
    }
    if (found.size() > 1) {
        return ambiguous(wanted, list);
    }
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

Outcome<Names> peopleNames(services::Workspace& workspace)
{
    const auto people = services::listPeople(workspace);
    if (!people) {
        return problemWith(workspace.path(), people.error());
    }
    Names names;
    for (const domain::Person& person : *people) {
        names.emplace_back(person.key, person.name);
    }
    return names;
}

}  // namespace

namespace {

Outcome<ScopeWish> scopeOf(const Arguments& arguments, bool mayBePair)
{
    constexpr std::array kScopes{
        std::pair{kScopeRep.name, domain::Dimension::Rep},
        std::pair{kScopeTeam.name, domain::Dimension::Team},
        std::pair{kScopeRegion.name, domain::Dimension::Region},
        std::pair{kScopeProduct.name, domain::Dimension::Product},
        std::pair{kScopeCategory.name, domain::Dimension::Category},
        std::pair{kScopeChannel.name, domain::Dimension::Channel},
        std::pair{std::string_view{"--customer"}, domain::Dimension::Customer},
    };
    ScopeWish wish;
    for (const auto& [option, dimension] : kScopes) {
        const auto value = arguments.value(option);
        if (!value) {
            continue;
        }
        if (mayBePair && wish.dimension == domain::Dimension::Rep && dimension == domain::Dimension::Category && wish.pairCategory.empty()) {
            wish.pairCategory = *value;
            continue;
        }
        if (wish.dimension) {
            return usageProblem(
                QT_TRANSLATE_NOOP("Cli", "Only one of the scopes can be given, “%1” is one too many."),
                {std::string{option}},
                QT_TRANSLATE_NOOP("Cli", "Give one of --rep, --team, --region, --product, --category, --channel."));
        }
        wish.dimension = dimension;
        wish.value = *value;
    }
    return wish;
}

}  // namespace

Outcome<ScopeWish> scopeFrom(const Arguments& arguments)
{
    return scopeOf(arguments, false);
}

Outcome<ScopeWish> scopeOrPairFrom(const Arguments& arguments)
{
    return scopeOf(arguments, true);
}

Outcome<std::string> scopeKey(services::Workspace& workspace, const ScopeWish& wish)
{
    if (!wish.dimension) {
        return std::string{};
    }
    Names names = services::filterValues(workspace, *wish.dimension);
    if (*wish.dimension == domain::Dimension::Rep) {
        auto people = peopleNames(workspace);
        if (!people) {
            return tl::unexpected(people.error());
        }
        names = std::move(*people);
    }
    const auto found = lookUp(names, wish.value);
    if (!found) {
        return tl::unexpected(found.error());
    }
    return found->value_or(wish.value);
}

Outcome<std::string> pairKey(services::Workspace& workspace, const ScopeWish& wish)
{
    return wish.pairCategory.empty() ? Outcome<std::string>{std::string{}}
                                     : scopeKey(workspace, {domain::Dimension::Category, wish.pairCategory, {}});
}

Outcome<std::string> personKey(services::Workspace& workspace, const std::string& name)
{
    const auto people = peopleNames(workspace);
    if (!people) {
        return tl::unexpected(people.error());
    }
    const auto found = lookUp(*people, name);
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (!*found) {
        return tl::unexpected(
            Problem{Errc::NotFound,
                    {QT_TRANSLATE_NOOP("Cli", "There is no person “%1”; nothing was written."), {name}},
                    {QT_TRANSLATE_NOOP("Cli", "Type “kinerja-cli kpi --period all --by rep” for the names."), {}},
                    {}});
    }
    return **found;
}

Outcome<std::string> required(const Arguments& arguments, const OptionSpec& option)
{
    auto value = arguments.value(option.name);
    if (!value || value->empty()) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "The option %1 is missing."), {std::string{option.name}},
                            QT_TRANSLATE_NOOP("Cli", "Add %1 %2."),
                            {std::string{option.name}, std::string{option.value}});
    }
    return std::move(*value);
}

Outcome<Raw4> numberFrom(const std::string& text)
{
    const auto number = parsePlainDecimal(text);
    if (!number || number->rounded) {
        return usageProblem(
            QT_TRANSLATE_NOOP("Cli", "“%1” is not a number with at most four decimals."), {text},
            QT_TRANSLATE_NOOP("Cli", "Write digits with a decimal point, for example 1250000 or 0.18."));
    }
    return number->raw;
}

Outcome<Date> dayFrom(const std::string& text)
{
    const auto day = parseIso(text);
    if (!day) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” is not a day."), {text},
                            QT_TRANSLATE_NOOP("Cli", "Write the day as YYYY-MM-DD, for example 2026-09-30."));
    }
    return *day;
}

}  // namespace kinerja::cli
