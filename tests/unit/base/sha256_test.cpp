// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/sha256.h"

#include <utility>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace kinerja {
namespace {

// NIST, "Examples with Intermediate Values" of FIPS 180: SHA-256.
constexpr std::string_view kAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
constexpr std::string_view kEmpty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

TEST(Sha256, agreesWithThePublishedVectors)
{
    EXPECT_EQ(sha256Hex(""), kEmpty);
    EXPECT_EQ(sha256Hex("abc"), kAbc);
    EXPECT_EQ(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256Hex("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopq"
                        "klmnopqrlmnopqrsmnopqrstnopqrstu"),
              "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
}

TEST(Sha256, takesAMillionBytesInPieces)
{
    Sha256 hash;
    const std::string piece(1000, 'a');
    for (int i = 0; i < 1000; ++i) {
        hash.add(piece);
    }
    EXPECT_EQ(hash.hex(), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, startsAnewAfterTheResult)
{
    Sha256 hash;
    hash.add("something else");
    EXPECT_NE(hash.hex(), kAbc);
    EXPECT_EQ(hash.hex(), kEmpty);
    hash.add("abc");
    EXPECT_EQ(hash.hex(), kAbc);
}

TEST(Sha256, goesOnAfterAMove)
{
    Sha256 first;
    first.add("ab");
    Sha256 second{std::move(first)};
    second.add("c");
    EXPECT_EQ(second.hex(), kAbc);
}

RC_GTEST_PROP(Sha256Property, piecesMakeNoDifference, (const std::string& a, const std::string& b))
{
    Sha256 hash;
    hash.add(a);
    hash.add(b);
    RC_ASSERT(hash.hex() == sha256Hex(a + b));
}

}  // namespace
}  // namespace kinerja
