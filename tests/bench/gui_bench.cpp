// SPDX-License-Identifier: GPL-3.0-or-later
// Times of what is drawn, beside the same from Qt Charts alone. Run by scripts/bench, on any platform plugin:
//   gui_bench empty             a window with one empty chart; prints the clock when it is painted
//   gui_bench window FILE.db    the whole window on its dashboard; prints the clock when it is painted
//   gui_bench pages FILE.db N   JSON: change to the dashboard and back, against drawing the same page again
//   gui_bench pdf FILE.db N     JSON: the report, against as many Qt Charts on pages of a QPdfWriter
#include <cmath>
#include <cstdlib>
#include <iostream>

#include <QApplication>
#include <QBuffer>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QPainter>
#include <QPdfWriter>
#include <QPixmap>
#include <QStyleFactory>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>
#include <nlohmann/json.hpp>

#include "kinerja/base/platform.h"
#include "kinerja/present/convert.h"
#include "kinerja/report/report.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/report_figures.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/dialogs.h"
#include "kinerja/ui/frame_controller.h"
#include "kinerja/ui/main_window.h"
#include "kinerja/ui/session_controller.h"
#include "stopwatch.h"

namespace kinerja::bench {
namespace {

constexpr QSize kWindow{1280, 800};
/// The charts of the report: months, people, regions, products, leads, customers, satisfaction.
constexpr int kReportCharts = 7;
constexpr int kBars = 13;

class NobodysDialogs final : public ui::Dialogs {
public:
    void confirm(const ui::Confirmation&, std::function<void(bool)> answer) override { answer(false); }
    void askText(const QString&, const QString&, const QString&, std::function<void(std::optional<QString>)> answer) override
    {
        answer(std::nullopt);
    }
    void openFiles(const QString&, const QString&, bool, std::function<void(QStringList)> answer) override { answer({}); }
    void saveFile(const QString&, const QString&, const QString&, std::function<void(QString)> answer) override { answer({}); }
    void tell(const QString& title, const QString& text) override
    {
        std::cerr << title.toStdString() << ": " << text.toStdString() << '\n';
    }
};

[[noreturn]] void stop(const Error& error)
{
    std::cerr << error.detail << '\n';
    std::exit(1);
}

template <typename T>
T taken(Result<T> result)
{
    if (!result) {
        stop(result.error());
    }
    return *std::move(result);
}

std::shared_ptr<services::Workspace> opened(const std::string& path)
{
    return taken(services::Workspace::open({path, true, false}));
}

void settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// Draws the window as it stands. Returns: whether there was anything to see.
bool painted(QWidget& window)
{
    settle();
    return !window.grab().isNull();
}

/// Seconds since the epoch, for the process that started this one; leaves without tearing down.
[[noreturn]] void leavePainted(bool isPainted)
{
    using Seconds = std::chrono::duration<double>;
    std::cout.precision(17);
    std::cout << Seconds{std::chrono::system_clock::now().time_since_epoch()}.count() << std::endl;
    std::_Exit(isPainted ? 0 : 1);
}

/// Of the 13 points of a chart, so that the same is drawn each time.
double heightAt(int chart, int bar)
{
    return 100.0 + 40.0 * std::sin(0.7 * bar + chart);
}

std::unique_ptr<QChart> qtChart(int number)
{
    auto chart = std::make_unique<QChart>();
    auto* bars = new QBarSeries;
    auto* actual = new QBarSet(QStringLiteral("Actual"));
    auto* lastYear = new QLineSeries;
    lastYear->setName(QStringLiteral("Last year"));
    for (int bar = 0; bar < kBars; ++bar) {
        actual->append(heightAt(number, bar));
        lastYear->append(bar, heightAt(number + 1, bar));
    }
    bars->append(actual);
    chart->addSeries(bars);
    chart->addSeries(lastYear);
    chart->createDefaultAxes();
    chart->setTitle(QStringLiteral("Chart %1").arg(number));
    return chart;
}

[[noreturn]] void showEmpty()
{
    QChartView window;
    window.resize(kWindow);
    window.show();
    leavePainted(painted(window));
}

/// The window of the program on a store, everything in this thread.
class WholeWindow {
public:
    explicit WholeWindow(const std::string& path)
    {
        m_window.resize(kWindow);
        m_session.adopt(opened(path));
        m_window.show();
        m_frame.openPage(ui::PageId::Dashboard);
    }
    [[nodiscard]] bool paint() { return painted(m_window); }
    void open(ui::PageId page) { m_frame.openPage(page); }

private:
    ui::Appearance m_appearance{present::Language::Indonesian};
    NobodysDialogs m_dialogs;
    ui::SessionController m_session{[] { return platform::localToday(); }, ui::SessionController::Mode::Inline};
    ui::MainWindow m_window{m_appearance};
    ui::FrameController m_frame{m_window, {m_session, m_appearance, m_dialogs}, {}};
};

nlohmann::json pages(const std::string& path, int rounds)
{
    WholeWindow window{path};
    (void)window.paint();
    nlohmann::json times{{"change", nlohmann::json::array()}, {"again", nlohmann::json::array()}};
    for (int round = 0; round < rounds; ++round) {
        for (const ui::PageId page : {ui::PageId::Analysis, ui::PageId::Dashboard}) {
            times["change"].push_back(millisecondsOf([&] {
                window.open(page);
                (void)window.paint();
            }));
            times["again"].push_back(millisecondsOf([&] { (void)window.paint(); }));
        }
    }
    return times;
}

QByteArray qtChartsPdf()
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer{&buffer};
    writer.setResolution(300);
    QPainter painter{&writer};
    for (int number = 0; number < kReportCharts; ++number) {
        if (number > 0) {
            writer.newPage();
        }
        QGraphicsScene scene;
        auto* chart = qtChart(number).release();
        scene.addItem(chart);  // which owns it now
        chart->resize(680.0, 320.0);
        chart->layout()->activate();
        scene.render(&painter, QRectF{0.0, 0.0, 2125.0, 1000.0}, chart->rect());
    }
    painter.end();
    return bytes;
}

nlohmann::json pdf(const std::string& path, int rounds)
{
    const auto workspace = opened(path);
    const auto view = services::openingView(*workspace, platform::localToday());
    const auto figures = taken(services::reportFigures(*workspace, view, platform::localToday()));
    const present::Format format{present::Words{present::Language::Indonesian}};
    nlohmann::json times{{"report", nlohmann::json::array()}, {"qtCharts", nlohmann::json::array()}};
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

int run(const std::vector<std::string>& words)
{
    if (words.size() == 1 && words[0] == "empty") {
        showEmpty();
    }
    if (words.size() == 2 && words[0] == "window") {
        WholeWindow window{words[1]};
        leavePainted(window.paint());
    }
    const int rounds = words.size() == 3 ? std::atoi(words[2].c_str()) : 0;
    if (rounds < 1 || (words[0] != "pages" && words[0] != "pdf")) {
        std::cerr << "usage: gui_bench empty | window FILE.db | pages FILE.db ROUNDS | pdf FILE.db ROUNDS\n";
        return 2;
    }
    std::cout << (words[0] == "pdf" ? pdf(words[1], rounds) : pages(words[1], rounds)).dump() << '\n';
    return 0;
}

}  // namespace
}  // namespace kinerja::bench

int main(int count, char** words)
{
    const QApplication application{count, words};
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    return kinerja::bench::run({words + 1, words + count});
}
