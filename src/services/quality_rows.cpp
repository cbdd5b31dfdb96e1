// SPDX-License-Identifier: GPL-3.0-or-later
#include "quality_rows.h"

#include <algorithm>

#include "browse_data.h"
#include "kinerja/base/name_form.h"
#include "kinerja/domain/lead.h"
#include "kinerja/services/quality.h"

namespace kinerja::services {
namespace {

using domain::LeadStatus;
using enum BrowseField;

/// A column's numbers; `missing` where the table does not have the column.
class Numbers {
public:
    Numbers(const BrowseTable& table, BrowseField field, std::int64_t missing) : m_missing{missing}
    {
        if (const auto column = table.columnOf(field)) {
            m_packed = &table.data().values[*column].packed;
        }
    }
    [[nodiscard]] std::int64_t operator[](std::size_t row) const noexcept
    {
        return m_packed == nullptr ? m_missing : (*m_packed)[row];
    }

private:
    const Packed* m_packed = nullptr;
    std::int64_t m_missing;
};

template <typename Test>
std::vector<std::uint8_t> marked(std::size_t rows, Test test)
{
    std::vector<std::uint8_t> marks(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        marks[row] = test(row) ? 1 : 0;
    }
    return marks;
}

std::uint64_t mixed(std::uint64_t hash, std::int64_t value) noexcept
{
    hash ^= static_cast<std::uint64_t>(value) + 0x9E3779B97F4A7C15ULL + (hash << 6U) + (hash >> 2U);
    return hash * 0xBF58476D1CE4E5B9ULL;
}

/// Lines as in another order: same day, customer, product, quantity and amounts. Compared value by value where hashes agree.
std::vector<std::uint8_t> maybeTwice(const BrowseTable& table)
{
    const std::size_t count = table.rowCount();
    const Numbers day{table, Day, 0};
    const Numbers customer{table, Customer, 0};
    const Numbers product{table, Product, 0};
    const Numbers quantity{table, Quantity, 0};
    const Numbers gross{table, Gross, 0};
    const Numbers discount{table, Discount, 0};
    const Numbers order{table, Order, 0};
    const auto isSame = [&](std::size_t a, std::size_t b) {
        return day[a] == day[b] && customer[a] == customer[b] && product[a] == product[b] && quantity[a] == quantity[b]
               && gross[a] == gross[b] && discount[a] == discount[b];
    };
    std::vector<std::uint64_t> keys;
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < count; ++row) {
        if (customer[row] != 0 && table.counts(row)) {
            rows.push_back(static_cast<std::uint32_t>(row));
            keys.push_back(mixed(mixed(mixed(mixed(mixed(mixed(0, day[row]), customer[row]), product[row]), quantity[row]), gross[row]),
                                 discount[row]));
        }
    }
    sortByKeys(rows, keys);
    std::vector<std::uint8_t> marks(count);
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t end = first + 1;
        while (end < rows.size() && keys[end] == keys[first]) {
            ++end;
        }
        for (std::size_t a = first; a < end; ++a) {
            for (std::size_t b = a + 1; b < end; ++b) {
                if (order[rows[a]] != order[rows[b]] && isSame(rows[a], rows[b])) {
                    marks[rows[a]] = marks[rows[b]] = 1;
                    break;
                }
            }
        }
        first = end;
    }
    return marks;
}

/// Lines of orders whose numbers are one but for case and blanks ("a-17", "A-17"). Compared letter by letter where hashes agree.
std::vector<std::uint8_t> ordersAlike(const BrowseTable& table)
{
    std::vector<std::uint8_t> marks(table.rowCount());
    const auto column = table.columnOf(Order);
    if (!column) {
        return marks;
    }
    const auto& values = table.data().values[*column];
    const auto& texts = values.texts.texts;
    std::vector<std::uint8_t> isUsed(texts.size());
    for (std::size_t row = 0; row < marks.size(); ++row) {
        isUsed[static_cast<std::size_t>(values.packed[row])] = 1;
    }
    std::vector<std::uint64_t> keys;
    std::vector<std::uint32_t> codes;
    for (std::size_t code = 1; code < texts.size(); ++code) {
        if (isUsed[code] != 0) {
            keys.push_back(std::hash<std::string>{}(foldedForm(texts[code])));
            codes.push_back(static_cast<std::uint32_t>(code));
        }
    }
    sortByKeys(codes, keys);
    std::vector<std::uint8_t> isAlike(texts.size());
    for (std::size_t at = 1; at < codes.size(); ++at) {
        const auto one = codes[at - 1];
        const auto other = codes[at];
        if (keys[at] == keys[at - 1] && texts[one] != texts[other] && foldedForm(texts[one]) == foldedForm(texts[other])) {
            isAlike[one] = isAlike[other] = 1;
        }
    }
    for (std::size_t row = 0; row < marks.size(); ++row) {
        marks[row] = isAlike[static_cast<std::size_t>(values.packed[row])];
    }
    return marks;
}

