// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/migrate.h"

#include <array>
#include <filesystem>

#include "judge.h"
#include "kinerja/base/safe_file.h"
#include "kinerja/store/backup.h"
#include "kinerja/store/batches.h"
#include "kinerja/store/facts.h"
#include "project_folders.h"
#include "store_fixture.h"
#include "temp_folder.h"

namespace kinerja::store {
namespace {

using support::TempFolder;

Connection bare(const std::string& path = ":memory:") { return Connection::open(path, OpenMode::ReadWriteCreate).value(); }

TEST(Migrate, ANewFileReachesTheNewestVersionAndASecondRunChangesNothing)
{
    Connection connection = bare();
    const auto newest = static_cast<int>(embeddedMigrations().size());
    const MigrationOutcome first = migrate(connection, embeddedMigrations());
    EXPECT_EQ(first.state, MigrationState::Upgraded);
    EXPECT_EQ(first.from, 0);
    EXPECT_EQ(first.to, newest);
    const MigrationOutcome second = migrate(connection, embeddedMigrations());
    EXPECT_EQ(second.state, MigrationState::Current);
    EXPECT_EQ(second.to, newest);
}

TEST(Migrate, TheEmbeddedStepsAreNumberedWithoutGaps)
{
    int version = 0;
    for (const Migration& step : embeddedMigrations()) {
        EXPECT_EQ(step.version, ++version) << step.name;
        EXPECT_TRUE(step.sql.find("CREATE TABLE") != std::string_view::npos || step.sql.find("ALTER TABLE") != std::string_view::npos) << step.name;
    }
    EXPECT_GE(version, 1);
}

TEST(Migrate, ANewerFileIsLeftAlone)
{
    Connection connection = bare();
    constexpr std::array kSteps{Migration{1, "one", "CREATE TABLE a (x)"}, Migration{2, "two", "CREATE TABLE b (x)"}};
    ASSERT_EQ(migrate(connection, kSteps).to, 2);
    const MigrationOutcome outcome = migrate(connection, std::span{kSteps}.first(1));
    EXPECT_EQ(outcome.state, MigrationState::Newer);
    EXPECT_EQ(outcome.error.code, Errc::SchemaTooNew);
    EXPECT_EQ(connection.schemaVersion().value(), 2);
}

TEST(Migrate, AFailedStepIsRolledBackAndEarlierOnesStay)
{
    Connection connection = bare();
    constexpr std::array kSteps{Migration{1, "one", "CREATE TABLE a (x)"},
                                Migration{2, "two", "CREATE TABLE b (x); CREATE TABLE a (x)"}};
    const MigrationOutcome outcome = migrate(connection, kSteps);
    EXPECT_EQ(outcome.state, MigrationState::Failed);
    EXPECT_EQ(outcome.to, 1);
    EXPECT_NE(outcome.error.detail.find("two"), std::string::npos);
    EXPECT_EQ(connection.schemaVersion().value(), 1);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'b'"), 0);
    EXPECT_EQ(text(connection, "PRAGMA foreign_keys"), "1") << "switched on again after the failure";
}

TEST(Migrate, AStepThatLeavesALooseReferenceFails)
{
    Connection connection = bare();
    constexpr std::array kSteps{
        Migration{1, "one", "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a_id REFERENCES a (id));"
                            " INSERT INTO a VALUES (1); INSERT INTO b VALUES (1)"},
        Migration{2, "two", "DELETE FROM a"}};
    const MigrationOutcome outcome = migrate(connection, kSteps);
    EXPECT_EQ(outcome.state, MigrationState::Failed);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM a"), 1);
}

TEST(Migrate, AStepMayRebuildATableThatOthersReferTo)
{
    Connection connection = bare();
    constexpr std::array kSteps{
        Migration{1, "one", "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a_id REFERENCES a (id));"
                            " INSERT INTO a VALUES (1); INSERT INTO b VALUES (1)"},
        Migration{2, "two", "CREATE TABLE new_a (id INTEGER PRIMARY KEY, more TEXT); INSERT INTO new_a (id) SELECT id FROM a;"
                            " DROP TABLE a; ALTER TABLE new_a RENAME TO a"}};
    EXPECT_EQ(migrate(connection, kSteps).state, MigrationState::Upgraded);
    EXPECT_EQ(number(connection, "SELECT a_id FROM b"), 1);
}

TEST(Migrate, TheNewestSchemaIsKnownWithoutBuildingIt)
{
    EXPECT_EQ(expectedFingerprint(static_cast<int>(embeddedMigrations().size())).value(), kNewestFingerprint)
        << "after a new migration, write its fingerprint into judge.h";
}

TEST(Migrate, AnExistingFileIsBackedUpFirst)
{
    const TempFolder folder;
    Connection connection = emptyStore(folder.file("a.db"));
    ASSERT_TRUE(importSales(connection, {aSale("A").of(10)}));
    std::vector<Migration> steps{embeddedMigrations().begin(), embeddedMigrations().end()};
    steps.push_back({static_cast<int>(steps.size()) + 1, "next", "CREATE TABLE later (x)"});
    const MigrationOutcome outcome = migrate(connection, steps);
    ASSERT_EQ(outcome.state, MigrationState::Upgraded) << outcome.error.detail;
    ASSERT_EQ(listAutomaticBackups(connection.path()), std::vector{outcome.backup});
    Connection backup = openStore(outcome.backup, OpenMode::ReadWrite).value().connection;
    EXPECT_EQ(backup.schemaVersion().value(), static_cast<int>(steps.size()) - 1);
    EXPECT_EQ(number(backup, "SELECT count(*) FROM order_lines"), 1);
}

/// What earlier versions wrote (tests/data/store_0001.sql) is whole in this one. The figures are a hand calculation of
/// its file: 3 × 1000.5 less 10 %, a return of 2000, 4 × 1000 less 25 %, 10 less 25 %; one order is cancelled.
class OlderStores : public ::testing::TestWithParam<std::size_t> {};

TEST_P(OlderStores, AreWholeInThisVersion)
{
    Connection connection = bare();
    ASSERT_EQ(migrate(connection, embeddedMigrations().first(GetParam())).to, static_cast<int>(GetParam()));
    const std::string script = readFile(support::sourceFolder() + "/tests/data/store_0001.sql").value();
    const Status written = connection.run(script.c_str());
    ASSERT_TRUE(written) << written.error().detail;
    const MigrationOutcome outcome = migrate(connection, embeddedMigrations());
    ASSERT_EQ(outcome.state, MigrationState::Upgraded) << outcome.error.detail;
    EXPECT_EQ(outcome.from, static_cast<int>(GetParam()));
    EXPECT_EQ(findings(connection), "") << "every row, sum and digest of the ledger";
    EXPECT_EQ(number(connection, "SELECT sum(gross - discount) FROM order_lines WHERE status <> 1"), 37'088'500);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM leads"), 2);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM survey_answers WHERE topics = ''"), 2);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM targets"), 3);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM import_batches WHERE kind BETWEEN 0 AND 3"), 5);
    const domain::FactSource facts = loadFacts(connection).value();
    EXPECT_EQ(static_cast<std::int64_t>(facts.sales.lines), number(connection, "SELECT count(*) FROM order_lines"));
    connection.setActor({"tester", [] { return std::string{"2026-09-23T08:26:00Z"}; }});
    const Status undone = undoBatch(connection, 2);
    ASSERT_TRUE(undone) << undone.error().detail << ": what the old version replaced comes back";
    EXPECT_EQ(number(connection, "SELECT sum(gross - discount) FROM order_lines WHERE status <> 1"), 22'013'500);
    ASSERT_TRUE(undoBatch(connection, 4));
    EXPECT_EQ(findings(connection), "");
}

