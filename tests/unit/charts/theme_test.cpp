// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include "kinerja/charts/icons.h"
#include "kinerja/charts/theme.h"

using namespace kinerja::charts;

namespace {

/// The lowest contrast of a colour on every ground it may stand on.
double worst(const QColor& colour, std::initializer_list<QColor> grounds)
{
    double result = 21.0;
    for (const QColor& ground : grounds) {
        result = std::min(result, contrast(colour, ground));
    }
    return result;
}

TEST(ContrastTest, FollowsTheFormulaOfWcag)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21.0, 1e-9);
    EXPECT_NEAR(contrast(Qt::white, Qt::white), 1.0, 1e-9);
    EXPECT_NEAR(contrast(QColor{0x76, 0x76, 0x76}, Qt::white), 4.54, 0.005);  // the known limit grey #767676
}

/// What the token table promises, as (colour, ground, contrast) per theme: light, dark, projector.
TEST(ContrastTest, TokensKeepTheirPromises)
{
    const Theme& light = lightTheme();
    const Theme& dark = darkTheme();
    const Theme& projector = projectorTheme();
    struct Promise {
        const char* name;
        std::array<double, 3> promised;
        double (*measure)(const Theme&);
    };
    const auto grounds = [](const Theme& t, const QColor& c) { return worst(c, {t.canvas, t.surface, t.sunken, t.select}); };
    const std::array promises{
        Promise{"rail text", {7.9, 7.9, 7.9}, [](const Theme& t) { return contrast(t.railText, t.rail); }},
        Promise{"control", {3.19, 3.2, 3.2},
                [](const Theme& t) { return worst(t.control, {t.canvas, t.surface, t.sunken}); }},
        Promise{"ink3", {4.64, 5.04, 7.71},
                [](const Theme& t) { return worst(t.ink3, {t.canvas, t.surface, t.sunken, t.select}); }},
        Promise{"good on surface", {5.19, 6.15, 6.85}, [](const Theme& t) { return contrast(t.good, t.surface); }},
        Promise{"good text", {5.20, 6.18, 7.47},
                [](const Theme& t) { return worst(t.goodText, {t.canvas, t.surface, t.sunken, t.select}); }},
        Promise{"good text on wash", {5.39, 6.52, 7.62}, [](const Theme& t) { return contrast(t.goodText, t.goodWash); }},
        Promise{"bad on surface", {3.87, 6.24, 5.09}, [](const Theme& t) { return contrast(t.bad, t.surface); }},
        Promise{"bad text", {4.97, 6.23, 7.29},
                [](const Theme& t) { return worst(t.badText, {t.canvas, t.surface, t.sunken, t.select}); }},
        Promise{"bad text on wash", {5.15, 6.86, 7.43}, [](const Theme& t) { return contrast(t.badText, t.badWash); }},
        Promise{"previous against actual", {3.27, 3.27, 3.27}, [](const Theme& t) { return contrast(t.previous, t.actual); }},
        Promise{"previous on surface", {3.6, 3.6, 3.6}, [](const Theme& t) { return contrast(t.previous, t.surface); }},
        Promise{"actual on band 2", {8.1, 8.1, 8.1}, [](const Theme& t) { return contrast(t.actual, t.band2); }},
    };
    for (const Promise& promise : promises) {
        EXPECT_GE(promise.measure(light), promise.promised[0] - 0.006) << promise.name << " light";
        EXPECT_GE(promise.measure(dark), promise.promised[1] - 0.006) << promise.name << " dark";
        EXPECT_GE(promise.measure(projector), promise.promised[2] - 0.006) << promise.name << " projector";
    }
    for (const Theme* t : {&light, &dark, &projector}) {
        const double least = t->kind == ThemeKind::Projector ? 7.0 : 4.5;
        for (const QColor& text : {t->ink, t->ink2, t->ink3, t->goodText, t->badText}) {
            EXPECT_GE(grounds(*t, text), least) << text.name().toStdString();
        }
    }
}

TEST(ContrastTest, TextInHeatAndDivergingCellsIsReadable)
{
    for (const Theme* t : {&lightTheme(), &darkTheme(), &projectorTheme()}) {
        for (std::size_t i = 0; i < t->heat.size(); ++i) {
            EXPECT_GE(contrast(readableOn(t->heat.at(i)), t->heat.at(i)), 4.9) << i;
        }
        for (std::size_t i = 0; i < t->diverging.size(); ++i) {
            EXPECT_GE(contrast(readableOn(t->diverging.at(i)), t->diverging.at(i)), 4.9) << i;
        }
    }
}

