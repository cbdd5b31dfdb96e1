// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "kinerja/present/format.h"
#include "kinerja/services/quality.h"

/// What people read about the quality of the records.
namespace kinerja::present {

struct QualityRow {
    services::QualityIssue issue = services::QualityIssue::LineWithoutCustomer;
    std::optional<services::RecordSort> sort;  ///< where the rows can be looked at
    QString text;   ///< "Baris tanpa biaya: 1.203, 17% dari pendapatan"
    QString kpis;   ///< "Mengenai: Margin laba, Laba kotor"
    QString fix;    ///< what mends it

    friend bool operator==(const QualityRow&, const QualityRow&) = default;
};
[[nodiscard]] std::vector<QualityRow> presentQuality(const std::vector<services::QualityFinding>& findings, const Format& format);

/// "Baris tanpa biaya".
[[nodiscard]] QString qualityIssueName(const Words& words, services::QualityIssue issue);

}  // namespace kinerja::present
