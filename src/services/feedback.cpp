// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>

#include "edits.h"
#include "kinerja/services/plan.h"
#include "kinerja/store/feedback.h"
#include "plan_access.h"
#include "scope.h"

namespace kinerja::services {
namespace {

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Status checkFeedback(const domain::Feedback& feedback, bool confirmed)
{
    if (isBlank(feedback.situation) && isBlank(feedback.behaviour) && isBlank(feedback.impact)) {
        return fail(Errc::InvalidInput, "feedback without text");
    }
    // Only praise goes to the whole team without a second question (UX "Team page").
    const bool tellsAll = feedback.audience == domain::Audience::Team && feedback.type == domain::FeedbackType::Improve;
    if (tellsAll && !confirmed) {
        return fail(Errc::InvalidInput, "areas to improve for the whole team need a confirmation");
    }
    return {};
}

}  // namespace

Result<std::vector<domain::Feedback>> listFeedback(Workspace& workspace)
{
    auto feedback = store::listFeedback(workspace.connection());
    if (feedback) {
        std::sort(feedback->begin(), feedback->end(), [](const domain::Feedback& a, const domain::Feedback& b) {
            return std::tie(b.day, b.id) < std::tie(a.day, a.id);
        });
    }
    return feedback;
}

Result<EditReceipt> saveFeedback(Workspace& workspace, const domain::Feedback& feedback, bool confirmed)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    if (auto good = checkFeedback(feedback, confirmed); !good) {
        return pass(good.error());
    }
    return receiptOf(store::saveFeedback(workspace.connection(), feedback));
}

Result<EditReceipt> removeFeedback(Workspace& workspace, std::int64_t id)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    return receiptOf(store::removeFeedback(workspace.connection(), id));
}

Result<domain::FrozenFigure> freezeFigure(Workspace& workspace, const ViewState& view, kpi::KpiId kpi,
                                          const std::vector<kpi::Filter>& scope)
{
    const auto facts = workspace.facts();
    kpi::Query query = queryOf(*facts, view);
    query.compare = kpi::Compare::None;
    for (const kpi::Filter& filter : scope) {
        std::erase_if(query.filters, [&](const kpi::Filter& one) { return one.dimension == filter.dimension; });
        query.filters.push_back(filter);
    }
    auto answer = kpi::evaluate(*facts, query);
    if (!answer) {
        return pass(answer.error());
    }
    if (auto added = addTargetFigures(workspace, *answer, query.filters, query.asOf); !added) {
        return pass(added.error());
    }
    const kpi::Definition& definition = kpi::definition(kpi);
    const Period& used = answer->window.used;
    domain::FrozenFigure figure;
    figure.kpi = definition.key;
    figure.query = kpi::toJson(query);
    figure.definitionVersion = definition.version;
    figure.value = plainText(answer->current[kpi]);
    figure.unit = kpi::unitId(definition.unit);
    figure.asOf = query.asOf;
    figure.dataVersion = facts->dataVersion();
    figure.periodFrom = toIso(used.days() > 0 ? used.first : query.period.first);
    figure.periodTo = toIso((used.days() > 0 ? used.end : query.period.end) - std::chrono::days{1});
    return figure;
}

Result<bool> figureChanged(Workspace& workspace, const domain::FrozenFigure& figure)
{
    const auto facts = workspace.facts();
    if (figure.dataVersion == facts->dataVersion()) {
        return false;
    }
    const auto kpi = kpi::parseKpi(figure.kpi);
    const auto query = kpi::queryFromJson(figure.query);
    if (!kpi || !query) {
        return fail(Errc::InvalidInput, "the frozen figure cannot be read");
    }
    auto answer = kpi::evaluate(*facts, *query);
    if (!answer) {
        return pass(answer.error());
    }
    if (auto added = addTargetFigures(workspace, *answer, query->filters, query->asOf); !added) {
        return pass(added.error());
    }
    return plainText(answer->current[*kpi]) != figure.value;
}

}  // namespace kinerja::services
