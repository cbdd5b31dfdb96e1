// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include "chart_samples.h"
#include "kinerja/charts/kpi_card.h"
#include "kinerja/charts/painters.h"
#include "text_recorder.h"

using namespace kinerja;
using namespace kinerja::charts;

namespace {

using PaintAll = std::function<void(QPainter&, const QRectF&)>;

struct Sample {
    std::string name;
    QSize small;
    QSize large;
    PaintAll paint;
};

/// Events in neighbouring months: one word has no room.
template <typename Data>
Data withEvents(Data data)
{
    data.events = {{2, QStringLiteral("Ramadan")}, {3, QStringLiteral("Idul Fitri +2")}, {8, QStringLiteral("Hari Kemerdekaan")}};
    return data;
}

std::vector<Sample> allCharts(bool english)
{
    const Theme& t = lightTheme();
    const auto of = [&t](const auto& data, auto painter) {
        return [data, painter, &t](QPainter& p, const QRectF& r) { painter(p, r, data, t, PaintOptions{}); };
    };
    const QSize half{572, 300};
    const QSize third{539, 296};
    return {{"months", {768, 352}, {1101, 376}, of(samples::months(english), &paintMonths)},
            {"bullets", half, third, of(samples::bullets(english), &paintBullets)},
            {"bullets of 12", half, third, of(samples::bullets(english, 12), &paintBullets)},
            {"products", half, third, of(samples::products(english), &paintRanked)},
            {"regions", half, third, of(samples::regions(english), &paintVariance)},
            {"funnel", {376, 300}, third, of(samples::funnel(english), &paintFunnel)},
            {"funnel beside the hero", {376, 352}, third, of(samples::funnel(english), &paintFunnel)},
            {"customers", half, third, of(samples::customers(english), &paintStacked)},
            {"satisfaction", half, third, of(samples::satisfaction(english), &paintSatisfaction)},
            {"months with events", {768, 352}, {1101, 376}, of(withEvents(samples::months(english)), &paintMonths)},
            {"customers with events", half, third, of(withEvents(samples::customers(english)), &paintStacked)},
            {"satisfaction with events", half, third, of(withEvents(samples::satisfaction(english)), &paintSatisfaction)}};
}

void expectReadable(const std::vector<TextRecorder::Text>& texts, const QRectF& inside, const std::string& what,
                    bool mayShorten)
{
    ASSERT_GT(texts.size(), 3U) << what;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto& text = texts[i];
        EXPECT_TRUE(inside.adjusted(-1, -1, 1, 1).contains(text.area))
            << what << ": \"" << text.text.toStdString() << "\" leaves its chart: " << text.area.left() << ".."
            << text.area.right() << ", " << text.area.top() << ".." << text.area.bottom();
        if (!mayShorten) {
            EXPECT_FALSE(text.text.contains(QChar{0x2026})) << what << ": " << text.text.toStdString();
        }
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            // Line boxes may touch by the room that ascenders and descenders keep; letters may not.
            const QRectF a = text.area.adjusted(0.5, 3, -0.5, -3);
            const QRectF b = texts[j].area.adjusted(0.5, 3, -0.5, -3);
            EXPECT_FALSE(a.intersects(b)) << what << ": \"" << text.text.toStdString() << "\" covers \""
                                          << texts[j].text.toStdString() << "\"";
        }
    }
}

TEST(ChartTextTest, NothingIsCutOrCoveredAtBothSizesInBothLanguages)
{
    for (const bool english : {false, true}) {
        for (const Sample& sample : allCharts(english)) {
            for (const QSize& size : {sample.small, sample.large}) {
                TextRecorder recorder{size};
                const QRectF inside = QRectF{QPointF{0, 0}, size}.adjusted(16, 10, -16, -12);
                QPainter painter{&recorder};
                sample.paint(painter, inside);
                painter.end();
                // Only names of people may be shortened: one is 50 letters long, one is markup.
                expectReadable(recorder.texts(), inside, sample.name + (english ? " en" : " id"),
                               sample.name.starts_with("bullets"));
            }
        }
    }
}

