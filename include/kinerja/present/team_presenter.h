// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QString>
#include <QStringList>

#include "kinerja/present/chart_data.h"
#include "kinerja/present/empty_state.h"
#include "kinerja/present/format.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/plan.h"

namespace kinerja::present {

/// Fewer orders than this are a small sample: the row says "n = 7".
inline constexpr std::int64_t kSmallTeamSample = 10;

/// One salesperson (or the whole team, key "") in the list.
struct TeamRowState {
    std::string key;
    QString name;
    QString initials;
    QString note;              ///< under the name: "n = 7", "others"
    domain::Membership membership = domain::Membership::Mine;
    bool isWhole = false;
    bool isSmallSample = false;
    std::optional<ProgressBarData> bar;
    QString valueText;         ///< revenue
    QString attainmentText;    ///< "85%"; "" without a target
    std::optional<double> attainment;
    QString gapText;           ///< against what was to be expected by now; an em dash when unknown
    std::optional<double> gap;
    Tone gapTone = Tone::Neutral;
    Verdict verdict = Verdict::None;
    QString verdictText;
    SparklineData trail;
    QString strongText;        ///< "Conversion" and below "31% · team 24%"
    QString strongDetail;
    QString weakText;
    QString weakDetail;
    QString nextText;          ///< "2 open" and below "next 30 Sep"
    QString nextDetail;
    std::optional<Date> nextStep;
    QString toolTip;
    QString summary;           ///< the row in one sentence, for screen readers

    friend bool operator==(const TeamRowState&, const TeamRowState&) = default;
};

struct TeamState {
    QString title;
    QString revenueHead;             ///< "Pendapatan, Rp rb": amounts of all rows, gaps too, are in this unit
    std::vector<TeamRowState> rows;  ///< the whole team first, then everybody by section and name
    std::optional<EmptyState> empty;
};

/// `whole`: the dashboard of the same view, for the team's row and what people are held against.
[[nodiscard]] TeamState presentTeam(const std::vector<services::TeamRow>& people,
                                    const services::DashboardFigures& whole, const Format& format);

/// "SW": the first letters of the first and the last word that has any.
[[nodiscard]] QString initialsOf(const QString& name);
/// "My team", "Others", "Not a person".
[[nodiscard]] QString membershipName(const Words& words, domain::Membership membership);

// --- one person -----------------------------------------------------------------------------------------------
struct PersonKpiState {
    kpi::KpiId kpi = kpi::KpiId::Revenue;
    QString name;
    QString value;
    QString target;
    QString median;
    QString past;       ///< the compared period
    QString change;
    Tone changeTone = Tone::Neutral;
    Verdict verdict = Verdict::None;
    QString verdictText;
    bool isSmallSample = false;
    SparklineData trail;
    QString toolTip;
    QStringList pace;   ///< against the target, as a calculation: what the (i) says beside the tool tip
};

enum class TimelineKind { Praise, Improve, Action };

struct TimelineEntry {
    TimelineKind kind = TimelineKind::Praise;
    std::int64_t id = 0;
    Date day{};
    QString date;
    QString kindText;   ///< "Praise", "Area to improve", "Action"
    QString text;
    QString detail;     ///< figures quoted, who may read it; for actions status and due date
};

struct PersonState {
    domain::Person person;
    QString name;
    QString initials;
    QString subtitle;
    QString pastHead;   ///< "Q3 2025"; "" without comparison
    std::vector<PersonKpiState> kpis;
    QStringList strengths;
    QStringList weaknesses;
    std::vector<TimelineEntry> timeline;  ///< newest first
};

/// `changed`: ids of feedback with quoted figures whose data has changed since.
[[nodiscard]] PersonState presentPerson(const services::PersonPage& page, const services::ViewState& view,
                                        const std::vector<std::int64_t>& changed, const Format& format);

// --- feedback -------------------------------------------------------------------------------------------------
/// "Conversion 31% (1 Jul–23 Sep 2026)": a figure as it was quoted.
[[nodiscard]] QString frozenText(const domain::FrozenFigure& figure, const Format& format);
/// Who will read it, as a sentence. `name` is the person's, "" for the whole team.
[[nodiscard]] QString audienceSentence(const Words& words, domain::Audience audience, const QString& name);
/// "Only you", "You and Sari", "The whole team".
[[nodiscard]] QString audienceName(const Words& words, domain::Audience audience, const QString& name);
/// "Praise", "Area to improve".
[[nodiscard]] QString feedbackTypeName(const Words& words, domain::FeedbackType type);

}  // namespace kinerja::present
