// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_plan.h"

#include <map>
#include <string>
#include <utility>

namespace kinerja::services::sample {
namespace {

constexpr Date kFirstTarget = makeDate(2025, 9, 1);
constexpr int kTargetMonths = 16;
constexpr Raw4 kMillion = 1'000'000 * kRawOne;

using MonthOf = std::pair<std::string, Date>;  ///< seller and first day of the month

std::map<MonthOf, Raw4> monthlyNet(const domain::SaleBlock& sales)
{
    std::map<MonthOf, Raw4> net;
    for (const domain::SaleLine& line : sales.lines) {
        if (line.status != domain::OrderStatus::Cancelled) {
            net[{std::string{line.rep}, periodOf(PeriodKind::Month, line.day).first}] += line.gross - line.discount;
        }
    }
    return net;
}

domain::Target target(const char* kpi, const Period& month, Raw4 value)
{
    domain::Target made;
    made.kpi = kpi;
    made.period = month;
    made.value = value;
    return made;
}

void addScoped(std::vector<domain::Target>& out, const Period& month, Raw4 value, domain::Dimension scope, std::string key)
{
    domain::Target made = target("revenue", month, value);
    made.scope = scope;
    made.scopeValue = std::move(key);
    out.push_back(std::move(made));
}

void addRevenue(std::vector<domain::Target>& out, const Period& month, const std::map<MonthOf, Raw4>& net)
{
    const Date lastYear = lastYearPeriod(month).first;
    std::map<std::string, Raw4> byRegion;
    Raw4 all = 0;
    for (const Seller& seller : sellers()) {
        const auto found = net.find({seller.name, lastYear});
        const Raw4 base = found == net.end() ? 0 : found->second;
        const Raw4 value = (base * 114 / 100 + kMillion / 2) / kMillion * kMillion;
        addScoped(out, month, value, domain::Dimension::Rep, seller.name);
        byRegion[seller.region] += value;
        all += value;
    }
    for (const auto& [region, value] : byRegion) {
        addScoped(out, month, value, domain::Dimension::Region, region);
    }
    out.push_back(target("revenue", month, all));
}

domain::Feedback note(const char* person, domain::FeedbackType type, domain::Audience audience, Date day,
                      const char* situation, const char* behaviour, const char* impact)
{
    domain::Feedback made;
    made.person = person;
    made.type = type;
    made.audience = audience;
    made.day = day;
    made.situation = situation;
    made.behaviour = behaviour;
    made.impact = impact;
    return made;
}

}  // namespace

std::vector<domain::Target> targets(const domain::SaleBlock& sales)
{
    const auto net = monthlyNet(sales);
    std::vector<domain::Target> all;
    Date first = kFirstTarget;
    for (int n = 0; n < kTargetMonths; ++n, first = addMonths(first, 1)) {
        const Period month = periodOf(PeriodKind::Month, first);
        addRevenue(all, month, net);
        all.push_back(target("new_customers", month, 62 * kRawOne));
        all.push_back(target("conversion", month, 2'200));
        all.push_back(target("aov", month, 2'300'000 * kRawOne));
        all.push_back(target("csat", month, 8'500));
    }
    return all;
}

std::vector<domain::Feedback> feedback()
{
    using enum domain::FeedbackType;
    using enum domain::Audience;
    return {
        note("Sari Wulandari", Praise, Team, makeDate(2026, 9, 14), "Prospek Jawa Timur, Juli sampai September.",
             "Setiap prospek ditelepon pada hari yang sama, dan penawaran dikirim sebelum sore.",
             "Tingkat konversi tertinggi di tim; caranya layak ditiru wilayah lain."),
        note("", Praise, Team, makeDate(2026, 4, 6), "Pekan-pekan sebelum Lebaran.",
             "Seluruh tim menjaga stok toko sampai hari terakhir pengiriman.",
             "Tidak ada pesanan Lebaran yang terlambat."),
        note("Dedi Kurniawan", Improve, Person, makeDate(2026, 8, 7), "Kunjungan ke prospek baru di Bandung dan Garut.",
             "Kunjungan dilakukan sebelum kebutuhan dan anggaran prospek diketahui.",
             "Banyak kunjungan berakhir tanpa penawaran; prospek yang siap membeli menunggu terlalu lama."),
        note("Asep Hidayat", Improve, OnlyMe, makeDate(2026, 8, 7), "Tindak lanjut penawaran sejak April.",
             "Penawaran tidak ditindaklanjuti setelah minggu pertama.", "Prospek memilih pesaing yang lebih cepat menjawab."),
        note("Maya Putri", Praise, Person, makeDate(2026, 7, 10), "Perundingan dengan toko modern, triwulan kedua.",
             "Potongan harga hanya diberikan untuk pesanan berulang.", "Rata-rata nilai pesanan naik tanpa menambah potongan."),
    };
}

std::vector<domain::Action> actions()
{
    domain::Action training;
    training.title = "Latih penyaringan prospek di Jawa Barat";
    training.details = "Dedi, Rina, dan Asep memakai lima pertanyaan penyaringan sebelum setiap kunjungan.";
    training.kind = domain::ActionKind::Skill;
    training.status = domain::ActionStatus::Doing;
    training.owner = "Dedi Kurniawan";
    training.kpi = "conversion";
    training.scope = domain::Dimension::Region;
    training.scopeValue = "Jawa Barat";
    training.from = 1'350;
    training.to = 2'000;
    training.achievable = "Sebelum April wilayah ini mencapai 22%.";
    training.relevant = "Selisih pendapatan terbesar berasal dari konversi Jawa Barat.";
    training.teamInput = "Tim meminta pendampingan pada dua kunjungan pertama setiap minggu.";
    training.start = makeDate(2026, 8, 10);
    training.due = makeDate(2026, 12, 31);

    domain::Action bundle;
    bundle.title = "Paket kafe: kopi, sirup, dan camilan dalam satu pesanan";
    bundle.details = "Semua penjual menawarkan paket kepada pelanggan Horeka dengan harga tetap.";
    bundle.kind = domain::ActionKind::Strategy;
    bundle.status = domain::ActionStatus::Doing;
    bundle.owner = "Maya Putri";
    bundle.kpi = "aov";
    bundle.scope = domain::Dimension::Channel;
    bundle.scopeValue = "Horeka";
    bundle.from = 2'180'000 * kRawOne;
    bundle.to = 2'450'000 * kRawOne;
    bundle.achievable = "Pelanggan yang membeli tiga kategori sudah mencapai nilai ini.";
    bundle.relevant = "Nilai pesanan menutup sebagian selisih tanpa prospek baru.";
    bundle.teamInput = "Tim meminta satu lembar penjelasan paket untuk pelanggan.";
    bundle.start = makeDate(2026, 7, 1);
    bundle.due = makeDate(2026, 11, 30);
    return {training, bundle};
}

std::vector<domain::CheckIn> checkIns()
{
    return {
        {0, 0, makeDate(2026, 8, 24), "Semua kunjungan minggu ini didahului lima pertanyaan. Dua kunjungan didampingi.", ""},
        {0, 0, makeDate(2026, 9, 7), "Jumlah kunjungan turun sepertiga; penawaran per kunjungan naik.", ""},
        {0, 1, makeDate(2026, 7, 20), "Lembar paket selesai dicetak dan dibagikan.", ""},
        {0, 1, makeDate(2026, 9, 1), "31 pelanggan Horeka sudah mencoba paket.", ""},
    };
}

}  // namespace kinerja::services::sample
