// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QPainter>

#include <gtest/gtest.h>

#include "chart_samples.h"
#include "golden.h"
#include "kinerja/charts/kpi_card.h"
#include "kinerja/charts/painters.h"

namespace kinerja::charts {
namespace {

/// One picture per theme is enough: painters and tokens are the same everywhere.
class ChartGolden : public ::testing::Test {
protected:
    void SetUp() override
    {
        QApplication::setStyle(QStringLiteral("Fusion"));
        ASSERT_TRUE(test::isPinned());
    }

    template <typename Data>
    static QImage paint(Marks (*painter)(QPainter&, const QRectF&, const Data&, const Theme&, const PaintOptions&),
                        const Data& data, const Theme& theme, const QSize& size, Marks& marks)
    {
        QImage picture{size, QImage::Format_RGB32};
        picture.fill(theme.surface);
        QPainter on{&picture};
        marks = painter(on, QRectF{QPointF{0, 0}, QSizeF{size}}.adjusted(16, 10, -16, -12), data, theme, {});
        return picture;
    }
};

TEST_F(ChartGolden, MonthsInTheLightTheme)
{
    Marks marks;
    const QImage picture = paint(&paintMonths, samples::months(false), lightTheme(), {768, 352}, marks);
    ASSERT_EQ(marks.size(), 13U);
    EXPECT_EQ(marks.front().key, QStringLiteral("2025-09"));
    EXPECT_EQ(marks.back().label, QStringLiteral("Sep"));
    EXPECT_TRUE(test::looksLike(picture, QStringLiteral("months-light-id")));
}

TEST_F(ChartGolden, BulletsInTheDarkTheme)
{
    Marks marks;
    const QImage picture = paint(&paintBullets, samples::bullets(true), darkTheme(), {572, 300}, marks);
    ASSERT_EQ(marks.size(), 10U);
    EXPECT_TRUE(test::looksLike(picture, QStringLiteral("bullets-dark-en")));
}

TEST_F(ChartGolden, ProductsOnTheProjector)
{
    Marks marks;
    const QImage picture = paint(&paintRanked, samples::products(false), projectorTheme(), {572, 300}, marks);
    ASSERT_FALSE(marks.empty());
    EXPECT_TRUE(test::looksLike(picture, QStringLiteral("products-projector-id")));
}

TEST_F(ChartGolden, CardsSideBySide)
{
    const auto cards = samples::cards(false);
    ASSERT_EQ(cards.size(), 5U);
    EXPECT_TRUE(cards.front().value.startsWith(QStringLiteral("Rp4,98")));
    QImage picture{5 * 219 + 4 * 16, 148, QImage::Format_RGB32};
    picture.fill(lightTheme().surface);
    QPainter on{&picture};
    for (std::size_t at = 0; at < cards.size(); ++at) {
        paintCard(on, QRectF{static_cast<qreal>(at) * 235.0, 0, 219, 148}, cards[at], lightTheme(), false);
    }
    on.end();
    EXPECT_TRUE(test::looksLike(picture, QStringLiteral("cards-light-id")));
}

}  // namespace
}  // namespace kinerja::charts
