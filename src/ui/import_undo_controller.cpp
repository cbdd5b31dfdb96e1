// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/import_undo_controller.h"

#include <algorithm>
#include <utility>

#include "kinerja/present/convert.h"
#include "kinerja/present/ledger_presenter.h"
#include "kinerja/services/ledger.h"
#include "kinerja/ui/appearance.h"

namespace kinerja::ui {

struct ImportUndoController::TakenBack {
    std::int64_t gone = 0;      ///< rows that it had brought
    std::int64_t restored = 0;  ///< that are again what they were: changed or removed by it
    std::string backup;
};

Result<ImportUndoController::TakenBack> ImportUndoController::takeBack(services::Workspace& store, const std::vector<std::int64_t>& order)
{
    const auto ledger = services::listBatches(store);
    if (!ledger) {
        return pass(ledger.error());
    }
    TakenBack all;
    for (const std::int64_t batch : order) {
        auto undone = services::undoBatch(store, batch);
        if (!undone) {
            return pass(undone.error());
        }
        if (all.backup.empty()) {
            all.backup = std::move(undone->backup);
        }
        const auto found = std::find_if(ledger->begin(), ledger->end(), [batch](const domain::Batch& one) { return one.id == batch; });
        if (found != ledger->end()) {
            all.gone += found->counts.added;
            all.restored += found->counts.changed + services::removedRows(*found);
        }
    }
    return all;
}

void ImportUndoController::tell(const TakenBack& done)
{
    const auto format = m_context.appearance.format(m_context.session.summary().status.currency);
    const QString rows = tr("Import undone: %1 taken out, %2 put back as they were.", "12 rows, 3 rows").arg(format.rows(done.gone), format.rows(done.restored));
    Q_EMIT m_context.session.said(rows + QLatin1Char{' '} + tr("Backup from before: %1").arg(present::toQString(done.backup)));
}

ImportUndoController::ImportUndoController(const PageContext& context, QObject* parent) : QObject{parent}, m_context{context} {}

void ImportUndoController::undo(std::int64_t batch, const Confirmation& question, std::function<void()> then)
{
    m_context.session.run(
        this, [batch](services::Workspace& store) { return services::inTheWayOf(store, batch); },
        [this, batch, question, then = std::move(then)](const Result<std::vector<domain::InTheWay>>& found) {
            if (!found) {
                Q_EMIT m_context.session.failed(found.error());
                return;
            }
            confirm(batch, *found, question, then);
        });
}

void ImportUndoController::confirm(std::int64_t batch, const std::vector<domain::InTheWay>& found, Confirmation question,
                                   std::function<void()> then)
{
    if (!found.empty()) {
        const auto state = present::presentInTheWay(found, m_context.appearance.format(m_context.session.summary().status.currency));
        if (state.accept.isEmpty()) {
            m_context.dialogs.tell(state.title, state.text);
            return;
        }
        question = {state.title, state.text, state.accept};
    }
    std::vector<std::int64_t> order;
    for (const domain::InTheWay& one : found) {
        order.push_back(one.batch);
    }
    order.push_back(batch);
    m_context.dialogs.confirm(question, [this, order = std::move(order), then = std::move(then)](bool yes) {
        if (yes) {
            undoAll(order, then);
        }
    });
}

/// In this order; what was taken back before one fails stays taken back.
void ImportUndoController::undoAll(const std::vector<std::int64_t>& order, std::function<void()> then)
{
    Q_EMIT m_context.session.working(tr("Undoing the import"));
    m_context.session.run(
        this,
        [order](services::Workspace& store) { return takeBack(store, order); },
        [this, then = std::move(then)](const Result<TakenBack>& answer) {
            Q_EMIT m_context.session.working({});
            if (!answer) {
                Q_EMIT m_context.session.failed(answer.error());
            } else {
                tell(*answer);
            }
            Q_EMIT undone();
            m_context.session.refresh();
            if (answer && then) {
                then();
            }
        });
}

}  // namespace kinerja::ui