std::vector<std::uint8_t> linesWith(const BrowseTable& table, QualityIssue issue, std::int64_t today)
{
    const std::size_t rows = table.rowCount();
    const auto without = [&](BrowseField field) {
        const Numbers codes{table, field, 0};
        return marked(rows, [&](std::size_t row) { return table.counts(row) && codes[row] == 0; });
    };
    const Numbers quantity{table, Quantity, 0};
    const Numbers gross{table, Gross, 0};
    switch (issue) {
    case QualityIssue::LineWithoutCustomer: return without(Customer);
    case QualityIssue::LineWithoutRep: return without(Rep);
    case QualityIssue::LineWithoutRegion: return without(Region);
    case QualityIssue::LineWithoutProduct: return without(Product);
    case QualityIssue::LineWithoutCost: {
        const Numbers cost{table, Cost, kNoBrowseValue};
        return marked(rows, [&](std::size_t row) { return table.counts(row) && cost[row] == kNoBrowseValue; });
    }
    case QualityIssue::LineOtherCurrency: {
        const Numbers flags{table, BrowseField::Status, 0};
        return marked(rows, [&](std::size_t row) {
            return (flags[row] & domain::kOtherCurrency) != 0 && (flags[row] & domain::kCancelled) == 0;
        });
    }
    case QualityIssue::LineWithoutAmount:
        return marked(rows, [&](std::size_t row) { return table.counts(row) && gross[row] == 0 && quantity[row] != 0; });
    case QualityIssue::LineWithoutQuantity:
        return marked(rows, [&](std::size_t row) { return table.counts(row) && quantity[row] == 0; });
    case QualityIssue::LineNegativePrice:
        return marked(rows, [&](std::size_t row) {
            return table.counts(row) && ((gross[row] < 0 && quantity[row] > 0) || (gross[row] > 0 && quantity[row] < 0));
        });
    case QualityIssue::LineDiscountTooLarge: {
        const Numbers discount{table, Discount, 0};
        return marked(rows, [&](std::size_t row) {
            return table.counts(row) && gross[row] != 0
                   && (gross[row] > 0 ? discount[row] > gross[row] : discount[row] < gross[row]);
        });
    }
    case QualityIssue::LineInFuture: {
        const Numbers day{table, Day, 0};
        return marked(rows, [&](std::size_t row) { return table.counts(row) && day[row] > today; });
    }
    case QualityIssue::LineOrderAlike: return ordersAlike(table);
    default: return maybeTwice(table);
    }
}

std::vector<std::uint8_t> leadsWith(const BrowseTable& table, QualityIssue issue, std::int64_t today)
{
    const Numbers created{table, Created, kNoBrowseValue};
    const Numbers closed{table, Closed, kNoBrowseValue};
    const Numbers outcome{table, Outcome, 0};
    const Numbers value{table, Value, kNoBrowseValue};
    const Numbers original{table, Original, kNoBrowseValue};
    const Numbers rep{table, Rep, 0};
    const auto isWon = [&](std::size_t row) { return outcome[row] == static_cast<std::int64_t>(LeadStatus::Won); };
    const auto isClosed = [&](std::size_t row) { return outcome[row] != static_cast<std::int64_t>(LeadStatus::Open); };
    return marked(table.rowCount(), [&](std::size_t row) {
        switch (issue) {
        case QualityIssue::LeadWithoutCreation: return created[row] == kNoBrowseValue;
        case QualityIssue::LeadClosedWithoutDate: return isClosed(row) && closed[row] == kNoBrowseValue;
        case QualityIssue::LeadClosedBeforeCreated:
            return isWon(row) && created[row] != kNoBrowseValue && closed[row] != kNoBrowseValue && closed[row] < created[row];
        case QualityIssue::LeadWonWithoutValue: return isWon(row) && value[row] == kNoBrowseValue && original[row] == kNoBrowseValue;
        case QualityIssue::LeadWithoutRep: return rep[row] == 0;
        case QualityIssue::LeadOtherCurrency: return original[row] != kNoBrowseValue && !table.counts(row);
        default: return std::max(created[row], closed[row]) > today;
        }
    });
}

std::vector<std::uint8_t> answersWith(const BrowseTable& table, QualityIssue issue, std::int64_t today)
{
    const Numbers day{table, Day, 0};
    const Numbers rep{table, Rep, 0};
    const auto scale = table.columnOf(Scale);
    return marked(table.rowCount(), [&](std::size_t row) {
        switch (issue) {
        case QualityIssue::AnswerOnOtherScale: {
            const std::string_view text = scale ? table.text(row, *scale) : std::string_view{};
            return text != "1\u20135" && text != "1\u201310" && text != "0\u201310";
        }
        case QualityIssue::AnswerWithoutRep: return rep[row] == 0;
        default: return day[row] > today;
        }
    });
}

}  // namespace

std::vector<std::uint8_t> rowsWith(const BrowseTable& table, QualityIssue issue, Date today)
{
    if (sortOf(issue) != table.sort()) {
        return std::vector<std::uint8_t>(table.rowCount());
    }
    const std::int64_t day = today.time_since_epoch().count();
    switch (table.sort()) {
    case RecordSort::Lines: return linesWith(table, issue, day);
    case RecordSort::Leads: return leadsWith(table, issue, day);
    case RecordSort::Orders:
    case RecordSort::Answers: break;
    }
    return answersWith(table, issue, day);
}

}  // namespace kinerja::services
