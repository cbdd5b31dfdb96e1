// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_notes.h"

#include <algorithm>
#include <iterator>

#include "kinerja/present/comparison_words.h"
#include "kinerja/present/ledger_presenter.h"
#include "kinerja/present/vocabulary.h"
#include "missing_words.h"

namespace kinerja::present {
namespace {

QStringList currencyNotes(const kpi::Figures& figures, const Words& words)
{
    QStringList notes;
    const auto say = [&notes](std::int64_t rows, const QString& text) {
        if (rows > 0) {
            notes << text;
        }
    };
    const std::int64_t converted = figures.convertedLines + figures.convertedLeads;
    const std::int64_t others = figures.otherCurrencyLines + figures.otherCurrencyLeads;
    say(converted, words.translate("Report", "%n row(s) in another currency converted by exchange rate.", nullptr, pluralCount(converted)));
    say(others, words.translate("Report", "%n row(s) in a currency without a rate are in no total.", nullptr, pluralCount(others)));
    return notes;
}

QStringList filterNotes(const services::DashboardFigures& figures, const Format& format)
{
    if (figures.view.filters.empty() || hasRecords(figures)) {
        return {};
    }
    const EmptyState nothing = noRowsMatch(figures.answer.window.whole, format);
    return {nothing.title + QLatin1Char{' '} + nothing.text};
}

QStringList comparisonNotes(const services::DashboardFigures& figures, const Format& format)
{
    std::vector<kpi::KpiId> shown;
    for (const services::KpiPanel& panel : figures.cards) {
        if (panel.current.hasValue) {
            shown.push_back(panel.kpi);
        }
    }
    return recordsBeginNotes(figures.answer.comparedWindow, shown, format);
}

/// Targets of people have their names in them: the figures alone.
QStringList sealNotes(const std::optional<services::SealedPeriod>& sealed, const Format& format)
{
    if (!sealed) {
        return {};
    }
    const QStringList notHeld = notHeldLines(*sealed, format);
    if (sealed->restatements.empty()) {
        return notHeld;
    }
    const int times = pluralCount(static_cast<std::int64_t>(sealed->restatements.size()));
    std::vector<domain::FigureChange> figures;
    std::copy_if(sealed->changes.begin(), sealed->changes.end(), std::back_inserter(figures),
                 [](const domain::FigureChange& change) { return change.part.empty(); });
    const QString restated = format.words()
                                 .translate("Report", "This period was sealed with figures up to %1, and restated %n time(s) since.", nullptr, times)
                                 .arg(format.date(sealed->seal.asOf));
    const QStringList changes = changeLines(figures, format);
    return (changes.isEmpty() ? QStringList{restated} : QStringList{restated, changes.join(QStringLiteral(" \u00B7 "))}) + notHeld;
}

}  // namespace

QStringList reportNotes(const services::ReportFigures& figures, const Format& format)
{
    return filterNotes(figures.dashboard, format) + sealNotes(figures.seal, format) + currencyNotes(figures.dashboard.answer.current, format.words()) + comparisonNotes(figures.dashboard, format);
}

}  // namespace kinerja::present
