// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QString>
#include <QStringList>

#include "kinerja/insight/findings.h"
#include "kinerja/present/chart_data.h"
#include "kinerja/present/empty_state.h"
#include "kinerja/present/format.h"
#include "kinerja/services/dashboard.h"

namespace kinerja::present {

/// One finding as people read it, and what its links are about.
struct FindingState {
    Verdict verdict = Verdict::None;
    QString text;    ///< "Konversi Jawa Barat 12,1%, target 22%"
    QString detail;  ///< "−Rp256 jt dari selisih Rp420 jt · n = 214"
    bool offersWhy = false;
    bool offersFeedback = false;
    bool offersAction = false;
    kpi::KpiId kpi = kpi::KpiId::Revenue;
    std::optional<domain::Dimension> dimension;
    std::string key;

    friend bool operator==(const FindingState&, const FindingState&) = default;
};

/// The dashboard, ready to be shown.
struct DashboardState {
    QStringList headline;  ///< the page's answer in one sentence: the fullest first, then shorter wordings of it
    QString notice;        ///< the data is older than yesterday, history begins inside …; "" = nothing to say
    std::optional<EmptyState> empty;  ///< in place of everything below
    std::vector<CardState> cards;     ///< the five first ones
    MonthsData months;
    std::vector<FindingState> attention;
    std::vector<FindingState> praise;
    QString attentionEmpty;  ///< in place of findings
    QString praiseEmpty;
    BulletData people;
    VarianceData regions;
    FunnelData funnel;
    RankedData products;
    StackedData customers;
    SatisfactionData satisfaction;
    std::optional<EmptyState> satisfactionEmpty;  ///< no survey in the store
};

/// Words and numbers of the dashboard.
[[nodiscard]] DashboardState presentDashboard(const services::DashboardFigures& figures, const Format& format);

// --- its parts, also used by the report, the analysis and the review ------------------------------------------
[[nodiscard]] QStringList presentHeadline(const services::DashboardFigures& figures, const Format& format);
[[nodiscard]] CardState presentCard(const services::KpiPanel& panel, const services::DashboardFigures& figures,
                                    const Format& format);
/// What the (i) of a card says: exact value, days, target, comparison, formula, what was left out. Several lines.
[[nodiscard]] QString presentCardDetails(const services::KpiPanel& panel, const services::DashboardFigures& figures,
                                         const Format& format);
[[nodiscard]] FindingState presentFinding(const insight::Finding& finding, const Format& format);
[[nodiscard]] MonthsData presentMonths(const services::DashboardFigures& figures, const Format& format);
[[nodiscard]] BulletData presentPeople(const services::DashboardFigures& figures, const Format& format);
/// Against what was to be expected by now; without targets against the compared window.
[[nodiscard]] VarianceData presentVariance(const services::DashboardFigures& figures,
                                           const std::vector<services::MemberFigures>& members,
                                           domain::Dimension dimension, const Format& format);
[[nodiscard]] FunnelData presentFunnel(const services::DashboardFigures& figures, const Format& format);
[[nodiscard]] RankedData presentProducts(const services::DashboardFigures& figures, const Format& format,
                                         std::size_t limit = 7);
[[nodiscard]] StackedData presentCustomers(const services::DashboardFigures& figures, const Format& format);
[[nodiscard]] SatisfactionData presentSatisfaction(const services::DashboardFigures& figures, const Format& format);

}  // namespace kinerja::present
