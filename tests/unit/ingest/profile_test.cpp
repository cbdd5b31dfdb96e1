// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/profile.h"

#include <gtest/gtest.h>

namespace kinerja::ingest {
namespace {

Inspection withHeader(std::vector<std::string> header)
{
    Inspection inspection;
    inspection.dialect.hasHeader = true;
    inspection.dialect.header = std::move(header);
    return inspection;
}

TEST(Profile, TheShapeIsThatOfLettersAndDigits)
{
    const std::string shape = shapeOf(withHeader({"Order No.", "Tanggal", "Qty 1"}));
    EXPECT_EQ(shape.size(), 64U);
    EXPECT_EQ(shapeOf(withHeader({"order no", " TANGGAL ", "qty1"})), shape);
    EXPECT_NE(shapeOf(withHeader({"order no", "tanggal", "qty2"})), shape);
    EXPECT_NE(shapeOf(withHeader({"tanggal", "order no", "qty1"})), shape);
    EXPECT_NE(shapeOf(withHeader({"order", "no tanggal", "qty1"})), shape);
    EXPECT_EQ(shapeOf(withHeader({"Fran\xC3\xA7" "ais"})), shapeOf(withHeader({"Fran\xE7" "ais"})));
    EXPECT_EQ(shapeOf(withHeader({"\xE6\x97\xA5", "-"})), "");
    Inspection none = withHeader({"1", "2"});
    none.dialect.hasHeader = false;
    EXPECT_EQ(shapeOf(none), "");
}

TEST(Profile, AnswersComeBackAsTheyWereGiven)
{
    ImportOptions given;
    const std::vector<std::string> answers{"--kind leads",        "--map id=#1",          "--map value=Nilai (Rp)", "--set dates=mdy",
                                           "--set decimal=comma", "--set discount=percent", "--set tax=included",    "--set period=quarter",
                                           "--set scale=0-10",    "--set currency=USD",   "--set encoding=cp850",   "--set delimiter=semicolon",
                                           "--sheet Data Jan"};
    for (const std::string& answer : answers) {
        ASSERT_TRUE(applyAnswer(given, answer)) << answer;
    }
    ImportOptions again;
    for (const std::string& answer : answersOf(given)) {
        ASSERT_TRUE(applyAnswer(again, answer)) << answer;
    }
    EXPECT_EQ(again, given);
    EXPECT_EQ(answersOf(given).size(), answers.size());
    EXPECT_TRUE(answersOf(ImportOptions{}).empty());
}

TEST(Profile, WhatTheFileItselfSaysIsAnAnswerToo)
{
    ImportOptions kept;
    for (const char* answer : {"dates=dmy", "decimal=comma", "discount=percent", "scale=0-10", "period=quarter", "delimiter=bar", "currency=USD"}) {
        ASSERT_TRUE(applySet(kept, answer));
    }
    ImportOptions now;
    for (const char* answer : {"dates=auto", "decimal=auto", "discount=auto", "scale=auto", "period=auto", "delimiter=auto"}) {
        ASSERT_TRUE(applySet(now, answer));
    }
    EXPECT_EQ(answersOf(merged(kept, now)), std::vector<std::string>{"--set currency=USD"});
    ASSERT_TRUE(applySet(now, "dates=mdy"));  // the later word counts
    EXPECT_EQ(merged(kept, now).dates, DateOrder::Mdy);
    ASSERT_TRUE(applySet(now, "dates=auto"));
    EXPECT_EQ(merged(kept, now).dates, std::nullopt);
    EXPECT_FALSE(applySet(now, "tax=auto"));  // no file says so itself
}

TEST(Profile, WhatIsSaidNowWins)
{
    ImportOptions kept;
    kept.dates = DateOrder::Dmy;
    kept.currency = "USD";
    kept.map = {{"rep", "Sales"}};
    kept.kind = domain::RecordKind::Sales;
    ImportOptions now;
    now.dates = DateOrder::Mdy;
    now.map = {{"rep", "Owner"}};
    now.onError = OnError::Abort;
    now.baseCurrency = "EUR";
    const ImportOptions all = merged(kept, now);
    EXPECT_EQ(all.dates, DateOrder::Mdy);
    EXPECT_EQ(all.currency, "USD");
    EXPECT_EQ(all.kind, domain::RecordKind::Sales);
    EXPECT_EQ(all.map.back(), (std::pair<std::string, std::string>{"rep", "Owner"}));
    EXPECT_EQ(all.onError, OnError::Abort);
    EXPECT_EQ(all.baseCurrency, "EUR");
}

}  // namespace
}  // namespace kinerja::ingest
