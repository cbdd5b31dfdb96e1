// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "kinerja/present/format.h"
#include "kinerja/services/report_figures.h"

namespace kinerja::present {

/// What must be known of the report's key figures: rows converted, rows without a rate, figures without a
/// comparison, what changed since the period was sealed.
[[nodiscard]] QStringList reportNotes(const services::ReportFigures& figures, const Format& format);

}  // namespace kinerja::present
