// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "kinerja/kpi/answer.h"
#include "own_kpis.h"

namespace kinerja::kpi {
namespace {

constexpr auto kUp = Direction::UpIsGood;
constexpr auto kDown = Direction::DownIsGood;

// One row per KPI, in the order of docs/kpi.md. The version rises when a figure's meaning changes.
constexpr std::array<Definition, kKpiCount> kDefinitions{{
    {KpiId::Revenue, "revenue", Unit::Money, kUp, "Revenue", "Pendapatan",
     "Sum over sales lines of quantity × unit price − discount. Returns are subtracted on their own date; cancelled "
     "orders, tax and shipping stay out.",
     "Jumlah kuantitas × harga satuan − diskon semua baris penjualan. Retur mengurangi pada tanggalnya sendiri; "
     "pesanan batal, pajak, dan ongkos kirim tidak dihitung.",
     "sales or leads", true, 1},
    {KpiId::GrossSales, "gross_sales", Unit::Money, kUp, "Gross sales", "Penjualan kotor",
     "Sum of quantity × unit price of the lines that are no returns, of orders that are not cancelled.",
     "Jumlah kuantitas × harga satuan dari baris yang bukan retur, pada pesanan yang tidak batal.",
     "sales", true, 1},
    {KpiId::WonValue, "won_value", Unit::Money, kUp, "Won value", "Nilai menang",
     "Sum of the values of the leads won, by closing date.",
     "Jumlah nilai prospek yang dimenangkan, menurut tanggal penutupan.",
     "leads with values", true, 1},
    {KpiId::AverageDeal, "average_deal", Unit::Money, kUp, "Average deal", "Rata-rata transaksi",
     "Won value ÷ won leads with a value.", "Nilai menang ÷ prospek menang yang punya nilai.",
     "leads with values", false, 1},
    {KpiId::Orders, "orders", Unit::Count, kUp, "Orders", "Jumlah pesanan",
     "Distinct orders, not cancelled, with at least one line that is no return.",
     "Pesanan berbeda yang tidak batal dan punya setidaknya satu baris bukan retur.",
     "sales or leads", true, 1},
    {KpiId::Aov, "aov", Unit::Money, kUp, "Average order value", "Rata-rata nilai pesanan",
     "(Gross sales − discounts of those lines) ÷ orders. Later returns do not change it.",
     "(Penjualan kotor − diskon baris itu) ÷ jumlah pesanan. Retur kemudian tidak mengubahnya.",
     "sales or leads", false, 1},
    {KpiId::AovNet, "aov_net", Unit::Money, kUp, "Average order value, net", "Rata-rata nilai pesanan bersih",
     "Revenue ÷ orders.", "Pendapatan ÷ jumlah pesanan.",
     "sales or leads", false, 1},
    {KpiId::Volume, "volume", Unit::Units, kUp, "Sales volume", "Volume penjualan",
     "Sum of the quantities of one unit of measure, returns subtracted. Different units are never added.",
     "Jumlah kuantitas dalam satu satuan ukur, dikurangi retur. Satuan berbeda tidak pernah dijumlahkan.",
     "sales", true, 1},
    {KpiId::NewCustomers, "new_customers", Unit::Count, kUp, "New customers", "Pelanggan baru",
     "Customers whose first order ever lies in the period.",
     "Pelanggan yang pesanan pertamanya sepanjang riwayat terjadi dalam periode.",
     "sales or leads", true, 1},
    {KpiId::ReturningCustomers, "returning_customers", Unit::Count, kUp, "Returning customers", "Pelanggan kembali",
     "Customers with an order in the period and an earlier one, from before it.",
     "Pelanggan yang memesan dalam periode dan sudah pernah memesan sebelumnya.",
     "sales or leads", false, 1},
    {KpiId::Leads, "leads", Unit::Count, kUp, "Leads", "Prospek", "Leads created in the period.",
     "Prospek yang dibuat dalam periode.",
     "leads", true, 1},
    {KpiId::Conversion, "conversion", Unit::Fraction, kUp, "Conversion rate", "Tingkat konversi",
     "Leads created in the period and won by the as-of day ÷ leads created in the period.",
     "Prospek yang dibuat dalam periode dan menang sampai hari acuan ÷ prospek yang dibuat dalam periode.",
     "leads", false, 1},
    {KpiId::ConversionPeriod, "conversion_period", Unit::Fraction, kUp, "Period conversion", "Konversi periode",
     "Leads won in the period ÷ leads created in the period. May exceed 100 %.",
     "Prospek menang dalam periode ÷ prospek dibuat dalam periode. Dapat melebihi 100 %.",
     "leads", false, 1},
    {KpiId::WinRate, "win_rate", Unit::Fraction, kUp, "Win rate", "Tingkat kemenangan",
     "Won ÷ (won + lost), by closing date. Open leads do not count.",
     "Menang ÷ (menang + kalah), menurut tanggal penutupan. Prospek terbuka tidak dihitung.",
     "leads", false, 1},
    {KpiId::WinRateValue, "win_rate_value", Unit::Fraction, kUp, "Win rate by value", "Tingkat kemenangan nilai",
     "Won value ÷ (won value + lost value), by closing date.",
     "Nilai menang ÷ (nilai menang + nilai kalah), menurut tanggal penutupan.",
     "leads with values", false, 1},
    {KpiId::SalesCycle, "sales_cycle", Unit::Days, kDown, "Sales cycle", "Siklus penjualan",
     "Median days from creation to winning, of the leads won in the period.",
     "Median hari dari pembuatan sampai menang, dari prospek yang menang dalam periode.",
     "leads", false, 1},
    {KpiId::Csat, "csat", Unit::Fraction, kUp, "Customer satisfaction", "Kepuasan pelanggan",
     "Answers with one of the best two scores of their scale (4–5 of 1–5, 9–10 of 1–10) ÷ answers.",
     "Jawaban dengan salah satu dari dua skor terbaik skalanya (4–5 dari 1–5, 9–10 dari 1–10) ÷ semua jawaban.",
     "surveys", false, 2},
    {KpiId::CsatMean, "csat_mean", Unit::Points, kUp, "Mean satisfaction", "Rata-rata kepuasan",
     "Mean of the answers' scores, of one scale.", "Rata-rata skor jawaban, dalam satu skala.",
     "surveys", false, 1},
    {KpiId::Nps, "nps", Unit::Points, kUp, "Net promoter score", "Net promoter score",
     "Share of 9–10 minus share of 0–6, in points from −100 to 100.",
     "Porsi skor 9–10 dikurangi porsi skor 0–6, dalam poin dari −100 sampai 100.",
     "surveys on 0-10", false, 1},
    {KpiId::Margin, "margin", Unit::Fraction, kUp, "Gross margin", "Margin laba",
     "(Revenue − cost) ÷ revenue, over lines with known cost.",
     "(Pendapatan − biaya) ÷ pendapatan, dari baris yang biayanya diketahui.",
     "sales with cost", false, 1},
    {KpiId::GrossProfit, "gross_profit", Unit::Money, kUp, "Gross profit", "Laba kotor",
     "Revenue − cost, over lines with known cost.", "Pendapatan − biaya, dari baris yang biayanya diketahui.",
     "sales with cost", true, 1},
    {KpiId::DiscountRate, "discount_rate", Unit::Fraction, kDown, "Discount rate", "Tingkat diskon",
     "Discounts ÷ gross sales.", "Diskon ÷ penjualan kotor.",
     "sales", false, 1},
    {KpiId::ReturnRate, "return_rate", Unit::Fraction, kDown, "Return rate", "Tingkat retur",
     "Value returned in the period ÷ gross sales of the period.",
     "Nilai retur dalam periode ÷ penjualan kotor dalam periode.",
     "sales", false, 1},
    {KpiId::MarketShare, "market_share", Unit::Fraction, kUp, "Market share", "Pangsa pasar",
     "Revenue of a whole period ÷ market size entered for exactly that period, in the same currency. Not under a filter.",
     "Pendapatan satu periode penuh ÷ ukuran pasar yang dimasukkan untuk periode itu juga, dalam mata uang yang sama. "
     "Tidak di bawah saringan.",
     "sales, market sizes", false, 1},
    {KpiId::RequiredRate, "required_rate", Unit::PerDay, kDown, "Required run rate", "Laju yang dibutuhkan",
     "(Revenue's target − revenue) ÷ working days left of the period. 0 when the target is reached.",
     "(Target pendapatan − pendapatan) ÷ sisa hari kerja dalam periode. 0 bila target sudah tercapai.",
     "sales or leads, a target", false, 1},
    {KpiId::PipelineCoverage, "pipeline_coverage", Unit::Factor, kUp, "Pipeline coverage", "Cakupan pipeline",
     "Value of the open leads whose closing date lies in the period ÷ (revenue's target − revenue). Healthy from 1 ÷ own win rate.",
     "Nilai prospek terbuka yang tanggal penutupannya dalam periode ÷ (target pendapatan − pendapatan). Sehat mulai 1 ÷ tingkat "
     "kemenangan sendiri.",
     "leads with values, a target", false, 1},
    {KpiId::Velocity, "velocity", Unit::PerDay, kUp, "Sales velocity", "Kecepatan penjualan",
     "Leads open at the end of the period × average deal × win rate ÷ sales cycle: what the pipeline brings a day.",
     "Prospek terbuka di akhir periode × rata-rata transaksi × tingkat kemenangan ÷ siklus penjualan: hasil pipeline per hari.",
     "leads with values", false, 1},
}};

static_assert([] {
    for (std::size_t at = 0; at < kKpiCount; ++at) {
        if (static_cast<std::size_t>(kDefinitions[at].id) != at) {
            return false;
        }
    }
    return true;
}());

}  // namespace

const Definition& definition(KpiId id) noexcept
{
    return static_cast<std::size_t>(id) < kKpiCount ? kDefinitions[static_cast<std::size_t>(id)] : ownDefinition(id);
}

std::optional<KpiId> parseKpi(std::string_view key) noexcept
{
    for (const Definition& each : kDefinitions) {
        if (each.key == key) {
            return each.id;
        }
    }
    return findOwn(key);
}

}  // namespace kinerja::kpi