TEST(ChartTextTest, CardsShowEverythingAtBothSizesInBothLanguages)
{
    for (const bool english : {false, true}) {
        for (const bool large : {false, true}) {
            for (const auto& state : samples::cards(english)) {
                const QSize size = large ? QSize{313, 176} : QSize{219, 148};
                TextRecorder recorder{size};
                QPainter painter{&recorder};
                paintCard(painter, {QPointF{0, 0}, size}, state, lightTheme(), large);
                painter.end();
                const std::string what = state.name.toStdString() + (large ? " large" : " small");
                expectReadable(recorder.texts(), QRectF{QPointF{0, 0}, size}.adjusted(8, 4, -8, -2), what, false);
                for (const QString& part : {state.name, state.value, state.verdictWord, state.gap, state.targetText, state.changeText}) {
                    EXPECT_TRUE(recorder.contains(part)) << what << ": " << part.toStdString();
                }
            }
        }
    }
}

TEST(ChartTextTest, FirstThePercentageGoesThenTheSparklineNeverTheAmount)
{
    present::CardState state = samples::cards(false).front();
    const auto shows = [&](int width, const QString& part) {
        TextRecorder recorder{{width, 148}};
        QPainter painter{&recorder};
        paintCard(painter, {0, 0, static_cast<qreal>(width), 148}, state, lightTheme(), false);
        painter.end();
        return recorder.contains(part);
    };
    EXPECT_TRUE(shows(219, state.gapShare));
    EXPECT_FALSE(shows(200, state.gapShare));
    EXPECT_TRUE(shows(200, state.gap));
    EXPECT_TRUE(shows(160, state.gap));
    EXPECT_TRUE(shows(160, state.changeText));
    state.changeText = QString::fromUtf8("−14,3\u00A0poin dari 12 Jan–11 Apr 2025");
    state.changeShort = QString::fromUtf8("−14,3\u00A0poin dari 12 Jan–11 Apr");
    EXPECT_TRUE(shows(260, state.changeText));
    EXPECT_TRUE(shows(200, state.changeShort)) << "whole, before it is cut";
    state.value = QString::fromUtf8("Rp9.876.543.210.987");  // smaller type, all digits
    EXPECT_TRUE(shows(219, state.value));
}

/// On the analysis page of a projector a month is wide enough for a name, not for a remark beside it.
TEST(ChartTextTest, ALongWordDoesNotTakeThePlaceOfTheNextName)
{
    present::MonthsData data = samples::months(true);
    data.events = {{5, QStringLiteral("Ramadan 1447 H (estimate)"), false, QStringLiteral("~ Ramadan 1447 H")},
                   {6, QStringLiteral("Lebaran 1447 H (estimate)"), false, QStringLiteral("~ Lebaran 1447 H")}};
    const auto shown = [&data](const QSize& size) {
        TextRecorder recorder{size};
        QPainter painter{&recorder};
        static_cast<void>(paintMonths(painter, QRectF{QPointF{0, 0}, size}.adjusted(16, 10, -16, -12), data, lightTheme(), PaintOptions{}));
        painter.end();
        QStringList names;
        for (const auto& event : data.events) {
            for (const QString& word : {event.word, event.shortWord}) {
                names << (recorder.contains(word) ? QStringList{word} : QStringList{});
            }
        }
        return names;
    };
    EXPECT_EQ(shown({1770, 376}), (QStringList{data.events[0].shortWord, data.events[1].shortWord}));
    EXPECT_EQ(shown({768, 352}), QStringList{data.events[0].shortWord}) << "it leaves the next one's rule alone";
    data.events.pop_back();
    EXPECT_EQ(shown({1770, 376}), QStringList{data.events[0].word}) << "alone it has room";
}

TEST(ChartTextTest, EmptyChartsSaySo)
{
    present::RankedData data;
    data.head.message = QStringLiteral("Produk");
    data.head.emptyText = QString::fromUtf8("Belum ada data penjualan.");
    TextRecorder recorder{{572, 300}};
    QPainter painter{&recorder};
    EXPECT_TRUE(paintRanked(painter, {0, 0, 572, 300}, data, lightTheme()).empty());
    painter.end();
    EXPECT_TRUE(recorder.contains(data.head.emptyText));
}

