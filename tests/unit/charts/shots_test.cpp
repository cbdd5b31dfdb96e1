// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QImage>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>

#include <gtest/gtest.h>

#include "chart_samples.h"
#include "kinerja/charts/chart_widget.h"
#include "kinerja/charts/kpi_card.h"
#include "kinerja/charts/theme.h"

using namespace kinerja;
using namespace kinerja::charts;

namespace {

template <typename Data> void put(QPainter& painter, const QRect& rect, const Data& data, const Theme& theme, int current = -1)
{
    ChartWidget widget;
    widget.setTheme(theme);
    widget.resize(rect.size());
    widget.showState(data);
    for (int i = 0; i <= current; ++i) {
        QKeyEvent right{QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier};
        QCoreApplication::sendEvent(&widget, &right);
    }
    widget.render(&painter, rect.topLeft(), {}, QWidget::DrawChildren);
}

/// The content of the dashboard, 1192 or 1712 wide, with every chart.
QImage dashboard(const Theme& theme, bool large, bool english)
{
    const Metrics m = metrics(large);
    const int content = large ? 1712 : 1192;
    const int column = content - 2 * m.margin;
    QImage image{content, large ? 1296 : 1496, QImage::Format_RGB32};
    image.fill(theme.canvas);
    QPainter painter{&image};
    const int gutter = m.gutter;
    int x = m.margin;
    const int cardWidth = (column - 4 * gutter) / 5;
    for (const auto& state : samples::cards(english)) {
        KpiCard card;
        card.setTheme(theme, large);
        card.resize(cardWidth, m.cardHeight);
        card.showState(state);
        card.render(&painter, {x, m.margin}, {}, QWidget::DrawChildren);
        x += cardWidth + gutter;
    }
    int y = m.margin + m.cardHeight + gutter;
    const int eight = large ? 1101 : 768;
    put(painter, {m.margin, y, eight, m.heroHeight}, samples::months(english), theme);
    put(painter, {m.margin + eight + gutter, y, column - eight - gutter, m.heroHeight}, samples::funnel(english), theme);
    y += m.heroHeight + gutter;
    const int perRow = large ? 3 : 2;
    const int width = (column - (perRow - 1) * gutter) / perRow;
    int place = 0;
    const auto next = [&] {
        const QRect rect{m.margin + (place % perRow) * (width + gutter), y + (place / perRow) * (m.chartHeight + gutter), width, m.chartHeight};
        ++place;
        return rect;
    };
    put(painter, next(), samples::bullets(english), theme, 2);
    put(painter, next(), samples::regions(english), theme);
    put(painter, next(), samples::products(english), theme);
    put(painter, next(), samples::customers(english), theme, 4);
    put(painter, next(), samples::satisfaction(english), theme);
    KpiCard empty;
    empty.setStyleSheet(styleSheet(theme, large));
    empty.setTheme(theme, large);
    empty.resize(cardWidth, m.cardHeight);
    const QRect last = next();
    empty.showState(samples::cardWithoutData(english));
    empty.render(&painter, last.topLeft(), {}, QWidget::DrawChildren);
    empty.showState(samples::cardWithoutTarget(english));
    empty.render(&painter, last.topLeft() + QPoint{large ? 0 : cardWidth + gutter, large ? m.cardHeight + gutter / 2 : 0}, {},
                 QWidget::DrawChildren);
    return image;
}

/// Pictures to look at: KINERJA_SHOTS=folder. Without it, that each of them has something on it.
TEST(ShotsTest, DashboardInEveryThemeSizeAndLanguage)
{
    const QString folder = qEnvironmentVariable("KINERJA_SHOTS");
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Projector}) {
        for (const bool large : {false, true}) {
            const bool english = large;
            const QImage image = dashboard(theme(kind), large, english);
            const QRgb ground = theme(kind).canvas.rgb();
            qint64 painted = 0;
            for (int y = 0; y < image.height(); y += 7) {
                for (int x = 0; x < image.width(); x += 7) {
                    painted += image.pixel(x, y) != ground ? 1 : 0;
                }
            }
            EXPECT_GT(painted * 49 * 2, static_cast<qint64>(image.width()) * image.height() / (kind == ThemeKind::Projector ? 10 : 1));
            if (!folder.isEmpty()) {
                const QString name = QStringLiteral("charts_%1_%2.png").arg(static_cast<int>(kind)).arg(large ? 1920 : 1280);
                EXPECT_TRUE(image.save(QDir{folder}.filePath(name)));
            }
        }
    }
}

