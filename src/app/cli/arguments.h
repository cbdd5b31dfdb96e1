// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "problem.h"

namespace kinerja::cli {

/// One option of a command: `--name VALUE`, or a switch when `value` is empty.
struct OptionSpec {
    std::string_view name;  ///< with its dashes: "--period"
    std::string_view value;  ///< placeholder of the value, "" = a switch
    const char* help;  ///< English source text
    bool repeats = false;
    std::string (*choices)() = nullptr;  ///< words for the %1 of `help`
};

/// What a command takes.
struct Grammar {
    std::span<const OptionSpec> options;
    std::size_t leastOperands = 0;
    std::size_t mostOperands = 0;
};

/// The words of one command line, sorted into options and operands.
class Arguments {
public:
    [[nodiscard]] bool has(std::string_view option) const noexcept;
    /// The value given last.
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
    [[nodiscard]] std::string valueOr(std::string_view option, std::string_view otherwise) const;
    /// In the order given.
    [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
    [[nodiscard]] const std::vector<std::string>& operands() const noexcept { return m_operands; }

    void add(std::string_view option, std::string value);
    void addOperand(std::string operand) { m_operands.push_back(std::move(operand)); }

private:
    std::vector<std::pair<std::string, std::string>> m_options;
    std::vector<std::string> m_operands;
};

/// The options that every command takes, anywhere on the line.
[[nodiscard]] std::span<const OptionSpec> globalOptions() noexcept;

/// Takes the global options out of `words`; the rest stays in its order. A value never begins with "--" unless it is
/// written `--text=--json`, so this needs no knowledge of the command's own options.
/// Errors: Usage (a value is missing, an option is given twice).
[[nodiscard]] Outcome<Arguments> takeGlobalOptions(std::vector<std::string>& words);

/// Errors: Usage (unknown option, missing or superfluous value, wrong number of operands).
[[nodiscard]] Outcome<Arguments> parseArguments(const std::vector<std::string>& words, const Grammar& grammar);

}  // namespace kinerja::cli
