// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/actions_controller.h"

#include <algorithm>

#include "kinerja/present/actions_presenter.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/ui/action_editor.h"
#include "kinerja/ui/actions_page.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/edit_controller.h"

namespace kinerja::ui {
namespace {

constexpr int kPlanMonths = 3;

/// The KPI as it is and as it should be, in the scope of a wish.
Result<services::KpiPanel> panelOf(services::Workspace& store, services::ViewState view, const kpi::Filter& scope,
                                   bool isScoped, kpi::KpiId kpi)
{
    if (isScoped) {
        std::erase_if(view.filters, [&scope](const kpi::Filter& one) { return one.dimension == scope.dimension; });
        view.filters.push_back(scope);
    }
    const auto figures = services::dashboard(store, view);
    if (!figures) {
        return pass(figures.error());
    }
    const auto panel = std::find_if(figures->cards.begin(), figures->cards.end(),
                                    [kpi](const services::KpiPanel& one) { return one.kpi == kpi; });
    services::KpiPanel none;
    none.kpi = kpi;
    return panel == figures->cards.end() ? none : *panel;
}

/// From the value now to the target, where that is the KPI's good direction.
void linkGap(const services::KpiPanel& panel, const QString& scope, const present::Format& format, domain::Action& action)
{
    const kpi::Definition& definition = kpi::definition(panel.kpi);
    action.from = present::actionValueOf(panel.current);
    if (!action.from || !panel.progress.target) {
        return;
    }
    const Raw4 target = panel.progress.target->value;
    const bool isGap = definition.direction == kpi::Direction::UpIsGood ? target > *action.from : target < *action.from;
    if (!isGap) {
        return;
    }
    action.to = target;
    action.gap = *action.from - target;
    const QString name = present::kpiName(panel.kpi, format.language());
    const QString what = scope.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, scope);
    action.relevant = present::toStdString(
        format.words().translate("Actions", "%1: %2, target %3, gap %4")
            .arg(what, format.figure(panel.current), format.value(definition.unit, target),
                 format.difference(definition.unit, *action.gap)));
}

}  // namespace

ActionsController::ActionsController(const PageContext& context, QObject* parent)
    : PageController{PageId::Actions, context, parent}
{
}

Page* ActionsController::makePage()
{
    m_page = new ActionsPage;
    connectPage();
    return m_page;
}

void ActionsController::connectPage()
{
    connect(m_page, &ActionsPage::planWished, this, [this] { plan({}); });
    connect(m_page, &ActionsPage::offered, this, [this] { plan({}); });
    connect(m_page, &ActionsPage::editWished, this, [this](qint64 id) {
        if (const auto* progress = find(id)) {
            openEditor(progress->action);
        }
    });
    connect(m_page, &ActionsPage::removeWished, this, [this](qint64 id) {
        session().edits().applyOne(tr("Action deleted"),
                                   [id](services::Workspace& store) { return services::removeAction(store, id); });
    });
    connect(m_page, &ActionsPage::statusWished, this, &ActionsController::setStatus);
    connect(m_page, &ActionsPage::checkInWished, this, &ActionsController::addCheckIn);
}

present::Format ActionsController::format() const
{
    return appearance().format(session().summary().status.currency);
}

const services::ActionProgress* ActionsController::find(qint64 id) const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(),
                                    [id](const services::ActionProgress& one) { return one.action.id == id; });
    return found == m_actions.end() ? nullptr : &*found;
}

void ActionsController::load()
{
    ask([view = session().view(), today = session().today()](
            services::Workspace& store) { return services::listActions(store, view, today); },
        [this](const std::vector<services::ActionProgress>& actions) {
            m_actions = actions;
            present::PeopleNames people;
            for (const domain::Person& person : session().summary().people) {
                people.emplace_back(person.key, person.name);
            }
            m_page->showState(present::presentActions(actions, people, format()));
            if (const std::int64_t chosen = std::exchange(m_select, 0); chosen != 0) {
                m_page->select(chosen);
            }
        });
}

void ActionsController::fulfil(const Wish& wish)
{
    if (wish.kind == WishKind::ShowAction) {
        m_select = wish.id;
        invalidate();
    } else if (wish.kind == WishKind::PlanAction) {
        plan(wish);
    }
}

