// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QImage>
#include <QSize>

#include "kinerja/base/result.h"
#include "kinerja/charts/theme.h"
#include "kinerja/present/language.h"
#include "kinerja/present/pages.h"
#include "kinerja/services/view_state.h"
#include "kinerja/services/workspace.h"

namespace kinerja::ui {

struct SnapshotRequest {
    present::Page page = present::Page::Dashboard;
    services::ViewState view;
    QSize size{1920, 1080};
    charts::ThemeKind theme = charts::ThemeKind::Light;
    present::Language language = present::Language::Indonesian;
    Date today{};  ///< the computer's local date
};

/// The window as it looks with this page and view: with rail and bars, the page alone in the projector's theme.
/// Synchronous; needs a QApplication (the offscreen platform will do).
/// Errors: those of the services behind the page; Internal when nothing could be drawn.
/// Threads: the one of the application, which is also the workspace's.
[[nodiscard]] Result<QImage> renderPage(std::shared_ptr<services::Workspace> workspace, const SnapshotRequest& request);

}  // namespace kinerja::ui
