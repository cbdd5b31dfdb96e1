// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QPointer>

#include "kinerja/present/format.h"
#include "kinerja/services/plan.h"
#include "kinerja/ui/page_controller.h"

namespace kinerja::ui {

class ActionEditor;
class ActionsPage;

/// What was agreed: planned, measured from the data, talked about, ended.
class ActionsController final : public PageController {
    Q_OBJECT

public:
    explicit ActionsController(const PageContext& context, QObject* parent = nullptr);

    void fulfil(const Wish& wish) override;

protected:
    [[nodiscard]] Page* makePage() override;
    void load() override;

private:
    void connectPage();
    void plan(const Wish& wish);
    void openEditor(const domain::Action& action);
    void check(const domain::Action& action);
    void save(const domain::Action& action);
    void setStatus(qint64 id, domain::ActionStatus status);
    void addCheckIn(qint64 id, const QString& text);
    [[nodiscard]] const services::ActionProgress* find(qint64 id) const;
    [[nodiscard]] present::Format format() const;

    ActionsPage* m_page = nullptr;
    std::vector<services::ActionProgress> m_actions;  ///< as shown
    QPointer<ActionEditor> m_editor;
    std::int64_t m_select = 0;      ///< chosen once it is loaded
    std::uint64_t m_checkTicket = 0;
};

}  // namespace kinerja::ui
