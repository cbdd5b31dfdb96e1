// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/kpi/derived.h"

#include <array>

namespace kinerja::kpi {
namespace {

constexpr std::array kMeasures{
    DerivedMeasure{"attainment", Unit::Fraction, "Quota attainment", "Pencapaian target",
                   "Actual ÷ target, never capped; where down is good target ÷ actual.",
                   "Aktual ÷ target, tanpa batas atas; bila turun itu baik, target ÷ aktual.", "a target", 1},
    DerivedMeasure{"gap", std::nullopt, "Gap", "Selisih", "Actual − target; in a running period actual − what was to be expected by now.",
                   "Aktual − target; dalam periode berjalan aktual − yang diharapkan sampai sekarang.", "a target", 1},
    DerivedMeasure{"pace", Unit::Fraction, "Pace", "Laju",
                   "Actual ÷ what was to be expected by now: target × the share reached by this working day in earlier years, else × working days so far ÷ working days.",
                   "Aktual ÷ yang diharapkan sampai sekarang: target × porsi yang tercapai pada hari kerja ini di tahun-tahun sebelumnya, atau × hari kerja sejauh ini ÷ hari kerja.",
                   "a target", 1},
};

}  // namespace

std::span<const DerivedMeasure> derivedMeasures() noexcept { return kMeasures; }

}  // namespace kinerja::kpi
