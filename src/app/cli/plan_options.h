// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "kinerja/domain/plan.h"
#include "kinerja/services/workspace.h"
#include "kpi_options.h"
#include "plan_words.h"
#include "session.h"

/// What targets, feedback and actions share on the command line.
namespace kinerja::cli {

inline constexpr OptionSpec kScopeRep{"--rep", "PERSON", QT_TRANSLATE_NOOP("Cli", "of one salesperson")};
inline constexpr OptionSpec kScopeTeam{"--team", "TEAM", QT_TRANSLATE_NOOP("Cli", "of one team")};
inline constexpr OptionSpec kScopeRegion{"--region", "REGION", QT_TRANSLATE_NOOP("Cli", "of one region")};
inline constexpr OptionSpec kScopeProduct{"--product", "PRODUCT", QT_TRANSLATE_NOOP("Cli", "of one product")};
inline constexpr OptionSpec kScopeCategory{"--category", "CATEGORY", QT_TRANSLATE_NOOP("Cli", "of one category")};
inline constexpr OptionSpec kScopeChannel{"--channel", "CHANNEL", QT_TRANSLATE_NOOP("Cli", "of one channel")};

/// One value of a dimension, as typed; or a pair.
struct ScopeWish {
    std::optional<domain::Dimension> dimension;
    std::string value;
    std::string pairCategory;  ///< of a person: in this product category alone
};

/// Errors: Usage (two scopes).
[[nodiscard]] Outcome<ScopeWish> scopeFrom(const Arguments& arguments);
/// The same; --rep with --category is a pair.
[[nodiscard]] Outcome<ScopeWish> scopeOrPairFrom(const Arguments& arguments);
/// The key of the value: a name as imported stands for its key; what no record names yet stays as typed.
/// Errors: InvalidInput (two values carry the name).
[[nodiscard]] Outcome<std::string> scopeKey(services::Workspace& workspace, const ScopeWish& wish);

/// The key of the pair's category; "" without one. Errors: as scopeKey().
[[nodiscard]] Outcome<std::string> pairKey(services::Workspace& workspace, const ScopeWish& wish);

/// The key of the person with this key or name.
/// Errors: NotFound, InvalidInput (two people carry the name).
[[nodiscard]] Outcome<std::string> personKey(services::Workspace& workspace, const std::string& name);

/// The text of an option that must be given. Errors: Usage.
[[nodiscard]] Outcome<std::string> required(const Arguments& arguments, const OptionSpec& option);
/// A number with at most four decimals, in the unit of the KPI. Errors: Usage.
[[nodiscard]] Outcome<Raw4> numberFrom(const std::string& text);
/// Errors: Usage.
[[nodiscard]] Outcome<Date> dayFrom(const std::string& text);

/// One of the words of a table. Errors: Usage.
template <typename T, std::size_t N>
[[nodiscard]] Outcome<T> wordFrom(const WordTable<T, N>& table, const std::string& text)
{
    if (const auto value = valueOf(table, text)) {
        return *value;
    }
    std::string words;
    for (const auto& [word, value] : table) {
        words += words.empty() ? "" : ", ";
        words += word;
    }
    return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” is not possible here."), {text},
                        QT_TRANSLATE_NOOP("Cli", "Choose one of: %1."), {words});
}

}  // namespace kinerja::cli
