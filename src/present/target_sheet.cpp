// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/target_sheet.h"

#include <algorithm>
#include <limits>

#include "digits.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

/// Σ of what is set; nullopt when nothing is.
std::optional<Int128> sumOf(const services::TargetGridRow& row)
{
    std::optional<Int128> sum;
    for (const services::TargetGridCell& month : row.months) {
        if (month.value) {
            sum = sum.value_or(0) + *month.value;
        }
    }
    return sum;
}

bool hasSeveral(const services::TargetGridRow& row)
{
    return std::any_of(row.months.begin(), row.months.end(), [](const auto& month) { return !month.several.empty(); });
}

bool isWhole(const services::TargetGridRow& row)
{
    return std::all_of(row.months.begin(), row.months.end(), [](const auto& month) { return month.value.has_value(); });
}

/// The one value of all months.
std::optional<Raw4> equalValue(const services::TargetGridRow& row)
{
    const bool isEqual = isWhole(row)
        && std::all_of(row.months.begin(), row.months.end(), [&](const auto& month) { return month.value == row.months.front().value; });
    return isEqual ? row.months.front().value : std::nullopt;
}

/// One month or the year of all rows but the first.
class PartsAdder {
public:
    explicit PartsAdder(bool isSum) : m_isSum{isSum} {}

    void add(std::optional<Raw4> value, Int128 weight, bool isUnclear)
    {
        m_isUnclear = m_isUnclear || isUnclear;
        if (!value || (!m_isSum && weight <= 0)) {
            return;
        }
        ++m_parts;
        m_sum += m_isSum ? Int128{*value} : Int128{*value} * weight;
        m_weights += weight;
    }

    [[nodiscard]] PartsSum sum(std::optional<Raw4> whole) const
    {
        PartsSum made;
        made.parts = m_parts;
        made.whole = whole;
        if (m_parts > 0 && !m_isUnclear) {
            made.sum = m_isSum ? m_sum : divideRounded(m_sum, m_weights);
        }
        return made;
    }

private:
    bool m_isSum;
    Int128 m_sum = 0;
    Int128 m_weights = 0;
    int m_parts = 0;
    bool m_isUnclear = false;  ///< one of them has several targets
};

}  // namespace

TargetSheet::TargetSheet(std::shared_ptr<const services::TargetGrid> grid, Format format, GridUnit unit)
    : m_grid{std::move(grid)}, m_format{std::move(format)}, m_unit{unit}
{
    count();
    addUp();
    findWidest();
}

bool TargetSheet::isSum() const noexcept { return kpi::definition(m_grid->choice.kpi).isSum; }

void TargetSheet::count()
{
    const auto take = [&](const services::TargetGridCell& cell) {
        m_set += cell.value || cell.isApproved ? 1 : 0;
        m_approved += cell.isApproved ? 1 : 0;
    };
    for (int row = 0; row < rows(); ++row) {
        m_otherPeriods += at(row).otherPeriods;
        take(at(row).year);
        for (const services::TargetGridCell& month : at(row).months) {
            take(month);
        }
    }
}

void TargetSheet::addUp()
{
    for (int month = 0; month <= kYear; ++month) {
        PartsAdder adder{isSum()};
        for (int row = 1; row < rows(); ++row) {
            const services::TargetPastRow& past = *at(row).past;
            adder.add(value(row, month), month == kYear ? past.weight : past.weights[static_cast<std::size_t>(month)], isUnclear(row, month));
        }
        m_parts.push_back(adder.sum(rows() > 0 ? value(0, month) : std::nullopt));
    }
}

const std::string& TargetSheet::key(int row) const { return at(row).key; }

QString TargetSheet::label(int row) const
{
    return at(row).key.empty() ? m_format.words().translate("Targets", "Whole team") : toQString(at(row).label);
}

const services::TargetGridCell& TargetSheet::cell(int row, int month) const
{
    return month == kYear ? at(row).year : at(row).months[static_cast<std::size_t>(month)];
}

std::optional<Raw4> TargetSheet::value(int row, int month) const
{
    if (month != kYear || cell(row, kYear).value) {
        return cell(row, month).value;
    }
    if (isUnclear(row, kYear)) {
        return std::nullopt;
    }
    if (!isSum()) {
        return equalValue(at(row));
    }
    const auto sum = sumOf(at(row));
    return sum ? std::optional{static_cast<Raw4>(*sum)} : std::nullopt;
}

bool TargetSheet::isUnclear(int row, int month) const
{
    return !cell(row, month).several.empty() || (month == kYear && !cell(row, kYear).value && hasSeveral(at(row)));
}

bool TargetSheet::isContradicted(int row) const
{
    const auto& year = at(row).year.value;
    if (!year || !isWhole(at(row))) {
        return false;
    }
    return isSum() ? sumOf(at(row)) != Int128{*year} : equalValue(at(row)) != year;
}

QString TargetSheet::text(int row, int month) const
{
    const auto shown = value(row, month);
    if (shown) {
        return targetText(*shown, m_unit, m_format);
    }
    if (isUnclear(row, month)) {
        return QStringLiteral("≠");
    }
    // Ratios are never summed: months that differ have no year.
    return month == kYear && sumOf(at(row)) ? QString{kNoValue} : QString{};
}

