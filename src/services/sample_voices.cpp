// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cstdio>
#include <cstring>

#include "sample_data.h"

namespace kinerja::services::sample {
namespace {

constexpr std::array<const char*, 5> kSources{"Rekomendasi", "Pameran", "Situs web", "Telepon", "Kunjungan"};
constexpr std::array<const char*, 4> kLostReasons{"Harga", "Stok tidak ada", "Tidak merespons", "Memilih pesaing"};
constexpr std::array<const char*, 4> kGoodWords{"Pengiriman tepat waktu.", "Penjualnya ramah dan cepat menjawab.",
                                                "Barang selalu dalam kondisi baik.", ""};
constexpr std::array<const char*, 4> kBadWords{"Pengiriman terlambat dua hari.", "Kardus penyok saat tiba.",
                                               "Stok sering kosong.", "Sulit menghubungi penjual."};

int monthsSince(Date day)
{
    return static_cast<int>((day - kFirstDay).count()) / 30;
}

/// Share of a seller's leads that are won, per mille: the root of the story of Jawa Barat and of Sari's growth.
int conversionOf(const Seller& seller, Date created)
{
    int perMille = seller.conversion + seller.conversionDrift * monthsSince(created) / 100;
    if (std::strcmp(seller.region, "Jawa Barat") == 0 && created >= makeDate(2026, 4, 1)) {
        perMille = perMille * (900 - 70 * (monthsSince(created) - monthsSince(makeDate(2026, 4, 1)))) / 1000;
    }
    return perMille;
}

void decide(Random& random, const Seller& seller, domain::Lead& lead)
{
    const bool wins = random.chance(conversionOf(seller, *lead.created));
    const Date closing = *lead.created + std::chrono::days{wins ? random.between(3, 28) : random.between(5, 40)};
    if (closing > kToday) {
        static constexpr std::array<const char*, 3> kOpenStages{"Dihubungi", "Penawaran", "Negosiasi"};
        lead.stage = kOpenStages[static_cast<std::size_t>(random.below(3))];
        return;
    }
    lead.closed = closing;
    lead.status = wins ? domain::LeadStatus::Won : domain::LeadStatus::Lost;
    lead.stage = wins ? "Menang" : "Kalah";
    if (!wins) {
        lead.lostReason = kLostReasons[static_cast<std::size_t>(random.below(4))];
    }
}

std::string numbered(const char* format, int value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%s%05d", format, value);
    return text.data();
}

}  // namespace

std::vector<domain::Lead> leads()
{
    std::vector<domain::Lead> all;
    Random random{1945};
    for (Date day = kFirstDay; day <= kToday; day += std::chrono::days{1}) {
        const std::chrono::weekday weekday{day};
        if (weekday == std::chrono::Sunday || weekday == std::chrono::Saturday) {
            continue;
        }
        for (const Seller& seller : sellers()) {
            if (seller.membership == domain::Membership::NotAPerson || !random.chance(seasonOf(day) * 620 / 1000)) {
                continue;
            }
            domain::Lead lead;
            lead.id = numbered("PR-", static_cast<int>(all.size()) + 1);
            lead.created = day;
            lead.rep = seller.name;
            lead.team = seller.team;
            lead.region = seller.region;
            lead.source = kSources[static_cast<std::size_t>(random.below(5))];
            lead.value = static_cast<Raw4>(random.between(8, 60)) * 100'000 * kRawOne;
            lead.customer = numbered("Calon ", static_cast<int>(all.size()) + 1);
            decide(random, seller, lead);
            all.push_back(std::move(lead));
        }
    }
    return all;
}

std::vector<domain::SurveyAnswer> surveys()
{
    std::vector<domain::SurveyAnswer> all;
    Random random{17081945};
    const auto& people = sellers();
    for (Date day = kFirstDay; day <= kToday; day += std::chrono::days{1}) {
        if (std::chrono::weekday{day} == std::chrono::Sunday) {
            continue;
        }
        const int answers = random.between(2, 6);
        for (int n = 0; n < answers; ++n) {
            const Seller& seller = people[static_cast<std::size_t>(random.below(12))];
            domain::SurveyAnswer answer;
            answer.id = numbered("SV-", static_cast<int>(all.size()) + 1);
            answer.day = day;
            answer.rep = seller.name;
            answer.question = "Kepuasan";
            const int unhappy = std::strcmp(seller.region, "Jawa Barat") == 0 && day >= makeDate(2026, 4, 1) ? 190 : 125;
            const bool happy = !random.chance(unhappy);
            answer.score = happy ? random.between(4, 5) : random.between(1, 3);
            const auto& words = happy ? kGoodWords : kBadWords;
            answer.comment = random.chance(300) ? words[static_cast<std::size_t>(random.below(4))] : "";
            all.push_back(std::move(answer));
        }
        if (random.chance(500)) {
            domain::SurveyAnswer nps;
            nps.id = numbered("SV-", static_cast<int>(all.size()) + 1);
            nps.day = day;
            nps.rep = people[static_cast<std::size_t>(random.below(12))].name;
            nps.question = "Rekomendasi";
            nps.scaleMin = 0;
            nps.scaleMax = 10;
            nps.score = random.chance(480) ? random.between(9, 10) : random.chance(650) ? random.between(7, 8) : random.between(0, 6);
            all.push_back(std::move(nps));
        }
    }
    return all;
}

}  // namespace kinerja::services::sample
