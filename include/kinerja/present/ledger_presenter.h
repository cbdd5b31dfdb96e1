// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "kinerja/domain/import.h"
#include "kinerja/domain/undo.h"
#include "kinerja/present/format.h"
#include "kinerja/services/periods.h"

/// What people read about the ledger: taking imports back, their effect, sealed periods and their restatements.
namespace kinerja::present {

/// Later imports that must be taken back before one can be.
struct InTheWayState {
    QString title;
    QString text;         ///< which, of when, how many rows, which row; what follows
    QString accept;       ///< the button that takes all of them back; "" = edits by hand come first, there is no such button

    friend bool operator==(const InTheWayState&, const InTheWayState&) = default;
};

/// `found` is not empty.
[[nodiscard]] InTheWayState presentInTheWay(const std::vector<domain::InTheWay>& found, const Format& format);

/// "Pendapatan: Rp4.900.000 → Rp4.980.000", one for each change; "(target Q3 2026)" behind the KPI where it is a target.
[[nodiscard]] QStringList changeLines(const std::vector<domain::FigureChange>& changes, const Format& format);
/// "Revenue per order: defined after the seal, not held", one for each KPI that a seal holds no value of.
[[nodiscard]] QStringList notHeldLines(const services::SealedPeriod& period, const Format& format);

struct LedgerLine {
    QString label;
    QString value;

    friend bool operator==(const LedgerLine&, const LedgerLine&) = default;
};

/// Everything the ledger knows of one import.
struct BatchDetails {
    QString title;
    std::vector<LedgerLine> lines;  ///< file, hash, profile, who, when, counts
    QStringList effect;             ///< on the KPIs of all data
    QString effectText;             ///< said when there is no effect to list

    friend bool operator==(const BatchDetails&, const BatchDetails&) = default;
};
[[nodiscard]] BatchDetails presentBatch(const domain::Batch& batch, const Format& format);

/// A period that is sealed, with what changed it.
struct SealRow {
    Period period;
    QString name;         ///< "Q2 2026"
    QString sealed;       ///< when and by whom, and up to which day its figures are
    QString restatements; ///< "3 perubahan"
    QStringList lines;    ///< each restatement with its figures

    friend bool operator==(const SealRow&, const SealRow&) = default;
};
/// A period that can be sealed.
struct SealChoice {
    Period period;
    QString name;

    friend bool operator==(const SealChoice&, const SealChoice&) = default;
};
/// Quarters, months, half-years and years that have data and have ended by `today`, and are not sealed: the latest first.
[[nodiscard]] std::vector<SealChoice> sealChoices(std::optional<Date> firstDay, std::optional<Date> lastDay, Date today,
                                                  const std::vector<services::SealedPeriod>& sealed, const Format& format);

[[nodiscard]] std::vector<SealRow> presentSeals(const std::vector<services::SealedPeriod>& periods, const Format& format);

/// "5 Feb 2026 09:12" in the time of this computer, of a moment in UTC, ISO. For the window only: files must not differ by time zone.
[[nodiscard]] QString momentText(const Format& format, const std::string& iso);

}  // namespace kinerja::present
