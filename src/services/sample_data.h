// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/domain/lead.h"
#include "kinerja/domain/plan.h"
#include "kinerja/domain/sales.h"

namespace kinerja::services::sample {

/// The sample's own today: every figure of it is "to date" this day.
inline constexpr Date kToday = makeDate(2026, 9, 23);
inline constexpr Date kFirstDay = makeDate(2024, 9, 1);
inline constexpr const char* kCompany = "PT Cita Rasa Nusantara";

/// A salesperson and the story told about them.
struct Seller {
    const char* name;
    const char* alias;
    const char* team;
    const char* region;
    domain::Membership membership;
    int dailyOrders;      ///< orders per working day, hundredths
    int conversion;       ///< share of leads won at the start, per mille
    int conversionDrift;  ///< change per month, hundredths of a per mille
    const char* wants;
    const char* needs;
};
[[nodiscard]] const std::vector<Seller>& sellers();

/// Season of a day as per mille of an ordinary one: weeks before Lebaran rise, the holiday itself falls,
/// year's end rises, and the company grows by about one per cent a month.
[[nodiscard]] int seasonOf(Date day);
/// Jawa Barat falls behind from April 2026 on; per mille of the ordinary.
[[nodiscard]] int regionStory(const char* region, Date day);

[[nodiscard]] domain::SaleBlock sales();
[[nodiscard]] std::vector<domain::Lead> leads();
[[nodiscard]] std::vector<domain::SurveyAnswer> surveys();

/// splitmix64: the same numbers on every machine, whatever the standard library.
class Random {
public:
    explicit Random(std::uint64_t seed) noexcept : m_state{seed} {}
    [[nodiscard]] std::uint64_t next() noexcept;
    /// 0 … bound − 1.
    [[nodiscard]] int below(int bound) noexcept;
    /// lowest … highest, both included.
    [[nodiscard]] int between(int lowest, int highest) noexcept { return lowest + below(highest - lowest + 1); }
    [[nodiscard]] bool chance(int perMille) noexcept { return below(1000) < perMille; }

private:
    std::uint64_t m_state;
};

}  // namespace kinerja::services::sample
