// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kinerja/base/date.h"

namespace kinerja::domain {

/// A figure as exact text, the same in every locale: what the ledger and sealed periods keep.
struct FigureText {
    std::string kpi;    ///< "revenue"
    std::string part;   ///< "" = the KPI's value; "target 2026-Q3", "target 2026-09 rep=Sari"
    std::string unit;   ///< "money" …
    std::string value;  ///< "" = no value

    friend bool operator==(const FigureText&, const FigureText&) = default;
};

/// A figure before and after a write.
struct FigureChange {
    std::string kpi;
    std::string part;
    std::string unit;
    std::string before;  ///< "" = no value
    std::string after;

    friend bool operator==(const FigureChange&, const FigureChange&) = default;
};

/// A closed period whose figures were stated: later writes may change them, but are listed.
struct Seal {
    std::int64_t id = 0;
    Period period;
    Date asOf{};             ///< up to which the sealed figures were taken; earlier versions kept days within the period, too
    std::string who;
    std::string when;        ///< UTC, ISO
    std::int64_t dataVersion = 0;
    std::vector<FigureText> figures;
};

/// What changed the figures of a sealed period.
enum class RestatementCause : std::uint8_t { Import = 0, Undo = 1, Edit = 2, Unknown = 3 };
/// "import", "undo", "edit", "unknown".
[[nodiscard]] std::string_view restatementCauseId(RestatementCause cause) noexcept;

/// Figures of a sealed period that a later write changed.
struct Restatement {
    std::int64_t id = 0;
    std::int64_t seal = 0;
    RestatementCause cause = RestatementCause::Unknown;
    std::int64_t batch = 0;  ///< of an import or its undo, else 0
    std::string fileName;    ///< of that batch
    std::string who;
    std::string when;        ///< UTC, ISO
    std::int64_t dataVersion = 0;
    std::vector<FigureChange> changes;
};

}  // namespace kinerja::domain
