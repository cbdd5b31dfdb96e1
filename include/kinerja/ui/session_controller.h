// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <QObject>
#include <QString>

#include "kinerja/domain/event.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/view_state.h"
#include "kinerja/services/workspace.h"
#include "kinerja/ui/history.h"
#include "kinerja/ui/serial_executor.h"

namespace kinerja::ui {

class EditController;
class ImportController;
class WatchController;

/// Of each dimension that the records have: keys and labels, by key.
using FilterValues = std::vector<std::pair<domain::Dimension, std::vector<std::pair<std::string, std::string>>>>;

/// What the frame knows about the open store; read anew after each change of the data.
struct StoreSummary {
    services::StoreStatus status;
    services::Settings settings;
    std::vector<domain::Person> people;
    std::vector<kpi::KpiId> kpis;  ///< all of this store, its own at the end
    std::vector<domain::Event> events;  ///< as stored, by which views are compared
    Date defaultAsOf{};
    std::string path;  ///< of the store
};

/// The open store behind its executor, and the one state that drives every page.
///
/// Threads: lives in the GUI thread and never waits for the store; with Mode::Inline (snapshots, tests) jobs run
///          at once in the caller's thread.
class SessionController final : public QObject {
    Q_OBJECT

public:
    enum class Mode { Threaded, Inline };
    using Clock = std::function<Date()>;  ///< the computer's local date, given in by app

    explicit SessionController(Clock today, Mode mode = Mode::Threaded, QObject* parent = nullptr);
    ~SessionController() override;

    /// Opens the store in the background: opened() or failed(), from the event loop. May be called before there is
    /// a window, so that both come about at the same time.
    void open(const services::OpenOptions& options);
    /// Between open() and its answer.
    [[nodiscard]] bool isOpening() const noexcept { return m_isOpening; }
    /// Makes the sample company at `path` if it isn't there yet, then opens it.
    void openSample(const std::string& path);
    /// Uses a store that is open already (snapshots, tests). The caller keeps the owner alive.
    void adopt(std::shared_ptr<services::Workspace> workspace);
    [[nodiscard]] bool isOpen() const noexcept { return m_workspace != nullptr; }
    [[nodiscard]] const StoreSummary& summary() const noexcept { return m_summary; }
    /// What can be filtered by. Found by looking at all records, so after what the page in sight has asked for:
    /// filterValuesChanged() follows opened() and dataChanged().
    [[nodiscard]] const FilterValues& filterValues() const noexcept { return m_filterValues; }
    [[nodiscard]] Date today() const;
    /// The KPI of this store with the same key: a changed formula is another id. Revenue if it is gone.
    [[nodiscard]] kpi::KpiId currentOf(kpi::KpiId kpi) const;

    // --- the view ---
    [[nodiscard]] const services::ViewState& view() const noexcept { return m_history.current(); }
    void setView(const services::ViewState& view);
    void setPeriod(const Period& period);
    void stepPeriod(int direction);  ///< −1: the period before, +1: the one after
    /// A month is a mark too: the same period again = back to the one before.
    void togglePeriod(const Period& period);
    void setCompare(kpi::Compare compare);
    /// Replaces the filter on a dimension; no keys = no filter.
    void setFilter(domain::Dimension dimension, std::vector<std::string> keys);
    /// The rule for the mouse: filter by this mark; the same mark again = off.
    void toggleFilter(domain::Dimension dimension, const std::string& key);
    void clearFilters();
    /// The label of a filter's key as the records have it.
    [[nodiscard]] std::string labelOf(domain::Dimension dimension, const std::string& key) const;
    void goBack();
    void goForward();
    [[nodiscard]] bool canGoBack() const noexcept { return m_history.canGoBack(); }
    [[nodiscard]] bool canGoForward() const noexcept { return m_history.canGoForward(); }

    void saveSettings(const services::Settings& settings);
    /// After any write: reads the summary anew and then tells the pages. `toLatest`: and goes to the latest period.
    void refresh(bool toLatest = false);

    [[nodiscard]] EditController& edits() noexcept { return *m_edits; }
    [[nodiscard]] ImportController& imports() noexcept { return *m_imports; }
    [[nodiscard]] WatchController& watched() noexcept { return *m_watched; }

    /// Runs `job(Workspace&) -> Result<T>` on the executor and hands the answer to `callback(const Result<T>&)`
    /// in the GUI thread, unless `context` has gone. The job captures values, never `this`.
    template <typename Job, typename Callback>
    void run(QObject* context, Job job, Callback callback);

Q_SIGNALS:
    void opened();           ///< another store, with its own summary and view
    void viewChanged();      ///< of the same store
    void dataChanged();      ///< records, targets, people, feedback, actions or settings have changed
    void summaryChanged();
    void filterValuesChanged();
    void failed(const kinerja::Error& error);
    /// Something has come to a good end that nobody can see otherwise.
    void said(const QString& news);
    /// Something that may take more than a moment is being done; "" = no more.
    void working(const QString& what);

private:
    struct OpenedStore {
        std::shared_ptr<services::Workspace> workspace;
        StoreSummary summary;
        services::ViewState view;  ///< to begin with
    };
    [[nodiscard]] services::ViewState lined(services::ViewState view) const;
    void showPast();
    /// Of an open store. Runs on the executor.
    [[nodiscard]] static Result<OpenedStore> look(std::shared_ptr<services::Workspace> workspace, Date today);
    /// Runs a job that opens a store, and goes over to it.
    void begin(std::function<Result<OpenedStore>()> job);
    void readFilterValues();

    Clock m_clock;
    Mode m_mode;
    std::shared_ptr<services::Workspace> m_workspace;
    bool m_isOpening = false;
    StoreSummary m_summary;
    FilterValues m_filterValues;
    History<services::ViewState> m_history;
    EditController* m_edits;
    ImportController* m_imports;
    WatchController* m_watched;
    SerialExecutor m_executor;  // last: waits for the running job before the rest goes
};

template <typename Job, typename Callback>
void SessionController::run(QObject* context, Job job, Callback callback)
{
    Q_ASSERT(m_workspace);
    using Answer = std::invoke_result_t<Job, services::Workspace&>;
    if (m_mode == Mode::Inline) {
        const Answer answer = job(*m_workspace);
        callback(answer);
        return;
    }
    whenDone(m_executor.submit([workspace = m_workspace, job = std::move(job)] {
                 return std::make_shared<const Answer>(job(*workspace));
             }),
             context, [callback = std::move(callback)](const std::shared_ptr<const Answer>& answer) { callback(*answer); });
}

}  // namespace kinerja::ui
