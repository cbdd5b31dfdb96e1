// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "kinerja/present/chart_data.h"
#include "kinerja/present/empty_state.h"
#include "kinerja/present/format.h"
#include "kinerja/services/plan.h"

namespace kinerja::present {

/// Names of people by key, for owners.
using PeopleNames = std::vector<std::pair<std::string, std::string>>;

struct CheckInState {
    QString date;
    QString text;
    QString value;  ///< the KPI on that day, "" = not measured

    friend bool operator==(const CheckInState&, const CheckInState&) = default;
};

/// One action in the table and below it.
struct ActionRowState {
    domain::Action action;
    Verdict verdict = Verdict::None;
    bool isOpen = true;
    bool isOverdue = false;
    QString status;        ///< "Overdue", "Behind", "Done" …
    QString title;
    QString owner;
    QString kpi;           ///< "Conversion · Jawa Barat"
    QString change;        ///< "18% → 21%"
    QString today;         ///< "today 19,4%"; an em dash without a value
    std::optional<ProgressBarData> bar;
    QString due;
    QString lastCheck;
    QString kind;
    QString details;       ///< several lines: what, why it can be reached, which gap it closes …
    QString nextCheck;
    std::vector<CheckInState> checkIns;
    QString summary;
};

struct ActionsState {
    QString title;
    std::vector<ActionRowState> rows;  ///< overdue and at risk first
    std::optional<EmptyState> empty;
};

[[nodiscard]] ActionsState presentActions(const std::vector<services::ActionProgress>& actions,
                                          const PeopleNames& people, const Format& format);

/// One letter of SMART with what it still lacks.
struct SmartLetterState {
    QString letter;   ///< "S"
    QString name;     ///< "Specific"
    bool ok = false;
    QStringList missing;

    friend bool operator==(const SmartLetterState&, const SmartLetterState&) = default;
};
struct SmartState {
    QString title;    ///< "3 of 5 letters"
    std::array<SmartLetterState, 5> letters;
};
[[nodiscard]] SmartState presentSmart(const insight::SmartCheck& check, const Words& words);
/// What a letter lacks, in a sentence.
[[nodiscard]] QString smartIssueText(const Words& words, insight::SmartIssue issue);

[[nodiscard]] QString actionKindName(const Words& words, domain::ActionKind kind);
[[nodiscard]] QString actionStatusName(const Words& words, domain::ActionStatus status);
/// "Conversion 18% → 21%"; "" without a KPI.
[[nodiscard]] QString actionChangeText(const domain::Action& action, const Format& format);
/// A figure in ten-thousandths of its unit, as actions keep it; nullopt without a value.
[[nodiscard]] std::optional<Raw4> actionValueOf(const kpi::Figure& figure);
/// A stored KPI value ("0.194") in words of the format.
[[nodiscard]] QString plainValueText(kpi::KpiId kpi, const std::string& value, const Format& format);

}  // namespace kinerja::present
