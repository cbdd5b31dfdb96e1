// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "kinerja/present/empty_state.h"
#include "kinerja/present/format.h"
#include "kinerja/present/pages.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/import.h"
#include "kinerja/services/import_pace.h"
#include "kinerja/services/ledger.h"

/// What people read about imports: questions, results, the ledger.
namespace kinerja::present {

struct QuestionChoice {
    QString text;        ///< "dmy — 3 Apr 2026"
    std::string option;  ///< what answers it: "--set dates=dmy"

    friend bool operator==(const QuestionChoice&, const QuestionChoice&) = default;
};

/// Something with two readings: what it is, that nothing is written yet, and the readings.
struct QuestionState {
    QString title;
    QString text;
    std::vector<QuestionChoice> choices;

    friend bool operator==(const QuestionState&, const QuestionState&) = default;
};
[[nodiscard]] QuestionState presentQuestion(const ingest::Question& question, const ingest::Inspection& inspection,
                                            const Format& format);

/// One line of the reconciliation: part, rows, amount.
struct ReconciliationRow {
    QString label;
    QString rows;
    QString amount;
    bool isTotal = false;

    friend bool operator==(const ReconciliationRow&, const ReconciliationRow&) = default;
};

/// "1,204 rows new, 33 changed, 46,970 the same, 3 rejected".
[[nodiscard]] QString rowCountsText(const domain::RowCounts& counts, const Format& format);
/// With what it removed: "…, 8 removed".
[[nodiscard]] QString rowCountsText(const domain::Batch& batch, const Format& format);

/// Something an import took for granted, and where that is seen and chosen otherwise.
struct Assumption {
    QString text;     ///< "Rupiah", "tahun mulai Januari"
    QString about;    ///< "Mata uang nilai yang tidak menyebutnya"
    QString leadsTo;  ///< what following it does, as a sentence
    std::string rule;                ///< of how the file is read, as after `--set`; "" = of the settings
    std::optional<Setting> setting;  ///< of the settings

    [[nodiscard]] std::string id() const { return !setting ? rule : setting == Setting::FiscalYear ? "fiscalYear" : "workingDays"; }
    friend bool operator==(const Assumption&, const Assumption&) = default;
};

/// Another import that came in with the one that is shown.
struct OtherImport {
    std::int64_t batch = 0;
    QString file;
    QString text;  ///< "Before it, a.csv: 12 rows new, …"

    friend bool operator==(const OtherImport&, const OtherImport&) = default;
};

/// A KPI that an import changes.
struct EffectRow {
    QString kpi;
    QString before;
    QString after;
    QString difference;  ///< with all digits; "" of ratios, and where there was or is no value

    friend bool operator==(const EffectRow&, const EffectRow&) = default;
};
/// Those whose value differs. Ratios have as many decimals as make the two differ.
[[nodiscard]] std::vector<EffectRow> presentEffects(const std::vector<services::KpiEffect>& effects, const Format& format);

/// What an import did.
struct ImportResult {
    QString title;        ///< "1.204 baris baru, 33 berubah, 46.970 sama, 3 ditolak"
    QString text;         ///< file, and what is safe
    std::vector<Assumption> assumptions;
    QStringList notes;
    std::vector<ReconciliationRow> reconciliation;
    QString reconciliationText;  ///< whether the file's own total agrees
    QStringList effects;         ///< "Pendapatan: Rp4,98 M → Rp4,98 M (+Rp777)"
    std::vector<OtherImport> others;  ///< of the same run, newest first
    QString moreOthers;          ///< "And 3 more: see the list of imports."; "" = none
    std::int64_t batch = 0;
    std::int64_t rejected = 0;

    friend bool operator==(const ImportResult&, const ImportResult&) = default;
};
[[nodiscard]] ImportResult presentImport(const services::ImportReport& report, const services::Settings& settings,
                                         const Format& format);

/// Of these, newest first, all but the one that is shown; `gone` more are not among them.
void presentOthers(ImportResult& result, const std::vector<domain::Batch>& batches, std::size_t gone, const Format& format);

/// "12,000 of 100,000 rows · 85,000 rows/s · 1 s left"; what is not known yet is left out.
[[nodiscard]] QString progressText(const services::ImportStep& step, const services::Pace& pace, const Format& format);

struct RejectRow {
    QString line;
    QString column;
    QString value;
    QString reason;

    friend bool operator==(const RejectRow&, const RejectRow&) = default;
};
/// `columns`: of the file, 0 where that is not known.
[[nodiscard]] std::vector<RejectRow> presentRejects(const std::vector<domain::RowIssue>& issues, std::size_t columns, const Format& format);

struct BatchRow {
    std::int64_t id = 0;
    QString when;
    QString file;
    QString kind;
    QString added;
    QString changed;
    QString same;
    QString removed;   ///< "" = none
    QString rejected;
    QString who;
    QString toolTip;
    bool undone = false;
    bool hasRejects = false;

    friend bool operator==(const BatchRow&, const BatchRow&) = default;
};

/// The Data page.
struct DataState {
    QString title;                    ///< the answer: how much there is and up to when
    QString quality;                  ///< what the figures rest on: cost known for …
    std::optional<EmptyState> empty;
    std::vector<BatchRow> batches;    ///< newest first

    friend bool operator==(const DataState&, const DataState&) = default;
};
[[nodiscard]] DataState presentData(const std::vector<domain::Batch>& batches, const services::StoreStatus& status,
                                    const Format& format);

/// "Penjualan" / "Sales".
[[nodiscard]] QString kindName(const Words& words, domain::RecordKind kind);
/// Why a row was not taken, as a short phrase.
[[nodiscard]] QString rejectReason(const Words& words, const std::string& reason);
/// The same with its column, for a file of rejected rows.
[[nodiscard]] services::ReasonText rejectReasons(const Words& words);

}  // namespace kinerja::present
