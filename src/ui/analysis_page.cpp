// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/analysis_page.h"

#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "kinerja/charts/chart_widget.h"
#include "kinerja/charts/icons.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/ui/empty_block.h"
#include "kinerja/ui/fitting_label.h"
#include "kinerja/ui/page_scroll.h"
#include "kinerja/ui/plain_table.h"

namespace kinerja::ui {
namespace {

constexpr int kRowPitch = 24;  ///< of the bars

QLabel* makeLabel(QWidget* parent, const char* name, const char* role)
{
    auto* label = new QLabel{parent};
    label->setObjectName(QString::fromLatin1(name));
    label->setProperty("role", QString::fromLatin1(role));
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

AnalysisPage::AnalysisPage(QWidget* parent)
    : Page{parent}
    , m_scroll{new PageScroll{this}}
    , m_content{new QWidget}
    , m_headline{new FittingLabel{m_content}}
    , m_basis{makeLabel(m_content, "basisLabel", "label")}
    , m_kpiLabel{makeLabel(m_content, "kpiLabel", "label")}
    , m_kpi{new QComboBox{m_content}}
    , m_dimensionLabel{makeLabel(m_content, "dimensionLabel", "label")}
    , m_dimension{new QComboBox{m_content}}
    , m_action{new QPushButton{m_content}}
    , m_info{new QToolButton{m_content}}
    , m_bars{new charts::ChartWidget{m_content}}
    , m_tableCard{new QFrame{m_content}}
    , m_tableTitle{makeLabel(m_tableCard, "contributorsTitle", "section")}
    , m_unit{makeLabel(m_tableCard, "unitLabel", "label")}
    , m_table{new PlainTable{m_tableCard}}
    , m_note{makeLabel(m_tableCard, "noteLabel", "note")}
    , m_months{new charts::ChartWidget{m_content}}
    , m_empty{new EmptyBlock{m_content}}
{
    setObjectName(QStringLiteral("analysisPage"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    m_scroll->setWidget(m_content);
    m_headline->setObjectName(QStringLiteral("headlineLabel"));
    m_headline->setProperty("role", QStringLiteral("title"));
    m_kpi->setObjectName(QStringLiteral("kpiCombo"));
    m_dimension->setObjectName(QStringLiteral("dimensionCombo"));
    m_kpiLabel->setBuddy(m_kpi);
    m_dimensionLabel->setBuddy(m_dimension);
    m_action->setObjectName(QStringLiteral("planActionButton"));
    m_action->setProperty("kind", QStringLiteral("primary"));
    m_info->setObjectName(QStringLiteral("analysisInfoButton"));
    m_info->setProperty("kind", QStringLiteral("icon"));
    m_info->setAutoRaise(true);
    m_bars->setObjectName(QStringLiteral("gapChart"));
    m_months->setObjectName(QStringLiteral("monthsChart"));
    m_table->setObjectName(QStringLiteral("contributorsTable"));
    m_tableCard->setProperty("box", QStringLiteral("card"));
    m_note->setWordWrap(true);
    auto* card = new QVBoxLayout{m_tableCard};
    card->setContentsMargins(16, 12, 16, 12);
    card->setSpacing(4);
    card->addWidget(m_tableTitle);
    card->addWidget(m_unit);
    card->addWidget(m_table, 1);
    card->addWidget(m_note);
    m_empty->hide();
    connectAll();
    retranslate();
}

void AnalysisPage::connectAll()
{
    using charts::ChartWidget;
    connect(m_scroll, &PageScroll::widthChanged, this, &AnalysisPage::arrange);
    connect(m_kpi, &QComboBox::activated, this,
            [this](int at) { Q_EMIT kpiChosen(static_cast<kpi::KpiId>(m_kpi->itemData(at).toInt())); });
    connect(m_dimension, &QComboBox::activated, this, [this](int at) {
        Q_EMIT dimensionChosen(static_cast<domain::Dimension>(m_dimension->itemData(at).toInt()));
    });
    connect(m_bars, &ChartWidget::markClicked, this, &AnalysisPage::markToggled);
    connect(m_bars, &ChartWidget::recordsRequested, this, &AnalysisPage::recordsRequested);
    connect(m_bars, &ChartWidget::menuRequested, this,
            [this](const QPoint& at, const QString& key) { Q_EMIT menuRequested(key, at); });
    connect(m_months, &ChartWidget::markClicked, this, &AnalysisPage::monthChosen);
    connect(m_table, &QTableWidget::cellClicked, this, [this](int row) {
        if (static_cast<std::size_t>(row) < m_keys.size()) {  // the sum below is of all
            Q_EMIT markToggled(present::toQString(m_keys[static_cast<std::size_t>(row)]));
        }
    });
    connect(m_info, &QToolButton::clicked, this, &AnalysisPage::detailsRequested);
    connect(m_action, &QPushButton::clicked, this, &AnalysisPage::actionRequested);
    connect(m_empty, &EmptyBlock::offered, this, &AnalysisPage::offered);
}

void AnalysisPage::showChoices(kpi::KpiId kpi, const std::vector<kpi::KpiId>& kpis, domain::Dimension dimension, const std::vector<domain::Dimension>& dimensions,
                               const present::Words& words)
{
    m_kpi->clear();
    for (const kpi::KpiId one : kpis) {
        m_kpi->addItem(present::kpiName(one, words.language()), static_cast<int>(one));
    }
    m_kpi->setCurrentIndex(m_kpi->findData(static_cast<int>(kpi)));
    m_dimension->clear();
    for (const auto known : dimensions) {
        m_dimension->addItem(present::dimensionName(words, known), static_cast<int>(known));
    }
    m_dimension->setCurrentIndex(m_dimension->findData(static_cast<int>(dimension)));
}

void AnalysisPage::showState(const present::AnalysisState& state)
{
    m_keys = state.keys;
    m_headline->setWordings({state.headline});
    m_basis->setText(state.basis);
    m_empty->setVisible(state.empty.has_value());
    m_bars->setVisible(!state.empty);
    m_tableCard->setVisible(!state.empty);
    if (state.empty) {
        m_empty->showState(*state.empty);
    } else {
        m_bars->showState(state.bars);
        m_table->showTable(state.table);
        m_unit->setText(state.unit);
        m_unit->setVisible(!state.unit.isEmpty());
        m_note->setText(state.note);
        m_note->setVisible(!state.note.isEmpty());
    }
    arrange();
}

void AnalysisPage::showMonths(const std::optional<present::MonthsData>& months)
{
    m_months->setVisible(months.has_value());
    if (months) {
        m_months->showState(*months);
    }
    arrange();
}

void AnalysisPage::applyTheme(const charts::Theme& theme, const charts::Metrics& metrics)
{
    m_metrics = metrics;
    m_info->setIcon(charts::icon(QStringLiteral("info"), theme));
    m_bars->setTheme(theme);
    m_months->setTheme(theme);
    m_table->setRowHeight(metrics.rowHeight);
    arrange();
}

void AnalysisPage::arrange()
{
    const charts::Metrics& m = m_metrics;
    const int width = m_scroll->viewport()->width();
    const int inner = width - 2 * m.margin;
    const int button = m_action->sizeHint().width();
    int y = m.margin;
    m_headline->setGeometry(m.margin, y, inner - button - m.gutter, 32);
    m_action->setGeometry(width - m.margin - button, y, button, m.controlHeight + 2);
    y += 32;
    m_basis->setGeometry(m.margin, y, inner - button - m.gutter, 18);
    y += 18 + m.gutter / 2;
    int x = m.margin;
    for (const auto& [label, combo] : {std::pair{m_kpiLabel, m_kpi}, std::pair{m_dimensionLabel, m_dimension}}) {
        const int labelWidth = label->sizeHint().width() + 8;
        label->setGeometry(x, y, labelWidth, m.controlHeight);
        combo->setGeometry(x + labelWidth, y, 240, m.controlHeight);
        x += labelWidth + 240 + m.gutter;
    }
    m_info->setGeometry(x, y, m.controlHeight, m.controlHeight);
    y += m.controlHeight + m.gutter;
    const int bars = static_cast<int>(m_keys.size()) * kRowPitch;
    const int rows = (m_table->rowCount() + 1) * m.rowHeight;
    const int height = std::max(m.large ? 380 : 320, std::max(96 + bars, 104 + rows));
    const int chart = (inner - m.gutter) * 11 / 25;  // the table has more columns to show than the chart
    m_bars->setGeometry(m.margin, y, chart, height);
    m_tableCard->setGeometry(m.margin + chart + m.gutter, y, inner - chart - m.gutter, height);
    m_empty->setGeometry(m.margin, y, inner, height);
    y += height + m.gutter;
    if (!m_months->isHidden()) {
        m_months->setGeometry(m.margin, y, inner, m.heroHeight);
        y += m.heroHeight + m.gutter;
    }
    m_content->resize(width, y - m.gutter + m.margin);
}

void AnalysisPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        arrange();
    }
    Page::changeEvent(event);
}

void AnalysisPage::retranslate()
{
    m_kpiLabel->setText(tr("&KPI"));
    m_dimensionLabel->setText(tr("&by"));
    m_kpi->setAccessibleName(tr("KPI"));
    m_dimension->setAccessibleName(tr("By dimension"));
    m_action->setText(tr("Plan an action"));
    m_info->setAccessibleName(tr("Formula and rows"));
    m_info->setToolTip(tr("Formula and rows"));
    m_tableTitle->setText(tr("Contributors, ranked"));
}

}  // namespace kinerja::ui
