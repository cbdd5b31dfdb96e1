// SPDX-License-Identifier: GPL-3.0-or-later
#include "missing_words.h"

#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

using kpi::KpiId;
using kpi::SourceKind;

/// The store has records of the kind, and none that the filter could match: they don't have what it is by.
bool isLeftOut(const services::DashboardFigures& figures, SourceKind kind) noexcept
{
    const auto hasNoSource = [&](KpiId kpi) {
        const kpi::Figure& figure = figures.answer.current[kpi];
        return !figure.hasValue && figure.reason == kpi::Reason::NoSource;
    };
    switch (kind) {
    case SourceKind::Sales:
        return figures.status.lines > 0 && hasNoSource(KpiId::Revenue);
    case SourceKind::Leads:
        return figures.status.leads > 0 && hasNoSource(KpiId::Leads);
    case SourceKind::Surveys:
        break;
    }
    return figures.status.answers > 0 && hasNoSource(KpiId::Csat) && hasNoSource(KpiId::Nps);
}

/// What it lacks may be something else than records that match.
bool needsMore(KpiId kpi) noexcept
{
    return kpi == KpiId::Margin || kpi == KpiId::GrossProfit || kpi == KpiId::MarketShare || kpi == KpiId::RequiredRate;
}

}  // namespace

bool isFilteredAway(const services::DashboardFigures& figures, KpiId kpi, kpi::Reason reason) noexcept
{
    if (figures.view.filters.empty()) {
        return false;
    }
    bool isAny = false;
    for (const SourceKind kind : {SourceKind::Sales, SourceKind::Leads, SourceKind::Surveys}) {
        isAny = isAny || (kpi::isMadeOf(kpi, kind) && isLeftOut(figures, kind));
    }
    return (reason == kpi::Reason::NoSource && isAny) || (reason == kpi::Reason::NoDenominator && !needsMore(kpi));
}

bool hasRecords(const services::DashboardFigures& figures) noexcept
{
    const kpi::Figures& current = figures.answer.current;
    return current.lines > 0 || current[KpiId::Leads].n > 0 || current[KpiId::Csat].n > 0 || current.leadsWon + current.leadsLost > 0;
}

EmptyState noRowsMatch(const Period& period, const Format& format)
{
    const Words& words = format.words();
    return {words.translate("Dashboard", "No rows match."),
            words.translate("Dashboard", "The filters leave nothing in %1.").arg(format.period(period)),
            {{Offer::ClearFilters, words.translate("Dashboard", "Clear filters")}}};
}

QString missingInView(const Words& words, const services::DashboardFigures& figures, KpiId kpi, kpi::Reason reason)
{
    if (!isFilteredAway(figures, kpi, reason)) {
        return missingText(words, kpi, reason);
    }
    return reason == kpi::Reason::NoSource ? words.translate("Vocabulary", "Nothing matches the filter")
                                           : words.translate("Vocabulary", "Nothing matches the filter in this period");
}

}  // namespace kinerja::present
