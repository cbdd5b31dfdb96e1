// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bind_support.h"
#include "book_maker.h"

/// Rows of sheets as XML, and workbooks read as texts.
namespace kinerja::ingest::testing {

using support::BookMaker;

/// Every cell as read, in text; the first error in the first cell.
inline Rows cellsOf(const std::string& bytes, std::string_view sheet = {})
{
    auto source = ByteSource::fromMemory(bytes, "book.xlsx");
    const auto dialect = dialectOf(source, {}, sheet);
    return dialect ? readAll(source, *dialect) : Rows{{dialect.error().detail}};
}

inline Rows cellsOf(const BookMaker& book, std::string_view sheet = {}) { return cellsOf(book.bytes(), sheet); }

/// One cell below a header.
inline std::string cellOf(const std::string& cell, BookMaker book = {})
{
    book.sheet("S", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>h</t></is></c></row><row r=\"2\">" + cell + "</row>");
    const auto rows = cellsOf(book);
    return rows.size() == 2 ? rows[1][0] : rows.size() == 1 ? rows[0][0] : "no row";
}

inline std::string textRow(unsigned row, const std::vector<std::string>& texts)
{
    std::string xml = "<row r=\"" + std::to_string(row) + "\">";
    for (std::size_t at = 0; at < texts.size(); ++at) {
        if (!texts[at].empty()) {
            xml += "<c r=\"" + std::string(1, static_cast<char>('A' + at)) + std::to_string(row) + "\" t=\"inlineStr\"><is><t>" + texts[at]
                   + "</t></is></c>";
        }
    }
    return xml + "</row>";
}

inline std::string numberRow(unsigned row, const std::vector<std::string>& numbers)
{
    std::string xml = "<row r=\"" + std::to_string(row) + "\">";
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        xml += "<c r=\"" + std::string(1, static_cast<char>('A' + at)) + std::to_string(row) + "\"><v>" + numbers[at] + "</v></c>";
    }
    return xml + "</row>";
}

inline std::string saleRow(unsigned row, const std::string& order, const std::string& total)
{
    auto xml = textRow(row, {order, "2026-01-0" + order, "Ani"});
    xml.insert(xml.size() - 6, "<c r=\"D" + std::to_string(row) + "\"><v>" + total + "</v></c>");
    return xml;
}

inline std::string repRow(unsigned row, const std::string& rep, const std::string& target)
{
    auto xml = textRow(row, {rep});
    xml.insert(xml.size() - 6, "<c r=\"B" + std::to_string(row) + "\"><v>" + target + "</v></c>");
    return xml;
}

inline const std::string kSheetOfSales = textRow(1, {"Order", "Date", "Customer", "Total"}) + saleRow(2, "1", "10") + saleRow(3, "2", "20") + saleRow(4, "3", "30");

inline const std::string kSalesRows = textRow(1, {"Order", "Date", "Customer", "Quantity", "Unit Price"}) + textRow(2, {"A1", "2026-01-02", "Ani", "2", "10"});

}  // namespace kinerja::ingest::testing
