// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/periods.h"

#include <algorithm>
#include <charconv>

#include "edits.h"
#include "kinerja/store/seals.h"
#include "plan_access.h"
#include "restating.h"

namespace kinerja::services {
namespace {

/// Earlier versions kept changes of KPIs that the seal does not hold, too.
std::vector<domain::Restatement> restatementsOf(const domain::Seal& seal, const std::vector<domain::Restatement>& all)
{
    std::vector<domain::Restatement> own;
    for (const domain::Restatement& one : all) {
        if (one.seal != seal.id) {
            continue;
        }
        domain::Restatement& kept = own.emplace_back(one);
        leaveOutNotHeld(seal.figures, kept.changes);
        if (kept.changes.empty() && !one.changes.empty()) {
            own.pop_back();
        }
    }
    return own;
}

std::vector<std::string> notHeldBy(const domain::Seal& seal, const std::vector<domain::FigureText>& now)
{
    std::vector<std::string> keys;
    for (const domain::FigureText& one : now) {
        const bool isHeld = std::any_of(seal.figures.begin(), seal.figures.end(), [&](const auto& held) { return held.part.empty() && held.kpi == one.kpi; });
        if (one.part.empty() && !isHeld) {
            keys.push_back(one.kpi);
        }
    }
    return keys;
}

}  // namespace

Result<std::vector<SealedPeriod>> listSealedPeriods(Workspace& workspace)
{
    auto seals = store::listSeals(workspace.connection());
    const auto restatements = store::listRestatements(workspace.connection());
    const auto targets = storedTargets(workspace);
    if (!seals || !restatements || !targets) {
        return pass(!seals ? seals.error() : !restatements ? restatements.error() : targets.error());
    }
    std::vector<SealedPeriod> periods;
    for (domain::Seal& seal : *seals) {
        const auto now = periodFigures(*workspace.facts(), *targets, seal.period, seal.asOf);
        if (!now) {
            return pass(now.error());
        }
        SealedPeriod& period = periods.emplace_back();
        period.changes = changesBetween(seal.figures, *now);
        period.restatements = restatementsOf(seal, *restatements);
        period.notHeld = notHeldBy(seal, *now);
        if (auto unknown = changesBetween(restated(seal, period.restatements), *now); !unknown.empty()) {
            domain::Restatement& last = period.restatements.emplace_back();
            last.seal = seal.id;
            last.changes = std::move(unknown);
        }
        period.seal = std::move(seal);
    }
    return periods;
}

Status sealPeriod(Workspace& workspace, const Period& period, Date asOf, Date today)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return allowed;
    }
    if (period.kind == PeriodKind::All || period.days() <= 0) {
        return fail(Errc::InvalidInput, "only a period with a first and a last day can be sealed");
    }
    if (today < period.end - std::chrono::days{1}) {
        return fail(Errc::InvalidInput, periodId(period) + " has not ended");
    }
    const auto targets = storedTargets(workspace);
    if (!targets) {
        return pass(targets.error());
    }
    auto figures = periodFigures(*workspace.facts(), *targets, period, asOf);
    if (!figures) {
        return pass(figures.error());
    }
    domain::Seal seal;
    seal.period = period;
    seal.asOf = sealedUpTo(*workspace.facts(), period, asOf);
    seal.figures = std::move(*figures);
    const auto added = store::addSeal(workspace.connection(), seal);
    return added ? Status{} : Status{pass(added.error())};
}

Status unsealPeriod(Workspace& workspace, const Period& period)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return allowed;
    }
    const auto seals = store::listSeals(workspace.connection());
    if (!seals) {
        return pass(seals.error());
    }
    const auto found = std::find_if(seals->begin(), seals->end(), [&](const domain::Seal& one) { return one.period == period; });
    if (found == seals->end()) {
        return fail(Errc::NotFound, periodId(period) + " is not sealed");
    }
    return store::removeSeal(workspace.connection(), found->id);
}

std::optional<kpi::Figure> figureOf(kpi::KpiId kpi, const std::string& text)
{
    kpi::Figure figure;
    figure.unit = kpi::definition(kpi).unit;
    figure.hasValue = !text.empty();
    if (text.empty()) {
        return figure;
    }
    const bool isExact = figure.unit == kpi::Unit::Money || figure.unit == kpi::Unit::PerDay || figure.unit == kpi::Unit::Units
                         || figure.unit == kpi::Unit::Count;
    if (!isExact) {
        const char* end = text.data() + text.size();
        const auto read = std::from_chars(text.data(), end, figure.real);
        return read.ec == std::errc{} && read.ptr == end ? std::optional{figure} : std::nullopt;
    }
    // Sums may be wider than 64 bits: digits one by one.
    const bool isNegative = text.front() == '-';
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string digits = text.substr(isNegative ? 1 : 0, point - (isNegative ? 1 : 0));
    std::string decimals = point < text.size() ? text.substr(point + 1) : std::string{};
    if (digits.empty() || decimals.size() > 4 || digits.size() > 34) {
        return std::nullopt;
    }
    decimals.resize(4, '0');
    Int128 raw = 0;
    for (const char digit : digits + decimals) {
        if (digit < '0' || digit > '9') {
            return std::nullopt;
        }
        raw = raw * 10 + (digit - '0');
    }
    figure.exact = (isNegative ? -raw : raw) / (figure.unit == kpi::Unit::Count ? kRawOne : 1);
    return figure;
}

}  // namespace kinerja::services
