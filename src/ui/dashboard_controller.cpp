// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/dashboard_controller.h"

#include <algorithm>

#include <QMenu>

#include "kinerja/present/convert.h"
#include "kinerja/present/pace_words.h"
#include "kinerja/present/topic_words.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/dashboard_page.h"
#include "kinerja/ui/mark_menu.h"
#include "kinerja/ui/offers.h"
#include "kinerja/ui/proof_controller.h"

namespace kinerja::ui {
namespace {

constexpr qsizetype kCards = 5;

}  // namespace

DashboardController::DashboardController(const PageContext& context, QObject* parent)
    : PageController{PageId::Dashboard, context, parent}, m_proof{new ProofController{context, this}}
{
    connect(m_proof, &ProofController::wished, this, &DashboardController::wished);
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
    menu->addSeparator();
    addCardChoice(*menu, kpi);
    add(tr("KPIs of your own…"), WishKind::OwnKpis);
    menu->popup(globalPosition);
}

void DashboardController::addCardChoice(QMenu& menu, const QString& kpi)
{
    auto* others = menu.addMenu(tr("Show instead"));
    others->setObjectName(QStringLiteral("cardChoiceMenu"));
    QStringList shown;
    for (const services::KpiPanel& panel : m_figures.cards) {
        if (shown.size() < kCards) {
            shown << present::toQString(kpi::definition(panel.kpi).key);
        }
    }
    for (const kpi::KpiId id : session().summary().kpis) {
        const QString key = present::toQString(kpi::definition(id).key);
        if (shown.contains(key)) {
            continue;
        }
        QStringList next = shown;
        std::replace(next.begin(), next.end(), kpi, key);
        QAction* choice = others->addAction(present::kpiName(id, appearance().language()).replace(QLatin1Char('&'), QLatin1String("&&")));
        choice->setObjectName(key);
        connect(choice, &QAction::triggered, this, [this, next] { saveCards(next); });
    }
    QAction* usual = menu.addAction(tr("Usual cards"));
    usual->setEnabled(!session().summary().settings.cards.empty());
    connect(usual, &QAction::triggered, this, [this] { saveCards({}); });
}

void DashboardController::saveCards(const QStringList& keys)
{
    services::Settings settings = session().summary().settings;
    settings.cards.clear();
    for (const QString& key : keys) {
        settings.cards.push_back(present::toStdString(key));
    }
    session().saveSettings(settings);
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
    const QStringList pace = present::paceProof(panel->kpi, panel->current, panel->progress, format);
    const bool isOfAnswers = *id == kpi::KpiId::Csat || *id == kpi::KpiId::CsatMean || *id == kpi::KpiId::Nps;
    if (!isOfAnswers || m_figures.status.answers == 0) {
        showProof(*id, {details, pace});
        return;
    }
    session().run(
        this, [view = m_figures.view](services::Workspace& store) { return services::surveyTopics(store, view); },
        [this, id = *id, details, pace, format](const Result<std::vector<services::TopicFigures>>& topics) {
            if (!topics) {
                Q_EMIT session().failed(topics.error());
                return;
            }
            QStringList lines{details};
            if (!topics->empty()) {
                lines << QString{} << tr("What the answers are about:") << present::topicLines(*topics, format);
            }
            showProof(id, {lines.join(QLatin1Char('\n')), pace});
        });
}

void DashboardController::showProof(kpi::KpiId kpi, const FigureDetails& details)
{
    Wish records;
    records.kind = WishKind::ShowRecords;
    records.kpi = kpi;
    m_proof->show(kpi, m_figures.view, details, records);
}

}  // namespace kinerja::ui
