// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/session_controller.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "kinerja/services/plan.h"
#include "kinerja/services/sample.h"
#include "kinerja/ui/edit_controller.h"
#include "kinerja/ui/import_controller.h"

namespace kinerja::ui {
namespace {

using domain::Dimension;

constexpr std::array kFilterDimensions{Dimension::Region, Dimension::Rep,      Dimension::Team,   Dimension::Product,
                                       Dimension::Category, Dimension::Channel, Dimension::Segment};

using Opened = Result<std::shared_ptr<std::unique_ptr<services::Workspace>>>;

Opened openNow(const services::OpenOptions& options)
{
    auto workspace = services::Workspace::open(options);
    if (!workspace) {
        return pass(workspace.error());
    }
    // QFuture hands out copies: the one owner travels in a shared box.
    return std::make_shared<std::unique_ptr<services::Workspace>>(std::move(*workspace));
}

Result<StoreSummary> summarise(services::Workspace& workspace, Date today)
{
    StoreSummary summary;
    summary.status = services::storeStatus(workspace);
    summary.settings = workspace.settings();
    summary.path = workspace.path();
    summary.defaultAsOf = workspace.defaultAsOf(today);
    for (const Dimension dimension : kFilterDimensions) {
        auto values = services::filterValues(workspace, dimension);
        if (!values.empty()) {
            summary.filterValues.emplace_back(dimension, std::move(values));
        }
    }
    auto people = services::listPeople(workspace);
    if (!people) {
        return pass(people.error());
    }
    summary.people = std::move(*people);
    return summary;
}

}  // namespace

SessionController::SessionController(Clock today, Mode mode, QObject* parent)
    : QObject{parent}
    , m_clock{std::move(today)}
    , m_mode{mode}
    , m_edits{new EditController{*this}}
    , m_imports{new ImportController{*this}}
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

void SessionController::open(const services::OpenOptions& options)
{
    const auto done = [this](const Opened& answer) {
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        take(std::move(**answer));
    };
    if (m_mode == Mode::Inline) {
        done(openNow(options));
        return;
    }
    whenDone(m_executor.submit([options] { return openNow(options); }), this, done);
}

void SessionController::openSample(const std::string& path)
{
    const auto make = [path]() -> Opened {
        std::error_code ignored;
        if (!std::filesystem::exists(path, ignored)) {
            if (const Status made = services::makeSample(path); !made) {
                return pass(made.error());
            }
        }
        return openNow({path, false, false});
    };
    const auto done = [this](const Opened& answer) {
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        take(std::move(**answer));
    };
    if (m_mode == Mode::Inline) {
        done(make());
        return;
    }
    whenDone(m_executor.submit(make), this, done);
}

void SessionController::adopt(std::shared_ptr<services::Workspace> workspace)
{
    m_workspace = std::move(workspace);
    m_edits->clear();
    run(this, [today = m_clock()](services::Workspace& store) -> Result<std::pair<StoreSummary, services::ViewState>> {
            auto summary = summarise(store, today);
            if (!summary) {
                return pass(summary.error());
            }
            return std::pair{std::move(*summary), services::openingView(store, today)};
        },
        [this](const auto& answer) {
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            m_summary = answer->first;
            m_history = History<services::ViewState>{answer->second};
            Q_EMIT summaryChanged();
            Q_EMIT opened();
            Q_EMIT viewChanged();
        });
}

void SessionController::take(std::unique_ptr<services::Workspace> workspace)
{
    adopt(std::shared_ptr<services::Workspace>{std::move(workspace)});
}

void SessionController::refresh(bool toLatest)
{
    run(this, [today = m_clock()](services::Workspace& store) -> Result<std::pair<StoreSummary, services::ViewState>> {
            auto summary = summarise(store, today);
            if (!summary) {
                return pass(summary.error());
            }
            return std::pair{std::move(*summary), services::openingView(store, today)};
        },
        [this, toLatest](const auto& answer) {
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            m_summary = answer->first;
            services::ViewState next = view();
            next.asOf = answer->second.asOf;
            if (toLatest) {
                next.period = answer->second.period;
                next.filters.clear();
            }
            const bool moved = m_history.visit(next);
            Q_EMIT summaryChanged();
            Q_EMIT dataChanged();
            if (moved) {
                Q_EMIT viewChanged();
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

void SessionController::setView(const services::ViewState& view)
{
    if (m_history.visit(view)) {
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
    for (const auto& [known, values] : m_summary.filterValues) {
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

void SessionController::goBack()
{
    if (m_history.goBack()) {
        Q_EMIT viewChanged();
    }
}

void SessionController::goForward()
{
    if (m_history.goForward()) {
        Q_EMIT viewChanged();
    }
}

}  // namespace kinerja::ui
