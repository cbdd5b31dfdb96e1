// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "kinerja/present/format.h"
#include "kinerja/services/names.h"
#include "kinerja/services/quality.h"

/// What people read about the quality of the records.
namespace kinerja::present {

/// An issue; or two names that look alike, to be answered.
struct QualityRow {
    services::QualityIssue issue = services::QualityIssue::LineWithoutCustomer;
    std::optional<services::RecordSort> sort;  ///< where the rows can be looked at
    QString text;   ///< "Baris tanpa biaya: 1.203, 17% dari pendapatan"
    QString kpis;   ///< "Mengenai: Margin laba, Laba kotor"
    QString fix;    ///< what mends it
    std::optional<services::ProposedMerge> names{};

    friend bool operator==(const QualityRow&, const QualityRow&) = default;
};
[[nodiscard]] std::vector<QualityRow> presentQuality(const std::vector<services::QualityFinding>& findings, const Format& format);

/// The first few of them: the next ones come when these are answered.
[[nodiscard]] std::vector<QualityRow> presentNameQuestions(const std::vector<services::ProposedMerge>& proposed, const Format& format);

/// "Baris tanpa biaya".
[[nodiscard]] QString qualityIssueName(const Words& words, services::QualityIssue issue);

}  // namespace kinerja::present
