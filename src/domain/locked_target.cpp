// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/domain/locked_target.h"

namespace kinerja::domain {
namespace {

constexpr std::string_view kThe = "the ";
constexpr std::string_view kOf = " of ";
constexpr std::string_view kFor = " for ";
constexpr std::string_view kTeam = "the whole team";
constexpr std::string_view kPair = " in category ";
constexpr std::string_view kBefore = ", ";
constexpr std::string_view kApproved = " is approved at ";
constexpr std::string_view kFile = ", the file says ";

/// Takes what stands before `mark` off the front.
std::optional<std::string_view> takeBefore(std::string_view& text, std::string_view mark)
{
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view taken = text.substr(0, at);
    text.remove_prefix(at + mark.size());
    return taken;
}

/// Takes what stands behind the last `mark` off the end.
std::optional<std::string_view> takeBehind(std::string_view& text, std::string_view mark)
{
    const std::size_t at = text.rfind(mark);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view taken = text.substr(at + mark.size());
    text.remove_suffix(text.size() - at);
    return taken;
}

/// "rep Sari in category Kopi" → "Sari, Kopi"; the team has no name.
std::string scopeName(std::string_view scope)
{
    if (scope == kTeam) {
        return {};
    }
    static_cast<void>(takeBefore(scope, " "));
    const auto category = takeBehind(scope, kPair);
    std::string name{scope};
    return category ? name.append(kBefore).append(*category).append(kBefore) : name.append(kBefore);
}

}  // namespace

std::string lockedTargetDetail(const Target& target, Raw4 approved, Raw4 wanted)
{
    std::string text{kThe};
    text.append(levelId(target.level)).append(kOf).append(target.kpi).append(kFor);
    text.append(target.scope ? std::string{dimensionId(*target.scope)} + ' ' + target.scopeValue : std::string{kTeam});
    text.append(target.pairCategory.empty() ? "" : std::string{kPair} + target.pairCategory);
    text.append(kBefore).append(periodId(target.period)).append(kApproved).append(toPlainString(approved));
    return text.append(kFile).append(toPlainString(wanted));
}

std::optional<LockedTarget> lockedTargetIn(std::string_view detail)
{
    const auto wanted = takeBehind(detail, kFile);
    const auto approved = takeBehind(detail, kApproved);
    if (!wanted || !approved || !detail.starts_with(kThe)) {
        return std::nullopt;
    }
    detail.remove_prefix(kThe.size());
    const auto level = takeBefore(detail, kOf);
    const auto kpi = takeBefore(detail, kFor);
    const auto period = takeBehind(detail, kBefore);
    if (!level || !kpi || !period) {
        return std::nullopt;
    }
    std::string name{*kpi};
    name.append(*level == levelId(TargetLevel::Target) ? "" : " (" + std::string{*level} + ')').append(kBefore);
    name.append(scopeName(detail)).append(*period);
    return LockedTarget{name, std::string{*approved}, std::string{*wanted}};
}

}  // namespace kinerja::domain