TEST(ChartTextTest, RowsThatDoNotFitAreCounted)
{
    const auto data = samples::bullets(false, 60);
    TextRecorder recorder{{572, 300}};
    QPainter painter{&recorder};
    const Marks marks = paintBullets(painter, {16, 10, 540, 278}, data, lightTheme());
    painter.end();
    EXPECT_GE(marks.size(), 10U);
    EXPECT_TRUE(recorder.contains(QStringLiteral("+%1").arg(60 - marks.size())));
}

TEST(VectorTest, NoChartBringsAnImageIntoAPdf)
{
    for (const Sample& sample : allCharts(false)) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer{&buffer};
        writer.setResolution(96);
        QPainter painter{&writer};
        sample.paint(painter, {0, 0, 600, 300});
        painter.end();
        EXPECT_FALSE(buffer.data().contains("/Subtype /Image")) << sample.name;
        EXPECT_TRUE(buffer.data().contains("/Type /Font")) << sample.name;
        EXPECT_GT(buffer.size(), 2'000) << sample.name;
    }
}

TEST(FittedTextTest, NamesBecomeInitialsAndOnlyThenAreCut)
{
    const QFont label = font(TextRole::Label);
    const QString& name = samples::kLongName;
    EXPECT_EQ(fittedText(name, label, 1000).toStdString(), name.toStdString());
    const auto width = [&](const char* text) { return QFontMetricsF{label}.horizontalAdvance(QString::fromUtf8(text)) + 1.0; };
    EXPECT_EQ(fittedText(name, label, width("Muhammad Rizky H. P.")).toStdString(), "Muhammad Rizky H. P.");
    EXPECT_EQ(fittedText(name, label, width("Muhammad R. H. P.")).toStdString(), "Muhammad R. H. P.");
    EXPECT_EQ(fittedText(QStringLiteral("Sari Wulandari"), label, width("Sari Wu")).toStdString(), "Sari W.");
    EXPECT_EQ(fittedText(QString::fromUtf8("gula aren cair"), label, width("gula aren c…")).toStdString(), "gula aren…");
    for (const qreal least : {20.0, 40.0, 80.0}) {
        EXPECT_LE(QFontMetricsF{label}.horizontalAdvance(fittedText(name, label, least)), least);
    }
}

/// All texts of a picture in SVG, where Qt writes each as characters.
QString svgText(const PaintAll& paint)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize({1200, 400});
    QPainter painter{&generator};
    paint(painter, {0, 0, 1200, 400});
    painter.end();
    QXmlStreamReader xml{buffer.data()};
    QString all;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters) {
            all += xml.text();
        }
    }
    EXPECT_FALSE(xml.hasError());
    return all;
}

/// A customer called like an image tag is shown letter for letter, everywhere.
TEST(PlainTextTest, MarkupFromFilesSurvivesInEveryChart)
{
    const QString& bad = samples::kMarkup;
    const Theme& t = lightTheme();
    auto months = samples::months(false);
    months.head.message = months.head.measure = months.months.back().note = bad;
    auto bullets = samples::bullets(false, 1);
    bullets.rows.front().label = bad;
    auto products = samples::products(false);
    products.rows.front().label = bad;
    auto regions = samples::regions(false);
    regions.rows.front().label = bad;
    auto funnel = samples::funnel(false);
    funnel.steps.front().label = bad;
    auto customers = samples::customers(false);
    customers.names[0] = bad;
    auto satisfaction = samples::satisfaction(false);
    satisfaction.targetText = bad;
    const std::vector<PaintAll> all{
        [&](QPainter& p, const QRectF& r) { paintMonths(p, r, months, t); },
        [&](QPainter& p, const QRectF& r) { paintBullets(p, r, bullets, t); },
        [&](QPainter& p, const QRectF& r) { paintRanked(p, r, products, t); },
        [&](QPainter& p, const QRectF& r) { paintVariance(p, r, regions, t); },
        [&](QPainter& p, const QRectF& r) { paintFunnel(p, r, funnel, t); },
        [&](QPainter& p, const QRectF& r) { paintStacked(p, r, customers, t); },
        [&](QPainter& p, const QRectF& r) { paintSatisfaction(p, r, satisfaction, t); },
    };
    for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_TRUE(svgText(all[i]).contains(bad)) << i << ": " << svgText(all[i]).toStdString();
    }
}

}  // namespace
