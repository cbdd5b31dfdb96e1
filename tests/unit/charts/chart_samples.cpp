// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_samples.h"

#include <cmath>

using namespace kinerja::present;

namespace kinerja::charts::samples {
namespace {

constexpr const char* kMonthsId[] = {"Sep", "Okt", "Nov", "Des", "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep"};
constexpr const char* kMonthsEn[] = {"Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep"};
constexpr double kActual[] = {1140, 1200, 1280, 1480, 1050, 1090, 1430, 1220, 1250, 1275, 1290, 1260, 1180};
constexpr double kPrevious[] = {1090, 1130, 1220, 1430, 1010, 1130, 1310, 1160, 1200, 1210, 1200, 1220, 1170};
constexpr double kTarget[] = {1120, 1180, 1310, 1460, 1120, 1130, 1330, 1280, 1280, 1310, 1470, 1530, 1600};
constexpr double kDelta[] = {20, 20, -30, 20, -90, -40, 100, -70, -30, -35, -180, -270, -420};

QString words(bool english, const char* id, const char* en) { return QString::fromUtf8(english ? en : id); }

QString monthLabel(std::size_t i, bool english) { return QString::fromUtf8(english ? kMonthsEn[i] : kMonthsId[i]); }

QString monthKey(std::size_t i)
{
    const std::size_t month = (8 + i) % 12 + 1;
    return QStringLiteral("%1-%2").arg(i < 4 ? 2025 : 2026).arg(month, 2, 10, QLatin1Char('0'));
}

QString signedText(double value)
{
    const QString digits = QString::number(std::abs(value), 'f', 0);
    return QString{value < 0 ? QChar{0x2212} : QChar{u'+'}} + digits;
}

CardState card(const char* key, const QString& name, const QString& value)
{
    CardState state;
    state.key = QString::fromUtf8(key);
    state.name = name;
    state.value = value;
    for (int i = 0; i < 13; ++i) {
        state.trail.values.push_back(10.0 + 3.0 * std::sin(i * 1.1 + static_cast<double>(name.size())) + 0.2 * i);
    }
    return state;
}

}  // namespace

MonthsData months(bool english)
{
    MonthsData data;
    data.head.message = words(english, "September masih Rp190 jt di bawah laju", "September is still IDR 190M behind pace");
    data.head.measure = words(english, "Pendapatan per bulan, dalam juta rupiah", "Revenue per month, in millions of rupiah");
    data.head.summary = words(english, "Pendapatan 13 bulan.", "Revenue of 13 months.");
    data.deltaTitle = QString::fromUtf8("Δ target");
    data.actualName = words(english, "aktual", "actual");
    data.previousName = words(english, "tahun lalu", "last year");
    data.targetName = QStringLiteral("target");
    for (std::size_t i = 0; i < 13; ++i) {
        MonthMark month;
        month.key = monthKey(i);
        month.label = monthLabel(i, english);
        month.actual = kActual[i];
        month.previous = kPrevious[i];
        month.target = kTarget[i];
        month.delta = kDelta[i];
        month.deltaTone = kDelta[i] < 0 ? Tone::Bad : Tone::Good;
        month.deltaText = signedText(kDelta[i]);
        month.details = {words(english, "aktual Rp1.180.000.000", "actual IDR 1,180,000,000"),
                         words(english, "target Rp1.600.000.000", "target IDR 1,600,000,000")};
        data.months.push_back(month);
    }
    data.months.front().note = QStringLiteral("2025");
    data.months[4].note = QStringLiteral("2026");
    data.months.back().note = words(english, "berjalan", "to date");
    data.months.back().isRunning = true;
    return data;
}

BulletData bullets(bool english, int people)
{
    const QStringList names{QStringLiteral("Sari Wulandari"), QStringLiteral("Budi Santoso"), kLongName, QStringLiteral("Ayu Lestari"),
                            kMarkup, QStringLiteral("Eko Prasetyo"), QStringLiteral("Wayan Sudiarta"), QStringLiteral("Fitri Handayani"),
                            QStringLiteral("Agus Setiawan"), QStringLiteral("Rina")};
    BulletData data;
    data.head.message = words(english, "Enam dari sepuluh penjual di bawah laju", "Six of ten salespeople are behind pace");
    data.head.measure = words(english, "Pendapatan per penjual, dalam juta rupiah, Q3 2026", "Revenue by salesperson, in millions of rupiah, Q3 2026");
    for (int i = 0; i < people; ++i) {
        BulletRow row;
        row.key = QStringLiteral("p%1").arg(i);
        row.label = names.at(i % names.size());
        const double share = 1.12 - 0.05 * (i % 10);
        row.target = 600.0 - 20.0 * (i % 10);
        row.expected = *row.target * 0.92;
        row.value = *row.target * share;
        row.valueText = QString::number(*row.value, 'f', 0);
        row.deltaText = signedText(*row.value - *row.expected);
        row.tone = *row.value < *row.expected ? Tone::Bad : Tone::Good;
        row.verdict = share > 0.92 ? Verdict::OnTrack : (share > 0.75 ? Verdict::Behind : Verdict::AtRisk);
        row.details = {QStringLiteral("Rp600.000.000")};
        data.rows.push_back(row);
    }
    return data;
}

RankedData products(bool english)
{
    const QStringList names{QStringLiteral("Kopi Arabika Gayo 1 kg"), QStringLiteral("Teh Melati"), QStringLiteral("Gula Aren Cair 500 ml"),
                            QStringLiteral("Sirup"), QStringLiteral("Madu Hutan Sumbawa"), QStringLiteral("Kerupuk Udang"),
                            words(english, "Lainnya (31)", "Others (31)")};
    const double values[] = {1420, 980, 760, 520, 410, 300, 590};
    RankedData data;
    data.head.message = words(english, "Tiga produk membawa 63% pendapatan", "Three products bring 63% of revenue");
    data.head.measure = words(english, "Pendapatan per produk, dalam juta rupiah, Q3 2026", "Revenue by product, in millions of rupiah, Q3 2026");
    data.cumulativeTitle = words(english, "kumulatif", "cumulative");
    double sum = 0.0;
    for (int i = 0; i < 7; ++i) {
        RankedRow row;
        row.key = QStringLiteral("r%1").arg(i);
        row.label = names.at(i);
        row.value = values[i];
        row.valueText = english ? QStringLiteral("%L1").arg(values[i]) : QString::number(values[i]);
        row.shareText = QStringLiteral("%1%").arg(std::round(values[i] / 49.8));
        sum += values[i];
        row.cumulativeShare = sum / 4980.0;
        row.isRest = i == 6;
        data.rows.push_back(row);
    }
    return data;
}

VarianceData regions(bool english)
{
    const QStringList names{QStringLiteral("Jawa Barat"), QStringLiteral("DKI Jakarta"), QStringLiteral("Jawa Timur"),
                            QStringLiteral("Bali dan Nusa Tenggara"), QStringLiteral("Sumatera Utara"), words(english, "Tanpa wilayah", "Without region")};
    const double deltas[] = {-256, -118, -74, 0, 28, 41};
    VarianceData data;
    data.head.message = words(english, "Jawa Barat menyumbang Rp256 jt dari selisih", "Jawa Barat contributes IDR 256M of the gap");
    data.head.measure = words(english, "Selisih ke laju per wilayah, dalam juta rupiah", "Gap to pace by region, in millions of rupiah");
    for (int i = 0; i < 6; ++i) {
        VarianceRow row;
        row.key = QStringLiteral("v%1").arg(i);
        row.label = names.at(i);
        row.delta = deltas[i];
        row.deltaText = deltas[i] == 0.0 ? QStringLiteral("0") : signedText(deltas[i]);
        row.valueText = QString::number(900 - 90 * i);
        row.tone = deltas[i] < 0 ? Tone::Bad : (deltas[i] > 0 ? Tone::Good : Tone::Neutral);
        data.rows.push_back(row);
    }
    return data;
}

FunnelData funnel(bool english)
{
    FunnelData data;
    data.head.message = words(english, "Penawaran ke negosiasi paling banyak hilang", "Most is lost between offer and negotiation");
    data.head.measure = words(english, "Prospek yang dibuat pada Q3 2026", "Leads created in Q3 2026");
    const QStringList names = english ? QStringList{QStringLiteral("Leads"), QStringLiteral("Qualified"), QStringLiteral("Offer"), QStringLiteral("Negotiation"), QStringLiteral("Won")}
                                      : QStringList{QStringLiteral("Prospek"), QStringLiteral("Terkualifikasi"), QStringLiteral("Penawaran"), QStringLiteral("Negosiasi"), QStringLiteral("Menang")};
    const double counts[] = {1162, 741, 498, 260, 214};
    for (int i = 0; i < 5; ++i) {
        FunnelStep step;
        step.key = QStringLiteral("f%1").arg(i);
        step.label = names.at(i);
        step.count = counts[i];
        step.countText = QString::number(counts[i]);
        if (i > 0) {
            step.stepText = words(english, "%1% lanjut", "%1% go on").arg(std::round(counts[i] / counts[i - 1] * 100));
        }
        data.steps.push_back(step);
    }
    data.overallText = words(english, "18,4% dari semua prospek menang", "18.4% of all leads are won");
    return data;
}

StackedData customers(bool english)
{
    StackedData data;
    data.head.message = words(english, "Pelanggan baru naik tiga bulan berturut-turut", "New customers grew three months in a row");
    data.head.measure = words(english, "Pelanggan dengan pesanan per bulan", "Customers with an order per month");
    data.names = {words(english, "kembali", "returning"), words(english, "baru", "new")};
    data.thousandsMark = english ? QLatin1Char(',') : QLatin1Char('.');
    for (std::size_t i = 0; i < 13; ++i) {
        data.columns.push_back({monthKey(i), monthLabel(i, english), {120.0 + 4.0 * static_cast<double>(i), 50.0 + static_cast<double>(i * i) / 4.0}, true,
                                {words(english, "baru 74", "new 74")}});
    }
    return data;
}

SatisfactionData satisfaction(bool english)
{
    SatisfactionData data;
    data.head.message = words(english, "87% puas, dua poin di atas target", "87% are satisfied, two points above target");
    data.head.measure = words(english, "Jawaban 4 atau 5 dari 5, per bulan", "Answers of 4 or 5 out of 5, per month");
    data.target = 0.85;
    data.targetText = QStringLiteral("target 85%");
    for (std::size_t i = 0; i < 13; ++i) {
        SatisfactionPoint point;
        point.key = monthKey(i);
        point.label = monthLabel(i, english);
        point.n = i == 5 ? 0 : (i == 6 ? 7 : 250 + static_cast<std::int64_t>(i) * 10);
        if (point.n > 0) {
            point.share = i == 12 ? 0.87 : 0.78 + 0.01 * static_cast<double>(i % 7);
            point.shareText = QStringLiteral("%1%").arg(std::round(*point.share * 100));
        }
        point.nText = QStringLiteral("n = %1").arg(point.n);
        point.isSmallSample = point.n < 10;
        data.points.push_back(point);
    }
    return data;
}

std::vector<CardState> cards(bool english)
{
    const QString on = words(english, "Sesuai laju", "On track");
    CardState revenue = card("revenue", words(english, "Pendapatan", "Revenue"), words(english, "Rp4,98\u00A0M", "IDR\u00A04.98B"));
    revenue.verdict = Verdict::Behind;
    revenue.verdictWord = words(english, "Tertinggal", "Behind");
    revenue.gap = words(english, "−Rp420\u00A0jt", "−IDR\u00A0420M");
    revenue.gapShare = words(english, "(−7,8%)", "(−7.8%)");
    revenue.tone = Tone::Bad;
    revenue.bar = ProgressBarData{0.85, 0.92};
    revenue.targetText = words(english, "85% dari target", "85% of target");
    revenue.changeText = words(english, "+4,2% dari Q3 2025", "+4.2% from Q3 2025");

    CardState fresh = card("new_customers", words(english, "Pelanggan baru", "New customers"), QStringLiteral("214"));
    fresh.verdict = Verdict::OnTrack;
    fresh.verdictWord = on;
    fresh.gap = QStringLiteral("+6");
    fresh.gapShare = words(english, "(+2,9%)", "(+2.9%)");
    fresh.tone = Tone::Good;
    fresh.bar = ProgressBarData{0.95, 0.92};
    fresh.targetText = words(english, "95% dari target", "95% of target");
    fresh.changeText = words(english, "+11% dari Q3 2025", "+11% from Q3 2025");

    CardState conversion = card("conversion", words(english, "Tingkat konversi", "Conversion rate"), words(english, "18,4%", "18.4%"));
    conversion.verdict = Verdict::AtRisk;
    conversion.verdictWord = words(english, "Berisiko", "At risk");
    conversion.gap = words(english, "−3,6\u00A0poin", "−3.6\u00A0pp");
    conversion.tone = Tone::Bad;
    conversion.bar = ProgressBarData{0.836, std::nullopt};
    conversion.targetText = QStringLiteral("target 22%");
    conversion.changeText = words(english, "−2,9\u00A0poin dari Q3 2025", "−2.9\u00A0pp from Q3 2025");

    CardState value = card("aov", words(english, "Rata-rata nilai pesanan", "Average order value"), words(english, "Rp2,31\u00A0jt", "IDR\u00A02.31M"));
    value.verdict = Verdict::OnTrack;
    value.verdictWord = on;
    value.gap = words(english, "+Rp40\u00A0rb", "+IDR\u00A040K");
    value.gapShare = words(english, "(+1,8%)", "(+1.8%)");
    value.tone = Tone::Good;
    value.bar = ProgressBarData{1.018, std::nullopt};
    value.targetText = words(english, "target Rp2,27\u00A0jt", "target IDR\u00A02.27M");
    value.changeText = words(english, "+3,1% dari Q3 2025", "+3.1% from Q3 2025");

    CardState csat = card("csat", words(english, "Kepuasan pelanggan", "Customer satisfaction"), QStringLiteral("87%"));
    csat.verdict = Verdict::OnTrack;
    csat.verdictWord = on;
    csat.gap = words(english, "+2\u00A0poin", "+2\u00A0pp");
    csat.gapShare = QStringLiteral("· n\u00A0=\u00A0312");
    csat.tone = Tone::Good;
    csat.bar = ProgressBarData{1.0235, std::nullopt};
    csat.targetText = QStringLiteral("target 85%");
    csat.changeText = words(english, "+1\u00A0poin dari Q3 2025", "+1\u00A0pp from Q3 2025");
    return {revenue, fresh, conversion, value, csat};
}

CardState cardWithoutData(bool english)
{
    CardState state;
    state.key = QStringLiteral("conversion");
    state.name = words(english, "Tingkat konversi", "Conversion rate");
    state.emptyText = words(english, "Belum ada data prospek", "No lead data yet");
    state.emptyAction = words(english, "Impor", "Import");
    return state;
}

CardState cardWithoutTarget(bool english)
{
    CardState state = card("orders", words(english, "Jumlah pesanan", "Orders"), words(english, "1.284", "1,284"));
    state.emptyText = words(english, "Tanpa target", "No target");
    state.emptyAction = words(english, "Tetapkan", "Set");
    state.changeText = words(english, "+3,1% dari Q3 2025", "+3.1% from Q3 2025");
    return state;
}

}  // namespace kinerja::charts::samples
