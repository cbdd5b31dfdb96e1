// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "kinerja/domain/sales.h"

namespace kinerja::ingest {

/// The texts of a line of sales, and the fields that give them.
struct TextField {
    const char* field;
    std::string_view domain::SaleLine::*member;
    bool isId;
};

inline constexpr std::array<TextField, 14> kTextFields{{
    {"order", &domain::SaleLine::order, true},
    {"line", &domain::SaleLine::lineNo, true},
    {"customer", &domain::SaleLine::customer, true},
    {"customer_name", &domain::SaleLine::customerName, false},
    {"rep", &domain::SaleLine::rep, true},
    {"rep_name", &domain::SaleLine::repName, false},
    {"team", &domain::SaleLine::team, false},
    {"region", &domain::SaleLine::region, false},
    {"product", &domain::SaleLine::product, true},
    {"product_name", &domain::SaleLine::productName, false},
    {"category", &domain::SaleLine::category, false},
    {"channel", &domain::SaleLine::channel, false},
    {"segment", &domain::SaleLine::segment, false},
    {"unit", &domain::SaleLine::unit, false},
}};
inline constexpr std::size_t kLineField = 1;
inline constexpr std::size_t kProductField = 8;
inline constexpr std::size_t kProductNameField = 9;
inline constexpr std::size_t kRepField = 4;
inline constexpr std::size_t kRepNameField = 5;
inline constexpr std::size_t kTeamField = 6;

}  // namespace kinerja::ingest
