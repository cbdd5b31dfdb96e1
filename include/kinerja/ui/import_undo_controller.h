// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include <QObject>

#include "kinerja/domain/undo.h"
#include "kinerja/ui/dialogs.h"
#include "kinerja/ui/page_controller.h"

namespace kinerja::ui {

/// Takes an import back, with those that stand in its way, after a question.
class ImportUndoController final : public QObject {
    Q_OBJECT

public:
    explicit ImportUndoController(const PageContext& context, QObject* parent);

    /// `question`: where nothing stands in the way. `then`: once all of it is taken back.
    void undo(std::int64_t batch, const Confirmation& question, std::function<void()> then = {});

Q_SIGNALS:
    /// Something was taken back, if not all of it.
    void undone();

private:
    void confirm(std::int64_t batch, const std::vector<domain::InTheWay>& found, Confirmation question, std::function<void()> then);
    struct TakenBack;
    static Result<TakenBack> takeBack(services::Workspace& store, const std::vector<std::int64_t>& order);
    void tell(const TakenBack& done);
    void undoAll(const std::vector<std::int64_t>& order, std::function<void()> then);

    PageContext m_context;
};

}  // namespace kinerja::ui
