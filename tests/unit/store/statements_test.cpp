// SPDX-License-Identifier: GPL-3.0-or-later
#include <cctype>
#include <filesystem>
#include <string_view>

#include <sqlite3.h>

#include "kinerja/base/safe_file.h"
#include "project_folders.h"
#include "proof_sql.h"
#include "store_fixture.h"

namespace kinerja::store {
namespace {

namespace fs = std::filesystem;

/// Runs of adjacent string literals of a C++ source, joined as the compiler joins them.
std::vector<std::string> literalsOf(std::string_view source)
{
    std::vector<std::string> found;
    bool joins = false;
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source.substr(i, 2) == "//") {
            i = std::min(source.find('\n', i), source.size());
        } else if (source[i] == '\'' && source.substr(i).find('\'', 1) < 5) {
            i += source[i + 1] == '\\' ? 3U : 2U;
            joins = false;
        } else if (source[i] == '"') {
            std::string text;
            for (++i; source[i] != '"'; ++i) {
                i += source[i] == '\\' ? 1U : 0U;
                text += source[i];
            }
            joins ? found.back().append(text) : found.emplace_back(text);
            joins = true;
        } else if (std::isspace(static_cast<unsigned char>(source[i])) == 0) {
            joins = false;
        }
    }
    return found;
}

bool isSql(std::string_view text)
{
    for (const std::string_view verb : {"SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "WITH "}) {
        if (text.starts_with(verb)) {
            return true;
        }
    }
    return false;
}

TEST(Statements, EveryOnePreparesAgainstTheMigratedSchema)
{
    Connection connection = emptyStore();
    // An import has made the table in memory that its rows are inserted from.
    ASSERT_TRUE(ImportSession::begin(connection, BatchInfo{}));
    int prepared = 0;
    for (const auto& entry : fs::directory_iterator{fs::path{support::sourceFolder()} / "src" / "store"}) {
        if (entry.path().extension() != ".cpp") {
            continue;
        }
        for (const std::string& sql : literalsOf(readFile(entry.path().string()).value())) {
            if (isSql(sql)) {
                const Result<Statement> statement = Statement::prepare(connection, sql.c_str());
                EXPECT_TRUE(statement) << entry.path().filename() << ": " << sql << "\n"
                                       << (statement ? "" : statement.error().detail);
                ++prepared;
            }
        }
    }
    EXPECT_GT(prepared, 80) << "the search for statements finds no statements any more";
}

TEST(Statements, TheRulesOfProofsPrepare)
{
    Connection connection = emptyStore();
    for (const std::string& sql : {salesRulesSql() + "SELECT * FROM credited", leadRulesSql() + "SELECT * FROM credited",
                                   surveyRulesSql() + " SELECT * FROM matching"}) {
        const Result<Statement> statement = Statement::prepare(connection, sql.c_str());
        EXPECT_TRUE(statement) << sql << "\n" << (statement ? "" : statement.error().detail);
    }
}

TEST(Statements, AStatementThatDoesNotPrepareIsOurMistake)
{
    Connection connection = emptyStore();
    EXPECT_EQ(Statement::prepare(connection, "SELECT nothing FROM nowhere").error().code, Errc::Internal);
}

TEST(Statements, ValuesAreBoundAndReadBack)
{
    Connection connection = emptyStore();
    Statement statement = Statement::prepare(connection, "SELECT :a, :b, :c, :d, typeof(:d)").value();
    statement.bind(":a", std::int64_t{INT64_MIN});
    statement.bind(":b", std::string_view{"a\0b", 3});
    statement.bind(":c", std::optional<std::int64_t>{});
    statement.bind(":d", std::string_view{});
    ASSERT_TRUE(statement.step().value());
    EXPECT_EQ(statement.integer(0), INT64_MIN);
    EXPECT_EQ(statement.text(1), (std::string_view{"a\0b", 3}));
    EXPECT_TRUE(statement.isNull(2));
    EXPECT_EQ(statement.text(4), "text") << "an empty text is no NULL";
    EXPECT_FALSE(statement.step().value());
}

TEST(Statements, AWrongParameterIsReportedByTheNextStep)
{
    Connection connection = emptyStore();
    Statement statement = Statement::prepare(connection, "SELECT :a").value();
    statement.bind(":b", std::int64_t{1});
    EXPECT_FALSE(statement.step());
    EXPECT_TRUE(statement.step()) << "and forgotten with it";
}

}  // namespace
}  // namespace kinerja::store
