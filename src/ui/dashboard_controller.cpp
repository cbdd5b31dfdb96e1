// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/dashboard_controller.h"

#include <algorithm>

#include <QMenu>

#include "kinerja/present/convert.h"
#include "kinerja/present/proof_presenter.h"
#include "kinerja/present/topic_words.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/prove.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/dashboard_page.h"
#include "kinerja/ui/dialogs.h"
#include "kinerja/ui/mark_menu.h"
#include "kinerja/ui/offers.h"

namespace kinerja::ui {
namespace {

/// More records than these are read a second time only on wish: it takes longer than one likes to wait unasked.
constexpr std::int64_t kProvedAtOnce = 100'000;

}  // namespace

DashboardController::DashboardController(const PageContext& context, QObject* parent)
    : PageController{PageId::Dashboard, context, parent}
{
}

Page* DashboardController::makePage()
{
    m_page = new DashboardPage;
    connect(m_page, &DashboardPage::markToggled, this, [this](domain::Dimension dimension, const QString& key) {
        session().toggleFilter(dimension, present::toStdString(key));
    });
    connect(m_page, &DashboardPage::monthChosen, this, &DashboardController::chooseMonth);
    connect(m_page, &DashboardPage::recordsRequested, this, [this](domain::Dimension dimension, const QString& key) {
        showRecords(dimension, present::toStdString(key));
    });
    connect(m_page, &DashboardPage::menuRequested, this, &DashboardController::showMenu);
    connect(m_page, &DashboardPage::monthRecordsRequested, this, &DashboardController::showMonthRecords);
    connect(m_page, &DashboardPage::monthMenuRequested, this, &DashboardController::showMonthMenu);
    connect(m_page, &DashboardPage::cardMenuRequested, this, &DashboardController::showCardMenu);
    connect(m_page, &DashboardPage::detailsRequested, this, &DashboardController::showDetails);
    connect(m_page, &DashboardPage::offered, this, [this](present::Offer offer) { Q_EMIT wished(wishOf(offer)); });
    return m_page;
}

void DashboardController::load()
{
    ask(
        [view = session().view()](services::Workspace& store) {
            auto figures = services::dashboard(store, view);
            if (figures) {
                if (const Status added = services::addOutside(store, *figures); !added) {
                    return Result<services::DashboardFigures>{pass(added.error())};
                }
            }
            return figures;
        },
        [this](const services::DashboardFigures& figures) {
            m_figures = figures;
            m_page->showState(present::presentDashboard(figures, appearance().format(figures.status.currency)));
        });
}

void DashboardController::chooseMonth(const QString& periodId)
{
    if (const auto period = parsePeriod(present::toStdString(periodId))) {
        session().togglePeriod(*period);
    }
}

void DashboardController::showRecords(domain::Dimension dimension, const std::string& key)
{
    Wish wish;
    wish.kind = WishKind::ShowRecords;
    wish.dimension = dimension;
    wish.key = key;
    Q_EMIT wished(wish);
}

void DashboardController::showMenu(domain::Dimension dimension, const QString& key, const QPoint& globalPosition)
{
    if (key.isEmpty()) {
        return;
    }
    Wish subject;
    subject.dimension = dimension;
    subject.key = present::toStdString(key);
    showMarkMenu(m_page, subject, globalPosition,
                 [this, dimension, chosen = subject.key] { session().toggleFilter(dimension, chosen); },
                 [this](const Wish& wish) { Q_EMIT wished(wish); });
}

void DashboardController::showMonthRecords(const QString& periodId)
{
    if (const auto period = parsePeriod(present::toStdString(periodId))) {
        Wish wish;
        wish.kind = WishKind::ShowRecords;
        wish.period = *period;
        Q_EMIT wished(wish);
    }
}

void DashboardController::showMonthMenu(const QString& periodId, const QPoint& globalPosition)
{
    if (periodId.isEmpty()) {
        return;
    }
    auto* menu = new QMenu{m_page};
    menu->setObjectName(QStringLiteral("markMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Show this month")), &QAction::triggered, this, [this, periodId] { chooseMonth(periodId); });
    connect(menu->addAction(tr("Show the records")), &QAction::triggered, this, [this, periodId] { showMonthRecords(periodId); });
    menu->popup(globalPosition);
}

