// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_relay.h"

#include <span>
#include <utility>

#include "kinerja/base/threads.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kBatchRows = 4096;
constexpr std::size_t kBatchBytes = 1'000'000;

}  // namespace

void RowRelay::Batch::keep(const Row& row)
{
    for (const auto cell : row.cells) {
        texts += cell;
        ends.push_back(texts.size());
    }
    exact.insert(exact.end(), row.exact.begin(), row.exact.end());
    merged.insert(merged.end(), row.merged.begin(), row.merged.end());
    rows.push_back({row.line, ends.size(), exact.size(), merged.size(), row.mending});
}

void RowRelay::Batch::show(const Look& look) const
{
    std::vector<std::string_view> cells;
    std::size_t begin = 0;
    Kept before;
    for (const Kept& kept : rows) {
        cells.clear();
        for (std::size_t at = before.cells; at < kept.cells; ++at) {
            cells.push_back(std::string_view{texts}.substr(begin, ends[at] - begin));
            begin = ends[at];
        }
        const auto part = [](const std::vector<std::size_t>& all, std::size_t from, std::size_t to) { return std::span{all}.subspan(from, to - from); };
        look(Row{kept.line, cells, part(exact, before.exact, kept.exact), part(merged, before.merged, kept.merged), kept.mending});
        before = kept;
    }
}

void RowRelay::Batch::clear()
{
    texts.clear();
    ends.clear();
    exact.clear();
    merged.clear();
    rows.clear();
}

void RowRelay::add(const Row& row)
{
    m_gathered.keep(row);
    if (m_gathered.rows.size() < kBatchRows && m_gathered.texts.size() < kBatchBytes) {
        return;
    }
    if (m_running.valid()) {
        m_running.get();
    }
    std::swap(m_gathered, m_handedOn);
    m_gathered.clear();
    m_running = std::async(kThreadIfThereIsOne, [this] { m_handedOn.show(m_look); });
}

void RowRelay::finish()
{
    if (m_running.valid()) {
        m_running.get();
    }
    m_gathered.show(m_look);
    m_gathered.clear();
}

}  // namespace kinerja::ingest
