// SPDX-License-Identifier: GPL-3.0-or-later
// What a header says its amounts are written in.
#include <gtest/gtest.h>

#include <string_view>
#include <utility>

#include "header_unit.h"

namespace kinerja::ingest {
namespace {

TEST(HeaderUnit, IsReadFromBracketsAndFromTheEndOfTheName)
{
    for (const auto& [header, power] : {std::pair<std::string_view, int>{"Omzet (juta)", 6}, {"Penjualan (Rp juta)", 6}, {"Nilai (dalam ribuan)", 3}, {"Sales ('000)", 3},
                                        {"Revenue (USD thousands)", 3}, {"Total (Rp miliar)", 9}, {"Revenue in millions", 6}, {"Revenue IDR mn", 6}, {"Total ($k)", 3},
                                        {"Nilai (Rp 000.000)", 6}, {"Nilai (× 1.000)", 3}, {"Omzet dalam jutaan rupiah", 6}, {"Penjualan (dalam juta) Total", 6},
                                        {"Omzet", 0}, {"Total (Rp)", 0}, {"Sales 2025", 0}, {"Harga (per 1000 pcs)", 0}, {"Price per thousand", 0}, {"Harga (M)", 0},
                                        {"Tanggal (jutawan)", 0}, {"Total (mm)", 0}, {"Million", 0}, {"", 0}, {"(", 0}, {"()", 0}}) {
        EXPECT_EQ(unitOfHeader(header).power, power) << header;
        EXPECT_FALSE(unitOfHeader(header).isUnclear) << header;
    }
}

TEST(HeaderUnit, IsUnclearWhereAWordHasTwoMeanings)
{
    for (const std::string_view header : {"Omzet (Rp M)", "Revenue ($M)", "Harga (Rp 1.000)", "Nilai (ratusan ribu)", "Nilai (ribu/juta)", "Amount USD b"}) {
        EXPECT_TRUE(unitOfHeader(header).isUnclear) << header;
        EXPECT_EQ(unitOfHeader(header).power, 0) << header;
    }
}

TEST(HeaderUnit, NamesTheCurrencyBesideIt)
{
    EXPECT_EQ(unitOfHeader("Revenue (USD thousands)").currency, "USD");
    EXPECT_EQ(unitOfHeader("Omzet dalam jutaan rupiah").currency, "IDR");
    EXPECT_EQ(unitOfHeader("Omzet (juta)").currency, "");
}

}  // namespace
}  // namespace kinerja::ingest
