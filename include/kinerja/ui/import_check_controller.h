// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <stop_token>
#include <string>

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include "kinerja/present/format.h"
#include "kinerja/services/import_look.h"
#include "kinerja/services/import_pace.h"
#include "kinerja/ui/import_draft.h"
#include "kinerja/ui/page_controller.h"

namespace kinerja::ui {

class ImportDialog;

/// The window before an import: files come one after the other; each choice looks at the file anew in the background, and
/// once nothing is open, a dry run says what the import would change. The newest choice wins.
class ImportCheckController final : public QObject {
    Q_OBJECT

public:
    /// `window`: over which the dialog opens.
    ImportCheckController(const PageContext& context, QWidget* window, QObject* parent);
    ~ImportCheckController() override;

    void open(const services::ImportRequest& request);
    /// A file that was imported before, at the rule that is to be chosen otherwise, named as after `--set`.
    void openAgain(const services::ImportRequest& request, const std::string& rule);

private:
    struct Waiting {
        services::ImportRequest request;
        std::string againAt;  ///< "" = for the first time
    };
    void take(Waiting waiting);
    void openNext();
    void connectDialog();
    void changed();
    /// What is done with rows was changed, not how they are read.
    void changeMode(services::ImportMode mode);
    void lookAtHead();
    void lookAtAll();
    void compare();
    void waitForAnswers();
    void showLook(const services::ImportLook& look, bool isWhole);
    void showProblem(const Error& error);
    void answer(int question, const QString& option);
    void saveRejects();
    void begin(const QString& what);
    void showProgress();
    [[nodiscard]] services::ImportRequest request() const;
    [[nodiscard]] present::Format format() const;

    /// Runs a job; its answer counts if nothing newer was asked meanwhile.
    template <typename Job, typename Callback>
    void ask(Job job, Callback callback);

    PageContext m_context;
    QPointer<QWidget> m_window;
    std::deque<Waiting> m_waiting;
    services::ImportRequest m_request;
    ImportDraft m_draft;
    services::ImportLook m_look;  ///< the last one at the whole file
    QPointer<ImportDialog> m_dialog;
    std::uint64_t m_ticket = 0;
    std::stop_source m_stop;
    struct Told;
    std::shared_ptr<Told> m_told;  ///< by the running job, which may outlive this
    QString m_work;                ///< what it does
    QElapsedTimer m_since;
    services::ImportPace m_pace;
    bool m_isReady = false;        ///< the whole file was looked at and nothing is open
    QTimer m_timer;
};

}  // namespace kinerja::ui
