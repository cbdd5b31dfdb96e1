// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_json.h"

#include <charconv>
#include <string>

#include <nlohmann/json.hpp>

namespace kinerja::store {
namespace {

using nlohmann::json;

std::string fromHex(std::string_view hex)
{
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        unsigned value = 0;
        std::from_chars(hex.data() + i, hex.data() + i + 2, value, 16);
        bytes += static_cast<char>(value);
    }
    return bytes;
}

}  // namespace

json bytesJson(std::string_view bytes)
{
    constexpr char kHex[] = "0123456789abcdef";
    std::string hex;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        hex += {kHex[byte >> 4], kHex[byte & 15]};
    }
    return json{{"hex", hex}};
}

json rowJson(const Statement& statement, int firstColumn)
{
    json row = json::object();
    for (int column = firstColumn; column < statement.columnCount(); ++column) {
        json& value = row[statement.columnName(column)];
        if (statement.isNull(column)) {
            value = nullptr;
        } else if (statement.isText(column)) {
            value = std::string{statement.text(column)};
        } else if (statement.isBlob(column)) {
            value = bytesJson(statement.blob(column));
        } else {
            value = statement.integer(column);
        }
    }
    return row;
}

void bindJsonAt(Statement& statement, int index, const json& row, const char* member)
{
    const auto value = row.find(member);
    if (value == row.end() || value->is_null()) {
        statement.bindNull(index);
    } else if (value->is_number_integer()) {
        statement.bind(index, value->get<std::int64_t>());
    } else if (value->is_string()) {
        statement.bind(index, std::string_view{value->get_ref<const std::string&>()});
    } else if (value->is_object()) {
        statement.bindBlobCopy(index, fromHex(value->value("hex", std::string{})));
    }
}

void bindJson(Statement& statement, const json& row)
{
    for (int index = 1; index <= statement.parameterCount(); ++index) {
        bindJsonAt(statement, index, row, statement.parameterName(index) + 1);
    }
}

std::string dumpJson(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

}  // namespace kinerja::store
