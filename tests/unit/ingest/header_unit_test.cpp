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
                                        {"Omzet", 0}, {"Total (Rp)", 0}, {"Sales 2025", 0}, {"Harga (per 1000 pcs)", 0}, {"Price per thousand", 0}, {"Harga (T)", 0},
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

TEST(HeaderUnit, IsWeakWhereOneLetterOrAnAbbreviationSaysIt)
{
    for (const std::string_view header : {"Omzet (M)", "Sales (K)", "Omzet Jt", "Omzet/1000", "Nilai Rb", "Total (/1000)"}) {
        EXPECT_TRUE(unitOfHeader(header).isUnclear && unitOfHeader(header).isWeak) << header;
        EXPECT_EQ(unitOfHeader(header).power, 0) << header;
    }
    EXPECT_FALSE(unitOfHeader("Omzet (Rp M)").isWeak);
    for (const std::string_view header : {"Harga/kg", "Jan/Feb", "Qty/12", "M", "K", "Omzet M", "Harga per rb"}) {
        EXPECT_FALSE(unitOfHeader(header).isUnclear) << header;
    }
}

TEST(HeaderUnit, OfARemarkStandsBehindItsWordOrAlone)
{
    for (const auto& [text, power] : {std::pair<std::string_view, int>{"(Dalam jutaan Rupiah)", 6}, {"Catatan: angka dalam jutaan rupiah", 6}, {"(in thousands of USD)", 3}, {"Satuan|Rp juta|", 6},
                                      {"TARGET 2026 (dalam miliar Rp)|||", 9}, {"(Rp '000)", 3}, {"Satuan: ribuan", 0}, {"Rp juta", 6}, {"Stok dalam ribuan", 0}, {"Populasi dalam jutaan: 2", 0}, {"(juta)", 0}, {"PT Sejuta", 0}, {"Target 100 juta", 0}, {"Bonus (2 juta)", 0},
                                      {"dalam ribuan pcs", 0}, {"Sales in M", 0}, {"Juta", 0}, {"dalam 1 juta pertama", 0}, {"Amounts in USD", 0}, {"", 0}, {"(", 0}, {"||", 0}}) {
        EXPECT_EQ(unitOfRemark(text).power, power) << text;
        EXPECT_FALSE(unitOfRemark(text).isUnclear) << text;
    }
    EXPECT_FALSE(unitOfRemark("in thousands of cartons").isUnclear);
    EXPECT_TRUE(unitOfRemark("(Rp M)").isUnclear);
    EXPECT_EQ(unitOfRemark("Amounts in USD").currency, "USD");
    EXPECT_EQ(unitOfRemark("(in thousands of USD)").currency, "USD");
    EXPECT_EQ(unitOfRemark("Mata Uang|USD|").currency, "");
    EXPECT_EQ(unitOfRemark("Kurs (USD): 15.500").currency, "");
    EXPECT_EQ(unitOfRemark("USD").currency, "");
}

TEST(HeaderUnit, NamesTheCurrencyBesideIt)
{
    EXPECT_EQ(unitOfHeader("Revenue (USD thousands)").currency, "USD");
    EXPECT_EQ(unitOfHeader("Omzet dalam jutaan rupiah").currency, "IDR");
    EXPECT_EQ(unitOfHeader("Omzet (juta)").currency, "");
}

}  // namespace
}  // namespace kinerja::ingest
