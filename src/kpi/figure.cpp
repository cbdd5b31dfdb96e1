// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>

#include "kinerja/kpi/answer.h"

namespace kinerja::kpi {

std::string_view unitId(Unit unit) noexcept
{
    constexpr std::array<std::string_view, 8> kIds{"money", "count",  "fraction", "days",
                                                   "points", "units", "factor",   "perDay"};
    return kIds[static_cast<std::size_t>(unit)];
}

std::string_view reasonId(Reason reason) noexcept
{
    constexpr std::array<std::string_view, 10> kIds{
        "", "no-source", "no-denominator", "not-started", "no-rate", "several-units", "too-few", "no-target", "target-reached", "records-begin"};
    return kIds[static_cast<std::size_t>(reason)];
}

Int128 Figure::raw() const noexcept
{
    if (!hasValue) {
        return 0;
    }
    switch (unit) {
    case Unit::Money:
    case Unit::Units:
    case Unit::PerDay:
        return exact;
    case Unit::Count:
        return exact * kRawOne;
    case Unit::Fraction:
    case Unit::Days:
    case Unit::Points:
    case Unit::Factor:
        break;
    }
    return static_cast<Int128>(std::llround(real * static_cast<double>(kRawOne)));
}

double Figure::approximate() const noexcept
{
    if (!hasValue) {
        return 0.0;
    }
    switch (unit) {
    case Unit::Money:
    case Unit::Units:
    case Unit::PerDay:
        return static_cast<double>(exact) / static_cast<double>(kRawOne);
    case Unit::Count:
        return static_cast<double>(exact);
    case Unit::Fraction:
    case Unit::Days:
    case Unit::Points:
    case Unit::Factor:
        return real;
    }
    return 0.0;
}

}  // namespace kinerja::kpi
