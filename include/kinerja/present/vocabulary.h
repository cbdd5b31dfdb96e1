// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "kinerja/base/result.h"
#include "kinerja/domain/plan.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/query.h"
#include "kinerja/kpi/targets.h"
#include "kinerja/present/chart_data.h"
#include "kinerja/present/language.h"

/// The words that several pages and the PDF share.
namespace kinerja::present {

/// A number for Words::translate's plural forms. (lupdate does not find a text whose number is a static_cast.)
[[nodiscard]] int pluralCount(std::int64_t n) noexcept;

/// "Pendapatan" / "Revenue", as docs/kpi.md has it.
[[nodiscard]] QString kpiName(kpi::KpiId kpi, Language language);
[[nodiscard]] QString kpiFormula(kpi::KpiId kpi, Language language);
/// "Wilayah" / "Region".
[[nodiscard]] QString dimensionName(const Words& words, domain::Dimension dimension);
/// What stands for records without a value: "Tanpa wilayah" / "Without region".
[[nodiscard]] QString withoutValue(const Words& words, domain::Dimension dimension);
/// The label of a member as people read it.
[[nodiscard]] QString memberLabel(const Words& words, domain::Dimension dimension, const std::string& key,
                                  const std::string& label);

[[nodiscard]] Verdict toVerdict(kpi::Verdict verdict) noexcept;
/// "Sesuai laju", "Tertinggal", "Berisiko", "Belum dinilai".
[[nodiscard]] QString verdictWord(const Words& words, Verdict verdict);
/// Whether a difference of this KPI is good.
[[nodiscard]] Tone toneOf(kpi::KpiId kpi, Int128 difference) noexcept;
[[nodiscard]] Tone toneOf(kpi::KpiId kpi, double difference) noexcept;
/// Why there is no value, in a short phrase: "Belum ada data prospek".
[[nodiscard]] QString missingText(const Words& words, kpi::KpiId kpi, kpi::Reason reason);

/// What happened; what is safe and what to do.
struct ErrorText {
    QString title;
    QString text;
};
[[nodiscard]] ErrorText errorText(const Words& words, const Error& error);

}  // namespace kinerja::present
