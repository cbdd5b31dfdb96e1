// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/review_controller.h"

#include <algorithm>

#include "kinerja/present/convert.h"
#include "kinerja/present/review_presenter.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/plan.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/edit_controller.h"
#include "kinerja/ui/offers.h"
#include "kinerja/ui/review_page.h"

namespace kinerja::ui {
namespace {

struct ReviewFigures {
    services::DashboardFigures dashboard;
    std::vector<services::ActionProgress> actions;
    std::optional<domain::Review> review;
};

Result<ReviewFigures> reviewFigures(services::Workspace& store, const services::ViewState& view, Date today)
{
    ReviewFigures figures;
    auto dashboard = services::dashboard(store, view);
    if (!dashboard) {
        return pass(dashboard.error());
    }
    figures.dashboard = std::move(*dashboard);
    auto actions = services::listActions(store, view, today);
    if (!actions) {
        return pass(actions.error());
    }
    figures.actions = std::move(*actions);
    auto reviews = services::listReviews(store);
    if (!reviews) {
        return pass(reviews.error());
    }
    const auto saved = std::find_if(reviews->begin(), reviews->end(), [period = periodId(view.period)](const domain::Review& one) {
        return one.period == period;
    });
    if (saved != reviews->end()) {
        figures.review = *saved;
    }
    return figures;
}

}  // namespace

ReviewController::ReviewController(const PageContext& context, QObject* parent)
    : PageController{PageId::Review, context, parent}
{
    connect(&context.session, &SessionController::opened, this, [this] { m_shownPeriod.clear(); });
}

Page* ReviewController::makePage()
{
    m_page = new ReviewPage;
    connect(m_page, &ReviewPage::saveRequested, this, &ReviewController::save);
    connect(m_page, &ReviewPage::offered, this, [this](present::Offer offer) { Q_EMIT wished(wishOf(offer)); });
    return m_page;
}

void ReviewController::load()
{
    ask([view = session().view(), today = session().today()](services::Workspace& store) { return reviewFigures(store, view, today); },
        [this](const ReviewFigures& figures) {
            const std::string period = periodId(figures.dashboard.view.period);
            const std::int64_t id = figures.review ? figures.review->id : 0;
            const bool refill = period != m_shownPeriod || id != m_reviewId;
            m_shownPeriod = period;
            m_reviewId = id;
            m_page->showState(present::presentReview(figures.dashboard, figures.actions, figures.review,
                                                     appearance().format(figures.dashboard.status.currency)),
                              refill);
        });
}

void ReviewController::save(const QString& summary, const QString& decisions)
{
    domain::Review review;
    review.id = m_reviewId;
    review.period = m_shownPeriod;
    review.day = session().today();
    review.summary = present::toStdString(summary);
    review.decisions = present::toStdString(decisions);
    session().edits().applyOne(tr("Review of %1").arg(present::toQString(m_shownPeriod)),
                               [review](services::Workspace& store) { return services::saveReview(store, review); });
}

}  // namespace kinerja::ui
