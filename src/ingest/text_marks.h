// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace kinerja::ingest {

/// Exports mark digits as text so that a spreadsheet keeps their zeros: ="00123", a leading tab, or an apostrophe before a digit.
/// Returns: the cell without such a mark; every other cell as it is.
[[nodiscard]] inline std::string_view withoutTextMark(std::string_view cell) noexcept
{
    constexpr std::string_view kBegin = "=\"";
    if (cell.empty() || (cell.front() != '\t' && cell.front() != '=' && cell.front() != '\'')) {
        return cell;
    }
    if (cell.front() == '\t') {
        cell.remove_prefix(1);
    }
    if (cell.size() > kBegin.size() && cell.starts_with(kBegin) && cell.ends_with('"')) {
        return cell.substr(kBegin.size(), cell.size() - kBegin.size() - 1);
    }
    const bool isMarked = cell.size() > 1 && cell.front() == '\'' && cell[1] >= '0' && cell[1] <= '9';
    return isMarked ? cell.substr(1) : cell;
}

}  // namespace kinerja::ingest
