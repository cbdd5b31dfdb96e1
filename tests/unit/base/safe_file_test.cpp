// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/safe_file.h"

#include <array>
#include <cerrno>
#include <filesystem>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "file_faults.h"
#include "kinerja/base/platform.h"
#include "temp_folder.h"

namespace kinerja {
namespace {

namespace fs = std::filesystem;

class SafeFile : public ::testing::Test {
protected:
    [[nodiscard]] std::string content() const { return readFile(m_path).value_or("<unreadable>"); }
    [[nodiscard]] static unsigned modeOf(const std::string& path)
    {
        struct stat info {};
        EXPECT_EQ(::stat(path.c_str(), &info), 0) << path;
        return info.st_mode & 0777U;
    }

    support::TempFolder m_folder;
    const std::string m_path = m_folder.file("report.pdf");
};

TEST_F(SafeFile, writesANewPrivateFile)
{
    ASSERT_TRUE(saveFile(m_path, std::string_view{"a\0b\n", 4}));
    EXPECT_EQ(content(), (std::string{"a\0b\n", 4}));
    EXPECT_EQ(modeOf(m_path), 0600U);
    EXPECT_EQ(m_folder.entries(), 1U);
}

TEST_F(SafeFile, replacesTheWholeFile)
{
    ASSERT_TRUE(saveFile(m_path, std::string(100'000, 'x')));
    ASSERT_TRUE(saveFile(m_path, "short"));
    EXPECT_EQ(content(), "short");
    ASSERT_TRUE(saveFile(m_path, ""));
    EXPECT_EQ(content(), "");
    EXPECT_EQ(m_folder.entries(), 1U);
}

TEST_F(SafeFile, writesAndReadsSeveralMegabytes)
{
    std::string bytes(5'000'001, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<char>(i * 31 % 251);
    }
    ASSERT_TRUE(saveFile(m_path, bytes));
    EXPECT_TRUE(content() == bytes);
}

TEST_F(SafeFile, keepsTheOldFileAndNoLeftoversWhenTheDiskIsFull)
{
    ASSERT_TRUE(saveFile(m_path, "old"));
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        // Files may grow to 8 KiB only: the first write is cut short, the next one fails, as on a full disk.
        platform::hardenProcess();
        const rlimit limit{8192, 8192};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const Status saved = saveFile(m_path, std::string(100'000, 'n'));
        ::_exit(saved ? 100 : static_cast<int>(saved.error().code));
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status)) << "SIGXFSZ must not kill the process";
    EXPECT_EQ(WEXITSTATUS(status), static_cast<int>(Errc::StorageFull));
    EXPECT_EQ(content(), "old");
    EXPECT_EQ(m_folder.entries(), 1U);
}

/// A fault at the first, second, third … operation until none is left to strike.
TEST_F(SafeFile, aFaultAtAnyOperationLeavesTheOldFileOrTheWholeNewOne)
{
    struct Case {
        int error;
        Errc code;
    };
    constexpr Case kCases[] = {{EIO, Errc::Io},          {ENOSPC, Errc::StorageFull}, {EDQUOT, Errc::StorageFull},
                               {EFBIG, Errc::StorageFull}, {EACCES, Errc::Permission},  {EROFS, Errc::Permission}};
    for (const Case& c : kCases) {
        int fsyncs = 0;
        int failures = 0;
        for (int number = 1;; ++number) {
            ASSERT_LT(number, 50);
            ASSERT_TRUE(saveFile(m_path, "old"));
            const support::FileFault fault{number, c.error};
            const Status saved = saveFile(m_path, "new");
            const char* const operation = fault.struck();
            if (operation == nullptr) {
                break;
            }
            const bool isFolder = std::string_view{operation} == "fsync" && ++fsyncs == 2;
            ASSERT_EQ(content(), saved || isFolder ? "new" : "old") << operation << ' ' << c.error;
            ASSERT_EQ(m_folder.entries(), 1U) << operation;
            if (!saved) {
                ++failures;
                ASSERT_EQ(saved.error().code, c.code) << saved.error().detail;
            }
        }
        // Folder, temporary file, write, fsync, close, rename, fsync of the folder; its own close may fail unheard.
        EXPECT_EQ(failures, 7) << c.error;
    }
}

TEST_F(SafeFile, goesOnAfterAShortWriteAndAnInterruptedOne)
{
    for (const int error : {0, EINTR}) {
        ASSERT_TRUE(saveFile(m_path, "old"));
        const support::FileFault fault{3, error};
        ASSERT_TRUE(saveFile(m_path, "a longer text")) << error;
        ASSERT_STREQ(fault.struck(), "write");
        EXPECT_EQ(content(), "a longer text");
    }
}

TEST_F(SafeFile, aFileSystemWithoutFsyncOfFoldersIsGoodEnough)
{
    const support::FileFault fault{7, EINVAL};
    EXPECT_TRUE(saveFile(m_path, "new"));
    EXPECT_STREQ(fault.struck(), "fsync");
}

TEST_F(SafeFile, saysThatAFolderIsMissing)
{
    const Status saved = saveFile(m_folder.file("no/such/folder.txt"), "x");
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, Errc::NotFound);
    EXPECT_NE(saved.error().detail.find("no/such"), std::string::npos) << saved.error().detail;
}

TEST_F(SafeFile, doesNotReplaceAFolder)
{
    const Status saved = saveFile(m_folder.path(), "x");
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, Errc::Io);
    EXPECT_TRUE(fs::is_directory(m_folder.path()));
}

/// What saveFile answers to an account that is not root: its Errc, 100 for success.
int saveAsNobody(const std::string& path)
{
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t kNobody = 65534;
        if (::geteuid() == 0 && ::setresuid(kNobody, kNobody, kNobody) != 0) {
            ::_exit(101);
        }
        const Status saved = saveFile(path, "new");
        ::_exit(saved ? 100 : static_cast<int>(saved.error().code));
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_F(SafeFile, respectsFoldersAndFilesWithoutWritePermission)
{
    ASSERT_TRUE(saveFile(m_path, "old"));
    // Root passes its files on to the account that tries; an ordinary account is that account.
    for (const std::string& path : {m_folder.path(), m_path}) {
        ASSERT_TRUE(::geteuid() != 0 || ::chown(path.c_str(), 65534, 65534) == 0);
    }
    ASSERT_EQ(::chmod(m_path.c_str(), 0400), 0);
    EXPECT_EQ(saveAsNobody(m_path), static_cast<int>(Errc::Permission)) << "file";
    ASSERT_EQ(::chmod(m_path.c_str(), 0600), 0);
    ASSERT_EQ(::chmod(m_folder.path().c_str(), 0500), 0);
    EXPECT_EQ(saveAsNobody(m_path), static_cast<int>(Errc::Permission)) << "folder";
    ASSERT_EQ(::chmod(m_folder.path().c_str(), 0700), 0);
    EXPECT_EQ(content(), "old");
    EXPECT_EQ(m_folder.entries(), 1U);
    EXPECT_EQ(saveAsNobody(m_path), 100);
    EXPECT_EQ(content(), "new");
}

TEST_F(SafeFile, replacesWhatALinkLeadsToAndKeepsTheLink)
{
    ASSERT_TRUE(saveFile(m_path, "old"));
    const std::string link = m_folder.file("link");
    fs::create_symlink("report.pdf", link);
    ASSERT_TRUE(saveFile(link, "new"));
    EXPECT_TRUE(fs::is_symlink(link));
    EXPECT_EQ(content(), "new");
}

// A pipe of its own stands for /dev/stdout and the like: a broken saveFile run by root would replace a real device.
TEST_F(SafeFile, writesIntoAPipeInsteadOfReplacingIt)
{
    ASSERT_EQ(::mkfifo(m_path.c_str(), 0600), 0);
    const int reader = ::open(m_path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    ASSERT_GE(reader, 0);
    ASSERT_TRUE(saveFile(m_path, "piped"));
    EXPECT_TRUE(fs::is_fifo(m_path));
    EXPECT_EQ(m_folder.entries(), 1U);
    std::array<char, 16> bytes{};
    EXPECT_EQ(::read(reader, bytes.data(), bytes.size()), 5);
    EXPECT_STREQ(bytes.data(), "piped");
    {
        const support::FileFault fault{2, ENOSPC};  // open, write
        const Status saved = saveFile(m_path, "piped");
        ASSERT_STREQ(fault.struck(), "write");
        ASSERT_FALSE(saved);
        EXPECT_EQ(saved.error().code, Errc::StorageFull);
    }
    ::close(reader);
}

TEST_F(SafeFile, takesOddNames)
{
    for (const std::string& name : {std::string(255, 'n'), std::string("-leading"), std::string("a b%20?#'\"\n.csv"),
                                    std::string("Räport ラ.pdf")}) {
        const std::string path = m_folder.file(name);
        ASSERT_TRUE(saveFile(path, name)) << name;
        EXPECT_EQ(readFile(path), name);
    }
    EXPECT_EQ(m_folder.entries(), 4U);
    EXPECT_FALSE(saveFile(m_folder.file(std::string(256, 'n')), "x"));
    EXPECT_EQ(m_folder.entries(), 4U);
}

TEST_F(SafeFile, writesIntoTheCurrentFolderWhenThePathHasNone)
{
    const fs::path before = fs::current_path();
    fs::current_path(m_folder.path());
    const Status saved = saveFile("report.pdf", "here");
    fs::current_path(before);
    ASSERT_TRUE(saved);
    EXPECT_EQ(content(), "here");
}

TEST_F(SafeFile, readingTellsWhatIsMissing)
{
    const auto missing = readFile(m_folder.file("missing"));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, Errc::NotFound);
    const auto folder = readFile(m_folder.path());
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().code, Errc::Io);
}

TEST_F(SafeFile, readsFilesWhoseSizeIsNotKnown)
{
    const auto version = readFile("/proc/self/status");
    ASSERT_TRUE(version);
    EXPECT_NE(version->find("VmRSS"), std::string::npos);
}

}  // namespace
}  // namespace kinerja
