// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <algorithm>
#include <array>

namespace kinerja::cli {
namespace {

constexpr std::array kGlobalOptions{
    OptionSpec{"--db", "FILE", QT_TRANSLATE_NOOP("Cli", "database file; otherwise the one of this account")},
    OptionSpec{"--json", "", QT_TRANSLATE_NOOP("Cli", "JSON on stdout, the same in every language")},
    OptionSpec{"--lang", "id|en", QT_TRANSLATE_NOOP("Cli", "language of texts")},
    OptionSpec{"--as-of", "YYYY-MM-DD", QT_TRANSLATE_NOOP("Cli", "the day that counts as today for figures")},
    OptionSpec{"--read-only", "", QT_TRANSLATE_NOOP("Cli", "refuse every change to the database")},
    OptionSpec{"--threads", "N", QT_TRANSLATE_NOOP("Cli", "work figures out on at most so many threads at once; otherwise as many as there are processors")},
    OptionSpec{"--help", "", QT_TRANSLATE_NOOP("Cli", "show what the command takes")},
};

const OptionSpec* findOption(std::span<const OptionSpec> options, std::string_view name) noexcept
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [name](const OptionSpec& option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

bool isOption(std::string_view word) noexcept
{
    return word.size() > 1 && word.front() == '-';
}

/// "--name=value" cut in two.
struct OptionWord {
    std::string_view name;
    std::optional<std::string_view> value;
};

OptionWord splitOption(std::string_view word) noexcept
{
    const std::size_t equals = word.find('=');
    if (equals == std::string_view::npos) {
        return {word == "-h" ? std::string_view{"--help"} : word, std::nullopt};
    }
    return {word.substr(0, equals), word.substr(equals + 1)};
}

/// Reads the option at `words[at]`, and moves `at` on when its value is the next word.
Outcome<void> takeOption(const std::vector<std::string>& words, std::size_t& at, const OptionWord& option,
                         const OptionSpec& spec, Arguments& into)
{
    const std::string name{option.name};
    if (!spec.repeats && into.has(name)) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "The option %1 was given twice."), {name},
                            QT_TRANSLATE_NOOP("Cli", "Give it once."));
    }
    if (spec.value.empty()) {
        if (option.value) {
            return usageProblem(QT_TRANSLATE_NOOP("Cli", "The option %1 takes no value."), {name},
                                QT_TRANSLATE_NOOP("Cli", "Write only %1."), {name});
        }
        into.add(name, {});
        return {};
    }
    if (option.value) {
        into.add(name, std::string{*option.value});
        return {};
    }
    if (at + 1 >= words.size() || words[at + 1].starts_with("--")) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "The option %1 needs a value."), {name},
                            QT_TRANSLATE_NOOP("Cli", "Write %1 %2."), {name, std::string{spec.value}});
    }
    into.add(name, words[++at]);
    return {};
}

}  // namespace

bool Arguments::has(std::string_view option) const noexcept
{
    return std::any_of(m_options.begin(), m_options.end(), [option](const auto& one) { return one.first == option; });
}

std::optional<std::string> Arguments::value(std::string_view option) const
{
    const auto found
        = std::find_if(m_options.rbegin(), m_options.rend(), [option](const auto& one) { return one.first == option; });
    return found == m_options.rend() ? std::nullopt : std::optional{found->second};
}

std::string Arguments::valueOr(std::string_view option, std::string_view otherwise) const
{
    return value(option).value_or(std::string{otherwise});
}

std::vector<std::string> Arguments::values(std::string_view option) const
{
    std::vector<std::string> found;
    for (const auto& [name, value] : m_options) {
        if (name == option) {
            found.push_back(value);
        }
    }
    return found;
}

void Arguments::add(std::string_view option, std::string value)
{
    m_options.emplace_back(option, std::move(value));
}

std::span<const OptionSpec> globalOptions() noexcept
{
    return kGlobalOptions;
}

Outcome<Arguments> takeGlobalOptions(std::vector<std::string>& words)
{
    Arguments taken;
    std::vector<std::string> rest;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] == "--") {
            rest.insert(rest.end(), words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
            break;
        }
        const OptionWord option = splitOption(words[at]);
        const OptionSpec* spec = isOption(words[at]) ? findOption(kGlobalOptions, option.name) : nullptr;
        if (spec == nullptr) {
            rest.push_back(words[at]);
            continue;
        }
        if (auto done = takeOption(words, at, option, *spec, taken); !done) {
            return tl::unexpected(done.error());
        }
    }
    words = std::move(rest);
    return taken;
}

Outcome<Arguments> parseArguments(const std::vector<std::string>& words, const Grammar& grammar)
{
    Arguments arguments;
    bool optionsEnded = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!optionsEnded && words[at] == "--") {
            optionsEnded = true;
            continue;
        }
        if (optionsEnded || !isOption(words[at])) {
            arguments.addOperand(words[at]);
            continue;
        }
        const OptionWord option = splitOption(words[at]);
        const OptionSpec* spec = findOption(grammar.options, option.name);
        if (spec == nullptr) {
            return usageProblem(QT_TRANSLATE_NOOP("Cli", "There is no option %1 here."), {std::string{option.name}},
                                QT_TRANSLATE_NOOP("Cli", "Add --help to the command to see its options."));
        }
        if (auto done = takeOption(words, at, option, *spec, arguments); !done) {
            return tl::unexpected(done.error());
        }
    }
    if (arguments.operands().size() < grammar.leastOperands) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "Something is missing on the command line."), {},
                            QT_TRANSLATE_NOOP("Cli", "Add --help to the command to see what it takes."));
    }
    if (arguments.operands().size() > grammar.mostOperands) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "“%1” is too much on the command line."),
                            {arguments.operands()[grammar.mostOperands]},
                            QT_TRANSLATE_NOOP("Cli", "Add --help to the command to see what it takes."));
    }
    return arguments;
}

}  // namespace kinerja::cli
