// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan.h"

#include <algorithm>
#include <atomic>
#include <thread>

#include "block.h"
#include "group_scan.h"

namespace kinerja::kpi {
namespace {

constexpr std::size_t kChunkLines = 16 * kBlockLines;
constexpr std::size_t kLinesWorthAThread = 75'000;

/// Lines of one atom that one thread takes at once; begins at the start of an order's run.
struct Chunk {
    std::size_t atom;
    std::size_t first;
    std::size_t end;
};

std::vector<Chunk> cutChunks(const Facts::Columns& columns, const Plan& plan)
{
    std::vector<Chunk> chunks;
    for (std::size_t atom = 0; atom < plan.atoms.size(); ++atom) {
        const std::size_t atomEnd = plan.atoms[atom].lineEnd;
        for (std::size_t first = plan.atoms[atom].lineFirst; first < atomEnd;) {
            std::size_t end = std::min(first + kChunkLines, atomEnd);
            while (end < atomEnd && (columns.marks.data[end] & kRunStart) == 0) {
                ++end;
            }
            chunks.push_back({atom, first, end});
            first = end;
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
            addAmounts(block, m_atoms[chunk.atom]);
            addMarks(block, m_atoms[chunk.atom]);
            addCustomers(block, m_customers[chunk.atom]);
            for (std::size_t at = 0; at < m_groups.size(); ++at) {
                if (m_plan.atoms[chunk.atom].grouped[at % roles]) {
                    m_groups[at].add(block, m_reader);
                }
            }
        }
    }

    void mergeInto(Tally& tally) const
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
    /// Without branches: which lines are returns or cancelled can't be predicted.
    void addAmounts(const Block& block, SalesSums<Sum>& sums) const noexcept
    {
        SalesSums<Sum> part;
        for (std::size_t at = 0; at < block.count; ++at) {
            const int kind = block.marks[at] & kKindMask;
            const Raw4 sale = -static_cast<Raw4>(kind == kSale);
            const Raw4 back = -static_cast<Raw4>(kind == kReturn);
            part.gross += block.gross[at] & sale;
            part.discount += block.discount[at] & sale;
            part.returned += (block.discount[at] - block.gross[at]) & back;
            part.quantity += block.quantity[at] & (sale | back);
        }
        if (block.cost != nullptr) {
            addCosts(block, part);
        } else {
            part.unknownNet = part.gross - part.discount - part.returned;
        }
        sums.add(part);
    }

    static void addCosts(const Block& block, SalesSums<Sum>& part) noexcept
    {
        for (std::size_t at = 0; at < block.count; ++at) {
            const Raw4 counted = -static_cast<Raw4>((block.marks[at] & kKindMask) <= kReturn);
            const Raw4 unknown = -static_cast<Raw4>(block.cost[at] == domain::kUnknownCost) & counted;
            part.cost += block.cost[at] & counted & ~unknown;
            part.unknownNet += (block.gross[at] - block.discount[at]) & unknown;
            part.unknownCostLines -= unknown;
        }
    }

    void addMarks(const Block& block, SalesSums<Sum>& sums) const noexcept
    {
        std::uint32_t lines = 0;
        std::uint32_t orders = 0;
        std::uint32_t fresh = 0;
        std::uint32_t nobody = 0;
        std::uint32_t other = 0;
        for (std::size_t at = 0; at < block.count; ++at) {
            const unsigned mark = block.marks[at];
            lines += (mark & kKindMask) <= kReturn ? 1U : 0U;
            other += (mark & kKindMask) == kOther ? 1U : 0U;
            orders += (mark & kOrderFirst) != 0 ? 1U : 0U;
            fresh += (mark & (kOrderFirst | kNewOrder)) == (kOrderFirst | kNewOrder) ? 1U : 0U;
            nobody += (mark & (kOrderFirst | kNobody)) == (kOrderFirst | kNobody) ? 1U : 0U;
        }
        sums.lines += lines;
        sums.unknownCostLines += block.cost == nullptr ? lines : 0U;
        sums.otherCurrency += other;
        sums.orders += orders;
        sums.newCustomers += fresh;
        sums.nobodyOrders += nobody;
        if (block.units == nullptr) {
            if (lines > 0) {
                sums.addUnit(m_columns.onlyUnit);
            }
            return;
        }
        for (std::size_t at = 0; at < block.count; ++at) {
            if ((block.marks[at] & kKindMask) <= kReturn) {
                sums.addUnit(block.units[at]);
            }
        }
    }

    void addCustomers(const Block& block, CustomerBits& customers) const
    {
        const std::uint32_t end = m_columns.customers.codeEnd();
        for (std::size_t at = 0; at < block.count; ++at) {
            if ((block.marks[at] & kOrderFirst) != 0 && block.customers[at] != 0) {
                customers.add(block.customers[at], end);
            }
        }
    }

    const Facts::Columns& m_columns;
    const Plan& m_plan;
    BlockReader m_reader;
    std::vector<SalesSums<Sum>> m_atoms;
    std::vector<CustomerBits> m_customers;
    std::vector<GroupScan<Sum>> m_groups;
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
    std::vector<std::thread> helpers;
    for (std::size_t at = 1; at < threads; ++at) {
        helpers.emplace_back(work, std::ref(*scans[at]));
    }
    work(*scans.front());
    for (std::thread& helper : helpers) {
        helper.join();
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
        lines += atom.lineEnd - atom.lineFirst;
    }
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    return std::clamp<std::size_t>(lines / kLinesWorthAThread, 1, cores);
}

}  // namespace

void scanSales(const Facts::Columns& columns, const Plan& plan, unsigned threads, Tally& tally)
{
    if (!plan.salesMatch || columns.lineCount == 0) {
        return;
    }
    const std::size_t count = threadsFor(plan, threads);
    if (columns.fitsInt64) {
        scanWith<std::int64_t>(columns, plan, count, tally);
    } else {
        scanWith<Int128>(columns, plan, count, tally);
    }
    countSpreadOrders(columns, plan, tally);
}

}  // namespace kinerja::kpi
