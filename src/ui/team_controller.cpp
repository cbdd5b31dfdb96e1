// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/team_controller.h"

#include <algorithm>

#include "kinerja/present/convert.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/dialogs.h"
#include "kinerja/ui/edit_controller.h"
#include "kinerja/ui/offers.h"
#include "kinerja/ui/person_view.h"
#include "kinerja/ui/proof_controller.h"
#include "kinerja/ui/team_page.h"

namespace kinerja::ui {
namespace {

struct TeamAnswer {
    std::vector<services::TeamRow> people;
    services::DashboardFigures whole;
};

struct PersonAnswer {
    services::PersonPage page;
    std::vector<std::int64_t> changed;  ///< feedback with figures whose data has changed since
};

Result<PersonAnswer> readPerson(services::Workspace& store, const services::ViewState& view, const std::string& key)
{
    auto page = services::personPage(store, view, key);
    if (!page) {
        return pass(page.error());
    }
    PersonAnswer answer{std::move(*page), {}};
    for (const domain::Feedback& feedback : answer.page.feedback) {
        for (const domain::FrozenFigure& figure : feedback.figures) {
            const auto changed = services::figureChanged(store, figure);
            if (changed && *changed) {
                answer.changed.push_back(feedback.id);
                break;
            }
        }
    }
    return answer;
}

}  // namespace

TeamController::TeamController(const PageContext& context, QObject* parent)
    : PageController{PageId::Team, context, parent}, m_proof{new ProofController{context, this}}
{
    connect(m_proof, &ProofController::wished, this, &TeamController::wished);
    connect(&session(), &SessionController::opened, this, [this] { m_person.clear(); });
}

Page* TeamController::makePage()
{
    m_page = new TeamPage;
    connectPage();
    connectPerson();
    return m_page;
}

void TeamController::connectPage()
{
    connect(m_page, &TeamPage::personChosen, this, [this](const QString& key) { openPerson(present::toStdString(key)); });
    connect(m_page, &TeamPage::listWished, this, [this] { openPerson({}); });
    connect(m_page, &TeamPage::addPersonWished, this, &TeamController::addPerson);
    connect(m_page, &TeamPage::actionWished, this, [this](const QString& key) { planFor(present::toStdString(key)); });
    connect(m_page, &TeamPage::feedbackWished, this, [this](const QString& key) {
        domain::Feedback feedback;
        feedback.person = present::toStdString(key);
        giveFeedback(feedback, std::nullopt);
    });
    connect(m_page, &TeamPage::membershipChosen, this, [this](const QString& key, domain::Membership membership) {
        changePerson(present::toStdString(key), tr("Section of %1").arg(nameOf(present::toStdString(key))),
                     [membership](domain::Person& person) { person.membership = membership; });
    });
    connect(m_page, &TeamPage::offered, this, [this](present::Offer offer) {
        if (offer == present::Offer::AddPerson) {
            addPerson();
        } else {
            Q_EMIT wished(wishOf(offer));
        }
    });
}

void TeamController::connectPerson()
{
    PersonView& view = m_page->person();
    connect(&view, &PersonView::feedbackWished, this, [this](domain::FeedbackType type) {
        domain::Feedback feedback;
        feedback.person = m_person;
        feedback.type = type;
        giveFeedback(feedback, std::nullopt);
    });
    connect(&view, &PersonView::detailsWished, this, &TeamController::showDetails);
    connect(&view, &PersonView::actionWished, this, [this] { planFor(m_person); });
    connect(&view, &PersonView::membershipChosen, this, [this](domain::Membership membership) {
        changePerson(m_person, tr("Section of %1").arg(nameOf(m_person)),
                     [membership](domain::Person& person) { person.membership = membership; });
    });
    // The person is the one shown when the field was left, even when the page has gone on since.
    connect(&view, &PersonView::wordsEdited, this, [this](const QString& wants, const QString& needs) {
        const std::string key = m_page->person().state().person.key;
        changePerson(key, tr("Own words of %1").arg(nameOf(key)), [wants, needs](domain::Person& person) {
            person.wants = present::toStdString(wants);
            person.needs = present::toStdString(needs);
        });
    });
    connect(&view, &PersonView::feedbackOpened, this, &TeamController::openFeedback);
    connect(&view, &PersonView::feedbackRemoved, this, &TeamController::removeFeedback);
    connect(&view, &PersonView::actionOpened, this, [this](qint64 id) {
        Wish wish;
        wish.kind = WishKind::ShowAction;
        wish.page = PageId::Actions;
        wish.id = id;
        Q_EMIT wished(wish);
    });
}

void TeamController::showDetails(int row)
{
    const auto& kpis = m_page->person().state().kpis;
    if (row < 0 || static_cast<std::size_t>(row) >= kpis.size()) {
        return;
    }
    const present::PersonKpiState& kpi = kpis[static_cast<std::size_t>(row)];
    Wish records;
    records.kind = WishKind::ShowRecords;
    records.kpi = kpi.kpi;
    records.dimension = domain::Dimension::Rep;
    records.key = m_person;
    services::ViewState view = session().view();
    std::erase_if(view.filters, [](const kpi::Filter& one) { return one.dimension == domain::Dimension::Rep; });
    view.filters.push_back({domain::Dimension::Rep, {m_person}});
    m_proof->show(kpi.kpi, view, {kpi.toolTip, kpi.pace}, records);
}

present::Format TeamController::format() const
{
    return appearance().format(session().summary().status.currency);
}

QString TeamController::nameOf(const std::string& key) const
{
    for (const domain::Person& person : session().summary().people) {
        if (person.key == key) {
            return present::toQString(person.name.empty() ? key : person.name);
        }
    }
    return key.empty() ? tr("the whole team") : present::toQString(key);
}

void TeamController::fulfil(const Wish& wish)
{
    if (wish.kind == WishKind::ShowPerson) {
        openPerson(wish.person.empty() ? wish.key : wish.person);
        return;
    }
    if (wish.kind != WishKind::GiveFeedback) {
        return;
    }
    domain::Feedback feedback;
    feedback.person = wish.person;
    feedback.type = wish.feedback;
    std::vector<kpi::Filter> scope;
    if (wish.dimension && *wish.dimension != domain::Dimension::Rep) {
        scope.push_back({*wish.dimension, {wish.key}});
    } else if (wish.dimension && feedback.person.empty()) {
        feedback.person = wish.key;
    }
    giveFeedback(feedback, wish.kpi, std::move(scope));
}

void TeamController::openPerson(const std::string& key)
{
    m_person = key;
    invalidate();
}

void TeamController::load()
{
    if (m_person.empty()) {
        loadTeam();
    } else {
        loadPerson();
    }
}

void TeamController::loadTeam()
{
    ask(
        [view = session().view()](services::Workspace& store) -> Result<TeamAnswer> {
            auto people = services::team(store, view);
            if (!people) {
                return pass(people.error());
            }
            auto whole = services::dashboard(store, view);
            if (!whole) {
                return pass(whole.error());
            }
            return TeamAnswer{std::move(*people), std::move(*whole)};
        },
        [this](const TeamAnswer& answer) {
            m_page->showTeam(present::presentTeam(answer.people, answer.whole, format()), appearance().words());
        });
}

void TeamController::loadPerson()
{
    const services::ViewState view = session().view();
    ask([view, key = m_person](services::Workspace& store) { return readPerson(store, view, key); },
        [this, view](const PersonAnswer& answer) {
            m_shown = answer.page;
            m_page->showPerson(present::presentPerson(answer.page, view, answer.changed, format()), appearance().words());
        });
}

void TeamController::addPerson()
{
    dialogs().askText(tr("Add person"), tr("Name as in your files"), {}, [this](const std::optional<QString>& name) {
        const QString plain = name.value_or(QString{}).simplified();
        if (plain.isEmpty()) {
            return;
        }
        domain::Person person;
        person.key = present::toStdString(plain);
        person.name = person.key;
        const auto& people = session().summary().people;
        if (std::any_of(people.begin(), people.end(), [&person](const auto& one) { return one.key == person.key; })) {
            dialogs().tell(tr("%1 is in the list already.").arg(plain), tr("Nothing was changed. Look under Everybody."));
            return;
        }
        session().edits().applyOne(tr("New person %1").arg(plain), [person](services::Workspace& store) {
            return services::savePerson(store, person);
        });
    });
}

void TeamController::changePerson(const std::string& key, const QString& text,
                                  std::function<void(domain::Person&)> change)
{
    // Read anew in the job: what else has been changed in the meantime stays.
    session().edits().applyOne(
        text, [key, change = std::move(change)](services::Workspace& store) -> Result<services::EditReceipt> {
            const auto people = services::listPeople(store);
            if (!people) {
                return pass(people.error());
            }
            const auto found = std::find_if(people->begin(), people->end(), [&key](const auto& one) { return one.key == key; });
            if (found == people->end()) {
                return fail(Errc::NotFound, "no such person");
            }
            domain::Person person = *found;
            change(person);
            return services::savePerson(store, person);
        });
}

void TeamController::planFor(const std::string& key)
{
    Wish wish;
    wish.kind = WishKind::PlanAction;
    wish.page = PageId::Actions;
    wish.person = key;
    if (!key.empty()) {
        wish.dimension = domain::Dimension::Rep;
        wish.key = key;
    }
    Q_EMIT wished(wish);
}

}  // namespace kinerja::ui
