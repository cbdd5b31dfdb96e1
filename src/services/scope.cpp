// SPDX-License-Identifier: GPL-3.0-or-later
#include "scope.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace kinerja::services {
namespace {

constexpr int kTrailMonths = 13;

/// Then the parts have none either.
bool isOfNoRecord(kpi::Reason reason) noexcept
{
    return reason == kpi::Reason::NoSource || reason == kpi::Reason::NotStarted || reason == kpi::Reason::RecordsBegin;
}

bool isWhole(kpi::Unit unit) noexcept
{
    return unit == kpi::Unit::Money || unit == kpi::Unit::Count || unit == kpi::Unit::Units;
}

}  // namespace

Period comparedPeriod(const ViewState& view) noexcept
{
    const std::chrono::days shift{view.shiftDays};
    const Period used = toDate(view.period, view.asOf);
    switch (view.compare) {
    case kpi::Compare::Previous:
        return previousPeriod(view.period);
    case kpi::Compare::LastYear:
    case kpi::Compare::Baseline:
        return lastYearPeriod(view.period);
    case kpi::Compare::Shifted:
        return {PeriodKind::Range, view.period.first - shift, (used.first < used.end ? used.end : view.period.end) - shift};
    case kpi::Compare::None:
        break;
    }
    return view.period;
}

kpi::Query queryOf(const kpi::Facts& facts, const ViewState& view)
{
    kpi::Query query;
    query.period = view.period;
    query.asOf = view.asOf;
    query.compare = view.compare == kpi::Compare::Baseline ? kpi::Compare::LastYear : view.compare;
    query.filters = view.filters;
    query.shiftDays = view.compare == kpi::Compare::Shifted ? view.shiftDays : 0;
    if (view.period.kind == PeriodKind::All) {
        const Date first = facts.firstDay().value_or(view.asOf);
        query.period.first = first;
        query.period.end = std::max(view.asOf, first) + std::chrono::days{1};
        query.compare = kpi::Compare::None;
    }
    return query;
}

std::vector<kpi::Filter> narrowed(const std::vector<kpi::Filter>& filters, domain::Dimension dimension,
                                  const std::string& key)
{
    std::vector<kpi::Filter> scope;
    for (const kpi::Filter& filter : filters) {
        if (filter.dimension != dimension) {
            scope.push_back(filter);
        }
    }
    scope.push_back({dimension, {key}});
    return scope;
}

kpi::Figures withoutRecords(const kpi::Figures& whole)
{
    kpi::Figures empty;
    empty.values.reserve(whole.values.size());
    for (std::size_t at = 0; at < whole.values.size(); ++at) {
        const kpi::Figure& of = whole.values[at];
        const bool isSum = kpi::definition(static_cast<kpi::KpiId>(at)).isSum;
        kpi::Figure figure;
        figure.unit = of.unit;
        if (!of.hasValue && isOfNoRecord(of.reason)) {
            figure.reason = of.reason;
        } else {
            figure.hasValue = isSum;
            figure.reason = isSum ? kpi::Reason::None : kpi::Reason::NoDenominator;
        }
        empty.values.push_back(figure);
    }
    return empty;
}

bool isLarger(const kpi::Figure& a, const kpi::Figure& b) noexcept
{
    if (a.hasValue != b.hasValue) {
        return a.hasValue;
    }
    if (!a.hasValue) {
        return false;
    }
    return isWhole(a.unit) ? a.exact > b.exact : a.approximate() > b.approximate();
}

std::optional<double> point(const kpi::Figure& figure) noexcept
{
    return figure.hasValue ? std::optional<double>{figure.approximate()} : std::nullopt;
}

std::vector<std::optional<double>> trailOf(const std::vector<kpi::SeriesPoint>& points, kpi::KpiId kpi)
{
    std::vector<std::optional<double>> trail;
    trail.reserve(points.size());
    for (const kpi::SeriesPoint& at : points) {
        trail.push_back(point(at.figures[kpi]));
    }
    return trail;
}

std::string plainText(const kpi::Figure& figure)
{
    if (!figure.hasValue) {
        return {};
    }
    if (figure.unit == kpi::Unit::Money || figure.unit == kpi::Unit::PerDay) {
        return toPlainString(figure.exact);
    }
    if (figure.unit == kpi::Unit::Units) {
        return toShortString(figure.exact);
    }
    if (figure.unit == kpi::Unit::Count) {
        return toShortString(figure.exact * kRawOne);
    }
    std::array<char, 64> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), figure.real);
    return {text.data(), written.ptr};
}

Result<std::vector<std::vector<kpi::Group>>> groupsOver(const kpi::Facts& facts, const std::vector<Period>& periods,
                                                        Date asOf, const std::vector<kpi::Filter>& filters,
                                                        domain::Dimension dimension)
{
    std::vector<std::vector<kpi::Group>> all;
    all.reserve(periods.size());
    for (const Period& period : periods) {
        kpi::Query query;
        query.period = period;
        query.asOf = asOf;
        query.filters = filters;
        query.groups = {dimension};
        auto answer = kpi::evaluate(facts, query);
        if (!answer) {
            return pass(answer.error());
        }
        const auto* found = groupsOf(*answer, dimension);
        all.push_back(found == nullptr ? std::vector<kpi::Group>{} : *found);
    }
    return all;
}

std::vector<Period> trailMonths(const kpi::Query& query)
{
    const Period used = toDate(query.period, query.asOf);
    const Date last = (used.days() > 0 ? used.end : query.period.end) - std::chrono::days{1};
    std::vector<Period> months{periodOf(PeriodKind::Month, last)};
    while (months.size() < kTrailMonths) {
        months.insert(months.begin(), previousPeriod(months.front()));
    }
    return months;
}

void addTargetFigures(kpi::Answer& answer, const kpi::TargetIndex& targets, const std::vector<kpi::Filter>& filters,
                      const kpi::PaceSettings& pace)
{
    const auto add = [&](kpi::Figures& figures, const kpi::Window& window, const std::vector<kpi::Filter>& scope,
                         std::optional<domain::Dimension> by = {}) {
        if (!figures.values.empty()) {
            const auto target = by ? kpi::findGroupTargets(targets, kpi::KpiId::Revenue, window.whole, scope, *by)[domain::TargetLevel::Target]
                                   : kpi::findTarget(targets, kpi::KpiId::Revenue, window.whole, scope);
            kpi::addTargetFigures(figures, kpi::progressOf(kpi::KpiId::Revenue, figures, target, window, pace));
        }
    };
    const kpi::Window compared = answer.comparedWindow.value_or(kpi::Window{});
    add(answer.current, answer.window, filters);
    add(answer.compared, compared, filters);
    for (auto& [dimension, groups] : answer.groups) {
        for (kpi::Group& group : groups) {
            const auto scope = narrowed(filters, dimension, group.key);
            add(group.current, answer.window, scope, dimension);
            add(group.compared, compared, scope, dimension);
        }
    }
    for (auto* points : {&answer.series, &answer.trailing, &answer.trailingLastYear}) {
        for (kpi::SeriesPoint& point : *points) {
            add(point.figures, {point.period, point.used, answer.window.knownEnd}, filters);
        }
    }
}

const std::vector<kpi::Group>* groupsOf(const kpi::Answer& answer, domain::Dimension dimension) noexcept
{
    for (const auto& [of, groups] : answer.groups) {
        if (of == dimension) {
            return &groups;
        }
    }
    return nullptr;
}

}  // namespace kinerja::services