void ActionsController::plan(const Wish& wish)
{
    if (m_editor) {
        m_editor->raise();
        m_editor->activateWindow();
        return;
    }
    domain::Action action;
    action.kpi = kpi::definition(wish.kpi).key;
    action.start = session().today();
    action.due = addMonths(action.start, kPlanMonths);
    action.scope = wish.dimension;
    action.scopeValue = wish.dimension ? wish.key : std::string{};
    action.person = wish.person;
    if (action.person.empty() && wish.dimension == domain::Dimension::Rep) {
        action.person = wish.key;
    }
    action.owner = action.person;
    kpi::Filter scope;
    QString scopeName;
    if (wish.dimension) {
        scope = {*wish.dimension, {wish.key}};
        scopeName = present::toQString(session().labelOf(*wish.dimension, wish.key));
    }
    session().run(
        this,
        [view = session().view(), scope, isScoped = wish.dimension.has_value(), kpi = wish.kpi](services::Workspace& store) {
            return panelOf(store, view, scope, isScoped, kpi);
        },
        [this, action, scopeName](const Result<services::KpiPanel>& panel) {
            if (!panel) {
                Q_EMIT session().failed(panel.error());
                return;
            }
            domain::Action planned = action;
            linkGap(*panel, scopeName, format(), planned);
            openEditor(planned);
        });
}

void ActionsController::openEditor(const domain::Action& action)
{
    if (m_editor) {
        m_editor->raise();
        m_editor->activateWindow();
        return;
    }
    ActionEditor::Choices choices;
    for (const kpi::KpiId kpi : session().summary().kpis) {
        // What is made of a target cannot be measured over an action's days.
        if (kpi != kpi::KpiId::RequiredRate && kpi != kpi::KpiId::PipelineCoverage) {
            choices.kpis.push_back(kpi);
        }
    }
    for (const domain::Person& person : session().summary().people) {
        if (person.membership == domain::Membership::Mine || person.key == action.owner || person.key == action.person) {
            choices.people.emplace_back(person.key, person.name);
        }
    }
    for (const auto& [dimension, values] : session().filterValues()) {
        if (!values.empty()) {
            choices.scopes.emplace_back(dimension, values);
        }
    }
    auto* editor = new ActionEditor{format(), std::move(choices), appearance().theme(), m_page->window()};
    editor->setAttribute(Qt::WA_DeleteOnClose);
    m_editor = editor;
    connect(editor, &ActionEditor::changed, this, &ActionsController::check);
    connect(editor, &ActionEditor::agreeWished, this, &ActionsController::save);
    editor->edit(action);
    editor->open();
}

void ActionsController::check(const domain::Action& action)
{
    const std::uint64_t ticket = ++m_checkTicket;
    session().run(
        this, [action, view = session().view()](services::Workspace& store) { return services::checkAction(store, action, view); },
        [this, ticket](const Result<insight::SmartCheck>& checked) {
            if (ticket != m_checkTicket || !m_editor) {
                return;  // typed on, or closed
            }
            if (checked) {
                m_editor->showSmart(present::presentSmart(*checked, appearance().words()));
            }
        });
}

void ActionsController::save(const domain::Action& action)
{
    session().edits().applyOne(
        tr("Action “%1”").arg(present::toQString(action.title)),
        [action](services::Workspace& store) { return services::saveAction(store, action); },
        [this](const EditController::Receipts& receipts) {
            m_select = receipts.empty() ? 0 : receipts.front().entityId;
            if (m_editor) {
                m_editor->accept();
            }
        });
}

void ActionsController::setStatus(qint64 id, domain::ActionStatus status)
{
    const auto* progress = find(id);
    if (progress == nullptr) {
        return;
    }
    domain::Action action = progress->action;
    action.status = status;
    session().edits().applyOne(
        tr("%1: %2").arg(present::toQString(action.title), present::actionStatusName(appearance().words(), status)),
        [action](services::Workspace& store) { return services::saveAction(store, action); });
}

void ActionsController::addCheckIn(qint64 id, const QString& text)
{
    const auto* progress = find(id);
    if (progress == nullptr) {
        return;
    }
    domain::CheckIn checkIn;
    checkIn.action = id;
    checkIn.day = session().today();
    checkIn.text = present::toStdString(text);
    if (const auto value = present::actionValueOf(progress->today)) {
        checkIn.value = toShortString(*value);
    }
    session().edits().applyOne(tr("Check-in of “%1”").arg(present::toQString(progress->action.title)),
                               [checkIn](services::Workspace& store) { return services::addCheckIn(store, checkIn); });
}

}  // namespace kinerja::ui
