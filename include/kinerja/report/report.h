// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kinerja/base/result.h"
#include "kinerja/present/format.h"
#include "kinerja/services/report_figures.h"

namespace kinerja::report {

struct ReportOptions {
    bool realNames = false;  ///< people by name instead of alias
};

/// The team's report of a period as PDF: A4 portrait, vector charts, real text, bookmarks, page x of y.
/// The same input gives the same bytes. Needs a QGuiApplication.
///
/// Errors: Environment (no usable font: a PDF without letters is not made), Internal.
/// Threads: the one of the application.
[[nodiscard]] Result<std::string> makeReport(const services::ReportFigures& figures, const present::Format& format,
                                             const ReportOptions& options = {});

}  // namespace kinerja::report
