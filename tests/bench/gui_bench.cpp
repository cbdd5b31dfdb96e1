// SPDX-License-Identifier: GPL-3.0-or-later
// Times of what is drawn, beside the same from Qt Charts alone. Run by scripts/bench, on any platform plugin:
//   gui_bench empty             a window with one empty chart; prints the clock when it is painted
//   gui_bench show-empty        the same, and stays
//   gui_bench window FILE.db    the whole window on its dashboard; prints the clock when it is painted
//   gui_bench watch #RRGGBB PROGRAM …   starts a program and prints the ms until its window, with something of this
//                               colour in it, stands as it stays (on X11)
//   gui_bench pages FILE.db N   JSON: change to the analysis and back, against drawing the same page again; and to the
//                               dashboard of another period, against showing it from figures that are ready
//   gui_bench filter FILE.db N  JSON: a click on a region, against ten Qt Charts with their data replaced
//   gui_bench resize FILE.db N  JSON: the dashboard in another size, against drawing it again in that size
//   gui_bench records FILE.db N JSON: all records opened, sorted by each column, narrowed, and moved through
//   gui_bench pdf FILE.db N     JSON: the report, against as many Qt Charts on pages of a QPdfWriter
#include <cstdlib>
#include <iostream>

#include <QApplication>
#include <QStyleFactory>
#include <QtCharts/QChartView>
#include <nlohmann/json.hpp>

#include "kinerja/base/platform.h"
#include "kinerja/report/report.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/report_figures.h"
#include "qt_charts.h"
#include "records.h"
#include "stopwatch.h"
#include "watch.h"
#include "whole_window.h"

namespace kinerja::bench {
namespace {

using nlohmann::json;

constexpr QSize kSmall{1280, 800};
constexpr QSize kWide{1400, 900};
constexpr QSize kFull{1900, 1000};

/// Seconds since the epoch, for the process that started this one; leaves without tearing down.
[[noreturn]] void leavePainted()
{
    using Seconds = std::chrono::duration<double>;
    std::cout.precision(17);
    std::cout << Seconds{std::chrono::system_clock::now().time_since_epoch()}.count() << std::endl;
    std::_Exit(0);
}

void showEmpty(bool stay)
{
    Painting painting;
    QChartView window;
    window.resize(kSmall);
    window.show();
    if (stay) {
        QApplication::exec();
    } else if (painting.finish()) {
        leavePainted();
    }
}

json pages(const std::string& path, int rounds)
{
    WholeWindow window{path};
    json times{{"first", {millisecondsOf([&] { window.open(ui::PageId::Analysis); })}},
               {"change", json::array()}, {"again", json::array()}, {"anew", json::array()}, {"ready", json::array()}};
    for (int round = 0; round < rounds; ++round) {
        for (const ui::PageId page : {ui::PageId::Dashboard, ui::PageId::Analysis}) {
            times["change"].push_back(millisecondsOf([&] { window.open(page); }));
            times["again"].push_back(millisecondsOf([&] { window.redraw(); }));
        }
        window.changePeriod();
        times["anew"].push_back(millisecondsOf([&] { window.open(ui::PageId::Dashboard); }));
        const auto figures = window.figures();
        times["ready"].push_back(millisecondsOf([&] { window.showFigures(figures); }));
        window.open(ui::PageId::Analysis);
    }
    return times;
}

json filter(const std::string& path, int rounds)
{
    WholeWindow window{path};
    Painting painting;
    TenCharts charts;
    charts.resize(kFull);
    charts.show();
    json times{{"click", json::array()}, {"qtCharts", json::array()}};
    (void)painting.finish();
    window.resize(kFull);
    for (int round = 0; round < rounds; ++round) {
        times["click"].push_back(millisecondsOf([&] { window.clickRegion(); }));
        times["qtCharts"].push_back(millisecondsOf([&] {
            charts.replace(round);
            (void)painting.finish();
        }));
    }
    return times;
}

json resize(const std::string& path, int rounds)
{
    WholeWindow window{path};
    json times{{"resize", json::array()}, {"again", json::array()}};
    for (int round = 0; round < rounds; ++round) {
        for (const QSize& size : {kWide, kSmall}) {
            times["resize"].push_back(millisecondsOf([&] { window.resize(size); }));
            times["again"].push_back(millisecondsOf([&] { window.redraw(); }));
        }
    }
    return times;
}

json pdf(const std::string& path, int rounds)
{
    const auto workspace = opened(path);
    const auto view = services::openingView(*workspace, platform::localToday());
    const auto figures = taken(services::reportFigures(*workspace, view, platform::localToday()));
    const present::Format format{present::Words{present::Language::Indonesian}};
    json times{{"report", json::array()}, {"qtCharts", json::array()}};
    for (int round = 0; round < rounds; ++round) {
        std::string report;
        times["report"].push_back(millisecondsOf([&] { report = taken(report::makeReport(figures, format)); }));
        QByteArray charts;
        times["qtCharts"].push_back(millisecondsOf([&] { charts = qtChartsPdf(); }));
        times["reportBytes"] = report.size();
        times["qtChartsBytes"] = charts.size();
    }
    return times;
}

int printStart(const QString& sign, const QStringList& command)
{
    const auto ms = startOf(command, QColor{sign});
    std::cout << ms.value_or(0.0) << '\n';
    return ms ? 0 : 1;
}

int run(const QStringList& words)
{
    const QString mode = words.value(0);
    if (words.size() == 1 && (mode == QLatin1String("empty") || mode == QLatin1String("show-empty"))) {
        showEmpty(mode == QLatin1String("show-empty"));
        return 1;
    }
    if (words.size() == 2 && mode == QLatin1String("window")) {
        const WholeWindow window{words[1].toStdString(), WholeWindow::Mode::Threaded};
        leavePainted();
    }
    if (words.size() >= 3 && mode == QLatin1String("watch")) {
        return printStart(words[1], words.mid(2));
    }
    const std::map<QString, json (*)(const std::string&, int)> kTimed{
        {QStringLiteral("pages"), pages}, {QStringLiteral("filter"), filter}, {QStringLiteral("resize"), resize},
        {QStringLiteral("records"), records}, {QStringLiteral("pdf"), pdf}};
    const auto timed = kTimed.find(mode);
    const int rounds = words.value(2).toInt();
    if (timed == kTimed.end() || words.size() != 3 || rounds < 1) {
        std::cerr << "usage: gui_bench empty | show-empty | window FILE.db | watch #RRGGBB PROGRAM …"
                     " | pages FILE.db ROUNDS | filter FILE.db ROUNDS | resize FILE.db ROUNDS | records FILE.db ROUNDS | pdf FILE.db ROUNDS\n";
        return 2;
    }
    std::cout << timed->second(words[1].toStdString(), rounds).dump() << '\n';
    return 0;
}

}  // namespace
}  // namespace kinerja::bench

int main(int count, char** words)
{
    const QApplication application{count, words};
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    return kinerja::bench::run(QApplication::arguments().mid(1));
}
