// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/cells.h"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

#include "ingest_support.h"

namespace kinerja::ingest {
namespace {

using testing::errorOf;
using testing::readDetected;
using testing::readText;
using testing::Rows;
using testing::sharedData;

TEST(Cells, followRfc4180)
{
    EXPECT_EQ(readText("a,b\n1,2\n"), (Rows{{"a", "b"}, {"1", "2"}}));
    EXPECT_EQ(readText("a,\"b,c\"\r\n\"say \"\"hi\"\"\",\"two\r\nlines\""),
              (Rows{{"a", "b,c"}, {"say \"hi\"", "two\r\nlines"}}));
    EXPECT_EQ(readText(",\n,,\n"), (Rows{{"", ""}, {"", "", ""}}));
    EXPECT_EQ(readText("\"\"\n"), (Rows{{""}}));
}

TEST(Cells, endRowsAtLfCrlfAndCrAndLeaveBlankLinesOut)
{
    EXPECT_EQ(readText("a,b\r1,2\r\n\r\n\n3,4"), (Rows{{"a", "b"}, {"1", "2"}, {"3", "4"}}));
}

TEST(Cells, takeTextBehindAClosingQuoteAsPartOfTheCell)
{
    // What python3 -c "import csv;print(list(csv.reader(['\"ha\"ha\",x'])))" prints: [['haha"', 'x']]
    EXPECT_EQ(readText("\"ha\"ha\",x\n"), (Rows{{"haha\"", "x"}}));
    EXPECT_EQ(readText("5\" pipe,x\n"), (Rows{{"5\" pipe", "x"}}));
}

TEST(Cells, understandBackslashEscapesAndSingleQuotes)
{
    Dialect escaped;
    escaped.escape = '\\';
    EXPECT_EQ(readText("\"10\\\" boot\",\"a\\\\b\",\"8\\'9\"\n", escaped), (Rows{{"10\" boot", "a\\b", "8\\'9"}}));
    Dialect single;
    single.quote = '\'';
    EXPECT_EQ(readText("'it''s','a,b'\n", single), (Rows{{"it's", "a,b"}}));
}

TEST(Cells, countLinesOfTheFileNotRows)
{
    auto source = ByteSource::fromMemory("a,b\r\n\n\"x\ny\r\nz\",1\r\"q\rr\",2\nlast,3");
    CellReader reader{source, Dialect{}};
    ASSERT_TRUE(reader.start(false));
    Row row;
    std::vector<std::uint64_t> lines;
    while (reader.next(row).value()) {
        lines.push_back(row.line);
    }
    EXPECT_EQ(lines, (std::vector<std::uint64_t>{1, 3, 6, 8}));
}

TEST(Cells, refuseWhatIsNoTable)
{
    struct Case {
        std::string text;
        std::string says;
    };
    const std::vector<Case> cases{
        {"a,b\n1,\"never closed\n2,3\n", "line 2: a quote is opened and never closed"},
        {"a\n" + std::string(kMaxRowBytes + 1, 'x') + "\n", "line 2: longer than 1 MiB"},
        {"a\n\"" + std::string(3 * kMaxRowBytes, '\n') + "\n", "line 2: a quote is opened and not closed within 1 MiB"},
        {std::string(kMaxColumns, ',') + "\n", "line 1: more than 1000 columns"},
        {std::string{"a,b\n1,\0x\n", 9}, "NUL"},
        {"a,b\n1,\xC3\x28\n", "not valid UTF-8"},
        {"a,b\n1,\xC3", "not valid UTF-8"},
    };
    for (const auto& [text, says] : cases) {
        const auto error = errorOf(text);
        ASSERT_TRUE(error) << says;
        EXPECT_EQ(error->code, Errc::InvalidInput);
        EXPECT_NE(error->detail.find(says), std::string::npos) << error->detail;
    }
    EXPECT_EQ(errorOf(std::string(kMaxColumns - 1, ',') + "\n" + std::string(kMaxRowBytes - 1, 'x') + "\n"), std::nullopt);
}

TEST(Cells, stopWhenAsked)
{
    auto source = ByteSource::fromMemory("a,b\n1,2\n");
    std::stop_source stop;
    stop.request_stop();
    CellReader reader{source, Dialect{}, Control{{}, stop.get_token()}};
    ASSERT_TRUE(reader.start(false));
    Row row;
    const auto more = reader.next(row);
    ASSERT_FALSE(more);
    EXPECT_EQ(more.error().code, Errc::Cancelled);
}

TEST(Cells, reportProgressUpToTheLastByte)
{
    auto source = ByteSource::fromMemory(std::string(1000, 'x') + "\n");
    std::vector<std::uint64_t> seen;
    CellReader reader{source, Dialect{}, Control{[&](auto done, auto total) {
                          seen.push_back(done);
                          EXPECT_EQ(total, 1001U);
                      }, {}}, 400};
    ASSERT_TRUE(reader.start(false));
    Row row;
    while (reader.next(row).value()) {
    }
    EXPECT_EQ(seen, (std::vector<std::uint64_t>{400, 800, 1001, 1001}));
}

/// Cells made of what is hard to cut: marks of all dialects, line ends, quotes, two-byte letters.
rc::Gen<std::string> hardCell()
{
    return rc::gen::map(
        rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
            "a", "7", ",", ";", "\t", "|", "\"", "'", "\r", "\n", " ", "\xC3\xA9", "\\", "\xF0\x9F\x98\x80"})),
        [](const std::vector<std::string>& parts) {
            std::string cell;
            for (const auto& part : parts) {
                cell += part;
            }
            return cell;
        });
}

