// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/kpi/targets.h"

namespace kinerja::kpi {
namespace {

void setNone(Figure& figure, Reason reason) noexcept
{
    figure.hasValue = false;
    figure.reason = reason;
    figure.exact = 0;
    figure.real = 0.0;
}

/// Money per working day left; the same number as the revenue's required rate.
void setRequiredRate(Figure& figure, const Figure& revenue, const Progress& progress)
{
    figure.n = revenue.n;
    if (!progress.target) {
        return setNone(figure, Reason::NoTarget);
    }
    if (!progress.requiredRate) {
        return setNone(figure, Reason::NoDenominator);  // no working day is left
    }
    figure.hasValue = true;
    figure.reason = Reason::None;
    figure.exact = *progress.requiredRate;
}

/// Formula: open value closing in the period ÷ (target − revenue)
void setCoverage(Figure& figure, const Figures& figures, const Progress& progress)
{
    figure.n = figures.pipelineLeads;
    if (!progress.target) {
        return setNone(figure, Reason::NoTarget);
    }
    const Int128 remaining = Int128{progress.target->value} - figures[KpiId::Revenue].exact;
    if (remaining <= 0) {
        return setNone(figure, Reason::TargetReached);
    }
    figure.hasValue = true;
    figure.reason = Reason::None;
    figure.real = static_cast<double>(figures.pipelineValue) / static_cast<double>(remaining);
}

}  // namespace

void addTargetFigures(Figures& figures, const Progress& revenue)
{
    if (figures.values.size() <= static_cast<std::size_t>(KpiId::PipelineCoverage)) {
        return;
    }
    const Figure& sales = figures[KpiId::Revenue];
    Figure& rate = figures[KpiId::RequiredRate];
    Figure& coverage = figures[KpiId::PipelineCoverage];
    if (!sales.hasValue) {
        setNone(rate, sales.reason);
        setNone(coverage, sales.reason);
        rate.n = coverage.n = 0;
        return;
    }
    setRequiredRate(rate, sales, revenue);
    if (coverage.reason != Reason::NoSource && coverage.reason != Reason::NotStarted) {
        setCoverage(coverage, figures, revenue);
    }
}

}  // namespace kinerja::kpi