/// Every kind of control once, dressed by the style sheet.
std::unique_ptr<QWidget> gallery(const Theme& theme, bool large)
{
    auto page = std::make_unique<QWidget>();
    page->setProperty("box", QStringLiteral("canvas"));
    page->setAttribute(Qt::WA_StyledBackground);
    page->setPalette(palette(theme));
    page->setStyleSheet(styleSheet(theme, large));
    auto* rows = new QVBoxLayout{page.get()};
    auto* buttons = new QHBoxLayout;
    rows->addLayout(buttons);
    for (const char* kind : {"primary", "", "quiet", "link", "chip", "disabled"}) {
        auto* button = new QPushButton{QString::fromUtf8(*kind == '\0' ? "Batal" : kind)};
        button->setProperty("kind", QString::fromUtf8(kind));
        button->setEnabled(qstrcmp(kind, "disabled") != 0);
        buttons->addWidget(button);
    }
    auto* inputs = new QHBoxLayout;
    rows->addLayout(inputs);
    inputs->addWidget(new QLineEdit{QStringLiteral("Cari")});
    auto* combo = new QComboBox;
    combo->addItem(QStringLiteral("Q3 2026"));
    inputs->addWidget(combo);
    auto* spin = new QSpinBox;
    spin->setRange(0, 99);
    spin->setValue(10);
    inputs->addWidget(spin);
    auto* check = new QCheckBox{QStringLiteral("Nama disembunyikan")};
    check->setChecked(true);
    inputs->addWidget(check);
    auto* radio = new QRadioButton{QStringLiteral("3 April")};
    radio->setChecked(true);
    inputs->addWidget(radio);
    inputs->addWidget(new QRadioButton{QStringLiteral("4 Maret")});
    auto* tabs = new QTabWidget;
    rows->addWidget(tabs);
    auto* table = new QTableWidget{4, 3};
    table->setHorizontalHeaderLabels({QStringLiteral("Tanggal"), QStringLiteral("Berkas"), QStringLiteral("Baris")});
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->setDefaultSectionSize(metrics(large).rowHeight);
    table->horizontalHeader()->setStretchLastSection(true);
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 3; ++column) {
            table->setItem(row, column, new QTableWidgetItem{QStringLiteral("23 Sep 2026")});
        }
    }
    table->selectRow(1);
    tabs->addTab(table, QStringLiteral("Tabel"));
    tabs->addTab(new QWidget, QStringLiteral("Papan"));
    auto* bar = new QProgressBar;
    bar->setValue(62);
    bar->setTextVisible(false);
    rows->addWidget(bar);
    page->resize(760, 360);
    return page;
}

TEST(ShotsTest, ControlsAreDressedByTokens)
{
    const QString folder = qEnvironmentVariable("KINERJA_SHOTS");
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
        const auto page = gallery(theme(kind), false);
        page->ensurePolished();
        const QImage image = page->grab().toImage();
        EXPECT_EQ(image.pixelColor(2, 2), theme(kind).canvas);
        const auto button = [&](const char* text) {
            for (auto* candidate : page->findChildren<QPushButton*>()) {
                if (candidate->text() == QString::fromUtf8(text)) {
                    return candidate;
                }
            }
            return static_cast<QPushButton*>(nullptr);
        };
        EXPECT_EQ(button("primary")->height(), 32);
        const QPoint inside = button("primary")->geometry().topLeft() + QPoint{8, 6};
        EXPECT_EQ(image.pixelColor(inside), theme(kind).ink);
        EXPECT_EQ(page->findChild<QLineEdit*>()->height(), 32);
        // The number of a spin box has room between its padding and its arrows.
        const auto* number = page->findChild<QSpinBox*>()->findChild<QLineEdit*>();
        EXPECT_GE(number->width(), number->fontMetrics().horizontalAdvance(QStringLiteral("99")));
        if (!folder.isEmpty()) {
            EXPECT_TRUE(image.save(QDir{folder}.filePath(QStringLiteral("controls_%1.png").arg(static_cast<int>(kind)))));
        }
    }
}

}  // namespace
