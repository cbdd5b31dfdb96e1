// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/insight/contribution.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/targets.h"

namespace kinerja::insight {

enum class FindingKind : std::uint8_t {
    PersonalBest,        ///< better than every earlier period given
    TargetReached,       ///< attainment ≥ 1
    LargestImprovement,  ///< the largest relative step up against the comparison
    BehindPace,          ///< below what was to be expected by now (Verdict Behind)
    AtRisk,              ///< far below (Verdict AtRisk)
    LargestDrop,         ///< no target: the largest relative step down against the comparison
};
/// "personal-best", "target-reached", "largest-improvement", "behind-pace", "at-risk", "largest-drop".
[[nodiscard]] std::string_view findingKindId(FindingKind kind) noexcept;

/// The value of a dimension that contributes most to a finding's amount.
struct Contributor {
    domain::Dimension dimension = domain::Dimension::Region;
    std::string key;
    std::string label;
    Int128 amount = 0;            ///< same unit and sign as the finding's amount
    std::optional<double> share;  ///< of the finding's amount, only if all contributions have its sign
};

/// One thing worth saying, without words: present turns it into a sentence.
struct Finding {
    FindingKind kind = FindingKind::BehindPace;
    kpi::KpiId kpi = kpi::KpiId::Revenue;
    std::optional<domain::Dimension> dimension;  ///< nullopt: the whole company
    std::string key;
    std::string label;
    kpi::Figure value;             ///< the KPI now
    std::optional<Int128> against; ///< what it is held against: earlier best, target, expected, compared value
                                   ///< (ten-thousandths of the KPI's unit)
    std::optional<Int128> amount;  ///< value − against, ten-thousandths of the KPI's unit (fractions: 100 = 1 point)
    std::optional<double> share;   ///< amount ÷ |against|; nullopt when against is 0
    int periods = 0;               ///< PersonalBest: how many earlier periods it beats
    std::optional<Contributor> contributor;
};

/// What is known about one KPI of the company or of one value of a dimension.
struct Candidate {
    kpi::KpiId kpi = kpi::KpiId::Revenue;
    std::optional<domain::Dimension> dimension;
    std::string key;
    std::string label;
    kpi::Figure current;
    kpi::Figure compared;
    kpi::Progress progress;
    std::vector<kpi::Figure> history;  ///< earlier complete periods of the same kind, oldest first; may be empty
};

/// The values of one dimension against what was expected of them (or the comparison): where a gap comes from.
struct Breakdown {
    kpi::KpiId kpi = kpi::KpiId::Revenue;
    domain::Dimension dimension = domain::Dimension::Region;
    ContributionTable table;
};

/// Fewer records than this behind a ratio are no reason for praise or blame.
inline constexpr std::int64_t kEnoughRecords = 10;
/// Fewer earlier periods than this make no record.
inline constexpr int kEnoughPeriods = 3;

/// Worth praising, best first: personal bests, then targets reached, then the largest improvement per KPI;
/// at most one finding per member, at most `limit`.
/// Source: docs/kpi.md#findings
[[nodiscard]] std::vector<Finding> worthPraising(std::span<const Candidate> candidates, std::size_t limit = 3);

/// Needs attention, worst first: what is behind pace by its relative gap to what was expected by now, company
/// before members when the gap is the same; without any target the largest drops. Each with the value that
/// contributes most, if a breakdown of that KPI is given.
/// Source: docs/kpi.md#findings
[[nodiscard]] std::vector<Finding> needsAttention(std::span<const Candidate> candidates,
                                                  std::span<const Breakdown> breakdowns, std::size_t limit = 3);

}  // namespace kinerja::insight
