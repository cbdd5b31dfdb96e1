// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "kinerja/services/import.h"
#include "kinerja/ui/data_page.h"
#include "kinerja/present/ledger_presenter.h"
#include "kinerja/ui/page_controller.h"

namespace kinerja::ui {

class ImportCheckController;
class ImportUndoController;
class RejectsController;
class SealsController;

/// Imports, their questions and results, the ledger and its undo; rejected rows and sealed periods have controllers of their own.
class DataController final : public PageController {
    Q_OBJECT

public:
    explicit DataController(const PageContext& context, QObject* parent = nullptr);
    ~DataController() override;
    void fulfil(const Wish& wish) override;

Q_SIGNALS:
    /// An import has ended: the window shows this page.
    void resultReady();

protected:
    [[nodiscard]] Page* makePage() override;
    void load() override;

private:
    [[nodiscard]] ImportCheckController& checker();
    /// Opens the window before the import.
    void check(const services::ImportRequest& request);
    void takeResult(const services::ImportReport& report);
    void showResult(qint64 batch);
    void wordResult();
    /// To where it is chosen otherwise: a setting, or the window before the import, with the same file.
    void follow(const present::Assumption& assumption);
    void chooseAnew(const std::string& rule);
    void forgetResult();
    void showWatched();
    [[nodiscard]] QStringList missingLines(const services::ImportReport& report) const;
    void askAboutMissing(const services::ImportReport& report);
    void undo(qint64 batch);
    void answerNames(const services::ProposedMerge& pair, bool areSame);
    void loadQuality();
    void showDetails(qint64 batch);
    [[nodiscard]] present::Format format() const;

    std::vector<domain::Batch> m_batches;

    struct Results;
    std::unique_ptr<Results> m_results;  ///< kept as data, so that another language words them anew
    bool m_isNewRun = true;                ///< no file has come in since the last one was done with
    present::Language m_resultLanguage = present::Language::Indonesian;
    DataPage* m_page = nullptr;
    ImportCheckController* m_check = nullptr;
    ImportUndoController* m_undo;
    RejectsController* m_rejects = nullptr;  ///< with the page
    SealsController* m_seals = nullptr;      ///< with the page
};

}  // namespace kinerja::ui
