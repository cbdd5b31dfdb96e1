// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <QObject>

#include "kinerja/domain/import.h"
#include "kinerja/domain/plan.h"
#include "kinerja/ui/page_controller.h"
#include "kinerja/ui/wish.h"

namespace kinerja::ui {

class ExportController;
class WritingController;
class RecordsController;
class MainWindow;

/// Where the stores of a person live.
struct StorePaths {
    std::string own;     ///< made by the first import
    std::string sample;  ///< made by "Try with sample data"
};

/// Joins the window to the session: bars, pages, wishes, keys, files dropped.
class FrameController final : public QObject {
    Q_OBJECT

public:
    FrameController(MainWindow& window, const PageContext& context, StorePaths paths, QObject* parent = nullptr);
    ~FrameController() override;

    /// What to begin with: the store that the session is opening, or the welcome; then the files are imported.
    /// `keepLanguage`: the language was asked for, the store's own does not replace it.
    void start(const QStringList& files, bool keepLanguage);
    void openPage(PageId page);
    /// Sends a person where the wish leads.
    void fulfil(const Wish& wish);
    /// Imports into the open store; without one the own store is made first.
    void importFiles(const QStringList& paths);

Q_SIGNALS:
    /// A store was opened that the next start should open again.
    void storeOpened(const std::string& path);

private:
    void connectSession();
    void connectTopBar();
    void connectImports();
    void addShortcuts();
    void followNews();
    void sayImported(const domain::Batch& batch);
    void addKey(const QKeySequence& keys, std::function<void()> run);

    void showOpened();
    void showView();
    void showSummary();
    void showUndo();
    void showError(const Error& error);
    void goToLatest();
    void chooseFiles(bool checkFirst);
    void takeFiles(const QStringList& paths, bool checkFirst);
    void chooseStore();
    void pickPeriod();
    void pickFilter(domain::Dimension dimension);
    void openPalette();
    void leave();
    void setPeriod(Period period);
    [[nodiscard]] PageController* controllerOf(PageId page) const;

    MainWindow& m_window;
    PageContext m_context;
    StorePaths m_paths;
    std::vector<PageController*> m_pages;
    WritingController* m_writing;
    ExportController* m_export;
    RecordsController* m_records;
    QStringList m_waitingFiles;  ///< dropped before a store was open
    bool m_checkWaiting = false; ///< they are to be looked at first
    std::optional<domain::Batch> m_lastImport;  ///< what the status bar tells of, for another language
    bool m_keepLanguage = false;
    PageId m_beforeHelp = PageId::Dashboard;
};

}  // namespace kinerja::ui
