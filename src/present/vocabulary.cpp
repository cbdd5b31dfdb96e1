// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/domain/locked_target.h"
#include "kinerja/present/vocabulary.h"

#include <algorithm>
#include <limits>

#include "kinerja/present/convert.h"
#include "kinerja/present/refusal_words.h"

namespace kinerja::present {

using domain::Dimension;
using kpi::KpiId;

int pluralCount(std::int64_t n) noexcept
{
    return static_cast<int>(std::clamp<std::int64_t>(n, 0, std::numeric_limits<int>::max()));
}

QString kpiName(KpiId kpi, Language language)
{
    const auto& row = kpi::definition(kpi);
    return toQString(language == Language::Indonesian ? row.nameId : row.nameEn);
}

QString kpiFormula(KpiId kpi, Language language)
{
    const auto& row = kpi::definition(kpi);
    return toQString(language == Language::Indonesian ? row.formulaId : row.formulaEn);
}

QString dimensionName(const Words& words, Dimension dimension)
{
    switch (dimension) {
    case Dimension::Rep: return words.translate("Vocabulary", "Salesperson");
    case Dimension::Team: return words.translate("Vocabulary", "Team");
    case Dimension::Region: return words.translate("Vocabulary", "Region");
    case Dimension::Product: return words.translate("Vocabulary", "Product");
    case Dimension::Category: return words.translate("Vocabulary", "Category");
    case Dimension::Channel: return words.translate("Vocabulary", "Channel");
    case Dimension::Segment: return words.translate("Vocabulary", "Segment");
    case Dimension::Customer: return words.translate("Vocabulary", "Customer");
    case Dimension::Source: return words.translate("Vocabulary", "Lead source");
    }
    return {};
}

QString withoutValue(const Words& words, Dimension dimension)
{
    switch (dimension) {
    case Dimension::Rep: return words.translate("Vocabulary", "Without salesperson");
    case Dimension::Team: return words.translate("Vocabulary", "Without team");
    case Dimension::Region: return words.translate("Vocabulary", "Without region");
    case Dimension::Product: return words.translate("Vocabulary", "Without product");
    case Dimension::Category: return words.translate("Vocabulary", "Without category");
    case Dimension::Channel: return words.translate("Vocabulary", "Without channel");
    case Dimension::Segment: return words.translate("Vocabulary", "Without segment");
    case Dimension::Customer: return words.translate("Vocabulary", "Unknown customer");
    case Dimension::Source: return words.translate("Vocabulary", "Without source");
    }
    return {};
}

QString memberLabel(const Words& words, Dimension dimension, const std::string& key, const std::string& label)
{
    if (key.empty()) {
        return withoutValue(words, dimension);
    }
    return toQString(label.empty() ? key : label);
}

Verdict toVerdict(kpi::Verdict verdict) noexcept
{
    switch (verdict) {
    case kpi::Verdict::None: return Verdict::None;
    case kpi::Verdict::OnTrack: return Verdict::OnTrack;
    case kpi::Verdict::Behind: return Verdict::Behind;
    case kpi::Verdict::AtRisk: return Verdict::AtRisk;
    }
    return Verdict::None;
}

QString verdictWord(const Words& words, Verdict verdict)
{
    switch (verdict) {
    case Verdict::None: return words.translate("Vocabulary", "No verdict yet");
    case Verdict::OnTrack: return words.translate("Vocabulary", "On track");
    case Verdict::Behind: return words.translate("Vocabulary", "Behind");
    case Verdict::AtRisk: return words.translate("Vocabulary", "At risk");
    }
    return {};
}

Tone toneOf(KpiId kpi, double difference) noexcept
{
    if (difference == 0.0) {
        return Tone::Neutral;
    }
    const bool upIsGood = kpi::definition(kpi).direction == kpi::Direction::UpIsGood;
    return (difference > 0.0) == upIsGood ? Tone::Good : Tone::Bad;
}

Tone toneOf(KpiId kpi, Int128 difference) noexcept
{
    return toneOf(kpi, difference > 0 ? 1.0 : difference < 0 ? -1.0 : 0.0);
}

namespace {

enum class Source { Sales, Leads, Surveys, Costs, Markets };

Source sourceOf(KpiId kpi) noexcept
{
    switch (kpi) {
    case KpiId::Leads:
    case KpiId::Conversion:
    case KpiId::ConversionPeriod:
    case KpiId::WinRate:
    case KpiId::WinRateValue:
    case KpiId::SalesCycle:
    case KpiId::WonValue:
    case KpiId::PipelineCoverage:
    case KpiId::Velocity:
    case KpiId::AverageDeal: return Source::Leads;
    case KpiId::Csat:
    case KpiId::CsatMean:
    case KpiId::Nps: return Source::Surveys;
    case KpiId::Margin:
    case KpiId::GrossProfit: return Source::Costs;
    case KpiId::MarketShare: return Source::Markets;
    default: return Source::Sales;
    }
}

QString noSourceText(const Words& words, Source source)
{
    switch (source) {
    case Source::Sales: return words.translate("Vocabulary", "No sales data yet");
    case Source::Leads: return words.translate("Vocabulary", "No lead data yet");
    case Source::Surveys: return words.translate("Vocabulary", "No survey data yet");
    case Source::Costs: return words.translate("Vocabulary", "No cost data yet");
    case Source::Markets: return words.translate("Vocabulary", "No market size yet");
    }
    return {};
}

QString nothingInPeriodText(const Words& words, Source source)
{
    switch (source) {
    case Source::Sales: return words.translate("Vocabulary", "No sales in this period");
    case Source::Leads: return words.translate("Vocabulary", "No leads in this period");
    case Source::Surveys: return words.translate("Vocabulary", "No answers in this period");
    case Source::Costs: return words.translate("Vocabulary", "Cost not known in this period");
    case Source::Markets: return words.translate("Vocabulary", "No market size for exactly this period");
    }
    return {};
}

}  // namespace

QString missingText(const Words& words, KpiId kpi, kpi::Reason reason)
{
    switch (reason) {
    case kpi::Reason::NoSource:
        if (kpi == KpiId::PipelineCoverage) {
            return words.translate("Vocabulary", "No closing dates yet");  // of leads; there may be leads without
        }
        return noSourceText(words, sourceOf(kpi));
    case kpi::Reason::NotStarted: return words.translate("Vocabulary", "The period has not started");
    case kpi::Reason::NoRate:
        return sourceOf(kpi) == Source::Markets ? words.translate("Vocabulary", "Market size in another currency")
                                                : words.translate("Vocabulary", "Exchange rate missing");
    case kpi::Reason::SeveralUnits: return words.translate("Vocabulary", "Several units of measure");
    case kpi::Reason::TooFew: return words.translate("Vocabulary", "Too few records");
    case kpi::Reason::NoTarget: return words.translate("Vocabulary", "No target");
    case kpi::Reason::TargetReached: return words.translate("Vocabulary", "Target reached");
    case kpi::Reason::RecordsBegin: return words.translate("Vocabulary", "The records begin later");
    case kpi::Reason::None:
    case kpi::Reason::NoDenominator:
        if (kpi == KpiId::RequiredRate) {
            return words.translate("Vocabulary", "No working day left");
        }
        return nothingInPeriodText(words, sourceOf(kpi));
    }
    return {};
}

ErrorText errorText(const Words& words, const Error& error)
{
    switch (error.code) {
    case Errc::InvalidInput:
    case Errc::Question:
    case Errc::Usage:
    case Errc::OutOfRange:
    case Errc::MixedCurrency:
        return {words.translate("Errors", "This could not be taken."),
                words.translate("Errors", "Your data is unchanged. Reason: %1").arg(refusalText(words, error.detail))};
    case Errc::ProtectedFile:
        return {words.translate("Errors", "This file is protected by a password."),
                words.translate("Errors", "Your data is unchanged. In Excel, save it as .xlsx or CSV without a password, and drop it again.")};
    case Errc::UnsupportedFile:
        return {words.translate("Errors", "This kind of file is not read: %1.").arg(refusalText(words, error.detail)),
                words.translate("Errors", "Your data is unchanged. In Excel or LibreOffice, save it as .xlsx or CSV, and drop it again.")};
    case Errc::UnsafeFile:
        return {words.translate("Errors", "This file is damaged, unsafe or too large to be unpacked."),
                words.translate("Errors", "Your data is unchanged. If you trust it, save the sheet as CSV and drop that again. Reason: %1")
                    .arg(refusalText(words, error.detail))};
    case Errc::NotFound:
        return {words.translate("Errors", "It is not there any more."),
                words.translate("Errors", "Nothing was changed. Check whether it was moved or removed: %1")
                    .arg(refusalText(words, error.detail))};
    case Errc::Conflict:
        if (const auto locked = domain::lockedTargetIn(error.detail)) {
            return {words.translate("Errors", "The file has another value for a target that is approved and locked."),
                    words.translate("Errors", "Nothing was changed: no row of the file was taken. %1 is approved at %2, the file says %3. Give it the approved value in the file, "
                                              "or leave its row out, and drop the file again. The target itself is changed on the Targets page, with a reason.")
                        .arg(toQString(locked->name), toQString(locked->approved), toQString(locked->wanted))};
        }
        return {words.translate("Errors", "A later change stands in the way."),
                words.translate("Errors", "Nothing was changed. Undo the later one first: %1").arg(refusalText(words, error.detail))};
    case Errc::Cancelled:
        return {words.translate("Errors", "Cancelled."), words.translate("Errors", "Nothing was changed.")};
    case Errc::StorageFull:
        return {words.translate("Errors", "The disk is full; the last change was not saved."),
                words.translate("Errors", "Everything before it is safe. Free 200 MB, then try again.")};
    case Errc::Permission:
    case Errc::ReadOnly:
        return {words.translate("Errors", "This may not be written."),
                words.translate("Errors", "Nothing was changed. Open the file with the right to write, or choose another place.")};
    case Errc::Locked:
        return {words.translate("Errors", "This data file is open in another window."),
                words.translate("Errors", "Nothing was changed. Close it there, then try again.")};
    case Errc::SchemaTooNew:
        return {words.translate("Errors", "This data file was made by a newer Kinerja."),
                words.translate("Errors", "The file is unchanged. Install the newer version to open it.")};
    case Errc::ForeignFile:
        return {words.translate("Errors", "This is not a data file of Kinerja."),
                words.translate("Errors", "The file is unchanged. Choose another file, or import this one.")};
    case Errc::Damaged:
        return {words.translate("Errors", "The data file is damaged."),
                words.translate("Errors", "The file is unchanged. Restore the latest backup.")};
    case Errc::Internal:
    case Errc::Io:
    case Errc::Database:
    case Errc::Environment: break;
    }
    return {words.translate("Errors", "That did not work; the last change was not saved."),
            words.translate("Errors", "Everything before it is safe. Details: %1").arg(refusalText(words, error.detail))};
}

}  // namespace kinerja::present
