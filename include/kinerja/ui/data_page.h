// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "kinerja/present/import_presenter.h"
#include "kinerja/present/ledger_presenter.h"
#include "kinerja/present/quality_presenter.h"
#include "kinerja/present/watch_presenter.h"
#include "kinerja/ui/page.h"

namespace Ui {
class DataPage;
}

namespace kinerja::ui {

class AssumedLine;
class OtherImports;
class PageScroll;
class WatchBox;

/// What is in the store and where it came from: import, its result, the ledger.
class DataPage final : public Page {
    Q_OBJECT

public:
    explicit DataPage(QWidget* parent = nullptr);
    ~DataPage() override;

    void showState(const present::DataState& state);
    void showResult(const present::ImportResult& result);
    void showRejects(qint64 batch, const QString& title, const std::vector<present::RejectRow>& rows);
    /// Wishes for those of this import, and brings them into sight once they are there.
    void seekRejectsOf(qint64 batch);
    void hideRejects();
    /// The import whose rejected rows are in sight; 0 = none.
    [[nodiscard]] qint64 rejectsOf() const noexcept { return m_rejectsOf; }
    void showQuality(const std::vector<present::QualityRow>& rows);
    void showSeals(const std::vector<present::SealRow>& seals, const std::vector<present::SealChoice>& choices);
    void showWatched(const present::WatchState& state);
    /// Another store is open: what the last import did is no longer of interest.
    void forgetResult();
    void applyTheme(const charts::Theme& theme, const charts::Metrics& metrics) override;

Q_SIGNALS:
    void importWished();
    void checkWished();
    void pasteWished(const QString& text);
    void filesPasted(const QStringList& paths);  ///< copied in a file manager
    /// A file of the watched folder is to be looked at.
    void waitingWished(const QString& path);
    /// To where something that the last import took for granted is chosen otherwise.
    void assumptionFollowed(const kinerja::present::Assumption& assumption);
    /// What another file of the run did is to be shown instead.
    void otherResultWished(qint64 batch);
    void undoWished(qint64 batch);
    void rejectsWished(qint64 batch);
    void saveRejectsWished(qint64 batch);
    void detailsWished(qint64 batch);
    void issueWished(kinerja::services::QualityIssue issue);
    /// Whether two names that look alike are the same.
    void namesAnswered(const kinerja::services::ProposedMerge& pair, bool areSame);
    void allRowsWished();
    void sealWished(const kinerja::Period& period);
    void unsealWished(const kinerja::Period& period);
    void restatementsWished(const kinerja::Period& period);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void keepHeights();
    void showDropHint();
    void fillBatches(const std::vector<present::BatchRow>& batches);
    void fitBatches();
    void retranslate();
    void followRejects();
    void seekRejects();
    [[nodiscard]] const present::BatchRow* currentBatch() const;
    void showButtons();
    void connectSide();
    void showSideButtons();
    [[nodiscard]] const present::QualityRow* currentIssue() const;
    [[nodiscard]] const present::SealRow* currentSeal() const;

    std::unique_ptr<Ui::DataPage> m_ui;
    WatchBox* m_watched;
    AssumedLine* m_assumed;
    OtherImports* m_others;
    PageScroll* m_scroll;
    present::DataState m_state;
    qint64 m_rejectsOf = 0;
    bool m_seeksRejects = false;  ///< somebody asked to see them
    bool m_watches = false;  ///< a folder
    std::optional<present::ImportResult> m_result;
    std::vector<present::QualityRow> m_quality;
    std::vector<present::SealRow> m_seals;
    std::vector<present::SealChoice> m_sealChoices;
};

}  // namespace kinerja::ui
