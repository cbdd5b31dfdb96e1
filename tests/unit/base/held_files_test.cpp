// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/held_files.h"

#include <filesystem>
#include <utility>

#include <gtest/gtest.h>

#include "kinerja/base/safe_file.h"
#include "temp_folder.h"

namespace kinerja {
namespace {

TEST(HeldFile, IsHeldByAnyOfItsNamesUntilTheLastHolderIsGone)
{
    const support::TempFolder folder;
    const std::string path = folder.file("store.db");
    ASSERT_TRUE(saveFile(path, "x"));
    std::filesystem::create_symlink(path, folder.file("link"));
    EXPECT_FALSE(isHeld(path));
    {
        const HeldFile first{path};
        EXPECT_TRUE(isHeld(folder.file("link")));
        {
            const HeldFile second{folder.file("link")};
        }
        EXPECT_TRUE(isHeld(path));
    }
    EXPECT_FALSE(isHeld(path));
}

TEST(HeldFile, WhatSqliteKeepsBesideItIsHeldToo)
{
    const support::TempFolder folder;
    ASSERT_TRUE(saveFile(folder.file("store.db"), "x"));
    ASSERT_TRUE(saveFile(folder.file("store.db-shm"), "x"));
    const HeldFile held{folder.file("store.db")};
    EXPECT_TRUE(isHeld(folder.file("store.db-shm")));
    EXPECT_TRUE(isBesideHeld(folder.file("store.db-wal")));
    EXPECT_FALSE(isBesideHeld(folder.file("store.db")));
    EXPECT_FALSE(isHeld(folder.file("other.db-wal")));
    EXPECT_FALSE(readFile(folder.file("store.db-shm")));
}

TEST(HeldFile, MovesWithItsHolder)
{
    const support::TempFolder folder;
    const std::string path = folder.file("store.db");
    ASSERT_TRUE(saveFile(path, "x"));
    HeldFile kept;
    {
        HeldFile first{path};
        kept = std::move(first);
    }
    EXPECT_TRUE(isHeld(path));
    EXPECT_FALSE(isHeld(folder.file("none")));
}

TEST(HeldFile, IsNeitherReadNorWrittenOver)
{
    const support::TempFolder folder;
    const std::string path = folder.file("store.db");
    ASSERT_TRUE(saveFile(path, "x"));
    {
        const HeldFile held{path};
        EXPECT_EQ(readFile(path).error().code, Errc::UnsupportedFile);
        EXPECT_EQ(saveFile(path, "y").error().code, Errc::Permission);
    }
    EXPECT_EQ(readFile(path), "x");
}

}  // namespace
}  // namespace kinerja
