// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_numbers.h"

#include <algorithm>
#include <optional>

#include "synonyms.h"

namespace kinerja::ingest {
namespace {

using domain::TargetLevel;

constexpr int kRawDecimals = 4;

int lengthOf(PeriodKind kind) noexcept
{
    return kind == PeriodKind::Month ? 1 : kind == PeriodKind::Quarter ? 3 : kind == PeriodKind::Semester ? 6 : 12;
}

struct Parts {
    Int128 sum = 0;
    std::int64_t count = 0;
};

/// Beside columns of other levels those of the targets, of the shortest periods alone.
Parts partsOf(const std::vector<TargetCell>& cells)
{
    const bool hasTargets = std::any_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.target.level == TargetLevel::Target; });
    std::optional<PeriodKind> shortest;
    Parts parts;
    for (const TargetCell& cell : cells) {
        const auto kind = cell.target.period.kind;
        if ((hasTargets && cell.target.level != TargetLevel::Target) || (shortest && lengthOf(kind) > lengthOf(*shortest))) {
            continue;
        }
        parts = shortest == kind ? parts : Parts{};
        parts.sum += cell.target.value;
        ++parts.count;
        shortest = kind;
    }
    return parts;
}

bool isMean(Raw4 value, Raw4 step, const Parts& parts) noexcept
{
    const Int128 off = Int128{value} * parts.count - parts.sum;
    return (off < 0 ? -off : off) * 2 <= Int128{step} * parts.count;
}

}  // namespace

Raw4 lastStepOf(const NumberText& number, DecimalMark mark, int power)
{
    const auto text = number.text();
    const auto point = text.rfind(number.isExact || mark == DecimalMark::Point ? '.' : ',');
    int digits = kRawDecimals + power + number.exponent - static_cast<int>(point == std::string_view::npos ? 0 : text.size() - point - 1);
    Raw4 step = 1;
    for (constexpr int kMost = 15; digits > 0 && digits <= kMost; --digits) {
        step *= 10;
    }
    return step;
}

bool isTotalOf(const NumberCell& total, const FieldColumn& column, bool arePercent, const std::vector<TargetCell>& cells)
{
    const auto& synonyms = Synonyms::instance();
    const std::string& kpi = cells.front().target.kpi;
    const bool mayBeMean = !addsUp(kpi);
    const bool mayBeSum = !mayBeMean || !synonyms.kpi(kpi);  // its own KPIs may be either
    const bool isShare = synonyms.isFraction(kpi);
    const Parts parts = partsOf(cells);
    const int power = synonyms.isMoney(kpi) ? column.power : 0;
    // Months without any mark leave open whether "1.000" is one or a thousand; what they add up to tells.
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        const auto value = valueOf(total.text, mark, power);
        for (const bool isHundredths : {false, true}) {
            const bool mayBe = isHundredths ? total.text.percent || (isShare && arePercent) : !total.text.percent;
            if (!value || !mayBe) {
                continue;
            }
            const Raw4 raw = isHundredths ? static_cast<Raw4>(divideRounded(value->raw, 100)) : value->raw;
            const Raw4 step = lastStepOf(total.text, mark, power - (isHundredths ? kPercentPower : 0));
            if ((mayBeMean && isMean(raw, isShare ? std::min(step, kRawOne / 100) : step, parts)) || (mayBeSum && parts.sum == raw)) {
                return true;
            }
        }
    }
    return false;
}

std::string_view refusalOf(const domain::Target& target) noexcept
{
    const Synonyms& synonyms = Synonyms::instance();
    if (synonyms.kpi(target.kpi) != target.kpi) {
        return {};  // a company's own
    }
    if (target.value < domain::leastTarget(target.kpi)) {
        return "negative-target";
    }
    if (synonyms.isCount(target.kpi) && target.value % kRawOne != 0) {
        return "not-a-count";
    }
    const bool isPoints = target.kpi == "nps" || target.kpi == "csat_mean";
    const bool isTooMuch = (synonyms.isFraction(target.kpi) && target.value > domain::mostShare(target.kpi)) || (isPoints && target.value > domain::kMostPoints);
    return isTooMuch ? "out-of-range" : "";
}

}  // namespace kinerja::ingest
