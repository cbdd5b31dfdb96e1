// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/charts/theme.h"
#include "kinerja/present/analysis_presenter.h"
#include "kinerja/ui/page.h"

class QComboBox;
class QFrame;
class QLabel;
class QPushButton;
class QToolButton;

namespace kinerja::charts {
class ChartWidget;
}

namespace kinerja::ui {

class EmptyBlock;
class FittingLabel;
class PageScroll;
class PlainTable;

/// Why: the gap of one KPI by the values of one dimension, ranked; a click drills into a value.
class AnalysisPage final : public Page {
    Q_OBJECT

public:
    explicit AnalysisPage(QWidget* parent = nullptr);

    void showState(const present::AnalysisState& state);
    void showChoices(kpi::KpiId kpi, const std::vector<kpi::KpiId>& kpis, domain::Dimension dimension, const std::vector<domain::Dimension>& dimensions,
                     const present::Words& words);
    /// The months of revenue; hidden for other KPIs.
    void showMonths(const std::optional<present::MonthsData>& months);
    void applyTheme(const charts::Theme& theme, const charts::Metrics& metrics) override;

Q_SIGNALS:
    void kpiChosen(kinerja::kpi::KpiId kpi);
    void dimensionChosen(kinerja::domain::Dimension dimension);
    void markToggled(const QString& key);
    void recordsRequested(const QString& key);
    void menuRequested(const QString& key, const QPoint& globalPosition);
    void monthChosen(const QString& periodId);
    void actionRequested();
    /// The (i): formula, rows included and left out.
    void detailsRequested();
    void offered(kinerja::present::Offer offer);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectAll();
    void retranslate();
    void arrange();

    charts::Metrics m_metrics;
    PageScroll* m_scroll;
    QWidget* m_content;
    FittingLabel* m_headline;
    QLabel* m_basis;
    QLabel* m_kpiLabel;
    QComboBox* m_kpi;
    QLabel* m_dimensionLabel;
    QComboBox* m_dimension;
    QPushButton* m_action;
    QToolButton* m_info;
    charts::ChartWidget* m_bars;
    QFrame* m_tableCard;
    QLabel* m_tableTitle;
    QLabel* m_unit;
    PlainTable* m_table;
    QLabel* m_note;
    charts::ChartWidget* m_months;
    EmptyBlock* m_empty;
    std::vector<std::string> m_keys;
};

}  // namespace kinerja::ui
