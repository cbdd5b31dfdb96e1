// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/analysis_controller.h"

#include <algorithm>
#include <utility>

#include "kinerja/present/analysis_presenter.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/dashboard_presenter.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/kpi_table.h"
#include "kinerja/ui/analysis_page.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/mark_menu.h"
#include "kinerja/ui/offers.h"
#include "kinerja/ui/proof_controller.h"

namespace kinerja::ui {
namespace {

using Figures = std::pair<services::KpiTable, std::optional<services::DashboardFigures>>;

}  // namespace

AnalysisController::AnalysisController(const PageContext& context, QObject* parent)
    : PageController{PageId::Analysis, context, parent}, m_proof{new ProofController{context, this}}
{
    connect(m_proof, &ProofController::wished, this, &AnalysisController::wished);
    connect(&session(), &SessionController::filterValuesChanged, this, &AnalysisController::invalidate);
}

Page* AnalysisController::makePage()
{
    m_page = new AnalysisPage;
    connect(m_page, &AnalysisPage::kpiChosen, this, [this](kpi::KpiId kpi) {
        m_kpi = kpi;
        invalidate();
    });
    connect(m_page, &AnalysisPage::dimensionChosen, this, [this](domain::Dimension dimension) {
        m_dimension = dimension;
        invalidate();
    });
    connect(m_page, &AnalysisPage::markToggled, this, [this](const QString& key) {
        session().toggleFilter(m_dimension, present::toStdString(key));
    });
    connect(m_page, &AnalysisPage::recordsRequested, this, [this](const QString& key) {
        Wish wish = subject(key);
        wish.kind = WishKind::ShowRecords;
        Q_EMIT wished(wish);
    });
    connect(m_page, &AnalysisPage::menuRequested, this, &AnalysisController::showMenu);
    connect(m_page, &AnalysisPage::monthChosen, this, [this](const QString& id) {
        if (const auto period = parsePeriod(present::toStdString(id))) {
            session().togglePeriod(*period);
        }
    });
    connect(m_page, &AnalysisPage::detailsRequested, this, [this] {
        Wish records;
        records.kind = WishKind::ShowRecords;
        records.kpi = m_kpi;
        m_proof->show(m_kpi, session().view(), {m_details, m_pace}, records);
    });
    connect(m_page, &AnalysisPage::actionRequested, this, [this] {
        Wish wish;
        wish.kind = WishKind::PlanAction;
        wish.kpi = m_kpi;
        const auto& filters = session().view().filters;
        if (filters.size() == 1 && filters.front().keys.size() == 1) {
            wish.dimension = filters.front().dimension;
            wish.key = filters.front().keys.front();
        }
        Q_EMIT wished(wish);
    });
    connect(m_page, &AnalysisPage::offered, this, [this](present::Offer offer) { Q_EMIT wished(wishOf(offer)); });
    return m_page;
}

std::vector<domain::Dimension> AnalysisController::dimensions() const
{
    std::vector<domain::Dimension> known;
    for (const auto& [dimension, values] : session().filterValues()) {
        known.push_back(dimension);
    }
    return known;
}

void AnalysisController::fulfil(const Wish& wish)
{
    m_kpi = wish.kpi;
    if (wish.dimension && !wish.key.empty()) {
        // Why is this value off: look inside it, by somebody who can act on it.
        m_dimension = *wish.dimension == domain::Dimension::Rep ? domain::Dimension::Product : domain::Dimension::Rep;
        session().setFilter(*wish.dimension, {wish.key});
    }
    invalidate();
}

void AnalysisController::load()
{
    const auto known = dimensions();
    if (!known.empty() && std::find(known.begin(), known.end(), m_dimension) == known.end()) {
        m_dimension = known.front();
    }
    m_kpi = session().currentOf(m_kpi);
    m_page->showChoices(m_kpi, session().summary().kpis, m_dimension, known, appearance().words());
    services::KpiTableRequest request;
    request.view = session().view();
    request.kpis = {m_kpi};
    request.byDimension = m_dimension;
    ask(
        [request](services::Workspace& store) -> Result<Figures> {
            auto table = services::kpiTable(store, request);
            if (!table) {
                return pass(table.error());
            }
            Figures figures{std::move(*table), std::nullopt};
            if (request.kpis.front() == kpi::KpiId::Revenue) {
                auto all = services::dashboard(store, request.view);
                if (!all) {
                    return pass(all.error());
                }
                figures.second = std::move(*all);
            }
            return figures;
        },
        [this, isFiltered = !request.view.filters.empty()](const Figures& figures) {
            const auto format = appearance().format(figures.first.currency);
            const present::AnalysisState state = present::presentAnalysis(figures.first, m_dimension, format, isFiltered);
            m_details = state.details;
            m_pace = state.pace;
            m_page->showState(state);
            m_page->showMonths(figures.second && !state.isFilteredAway ? std::optional{present::presentMonths(*figures.second, format)} : std::nullopt);
        });
}

Wish AnalysisController::subject(const QString& key) const
{
    Wish wish;
    wish.kpi = m_kpi;
    wish.dimension = m_dimension;
    wish.key = present::toStdString(key);
    return wish;
}

void AnalysisController::showMenu(const QString& key, const QPoint& globalPosition)
{
    if (key.isEmpty()) {
        return;
    }
    const Wish about = subject(key);
    showMarkMenu(m_page, about, globalPosition, [this, about] { session().toggleFilter(m_dimension, about.key); },
                 [this](const Wish& wish) { Q_EMIT wished(wish); });
}

}  // namespace kinerja::ui
