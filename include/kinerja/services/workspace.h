// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kinerja/base/calendar.h"
#include "kinerja/base/date.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/event.h"
#include "kinerja/kpi/facts.h"
#include "kinerja/kpi/targets.h"

namespace kinerja::store {
class Connection;
}

namespace kinerja::services {

/// What the store remembers about the company and the way it works (table `settings`).
struct Settings {
    std::string currency = "IDR";
    std::string company;
    std::string logo;                ///< bytes of a PNG or SVG, "" = none
    bool sixDayWeek = false;         ///< working days Monday–Saturday
    unsigned paceOnTrack = 99;       ///< per cent of what was to be expected by now: on track from here,
    unsigned paceAtRisk = 81;        ///< behind from here, at risk below
    FiscalCalendar calendar;         ///< fiscal years and the day weeks begin on
    std::string language = "id";     ///< "id" | "en"
    std::string theme = "system";    ///< "system" | "light" | "dark"
    bool countsOnHold = true;        ///< orders on hold and disputed ones count
    std::vector<std::string> cards;  ///< KPIs of the dashboard's first cards, in their order; empty = the usual ones
    std::string watchFolder;         ///< whose files are imported by their profiles, "" = none
    bool isSample = false;           ///< the sample company: the window shows a banner
    std::optional<Date> fixedToday;  ///< the sample store's own today

    friend bool operator==(const Settings&, const Settings&) = default;
};

struct OpenOptions {
    std::string path;
    bool readOnly = false;
    bool mayCreate = true;
    /// False: columns are read for the sums of their days only, in a fraction of the memory. Enough to import and undo;
    /// figures by filter and group are refused (kpi/facts_by_month.h).
    bool keepsLines = true;
    /// A new store lies beside its place until putInPlace(): for a first import, which then writes each page once.
    bool makesBeside = false;
};

/// One open store with its columns in memory. Every use case of services takes one.
///
/// Threads: used by one thread at a time (the window's serial executor, or the command line's main thread);
///          the Facts it hands out are immutable and may be read anywhere.
class Workspace {
public:
    /// Opens (or makes) the store, migrates it after a verified backup, loads the columns.
    /// Errors: SchemaTooNew, ForeignFile, Damaged (the file is untouched), Locked, Permission, StorageFull, Io.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const OpenOptions& options);
    ~Workspace();

    [[nodiscard]] store::Connection& connection() noexcept;
    [[nodiscard]] const std::string& path() const noexcept;
    [[nodiscard]] bool isReadOnly() const noexcept;
    /// What was written is durable, and the store is where it belongs; see store::Connection::putInPlace().
    [[nodiscard]] Status putInPlace();
    [[nodiscard]] const Settings& settings() const noexcept;
    [[nodiscard]] Status saveSettings(const Settings& settings);

    [[nodiscard]] std::shared_ptr<const kpi::Facts> facts() const noexcept;
    /// Brings the columns up to date after a write that touched records: of sales only the months that it changed are read.
    [[nodiscard]] Status reloadFacts();
    /// The columns as the connection sees them, in an open transaction with what it has written; the workspace stays as it is.
    [[nodiscard]] Result<std::shared_ptr<const kpi::Facts>> readFacts();
    /// What readFacts() gave before the commit that made it true: the workspace's columns from now on.
    [[nodiscard]] Status takeFacts(std::shared_ptr<const kpi::Facts> facts);
    /// Reads the own KPIs anew after they were changed; the columns stay.
    [[nodiscard]] Status reloadOwnKpis();
    /// The stored events, by first day.
    [[nodiscard]] const std::vector<domain::Event>& events() const noexcept;
    /// How long the last loading of the columns took, in milliseconds; for `--timing`.
    [[nodiscard]] double loadMs() const noexcept;

    /// Rule 10 of docs/kpi.md: the last day with data, or `today` if that is earlier; the sample's fixed today.
    [[nodiscard]] Date defaultAsOf(Date today) const noexcept;
    [[nodiscard]] kpi::PaceSettings paceSettings() const noexcept;

    /// The targets of this state of the store, if keepTargets() got them. Neither is for use in an open transaction.
    [[nodiscard]] std::optional<kpi::TargetIndex> knownTargets(std::int64_t dataVersion) const;
    void keepTargets(std::int64_t dataVersion, kpi::TargetIndex targets);

private:
    [[nodiscard]] Result<std::shared_ptr<const kpi::Facts>> readColumns();
    [[nodiscard]] Result<std::shared_ptr<const kpi::Facts>> withOwnKpis(const kpi::Facts& facts);
    struct State;
    explicit Workspace(std::unique_ptr<State> state) noexcept;
    std::unique_ptr<State> m_state;
};

/// What an accepted edit returns: replaying its inverse undoes it.
struct EditReceipt {
    std::int64_t auditId = 0;
    std::int64_t entityId = 0;
};

/// Undoes an edit (and, called with the receipt it returns, redoes it).
/// Errors: Conflict (the record was changed since), NotFound, ReadOnly.
[[nodiscard]] Result<EditReceipt> undoEdit(Workspace& workspace, const EditReceipt& receipt);

}  // namespace kinerja::services
