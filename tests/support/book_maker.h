// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "zip_maker.h"

namespace kinerja::support {

/// A small workbook. What is not said is as Excel writes it; every part can be replaced or taken out.
class BookMaker {
public:
    /// `rows`: what stands inside <sheetData>; `after`: what follows it.
    BookMaker& sheet(const std::string& name, const std::string& rows, const std::string& state = "visible",
                     const std::string& after = "")
    {
        m_sheets.push_back({name, rows, state, after});
        return *this;
    }
    /// <si> elements, or plain texts.
    BookMaker& texts(const std::vector<std::string>& texts)
    {
        m_texts = "<sst xmlns=\"" + m_main + "\">";
        for (const auto& text : texts) {
            m_texts += text.starts_with("<si>") ? text : "<si><t>" + text + "</t></si>";
        }
        m_texts += "</sst>";
        return *this;
    }
    /// Format codes; style 1 has the first, style 2 the second … A number is a format of its own: "14".
    BookMaker& formats(const std::vector<std::string>& codes)
    {
        std::string own;
        std::string styles = "<xf numFmtId=\"0\"/>";
        unsigned next = 164;
        for (const auto& code : codes) {
            const bool isId = code.find_first_not_of("0123456789") == std::string::npos;
            if (!isId) {
                own += "<numFmt numFmtId=\"" + std::to_string(next) + "\" formatCode=\"" + code + "\"/>";
            }
            styles += "<xf numFmtId=\"" + (isId ? code : std::to_string(next++)) + "\"/>";
        }
        m_styles = "<styleSheet xmlns=\"" + m_main + "\"><numFmts>" + own + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                   + styles + "</cellXfs></styleSheet>";
        return *this;
    }
    BookMaker& workbookHas(const std::string& elements)
    {
        m_inWorkbook = elements;
        return *this;
    }
    /// Instead of what would be there, or beside it; nothing = the part is left out.
    BookMaker& part(const std::string& name, const std::string& bytes)
    {
        m_replaced.emplace_back(name, bytes);
        return *this;
    }
    /// The ISO form of the format.
    BookMaker& strict()
    {
        m_main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        m_office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        return *this;
    }

    [[nodiscard]] Parts parts() const
    {
        Parts parts{{"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
                    {"_rels/.rels", relations({{"rId1", "officeDocument", "xl/workbook.xml"}})}};
        std::string sheets;
        std::vector<std::array<std::string, 3>> targets{{"rS", "styles", "styles.xml"}, {"rT", "sharedStrings", "sharedStrings.xml"}};
        for (std::size_t at = 0; at < m_sheets.size(); ++at) {
            const auto number = std::to_string(at + 1);
            sheets += "<sheet name=\"" + m_sheets[at].name + "\" sheetId=\"" + number + "\" state=\"" + m_sheets[at].state + "\" r:id=\"rId"
                      + number + "\"/>";
            targets.push_back({"rId" + number, "worksheet", "worksheets/sheet" + number + ".xml"});
            parts.emplace_back("xl/worksheets/sheet" + number + ".xml",
                               "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"" + m_main
                                   + "\"><sheetData>" + m_sheets[at].rows + "</sheetData>" + m_sheets[at].after + "</worksheet>");
        }
        parts.emplace_back("xl/workbook.xml", "<workbook xmlns=\"" + m_main + "\" xmlns:r=\"" + m_office + "\">" + m_inWorkbook + "<sheets>"
                                                  + sheets + "</sheets></workbook>");
        parts.emplace_back("xl/_rels/workbook.xml.rels", relations(targets));
        parts.emplace_back("xl/styles.xml", m_styles);
        parts.emplace_back("xl/sharedStrings.xml", m_texts);
        for (const auto& [name, bytes] : m_replaced) {
            std::erase_if(parts, [&](const auto& part) { return part.first == name; });
            parts.emplace_back(name, bytes);
        }
        std::erase_if(parts, [](const auto& part) { return part.second.empty(); });
        return parts;
    }
    [[nodiscard]] std::string bytes() const { return zipped(parts()); }

    [[nodiscard]] std::string relations(const std::vector<std::array<std::string, 3>>& relations) const
    {
        std::string text = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        for (const auto& [id, type, target] : relations) {
            text += "<Relationship Id=\"" + id + "\" Type=\"" + m_office + "/" + type + "\" Target=\"" + target + "\"/>";
        }
        return text + "</Relationships>";
    }

private:
    struct Sheet {
        std::string name, rows, state, after;
    };
    std::string m_main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    std::string m_office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    std::vector<Sheet> m_sheets;
    std::string m_texts;
    std::string m_styles;
    std::string m_inWorkbook;
    Parts m_replaced;
};

}  // namespace kinerja::support