TEST(ThemeTest, StyleSheetIsMadeOfTokensOnly)
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Projector}) {
        const Theme& t = theme(kind);
        const QString sheet = styleSheet(t, kind == ThemeKind::Dark);
        EXPECT_FALSE(sheet.contains(QLatin1Char('@')));
        EXPECT_FALSE(sheet.contains(QRegularExpression{QStringLiteral("#[a-z]+px|#mode")}));
        EXPECT_EQ(sheet.count(QLatin1Char('{')), sheet.count(QLatin1Char('}')));
        EXPECT_TRUE(sheet.contains(t.canvas.name()));
        for (auto match = QRegularExpression{QStringLiteral("url\\(([^)]*)\\)")}.globalMatch(sheet); match.hasNext();) {
            const QString path = match.next().captured(1);
            EXPECT_TRUE(QFile::exists(path)) << path.toStdString();
        }
    }
    EXPECT_TRUE(styleSheet(lightTheme(), false).contains(QLatin1String("min-height: 30px")));  // 32 with its border
    EXPECT_TRUE(styleSheet(lightTheme(), true).contains(QLatin1String("min-height: 34px")));
}

TEST(ThemeTest, FontsAreNotoSansAndNeverBelowTwelve)
{
    for (const TextRole role : {TextRole::Hero, TextRole::Value, TextRole::Title, TextRole::Section, TextRole::Body,
                                TextRole::Label, TextRole::LabelBold}) {
        EXPECT_EQ(font(role).family().toStdString(), "Noto Sans");
        EXPECT_GE(font(role).pixelSize(), 12);
        EXPECT_GT(lineHeight(role), font(role).pixelSize());
    }
    EXPECT_EQ(font(TextRole::Value).pixelSize(), 28);
    EXPECT_EQ(font(TextRole::Value, true).pixelSize(), 32);
}

TEST(IconTest, EveryIconDrawsInTheColourAsked)
{
    int icons = 0;
    QDirIterator files{QStringLiteral(":/icons"), {QStringLiteral("*.svg")}, QDir::Files};
    while (files.hasNext()) {
        files.next();
        const QString name = files.fileInfo().completeBaseName();
        if (name == QLatin1String("kinerja")) {
            continue;
        }
        const QImage image = iconPixmap(name, Qt::red, 20, 2.0).toImage();
        ASSERT_EQ(image.size(), QSize(40, 40)) << name.toStdString();
        int painted = 0;
        for (int y = 0; y < 40; ++y) {
            for (int x = 0; x < 40; ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() > 200) {
                    ++painted;
                    EXPECT_GT(pixel.red(), 240) << name.toStdString();
                    EXPECT_LT(pixel.green(), 15) << name.toStdString();
                }
            }
        }
        EXPECT_GT(painted, 10) << name.toStdString();
        ++icons;
    }
    EXPECT_GE(icons, 30);
    EXPECT_TRUE(iconPixmap(QStringLiteral("no-such-icon"), Qt::red).isNull());
    EXPECT_FALSE(applicationIcon().pixmap(32).isNull());
}

/// The colour of the strokes, where a pixel is covered whole.
QColor inkOf(const QPixmap& pixmap)
{
    const QImage image = pixmap.toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255) {
                return QColor{image.pixel(x, y)};
            }
        }
    }
    return {};
}

TEST(IconTest, IsDrawnInTheSizeAskedForAndInTheColourOfItsState)
{
    const Theme& theme = lightTheme();
    const QIcon made = icon(QStringLiteral("data"), theme);
    const QPixmap sharp = made.pixmap(QSize{24, 24}, 2.0);
    EXPECT_EQ(sharp.size(), QSize(48, 48));
    EXPECT_EQ(sharp.devicePixelRatio(), 2.0);
    EXPECT_EQ(inkOf(made.pixmap(QSize{40, 40}, QIcon::Normal, QIcon::Off)), theme.ink2);
    EXPECT_EQ(inkOf(made.pixmap(QSize{40, 40}, QIcon::Normal, QIcon::On)), theme.ink);
    EXPECT_EQ(inkOf(made.pixmap(QSize{40, 40}, QIcon::Disabled, QIcon::On)), theme.ink3);
    EXPECT_EQ(inkOf(icon(QStringLiteral("data"), darkTheme()).pixmap(QSize{40, 40})), darkTheme().ink2);
}

}  // namespace
