// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/services/import.h"
#include "kinerja/ui/data_page.h"
#include "kinerja/ui/page_controller.h"

namespace kinerja::ui {

/// Imports, their questions and results, the ledger and its undo.
class DataController final : public PageController {
    Q_OBJECT

public:
    explicit DataController(const PageContext& context, QObject* parent = nullptr);

Q_SIGNALS:
    /// An import has ended: the window shows this page.
    void resultReady();

protected:
    [[nodiscard]] Page* makePage() override;
    void load() override;

private:
    void askQuestions(const services::ImportRequest& request, const services::ImportReport& report);
    void showResult(const services::ImportReport& report);
    void askAboutMissing(const services::ImportReport& report);
    void undo(qint64 batch);
    void confirmUndo(qint64 batch, const std::vector<domain::InTheWay>& found);
    void undoAll(const std::vector<std::int64_t>& order);
    void showRejects(qint64 batch);
    void saveRejects(qint64 batch);
    [[nodiscard]] present::Format format() const;

    DataPage* m_page = nullptr;
};

}  // namespace kinerja::ui
