// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <string_view>

#include "sample_data.h"

namespace kinerja::services::sample {
namespace {

struct Product {
    const char* name;
    const char* category;
    int price;       ///< rupiah per carton in 2024
    int costShare;   ///< per mille of the price
    int popularity;
};

constexpr std::array<Product, 24> kProducts{{
    {"Kopi Gayo 1 kg", "Kopi", 168'000, 640, 12},       {"Kopi Toraja 1 kg", "Kopi", 182'000, 650, 8},
    {"Kopi Mandailing 1 kg", "Kopi", 175'000, 655, 7},  {"Kopi Susu Siap Minum (24)", "Kopi", 192'000, 700, 14},
    {"Kopi Bubuk Robusta (20)", "Kopi", 240'000, 720, 13}, {"Teh Melati (24)", "Teh", 132'000, 660, 12},
    {"Teh Hijau Premium (12)", "Teh", 210'000, 600, 6}, {"Teh Botol (24)", "Teh", 98'000, 740, 15},
    {"Teh Tarik Saset (20)", "Teh", 156'000, 680, 8},   {"Sambal Terasi (24)", "Bumbu", 288'000, 620, 9},
    {"Sambal Matah (24)", "Bumbu", 312'000, 610, 6},    {"Bumbu Rendang (48)", "Bumbu", 336'000, 630, 10},
    {"Bumbu Soto (48)", "Bumbu", 324'000, 635, 7},      {"Kecap Manis (12)", "Bumbu", 216'000, 730, 12},
    {"Keripik Tempe (30)", "Camilan", 255'000, 650, 9}, {"Keripik Singkong (30)", "Camilan", 225'000, 660, 11},
    {"Kacang Bawang (24)", "Camilan", 276'000, 670, 8}, {"Wafer Kelapa (40)", "Camilan", 180'000, 690, 9},
    {"Dodol Garut (20)", "Camilan", 240'000, 640, 5},   {"Sirup Markisa (12)", "Minuman", 264'000, 620, 6},
    {"Sirup Jeruk (12)", "Minuman", 252'000, 625, 5},   {"Air Kelapa (24)", "Minuman", 168'000, 700, 8},
    {"Jamu Kunyit Asam (24)", "Minuman", 204'000, 660, 6}, {"Wedang Jahe (30)", "Minuman", 195'000, 655, 5},
}};
constexpr std::array<const char*, 4> kChannels{"Grosir", "Toko modern", "Horeka", "Daring"};
constexpr std::array<const char*, 12> kShopWords{"Sumber", "Maju", "Berkah", "Sinar", "Mitra", "Abadi", "Sentosa", "Jaya",
                                                 "Makmur", "Lestari", "Harapan", "Cahaya"};
constexpr std::array<const char*, 6> kShopKinds{"Toko", "Warung", "Kafe", "UD", "CV", "Kedai"};

/// Owns the texts that lines point to, and the customers met so far.
class Ledger {
public:
    explicit Ledger(domain::SaleBlock& block) : m_block{block} {}

    std::string_view keep(const std::string& text)
    {
        auto copy = std::make_unique<char[]>(text.size());
        std::memcpy(copy.get(), text.data(), text.size());
        const std::string_view view{copy.get(), text.size()};
        m_block.arena.push_back(std::move(copy));
        return view;
    }

    std::string_view newCustomer(Random& random, const std::string& region)
    {
        // One statement each: inside one expression compilers draw in orders of their own.
        const char* second = kShopWords[static_cast<std::size_t>(random.below(12))];
        const char* first = kShopWords[static_cast<std::size_t>(random.below(12))];
        const char* kind = kShopKinds[static_cast<std::size_t>(random.below(6))];
        const std::string name = std::string{kind} + ' ' + first + ' ' + second + ' ' + std::to_string(++m_count);
        auto& known = m_byRegion[region];
        known.push_back(keep(name));
        return known.back();
    }

