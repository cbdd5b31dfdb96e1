// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "kinerja/base/platform.h"
#include "kinerja/base/result.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/workspace.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/nobodys_dialogs.h"
#include "kinerja/ui/frame_controller.h"
#include "kinerja/ui/main_window.h"
#include "kinerja/ui/session_controller.h"
#include "painting.h"

class QTableView;

namespace kinerja::bench {

[[noreturn]] void stop(const Error& error);

template <typename T>
T taken(Result<T> result)
{
    if (!result) {
        stop(result.error());
    }
    return *std::move(result);
}

[[nodiscard]] std::shared_ptr<services::Workspace> opened(const std::string& path);

/// What nobody is told goes to stderr.
class ToldDialogs final : public ui::NobodysDialogs {
public:
    void tell(const QString& title, const QString& text) override;
};

/// The window of the program on a store. Each call ends when the window is painted.
class WholeWindow {
public:
    using Mode = ui::SessionController::Mode;

    /// Threaded: as the program does, the store is opened while the window is made; Inline: all in this thread.
    explicit WholeWindow(const std::string& path, Mode mode = Mode::Inline);

    void open(ui::PageId page);
    void redraw();
    void resize(const QSize& size);
    /// With the mouse on the first region of the dashboard: filters by it, or takes the filter off again.
    void clickRegion();
    /// Another period and back again: the page in sight follows, the others are out of date.
    void changePeriod();
    /// All records, in a dialog over the Data page. Returns: their table.
    QTableView& openRecords();
    /// The dashboard from figures that are ready: its words, its widgets, its drawing.
    void showFigures(const services::DashboardFigures& figures);
    [[nodiscard]] services::DashboardFigures figures();

private:
    void finish();
    Painting m_painting;
    ToldDialogs m_dialogs;
    ui::SessionController m_session;
    std::optional<ui::Appearance> m_appearance;  // this and the next while the store is being opened
    std::optional<ui::MainWindow> m_window;
    std::optional<ui::FrameController> m_frame;
    int m_step = -1;
};

}  // namespace kinerja::bench
