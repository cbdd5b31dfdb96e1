// SPDX-License-Identifier: GPL-3.0-or-later
#include "whole_window.h"

#include <cstdlib>
#include <iostream>

#include <QCoreApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QTableView>

#include "kinerja/charts/chart_widget.h"
#include "kinerja/present/dashboard_presenter.h"
#include "kinerja/ui/dashboard_page.h"

namespace kinerja::bench {
namespace {

constexpr QSize kWindow{1280, 800};

void click(QWidget& widget, const QPointF& at)
{
    const QPointF global = widget.mapToGlobal(at);
    QMouseEvent press{QEvent::MouseButtonPress, at, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier};
    QMouseEvent release{QEvent::MouseButtonRelease, at, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier};
    QCoreApplication::sendEvent(&widget, &press);
    QCoreApplication::sendEvent(&widget, &release);
}

}  // namespace

void stop(const Error& error)
{
    std::cerr << error.detail << '\n';
    std::exit(1);
}

std::shared_ptr<services::Workspace> opened(const std::string& path)
{
    return taken(services::Workspace::open({path, true, false}));
}

void ToldDialogs::tell(const QString& title, const QString& text)
{
    std::cerr << title.toStdString() << ": " << text.toStdString() << '\n';
}

WholeWindow::WholeWindow(const std::string& path, Mode mode)
    : m_session{[] { return platform::localToday(); }, mode}
{
    m_session.open({path, true, false});
    m_appearance.emplace(present::Language::Indonesian);
    m_window.emplace(*m_appearance);
    m_frame.emplace(*m_window, ui::PageContext{m_session, *m_appearance, m_dialogs}, ui::StorePaths{});
    m_window->resize(kWindow);
    m_frame->start({}, true);
    m_window->show();
    const auto* headline = m_window->findChild<QLabel*>(QStringLiteral("headlineLabel"));
    do {
        finish();
    } while (headline->text().isEmpty());
}

void WholeWindow::open(ui::PageId page)
{
    m_frame->openPage(page);
    finish();
}

void WholeWindow::redraw()
{
    m_window->update();
    finish();
}

void WholeWindow::resize(const QSize& size)
{
    m_window->resize(size);
    finish();
}

void WholeWindow::clickRegion()
{
    auto* chart = m_window->findChild<charts::ChartWidget*>(QStringLiteral("regionsChart"));
    if (chart == nullptr || chart->marks().empty()) {
        stop({Errc::NotFound, "there is no region to click on"});
    }
    click(*chart, chart->marks().front().area.center());
    finish();
}

void WholeWindow::changePeriod()
{
    m_session.stepPeriod(m_step);
    m_step = -m_step;
    finish();
}

QTableView& WholeWindow::openRecords()
{
    m_window->findChild<QPushButton*>(QStringLiteral("allRowsButton"))->click();
    finish();
    auto* table = m_window->findChild<QTableView*>(QStringLiteral("recordsTable"));
    if (table == nullptr) {
        stop({Errc::NotFound, "the records did not open"});
    }
    return *table;
}

services::DashboardFigures WholeWindow::figures()
{
    services::DashboardFigures figures;
    m_session.run(&*m_window, [view = m_session.view()](services::Workspace& store) { return services::dashboard(store, view); },
                  [&figures](const Result<services::DashboardFigures>& answer) { figures = taken(answer); });
    return figures;
}

void WholeWindow::showFigures(const services::DashboardFigures& figures)
{
    auto* page = m_window->findChild<ui::DashboardPage*>();
    page->showState(present::presentDashboard(figures, m_appearance->format(figures.status.currency)));
    finish();
}

void WholeWindow::finish()
{
    if (!m_painting.finish()) {
        stop({Errc::Internal, "the window was not painted"});
    }
}

}  // namespace kinerja::bench