void DashboardController::showCardMenu(const QString& kpi, const QPoint& globalPosition)
{
    Wish wish;
    const auto id = kpi::parseKpi(present::toStdString(kpi));
    if (!id) {
        return;
    }
    wish.kpi = *id;
    auto* menu = new QMenu{m_page};
    menu->setObjectName(QStringLiteral("cardMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, WishKind kind) {
        wish.kind = kind;
        connect(menu->addAction(text), &QAction::triggered, this, [this, wish] { Q_EMIT wished(wish); });
    };
    add(tr("Why?"), WishKind::Why);
    connect(menu->addAction(tr("Formula and rows")), &QAction::triggered, this, [this, kpi] { showDetails(kpi); });
    menu->addSeparator();
    add(tr("Set a target"), WishKind::SetTarget);
    add(tr("Plan an action"), WishKind::PlanAction);
    menu->popup(globalPosition);
}

void DashboardController::showDetails(const QString& kpi)
{
    const auto id = kpi::parseKpi(present::toStdString(kpi));
    if (!id) {
        return;
    }
    const auto format = appearance().format(m_figures.status.currency);
    const auto panel = std::find_if(m_figures.cards.begin(), m_figures.cards.end(),
                                    [id](const services::KpiPanel& one) { return one.kpi == *id; });
    if (panel == m_figures.cards.end()) {
        return;
    }
    const QString name = present::kpiName(*id, format.language());
    const QString details = present::presentCardDetails(*panel, m_figures, format);
    const bool isOfAnswers = *id == kpi::KpiId::Csat || *id == kpi::KpiId::CsatMean || *id == kpi::KpiId::Nps;
    if (!isOfAnswers || m_figures.status.answers == 0) {
        showProof(*id, details);
        return;
    }
    session().run(
        this, [view = m_figures.view](services::Workspace& store) { return services::surveyTopics(store, view); },
        [this, id = *id, details, format](const Result<std::vector<services::TopicFigures>>& topics) {
            if (!topics) {
                Q_EMIT session().failed(topics.error());
                return;
            }
            QStringList lines{details};
            if (!topics->empty()) {
                lines << QString{} << tr("What the answers are about:") << present::topicLines(*topics, format);
            }
            showProof(id, lines.join(QLatin1Char('\n')));
        });
}

void DashboardController::showProof(kpi::KpiId kpi, const QString& details)
{
    if (m_figures.status.records <= kProvedAtOnce) {
        prove(kpi, details);
        return;
    }
    const QString name = present::kpiName(kpi, appearance().format(m_figures.status.currency).language());
    dialogs().confirm({name, details, tr("Compute it again from all records"), tr("Close")}, [this, kpi, details](bool accepted) {
        if (accepted) {
            prove(kpi, details);
        }
    });
}

void DashboardController::prove(kpi::KpiId kpi, const QString& details)
{
    services::KpiTableRequest request;
    request.view = m_figures.view;
    request.kpis = {kpi};
    request.compareTarget = false;
    session().run(
        this, [request](services::Workspace& store) { return services::proveKpis(store, request); },
        [this, kpi, details](const Result<services::ProofReport>& report) {
            if (!report) {
                Q_EMIT session().failed(report.error());
                return;
            }
            const auto format = appearance().format(m_figures.status.currency);
            const QString text = details + QStringLiteral("\n\n") + present::presentProof(report->proofs.front(), format);
            dialogs().confirm({present::kpiName(kpi, format.language()), text, tr("Show the records"), tr("Close")}, [this, kpi](bool accepted) {
                if (accepted) {
                    Wish wish;
                    wish.kind = WishKind::ShowRecords;
                    wish.kpi = kpi;
                    Q_EMIT wished(wish);
                }
            });
        });
}

}  // namespace kinerja::ui
