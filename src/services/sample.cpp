// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/sample.h"

#include <filesystem>
#include <functional>
#include <span>
#include <utility>

#include "kinerja/services/plan.h"
#include "kinerja/services/workspace.h"
#include "kinerja/store/connection.h"
#include "kinerja/store/import_session.h"
#include "sample_data.h"
#include "sample_plan.h"

namespace kinerja::services {
namespace {

/// The same moment for every record of the sample, so that two samples are equal.
constexpr const char* kWhen = "2026-09-23T10:00:00Z";

Status importAll(Workspace& workspace, domain::RecordKind kind, const char* name,
                 const std::function<Status(store::ImportSession&)>& apply)
{
    store::BatchInfo info;
    info.kind = kind;
    info.fileName = name;
    Result<store::ImportSession> session = store::ImportSession::begin(workspace.connection(), info);
    if (!session) {
        return pass(session.error());
    }
    if (Status applied = apply(*session); !applied) {
        return applied;
    }
    const auto batch = session->finish();
    return batch ? Status{} : Status{pass(batch.error())};
}

Status addRecords(Workspace& workspace, const domain::SaleBlock& sales)
{
    Status done = importAll(workspace, domain::RecordKind::Sales, "penjualan.csv",
                            [&sales](store::ImportSession& session) { return session.apply(sales); });
    if (done) {
        done = importAll(workspace, domain::RecordKind::Leads, "prospek.csv",
                         [](store::ImportSession& session) { return session.apply(std::span<const domain::Lead>{sample::leads()}); });
    }
    if (done) {
        done = importAll(workspace, domain::RecordKind::Surveys, "survei.csv", [](store::ImportSession& session) {
            return session.apply(std::span<const domain::SurveyAnswer>{sample::surveys()});
        });
    }
    return done ? workspace.reloadFacts() : done;
}

Status describePeople(Workspace& workspace)
{
    const auto people = listPeople(workspace);
    if (!people) {
        return pass(people.error());
    }
    for (domain::Person person : *people) {
        for (const sample::Seller& seller : sample::sellers()) {
            if (person.key == seller.name) {
                person.alias = seller.alias;
                person.membership = seller.membership;
                person.wants = seller.wants;
                person.needs = seller.needs;
            }
        }
        if (const auto saved = savePerson(workspace, person); !saved) {
            return pass(saved.error());
        }
    }
    return {};
}

Status addFeedback(Workspace& workspace)
{
    const ViewState view{periodOf(PeriodKind::Quarter, sample::kToday), sample::kToday, kpi::Compare::LastYear, {}};
    for (domain::Feedback one : sample::feedback()) {
        if (one.person == "Sari Wulandari") {
            const auto figure = freezeFigure(workspace, view, kpi::KpiId::Conversion, {{domain::Dimension::Rep, {one.person}}});
            if (!figure) {
                return pass(figure.error());
            }
            one.figures.push_back(*figure);
        }
        if (const auto saved = saveFeedback(workspace, one, true); !saved) {
            return pass(saved.error());
        }
    }
    return {};
}

Status addActions(Workspace& workspace)
{
    std::vector<std::int64_t> ids;
    for (const domain::Action& action : sample::actions()) {
        const auto saved = saveAction(workspace, action);
        if (!saved) {
            return pass(saved.error());
        }
        ids.push_back(saved->entityId);
    }
    for (domain::CheckIn checkIn : sample::checkIns()) {
        checkIn.action = ids.at(static_cast<std::size_t>(checkIn.action));
        if (const auto saved = addCheckIn(workspace, checkIn); !saved) {
            return pass(saved.error());
        }
    }
    return {};
}

Status fill(const std::string& path)
{
    auto opened = Workspace::open({path, false, true});
    if (!opened) {
        return pass(opened.error());
    }
    Workspace& workspace = **opened;
    workspace.connection().setActor({"Kinerja", [] { return std::string{kWhen}; }});
    Settings settings = workspace.settings();
    settings.company = sample::kCompany;
    settings.isSample = true;
    settings.fixedToday = sample::kToday;
    const domain::SaleBlock sales = sample::sales();
    Status done = workspace.saveSettings(settings);
    done = done ? addRecords(workspace, sales) : done;
    done = done ? describePeople(workspace) : done;
    if (done) {
        const auto set = setTargets(workspace, sample::targets(sales));
        done = set ? Status{} : Status{pass(set.error())};
    }
    done = done ? addFeedback(workspace) : done;
    return done ? addActions(workspace) : done;
}

}  // namespace

Status makeSample(const std::string& path)
{
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) {
        return fail(Errc::InvalidInput, path + " exists already");
    }
    Status done = fill(path);
    if (!done) {
        for (const char* part : {"", "-wal", "-shm", "-journal"}) {
            std::filesystem::remove(path + part, ignored);
        }
    }
    return done;
}

}  // namespace kinerja::services
