// SPDX-License-Identifier: GPL-3.0-or-later
#include "amount_unit.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "kinerja/ingest/number_text.h"

namespace kinerja::ingest {
namespace {

std::string_view idOf(int power) noexcept
{
    return power == kThousand ? "thousands" : power == kMillion ? "millions" : power == kMilliard ? "billions" : "units";
}

int powerOf(AmountUnit unit) noexcept
{
    return unit == AmountUnit::Thousands ? kThousand : unit == AmountUnit::Millions ? kMillion : unit == AmountUnit::Billions ? kMilliard : 0;
}

bool isMoney(std::string_view field) noexcept
{
    for (const auto* money : {"price", "discount", "tax", "charge", "refund", "total", "cost", "profit", "value", "minimum", "stretch"}) {
        if (field == money) {
            return true;
        }
    }
    return false;
}

/// Decides in what the amounts of one file are written.
class UnitDecider {
public:
    UnitDecider(const Evidence& evidence, Inspection& inspection) : m_evidence(evidence), m_inspection(inspection)
    {
        for (const auto& mapped : inspection.mapping) {
            const bool isRate = (mapped.field == "tax" && inspection.reading.taxCells != TaxCells::Amount)
                                || (mapped.field == "discount" && inspection.reading.discount != DiscountKind::Amount
                                    && inspection.reading.discount != DiscountKind::PerUnit);
            if ((isMoney(mapped.field) || (mapped.field == "quantity" && power(mapped.column) > 0)) && !isRate) {
                m_amounts.push_back(mapped.column);
            }
        }
        if (evidence.mapping.periodsTotal) {
            m_amounts.push_back(*evidence.mapping.periodsTotal);
        }
    }

    void decide()
    {
        auto& reading = m_inspection.reading;
        reading.amounts = m_evidence.options.amounts;
        const auto isScaled = [this](std::size_t column) { return power(column) > 0; };
        const auto isUnclear = [this](std::size_t column) { return isUnclearIn(column); };
        if (!reading.amounts && std::any_of(m_amounts.begin(), m_amounts.end(), isUnclear)) {
            ask(*std::find_if(m_amounts.begin(), m_amounts.end(), isUnclear), false);
            return;
        }
        const auto first = std::find_if(m_amounts.begin(), m_amounts.end(), isScaled);
        if (first == m_amounts.end()) {
            return;
        }
        if (!reading.amounts && (isContradicted() || isAbsurd())) {
            ask(*first, true);
        }
        reading.amounts = reading.amounts.value_or(AmountUnit::Header);
        std::map<int, std::string> columns;
        for (const auto column : m_amounts) {
            m_inspection.columns[column].power = power(column);
            auto& names = columns[power(column)];
            names += (names.empty() ? "" : ", ") + name(column);
        }
        columns.erase(0);
        for (const auto& [power, names] : columns) {
            m_inspection.notes.push_back({"amounts-unit", {{"columns", names}, {"times", "1" + std::string(static_cast<std::size_t>(power), '0')}}});
        }
    }

private:
    int power(std::size_t column) const { return m_evidence.powers[column]; }
    const std::string& name(std::size_t column) const { return m_inspection.columns[column].name; }
    std::size_t mark(std::size_t column) const { return static_cast<std::size_t>(m_inspection.columns[column].decimal.value_or(DecimalMark::Point)); }

    /// Without its unit.
    double sumOf(std::size_t column) const { return std::abs(static_cast<double>(m_evidence.columns[column].sum[mark(column)])); }

    /// Two amounts of like size as they are written, which the headers drive apart.
    static bool isDrivenApart(double a, double b, int powers)
    {
        return a > 0 && b > 0 && powers != 0 && std::abs(std::log10(a / b)) < std::abs(std::log10(a / b) + powers);
    }

    bool isContradicted() const
    {
        const auto total = m_inspection.columnOf("total");
        const auto price = m_inspection.columnOf("price");
        const auto quantity = m_inspection.columnOf("quantity");
        if (total && price && m_evidence.checks.compared(DecimalMark{static_cast<std::uint8_t>(mark(*total))}) > 0) {
            const auto by = DecimalMark{static_cast<std::uint8_t>(mark(*total))};
            const int priced = power(*price) + (quantity ? power(*quantity) : 0);
            const int apart = power(*total) - priced;
            const double stated = std::abs(static_cast<double>(m_evidence.checks.totalSum(by))) / std::pow(10.0, apart);
            if (isDrivenApart(stated, std::abs(static_cast<double>(m_evidence.checks.grossSum(by))), apart)) {
                return true;
            }
        }
        for (const auto* field : {"tax", "cost", "profit"}) {
            const auto other = m_inspection.columnOf(field);
            const auto worth = total ? total : price;
            const bool isAmount = other && worth && std::find(m_amounts.begin(), m_amounts.end(), *other) != m_amounts.end();
            if (isAmount && isDrivenApart(sumOf(*worth), sumOf(*other), power(*worth) - power(*other))) {
                return true;
            }
        }
        for (const auto* field : {"minimum", "stretch"}) {
            const auto value = m_inspection.columnOf("value");
            const auto level = m_inspection.columnOf(field);
            if (value && level && isDrivenApart(sumOf(*value), sumOf(*level), power(*value) - power(*level))) {
                return true;
            }
        }
        const auto discount = m_inspection.columnOf("discount");
        const bool isAmount = discount && std::find(m_amounts.begin(), m_amounts.end(), *discount) != m_amounts.end();
        return isAmount && total && power(*discount) > power(*total)
               && sumOf(*discount) * std::pow(10.0, power(*discount) - power(*total)) > sumOf(*total);
    }

