// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_row.h"

#include <array>
#include <charconv>
#include <tuple>

#include <nlohmann/json.hpp>

#include "kinerja/domain/sales.h"

namespace kinerja::store {
namespace {

constexpr auto kLastStatus = static_cast<std::uint8_t>(domain::OrderStatus::OnHold);

struct CodeColumn {
    const char* name;
    std::int64_t LineRow::*field;
};
constexpr std::array kCodes{
    CodeColumn{"customer_id", &LineRow::customer}, CodeColumn{"product_id", &LineRow::product},
    CodeColumn{"category_id", &LineRow::category}, CodeColumn{"share_id", &LineRow::share},
    CodeColumn{"team_id", &LineRow::team},         CodeColumn{"region_id", &LineRow::region},
    CodeColumn{"channel_id", &LineRow::channel},   CodeColumn{"unit_id", &LineRow::unit},
    CodeColumn{"currency_id", &LineRow::currency},
};
constexpr std::array kAmounts{
    CodeColumn{"quantity", &LineRow::quantity}, CodeColumn{"gross", &LineRow::gross},
    CodeColumn{"discount", &LineRow::discount}, CodeColumn{"tax", &LineRow::tax},
};

void appendMember(std::string& json, std::string_view name, std::int64_t value)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    json += json.empty() ? "{\"" : ",\"";
    json += name;
    json += "\":";
    json.append(digits.data(), end);
}

auto contentOf(const LineRow& row) noexcept
{
    return std::tie(row.day, row.status, row.returned, row.customer, row.product, row.category, row.share, row.team,
                    row.region, row.channel, row.unit, row.currency, row.quantity, row.gross, row.discount, row.tax,
                    row.cost, row.hasLineNo, row.lineNo);
}

}  // namespace

void readLine(const Statement& statement, LineRow& row)
{
    row.id = statement.integer(0);
    row.day = static_cast<std::int32_t>(statement.integer(1));
    row.batch = statement.integer(2);
    int column = 3;
    for (const CodeColumn& code : kCodes) {
        row.*code.field = statement.integer(column++);  // NULL reads as 0
    }
    row.status = static_cast<std::uint8_t>(statement.integer(12));
    row.returned = static_cast<std::uint8_t>(statement.integer(13));
    column = 14;
    for (const CodeColumn& amount : kAmounts) {
        row.*amount.field = statement.integer(column++);
    }
    row.cost = statement.isNull(18) ? domain::kUnknownCost : statement.integer(18);
    row.nth = static_cast<std::uint32_t>(statement.integer(19));
    row.hasLineNo = !statement.isNull(20);
    row.lineNo = statement.text(20);
}

void bindLine(Statement& statement, const LineRow& row, std::int64_t batch)
{
    int index = 1;
    for (const std::int64_t value :
         {row.id, std::int64_t{row.day}, batch, row.customer, row.product, row.category, row.share, row.team, row.region,
          row.channel, row.unit, row.currency, std::int64_t{row.status}, std::int64_t{row.returned}, row.quantity,
          row.gross, row.discount, row.tax}) {
        statement.bind(index++, value);
    }
    if (row.cost == domain::kUnknownCost) {
        statement.bindNull(19);
    } else {
        statement.bind(19, row.cost);
    }
    statement.bind(20, std::int64_t{row.nth});
    if (row.hasLineNo) {
        statement.bindStatic(21, row.lineNo);
    } else {
        statement.bindNull(21);
    }
}

bool isStorable(const LineRow& row) noexcept
{
    constexpr std::int32_t kFirstDay = 1000'01'01;
    constexpr std::int32_t kLastDay = 9999'12'31;
    const std::int32_t monthAndDay = row.day % 1'00'00;
    const std::int64_t order = orderOfLine(row.id);
    return row.day >= kFirstDay && row.day <= kLastDay && monthAndDay >= 1'01 && monthAndDay <= 12'31 && row.status <= kLastStatus
           && row.returned <= kCreditDocument && row.nth >= 1 && order >= 1;
}

bool sameContent(const LineRow& a, const LineRow& b) noexcept { return contentOf(a) == contentOf(b); }

std::string lineJson(const LineRow& row)
{
    std::string json;
    json.reserve(320);
    appendMember(json, "day", row.day);
    for (const CodeColumn& code : kCodes) {
        if (row.*code.field != 0) {
            appendMember(json, code.name, row.*code.field);
        }
    }
    appendMember(json, "status", row.status);
    appendMember(json, "returned", row.returned);
    for (const CodeColumn& amount : kAmounts) {
        appendMember(json, amount.name, row.*amount.field);
    }
    if (row.cost != domain::kUnknownCost) {
        appendMember(json, "cost", row.cost);
    }
    appendMember(json, "nth", row.nth);
    if (row.hasLineNo) {
        json += ",\"line_no\":" + nlohmann::json(row.lineNo).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }
    return json + '}';
}

std::optional<LineRow> parseLineJson(std::int64_t id, std::string_view json)
{
    const auto object = nlohmann::json::parse(json, nullptr, false);
    if (!object.is_object()) {
        return std::nullopt;
    }
    const auto number = [&object](const char* name, std::int64_t otherwise) {
        const auto at = object.find(name);
        return at != object.end() && at->is_number_integer() ? at->get<std::int64_t>() : otherwise;
    };
    LineRow row;
    row.id = id;
    row.day = static_cast<std::int32_t>(number("day", 0));
    for (const CodeColumn& code : kCodes) {
        row.*code.field = number(code.name, 0);
    }
    row.status = static_cast<std::uint8_t>(number("status", 0));
    row.returned = static_cast<std::uint8_t>(number("returned", 0));
    for (const CodeColumn& amount : kAmounts) {
        row.*amount.field = number(amount.name, 0);
    }
    row.cost = number("cost", domain::kUnknownCost);
    row.nth = static_cast<std::uint32_t>(number("nth", 1));
    if (const auto at = object.find("line_no"); at != object.end() && at->is_string()) {
        row.hasLineNo = true;
        row.lineNo = at->get<std::string>();
    }
    return row;
}

}  // namespace kinerja::store