    /// A known customer of the region; the earlier ones order more often.
    std::string_view oldCustomer(Random& random, const std::string& region)
    {
        const auto& known = m_byRegion[region];
        const int size = static_cast<int>(known.size());
        const int at = size == 0 ? 0 : std::min(random.below(size), random.below(size));
        return known.empty() ? newCustomer(random, region) : known[static_cast<std::size_t>(at)];
    }

private:
    domain::SaleBlock& m_block;
    std::map<std::string, std::vector<std::string_view>> m_byRegion;
    int m_count = 0;
};

const Product& pickProduct(Random& random)
{
    static const int total = [] {
        int sum = 0;
        for (const Product& product : kProducts) {
            sum += product.popularity;
        }
        return sum;
    }();
    int at = random.below(total);
    for (const Product& product : kProducts) {
        at -= product.popularity;
        if (at < 0) {
            return product;
        }
    }
    return kProducts.front();
}

/// Money in whole rupiah only, so that the sample's figures can be checked with a pocket calculator.
void addLine(Random& random, domain::SaleLine line, const Product& product, std::vector<domain::SaleLine>& out)
{
    const bool raised = line.day >= makeDate(2026, 1, 1);  // the price list of 2026: 4 % up
    const std::int64_t price = raised ? product.price * 104LL / 100 : product.price;
    const std::int64_t cost = product.price * static_cast<std::int64_t>(product.costShare) / 1000;
    const std::int64_t quantity = random.between(1, 6);
    const int discount = line.channel == "Toko modern" ? random.below(3) * 20 : random.below(5) == 0 ? 30 : 0;
    line.product = product.name;
    line.category = product.category;
    line.unit = "karton";
    line.quantity = quantity * kRawOne;
    line.gross = quantity * price * kRawOne;
    line.discount = quantity * price * discount / 1000 * kRawOne;
    if (!random.chance(60)) {  // the cost of some deliveries is not known
        line.cost = quantity * cost * kRawOne;
    }
    out.push_back(line);
}

void addReturn(const domain::SaleLine& sold, std::string_view order, Date day, std::vector<domain::SaleLine>& out)
{
    domain::SaleLine back = sold;
    back.order = order;
    back.lineNo = "1";
    back.day = day;
    back.isReturn = true;
    back.isCreditDocument = true;
    back.quantity = -kRawOne;
    const std::int64_t pieces = sold.quantity / kRawOne;
    back.gross = -(sold.gross / kRawOne / pieces) * kRawOne;
    back.discount = -(sold.discount / kRawOne / pieces) * kRawOne;
    if (sold.cost) {
        back.cost = -(*sold.cost / kRawOne / pieces) * kRawOne;
    }
    out.push_back(back);
}

std::string number(const char* prefix, int value)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%s%06d", prefix, value);
    return text.data();
}

struct Counters {
    int orders = 0;
    int returns = 0;
};

void addOrder(Random& random, const Seller& seller, Date day, Ledger& ledger, Counters& counters,
              std::vector<domain::SaleLine>& out)
{
    const int newShare = 95 * regionStory(seller.region, day) / 1000;
    const bool early = day < makeDate(2024, 11, 1);
    domain::SaleLine line;
    line.day = day;
    line.order = ledger.keep(number("PO-", ++counters.orders));
    line.rep = seller.name;
    line.team = seller.team;
    line.region = seller.region;
    line.channel = seller.membership == domain::Membership::NotAPerson ? kChannels[3]
                                                                       : kChannels[static_cast<std::size_t>(random.below(3))];
    line.segment = line.channel == "Horeka" ? "Kafe & restoran" : line.channel == "Grosir" ? "Grosir" : "Ritel";
    line.customer = random.chance(early ? 500 : newShare) ? ledger.newCustomer(random, seller.region)
                                                          : ledger.oldCustomer(random, seller.region);
    if (random.chance(12)) {
        line.status = domain::OrderStatus::Cancelled;
    }
    const int lines = random.between(1, 5);
    static constexpr std::array<const char*, 5> kLineNumbers{"1", "2", "3", "4", "5"};
    for (int n = 0; n < lines; ++n) {
        line.lineNo = kLineNumbers[static_cast<std::size_t>(n)];
        addLine(random, line, pickProduct(random), out);
    }
    const Date back = day + std::chrono::days{random.between(3, 20)};
    if (line.status == domain::OrderStatus::Counted && random.chance(25) && back <= kToday) {
        addReturn(out.back(), ledger.keep(number("RT-", ++counters.returns)), back, out);
    }
}

}  // namespace

domain::SaleBlock sales()
{
    domain::SaleBlock block;
    Ledger ledger{block};
    Random random{20260923};
    Counters counters;
    for (Date day = kFirstDay; day <= kToday; day += std::chrono::days{1}) {
        const bool sunday = std::chrono::weekday{day} == std::chrono::Sunday;
        const bool saturday = std::chrono::weekday{day} == std::chrono::Saturday;
        for (const Seller& seller : sellers()) {
            const bool online = seller.membership == domain::Membership::NotAPerson;
            if (!online && (sunday || saturday)) {
                continue;
            }
            // Sari grows: from half of an ordinary seller to the best of the team.
            const int months = static_cast<int>((day - kFirstDay).count()) / 30;
            const int growth = std::strcmp(seller.name, "Sari Wulandari") == 0 ? 1000 + 32 * months : 1000;
            const int hundredths = static_cast<int>(static_cast<std::int64_t>(seller.dailyOrders) * seasonOf(day) / 1000
                                                    * regionStory(seller.region, day) / 1000 * growth / 1000);
            const int orders = hundredths / 100 + (random.below(100) < hundredths % 100 ? 1 : 0);
            for (int n = 0; n < orders; ++n) {
                addOrder(random, seller, day, ledger, counters, block.lines);
            }
        }
    }
    return block;
}

}  // namespace kinerja::services::sample
