// SPDX-License-Identifier: GPL-3.0-or-later
// A real company's order lines, with figures from outside the program.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "project_folders.h"
#include "world.h"

namespace kinerja::kpi::test {
namespace {

/// Cells of a line; the file quotes names with commas.
std::vector<std::string> cellsOf(const std::string& line)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char each : line) {
        if (each == '"') {
            quoted = !quoted;
        } else if (each == ',' && !quoted) {
            cells.emplace_back();
        } else if (each != '\r') {
            cells.back() += each;
        }
    }
    return cells;
}

class Northwind : public testing::Test {
protected:
    void SetUp() override
    {
        std::ifstream file(support::sourceFolder() + "/../shared/data/northwind/order_lines.csv");
        std::string line;
        if (!std::getline(file, line)) {
            GTEST_SKIP() << "the shared Northwind data are not here";
        }
        const auto header = cellsOf(line);
        const auto column = [&](const char* name) {
            const auto at = std::find(header.begin(), header.end(), name);
            EXPECT_NE(at, header.end()) << name;
            return static_cast<std::size_t>(at - header.begin());
        };
        const std::array at{column(kOrder), column(kDate), column(kCustomer), column(kQuantity), column(kPrice),
                            column(kDiscount), column(kProduct)};
        World world;
        while (std::getline(file, line)) {
            const auto cells = cellsOf(line);
            Line sold;
            sold.order = static_cast<std::uint32_t>(std::stoul(cells[at[0]]));
            sold.day = day(cells[at[1]].substr(0, 10));
            sold.customer = cells[at[2]];
            sold.product = cells[at[6]];
            sold.quantity = parsePlainDecimal(cells[at[3]])->raw;
            sold.gross = *multiplyRounded(sold.quantity, parsePlainDecimal(cells[at[4]])->raw);
            sold.discount = *multiplyRounded(sold.gross, parsePlainDecimal(cells[at[5]])->raw);
            world.lines.push_back(sold);
        }
        m_facts = toFacts(world);
    }

    [[nodiscard]] Figures ask(std::string_view period) const
    {
        Query query;
        query.period = *parsePeriod(period);
        query.asOf = m_facts->lastDay().value();
        return evaluate(*m_facts, query)->current;
    }
    static std::string money(const Figures& figures, KpiId id) { return toPlainString(figures[id].exact); }

    static constexpr const char* kOrder = "OrderID";
    static constexpr const char* kDate = "OrderDate";
    static constexpr const char* kCustomer = "CustomerID";
    static constexpr const char* kQuantity = "Quantity";
    static constexpr const char* kPrice = "UnitPrice";
    static constexpr const char* kDiscount = "Discount";
    static constexpr const char* kProduct = "ProductID";
    std::shared_ptr<const Facts> m_facts;
};

TEST_F(Northwind, hasThePublishedTotals)
{
    const Figures all = ask("all");
    EXPECT_EQ(all.lines, 2155);
    EXPECT_EQ(money(all, KpiId::Revenue), "1265793.0395");
    EXPECT_EQ(money(all, KpiId::GrossSales), "1354458.59");
    EXPECT_EQ(money(all, KpiId::Aov), "1525.0519");
    EXPECT_TRUE(all[KpiId::Orders].exact == 830);
    EXPECT_TRUE(all[KpiId::NewCustomers].exact == 89);
}

TEST_F(Northwind, hasThePublishedQuarters)
{
    const Figures q4 = ask("1997-Q4");
    EXPECT_EQ(money(q4, KpiId::Revenue), "181681.4635");
    EXPECT_TRUE(q4[KpiId::Orders].exact == 120);
    EXPECT_TRUE(q4[KpiId::NewCustomers].exact == 1);
    EXPECT_TRUE(ask("1996-Q3")[KpiId::NewCustomers].exact == 43);
}

}  // namespace
}  // namespace kinerja::kpi::test
