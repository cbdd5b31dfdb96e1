// SPDX-License-Identifier: GPL-3.0-or-later
#include "xlsx_writer.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <utility>

#include <zip.h>

#include "kinerja/services/export.h"

namespace kinerja::services {
namespace {

constexpr std::size_t kMostRows = 1'048'576;
constexpr std::string_view kHead = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr std::string_view kMain = R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
constexpr std::string_view kTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/>)"
    R"(<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>)"
    R"(<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>)"
    R"(</Types>)";
constexpr std::string_view kRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>)"
    R"(</Relationships>)";
constexpr std::string_view kBookRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>)"
    R"(</Relationships>)";

/// "_x0041_" in a text is an A to spreadsheets.
bool beginsEscape(std::string_view text) noexcept
{
    constexpr std::string_view kHex = "0123456789abcdefABCDEF";
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_'
           && text.substr(2, 4).find_first_not_of(kHex) == std::string_view::npos;
}

/// Letters that XML cannot hold are written _xHHHH_, as spreadsheets do.
std::string xmlText(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        const auto code = static_cast<unsigned char>(letter);
        if (beginsEscape(text.substr(at))) {
            out += "_x005F_";
        } else if (letter == '&') {
            out += "&amp;";
        } else if (letter == '<') {
            out += "&lt;";
        } else if (letter == '>') {
            out += "&gt;";
        } else if (letter == '"') {
            out += "&quot;";
        } else if (code < 0x20 && letter != '\t' && letter != '\n') {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "_x%04X_", code);
            out += escape.data();
        } else {
            out += letter;
        }
    }
    return out;
}

bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Digits with a minus in front and one point between them; a day is none.
bool isExactInSpreadsheets(std::string_view number) noexcept
{
    constexpr long kMostDigits = 15;
    number.remove_prefix(number.starts_with('-') ? 1 : 0);
    const auto digits = std::count_if(number.begin(), number.end(), isDigit);
    const auto points = std::count(number.begin(), number.end(), '.');
    return digits > 0 && digits <= kMostDigits && points <= 1 && digits + points == static_cast<long>(number.size())
           && isDigit(number.front()) && isDigit(number.back());
}

struct CloseSource {
    void operator()(zip_source_t* source) const noexcept { zip_source_free(source); }
};
struct CloseZip {
    void operator()(zip_t* zip) const noexcept { zip_discard(zip); }
};
using Source = std::unique_ptr<zip_source_t, CloseSource>;
using Zip = std::unique_ptr<zip_t, CloseZip>;

/// Without the moment of writing, so that the same content gives the same bytes.
bool addPart(zip_t& zip, const char* name, const std::string& content)
{
    constexpr zip_uint16_t kFirstDay = 0x21;  // 1980-01-01
    Source source{zip_source_buffer(&zip, content.data(), content.size(), 0)};
    if (!source) {
        return false;
    }
    const auto index = zip_file_add(&zip, name, source.get(), ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        return false;
    }
    static_cast<void>(source.release());
    return zip_file_set_dostime(&zip, static_cast<zip_uint64_t>(index), 0, kFirstDay, 0) == 0;
}

Result<std::string> readBack(zip_source_t& source)
{
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_source_stat(&source, &about) != 0 || zip_source_open(&source) != 0) {
        return fail(Errc::Internal, "the workbook was not written");
    }
    std::string bytes(about.size, '\0');
    const auto count = zip_source_read(&source, bytes.data(), bytes.size());
    zip_source_close(&source);
    return count == static_cast<zip_int64_t>(bytes.size()) ? Result<std::string>{std::move(bytes)}
                                                           : fail(Errc::Internal, "the workbook was not written");
}

template <std::size_t N> Result<std::string> zipped(const std::array<std::pair<const char*, std::string>, N>& parts)
{
    Source source{zip_source_buffer_create(nullptr, 0, 0, nullptr)};
    if (!source) {
        return fail(Errc::Internal, "no memory for a workbook");
    }
    Zip zip{zip_open_from_source(source.get(), ZIP_TRUNCATE, nullptr)};
    if (!zip) {
        return fail(Errc::Internal, "a workbook cannot be begun");
    }
    zip_source_keep(source.get());  // the archive owns one reference, and gives it up when it is closed
    for (const auto& [name, content] : parts) {
        if (!addPart(*zip, name, content)) {
            return fail(Errc::Internal, std::string{"a workbook's part cannot be added: "} + name);
        }
    }
    if (zip_close(zip.get()) != 0) {
        return fail(Errc::Internal, "the workbook was not written");
    }
    static_cast<void>(zip.release());
    return readBack(*source);
}

}  // namespace

XlsxWriter& XlsxWriter::text(std::string_view cell)
{
    // As in CSV: a text like "=1+1" cannot be told from a formula without a value by who reads the cell.
    m_row += cell.empty() ? "<c/>" : R"(<c t="inlineStr"><is><t xml:space="preserve">)" + xmlText(formulaSafe(cell)) + "</t></is></c>";
    return *this;
}

XlsxWriter& XlsxWriter::number(std::string_view cell)
{
    if (!isExactInSpreadsheets(cell)) {
        return text(cell);
    }
    m_row.append("<c><v>").append(cell).append("</v></c>");
    return *this;
}

void XlsxWriter::endRow()
{
    if (++m_count <= kMostRows) {
        m_rows.append("<row>").append(m_row).append("</row>");
    }
    m_row.clear();
}

Result<std::string> XlsxWriter::bytes() const
{
    if (m_count > kMostRows) {
        return fail(Errc::InvalidInput, "a sheet has room for 1,048,576 rows, not for " + std::to_string(m_count));
    }
    const std::string head{kHead};
    const std::string main{kMain};
    const std::array<std::pair<const char*, std::string>, 5> parts{{
        {"[Content_Types].xml", head + std::string{kTypes}},
        {"_rels/.rels", head + std::string{kRelations}},
        {"xl/workbook.xml", head + "<workbook " + main
                                + R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name=")"
                                + xmlText(m_sheet) + R"(" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels", head + std::string{kBookRelations}},
        {"xl/worksheets/sheet1.xml", head + "<worksheet " + main + "><sheetData>" + m_rows + "</sheetData></worksheet>"},
    }};
    return zipped(parts);
}

}  // namespace kinerja::services
