// SPDX-License-Identifier: GPL-3.0-or-later
#include "segment_collector.h"

#include <utility>

#include "kinerja/store/statement.h"

namespace kinerja::store {
namespace {

constexpr const char* kStoreLinesSql = "UPDATE store_state SET sales_lines = :lines WHERE id = 1";

// About 80 MB.
constexpr std::int64_t kMostLinesInMemory = 1'000'000;

}  // namespace

SegmentCollector::SegmentCollector(MonthStates states, SegmentLens lens)
    : m_states(std::move(states)), m_lens(std::move(lens)), m_keepsLines(!m_lens.knowsNames())
{
    for (const auto& [month, state] : m_states) {
        m_lines += state.lines;
    }
}

Result<SegmentCollector> SegmentCollector::begin(Connection& connection)
{
    Result<MonthStates> states = loadMonthStates(connection);
    Result<SegmentLens> lens = SegmentLens::load(connection);
    if (!states || !lens) {
        return pass(states ? lens.error() : states.error());
    }
    return SegmentCollector{*std::move(states), *std::move(lens)};
}

void SegmentCollector::forgetLines()
{
    m_keepsLines = false;
    m_fresh.clear();
    m_freshMonth = nullptr;
    m_inMemory = 0;
}

void SegmentCollector::add(const LineRow& row)
{
    if (m_state == nullptr || m_month != row.month()) {
        m_month = row.month();
        const bool isNew = !m_states.contains(m_month);
        m_state = &m_states[m_month];
        if (isNew && m_keepsLines) {
            m_fresh[m_month];
        }
        const auto fresh = m_fresh.find(m_month);
        m_freshMonth = fresh == m_fresh.end() ? nullptr : &fresh->second;
        m_touched.insert(m_month);
    }
    ++m_lines;
    ++m_state->lines;
    m_state->include(row.id);
    if (m_freshMonth != nullptr) {
        m_freshMonth->add(m_lens.lineOf(row));
        if (++m_inMemory > kMostLinesInMemory) {
            forgetLines();
        }
    }
}

void SegmentCollector::remove(const LineRow& row)
{
    --m_lines;
    --m_states[row.month()].lines;
    m_touched.insert(row.month());
}

void SegmentCollector::change(const LineRow& before, const LineRow& after)
{
    remove(before);
    add(after);
}

Status SegmentCollector::write(Connection& connection, std::int64_t dataVersion)
{
    std::set<std::int32_t> fromRows;
    for (const std::int32_t month : m_touched) {
        MonthState& state = m_states[month];
        state.dataVersion = dataVersion;
        const auto fresh = m_fresh.find(month);
        if (fresh == m_fresh.end() && state.lines > 0) {
            fromRows.insert(month);
            continue;
        }
        const SegmentMonth none;
        if (Status status = writeMonth(connection, month, state, state.lines > 0 ? fresh->second : none); !status) {
            return status;
        }
    }
    m_fresh.clear();
    const Status status = readMonths(connection, m_states, fromRows, [&](std::int32_t month, const SegmentMonth& lines) {
        return writeMonth(connection, month, m_states.at(month), lines);
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
