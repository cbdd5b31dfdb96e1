// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "kinerja/present/format.h"
#include "kinerja/services/prove.h"

namespace kinerja::present {

/// The target, and the stored ones that it is made of, one line for each scope; or why there is none.
[[nodiscard]] QStringList foundTargetLines(kpi::KpiId kpi, const services::FoundTarget& found, const Format& format);

/// Who, or which months, of a sum have a target: "· Salespeople: 1 with a target, 2 with records and without a target", "· Months: 1 with a target, 2 without".
[[nodiscard]] QString noTargetLine(const kpi::NoTarget& why, const Format& format);

/// That, then each step from it as formula, numbers and result, and whether both ways agree.
[[nodiscard]] QStringList targetProofLines(kpi::KpiId kpi, const services::TargetProof& proof, const Format& format);

}  // namespace kinerja::present
