// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "kinerja/charts/theme.h"
#include "kinerja/present/dashboard_presenter.h"
#include "kinerja/ui/page.h"

class QFrame;
class QLabel;

namespace kinerja::charts {
class ChartWidget;
class KpiCard;
}

namespace kinerja::ui {

class EmptyBlock;
class FindingsPanel;
class FittingLabel;
class PageScroll;

/// Where we stand: one sentence, five cards, the months, what needs attention, then by person, region, product …
class DashboardPage final : public Page {
    Q_OBJECT

public:
    explicit DashboardPage(QWidget* parent = nullptr);

    void showState(const present::DashboardState& state);
    void applyTheme(const charts::Theme& theme, const charts::Metrics& metrics) override;

Q_SIGNALS:
    /// Click on a mark: filter by it (again = off).
    void markToggled(kinerja::domain::Dimension dimension, const QString& key);
    void monthChosen(const QString& periodId);
    void recordsRequested(kinerja::domain::Dimension dimension, const QString& key);
    void monthRecordsRequested(const QString& periodId);
    void monthMenuRequested(const QString& periodId, const QPoint& globalPosition);
    void cardMenuRequested(const QString& kpi, const QPoint& globalPosition);
    void menuRequested(kinerja::domain::Dimension dimension, const QString& key, const QPoint& globalPosition);
    void detailsRequested(const QString& kpi);
    void offered(kinerja::present::Offer offer);

private:
    enum ChartAt { Months, People, Regions, Funnel, Products, Customers, Satisfaction, ChartCount };
    void connectCards();
    void connectCharts();
    void connectDimension(ChartAt chart, domain::Dimension dimension);
    void arrange();
    int arrangeTop(int width);
    int arrangeRows(int y, int width);

    present::DashboardState m_state;
    charts::Metrics m_metrics;
    PageScroll* m_scroll;
    QWidget* m_content;
    FittingLabel* m_headline;
    QLabel* m_notice;
    std::array<charts::KpiCard*, 5> m_cards{};
    std::array<charts::ChartWidget*, ChartCount> m_charts{};
    FindingsPanel* m_findings;
    EmptyBlock* m_empty;
    QFrame* m_satisfactionCard;
    EmptyBlock* m_satisfactionEmpty;
};

}  // namespace kinerja::ui