INSTANTIATE_TEST_SUITE_P(Versions, OlderStores, ::testing::Range<std::size_t>(1, embeddedMigrations().size()));

TEST(Schema, StrictTablesRefuseOtherTypesAndChecksOtherValues)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(10)}));
    for (const char* sql :
         {"UPDATE order_lines SET gross = 'ten'", "UPDATE order_lines SET gross = 1.5", "UPDATE order_lines SET day = 20261301",
          "UPDATE order_lines SET day = 20260100", "UPDATE order_lines SET day = 9999", "UPDATE order_lines SET status = 3",
          "UPDATE order_lines SET gross = NULL", "UPDATE import_batches SET rows_read = 7",
          "UPDATE import_batches SET notes = 'none'", "INSERT INTO terms (kind, text) VALUES (0, '')",
          "INSERT INTO people (key, name, membership) VALUES ('a', 'a', 5)", "UPDATE store_state SET data_version = -1",
          "INSERT INTO store_state (id, data_version, sales_lines, dictionary_hash) VALUES (2, 0, 0, '')",
          "INSERT INTO targets (kpi, scope, scope_value, period_kind, first_day, end_day, level, value)"
          " VALUES ('revenue', NULL, '', 1, 20260201, 20260101, 1, 5)",
          "INSERT INTO targets (kpi, scope, scope_value, period_kind, first_day, end_day, level, value)"
          " VALUES ('revenue', 0, '', 1, 20260101, 20260201, 1, 5)",
          "INSERT INTO targets (kpi, scope, scope_value, period_kind, first_day, end_day, level, value, pair_category)"
          " VALUES ('revenue', 1, 'A', 1, 20260101, 20260201, 1, 5, 'Kopi')",
          "INSERT INTO targets (kpi, scope, scope_value, period_kind, first_day, end_day, level, value, pair_category)"
          " VALUES ('revenue', 0, 'A', 1, 20260101, 20260201, 1, 5, '')",
          "INSERT INTO checkins (action_id, day, text, value) VALUES (99, 20260101, '', '')",
          "INSERT INTO credits (share_set_id, person_id, share) VALUES (99, 99, 10001)",
          "UPDATE order_lines SET batch_id = 99"}) {
        const Status status = connection.run(sql);
        ASSERT_FALSE(status) << sql;
        EXPECT_EQ(status.error().code, Errc::InvalidInput) << sql << ": " << status.error().detail;
    }
    EXPECT_EQ(text(connection, "PRAGMA integrity_check"), "ok");
}

TEST(Schema, TheSalesViewShowsNamesAndMajorUnits)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(3, 2500).less(500).to("Budi").by("Ani").in("Jawa Barat").product("P")}));
    EXPECT_EQ(text(connection, "SELECT order_number || '|' || day || '|' || customer || '|' || rep || '|' || region || '|' ||"
                               " product || '|' || quantity || '|' || gross || '|' || net FROM sales"),
              "A|20260101|Budi|Ani|Jawa Barat|P|3.0|7500.0|7000.0");
}

}  // namespace
}  // namespace kinerja::store
