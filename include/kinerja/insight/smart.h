// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/domain/plan.h"

namespace kinerja::insight {

enum class SmartLetter : std::uint8_t { Specific, Measurable, Achievable, Relevant, TimeBound };

/// What a letter lacks. Ids, not words: present has the sentences.
enum class SmartIssue : std::uint8_t {
    TitleMissing,       ///< S: no title
    TitleTooShort,      ///< S: fewer than four words
    TitleVague,         ///< S: only says "better", "as soon as possible" …
    OwnerMissing,       ///< S: nobody owns it
    KpiMissing,         ///< M: no KPI
    KpiUnknown,         ///< M: no such KPI
    FromMissing,        ///< M: no starting value
    ToMissing,          ///< M: no value to reach
    NoChange,           ///< M: from = to
    WrongDirection,     ///< M: moves the KPI the wrong way
    HistoryTooShort,    ///< A: fewer than three own earlier values and no reason typed
    BeyondBestEver,     ///< A: more than a tenth beyond the best own value and no reason typed
    NoGapLinked,        ///< R: no gap, and no reason why it matters
    EffectTooSmall,     ///< R: closes less than a tenth of the linked gap
    StartMissing,       ///< T
    DueMissing,         ///< T
    DueBeforeStart,     ///< T
    DueTooFar,          ///< T: more than two quarters after the start
    NoCheckIns,         ///< T: no check-in before the due date
};
/// "title-missing", "beyond-best-ever" …
[[nodiscard]] std::string_view smartIssueId(SmartIssue issue) noexcept;
[[nodiscard]] std::string_view smartLetterId(SmartLetter letter) noexcept;  ///< "specific" …

struct SmartLetterCheck {
    SmartLetter letter = SmartLetter::Specific;
    std::vector<SmartIssue> missing;
    [[nodiscard]] bool ok() const noexcept { return missing.empty(); }
};

struct SmartCheck {
    std::array<SmartLetterCheck, 5> letters;
    int passed = 0;  ///< letters without an issue, 0…5
};

/// The KPI's own values of earlier comparable periods, oldest first, ten-thousandths of its unit.
struct SmartContext {
    std::vector<Raw4> history;
};

/// Checks an action letter by letter. Advises, never blocks.
/// Formula: docs/kpi.md#smart. Returns: every letter, in the order S, M, A, R, T.
/// Source: Doran, Management Review 70 (1981) 35–36; docs/kpi.md#smart
[[nodiscard]] SmartCheck checkSmart(const domain::Action& action, const SmartContext& context);

}  // namespace kinerja::insight
