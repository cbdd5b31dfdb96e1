// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan.h"

#include <algorithm>
#include <atomic>
#include <future>

#include "block_sums.h"
#include "group_scan.h"
#include "kernels.h"
#include "kinerja/base/threads.h"

namespace kinerja::kpi {
namespace {

constexpr std::size_t kChunkLines = 4 * kBlockLines;
constexpr std::size_t kLinesWorthAThread = 25'000;

/// Lines of one atom that one thread takes at once; begins at the start of an order's run, ends with its part of the columns.
struct Chunk {
    std::size_t atom;
    std::size_t first;
    std::size_t end;
};

bool isGrouped(const Atom& atom) noexcept { return atom.grouped[0] || atom.grouped[1]; }

/// Without filters the sums of the days are known: only groups need the lines.
bool isScanned(const Plan& plan, const Atom& atom) noexcept
{
    return plan.isFiltered() || isGrouped(atom);
}

/// Of lines in one part of the columns. A part begins with a day, and a day with a run.
void cutChunks(const Facts::Columns& columns, const Chunk& whole, std::vector<Chunk>& chunks)
{
    for (std::size_t first = whole.first; first < whole.end;) {
        std::size_t end = std::min(first + kChunkLines, whole.end);
        while (end < whole.end && (columns.marks[end] & kRunStart) == 0) {
            ++end;
        }
        chunks.push_back({whole.atom, first, end});
        first = end;
    }
}

std::vector<Chunk> cutChunks(const Facts::Columns& columns, const Plan& plan)
{
    std::vector<Chunk> chunks;
    for (std::size_t atom = 0; atom < plan.atoms.size(); ++atom) {
        if (!isScanned(plan, plan.atoms[atom])) {
            continue;
        }
        const std::size_t atomEnd = plan.atoms[atom].lineEnd;
        for (const auto& part : columns.marks.parts()) {
            cutChunks(columns, {atom, std::max(part.first, plan.atoms[atom].lineFirst), std::min(part.end, atomEnd)}, chunks);
        }
    }
    return chunks;
}

/// What one thread finds.
template <typename Sum>
class SalesScan {
public:
    SalesScan(const Facts::Columns& columns, const Plan& plan)
        : m_columns(columns), m_plan(plan), m_reader(columns, plan), m_atoms(plan.atoms.size()),
          m_customers(plan.atoms.size())
    {
        for (const domain::Dimension dimension : plan.query.groups) {
            for (std::size_t role = 0; role < (plan.compared ? 2U : 1U); ++role) {
                m_groups.emplace_back(columns, plan, dimension, role);
            }
        }
    }

    void scan(const Chunk& chunk)
    {
        const std::size_t roles = m_plan.compared ? 2U : 1U;
        for (std::size_t first = chunk.first; first < chunk.end; first += kBlockLines) {
            const Block& block = m_reader.read(first, std::min(kBlockLines, chunk.end - first));
            if (m_plan.isFiltered()) {
                addBlock(m_columns, block, m_atoms[chunk.atom]);
                addCustomers(block, m_customers[chunk.atom]);
            }
            if (m_groups.empty() || !isGrouped(m_plan.atoms[chunk.atom])) {
                continue;
            }
            prepareGroups(block);
            m_targets.clear();
            m_counting.clear();
            for (std::size_t at = 0; at < m_groups.size(); ++at) {
                if (m_plan.atoms[chunk.atom].grouped[at % roles] && m_groups[at].isActive()) {
                    m_targets.push_back(m_groups[at].place(block, m_reader));
                    m_counting.push_back(&m_groups[at]);
                }
            }
            addLines(m_lines.lines.data(), block.count, m_targets.data(), m_targets.size());
            for (GroupScan<Sum>* groups : m_counting) {
                groups->countOrders(block, m_lines);
            }
        }
    }

