// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/snapshot_controller.h"

#include <set>

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include "kinerja/present/convert.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/sample.h"
#include "qt_printers.h"

namespace kinerja::ui {
namespace {

/// One sample store for all tests: making it takes a while.
class SnapshotTest : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_folder = new QTemporaryDir;
        const std::string path = present::toStdString(s_folder->filePath(QStringLiteral("sample.db")));
        ASSERT_TRUE(services::makeSample(path));
        auto workspace = services::Workspace::open({path, true, false});
        ASSERT_TRUE(workspace);
        s_workspace = std::move(*workspace);
    }
    static void TearDownTestSuite()
    {
        s_workspace.reset();
        delete s_folder;
        s_folder = nullptr;
    }

    static SnapshotRequest request(present::Page page, QSize size, charts::ThemeKind theme)
    {
        SnapshotRequest made;
        made.page = page;
        made.size = size;
        made.theme = theme;
        made.today = makeDate(2026, 10, 1);
        made.view = services::openingView(*s_workspace, made.today);
        return made;
    }

    static inline QTemporaryDir* s_folder = nullptr;
    static inline std::shared_ptr<services::Workspace> s_workspace;
};

/// Different colours on a grid: an empty page has a handful.
int colours(const QImage& picture)
{
    std::set<QRgb> seen;
    for (int y = 0; y < picture.height(); y += 3) {
        for (int x = 0; x < picture.width(); x += 3) {
            seen.insert(picture.pixel(x, y));
        }
    }
    return static_cast<int>(seen.size());
}

TEST_F(SnapshotTest, EveryPageIsDrawnInTheSizeAskedFor)
{
    for (const auto page : {present::Page::Dashboard, present::Page::Analysis, present::Page::Team, present::Page::Actions,
                            present::Page::Targets, present::Page::Data, present::Page::Review}) {
        const auto picture = renderPage(s_workspace, request(page, {1280, 720}, charts::ThemeKind::Light));
        ASSERT_TRUE(picture) << picture.error().detail;
        EXPECT_EQ(picture->size(), QSize(1280, 720));
        EXPECT_GT(colours(*picture), 60) << present::pageIcon(page).toStdString();
    }
}

TEST_F(SnapshotTest, TheThemesAreTheOnesAskedFor)
{
    const auto light = renderPage(s_workspace, request(present::Page::Dashboard, {1920, 1080}, charts::ThemeKind::Light));
    const auto dark = renderPage(s_workspace, request(present::Page::Dashboard, {1920, 1080}, charts::ThemeKind::Dark));
    const auto projector = renderPage(s_workspace, request(present::Page::Dashboard, {1920, 1080}, charts::ThemeKind::Projector));
    ASSERT_TRUE(light && dark && projector);
    const QPoint rail{100, 1000};
    EXPECT_EQ(light->pixelColor(rail), charts::lightTheme().rail);
    EXPECT_EQ(dark->pixelColor(rail), charts::darkTheme().rail);
    EXPECT_NE(projector->pixelColor(rail), charts::lightTheme().rail);  // no rail when presenting
    EXPECT_EQ(projector->pixelColor(2, 2), charts::projectorTheme().canvas);
}

TEST_F(SnapshotTest, TheSameWishGivesTheSamePicture)
{
    const auto wish = request(present::Page::Dashboard, {1280, 720}, charts::ThemeKind::Light);
    const auto first = renderPage(s_workspace, wish);
    const auto second = renderPage(s_workspace, wish);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(*first, *second);
}

}  // namespace
}  // namespace kinerja::ui
