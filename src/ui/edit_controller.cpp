// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/edit_controller.h"

#include <utility>

#include "kinerja/services/edit_steps.h"
#include "kinerja/ui/session_controller.h"

namespace kinerja::ui {

EditController::EditController(SessionController& session) : QObject{&session}, m_session{session} {}

void EditController::apply(const QString& text, Edit edit, Done done)
{
    m_session.run(this, std::move(edit), [this, text, done = std::move(done)](const Result<Receipts>& answer) {
        if (!answer) {
            Q_EMIT m_session.failed(answer.error());
            return;
        }
        if (answer->empty()) {
            return;  // everything was like that already: nothing to take back
        }
        m_undo.push_back({text, *answer});
        m_redo.clear();
        Q_EMIT changed();
        if (done) {
            done(*answer);
        }
        m_session.refresh();
    });
}

void EditController::applyOne(const QString& text, SingleEdit edit, Done done)
{
    apply(text,
          [edit = std::move(edit)](services::Workspace& store) -> Result<Receipts> {
              auto receipt = edit(store);
              if (!receipt) {
                  return pass(receipt.error());
              }
              return Receipts{*receipt};
          },
          std::move(done));
}

void EditController::undo()
{
    replay(m_undo, m_redo);
}

void EditController::redo()
{
    replay(m_redo, m_undo);
}

void EditController::replay(std::vector<Step>& from, std::vector<Step>& to)
{
    if (from.empty() || m_busy) {
        return;
    }
    Step step = std::move(from.back());
    from.pop_back();
    m_busy = true;
    Q_EMIT changed();
    const auto invert = [receipts = Receipts{step.receipts.rbegin(), step.receipts.rend()}](services::Workspace& store) {
        return services::undoEdits(store, receipts);
    };
    m_session.run(this, invert, [this, text = step.text, &to](const Result<Receipts>& answer) {
        m_busy = false;
        if (answer) {
            to.push_back({text, *answer});
        } else {
            Q_EMIT m_session.failed(answer.error());
        }
        Q_EMIT changed();
        m_session.refresh();
    });
}

void EditController::clear()
{
    m_undo.clear();
    m_redo.clear();
    Q_EMIT changed();
}

}  // namespace kinerja::ui
