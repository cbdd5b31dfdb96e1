// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QObject>

#include "kinerja/present/ledger_presenter.h"
#include "kinerja/ui/data_page.h"
#include "kinerja/ui/page_controller.h"

namespace kinerja::ui {

/// The sealed periods of the page of data: seals one or takes a seal off after a question, and tells what changed since.
class SealsController final : public QObject {
    Q_OBJECT

public:
    /// `page` must live as long as this.
    SealsController(const PageContext& context, DataPage* page, QObject* parent);

    void show(std::vector<present::SealRow> seals, const std::vector<present::SealChoice>& choices);

private:
    void seal(const Period& period);
    void unseal(const Period& period);
    void showRestatements(const Period& period);
    [[nodiscard]] present::Format format() const;
    /// Does it, then shows what is there now.
    void change(std::function<Status(services::Workspace&)> job);

    PageContext m_context;
    DataPage* m_page;
    std::vector<present::SealRow> m_seals;
};

}  // namespace kinerja::ui
