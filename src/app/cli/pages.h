// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QSize>

#include "kinerja/present/pages.h"
#include "session.h"
#include "view_options.h"

/// What draws pages. kinerja-cli-pages does it; kinerja-cli hands the line over to that program, so that no other command
/// waits for libraries that draw. Source: docs/adr/0017-pages-are-drawn-by-a-program-of-their-own.md
namespace kinerja::cli {

struct ReportWish {
    std::string out;
    ViewWish view;
    bool realNames = false;
};

enum class Theme { Light, Dark, Projector };

struct SnapshotWish {
    std::string out;
    present::Page page = present::Page::Dashboard;
    Theme theme = Theme::Light;
    QSize size;
    ViewWish view;
};

/// Errors: Environment (nothing to draw with), those of the store and of the file written.
[[nodiscard]] Outcome<ExitCode> makeReport(const Session& session, const ReportWish& wish);
[[nodiscard]] Outcome<ExitCode> makeSnapshot(const Session& session, const SnapshotWish& wish);

}  // namespace kinerja::cli
