// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "bind_support.h"

namespace kinerja::ingest::testing {
namespace {

Rows cellsOf(const std::string& text, std::string_view sheet = {})
{
    auto source = ByteSource::fromMemory(text, "data.json");
    const auto dialect = dialectOf(source, {}, sheet);
    return dialect ? readAll(source, *dialect) : Rows{{dialect.error().detail}};
}

struct JsonCase {
    std::string name;
    std::string text;
    Rows rows;
};

class Json : public ::testing::TestWithParam<JsonCase> {};

TEST_P(Json, isReadAsATable) { EXPECT_EQ(cellsOf(GetParam().text), GetParam().rows); }

INSTANTIATE_TEST_SUITE_P(
    Cases, Json,
    ::testing::Values(
        JsonCase{"records", R"([{"a":1,"b":"x"},{"a":2,"b":"y"}])", {{"a", "b"}, {"1", "x"}, {"2", "y"}}},
        JsonCase{"keysInAnyOrder", R"([{"a":1},{"b":2,"a":3},{"c":4}])", {{"a", "b", "c"}, {"1", "", ""}, {"3", "2", ""}, {"", "", "4"}}},
        JsonCase{"objectsInside", R"([{"customer":{"name":"Ani","city":{"id":7}},"n":1}])", {{"customer.name", "customer.city.id", "n"}, {"Ani", "7", "1"}}},
        JsonCase{"listsOfValues", R"([{"t":["a","b",3],"u":[],"v":[null,1.5],"w":[true]}])", {{"t", "u", "v", "w"}, {"a; b; 3", "", "1.5", "true"}}},
        JsonCase{"listsOfRecordsAreLeftOut", R"([{"a":1,"lines":[{"x":1}],"m":[[1],[2]],"b":2}])", {{"a", "b"}, {"1", "2"}}},
        JsonCase{"values", R"([{"n":null,"t":true,"f":false,"e":"","s":" x "}])", {{"n", "t", "f", "e", "s"}, {"", "true", "false", "", " x "}}},
        JsonCase{"bigNumbers", R"([{"a":9007199254740993,"b":18446744073709551615,"c":123456789012345678901234567890,"d":-9223372036854775808}])",
                 {{"a", "b", "c", "d"}, {"9007199254740993", "18446744073709551615", "123456789012345678901234567890", "-9223372036854775808"}}},
        JsonCase{"decimals", R"([{"a":1.10,"b":59.970000000000006,"c":1.5e-3,"d":1E2,"e":-0.0}])",
                 {{"a", "b", "c", "d", "e"}, {"1.1", "59.97", "0.0015", "100", "0"}}},
        JsonCase{"lastKeyWins", R"([{"a":1,"a":2}])", {{"a"}, {"2"}}},
        JsonCase{"escapes", R"([{"a":"\u00e9\ud83d\ude00\n\"q\""}])", {{"a"}, {"é😀\n\"q\""}}},
        JsonCase{"wrapped", R"({"page":1,"links":{"next":null},"tags":["x"],"data":[{"a":1}]})", {{"a"}, {"1"}}},
        JsonCase{"wrappedTwice", R"({"response":{"items":[{"a":1},{"a":2}]}})", {{"a"}, {"1"}, {"2"}}},
        JsonCase{"oneRecord", R"({"order":"A1","customer":{"name":"Ani"},"tags":[1]})", {{"order", "customer.name"}, {"A1", "Ani"}}},
        JsonCase{"underKeys", R"({"1":{"a":1,"b":{"c":2}},"2":{"a":3,"b":{"c":4}},"x":{"a":5,"b":{"c":6}}})", {{"#key", "a", "b.c"}, {"1", "1", "2"}, {"2", "3", "4"}, {"x", "5", "6"}}},
        JsonCase{"underKeysOneDeeper", R"({"orders":{"-N1":{"a":1,"t":["x"]},"-N2":{"a":3}}})", {{"#key", "a"}, {"-N1", "1"}, {"-N2", "3"}}},
        JsonCase{"underKeysBesideOthers", R"({"orders":{"x":{"a":1},"y":{"a":3}},"meta":{"count":2}})", {{"#key", "a"}, {"x", "1"}, {"y", "3"}}},
        JsonCase{"underKeysBehindOthers", R"({"page":1,"meta":{"count":2},"orders":{"x":{"a":1},"z":null,"y":{"a":3}}})", {{"#key", "a"}, {"x", "1"}, {"y", "3"}}},
        JsonCase{"twoCollectionsAreNotOne", R"({"orders":{"x":{"a":1}},"returns":{"y":{"a":3}}})", {{"orders.x.a", "returns.y.a"}, {"1", "3"}}},
        JsonCase{"aListBesideAlikeObjectsIsTheRecords", R"({"summary":{"first":{"a":1},"last":{"a":9}},"orders":[{"a":1},{"a":2}]})", {{"a"}, {"1"}, {"2"}}},
        JsonCase{"aListBeforeAlikeObjectsIsTheRecords", R"({"orders":[{"a":1},{"a":2}],"customers":{"C0":{"n":"x"},"C1":{"n":"y"}}})", {{"a"}, {"1"}, {"2"}}},
        JsonCase{"anInvoiceIsOneRecord", R"({"seller":{"name":"A","city":"B"},"buyer":{"name":"C","city":"D"},"invoice":{"no":1,"total":2}})",
                 {{"seller.name", "seller.city", "buyer.name", "buyer.city", "invoice.no", "invoice.total"}, {"A", "B", "C", "D", "1", "2"}}},
        JsonCase{"underKeysWithOneDeleted", R"({"1":{"a":1},"2":null,"3":{"a":3}})", {{"#key", "a"}, {"1", "1"}, {"3", "3"}}},
        JsonCase{"underKeysWithListsOfRecords", R"({"1":{"a":1,"lines":[{"x":1},{"x":2}]},"2":{"a":3,"lines":[{"x":3}]}})", {{"#key", "a"}, {"1", "1"}, {"2", "3"}}},
        JsonCase{"underEmptyKeys", R"({"":{"":1,"b":2},"2":{"":3,"b":4}})", {{"#key", "", "b"}, {"", "1", "2"}, {"2", "3", "4"}}},
        JsonCase{"partsOfOneRecord", R"({"order":{"id":1,"date":"d"},"customer":{"id":2,"name":"Ani"}})", {{"order.id", "order.date", "customer.id", "customer.name"}, {"1", "d", "2", "Ani"}}},
        JsonCase{"pretty", "{\n  \"data\": [\n    {\n      \"a\": 1\n    }\n  ]\n}\n", {{"a"}, {"1"}}},
        JsonCase{"bom", "\xEF\xBB\xBF[{\"a\":1}]", {{"a"}, {"1"}}},
        JsonCase{"lines", "{\"a\":1}\n\n{\"a\":2,\"b\":\"x\"}\r\n{\"b\":{\"c\":3}}", {{"a", "b", "b.c"}, {"1", "", ""}, {"2", "x", ""}, {"", "", "3"}}},
        JsonCase{"emptyRecordsAreNone", R"([{},{"a":1},{"a":null}])", {{"a"}, {"1"}}},
        JsonCase{"emptyKey", R"([{"":1,"b":2}])", {{"", "b"}, {"1", "2"}}},
        JsonCase{"keysLikeNumbers", R"([{"2025":1,"2026":2}])", {{"2025", "2026"}, {"1", "2"}}},
        JsonCase{"headerInBracketsIsText", "[id],[name]\n1,x\n", {{"[id]", "[name]"}, {"1", "x"}}}),
    [](const auto& one) { return one.param.name; });