TEST(Cells, doNotDependOnTheBlockSizeWhateverTheBytes)
{
    const bool ok = rc::check("same rows or same refusal", [] {
        const auto text = *hardCell() + *hardCell() + *hardCell();
        const auto read = [&text](std::size_t block) {
            auto source = ByteSource::fromMemory(text);
            CellReader reader{source, Dialect{}, {}, block};
            Rows rows;
            Row row;
            auto more = reader.start(false).map([] { return true; });
            while ((more = reader.next(row)) && *more) {
                rows.emplace_back(row.cells.begin(), row.cells.end());
                rows.back().push_back(std::to_string(row.line));
            }
            if (!more) {
                rows.push_back({more.error().detail});
            }
            return rows;
        };
        RC_ASSERT(read(1) == read(100'000));
        RC_ASSERT(read(7) == read(100'000));
    });
    EXPECT_TRUE(ok);
}

std::string contents(const std::string& path)
{
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The published "…_crlf" files have CRLF; the copy at hand went through a tool that made LF of them.
std::string withItsLineEnds(std::string text, const std::string& name)
{
    if (!name.ends_with("_crlf") || text.find('\r') != std::string::npos) {
        return text;
    }
    std::string restored;
    for (const char c : text) {
        restored += c == '\n' ? "\r\n" : std::string(1, c);
    }
    return restored;
}

TEST(Cells, equalThePublishedAnswersOfCsvSpectrum)
{
    const auto folder = sharedData("csv_spectrum");
    KINERJA_NEEDS_DATA(folder);
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator{folder + "/csvs"}) {
        const auto name = entry.path().stem().string();
        const auto expected = nlohmann::json::parse(contents(folder + "/json/" + name + ".json"));
        auto source = ByteSource::fromMemory(withItsLineEnds(contents(entry.path().string()), name));
        const auto dialect = dialectOf(source);
        ASSERT_TRUE(dialect) << name;
        std::string copied;
        ASSERT_TRUE(copyCells(source, *dialect, [&copied](std::string_view piece) {
            copied += piece;
            return Status{};
        }));
        const auto rows = readText(copied);
        ASSERT_EQ(rows.size(), expected.size() + 1) << name;
        for (std::size_t at = 0; at < expected.size(); ++at) {
            ASSERT_EQ(rows[at + 1].size(), expected[at].size()) << name;
            for (std::size_t column = 0; column < rows[0].size(); ++column) {
                EXPECT_EQ(rows[at + 1][column], expected[at].at(rows[0][column]).get<std::string>()) << name;
            }
        }
        ++files;
    }
    EXPECT_EQ(files, 11);
}

TEST(Source, refusesFoldersDevicesAndWhatIsNotThere)
{
    EXPECT_EQ(ByteSource::open("/nonexistent/file.csv").error().code, Errc::NotFound);
    EXPECT_EQ(ByteSource::open("/").error().code, Errc::InvalidInput);
    EXPECT_EQ(ByteSource::open("/dev/zero").error().code, Errc::InvalidInput);
}

TEST(Source, noticesThatAFileChanged)
{
    const auto path = std::filesystem::path{::testing::TempDir()} / "kinerja_changed.csv";
    std::ofstream{path} << "a,b\n";
    auto source = ByteSource::open(path.string());
    ASSERT_TRUE(source);
    EXPECT_TRUE(source->checkUnchanged());
    std::ofstream{path, std::ios::app} << "1,2\n";
    EXPECT_EQ(source->checkUnchanged().error().code, Errc::Conflict);
    std::filesystem::remove(path);
}

TEST(Source, hashesAllBytes)
{
    // printf 'abc' | sha256sum (FIPS 180-2, B.1)
    auto source = ByteSource::fromMemory("abc");
    const auto facts = lookAtBytes(source);
    ASSERT_TRUE(facts);
    EXPECT_EQ(facts->sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_TRUE(facts->isAscii);
}

}  // namespace
}  // namespace kinerja::ingest
