// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi_world.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <random>

namespace kinerja::bench {
namespace {

using domain::SalesColumn;

constexpr std::array<std::uint8_t, domain::kSalesColumnCount> kWidths{1, 4, 4, 2, 1, 1, 1, 1, 1, 1, 1, 4, 8, 8, 8};

class SegmentWriter {
public:
    void add(std::int32_t month, const std::array<std::int64_t, domain::kSalesColumnCount>& row)
    {
        if (m_segments.empty() || m_segments.back().month != month) {
            for (std::size_t column = 0; column < row.size(); ++column) {
                m_segments.push_back({{month, static_cast<SalesColumn>(column), kWidths[column], 0, 0}, {}});
            }
        }
        const std::size_t first = m_segments.size() - row.size();
        for (std::size_t column = 0; column < row.size(); ++column) {
            domain::Segment& segment = m_segments[first + column];
            std::array<char, 8> bytes{};
            std::memcpy(bytes.data(), &row[column], bytes.size());
            segment.bytes.append(bytes.data(), segment.width);
            ++segment.count;
        }
    }
    std::vector<domain::Segment> take() { return std::move(m_segments); }

private:
    std::vector<domain::Segment> m_segments;
};

std::vector<domain::DictionaryEntry> entries(const char* stem, std::int64_t count)
{
    std::vector<domain::DictionaryEntry> made;
    for (std::int64_t id = 1; id <= count; ++id) {
        made.push_back({id, stem + std::to_string(id), stem + std::to_string(id), 0, 0});
    }
    return made;
}

}  // namespace

BenchWorld makeWorld(std::size_t lines)
{
    constexpr std::int64_t kDays = 1096;
    BenchWorld world;
    domain::FactSource& source = world.source;
    const auto customers = static_cast<std::int64_t>(lines / 100 + 10);
    source.people = entries("Rep ", 12);
    source.terms = entries("Term ", 40);
    source.products = entries("Product ", 500);
    source.customers = entries("Customer ", customers);
    for (std::int64_t person = 1; person <= 12; ++person) {
        source.shares.push_back({person, {{person, 10'000}}});
    }
    source.shares.push_back({13, {{1, 6'000}, {2, 4'000}}});
    std::mt19937_64 random(20260923);
    SegmentWriter writer;
    std::array<std::int64_t, 3> products{};
    for (std::size_t line = 0; line < lines; line += products.size()) {
        const auto day = static_cast<std::int64_t>(line) * kDays / static_cast<std::int64_t>(lines);
        const Date date = makeDate(2024, 1, 1) + std::chrono::days{day};
        const std::int32_t ymd = toYmd(date);
        const auto dice = [&](std::int64_t most) { return 1 + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most)); };
        const std::int64_t customer = dice(30) == 1 ? 0 : dice(customers);
        const std::int64_t share = dice(40) == 1 ? 13 : dice(12);
        const std::int64_t region = 20 + dice(10);
        const std::int64_t channel = 30 + dice(4);
        const std::int64_t flags = dice(60) == 1 ? domain::kCancelled : dice(50) == 1 ? domain::kReturnLine : 0;
        for (std::int64_t& product : products) {
            product = dice(500);
        }
        std::sort(products.begin(), products.end());
        for (std::size_t at = 0; at < products.size() && line + at < lines; ++at) {
            const std::int64_t sign = (flags & domain::kReturnLine) != 0 ? -1 : 1;
            const std::int64_t quantity = sign * dice(20) * kRawOne;
            const std::int64_t gross = quantity * (10'000 + products[at] * 1'500);
            writer.add(ymd / 100, {ymd % 100, static_cast<std::int64_t>(line / products.size()) + 1, customer,
                                   products[at], 1 + products[at] % 12, share, 13 + share % 4, region, channel, 40,
                                   flags, quantity, gross, dice(4) == 1 ? gross / 20 : 0,
                                   dice(10) == 1 ? domain::kUnknownCost : gross / 10 * 7});
        }
    }
    world.segments = writer.take();
    return world;
}

domain::FactSource makeSource(std::size_t lines)
{
    BenchWorld world = makeWorld(lines);
    world.source.sales = domain::joinSegments(world.segments).value();
    return std::move(world.source);
}

const kpi::Facts& factsOf(std::size_t lines)
{
    static std::map<std::size_t, std::shared_ptr<const kpi::Facts>> made;
    auto& facts = made[lines];
    if (!facts) {
        facts = kpi::Facts::build(makeSource(lines)).value();
    }
    return *facts;
}

}  // namespace kinerja::bench