TEST(JsonFile, thousandsOfRecordsUnderKeys)
{
    std::string text = "{";
    for (int at = 0; at < 3000; ++at) {
        text += (at == 0 ? "\"" : ",\"") + std::to_string(at) + R"(":{"a":1)" + (at % 3 == 0 ? "" : R"(,"b":2)") + '}';
    }
    const auto rows = cellsOf(text + '}');
    ASSERT_EQ(rows.size(), 3001U);
    EXPECT_EQ(rows.front(), (std::vector<std::string>{"#key", "a", "b"}));
    EXPECT_EQ(rows.back(), (std::vector<std::string>{"2999", "1", "2"}));
}

TEST(JsonFile, inUtf16)
{
    std::string wide = "\xFF\xFE";
    for (const char c : std::string{R"([{"a":1}])"}) {
        wide += c;
        wide += '\0';
    }
    EXPECT_EQ(cellsOf(wide), (Rows{{"a"}, {"1"}}));
}

TEST(JsonFile, saysWhichListsItHas)
{
    const std::string text = R"({"people":[{"name":"Ani","age":3}],"result":{"orders":[{"Order":"A1","Date":"2026-01-02","Total":5}]}})";
    auto source = ByteSource::fromMemory(text, "data.json");
    const auto inspection = inspect(source, {});
    ASSERT_TRUE(inspection) << inspection.error().detail;
    EXPECT_EQ(inspection->format, FileFormat::Json);
    EXPECT_EQ(inspection->sheet, "result.orders");
    EXPECT_EQ(inspection->sheets, (std::vector<SheetInfo>{{"people", {}}, {"result.orders", {}}}));
    EXPECT_EQ(noteValue(inspection->notes, "sheet-chosen", "others"), "people");
    EXPECT_EQ(cellsOf(text, "people"), (Rows{{"name", "age"}, {"Ani", "3"}}));
    EXPECT_EQ(cellsOf(text, "nobody")[0][0], "no such sheet: nobody; there are: people, result.orders");
    EXPECT_EQ(cellsOf("a,b\n1,2\n", "people")[0][0], "a text has no sheets: people");
}