QString TargetSheet::editText(int row, int month) const
{
    const auto shown = value(row, month);
    return shown ? exactTargetText(*shown, m_unit, m_format.language()) : QString{};
}

QString TargetSheet::exact(std::optional<Int128> value) const
{
    if (!value) {
        return QString{kNoValue};
    }
    return m_unit.unit == kpi::Unit::Money ? m_format.money(*value) : m_format.value(m_unit.unit, *value);
}

QString TargetSheet::baselineText(int row) const
{
    const auto raw = kpi::rawOf(at(row).past->whole);
    if (!raw) {
        return QString{kNoValue};
    }
    // In whole units of the grid: it is there to be compared with.
    const Int128 step = m_unit.unit == kpi::Unit::Money ? tenTo(m_unit.powerOfTen) * kRawOne : Int128{1};
    return targetText(static_cast<Raw4>(divideRounded(*raw, step) * step), m_unit, m_format);
}

QString TargetSheet::baselineTip(int row) const
{
    const Words& words = m_format.words();
    QString tip = words.translate("Targets", "%1, actual a year before: %2").arg(label(row), m_format.figureExact(at(row).past->whole));
    if (const kpi::Figure& whole = at(row).past->whole; !whole.hasValue) {
        tip += QStringLiteral(" · ") + missingText(words, m_grid->choice.kpi, whole.reason);
    }
    std::optional<Int128> frozen;
    for (const services::TargetGridCell& month : at(row).months) {
        if (!month.baseline) {
            return tip;
        }
        frozen = frozen.value_or(0) + *month.baseline;
    }
    if (isSum()) {
        tip += QStringLiteral(" · ") + words.translate("Targets", "baseline frozen when it was approved: %1").arg(exact(frozen));
    }
    return tip;
}

QString TargetSheet::monthName(int month) const
{
    if (month != kYear) {
        return m_format.period(services::targetAt(m_grid->choice, {}, static_cast<std::size_t>(month)).period);
    }
    return m_format.words().translate("Targets", "whole year");
}

QString TargetSheet::describe(int row, int month) const
{
    const Words& words = m_format.words();
    const services::TargetGridCell& one = cell(row, month);
    const auto& past = *at(row).past;
    QStringList parts{label(row), monthName(month)};
    const auto shown = value(row, month);
    parts << (shown ? words.translate("Targets", "target %1").arg(exact(*shown)) : words.translate("Targets", "no target"));
    if (!one.several.empty()) {
        QStringList values;
        for (const Raw4 value : one.several) {
            values << exact(value);
        }
        parts << words.translate("Targets", "names were merged that had a target each (%1): none counts until you type the one that does").arg(values.join(QStringLiteral("; ")));
    }
    parts << words.translate("Targets", "a year before %1")
                 .arg(m_format.figureExact(month == kYear ? past.whole : past.months[static_cast<std::size_t>(month)]));
    if (one.isApproved) {
        parts << (one.baseline ? words.translate("Targets", "approved, baseline %1").arg(exact(*one.baseline))
                               : words.translate("Targets", "approved"));
    } else if (one.value) {
        parts << words.translate("Targets", "draft");
    }
    if (month == kYear && !shown && text(row, month) == QString{kNoValue}) {
        parts << words.translate("Targets", "ratios are never summed, and the months differ");
    }
    if (month == kYear && isContradicted(row)) {
        parts << words.translate("Targets", "set for the year itself; its months come to something else");
    }
    return parts.join(QStringLiteral(" · "));
}

QString TargetSheet::partsText(int month) const
{
    const auto& sum = parts(month).sum;
    return sum ? targetText(static_cast<Raw4>(*sum), m_unit, m_format) : QString{};
}

QString TargetSheet::differenceText(int month) const
{
    const auto difference = parts(month).difference();
    if (!difference) {
        return {};
    }
    const QString text = targetText(static_cast<Raw4>(magnitude(*difference)), m_unit, m_format);
    return *difference == 0 ? text : (*difference < 0 ? QString{kMinus} : QStringLiteral("+")) + text;
}

/// Digits are all of one width, and so are signs; points and commas have half of it.
void TargetSheet::findWidest()
{
    const auto widthOf = [](const QString& text) {
        return 2 * text.size() - std::count_if(text.begin(), text.end(), [](QChar letter) { return letter == QLatin1Char{'.'} || letter == QLatin1Char{','}; });
    };
    for (int month = 0; month <= kYear; ++month) {
        QString& widest = m_widest[month == kYear ? 1 : 0];
        const auto take = [&](const QString& text) { widest = widthOf(text) > widthOf(widest) ? text : widest; };
        for (int row = 0; row < rows(); ++row) {
            take(text(row, month));
        }
        take(partsText(month));
        take(differenceText(month));
    }
}

Raw4 TargetSheet::largest() const
{
    Int128 largest = 0;
    for (const services::TargetGridRow& row : m_grid->rows) {
        for (std::size_t month = 0; month < services::kGridMonths; ++month) {
            largest = std::max({largest, Int128{row.months[month].value.value_or(0)}, kpi::rawOf(row.past->months[month]).value_or(0)});
        }
        largest = std::max({largest, Int128{row.year.value.value_or(0)}, kpi::rawOf(row.past->whole).value_or(0)});
    }
    return static_cast<Raw4>(std::min<Int128>(largest, std::numeric_limits<Raw4>::max()));
}

}  // namespace kinerja::present
