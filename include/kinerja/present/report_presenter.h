// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "kinerja/present/format.h"
#include "kinerja/services/report_figures.h"

namespace kinerja::present {

/// A table as it is printed: every cell is finished text.
struct PrintedTable {
    struct Column {
        QString head;
        double weight = 1.0;        ///< share of the width, where its words need no more
        bool rightAligned = false;  ///< numbers
    };
    std::vector<Column> columns;
    std::vector<QStringList> rows;
    bool lastIsTotal = false;
};

/// One piece of praise meant for the whole team.
struct PrintedPraise {
    QString heading;  ///< "Penjual I · 14 Sep 2026"
    QString text;
};

/// The words and tables of the team's report; its charts come from the dashboard's presenter.
struct ReportState {
    QString company;
    QString title;
    QString period;    ///< "Q3 2026, s.d. 23 Sep"
    QString dataLine;  ///< "Data s.d. 23 Sep 2026"
    QString filters;   ///< "Saluran: Horeka · Produk: Sirup"; "" = the whole company
    QString audience;  ///< who may read it
    QString foot;      ///< company · period · filters · audience
    QString summaryTitle;
    QString kpiTitle;
    QString paceTitle;
    QString monthsTitle;
    QString peopleTitle;
    QString regionsTitle;
    QString productsTitle;
    QString leadsTitle;
    QString customersTitle;
    QString satisfactionTitle;
    QString praiseTitle;
    QString praiseEmpty;
    QString actionsTitle;
    QString actionsEmpty;
    QString glossaryTitle;
    PrintedTable kpis;
    PrintedTable pace;     ///< without rows: nothing has a target
    QStringList kpiNotes;  ///< above that table: rows converted, rows without a rate, no comparison
    PrintedTable months;
    PrintedTable people;
    PrintedTable regions;
    PrintedTable products;
    PrintedTable leads;
    PrintedTable topics;   ///< without rows: nobody said what an answer is about
    PrintedTable actions;
    PrintedTable glossary;
    std::vector<PrintedPraise> praise;

    /// "Halaman 3 dari 12".
    [[nodiscard]] QString pageNumber(const Words& words, int page, int count) const;
};

/// The figures with every person's name replaced by the alias of the store: what a team's report shows
/// unless names are chosen. People without an alias are numbered.
[[nodiscard]] services::ReportFigures withAliases(services::ReportFigures figures, const Words& words);

[[nodiscard]] ReportState presentReport(const services::ReportFigures& figures, const Format& format);

}  // namespace kinerja::present
