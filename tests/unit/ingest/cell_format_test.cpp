// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_format.h"

#include <gtest/gtest.h>

#include "decimal_text.h"

namespace kinerja::ingest {
namespace {

TEST(CellFormat, ofCodes)
{
    using enum CellFormat;
    const std::vector<std::pair<std::string, CellFormat>> cases{
        {"General", Number}, {"0", Number}, {"0.00", Number}, {"#,##0.00", Number}, {"0%", Number}, {"0.00E+00", Number},
        {"# ?/?", Number}, {"@", Number}, {"\"Rp\"#,##0", Number}, {"[$Rp-421]#,##0.00", Number}, {"[Red]0;[Blue]-0", Number},
        {"#,##0 \"days\"", Number}, {"\\d0", Number}, {"_(* #,##0_);_(* (#,##0);_(@_)", Number}, {"0\\ \"h\"", Number},
        {"Standard", Number}, {"", Number}, {"[>100][Magenta]0.0", Number}, {"#,##0\\ \"yd\"", Number},
        {"yyyy-mm-dd", Date}, {"yyyy\\-mm\\-dd", Date}, {"dd/mm/yyyy", Date}, {"d-mmm-yy", Date}, {"mmm-yy", Date}, {"mmmm", Date},
        {"m", Date}, {"[$-409]mmmm d, yyyy;@", Date}, {"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", Date}, {"DD/MM/YYYY HH:MM", Date},
        {"yyyy\"年\"m\"月\"d\"日\"", Date}, {"[Red]yyyy", Date}, {"dd.mm.yyyy;@", Date}, {"yyyy-mm-dd hh:mm:ss.000", Date},
        {"h:mm", Time}, {"hh:mm:ss", Time}, {"[$-409]h:mm AM/PM;@", Time}, {"mm:ss.0", Time},
        {"[h]:mm:ss", Elapsed}, {"[hh]:mm", Elapsed}, {"[mm]:ss", Elapsed}, {"[s]", Elapsed},
    };
    for (const auto& [code, format] : cases) {
        EXPECT_EQ(formatOfCode(code), format) << code;
    }
}

/// ECMA-376 part 1, 18.8.30.
TEST(CellFormat, ofNumbersWithoutACode)
{
    using enum CellFormat;
    for (unsigned id = 0; id < 200; ++id) {
        const bool isDate = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54)
                            || id == 57 || id == 58;
        const bool isTime = (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 || id == 56;
        EXPECT_EQ(formatOfId(id), isDate ? Date : isTime ? Time : id == 46 ? Elapsed : Number) << id;
    }
}

/// Days by python: date(1899, 12, 30) + timedelta(n), date(1904, 1, 1) + timedelta(n).
TEST(CellFormat, textOfSerials)
{
    using enum CellFormat;
    struct Case {
        double serial;
        CellFormat format;
        bool is1904;
        std::string text;
    };
    const std::vector<Case> cases{
        {46115, Date, false, "2026-04-03"}, {44653, Date, true, "2026-04-03"}, {36526, Date, false, "2000-01-01"},
        {1, Date, false, "1900-01-01"}, {59, Date, false, "1900-02-28"}, {60, Date, false, "1900-02-29"}, {61, Date, false, "1900-03-01"},
        {2958465, Date, false, "9999-12-31"}, {0, Date, true, "1904-01-01"}, {60, Date, true, "1904-03-01"},
        {46115.4166666667, Date, false, "2026-04-03 10:00:00"},  // 10 h = 0.41666…
        {46115.9999999, Date, false, "2026-04-04"},              // 8.6 ms before midnight
        {46115.75, Time, false, "2026-04-03 18:00:00"},
        {0.5, Time, false, "12:00:00"}, {0.5, Date, false, "12:00:00"}, {0.25, Time, true, "06:00:00"},
        {10.6320601851852, Elapsed, false, "255:10:10"},         // 10 days, 15:10:10
        {0, Elapsed, false, "00:00:00"},
    };
    for (const auto& one : cases) {
        EXPECT_EQ(textOfSerial(one.serial, one.format, one.is1904).value_or("none"), one.text) << one.serial;
    }
    EXPECT_FALSE(textOfSerial(-1, Date, false));
    EXPECT_FALSE(textOfSerial(2958466, Date, false));
    EXPECT_FALSE(textOfSerial(46115, Number, false));
}

TEST(CellFormat, decodesEscapes)
{
    for (const auto& [written, meant] : std::vector<std::pair<std::string, std::string>>{
             {"plain", "plain"}, {"a_x000D_b", "a\rb"}, {"_x000A_", "\n"}, {"_x005F_x000D_", "_x000D_"}, {"_x00e9_t_x00E9_", "été"},
             {"_xD83D__xDE00_", "😀"}, {"_xD83D_", "_xD83D_"}, {"_xDE00_x", "_xDE00_x"}, {"_x0000_", "_x0000_"}, {"_x20_", "_x20_"},
             {"_x004", "_x004"}, {"snake_xabc", "snake_xabc"}, {"_x20AC_", "€"}, {"_xZZZZ_", "_xZZZZ_"}}) {
        auto text = written;
        decodeEscapes(text);
        EXPECT_EQ(text, meant) << written;
    }
}

/// Rounded ones by python: format(Decimal("%.15g" % float(s)).normalize(), "f").
TEST(PlainDecimal, isShort)
{
    for (const auto& [literal, text] : std::vector<std::pair<std::string, std::string>>{
             {"0", "0"}, {"-0", "0"}, {"12", "12"}, {"007", "7"}, {"1.50", "1.5"}, {"1.0", "1"}, {"0.1", "0.1"}, {"-4.35", "-4.35"},
             {"1.234", "1.234"}, {".5", "0.5"}, {"1.1000000000000001", "1.1"}, {"59.970000000000006", "59.97"},
             {"0.30000000000000004", "0.3"}, {"2.5000000000000001E-2", "0.025"}, {"1.5E-3", "0.0015"}, {"1E5", "100000"}, {"1e+5", "100000"},
             {"1.23456789012346E+18", "1234567890123460000"}, {"123456789.123456789", "123456789.123457"},
             {"12345678901234567.5", "12345678901234600"},
             {"1234567890123456789", "1234567890123456789"},                        // whole numbers keep every digit
             {"123456789012345678901234567890", "123456789012345678901234567890"},
             {"1.2345678901234567E+16", "12345678901234567"}, {"-1.2345678901234567e16", "-12345678901234567"},
             {"1.2345678901234567E+18", "1234567890123456700"}, {"12.50e1", "125"}, {"1.2345678901234567E+1", "12.3456789012346"},
             {"1e40", "1e40"}, {"-1.5e-25", "-1.5e-25"}, {"0.0", "0"}, {"0e5", "0"}, {"1e-400", "none"}}) {
        EXPECT_EQ(plainDecimal(literal).value_or("none"), text) << literal;
    }
    for (const auto* none : {"", "-", ".", "abc", "1e400", "NaN", "nan", "inf", "Infinity", "1,5", "0x10", "1 2", "1e", "--1", "1.2.3", "+"}) {
        EXPECT_FALSE(plainDecimal(none)) << none;
    }
}

}  // namespace
}  // namespace kinerja::ingest
