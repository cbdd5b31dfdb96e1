// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/platform.h"

#include <csignal>
#include <cstdlib>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kinerja/base/safe_file.h"
#include "kinerja/base/text_converter.h"
#include "temp_folder.h"

namespace kinerja {
namespace {

unsigned modeOf(const std::string& path)
{
    struct stat info {};
    EXPECT_EQ(::stat(path.c_str(), &info), 0) << path;
    return info.st_mode & 0777U;
}

/// An environment variable that is put back at the end.
class Environment {
public:
    Environment(const char* name, const char* value)
        : m_name(name)
    {
        if (const char* const old = std::getenv(name)) {
            m_old = old;
        }
        value == nullptr ? ::unsetenv(name) : ::setenv(name, value, 1);
    }
    ~Environment() { m_old ? ::setenv(m_name, m_old->c_str(), 1) : ::unsetenv(m_name); }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    const char* m_name;
    std::optional<std::string> m_old;
};

/// Converts in blocks of `size` bytes, as a reader does. Returns: nullopt when a block was refused.
std::optional<std::string> inBlocks(std::string_view bytes, const char* encoding, std::size_t size)
{
    std::string text;
    TextConverter converter{encoding};
    for (std::size_t at = 0; at < bytes.size(); at += size) {
        if (!converter.append(bytes.substr(at, size), at + size >= bytes.size(), text)) {
            return std::nullopt;
        }
    }
    return text;
}

TEST(TextConverter, readsUtf8WhereItIsAndWindows1252WhereItIsNot)
{
    // é in both, € in both, a surrogate and an overlong form byte by byte, half a character at the end.
    const std::string bytes = "\xC3\xA9 \xE9 \xE2\x82\xAC \x80 \xED\xA0\xBD \xC0\xAF \xE2\x82";
    const std::string meant = "é é € € í\xC2\xA0½ À¯ â‚";
    for (const std::size_t size : {1U, 2U, 3U, 100U}) {
        EXPECT_EQ(inBlocks(bytes, kMixedEncoding.data(), size), meant) << size;
    }
    EXPECT_EQ(inBlocks("a\x81", kMixedEncoding.data(), 9), std::nullopt) << "no character of either";
}

TEST(TextConverter, convertsWhatBusinessFilesAreWrittenInWhateverTheBlocks)
{
    using namespace std::string_view_literals;
    struct Case {
        const char* encoding;
        std::string_view bytes;
        std::string_view text;
    };
    constexpr Case kCases[] = {
        {"UTF-16LE", "A\0\xe9\0\xac\x20\x3d\xd8\x00\xde"sv, "Aé€😀"},
        {"UTF-16BE", "\0A\0\xe9\x20\xac\xd8\x3d\xde\x00"sv, "Aé€😀"},
        {"WINDOWS-1252", "Caf\xe9 \x80 \x93q\x94"sv, "Café € “q”"},
        {"ISO-8859-1", "Caf\xe9"sv, "Café"},
        {"UTF-8", "Caf\xc3\xa9"sv, "Café"},
        {"GB18030", "\xd6\xd0"sv, "中"},
        // Letters that a mark may follow, and a shift that lasts: iconv keeps both from piece to piece.
        {"WINDOWS-1255", "\xf5\xcc\xe0 \xf9\xec\xe5\xed"sv, "ץּא שלום"},
        {"ISO-2022-JP", "\x1b\x24\x42\x46\x7c\x4b\x5c\x1b\x28\x42 a"sv, "日本 a"},
        {"WINDOWS-1252", ""sv, ""},
    };
    for (const Case& c : kCases) {
        for (const std::size_t size : {1U, 2U, 3U, 5U, 4096U}) {
            EXPECT_EQ(inBlocks(c.bytes, c.encoding, size), c.text) << c.encoding << " in blocks of " << size;
        }
    }
}

TEST(ToUtf8, refusesBytesThatAreNotOfThatEncoding)
{
    using namespace std::string_view_literals;
    struct Case {
        const char* encoding;
        std::string_view bytes;
    };
    constexpr Case kCases[] = {
        {"UTF-8", "Caf\xe9 x"sv},       {"UTF-8", "\xc0\x80"sv},          {"UTF-8", "\xed\xa0\x80"sv},
        {"UTF-8", "Caf\xc3"sv},         {"UTF-16LE", "A\0\x3d"sv},        {"UTF-16LE", "\x00\xde\x41\x00"sv},
        {"UTF-16LE", "\x3d\xd8"sv},     {"WINDOWS-1252", "\x81"sv},       {"no-such-encoding", "abc"sv},
    };
    for (const Case& c : kCases) {
        std::size_t consumed = 0;
        EXPECT_FALSE(platform::toUtf8(c.bytes, c.encoding, true, consumed)) << c.encoding;
    }
}

TEST(ToUtf8, holdsNoLetterBack)
{
    std::size_t consumed = 0;
    EXPECT_EQ(platform::toUtf8("\xf9\xec\xe5\xed", "WINDOWS-1255", true, consumed), "שלום");
    EXPECT_EQ(platform::toUtf8("\xf9\xec", "WINDOWS-1255", false, consumed), "של");
    EXPECT_EQ(consumed, 2U);
}

TEST(ToUtf8, leavesAnUnfinishedSequenceForTheNextBlock)
{
    std::size_t consumed = 99;
    EXPECT_EQ(platform::toUtf8("ab\xe2\x82", "UTF-8", false, consumed), "ab");
    EXPECT_EQ(consumed, 2U);
}

TEST(ToUtf8, growsForTextsThatGetLonger)
{
    // Thai letters are one byte in TIS-620 and three in UTF-8.
    std::size_t consumed = 0;
    const auto text = platform::toUtf8(std::string(10'000, '\xa1'), "TIS-620", true, consumed);
    ASSERT_TRUE(text);
    EXPECT_EQ(text->size(), 30'000U);
    EXPECT_EQ(text->substr(0, 6), "กก");
    EXPECT_EQ(consumed, 10'000U);
}

TEST(PrivateFolder, isMadeWithItsParents)
{
    const support::TempFolder folder;
    const std::string path = folder.file("a/b/c");
    ASSERT_TRUE(platform::makePrivateFolder(path));
    EXPECT_EQ(modeOf(path), 0700U);
    EXPECT_EQ(modeOf(folder.file("a")), 0700U);
    EXPECT_TRUE(platform::makePrivateFolder(path)) << "it may exist";
    EXPECT_TRUE(platform::makePrivateFolder(path + "/"));
}

TEST(PrivateFolder, leavesTheModeOfAFolderThatExists)
{
    const support::TempFolder folder;
    ASSERT_EQ(::chmod(folder.path().c_str(), 0755), 0);
    ASSERT_TRUE(platform::makePrivateFolder(folder.path()));
    EXPECT_EQ(modeOf(folder.path()), 0755U);
}

TEST(PrivateFolder, saysWhyItCannotBeMade)
{
    const support::TempFolder folder;
    ASSERT_TRUE(saveFile(folder.file("file"), "x"));
    for (const std::string& path : {folder.file("file"), folder.file("file/below"), std::string("/proc/none"),
                                    std::string()}) {
        EXPECT_FALSE(platform::makePrivateFolder(path)) << path;
    }
}

TEST(PrivateFile, hasMode0600)
{
    const support::TempFolder folder;
    const std::string path = folder.file("data");
    ASSERT_TRUE(saveFile(path, "x"));
    ASSERT_EQ(::chmod(path.c_str(), 0644), 0);
    ASSERT_TRUE(platform::makePrivateFile(path));
    EXPECT_EQ(modeOf(path), 0600U);
    const Status missing = platform::makePrivateFile(folder.file("missing"));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, Errc::NotFound);
}

TEST(DefaultDatabasePath, followsTheXdgSpecification)
{
    const Environment home{"HOME", "/home/ani"};
    {
        const Environment data{"XDG_DATA_HOME", "/data"};
        EXPECT_EQ(platform::defaultDatabasePath(), "/data/kinerja/kinerja.db");
    }
    for (const char* const invalid : {"", "relative/path"}) {
        const Environment data{"XDG_DATA_HOME", invalid};
        EXPECT_EQ(platform::defaultDatabasePath(), "/home/ani/.local/share/kinerja/kinerja.db");
    }
    const Environment data{"XDG_DATA_HOME", nullptr};
    EXPECT_EQ(platform::defaultDatabasePath(), "/home/ani/.local/share/kinerja/kinerja.db");
}

TEST(UserName, isTheAccountOfTheProcess)
{
    const Environment user{"USER", "somebody-else"};
    const Environment login{"LOGNAME", "somebody-else"};
    EXPECT_FALSE(platform::userName().empty());
    EXPECT_NE(platform::userName(), "somebody-else");
}

TEST(Clock, theAuditTimeIsUtcInIsoForm)
{
    const std::string now = platform::utcNow();
    std::string shape = now;
    for (char& c : shape) {
        c = c >= '0' && c <= '9' ? '9' : c;
    }
    EXPECT_EQ(shape, "9999-99-99T99:99:99Z") << now;
    EXPECT_TRUE(parseIso(now.substr(0, 10))) << now;
    // The system's clock in UTC: at most a day from the day of any zone.
    const auto apart = (*parseIso(now.substr(0, 10)) - platform::localToday()).count();
    EXPECT_LE(std::abs(apart), 1) << now;
}

/// The furthest time zones are 26 hours apart: their days differ at every moment.
TEST(Clock, todayIsTheDayOfTheComputersZone)
{
    const auto todayIn = [](const char* zone) {
        const Environment variable{"TZ", zone};
        ::tzset();
        return platform::localToday();
    };
    const Date west = todayIn("<-12>12");
    const Date east = todayIn("<+14>-14");
    ::tzset();
    const auto apart = (east - west).count();
    EXPECT_TRUE(apart == 1 || apart == 2) << apart;
}

TEST(HardenProcess, keepsFilesPrivateAndSurvivesSignals)
{
    const support::TempFolder folder;
    const std::string path = folder.file("made");
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        platform::hardenProcess();
        ::raise(SIGPIPE);
        ::raise(SIGXFSZ);
        rlimit cores{1, 1};
        ::getrlimit(RLIMIT_CORE, &cores);
        std::FILE* const file = std::fopen(path.c_str(), "w");
        ::_exit(file != nullptr && cores.rlim_cur == 0 && cores.rlim_max == 0 ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
    EXPECT_EQ(modeOf(path), 0600U);
}

}  // namespace
}  // namespace kinerja
