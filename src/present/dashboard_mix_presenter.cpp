// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>

#include "chart_events.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/dashboard_presenter.h"
#include "kinerja/present/vocabulary.h"
#include "missing_words.h"

namespace kinerja::present {
namespace {

using kpi::KpiId;
using services::DashboardFigures;
using services::MemberFigures;

constexpr std::int64_t kSmallSample = 10;
constexpr double kParetoShare = 0.8;

QString monthLabel(const Period& period, const Format& format)
{
    return format.monthShort(static_cast<unsigned>(std::chrono::year_month_day{period.first}.month()));
}

QString monthTitle(const Period& period, const Format& format)
{
    return format.period(period);
}

FunnelStep step(const char* key, const QString& label, std::int64_t count, const Format& format)
{
    FunnelStep made;
    made.key = QString::fromLatin1(key);
    made.label = label;
    made.count = static_cast<double>(count);
    made.countText = format.count(count);
    made.details = {QStringLiteral("%1: %2").arg(label, made.countText)};
    return made;
}

QString shareText(std::int64_t part, std::int64_t whole, const Format& format)
{
    return whole == 0 ? QString{} : format.percent(static_cast<double>(part) / static_cast<double>(whole));
}

QStringList keysOf(const DashboardFigures& figures, domain::Dimension dimension)
{
    QStringList keys;
    for (const auto& filter : figures.view.filters) {
        if (filter.dimension == dimension) {
            for (const auto& key : filter.keys) {
                keys << toQString(key);
            }
        }
    }
    return keys;
}

RankedRow rankedRow(const QString& label, Int128 value, Int128 total, Int128 before, const Format& format)
{
    RankedRow row;
    row.label = label;
    row.value = static_cast<double>(value) / static_cast<double>(kRawOne);
    row.valueText = format.moneyShort(value);
    if (total > 0) {
        row.cumulativeShare = static_cast<double>(before + value) / static_cast<double>(total);
    }
    row.details = {label, format.money(value)};
    return row;
}

/// Of the whole that the rows are together: they add up as they are shown.
void addShares(std::vector<RankedRow>& rows, const std::vector<Int128>& values, Int128 total, const Format& format)
{
    const QStringList shares = total > 0 ? format.shares(values, total) : QStringList{};
    for (qsizetype at = 0; at < shares.size(); ++at) {
        rows[static_cast<std::size_t>(at)].shareText = shares[at];
    }
}

/// Products that the filter on products hides, as far as there is room, in their places; without shares of what is shown.
void addOutsideProducts(const DashboardFigures& figures, std::size_t limit, RankedData& data, const Format& format)
{
    const bool hasRest = !data.rows.empty() && data.rows.back().isRest;
    for (const auto& product : figures.products) {
        const auto& revenue = product.current[KpiId::Revenue];
        if (!product.outside || !revenue.hasValue || revenue.exact == 0 || data.rows.size() >= limit) {
            continue;
        }
        RankedRow row = rankedRow(memberLabel(format.words(), domain::Dimension::Product, product.key, product.label),
                                  revenue.exact, 0, 0, format);
        row.key = toQString(product.key);
        row.details << format.rows(product.current.lines);
        data.rows.push_back(std::move(row));
    }
    std::stable_sort(data.rows.begin(), data.rows.end() - (hasRest ? 1 : 0),
                     [](const RankedRow& a, const RankedRow& b) { return a.value > b.value; });
}

}  // namespace

FunnelData presentFunnel(const DashboardFigures& figures, const Format& format)
{
    const Words& words = format.words();
    const kpi::Figures& current = figures.answer.current;
    FunnelData data;
    const std::int64_t created =
        current[KpiId::Leads].hasValue ? static_cast<std::int64_t>(current[KpiId::Leads].exact) : 0;
    data.head.message = words.translate("Dashboard", "Leads");
    data.head.measure = words.translate("Dashboard", "Leads created in %1")
                            .arg(format.periodToDate(figures.answer.window.whole, figures.answer.window.used));
    data.head.emptyText = missingInView(words, figures, KpiId::Leads,
                                      created == 0 && figures.status.leads > 0 ? kpi::Reason::NoDenominator
                                                                               : kpi::Reason::NoSource);
    if (created > 0) {
        const std::int64_t closed = created - current.leadsOpen;
        const std::int64_t won = current.leadsWonOfCreated;
        data.steps.push_back(step("created", words.translate("Dashboard", "Leads created"), created, format));
        data.steps.push_back(step("closed", words.translate("Dashboard", "Decided"), closed, format));
        data.steps.back().stepText = words.translate("Dashboard", "%1 decided").arg(shareText(closed, created, format));
        data.steps.push_back(step("won", words.translate("Dashboard", "Won"), won, format));
        if (closed > 0) {
            data.steps.back().stepText = words.translate("Dashboard", "%1 of them won").arg(shareText(won, closed, format));
        }
        data.overallText = words.translate("Dashboard", "%1 of all leads won, %2 still open")
                               .arg(shareText(won, created, format), shareText(current.leadsOpen, created, format));
        data.head.message = words.translate("Dashboard", "%1 of leads won so far").arg(shareText(won, created, format));
    }
    data.head.summary = data.head.measure + QStringLiteral(": ") + data.overallText;
    return data;
}

RankedData presentProducts(const DashboardFigures& figures, const Format& format, std::size_t limit)
{
    const Words& words = format.words();
    RankedData data;
    Int128 total = 0;
    std::vector<const MemberFigures*> sold;
    for (const auto& product : figures.products) {
        const auto& revenue = product.current[KpiId::Revenue];
        if (revenue.hasValue && revenue.exact != 0 && !product.outside) {
            total += revenue.exact;
            sold.push_back(&product);
        }
    }
    std::vector<Int128> values;
    const std::size_t shown = sold.size() <= limit + 1 ? sold.size() : limit;
    Int128 before = 0;
    int needed = 0;
    for (std::size_t at = 0; at < shown; ++at) {
        const MemberFigures& product = *sold[at];
        const Int128 value = product.current[KpiId::Revenue].exact;
        RankedRow row = rankedRow(memberLabel(words, domain::Dimension::Product, product.key, product.label), value, total,
                                  before, format);
        row.key = toQString(product.key);
        row.details << format.rows(product.current.lines);
        before += value;
        values.push_back(value);
        data.rows.push_back(std::move(row));
    }
    if (shown < sold.size()) {
        values.push_back(total - before);
        const int hidden = pluralCount(static_cast<std::int64_t>(sold.size() - shown));
        RankedRow rest = rankedRow(words.translate("Dashboard", "%n other(s)", nullptr, hidden),
                                   total - before, total, before, format);
        rest.isRest = true;
        data.rows.push_back(std::move(rest));
    }
    addShares(data.rows, values, total, format);
    addOutsideProducts(figures, limit, data, format);
    Int128 running = 0;
    while (total > 0 && static_cast<std::size_t>(needed) < sold.size()
           && static_cast<double>(running) < kParetoShare * static_cast<double>(total)) {
        running += sold[static_cast<std::size_t>(needed)]->current[KpiId::Revenue].exact;
        ++needed;
    }
    data.head.message = needed == 0
        ? words.translate("Dashboard", "Products")
        : words.translate("Dashboard", "%n product(s) bring %1 of revenue", nullptr, needed)
              .arg(format.percent(static_cast<double>(running) / static_cast<double>(total), 0));
    data.head.measure = words.translate("Dashboard", "Revenue by product, share and running total");
    data.head.emptyText = words.translate("Dashboard", "No products in this view");
    data.head.opensRecords = true;
    data.head.selectedKeys = keysOf(figures, domain::Dimension::Product);
    data.head.summary = data.head.message + QStringLiteral(". ") + data.head.measure;
    data.cumulativeTitle = words.translate("Dashboard", "cumulative");
    return data;
}

StackedData presentCustomers(const DashboardFigures& figures, const Format& format)
{
    const Words& words = format.words();
    StackedData data;
    data.names = {words.translate("Dashboard", "returning"), words.translate("Dashboard", "new", "customers")};
    bool any = false;
    for (const auto& month : figures.months) {
        StackedColumn column;
        column.key = toQString(periodId(month.month));
        column.label = monthLabel(month.month, format);
        column.hasValue = month.newCustomers.hasValue || month.returningCustomers.hasValue;
        column.values = {static_cast<double>(month.returningCustomers.exact), static_cast<double>(month.newCustomers.exact)};
        column.details = {monthTitle(month.month, format),
                          words.translate("Dashboard", "Returning: %1").arg(format.figure(month.returningCustomers)),
                          words.translate("Dashboard", "New: %1").arg(format.figure(month.newCustomers))};
        column.details << eventLines(figures, month.month, format);
        any = any || column.hasValue;
        data.columns.push_back(std::move(column));
    }
    if (!any) {
        data.columns.clear();
    }
    data.events = chartEvents(figures, format.words());
    const auto& fresh = figures.answer.current[KpiId::NewCustomers];
    const auto& returning = figures.answer.current[KpiId::ReturningCustomers];
    data.head.message = fresh.hasValue && returning.hasValue
        ? words.translate("Dashboard", "%1 new, %2 returning customers").arg(format.figure(fresh), format.figure(returning))
        : words.translate("Dashboard", "New and returning customers");
    data.head.measure = words.translate("Dashboard", "Customers with an order, by month");
    data.head.emptyText = words.translate("Dashboard", "No customers in this view");
    data.head.summary = data.head.message + QStringLiteral(". ") + data.head.measure;
    return data;
}

SatisfactionData presentSatisfaction(const DashboardFigures& figures, const Format& format)
{
    const Words& words = format.words();
    SatisfactionData data;
    bool any = false;
    for (const auto& month : figures.months) {
        SatisfactionPoint point;
        point.key = toQString(periodId(month.month));
        point.label = monthLabel(month.month, format);
        point.n = month.csat.n;
        point.nText = format.sampleSize(point.n);
        point.isSmallSample = point.n < kSmallSample;
        if (month.csat.hasValue) {
            point.share = month.csat.real;
            point.shareText = format.percent(month.csat.real, 0);
            any = true;
        }
        point.details = {monthTitle(month.month, format), format.figure(month.csat), point.nText};
        point.details << eventLines(figures, month.month, format);
        data.points.push_back(std::move(point));
    }
    if (!any) {
        data.points.clear();
    }
    data.events = chartEvents(figures, format.words());
    for (const auto& panel : figures.cards) {
        if (panel.kpi == KpiId::Csat && panel.progress.target) {
            data.target = static_cast<double>(panel.progress.target->value) / static_cast<double>(kRawOne);
            data.targetText = words.translate("Dashboard", "target %1").arg(format.percent(*data.target, 0));
        }
    }
    const auto& csat = figures.answer.current[KpiId::Csat];
    data.head.message = csat.hasValue ? words.translate("Dashboard", "%1 of %n answer(s) satisfied", nullptr,
                                                        pluralCount(csat.n))
                                            .arg(format.percent(csat.real, 0))
                                      : words.translate("Dashboard", "Customer satisfaction");
    data.head.measure = words.translate("Dashboard", "Share of the top two of five, by month");
    data.head.emptyText = missingInView(words, figures, KpiId::Csat,
                                      figures.status.answers > 0 ? kpi::Reason::NoDenominator : kpi::Reason::NoSource);
    data.head.summary = data.head.message + QStringLiteral(". ") + data.head.measure;
    return data;
}

}  // namespace kinerja::present
