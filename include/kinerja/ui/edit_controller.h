// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QObject>
#include <QString>

#include "kinerja/base/result.h"
#include "kinerja/services/workspace.h"

namespace kinerja::ui {

class SessionController;

/// Every accepted edit, with the way back (Ctrl+Z) and forth (Ctrl+Y).
class EditController final : public QObject {
    Q_OBJECT

public:
    using Receipts = std::vector<services::EditReceipt>;
    using Edit = std::function<Result<Receipts>(services::Workspace&)>;
    using SingleEdit = std::function<Result<services::EditReceipt>(services::Workspace&)>;
    using Done = std::function<void(const Receipts&)>;

    explicit EditController(SessionController& session);

    /// Does the edit in the background; `done` only when it was accepted, else failed() of the session.
    /// `text`: what was done, for the tooltip of undo ("Target of Sari, Jan 2026").
    void apply(const QString& text, Edit edit, Done done = {});
    void applyOne(const QString& text, SingleEdit edit, Done done = {});
    void undo();
    void redo();
    void clear();
    [[nodiscard]] bool canUndo() const noexcept { return !m_undo.empty() && !m_busy; }
    [[nodiscard]] bool canRedo() const noexcept { return !m_redo.empty() && !m_busy; }
    [[nodiscard]] QString undoText() const { return m_undo.empty() ? QString{} : m_undo.back().text; }
    [[nodiscard]] QString redoText() const { return m_redo.empty() ? QString{} : m_redo.back().text; }

Q_SIGNALS:
    void changed();

private:
    struct Step {
        QString text;
        Receipts receipts;
    };
    void replay(std::vector<Step>& from, std::vector<Step>& to);

    SessionController& m_session;
    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
    bool m_busy = false;
};

}  // namespace kinerja::ui
