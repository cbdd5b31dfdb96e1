// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_locks.h"
#include "kinerja/base/safe_file.h"
#include "kinerja/services/ledger.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

class Locks : public testing::StoreTest {
protected:
    [[nodiscard]] std::string path() const { return m_folder.file("store.db"); }
};

TEST_F(Locks, StayWhateverIsDoneWithTheStore)
{
    const ImportReport report = take(testing::kSmallSales);
    EXPECT_TRUE(support::isInUse(path())) << "after an import";
    ASSERT_TRUE(undoBatch(store(), report.batch.id));
    EXPECT_TRUE(support::isInUse(path())) << "after the undo and its backup";
    EXPECT_TRUE(Workspace::open({path(), false, false}));
    EXPECT_TRUE(support::isInUse(path())) << "after the same store was opened and closed once more";
}

TEST_F(Locks, StayWhenTheStoreItselfIsTakenForAFile)
{
    ImportRequest request;
    request.path = path();
    const auto refused = importFile(store(), request);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::UnsupportedFile);
    EXPECT_FALSE(readFile(path()));
    EXPECT_FALSE(saveFile(path(), "figures"));
    EXPECT_TRUE(support::isInUse(path()));
}

}  // namespace
}  // namespace kinerja::services
