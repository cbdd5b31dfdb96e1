// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/dashboard_page.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

#include "kinerja/charts/chart_widget.h"
#include "kinerja/charts/kpi_card.h"
#include "kinerja/present/convert.h"
#include "kinerja/ui/empty_block.h"
#include "kinerja/ui/findings_panel.h"
#include "kinerja/ui/fitting_label.h"
#include "kinerja/ui/page_scroll.h"

namespace kinerja::ui {
namespace {

constexpr int kColumns = 12;

/// The rectangle of `span` of twelve columns from column `at`.
QRect cell(int y, int height, int at, int span, int width, const charts::Metrics& metrics)
{
    const double column = (width - 2.0 * metrics.margin - (kColumns - 1.0) * metrics.gutter) / kColumns;
    const double left = metrics.margin + at * (column + metrics.gutter);
    const double right = left + span * column + (span - 1) * metrics.gutter;
    return {qRound(left), y, qRound(right) - qRound(left), height};
}

}  // namespace

DashboardPage::DashboardPage(QWidget* parent)
    : Page{parent}
    , m_scroll{new PageScroll{this}}
    , m_content{new QWidget}
    , m_headline{new FittingLabel{m_content}}
    , m_notice{new QLabel{m_content}}
    , m_findings{new FindingsPanel{m_content}}
    , m_empty{new EmptyBlock{this}}
    , m_satisfactionCard{new QFrame{m_content}}
    , m_satisfactionEmpty{new EmptyBlock{m_satisfactionCard}}
{
    setObjectName(QStringLiteral("dashboardPage"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    column->addWidget(m_empty);
    m_scroll->setObjectName(QStringLiteral("dashboardScroll"));
    m_scroll->setWidget(m_content);
    connect(m_scroll, &PageScroll::widthChanged, this, &DashboardPage::arrange);
    m_headline->setObjectName(QStringLiteral("headlineLabel"));
    m_headline->setProperty("role", QStringLiteral("title"));
    m_notice->setObjectName(QStringLiteral("noticeLabel"));
    m_notice->setProperty("role", QStringLiteral("note"));
    m_notice->setTextFormat(Qt::PlainText);
    m_empty->hide();
    m_satisfactionCard->setProperty("box", QStringLiteral("card"));
    auto* inCard = new QVBoxLayout{m_satisfactionCard};
    inCard->addWidget(m_satisfactionEmpty);
    for (auto& card : m_cards) {
        card = new charts::KpiCard{m_content};
    }
    constexpr std::array<const char*, ChartCount> kNames{"monthsChart",   "peopleChart",    "regionsChart",     "funnelChart",
                                                         "productsChart", "customersChart", "satisfactionChart"};
    for (std::size_t at = 0; at < m_charts.size(); ++at) {
        m_charts[at] = new charts::ChartWidget{m_content};
        m_charts[at]->setObjectName(QString::fromLatin1(kNames[at]));
    }
    // Tab walks as the eye does: cards, hero, findings, then the rows.
    setTabOrder(m_cards.back(), m_charts[Months]);
    setTabOrder(m_charts[Months], m_findings);
    setTabOrder(m_findings, m_charts[People]);
    connectCards();
    connectCharts();
    connect(m_findings, &FindingsPanel::wished, this, &Page::wished);
    connect(m_empty, &EmptyBlock::offered, this, &DashboardPage::offered);
    connect(m_satisfactionEmpty, &EmptyBlock::offered, this, &DashboardPage::offered);
}

void DashboardPage::connectCards()
{
    for (charts::KpiCard* card : m_cards) {
        connect(card, &QAbstractButton::clicked, this, [this, card] {
            if (const auto kpi = kpi::parseKpi(present::toStdString(card->state().key))) {
                Wish wish;
                wish.kind = WishKind::Why;
                wish.kpi = *kpi;
                Q_EMIT wished(wish);
            }
        });
        connect(card, &charts::KpiCard::detailsRequested, this, &DashboardPage::detailsRequested);
        connect(card, &charts::KpiCard::menuRequested, this,
                [this](const QPoint& at, const QString& key) { Q_EMIT cardMenuRequested(key, at); });
        connect(card, &charts::KpiCard::actionRequested, this, [this, card](const QString& key) {
            Wish wish;
            wish.kind = card->state().isFilteredAway     ? WishKind::ClearFilters
                : card->state().value.isEmpty() ? WishKind::Import
                                                : WishKind::SetTarget;
            wish.kpi = kpi::parseKpi(present::toStdString(key)).value_or(kpi::KpiId::Revenue);
            Q_EMIT wished(wish);
        });
    }
}

void DashboardPage::connectDimension(ChartAt chart, domain::Dimension dimension)
{
    using charts::ChartWidget;
    ChartWidget* widget = m_charts[chart];
    connect(widget, &ChartWidget::markClicked, this,
            [this, dimension](const QString& key) { Q_EMIT markToggled(dimension, key); });
    connect(widget, &ChartWidget::recordsRequested, this,
            [this, dimension](const QString& key) { Q_EMIT recordsRequested(dimension, key); });
    connect(widget, &ChartWidget::menuRequested, this, [this, dimension](const QPoint& at, const QString& key) {
        Q_EMIT menuRequested(dimension, key, at);
    });
}

void DashboardPage::connectCharts()
{
    connectDimension(People, domain::Dimension::Rep);
    connectDimension(Regions, domain::Dimension::Region);
    connectDimension(Products, domain::Dimension::Product);
    for (const ChartAt byMonth : {Months, Customers, Satisfaction}) {
        connect(m_charts[byMonth], &charts::ChartWidget::markClicked, this, &DashboardPage::monthChosen);
    }
    for (const ChartAt ofSales : {Months, Customers}) {
        connect(m_charts[ofSales], &charts::ChartWidget::recordsRequested, this, &DashboardPage::monthRecordsRequested);
        connect(m_charts[ofSales], &charts::ChartWidget::menuRequested, this,
                [this](const QPoint& at, const QString& key) { Q_EMIT monthMenuRequested(key, at); });
    }
}

void DashboardPage::showState(const present::DashboardState& state)
{
    m_state = state;
    m_scroll->setVisible(!state.empty);
    m_empty->setVisible(state.empty.has_value());
    if (state.empty) {
        m_empty->showState(*state.empty);
        return;
    }
    m_headline->setWordings(state.headline);
    m_notice->setText(state.notice);
    m_notice->setVisible(!state.notice.isEmpty());
    for (std::size_t at = 0; at < m_cards.size(); ++at) {
        m_cards[at]->setVisible(at < state.cards.size());
        if (at < state.cards.size()) {
            m_cards[at]->showState(state.cards[at]);
            m_cards[at]->setObjectName(state.cards[at].key + QStringLiteral("Card"));
        }
    }
    m_charts[Months]->showState(state.months);
    m_charts[People]->showState(state.people);
    m_charts[Regions]->showState(state.regions);
    m_charts[Funnel]->showState(state.funnel);
    m_charts[Products]->showState(state.products);
    m_charts[Customers]->showState(state.customers);
    m_charts[Satisfaction]->showState(state.satisfaction);
    m_charts[Satisfaction]->setVisible(!state.satisfactionEmpty);
    m_satisfactionCard->setVisible(state.satisfactionEmpty.has_value());
    if (state.satisfactionEmpty) {
        m_satisfactionEmpty->showState(*state.satisfactionEmpty);
    }
    m_findings->showState(state.attention, state.attentionEmpty, state.praise, state.praiseEmpty);
    arrange();
}

void DashboardPage::applyTheme(const charts::Theme& theme, const charts::Metrics& metrics)
{
    m_metrics = metrics;
    for (charts::KpiCard* card : m_cards) {
        card->setTheme(theme, metrics.large);
    }
    for (charts::ChartWidget* chart : m_charts) {
        chart->setTheme(theme);
    }
    m_findings->setTheme(theme);
    arrange();
}

void DashboardPage::arrange()
{
    const int width = m_scroll->viewport()->width();
    const int height = arrangeRows(arrangeTop(width), width);
    m_content->resize(width, height);
}

int DashboardPage::arrangeTop(int width)
{
    const charts::Metrics& m = m_metrics;
    const int sentence = m.large ? 52 : 44;
    const bool hasNotice = !m_state.notice.isEmpty();
    int y = m.margin;
    m_headline->setGeometry(m.margin, y, width - 2 * m.margin, hasNotice ? sentence - 16 : sentence);
    if (hasNotice) {
        m_notice->setGeometry(m.margin, y + sentence - 18, width - 2 * m.margin, 18);
    }
    y += sentence;
    const double cardWidth = (width - 2.0 * m.margin - 4.0 * m.gutter) / 5.0;
    for (std::size_t at = 0; at < m_cards.size(); ++at) {
        const double left = m.margin + static_cast<double>(at) * (cardWidth + m.gutter);
        m_cards[at]->setGeometry(qRound(left), y, qRound(left + cardWidth) - qRound(left), m.cardHeight);
    }
    y += m.cardHeight + m.gutter;
    m_charts[Months]->setGeometry(cell(y, m.heroHeight, 0, 8, width, m));
    m_findings->setGeometry(cell(y, m.heroHeight, 8, 4, width, m));
    return y + m.heroHeight + m.gutter;
}

int DashboardPage::arrangeRows(int y, int width)
{
    const int perRow = m_metrics.large ? 3 : 2;
    const int span = kColumns / perRow;
    int at = 0;
    for (const ChartAt chart : {People, Regions, Funnel, Products, Customers, Satisfaction}) {
        const QRect place = cell(y + at / perRow * (m_metrics.chartHeight + m_metrics.gutter), m_metrics.chartHeight,
                                 at % perRow * span, span, width, m_metrics);
        m_charts[chart]->setGeometry(place);
        if (chart == Satisfaction) {
            m_satisfactionCard->setGeometry(place);
        }
        ++at;
    }
    const int rows = (at + perRow - 1) / perRow;
    return y + rows * (m_metrics.chartHeight + m_metrics.gutter) - m_metrics.gutter + m_metrics.margin;
}

}  // namespace kinerja::ui
