// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "kinerja/domain/plan.h"
#include "kinerja/present/chart_data.h"
#include "kinerja/present/empty_state.h"
#include "kinerja/present/format.h"
#include "kinerja/present/report_presenter.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/plan.h"

namespace kinerja::present {

/// One promise of last time and where it stands.
struct PromiseState {
    std::int64_t id = 0;
    Verdict verdict = Verdict::None;
    QString title;
    QString detail;  ///< owner, from → to, today, due

    friend bool operator==(const PromiseState&, const PromiseState&) = default;
};

/// The review of a period: what it came to, what was promised, what is decided.
struct ReviewState {
    QString headline;
    QStringList sentences;      ///< summary, gaps first, then praise
    PrintedTable kpis;
    std::vector<PromiseState> promises;
    QString promisesEmpty;
    QString summary;            ///< the manager's own words, as saved
    QString decisions;
    QString savedOn;            ///< "Disimpan 23 Sep 2026"; "" = not yet
    std::optional<EmptyState> empty;
};

/// `review`: the one saved for this period, if any.
[[nodiscard]] ReviewState presentReview(const services::DashboardFigures& figures,
                                        const std::vector<services::ActionProgress>& actions,
                                        const std::optional<domain::Review>& review, const Format& format);

}  // namespace kinerja::present