    void mergeInto(Tally& tally)
    {
        const std::size_t roles = m_plan.compared ? 2U : 1U;
        for (std::size_t atom = 0; atom < m_atoms.size(); ++atom) {
            tally.atoms[atom].add(m_atoms[atom]);
            tally.customers[atom].merge(m_customers[atom]);
        }
        for (std::size_t at = 0; at < m_groups.size(); ++at) {
            m_groups[at].mergeInto(tally.dimensions[at / roles], at % roles);
        }
    }

private:
    void prepareGroups(const Block& block)
    {
        for (std::size_t at = 0; at < block.count; ++at) {
            const Raw4 cost = block.cost != nullptr ? block.cost[at] : domain::kUnknownCost;
            m_lines.lines[at]
                = lineSums<Sum>(block.marks[at], {block.quantity[at], block.gross[at], block.discount[at], cost});
        }
        m_lines.orders = findOrderFirsts(block.marks, block.count, m_lines.orderFirsts.data());
        if (block.runs != nullptr) {
            std::copy_n(block.runs, block.count, m_lines.runs.begin());
            return;
        }
        for (std::size_t at = 0; at < block.count && block.lines == nullptr; ++at) {
            m_run = (block.marks[at] & kRunStart) != 0 ? static_cast<std::uint32_t>(block.first + at) : m_run;
            m_lines.runs[at] = m_run;
        }
    }

    void addCustomers(const Block& block, CustomerBits& customers)
    {
        const std::uint32_t end = m_columns.customers.codeEnd();
        const std::size_t found = findOrderFirsts(block.marks, block.count, m_places.data());
        for (std::size_t at = 0; at < found; ++at) {
            customers.add(block.customers[m_places[at]], end);
        }
    }

    const Facts::Columns& m_columns;
    const Plan& m_plan;
    BlockReader m_reader;
    std::vector<SalesSums<Sum>> m_atoms;
    std::vector<CustomerBits> m_customers;
    std::vector<GroupScan<Sum>> m_groups;
    GroupBlock<Sum> m_lines;
    std::vector<GroupTarget<Sum>> m_targets;    ///< of the groups that the block adds to
    std::vector<GroupScan<Sum>*> m_counting;
    std::uint32_t m_run = 0;  ///< the running order's first line
    std::array<std::uint32_t, kBlockLines> m_places{};
};

template <typename Sum>
void scanWith(const Facts::Columns& columns, const Plan& plan, std::size_t threads, Tally& tally)
{
    const std::vector<Chunk> chunks = cutChunks(columns, plan);
    std::atomic<std::size_t> next{0};
    const auto work = [&](SalesScan<Sum>& scan) {
        for (std::size_t at = next++; at < chunks.size(); at = next++) {
            scan.scan(chunks[at]);
        }
    };
    std::vector<std::unique_ptr<SalesScan<Sum>>> scans;
    for (std::size_t at = 0; at < threads; ++at) {
        scans.push_back(std::make_unique<SalesScan<Sum>>(columns, plan));
    }
    std::vector<std::future<void>> helpers;
    for (std::size_t at = 1; at < threads; ++at) {
        helpers.push_back(std::async(kThreadIfThereIsOne, work, std::ref(*scans[at])));
    }
    work(*scans.front());
    for (std::future<void>& helper : helpers) {
        helper.get();
    }
    for (const auto& scan : scans) {
        scan->mergeInto(tally);
    }
}

std::size_t threadsFor(const Plan& plan, unsigned asked)
{
    if (asked != 0) {
        return asked;
    }
    std::size_t lines = 0;
    for (const Atom& atom : plan.atoms) {
        lines += isScanned(plan, atom) ? atom.lineEnd - atom.lineFirst : 0;
    }
    return std::clamp<std::size_t>(lines / kLinesWorthAThread, 1, threadLimit());
}

}  // namespace

void scanSales(const Facts::Columns& columns, const Plan& plan, unsigned threads, Tally& tally)
{
    if (!plan.salesMatch || columns.lineCount == 0) {
        return;
    }
    if (!plan.isFiltered()) {
        for (std::size_t atom = 0; atom < plan.atoms.size(); ++atom) {
            tally.atoms[atom].add(columns.history.between(plan.atoms[atom].first, plan.atoms[atom].end));
        }
    }
    const std::size_t count = threadsFor(plan, threads);
    noteThreads(static_cast<unsigned>(count));
    if (columns.fitsInt64) {
        scanWith<std::int64_t>(columns, plan, count, tally);
    } else {
        scanWith<Int128>(columns, plan, count, tally);
    }
    countSpreadOrders(columns, plan, tally);
}

}  // namespace kinerja::kpi
