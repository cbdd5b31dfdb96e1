// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/targets_controller.h"

#include <algorithm>

#include "kinerja/present/vocabulary.h"
#include "kinerja/services/plan.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/dialogs.h"
#include "kinerja/ui/edit_controller.h"

namespace kinerja::ui {
namespace {

Period monthOf(int year, int month)
{
    return periodOf(PeriodKind::Month, makeDate(year, static_cast<unsigned>(month) + 1, 1));
}

using Receipts = EditController::Receipts;

/// Sets what has a value and takes away what has none, in the order given.
Result<Receipts> write(services::Workspace& store, const std::vector<domain::Target>& set,
                       const std::vector<domain::Target>& gone)
{
    Receipts receipts;
    if (!set.empty()) {
        auto made = services::setTargets(store, set);
        if (!made) {
            return pass(made.error());
        }
        receipts = *made;
    }
    if (gone.empty()) {
        return receipts;
    }
    const auto stored = services::listTargets(store);
    if (!stored) {
        return pass(stored.error());
    }
    for (const domain::Target& one : gone) {
        const auto found = std::find_if(stored->begin(), stored->end(), [&one](const domain::Target& each) {
            return each.kpi == one.kpi && each.scope == one.scope && each.scopeValue == one.scopeValue
                && each.period == one.period && each.level == one.level;
        });
        if (found == stored->end()) {
            continue;
        }
        auto removed = services::removeTarget(store, found->id);
        if (!removed) {
            return pass(removed.error());
        }
        receipts.push_back(*removed);
    }
    return receipts;
}

}  // namespace

TargetsController::TargetsController(const PageContext& context, QObject* parent)
    : PageController{PageId::Targets, context, parent}
{
    connect(&session(), &SessionController::opened, this, &TargetsController::reset);
}

Page* TargetsController::makePage()
{
    m_page = new TargetsPage;
    connect(m_page, &TargetsPage::kpiChosen, this, [this](kpi::KpiId kpi) {
        m_kpi = kpi;
        m_power.reset();
        invalidate();
    });
    connect(m_page, &TargetsPage::yearChosen, this, [this](int year) {
        m_year = year;
        invalidate();
    });
    connect(m_page, &TargetsPage::dimensionChosen, this, [this](std::optional<domain::Dimension> dimension) {
        m_dimension = dimension;
        invalidate();
    });
    connect(m_page, &TargetsPage::unitChosen, this, [this](int power) {
        m_power = power;
        invalidate();
    });
    connect(m_page, &TargetsPage::edited, this, &TargetsController::save);
    connect(m_page, &TargetsPage::proposalWished, this, &TargetsController::propose);
    return m_page;
}

void TargetsController::reset()
{
    m_year = 0;
    m_power.reset();
}

void TargetsController::fulfil(const Wish& wish)
{
    m_kpi = wish.kpi;
    if (wish.dimension && *wish.dimension != domain::Dimension::Customer && *wish.dimension != domain::Dimension::Source) {
        m_dimension = wish.dimension;
    }
    m_power.reset();
    invalidate();
}

void TargetsController::load()
{
    if (m_year == 0) {
        const std::chrono::year_month_day first{session().view().period.first};
        m_year = session().view().period.kind == PeriodKind::All
            ? static_cast<int>(std::chrono::year_month_day{session().summary().defaultAsOf}.year())
            : static_cast<int>(first.year());
    }
    ask([kpi = m_kpi, year = m_year, dimension = m_dimension](
            services::Workspace& store) { return services::targetGrid(store, kpi, year, dimension); },
        [this](const services::TargetGrid& grid) {
            const auto format = appearance().format(session().summary().status.currency);
            m_page->showState(present::presentTargets(grid, format, m_power), appearance().language());
        });
}

void TargetsController::save(const std::vector<TargetEdit>& edits)
{
    std::vector<domain::Target> set;
    std::vector<domain::Target> gone;
    for (const TargetEdit& edit : edits) {
        domain::Target target;
        target.kpi = kpi::definition(m_kpi).key;
        if (!edit.key.empty()) {
            target.scope = m_dimension;
            target.scopeValue = edit.key;
        }
        target.period = monthOf(m_year, edit.month);
        target.value = edit.value.value_or(0);
        (edit.value ? set : gone).push_back(std::move(target));
    }
    const int count = present::pluralCount(static_cast<std::int64_t>(edits.size()));
    session().edits().apply(tr("%n target(s)", nullptr, count),
                            [set, gone](services::Workspace& store) { return write(store, set, gone); });
}

void TargetsController::propose(double percent)
{
    ask([kpi = m_kpi, year = m_year, dimension = m_dimension](
            services::Workspace& store) { return services::targetGrid(store, kpi, year, dimension); },
        [this, percent](const services::TargetGrid& grid) {
            const std::vector<domain::Target> proposed = services::proposeFromLastYear(grid, percent);
            if (proposed.empty()) {
                dialogs().tell(tr("There is nothing to start from."),
                               tr("Last year has no figures for this KPI. Nothing was changed. Type the targets or paste them."));
                return;
            }
            Confirmation question;
            const int count = present::pluralCount(static_cast<std::int64_t>(proposed.size()));
            question.title = tr("Set %n target(s) from last year?", nullptr, count);
            question.text = tr("Targets that are in these cells now are replaced; Ctrl+Z brings them back.");
            question.accept = tr("Set targets");
            dialogs().confirm(question, [this, proposed](bool yes) {
                if (yes) {
                    session().edits().apply(tr("Targets from last year"), [proposed](services::Workspace& store) {
                        return services::setTargets(store, proposed);
                    });
                }
            });
        });
}

}  // namespace kinerja::ui
