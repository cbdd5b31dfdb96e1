// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_notes.h"

#include "kinerja/present/comparison_words.h"
#include "kinerja/present/vocabulary.h"

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

}  // namespace

QStringList reportNotes(const services::ReportFigures& figures, const Format& format)
{
    return currencyNotes(figures.dashboard.answer.current, format.words()) + comparisonNotes(figures.dashboard, format);
}

}  // namespace kinerja::present
