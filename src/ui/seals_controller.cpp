// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/seals_controller.h"

#include <algorithm>
#include <utility>

#include "kinerja/services/periods.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/details_dialog.h"
#include "kinerja/ui/dialogs.h"

namespace kinerja::ui {

SealsController::SealsController(const PageContext& context, DataPage* page, QObject* parent) : QObject{parent}, m_context{context}, m_page{page}
{
    connect(page, &DataPage::sealWished, this, &SealsController::seal);
    connect(page, &DataPage::unsealWished, this, &SealsController::unseal);
    connect(page, &DataPage::restatementsWished, this, &SealsController::showRestatements);
}

present::Format SealsController::format() const { return m_context.appearance.format(m_context.session.summary().status.currency); }

void SealsController::show(std::vector<present::SealRow> seals, const std::vector<present::SealChoice>& choices)
{
    m_seals = std::move(seals);
    m_page->showSeals(m_seals, choices);
}

void SealsController::showRestatements(const Period& period)
{
    const auto found = std::find_if(m_seals.begin(), m_seals.end(), [&](const present::SealRow& one) { return one.period == period; });
    if (found != m_seals.end()) {
        (new DetailsDialog{found->name, {}, tr("What changed its figures since it was sealed"), found->lines, m_page->window()})->open();
    }
}

void SealsController::change(std::function<Status(services::Workspace&)> job)
{
    m_context.session.run(
        this,
        [job = std::move(job)](services::Workspace& store) -> Result<bool> {
            const Status done = job(store);
            return done ? Result<bool>{true} : Result<bool>{pass(done.error())};
        },
        [this](const Result<bool>& answer) {
            if (!answer) {
                Q_EMIT m_context.session.failed(answer.error());
            }
            m_context.session.refresh();
        });
}

void SealsController::seal(const Period& period)
{
    Confirmation question;
    question.title = tr("Seal %1?").arg(format().period(period));
    question.text = tr("Its figures are kept as they are now. Later imports and edits stay possible; what they change of it is listed here.");
    question.accept = tr("Seal");
    m_context.dialogs.confirm(question, [this, period, asOf = m_context.session.view().asOf, today = m_context.session.today()](bool yes) {
        if (yes) {
            change([period, asOf, today](services::Workspace& store) { return services::sealPeriod(store, period, asOf, today); });
        }
    });
}

void SealsController::unseal(const Period& period)
{
    Confirmation question;
    question.title = tr("Take the seal off %1?").arg(format().period(period));
    question.text = tr("Its figures stay as they are; later changes to it are no longer listed.");
    question.accept = tr("Unseal");
    m_context.dialogs.confirm(question, [this, period](bool yes) {
        if (yes) {
            change([period](services::Workspace& store) { return services::unsealPeriod(store, period); });
        }
    });
}

}  // namespace kinerja::ui
