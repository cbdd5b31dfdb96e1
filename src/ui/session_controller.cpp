// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/session_controller.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "kinerja/services/events.h"
#include "kinerja/services/own_kpis.h"
#include "kinerja/services/plan.h"
#include "kinerja/services/sample.h"
#include "kinerja/ui/edit_controller.h"
#include "kinerja/ui/import_controller.h"
#include "kinerja/ui/watch_controller.h"

namespace kinerja::ui {
namespace {

using domain::Dimension;

constexpr std::array kFilterDimensions{Dimension::Region, Dimension::Rep,      Dimension::Team,   Dimension::Product,
                                       Dimension::Category, Dimension::Channel, Dimension::Segment};

FilterValues filterValuesOf(services::Workspace& workspace)
{
    FilterValues all;
    for (const Dimension dimension : kFilterDimensions) {
        auto values = services::filterValues(workspace, dimension);
        if (!values.empty()) {
            all.emplace_back(dimension, std::move(values));
        }
    }
    return all;
}

Result<StoreSummary> summarise(services::Workspace& workspace, Date today)
{
    StoreSummary summary;
    summary.status = services::storeStatus(workspace);
    summary.settings = workspace.settings();
    summary.path = workspace.path();
    summary.defaultAsOf = workspace.defaultAsOf(today);
    auto people = services::listPeople(workspace);
    if (!people) {
        return pass(people.error());
    }
    summary.people = std::move(*people);
    summary.kpis = services::allKpis(workspace);
    summary.events = workspace.events();
    return summary;
}

}  // namespace

SessionController::SessionController(Clock today, Mode mode, QObject* parent)
    : QObject{parent}
    , m_clock{std::move(today)}
    , m_mode{mode}
    , m_edits{new EditController{*this}}
    , m_imports{new ImportController{*this}}
    , m_watched{new WatchController{*this}}
{
}

SessionController::~SessionController()
{
    m_imports->cancel();
}

Date SessionController::today() const
{
    return m_summary.settings.fixedToday.value_or(m_clock());
}

kpi::KpiId SessionController::currentOf(kpi::KpiId kpi) const
{
    const auto& kpis = m_summary.kpis;
    const auto found = std::find_if(kpis.begin(), kpis.end(),
                                    [kpi](kpi::KpiId one) { return kpi::definition(one).key == kpi::definition(kpi).key; });
    return found == kpis.end() ? kpi::KpiId::Revenue : *found;
}

Result<SessionController::OpenedStore> SessionController::look(std::shared_ptr<services::Workspace> workspace, Date today)
{
    auto summary = summarise(*workspace, today);
    if (!summary) {
        return pass(summary.error());
    }
    const services::ViewState view = services::openingView(*workspace, today);
    return OpenedStore{std::move(workspace), std::move(*summary), view};
}

void SessionController::open(const services::OpenOptions& options)
{
    begin([options, today = m_clock()]() -> Result<OpenedStore> {
        auto workspace = services::Workspace::open(options);
        if (!workspace) {
            return pass(workspace.error());
        }
        return look(std::move(*workspace), today);
    });
}

void SessionController::openSample(const std::string& path)
{
    begin([path, today = m_clock()]() -> Result<OpenedStore> {
        std::error_code ignored;
        if (!std::filesystem::exists(path, ignored)) {
            if (const Status made = services::makeSample(path); !made) {
                return pass(made.error());
            }
        }
        auto workspace = services::Workspace::open({path, false, false});
        if (!workspace) {
            return pass(workspace.error());
        }
        return look(std::move(*workspace), today);
    });
}

void SessionController::adopt(std::shared_ptr<services::Workspace> workspace)
{
    begin([workspace = std::move(workspace), today = m_clock()] { return look(workspace, today); });
}

void SessionController::begin(std::function<Result<OpenedStore>()> job)
{
    const auto goOver = [this](const Result<OpenedStore>& answer) {
        m_isOpening = false;
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_workspace = answer->workspace;
        m_summary = answer->summary;
        m_filterValues.clear();
        m_history = History<services::ViewState>{answer->view};
        m_edits->clear();
        Q_EMIT summaryChanged();
        Q_EMIT opened();
        readFilterValues();
    };
    if (m_mode == Mode::Inline) {
        goOver(job());
        return;
    }
    m_isOpening = true;
    whenDone(m_executor.submit(std::move(job)), this, goOver);
}

void SessionController::refresh(bool toLatest)
{
    run(this, [workspace = m_workspace, today = m_clock()](services::Workspace&) { return look(workspace, today); },
        [this, toLatest](const Result<OpenedStore>& answer) {
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            m_summary = answer->summary;
            services::ViewState next = view();
            next.asOf = answer->view.asOf;
            if (toLatest) {
                next.period = answer->view.period;
                next.filters.clear();
            }
            const bool moved = m_history.visit(lined(next));
            Q_EMIT summaryChanged();
            Q_EMIT dataChanged();
            if (moved) {
                Q_EMIT viewChanged();
            }
            readFilterValues();
        });
}

void SessionController::readFilterValues()
{
    run(this, &filterValuesOf, [this](const FilterValues& values) {
        if (values != m_filterValues) {
            m_filterValues = values;
            Q_EMIT filterValuesChanged();
        }
    });
}

void SessionController::saveSettings(const services::Settings& settings)
{
    run(this, [settings](services::Workspace& store) { return store.saveSettings(settings); },
        [this](const Status& saved) {
            if (!saved) {
                Q_EMIT failed(saved.error());
                return;
            }
            refresh();
        });
}

/// A comparison by event is with the days as far from Idul Fitri of the year before; which those are depends on the period.
services::ViewState SessionController::lined(services::ViewState view) const
{
    view.shiftDays = 0;
    if (view.compare == kpi::Compare::Shifted) {
        const std::string event{domain::eventKindId(domain::EventKind::IdulFitri)};
        const auto pair = services::eventPair(m_summary.events, event, view.period);
        view.compare = pair ? kpi::Compare::Shifted : kpi::Compare::LastYear;
        view.shiftDays = pair ? pair->daysBetween() : 0;
    }
    return view;
}

void SessionController::setView(const services::ViewState& view)
{
    if (m_history.visit(lined(view))) {
        Q_EMIT viewChanged();
    }
}

void SessionController::setPeriod(const Period& period)
{
    services::ViewState next = view();
    next.period = period;
    setView(next);
}

void SessionController::stepPeriod(int direction)
{
    if (view().period.kind != PeriodKind::All) {
        setPeriod(direction < 0 ? previousPeriod(view().period) : nextPeriod(view().period));
    }
}

void SessionController::togglePeriod(const Period& period)
{
    if (view().period == period) {
        goBack();
    } else {
        setPeriod(period);
    }
}

void SessionController::setCompare(kpi::Compare compare)
{
    services::ViewState next = view();
    next.compare = compare;
    setView(next);
}

void SessionController::setFilter(Dimension dimension, std::vector<std::string> keys)
{
    services::ViewState next = view();
    std::erase_if(next.filters, [dimension](const kpi::Filter& filter) { return filter.dimension == dimension; });
    if (!keys.empty()) {
        next.filters.push_back({dimension, std::move(keys)});
    }
    setView(next);
}

void SessionController::toggleFilter(Dimension dimension, const std::string& key)
{
    const auto& filters = view().filters;
    const auto same = std::find_if(filters.begin(), filters.end(), [&](const kpi::Filter& filter) {
        return filter.dimension == dimension && filter.keys.size() == 1 && filter.keys.front() == key;
    });
    setFilter(dimension, same != filters.end() ? std::vector<std::string>{} : std::vector{key});
}

void SessionController::clearFilters()
{
    services::ViewState next = view();
    next.filters.clear();
    setView(next);
}

std::string SessionController::labelOf(Dimension dimension, const std::string& key) const
{
    for (const auto& [known, values] : m_filterValues) {
        if (known != dimension) {
            continue;
        }
        for (const auto& [valueKey, label] : values) {
            if (valueKey == key) {
                return label;
            }
        }
    }
    return key;
}

/// A view of before, with the day up to which the store's records are now, and its events.
void SessionController::showPast()
{
    services::ViewState now = view();
    now.asOf = m_summary.defaultAsOf;
    m_history.amend(lined(now));
    Q_EMIT viewChanged();
}

void SessionController::goBack()
{
    if (m_history.goBack()) {
        showPast();
    }
}

void SessionController::goForward()
{
    if (m_history.goForward()) {
        showPast();
    }
}

}  // namespace kinerja::ui
