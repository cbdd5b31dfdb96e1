// SPDX-License-Identifier: GPL-3.0-or-later
// Orders whose lines name several customers: hardly any, but which one they belong to must not hang on the order of imports.
#include <algorithm>
#include <cstring>
#include <string>
#include <unordered_map>

#include "facts_build.h"

namespace kinerja::kpi {
namespace {

using domain::SalesColumn;

/// Calls `use` with the codes of a column in their own width.
template <typename Use>
void withCodes(const domain::SalesColumns::Column& column, Use use)
{
    const std::byte* bytes = column.bytes.get();
    switch (column.width) {
    case 1:
        return use(reinterpret_cast<const std::uint8_t*>(bytes));
    case 2:
        return use(reinterpret_cast<const std::uint16_t*>(bytes));
    default:
        return use(reinterpret_cast<const std::uint32_t*>(bytes));
    }
}

/// Lines [first, end) of one order and day.
struct Run {
    std::size_t first = 0;
    std::size_t end = 0;
};

/// The runs of one month in which a line names another customer than the line before.
template <typename Order, typename Customer>
void findMixed(const Order* orders, const Customer* customers, const std::uint8_t* days, const Run& month, std::vector<Run>& mixed)
{
    const auto continues = [&](std::size_t line) { return orders[line] == orders[line - 1] && days[line] == days[line - 1]; };
    for (std::size_t line = month.first + 1; line < month.end; ++line) {
        if (orders[line] != orders[line - 1] || customers[line] == customers[line - 1] || !continues(line)) {
            continue;
        }
        Run run{line, line + 1};
        while (run.first > month.first && continues(run.first)) {
            --run.first;
        }
        while (run.end < month.end && continues(run.end)) {
            ++run.end;
        }
        mixed.push_back(run);
        line = run.end - 1;
    }
}

std::vector<Run> mixedRuns(const domain::SalesColumns& sales)
{
    const auto* days = reinterpret_cast<const std::uint8_t*>(sales[SalesColumn::Day].bytes.get());
    std::vector<Run> mixed;
    withCodes(sales[SalesColumn::Order], [&](const auto* orders) {
        withCodes(sales[SalesColumn::Customer], [&](const auto* customers) {
            Run lines;
            for (const domain::SalesColumns::Month& month : sales.months) {
                lines = {lines.end, lines.end + month.lines};
                findMixed(orders, customers, days, lines, mixed);
            }
        });
    });
    return mixed;
}

class CustomerSorter {
public:
    CustomerSorter(const domain::TieTexts& ties, domain::SalesColumns& sales) : m_ties(ties), m_sales(sales) {}

    [[nodiscard]] Status sort(const Run& run)
    {
        m_lines.clear();
        for (std::size_t line = run.first; line < run.end; ++line) {
            std::uint32_t customer = 0;
            withCodes(m_sales[SalesColumn::Customer], [&](const auto* customers) { customer = customers[line]; });
            const Result<const std::string*> key = keyOf(customer);
            if (!key) {
                return pass(key.error());
            }
            m_lines.push_back({*key, line});
        }
        std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line& a, const Line& b) {
            return a.key->empty() != b.key->empty() ? b.key->empty() : *a.key < *b.key;
        });
        for (domain::SalesColumns::Column& column : m_sales.columns) {
            permute(run, column);
        }
        return {};
    }

private:
    struct Line {
        const std::string* key = nullptr;
        std::size_t from = 0;
    };

    [[nodiscard]] Result<const std::string*> keyOf(std::uint32_t customer)
    {
        const auto [at, isNew] = m_keys.try_emplace(customer);
        if (isNew && customer != 0) {
            Result<std::string> key = m_ties.customerKey(customer);
            if (!key) {
                return pass(key.error());
            }
            at->second = *std::move(key);
        }
        return &at->second;
    }

    void permute(const Run& run, domain::SalesColumns::Column& column)
    {
        m_bytes.resize(m_lines.size() * column.width);
        for (std::size_t at = 0; at < m_lines.size(); ++at) {
            std::memcpy(m_bytes.data() + at * column.width, column.bytes.get() + m_lines[at].from * column.width, column.width);
        }
        std::memcpy(column.bytes.get() + run.first * column.width, m_bytes.data(), m_bytes.size());
    }

    const domain::TieTexts& m_ties;
    domain::SalesColumns& m_sales;
    std::unordered_map<std::uint32_t, std::string> m_keys;  ///< by id; "" for nobody
    std::vector<Line> m_lines;
    std::vector<std::byte> m_bytes;
};

}  // namespace

Status sortByCustomer(const domain::TieTexts& ties, domain::SalesColumns& sales)
{
    if (!ties.customerKey) {
        return {};
    }
    CustomerSorter sorter(ties, sales);
    for (const Run& run : mixedRuns(sales)) {
        if (auto sorted = sorter.sort(run); !sorted) {
            return sorted;
        }
    }
    return {};
}

}  // namespace kinerja::kpi
