// SPDX-License-Identifier: GPL-3.0-or-later
#include "segment_collector.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "kinerja/base/threads.h"
#include "kinerja/store/statement.h"

namespace kinerja::store {
namespace {

constexpr const char* kStoreLinesSql = "UPDATE store_state SET sales_lines = :lines WHERE id = 1";
constexpr std::ptrdiff_t kMonthsStillGrowing = 2;

}  // namespace

SegmentCollector::SegmentCollector(MonthStates states, SegmentLens lens, std::int64_t mostLines, std::int64_t worthWriting)
    : m_states(std::move(states)), m_lens(std::move(lens)), m_mostLines(mostLines), m_worthWriting(worthWriting),
      m_keepsLines(!m_lens.knowsNames())
{
    for (const auto& [month, state] : m_states) {
        m_lines += state.lines;
    }
}

Result<SegmentCollector> SegmentCollector::begin(Connection& connection, std::int64_t mostLines, std::int64_t worthWriting)
{
    Result<MonthStates> states = loadMonthStates(connection);
    Result<SegmentLens> lens = SegmentLens::load(connection);
    if (!states || !lens) {
        return pass(states ? lens.error() : states.error());
    }
    return SegmentCollector{*std::move(states), *std::move(lens), mostLines, worthWriting};
}

void SegmentCollector::touch(std::int32_t month)
{
    m_touched.insert(month);
    m_written.erase(month);
}

void SegmentCollector::forgetLines()
{
    m_keepsLines = false;
    m_fresh.clear();
    m_freshMonth = nullptr;
    m_inMemory = 0;
    m_behind = 0;
}

/// Of those in memory: what is behind the latest two.
void SegmentCollector::beginMonth()
{
    m_fresh[m_month];
    const auto growing = std::prev(m_fresh.end(), std::min(std::ssize(m_fresh), kMonthsStillGrowing));
    m_isSorted = m_isSorted && growing->first <= m_month;
    m_behind = 0;
    for (auto month = m_fresh.begin(); m_isSorted && month != growing; ++month) {
        m_behind += std::ssize(month->second);
    }
}

void SegmentCollector::add(const LineRow& row)
{
    if (m_state == nullptr || m_month != row.month()) {
        m_month = row.month();
        const bool isNew = !m_states.contains(m_month);
        m_state = &m_states[m_month];
        if (isNew && m_keepsLines) {
            beginMonth();
        }
        const auto fresh = m_fresh.find(m_month);
        m_freshMonth = fresh == m_fresh.end() ? nullptr : &fresh->second;
        touch(m_month);
    }
    ++m_lines;
    ++m_state->lines;
    m_state->include(row.id);
    if (m_freshMonth != nullptr) {
        m_freshMonth->add(m_lens.lineOf(row));
        if (++m_inMemory > m_mostLines) {
            forgetLines();
        }
    }
}

void SegmentCollector::remove(const LineRow& row)
{
    --m_lines;
    --m_states[row.month()].lines;
    touch(row.month());
}

void SegmentCollector::change(const LineRow& before, const LineRow& after)
{
    remove(before);
    add(after);
}

std::vector<domain::Segment> SegmentCollector::freshColumns(std::int32_t month) const
{
    const auto fresh = m_fresh.find(month);
    return fresh == m_fresh.end() || m_states.at(month).lines == 0 ? std::vector<domain::Segment>{}
                                                                   : fresh->second.columns(month);
}

/// Two by two: while one month is packed and written here, the next one is packed beside.
Status SegmentCollector::writeFresh(Connection& connection, const std::vector<std::int32_t>& months) const
{
    std::future<std::vector<domain::Segment>> beside;
    Status status;
    for (std::size_t i = 0; status && i < months.size(); ++i) {
        const bool isPacked = beside.valid();
        if (!isPacked && i + 1 < months.size()) {
            beside = std::async(kThreadIfThereIsOne, [this, month = months[i + 1]] { return freshColumns(month); });
        }
        const auto columns = isPacked ? beside.get() : freshColumns(months[i]);
        status = writeMonth(connection, months[i], m_states.at(months[i]), columns);
    }
    return status;
}

Status SegmentCollector::writeEarly(Connection& connection)
{
    const Result<std::int64_t> version = connection.dataVersion();
    if (!version) {
        return pass(version.error());
    }
    const auto end = std::prev(m_fresh.end(), std::min(std::ssize(m_fresh), kMonthsStillGrowing));
    std::vector<std::int32_t> months;
    std::int64_t lines = 0;
    for (auto fresh = m_fresh.begin(); fresh != end; ++fresh) {
        if (fresh->first != m_month) {
            months.push_back(fresh->first);
            lines += std::ssize(fresh->second);
            m_states.at(fresh->first).dataVersion = *version + 1;  // the transaction's
        }
    }
    if (Status status = writeFresh(connection, months); !status) {
        return status;
    }
    for (const std::int32_t month : months) {
        m_fresh.erase(month);
        m_written.insert(month);
    }
    m_inMemory -= lines;
    m_behind = 0;
    return {};
}

Status SegmentCollector::write(Connection& connection, std::int64_t dataVersion)
{
    std::vector<std::int32_t> inMemory;
    std::set<std::int32_t> fromRows;
    for (const std::int32_t month : m_touched) {
        if (m_written.contains(month)) {
            continue;
        }
        MonthState& state = m_states[month];
        state.dataVersion = dataVersion;
        if (state.lines == 0 || m_fresh.contains(month)) {
            inMemory.push_back(month);
        } else {
            fromRows.insert(month);
        }
    }
    Status status = writeFresh(connection, inMemory);
    m_fresh.clear();
    status = status.and_then([&] {
        return readMonths(connection, m_states, fromRows, [&](std::int32_t month, const SegmentMonth& lines) {
            return writeMonth(connection, month, m_states.at(month), lines.columns(month));
        });
    });
    if (!status) {
        return status;
    }
    Result<Statement> statement = Statement::prepare(connection, kStoreLinesSql);
    if (!statement) {
        return pass(statement.error());
    }
    statement->bind(":lines", m_lines);
    return statement->run();
}

}  // namespace kinerja::store