    Raw4 mostIn(std::size_t column) const
    {
        const auto& facts = m_evidence.columns[column];
        return facts.numberFits[mark(column)] > 0 ? std::max(facts.max[mark(column)], -facts.min[mark(column)]) : 0;
    }

    /// By its own header, or by words beside the table which its header does not bear out.
    bool isUnclearIn(std::size_t column) const
    {
        constexpr Raw4 kFewOfAnything = 100'000 * kRawOne;
        const auto unit = unitOfHeader(name(column));
        if (unit.power > 0 || unit.isUnclear) {
            return unit.isUnclear && (!unit.isWeak || mostIn(column) < kFewOfAnything);
        }
        return m_evidence.remarks.isUnclear || (m_evidence.remarks.power > 0 && currencyOfHeader(name(column)));
    }

    /// A row of a trillion: then the header is likelier about something else, or out of date.
    bool isAbsurd() const
    {
        constexpr double kMostMillions = 1e6;
        constexpr double kMostThousands = 1e8;
        return std::any_of(m_amounts.begin(), m_amounts.end(), [&](std::size_t column) {
            const auto most = static_cast<double>(mostIn(column)) / kRawOne;
            return (power(column) >= kMillion && most >= kMostMillions) || (power(column) == kThousand && most >= kMostThousands);
        });
    }

    std::string meaning(const std::string& example, std::size_t column, int power) const
    {
        const auto number = parseNumber(example);
        const auto value = number ? valueOf(*number, DecimalMark{static_cast<std::uint8_t>(mark(column))}, power) : std::nullopt;
        return value ? example + " = " + toShortString(value->raw) : std::string{};
    }

    void ask(std::size_t column, bool isNamed)
    {
        const auto& examples = m_evidence.columns[column].examples;
        const auto example = examples.empty() ? std::string{} : examples.front();
        Question question{"amounts", name(column), {}, examples, {}};
        if (isNamed) {
            question.answers.push_back({"header", "--set amounts=header", meaning(example, column, power(column))});
        }
        question.answers.push_back({"units", "--set amounts=units", meaning(example, column, 0)});
        for (const int one : {kThousand, kMillion, kMilliard}) {
            const bool isAll = std::all_of(m_amounts.begin(), m_amounts.end(), [&](auto other) { return power(other) == power(column); });
            if (isNamed ? one == power(column) && !isAll : true) {
                const std::string id{idOf(one)};
                question.answers.push_back({id, "--set amounts=" + id, meaning(example, column, one)});
            }
        }
        m_inspection.questions.push_back(std::move(question));
    }

    const Evidence& m_evidence;
    Inspection& m_inspection;
    std::vector<std::size_t> m_amounts;
};

}  // namespace

std::vector<int> amountPowers(const Dialect& dialect, const KindMapping& mapping, const ImportOptions& options, const TableRemarks& remarks)
{
    std::vector<int> powers(dialect.header.size(), 0);
    const auto& said = options.amounts;
    const bool isByHeader = said.value_or(AmountUnit::Header) == AmountUnit::Header;
    for (std::size_t at = 0; at < powers.size(); ++at) {
        const auto unit = unitOfHeader(dialect.header[at]);
        const bool isByRemarks = unit.power == 0 && !unit.isUnclear && !remarks.isUnclear;
        powers[at] = !isByHeader ? powerOf(*said) : isByRemarks ? remarks.power : unit.power;
    }
    for (const auto& mapped : mapping.fields) {
        // A group's unit is that of its amounts, not of the pieces beside them.
        const auto& own = mapped.column < dialect.ownNames.size() ? dialect.ownNames[mapped.column] : dialect.header[mapped.column];
        if (mapped.field == "quantity") {
            powers[mapped.column] = isByHeader ? unitOfHeader(own).power : 0;
        } else if (!isMoney(mapped.field)) {
            powers[mapped.column] = 0;
        }
    }
    return powers;
}

void decideUnits(const Evidence& evidence, Inspection& inspection)
{
    if (!inspection.reading.isOwnExport) {
        UnitDecider{evidence, inspection}.decide();
    }
}

}  // namespace kinerja::ingest
