// SPDX-License-Identifier: GPL-3.0-or-later
#include "kept_columns.h"

#include <algorithm>
#include <span>


namespace kinerja::store {
namespace {

using domain::RecordKind;

struct ColumnFields {
    std::size_t value = 0;
    const char* fields = nullptr;
    std::optional<std::size_t> describes{};
};

constexpr ColumnFields kLeads[]{{1, "created"},    {2, "closed won lost"}, {3, "status stage"},           {4, "stage"},    {5, "rep rep_name"},
                                {6, "team", 5},    {7, "region"},      {8, "customer customer_name"}, {9, "product"},  {10, "source"},
                                {11, "value"},     {12, "value"},      {13, "probability"},           {14, "lost_reason"}};
constexpr ColumnFields kAnswers[]{{3, "customer"}, {4, "rep"}, {5, "product"}, {10, "comment"}, {11, "topic comment"}};
constexpr ColumnFields kHeaders[]{{1, "customer customer_name"}, {2, "rep rep_name"}, {3, "team", 2}, {4, "region"}, {5, "channel"},
                                  {6, "currency discount"},      {7, "status"},       {9, "discount"}, {10, "discount"}};
constexpr ColumnFields kStages[]{{2, "status"}};
constexpr ColumnFields kPeople[]{{1, "name"}, {2, "team"}, {3, "manager"}, {4, "office"}};
constexpr ColumnFields kProducts[]{{1, "name"}, {2, "category"}, {6, "parent"}};  // amounts and their currency: see KeyedList
constexpr ColumnFields kCustomers[]{{1, "name"}, {2, "region"}, {3, "segment"}};
constexpr ColumnFields kEvents[]{{1, "end"}, {2, "kind"}};

/// Of lines: see keepUnsaid(). Of the other kinds every value is needed, or is of the key.
std::span<const ColumnFields> columnsOf(RecordKind kind) noexcept
{
    switch (kind) {
    case RecordKind::Leads: return kLeads;
    case RecordKind::Surveys: return kAnswers;
    case RecordKind::Orders: return kHeaders;
    case RecordKind::Stages: return kStages;
    case RecordKind::People: return kPeople;
    case RecordKind::Products: return kProducts;
    case RecordKind::Customers: return kCustomers;
    case RecordKind::Events: return kEvents;
    default: return {};
    }
}

struct CodeFields {
    std::int64_t LineRow::*code;
    const char* fields;
    std::int64_t LineRow::*describes = nullptr;
};
constexpr CodeFields kCodes[]{
    {&LineRow::customer, "customer customer_name"}, {&LineRow::product, "product product_name"},
    {&LineRow::category, "category", &LineRow::product}, {&LineRow::share, "rep rep_name"},
    {&LineRow::team, "team", &LineRow::share}, {&LineRow::region, "region"},
    {&LineRow::channel, "channel"}, {&LineRow::unit, "unit"}};

bool areOpposite(Raw4 a, Raw4 b) noexcept { return (a < 0 && b > 0) || (a > 0 && b < 0); }

void keepCodes(const FileFields& fields, const LineRow& stored, LineRow& row)
{
    for (const CodeFields& one : kCodes) {
        const bool isOfTheSame = one.describes == nullptr || row.*one.describes == stored.*one.describes;
        if (isOfTheSame && !fields.hasAny(one.fields)) {
            row.*one.code = stored.*one.code;
        }
    }
    if (!fields.has("status")) {
        row.status = stored.status;
    }
    if (!fields.has("line")) {
        row.hasLineNo = stored.hasLineNo;
        row.lineNo = stored.lineNo;
    }
}

/// Returns: whether the amounts were turned.
bool keepCredit(const FileFields& fields, std::string_view order, const LineRow& stored, LineRow& row)
{
    if (stored.returned != kCreditDocument || row.returned == kCreditDocument || !staysCredit(fields, order)) {
        return false;
    }
    const bool turns = row.returned == kNotReturned;
    row.returned = kCreditDocument;
    if (turns) {
        for (const auto amount : {&LineRow::quantity, &LineRow::gross, &LineRow::discount, &LineRow::tax}) {
            row.*amount = -(row.*amount);
        }
        row.cost = row.cost == domain::kUnknownCost ? row.cost : -row.cost;
    }
    return turns;
}

/// Quantity and discount say nothing about the net amount where the file gives that alone.
void keepAmounts(const FileFields& fields, const LineRow& stored, LineRow& row)
{
    if (row.currency != stored.currency || areOpposite(row.net(), stored.net())) {
        return;
    }
    const bool isTotalAlone = fields.has("total") && !fields.has("price");
    if (isTotalAlone && !fields.has("quantity") && !areOpposite(row.quantity, stored.quantity)) {
        row.quantity = stored.quantity;
    }
    if (isTotalAlone && !fields.has("discount")) {
        Raw4 gross = 0;
        if (!__builtin_add_overflow(row.net(), stored.discount, &gross)) {
            row.gross = gross;
            row.discount = stored.discount;
        }
    }
    row.tax = fields.has("tax") ? row.tax : stored.tax;
    row.cost = fields.hasAny("cost profit") ? row.cost : stored.cost;
}

}  // namespace

bool FileFields::hasAny(std::string_view fields) const
{
    while (!fields.empty()) {
        const std::size_t end = std::min(fields.find(' '), fields.size());
        if (has(fields.substr(0, end))) {
            return true;
        }
        fields.remove_prefix(std::min(end + 1, fields.size()));
    }
    return false;
}

std::vector<KeptColumn> keptColumns(RecordKind kind, const FileFields& fields)
{
    std::vector<KeptColumn> kept;
    for (const ColumnFields& one : columnsOf(kind)) {
        if (!fields.hasAny(one.fields)) {
            kept.push_back({one.value, one.describes});
        }
    }
    return kept;
}

bool staysCredit(const FileFields& fields, std::string_view order)
{
    return !fields.has("document") && (!fields.has("status") || order.starts_with('C'));
}

bool keepUnsaid(const FileFields& fields, std::string_view order, const LineRow& stored, LineRow& row)
{
    if (fields.areAll()) {
        return false;
    }
    keepCodes(fields, stored, row);
    const bool isTurned = keepCredit(fields, order, stored, row);
    keepAmounts(fields, stored, row);
    return isTurned;
}

}  // namespace kinerja::store
