// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/insight/smart.h"

#include <algorithm>
#include <string>

#include "kinerja/base/decimal.h"
#include "kinerja/kpi/answer.h"

namespace kinerja::insight {
namespace {

using domain::Action;
using Issues = std::vector<SmartIssue>;

constexpr std::size_t kFewestWords = 4;
constexpr std::size_t kFewestEarlier = 3;
constexpr int kMostDays = 184;  ///< two quarters

/// Words that promise without saying what is done.
constexpr std::array<std::string_view, 16> kVague{"better",   "improve",  "more",     "maximal",  "maximise", "maximize",
                                                  "asap",     "soon",     "lebih",    "baik",     "maksimal", "secepatnya",
                                                  "optimal",  "segera",   "giat",     "semangat"};

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Blanks and marks part words; every byte above ASCII belongs to one. No question of the process's locale.
bool isOfWord(char c) noexcept
{
    return static_cast<unsigned char>(c) >= 0x80 || (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '%';
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words(1);
    for (const char each : text) {
        if (isOfWord(each)) {
            words.back() += lower(each);
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    return words;
}

bool isVague(const std::vector<std::string>& words)
{
    const auto concrete = std::count_if(words.begin(), words.end(), [](const std::string& word) {
        return std::find(kVague.begin(), kVague.end(), word) == kVague.end();
    });
    return concrete < 2;
}

/// ÷ without leaving integers: a × factor ≥ b × 10 and the like, in 128 bits.
Int128 wide(Raw4 value) noexcept { return value; }

void checkSpecific(const Action& action, Issues& missing)
{
    auto words = wordsOf(action.title);
    if (words.empty()) {
        missing.push_back(SmartIssue::TitleMissing);
    } else {
        if (isVague(words)) {
            missing.push_back(SmartIssue::TitleVague);
        }
        const auto details = wordsOf(action.details);
        if (words.size() + details.size() < kFewestWords) {
            missing.push_back(SmartIssue::TitleTooShort);
        }
    }
    if (action.owner.empty()) {
        missing.push_back(SmartIssue::OwnerMissing);
    }
}

/// +1: the action wants the KPI to rise, −1: to fall; 0: it cannot be told.
int directionOf(const Action& action) noexcept
{
    if (!action.from || !action.to || *action.from == *action.to) {
        return 0;
    }
    return *action.to > *action.from ? 1 : -1;
}

int goodDirection(kpi::KpiId kpi) noexcept
{
    return kpi::definition(kpi).direction == kpi::Direction::UpIsGood ? 1 : -1;
}

void checkMeasurable(const Action& action, Issues& missing)
{
    const auto kpi = kpi::parseKpi(action.kpi);
    if (!kpi) {
        missing.push_back(action.kpi.empty() ? SmartIssue::KpiMissing : SmartIssue::KpiUnknown);
    }
    if (!action.from) {
        missing.push_back(SmartIssue::FromMissing);
    }
    if (!action.to) {
        missing.push_back(SmartIssue::ToMissing);
    }
    if (!action.from || !action.to) {
        return;
    }
    if (directionOf(action) == 0) {
        missing.push_back(SmartIssue::NoChange);
    } else if (kpi && directionOf(action) != goodDirection(*kpi)) {
        missing.push_back(SmartIssue::WrongDirection);
    }
}

/// Against the own best: up to a tenth beyond it can be reached, more needs a reason.
void checkAchievable(const Action& action, const SmartContext& context, Issues& missing)
{
    if (!wordsOf(action.achievable).empty()) {
        return;
    }
    if (context.history.size() < kFewestEarlier || !action.to) {
        missing.push_back(SmartIssue::HistoryTooShort);
        return;
    }
    const auto kpi = kpi::parseKpi(action.kpi);
    const int good = kpi ? goodDirection(*kpi) : directionOf(action);
    const auto [low, high] = std::minmax_element(context.history.begin(), context.history.end());
    const bool beyond = good < 0 ? wide(*action.to) * 10 < wide(*low) * 9 : wide(*action.to) * 10 > wide(*high) * 11;
    if (beyond) {
        missing.push_back(SmartIssue::BeyondBestEver);
    }
}

void checkRelevant(const Action& action, Issues& missing)
{
    if (!action.gap) {
        if (wordsOf(action.relevant).empty()) {
            missing.push_back(SmartIssue::NoGapLinked);
        }
        return;
    }
    if (!action.from || !action.to) {
        return;
    }
    const auto magnitude = [](Int128 value) { return value < 0 ? -value : value; };
    const Int128 effect = magnitude(wide(*action.to) - *action.from);
    if (effect * 10 < magnitude(*action.gap)) {
        missing.push_back(SmartIssue::EffectTooSmall);
    }
}

void checkTimeBound(const Action& action, Issues& missing)
{
    const bool started = action.start != Date{};
    const bool dated = action.due != Date{};
    if (!started) {
        missing.push_back(SmartIssue::StartMissing);
    }
    if (!dated) {
        missing.push_back(SmartIssue::DueMissing);
    }
    if (!started || !dated) {
        return;
    }
    const auto days = (action.due - action.start).count();
    if (days <= 0) {
        missing.push_back(SmartIssue::DueBeforeStart);
        return;
    }
    if (days > kMostDays) {
        missing.push_back(SmartIssue::DueTooFar);
    }
    if (action.checkEveryDays <= 0 || action.checkEveryDays >= days) {
        missing.push_back(SmartIssue::NoCheckIns);
    }
}

}  // namespace

std::string_view smartIssueId(SmartIssue issue) noexcept
{
    constexpr std::array<std::string_view, 19> kIds{
        "title-missing", "title-too-short",   "title-vague",      "owner-missing", "kpi-missing",
        "kpi-unknown",   "from-missing",      "to-missing",       "no-change",     "wrong-direction",
        "history-too-short", "beyond-best-ever", "no-gap-linked", "effect-too-small", "start-missing",
        "due-missing",   "due-before-start",  "due-too-far",      "no-check-ins"};
    return kIds[static_cast<std::size_t>(issue)];
}

std::string_view smartLetterId(SmartLetter letter) noexcept
{
    constexpr std::array<std::string_view, 5> kIds{"specific", "measurable", "achievable", "relevant", "time-bound"};
    return kIds[static_cast<std::size_t>(letter)];
}

SmartCheck checkSmart(const Action& action, const SmartContext& context)
{
    SmartCheck check;
    for (std::size_t at = 0; at < check.letters.size(); ++at) {
        check.letters[at].letter = static_cast<SmartLetter>(at);
    }
    checkSpecific(action, check.letters[0].missing);
    checkMeasurable(action, check.letters[1].missing);
    checkAchievable(action, context, check.letters[2].missing);
    checkRelevant(action, check.letters[3].missing);
    checkTimeBound(action, check.letters[4].missing);
    check.passed = static_cast<int>(std::count_if(check.letters.begin(), check.letters.end(),
                                                  [](const SmartLetterCheck& letter) { return letter.ok(); }));
    return check;
}

}  // namespace kinerja::insight
