// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/export_controller.h"

#include <QBuffer>
#include <QFileInfo>
#include <QMenu>
#include <QPixmap>

#include "kinerja/base/safe_file.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/report/report.h"
#include "kinerja/services/export.h"
#include "kinerja/services/kpi_table.h"
#include "kinerja/services/report_figures.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/dialogs.h"
#include "kinerja/ui/main_window.h"
#include "kinerja/ui/status_strip.h"
#include "kinerja/ui/top_bar.h"
#include "writing_controller.h"

namespace kinerja::ui {

ExportController::ExportController(MainWindow& window, const PageContext& context, WritingController& writing, QObject* parent)
    : QObject{parent}, m_window{window}, m_context{context}, m_writing{writing}
{
}

void ExportController::showMenu()
{
    auto* menu = new QMenu{&m_window};
    menu->setObjectName(QStringLiteral("exportMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Team report (PDF), people by alias…")), &QAction::triggered, this,
            [this] { exportReport(false); });
    connect(menu->addAction(tr("Team report (PDF), people by name…")), &QAction::triggered, this,
            [this] { exportReport(true); });
    menu->addSeparator();
    connect(menu->addAction(tr("KPI figures (CSV)…")), &QAction::triggered, this, &ExportController::exportFigures);
    connect(menu->addAction(tr("Sales records (CSV)…")), &QAction::triggered, this, &ExportController::exportRecords);
    connect(menu->addAction(tr("Picture of this page (PNG)…")), &QAction::triggered, this, &ExportController::exportPicture);
    const QWidget* anchor = m_window.topBar().exportAnchor();
    menu->popup(anchor->mapToGlobal(QPoint{anchor->width() - menu->sizeHint().width(), anchor->height() + 4}));
}

QString ExportController::suggestion(const QString& what, const QString& suffix) const
{
    const QString period = present::toQString(periodId(m_context.session.view().period)).replace(QStringLiteral(".."), QStringLiteral("_"));
    return QStringLiteral("kinerja-%1-%2.%3").arg(what, period, suffix);
}

void ExportController::tellDone(const QString& path)
{
    m_window.statusStrip().showNews(tr("Written: %1").arg(path));
}

void ExportController::begin(const QString& path) { Q_EMIT m_context.session.working(tr("Writing %1").arg(QFileInfo{path}.fileName())); }

void ExportController::end(const QString& path, const Status& done)
{
    Q_EMIT m_context.session.working({});
    if (done) {
        tellDone(path);
    } else {
        Q_EMIT m_context.session.failed(done.error());
    }
}

void ExportController::exportReport(bool realNames)
{
    m_context.dialogs.saveFile(tr("Team report"), suggestion(tr("report", "file name"), QStringLiteral("pdf")),
                               tr("PDF documents (*.pdf)"), [this, realNames](const QString& path) {
        if (path.isEmpty()) {
            return;
        }
        begin(path);
        SessionController& session = m_context.session;
        session.run(this, [view = session.view(), today = session.today()](services::Workspace& store) {
            return services::reportFigures(store, view, today);
        }, [this, path, realNames](const Result<services::ReportFigures>& figures) {
            if (!figures) {
                end(path, pass(figures.error()));
                return;
            }
            const auto format = m_context.appearance.format(m_context.session.summary().status.currency);
            const auto bytes = report::makeReport(*figures, format, {realNames});
            end(path, bytes ? saveFile(present::toStdString(path), *bytes) : Status{pass(bytes.error())});
        });
    });
}

void ExportController::exportFigures()
{
    m_context.dialogs.saveFile(tr("KPI figures"), suggestion(tr("kpi", "file name"), QStringLiteral("csv")),
                               tr("CSV tables (*.csv)"), [this](const QString& path) {
        if (path.isEmpty()) {
            return;
        }
        begin(path);
        SessionController& session = m_context.session;
        services::KpiTableRequest request;
        request.view = session.view();
        session.run(this, [request, file = present::toStdString(path)](services::Workspace& store) -> Result<std::int64_t> {
            const auto table = services::kpiTable(store, request);
            if (!table) {
                return pass(table.error());
            }
            return services::exportKpis(*table, file, services::ExportFormat::Csv);
        }, [this, path](const Result<std::int64_t>& rows) { end(path, rows.map([](std::int64_t) {})); });
    });
}

void ExportController::exportRecords()
{
    m_context.dialogs.saveFile(tr("Sales records"), suggestion(tr("records", "file name"), QStringLiteral("csv")),
                               tr("CSV tables (*.csv)"), [this](const QString& path) {
        if (path.isEmpty()) {
            return;
        }
        m_writing.run(QFileInfo{path}.fileName(),
                      [view = m_context.session.view(), file = present::toStdString(path)](services::Workspace& store, const services::ExportControl& control) {
                          return services::exportRecords(store, view, file, services::ExportFormat::Csv, control);
                      },
                      [this, path](const Result<std::int64_t>& rows) {
                          if (rows) {
                              tellDone(path);
                          }
                      });
    });
}

void ExportController::exportPicture()
{
    m_context.dialogs.saveFile(tr("Picture of this page"), suggestion(tr("page", "file name"), QStringLiteral("png")),
                               tr("Pictures (*.png)"), [this](const QString& path) {
        if (path.isEmpty()) {
            return;
        }
        QByteArray bytes;
        QBuffer buffer{&bytes};
        buffer.open(QIODevice::WriteOnly);
        m_window.grab().save(&buffer, "PNG");
        const Status saved = saveFile(present::toStdString(path), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        if (!saved) {
            Q_EMIT m_context.session.failed(saved.error());
            return;
        }
        tellDone(path);
    });
}

}  // namespace kinerja::ui