TEST(JsonFile, notesWhatItLeftOutAndOverwrote)
{
    const auto inspection = inspected(R"([{"Order":"A1","Order":"A2","Date":"2026-01-02","Total":5,"lines":[{}],"log":[[1]]}])");
    EXPECT_EQ(noteValue(inspection.notes, "keys-twice", "records"), "1");
    EXPECT_EQ(noteValue(inspection.notes, "lists-left-out", "columns"), "lines, log");
}

TEST(JsonFile, countsRecordsAndLines)
{
    const std::string good = R"({"Order":"A1","Date":"2026-01-02","Total":5})";
    const std::string bad = R"({"Order":"A2","Date":"soon","Total":5})";
    const auto document = testing::bound("[" + good + ",\n" + bad + "]");
    ASSERT_EQ(document.records.refused.size(), 1U);
    EXPECT_EQ(document.records.refused[0].line, 2U);
    EXPECT_EQ(document.inspection.format, FileFormat::Json);
    const auto lines = testing::bound(good + "\n\n\n" + bad + "\n");
    ASSERT_EQ(lines.records.refused.size(), 1U);
    EXPECT_EQ(lines.records.refused[0].line, 4U);
    EXPECT_EQ(lines.inspection.format, FileFormat::JsonLines);
}

std::string repeated(std::string_view text, std::size_t times)
{
    std::string all;
    for (std::size_t at = 0; at < times; ++at) {
        all += text;
    }
    return all;
}

std::string manyKeys()
{
    std::string text = "[{";
    for (int key = 0; key <= 1000; ++key) {
        text += "\"k" + std::to_string(key) + "\":1,";
    }
    return text + "\"z\":1}]";
}

TEST(JsonFile, isRefusedWithItsPlace)
{
    const auto record = R"({"a":1})";
    for (const auto& [text, says] : std::vector<std::pair<std::string, std::string>>{
             {R"([{"a":1e400}])", "record 1: number overflow"},
             {R"([{"a":1},{"a":-1e999}])", "record 2: number overflow"},
             {R"([{"a":1},5])", "record 2: a value among records"},
             {R"([{"a":1},null])", "record 2: a value among records"},
             {"[]", "without a list of records"},
             {"{}", "without a list of records"},
             {R"([[1,2],[3,4]])", "a list of lists"},
             {R"({"a":[1,2]})", "without a list of records"},
             {R"([{"a":1},{"a":)", "record 2: parse error at line 1"},
             {"[{\"a\":1},\n{\"a\":01}]", "line 2"},
             {R"([{"a":1}] x)", "parse error"},
             {R"([{"a":NaN}])", "parse error"},
             {R"([{'a':1}])", "parse error"},
             {R"([{"a":"\u0000"}])", "row 1: its text holds a NUL"},
             {R"([{"a":"\ud800"}])", "parse error"},
             {"[{\"a\":\"\xFF\"}]", "UTF-8"},
             {repeated("[", 200'000), "a list of lists"},
             {R"([{"a":)" + repeated("[", 200'000), "nested more than 32 deep"},
             {repeated(R"({"a":)", 200'000), "nested more than 32 deep"},
             {R"([{"a":")" + std::string(3'000'000, 'x') + "\"}]", "more than 2 MB"},
             {R"([{"a":")" + std::string(300'000, 'x') + "\"}]", "row 1: longer"},
             {R"([{"a":1)" + std::string(3'000'000, ' ') + "}]", "more than 2 MB"},
             {manyKeys(), "more than 1000 different keys"},
             {std::string{record} + "\n[1]\n", "line 2: a list"},
             {std::string{record} + "\n5\n", "line 2: a single value"},
             {std::string{record} + "\n{\"a\":}\n", "line 2: parse error"},
             {std::string{record} + "\n" + record + record + "\n", "line 2: parse error"},
             {std::string{record} + "\n{\"a\":\"" + std::string(1'200'000, 'x') + "\"}\n", "line"},
         }) {
        const auto rows = cellsOf(text);
        ASSERT_EQ(rows.size(), 1U) << says;
        EXPECT_NE(rows[0][0].find(says), std::string::npos) << says << " / " << rows[0][0];
    }
}

TEST(JsonFile, stopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    auto source = ByteSource::fromMemory(R"([{"a":1}])");
    EXPECT_EQ(inspect(source, {}, {{}, stop.get_token()}).error().code, Errc::Cancelled);
}

}  // namespace
}  // namespace kinerja::ingest::testing
