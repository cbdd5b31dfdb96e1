// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/new_file.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "file_faults.h"
#include "kinerja/base/safe_file.h"
#include "temp_folder.h"

namespace kinerja {
namespace {

namespace fs = std::filesystem;

std::size_t filesIn(const support::TempFolder& folder)
{
    const fs::directory_iterator all{folder.file("")};
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

/// Another process, which has done something and waits to be ended.
class Waiting {
public:
    /// `act`: whether it could be done.
    template <typename Act>
    explicit Waiting(const Act& act)
    {
        std::array<int, 2> ends{};
        EXPECT_EQ(::pipe(ends.data()), 0);
        m_child = ::fork();
        if (m_child == 0) {
            const auto kept = act();
            const char said = kept ? 'd' : 'x';
            if (::write(ends[1], &said, 1) == 1) {
                ::pause();
            }
            ::_exit(1);
        }
        ::close(ends[1]);
        char said = 0;
        EXPECT_EQ(::read(ends[0], &said, 1), 1);
        EXPECT_EQ(said, 'd');
        ::close(ends[0]);
    }
    void end(int signal) const
    {
        ::kill(m_child, signal);
        int status = 0;
        ::waitpid(m_child, &status, 0);
        EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == signal) << "it ends as usual";
    }

private:
    pid_t m_child = 0;
};

/// Another process begins a file, and is ended by this signal.
void beginAndEnd(const std::string& place, int signal)
{
    const Waiting other{[&] { return NewFile::begin(place, "half"); }};
    EXPECT_EQ(NewFile::begin(place, "ours").error().code, Errc::Conflict) << "while another program makes it";
    other.end(signal);
}

TEST(NewFile, IsNotInItsPlaceUntilItIsPutThere)
{
    const support::TempFolder folder;
    const std::string place = folder.file("new.db");
    auto file = NewFile::begin(place, "all of it");
    ASSERT_TRUE(file);
    EXPECT_FALSE(fs::exists(place));
    EXPECT_EQ(readFile(file->path()).value(), "all of it");
    struct stat info {};
    ASSERT_EQ(::stat(file->path().c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 07777U, 0600U);
    file->writeToDisk();
    ASSERT_TRUE(file->putInPlace());
    EXPECT_EQ(readFile(place).value(), "all of it");
    EXPECT_EQ(filesIn(folder), 1U);
}

TEST(NewFile, ThatIsGivenUpLeavesNothing)
{
    const support::TempFolder folder;
    {
        auto first = NewFile::begin(folder.file("new.db"), "x");
        ASSERT_TRUE(first);
        const NewFile moved = *std::move(first);
        EXPECT_EQ(filesIn(folder), 1U);
    }
    EXPECT_EQ(filesIn(folder), 0U);
}

TEST(NewFile, ReplacesNothing)
{
    const support::TempFolder folder;
    const std::string place = folder.file("new.db");
    auto file = NewFile::begin(place, "ours");
    ASSERT_TRUE(file);
    EXPECT_EQ(NewFile::begin(place, "another").error().code, Errc::Conflict);
    ASSERT_TRUE(saveFile(place, "came meanwhile"));
    EXPECT_EQ(file->putInPlace().error().code, Errc::Conflict);
    EXPECT_EQ(readFile(place).value(), "came meanwhile");
    EXPECT_EQ(NewFile::begin(place, "ours").error().code, Errc::Conflict);
    fs::create_symlink(folder.file("nothing"), folder.file("link"));
    EXPECT_EQ(NewFile::begin(folder.file("link"), "ours").error().code, Errc::Conflict);
}

bool isHalf(std::string_view first) { return first == "half"; }

TEST(NewFile, WhatAKilledProgramLeftCanBeRemoved)
{
    const support::TempFolder folder;
    const std::string place = folder.file("new.db");
    beginAndEnd(place, SIGKILL);
    EXPECT_EQ(NewFile::begin(place, "whole").error().code, Errc::Conflict);
    NewFile::removeLeftBehind(place, [](std::string_view) { return false; });
    EXPECT_EQ(filesIn(folder), 1U) << "it may be anybody's";
    NewFile::removeLeftBehind(place, &isHalf);
    EXPECT_EQ(filesIn(folder), 0U);
    auto file = NewFile::begin(place, "whole");
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->putInPlace());
    EXPECT_EQ(readFile(place).value(), "whole");
    EXPECT_EQ(filesIn(folder), 1U);
}

TEST(NewFile, IsNotRemovedWhileItIsMade)
{
    const support::TempFolder folder;
    const auto file = NewFile::begin(folder.file("new.db"), "half");
    ASSERT_TRUE(file);
    NewFile::removeLeftBehind(folder.file("new.db"), &isHalf);
    EXPECT_EQ(filesIn(folder), 1U);
}

TEST(NewFile, IsNotRemovedWhileAnotherProgramHasALockOnIt)
{
    const support::TempFolder folder;
    const std::string place = folder.file("new.db");
    ASSERT_TRUE(saveFile(NewFile::nameOf(place), "half"));
    const Waiting other{[&] {
        struct flock lock {};
        lock.l_type = F_RDLCK;  // as SQLite's, of who reads
        lock.l_whence = SEEK_SET;
        lock.l_start = 100;
        lock.l_len = 1;
        return ::fcntl(::open(NewFile::nameOf(place).c_str(), O_RDONLY), F_SETLK, &lock) == 0;
    }};
    NewFile::removeLeftBehind(place, &isHalf);
    EXPECT_EQ(filesIn(folder), 1U);
    other.end(SIGKILL);
    NewFile::removeLeftBehind(place, &isHalf);
    EXPECT_EQ(filesIn(folder), 0U);
}

TEST(NewFile, OfAProgramThatIsStoppedIsGone)
{
    const support::TempFolder folder;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        beginAndEnd(folder.file("new.db"), signal);
        EXPECT_EQ(filesIn(folder), 0U) << signal;
    }
}

TEST(NewFile, IsNoWayToRemoveSomethingElse)
{
    const support::TempFolder folder;
    const std::string place = folder.file("new.db");
    ASSERT_TRUE(saveFile(folder.file("mine"), "mine"));
    fs::create_symlink(folder.file("mine"), place + ".making");
    EXPECT_EQ(NewFile::begin(place, "ours").error().code, Errc::Conflict);
    NewFile::removeLeftBehind(place, [](std::string_view) { return true; });
    EXPECT_EQ(readFile(folder.file("mine")).value(), "mine");
    fs::remove(place + ".making");
    fs::create_directory(place + ".making");
    EXPECT_EQ(NewFile::begin(place, "ours").error().code, Errc::Conflict);
}

TEST(NewFile, AFaultAtAnyStepLeavesNothingOrAllOfIt)
{
    int struck = 0;
    for (int number = 1; number < 20; ++number) {
        const support::TempFolder folder;
        const std::string place = folder.file("new.db");
        {
            const support::FileFault fault{number, ENOSPC};
            auto file = NewFile::begin(place, "all of it");
            const bool isPlaced = file && file->putInPlace();
            struck += fault.struck() != nullptr ? 1 : 0;
            EXPECT_TRUE(fault.struck() == nullptr || !isPlaced || std::string{fault.struck()} == "open" || std::string{fault.struck()} == "close") << fault.struck();
        }
        EXPECT_EQ(filesIn(folder), fs::exists(place) ? 1U : 0U) << number;
        if (fs::exists(place)) {
            EXPECT_EQ(readFile(place).value(), "all of it");
        }
    }
    EXPECT_GE(struck, 4);
}

}  // namespace
}  // namespace kinerja
