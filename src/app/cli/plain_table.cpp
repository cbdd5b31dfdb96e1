// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_table.h"

#include <algorithm>
#include <cassert>

namespace kinerja::cli {
namespace {

/// Characters, not bytes: UTF-8 continuation bytes take no room.
std::size_t widthOf(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

void PlainTable::addRow(std::vector<std::string> cells)
{
    assert(m_rows.empty() || cells.size() == m_rows.front().size());
    for (std::string& cell : cells) {
        std::replace_if(
            cell.begin(), cell.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; }, ' ');
    }
    m_rows.push_back(std::move(cells));
}

std::string PlainTable::text() const
{
    if (m_rows.size() < 2) {
        return {};
    }
    std::vector<std::size_t> widths(m_rows.front().size(), 0);
    for (const auto& row : m_rows) {
        for (std::size_t at = 0; at < row.size(); ++at) {
            widths[at] = std::max(widths[at], widthOf(row[at]));
        }
    }
    std::string out;
    for (const auto& row : m_rows) {
        std::string line;
        for (std::size_t at = 0; at < row.size(); ++at) {
            line += row[at];
            line.append(widths[at] - widthOf(row[at]) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + '\n';
    }
    return out;
}

}  // namespace kinerja::cli
