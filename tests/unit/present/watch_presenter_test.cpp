// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/watch_presenter.h"

#include <gtest/gtest.h>

#include "kinerja/present/vocabulary.h"
#include "qt_printers.h"

namespace kinerja::present {
namespace {

/// Not globals: the words are resources, which are there only when main() begins.
struct WatchPresenter : ::testing::Test {
    const Format english{Words{Language::English}};
    const Format indonesian{Words{Language::Indonesian}};
};

TEST_F(WatchPresenter, SaysNothingWhereNothingWaits)
{
    EXPECT_EQ(presentWatch({}, english), WatchState{});
    EXPECT_EQ(presentWatch({"/srv/in", true, {}}, english), WatchState{});
}

TEST_F(WatchPresenter, NamesEachFileAndWhyItWaits)
{
    const Error refused{Errc::ProtectedFile, "a password"};
    const WatchedFiles files{"/srv/in", true,
                             {{"/srv/in/<b>a.csv", services::LeftOut::NoProfile, {}}, {"/srv/in/b.xlsx", services::LeftOut::No, refused}}};
    const WatchState state = presentWatch(files, english);
    EXPECT_EQ(state.title, QStringLiteral("2 files wait in the watched folder."));
    ASSERT_EQ(state.rows.size(), 2U);
    EXPECT_EQ(state.rows[0].name, QStringLiteral("<b>a.csv"));
    EXPECT_EQ(state.rows[0].reason, QStringLiteral("no profile fits it yet"));
    EXPECT_EQ(state.rows[1].reason, errorText(english.words(), refused).title);
    EXPECT_EQ(presentWatch(files, indonesian).title, QStringLiteral("2 berkas menunggu di folder yang diawasi."));
}

TEST_F(WatchPresenter, AFolderThatCannotBeReadIsNamed)
{
    const WatchState state = presentWatch({"/srv/in", false, {}}, english);
    EXPECT_EQ(state.title, QStringLiteral("The watched folder cannot be read."));
    EXPECT_TRUE(state.note.startsWith(QStringLiteral("/srv/in.")));
}

}  // namespace
}  // namespace kinerja::present
