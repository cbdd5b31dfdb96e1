// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_data.h"

#include <cstring>

namespace kinerja::services::sample {
namespace {

// Idul Fitri of the two years told about (first day of the feast).
constexpr Date kLebaran2025 = makeDate(2025, 3, 31);
constexpr Date kLebaran2026 = makeDate(2026, 3, 20);

int lebaranFactor(Date day)
{
    for (const Date feast : {kLebaran2025, kLebaran2026}) {
        const auto before = static_cast<int>((feast - day).count());
        if (before >= 8 && before <= 35) {
            return 1450;  // shops fill their shelves four weeks ahead
        }
        if (before >= 2 && before < 8) {
            return 900;
        }
        if (before >= -6 && before < 2) {
            return 150;  // everybody is on the road
        }
        if (before >= -20 && before < -6) {
            return 820;  // shelves are still full
        }
    }
    return 1000;
}

int monthsSinceStart(Date day)
{
    const std::chrono::year_month_day now{day};
    const std::chrono::year_month_day start{kFirstDay};
    return (static_cast<int>(now.year()) - static_cast<int>(start.year())) * 12
        + static_cast<int>(static_cast<unsigned>(now.month())) - static_cast<int>(static_cast<unsigned>(start.month()));
}

}  // namespace

std::uint64_t Random::next() noexcept
{
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

int Random::below(int bound) noexcept
{
    return static_cast<int>((next() >> 33U) % static_cast<std::uint64_t>(bound));
}

const std::vector<Seller>& sellers()
{
    using enum domain::Membership;
    static const std::vector<Seller> all{
        {"Budi Santoso", "Penjual A", "Tim Barat", "Jabodetabek", Mine, 330, 205, 40, "", ""},
        {"Maya Putri", "Penjual B", "Tim Barat", "Jabodetabek", Mine, 300, 215, 60, "Negosiasi dengan jaringan toko modern.",
         "Daftar harga yang selalu mutakhir di ponsel."},
        {"Andi Wijaya", "Penjual C", "Tim Barat", "Jabodetabek", Mine, 270, 190, 30, "", ""},
        {"Dedi Kurniawan", "Penjual D", "Tim Barat", "Jawa Barat", Mine, 290, 225, -20, "Menyaring prospek sebelum kunjungan.",
         "Pendampingan saat kunjungan pertama."},
        {"Rina Marlina", "Penjual E", "Tim Barat", "Jawa Barat", Mine, 260, 220, -10, "", "Contoh produk untuk kafe baru."},
        {"Asep Hidayat", "Penjual F", "Tim Barat", "Jawa Barat", Mine, 250, 210, 0, "", ""},
        {"Siti Rahayu", "Penjual G", "Tim Timur", "Jawa Tengah", Mine, 230, 200, 20, "", ""},
        {"Agus Prasetyo", "Penjual H", "Tim Timur", "Jawa Tengah", Mine, 210, 185, 30, "", ""},
        {"Sari Wulandari", "Penjual I", "Tim Timur", "Jawa Timur", Mine, 180, 150, 720, "Memimpin tim kecil.",
         "Waktu untuk melatih rekan baru."},
        {"Joko Susilo", "Penjual J", "Tim Timur", "Jawa Timur", Mine, 240, 195, 10, "", ""},
        {"Ferdinand Simanjuntak", "Penjual K", "Tim Barat", "Sumatera Utara", Mine, 200, 190, 20, "", ""},
        {"Nurul Hasanah", "Penjual L", "Tim Timur", "Sulawesi Selatan", Others, 170, 200, 20, "", ""},
        {"Lokapasar", "Lokapasar", "Tim Barat", "Jabodetabek", NotAPerson, 260, 0, 0, "", ""},
    };
    return all;
}

int seasonOf(Date day)
{
    const std::chrono::year_month_day date{day};
    const auto month = static_cast<unsigned>(date.month());
    int factor = lebaranFactor(day);
    if (month == 12) {
        factor = factor * 1120 / 1000;
    } else if (month == 1 || month == 2) {
        factor = factor * 930 / 1000;
    }
    return factor * (1000 + 7 * monthsSinceStart(day)) / 1000;
}

int regionStory(const char* region, Date day)
{
    if (std::strcmp(region, "Jawa Barat") != 0 || day < makeDate(2026, 4, 1)) {
        return 1000;
    }
    const int months = monthsSinceStart(day) - monthsSinceStart(makeDate(2026, 4, 1));
    return 940 - 75 * months;  // April 94 % … September 56 %
}

}  // namespace kinerja::services::sample
