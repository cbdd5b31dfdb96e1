// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "kinerja/base/result.h"
#include "kinerja/ui/page_controller.h"

namespace kinerja::ui {

class WritingController;
class MainWindow;

/// Export (Ctrl+E): the team's report, figures, records, a picture of the page: of what is seen, with its filters.
class ExportController final : public QObject {
    Q_OBJECT

public:
    ExportController(MainWindow& window, const PageContext& context, WritingController& writing, QObject* parent);

    void showMenu();
    void exportReport(bool realNames);
    void exportFigures();
    void exportRecords();
    void exportPicture();

private:
    [[nodiscard]] QString suggestion(const QString& what, const QString& suffix) const;
    /// The file is being written, by the executor.
    void begin(const QString& path);
    void end(const QString& path, const Status& done);
    void tellDone(const QString& path);

    MainWindow& m_window;
    PageContext m_context;
    WritingController& m_writing;
};

}  // namespace kinerja::ui
