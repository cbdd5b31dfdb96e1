// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/check.h"

#include <fstream>
#include <random>

#include <sqlite3.h>

#include "kinerja/base/safe_file.h"
#include "kinerja/store/feedback.h"
#include "kinerja/store/people.h"
#include "store_fixture.h"
#include "temp_folder.h"

namespace kinerja::store {
namespace {

using support::TempFolder;

TEST(Check, ASoundStoreHasNoFindings)
{
    Connection connection = emptyStore();
    EXPECT_TRUE(deepCheck(connection)->isSound());
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1), aSale("B").of(2)}));
    const StoreCheck check = deepCheck(connection).value();
    EXPECT_TRUE(check.isSound());
    EXPECT_EQ(check.batches, 1);
    EXPECT_EQ(check.rows, 2);
    EXPECT_TRUE(quickCheck(connection)->isSound());
}

TEST(Check, FindsWhatSomebodyChangedFromOutside)
{
    for (const char* sql :
         {"UPDATE order_lines SET gross = gross + 1 WHERE id = (SELECT min(id) FROM order_lines)",
          "UPDATE order_lines SET quantity = 1 WHERE id = (SELECT max(id) FROM order_lines)",
          "UPDATE order_lines SET customer_id = 2", "DELETE FROM order_lines WHERE id = (SELECT min(id) FROM order_lines)",
          "UPDATE orders SET number = 'Z' WHERE id = 1", "UPDATE customers SET name = 'x' WHERE id = 1",
          "UPDATE terms SET text = 'x' WHERE id = 1", "UPDATE people SET key = 'x'", "UPDATE credits SET share = 5000",
          "UPDATE import_batches SET rows_sum = '1' WHERE id = 1", "UPDATE import_batches SET undone = 1 WHERE id = 1",
          "UPDATE feedback SET impact = 'none'", "DELETE FROM feedback_figures", "UPDATE feedback_figures SET value = '1'",
          "DELETE FROM orders WHERE id = 1", "UPDATE store_state SET sales_lines = 1"}) {
        Connection connection = emptyStore();
        ASSERT_TRUE(importSales(connection, {aSale("A").of(1).to("Budi").by("Ani").in("Bali"), aSale("B").of(2).to("Citra")}));
        domain::Feedback feedback;
        feedback.person = "Ani";
        feedback.day = support::day("2026-01-02");
        feedback.figures.resize(1);
        ASSERT_TRUE(saveFeedback(connection, feedback));
        ASSERT_TRUE(deepCheck(connection)->isSound());
        ASSERT_TRUE(connection.run(sql)) << sql;
        EXPECT_FALSE(deepCheck(connection)->isSound()) << sql;
    }
}

TEST(Check, NamesTheDamagedBatchOnly)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1)}, ImportMode::Upsert, "first.csv"));
    ASSERT_TRUE(importSales(connection, {aSale("B").of(2)}, ImportMode::Upsert, "second.csv"));
    ASSERT_TRUE(connection.run("UPDATE order_lines SET tax = 1 WHERE batch_id = 2"));
    const StoreCheck check = deepCheck(connection).value();
    EXPECT_EQ(check.damagedBatches, std::vector<std::int64_t>{2});
    EXPECT_NE(check.findings.at(0).find("second.csv"), std::string::npos);
}

TEST(Check, FindsSegmentsThatDifferFromTheirRows)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(1), aSale("B").of(2)}));
    // The rows of another store under the same checksum: only the comparison with the rows can tell.
    Connection other = emptyStore();
    ASSERT_TRUE(importSales(other, {aSale("A").of(1), aSale("B").of(3)}));
    Statement read = Statement::prepare(other, "SELECT bytes, checksum FROM segments WHERE column_no = 12").value();
    ASSERT_TRUE(read.step().value());
    Statement write = Statement::prepare(connection, "UPDATE segments SET bytes = ?1, checksum = ?2 WHERE column_no = 12").value();
    write.bindBlobCopy(1, read.blob(0));
    write.bind(2, read.integer(1));
    ASSERT_TRUE(write.run());
    const StoreCheck check = deepCheck(connection).value();
    ASSERT_EQ(check.findings.size(), 1U);
    EXPECT_NE(check.findings[0].find("202601"), std::string::npos);
}

/// Every row of the tables people care about, read without our guards; "" when the file cannot be read.
std::string readBare(const std::string& path)
{
    sqlite3* db = nullptr;
    std::string all;
    const std::string uri = "file:" + path + "?immutable=1";
    if (sqlite3_open_v2(uri.c_str(), &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr) == SQLITE_OK) {
        const auto take = [](void* text, int count, char** values, char**) {
            for (int i = 0; i < count; ++i) {
                *static_cast<std::string*>(text) += values[i] == nullptr ? "~" : values[i];
                *static_cast<std::string*>(text) += '|';
            }
            return 0;
        };
        for (const char* sql : {"SELECT * FROM order_lines", "SELECT * FROM orders", "SELECT * FROM customers",
                                "SELECT * FROM products", "SELECT * FROM terms", "SELECT * FROM people"}) {
            if (sqlite3_exec(db, sql, take, &all, nullptr) != SQLITE_OK) {
                all.clear();
                break;
            }
        }
    }
    sqlite3_close(db);
    return all;
}

TEST(Check, FindsEveryFlippedBitThatChangesARow)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    {
        Connection connection = emptyStore(path);
        std::vector<Sale> sales;
        for (int i = 0; i < 3000; ++i) {
            sales.push_back(aSale("order " + std::to_string(i)).of(1'000'003 + i).to("customer " + std::to_string(i % 90))
                                .product("product " + std::to_string(i % 40)).by("Ani"));
        }
        ASSERT_TRUE(importSales(connection, sales));
    }
    const std::string good = readFile(path).value();
    const std::string truth = readBare(path);
    ASSERT_FALSE(truth.empty());
    std::mt19937_64 random{7};
    const std::string flipped = folder.file("b.db");
    int changed = 0;
    for (int round = 0; round < 400; ++round) {
        std::string bytes = good;
        const std::size_t at = 100 + random() % (bytes.size() - 100);
        bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << (random() % 8)));
        std::ofstream{flipped, std::ios::binary} << bytes;
        if (readBare(flipped) == truth) {
            continue;  // free space, an index, a segment: figures come out right
        }
        ++changed;
        Result<OpenedStore> opened = openStore(flipped, OpenMode::ReadOnly);
        if (opened) {
            const Result<StoreCheck> check = deepCheck(opened->connection);
            EXPECT_TRUE(check && !check->isSound()) << "bit at " << at << " was not found";
        }
        for (const char* suffix : {"-wal", "-shm"}) {
            std::remove((flipped + suffix).c_str());
        }
    }
    EXPECT_GT(changed, 50) << "the test must hit rows to mean anything";
}

}  // namespace
}  // namespace kinerja::store
