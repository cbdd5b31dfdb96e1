// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "kinerja/services/export.h"

namespace kinerja::services {
namespace {

using namespace std::string_view_literals;

/// What spreadsheets take for the beginning of a formula, the full-width forms included.
/// Source: OWASP "CSV Injection", CWE-1236
constexpr std::array kTriggers{"="sv, "+"sv, "-"sv, "@"sv, "\t"sv, "\r"sv, "\n"sv, "＝"sv, "＋"sv, "－"sv, "＠"sv};

}  // namespace

std::string formulaSafe(std::string_view text)
{
    for (const std::string_view trigger : kTriggers) {
        if (text.starts_with(trigger)) {
            return "'" + std::string{text};
        }
    }
    return std::string{text};
}

}  // namespace kinerja::services
