// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "cell_format.h"
#include "kinerja/base/result.h"
#include "kinerja/ingest/table.h"
#include "xml_stream.h"
#include "zip_package.h"

namespace kinerja::ingest {

/// The texts that cells name by number, in large blocks that never move.
class SharedTexts {
public:
    /// Errors: UnsafeFile (more than 5 M texts or 128 MB).
    [[nodiscard]] Status add(std::string_view text);
    [[nodiscard]] std::optional<std::string_view> at(std::size_t index) const noexcept;

private:
    std::deque<std::string_view> m_texts;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_free = 0;
    char* m_next = nullptr;
    std::uint64_t m_bytes = 0;
};

/// A run of text elements as a workbook writes them: <t> or <r><t>, without the phonetic <rPh>. Space around a text
/// counts only with xml:space="preserve".
class TextRuns {
public:
    void begin();
    void open(std::string_view name, const XmlAttributes& attributes);
    void close(std::string_view name);
    void add(std::string_view piece);
    /// The text with its escapes decoded.
    [[nodiscard]] std::string& take();

private:
    std::string m_text;
    std::size_t m_runStart = 0;
    bool m_isInText = false;
    bool m_keepsSpace = false;
    unsigned m_phonetic = 0;  ///< depth inside <rPh>
};

/// The frame of a workbook: which sheets it has, its texts and its number formats. The cells are read elsewhere.
/// Source: ECMA-376 parts 1 and 2 (transitional and strict)
class Workbook {
public:
    struct Sheet {
        SheetInfo info;
        std::string part;
    };

    /// Errors: UnsupportedFile (XLSB, ODS, another archive), ProtectedFile, UnsafeFile, Cancelled.
    [[nodiscard]] static Result<Workbook> open(std::string bytes, const std::stop_token& stop);

    /// Work sheets in the workbook's order; sheets of charts are none.
    [[nodiscard]] const std::vector<Sheet>& sheets() const noexcept { return m_sheets; }
    [[nodiscard]] bool is1904() const noexcept { return m_is1904; }
    /// The values of formulas may be missing or out of date: the program that wrote it asks for a calculation.
    [[nodiscard]] bool wantsCalculation() const noexcept { return m_wantsCalculation; }
    [[nodiscard]] CellFormat formatOf(std::size_t style) const noexcept
    {
        return style < m_formats.size() ? m_formats[style] : CellFormat::Number;
    }
    [[nodiscard]] const SharedTexts& texts() const noexcept { return m_texts; }

    /// Tells a part's XML. Errors: NotFound, and those of readXml() with the part's name.
    [[nodiscard]] Status tell(const std::string& part, XmlEvents& events, const std::stop_token& stop);

private:
    explicit Workbook(ZipPackage package) noexcept : m_package(std::move(package)) {}
    [[nodiscard]] Status readFrame(const std::stop_token& stop);

    ZipPackage m_package;
    std::vector<Sheet> m_sheets;
    bool m_is1904 = false;
    bool m_wantsCalculation = false;
    std::vector<CellFormat> m_formats;
    SharedTexts m_texts;
};

}  // namespace kinerja::ingest
