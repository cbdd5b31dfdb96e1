// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cell_format.h"
#include "workbook.h"
#include "xml_stream.h"

namespace kinerja::ingest {

/// "xl/workbook.xml" → "xl/".
[[nodiscard]] std::string folderOf(std::string_view part);
/// "xl/workbook.xml" → "xl/_rels/workbook.xml.rels".
[[nodiscard]] std::string relationsOf(std::string_view part);
/// A target of a relationship as a part's name: "/xl/a.xml", "worksheets/a.xml", "../a.xml". "" if it leads out.
[[nodiscard]] std::string resolveTarget(std::string_view folder, std::string_view target);

/// A list of relationships.
class RelationEvents : public XmlEvents {
public:
    struct Relation {
        std::string id;
        std::string type;
        std::string target;
    };
    explicit RelationEvents(std::string folder) : m_folder(std::move(folder)) {}

    void open(std::string_view name, const XmlAttributes& attributes) override;
    void close(std::string_view) override {}
    void text(std::string_view) override {}

    [[nodiscard]] const Relation* find(std::string_view id) const noexcept;
    /// The target of the first whose type ends so; "" if there is none.
    [[nodiscard]] std::string targetOfType(std::string_view type) const;

private:
    std::string m_folder;
    std::vector<Relation> m_relations;
};

/// The workbook itself: sheets, date system.
class WorkbookEvents : public XmlEvents {
public:
    struct Entry {
        SheetInfo info;
        std::string relation;
    };
    void open(std::string_view name, const XmlAttributes& attributes) override;
    void close(std::string_view) override {}
    void text(std::string_view) override {}

    std::vector<Entry> sheets;
    bool isWorkbook = false;
    bool is1904 = false;
    bool wantsCalculation = false;
};

/// The number format of each cell style.
class StyleEvents : public XmlEvents {
public:
    void open(std::string_view name, const XmlAttributes& attributes) override;
    void close(std::string_view name) override;
    void text(std::string_view) override {}

    [[nodiscard]] std::vector<CellFormat> formats() const;

private:
    std::unordered_map<unsigned, CellFormat> m_codes;
    std::vector<unsigned> m_styles;
    bool m_isInCellStyles = false;
};

/// The shared texts.
class TextEvents : public XmlEvents {
public:
    explicit TextEvents(SharedTexts& into) : m_into(into) {}
    void open(std::string_view name, const XmlAttributes& attributes) override;
    void close(std::string_view name) override;
    void text(std::string_view piece) override { m_runs.add(piece); }

private:
    SharedTexts& m_into;
    TextRuns m_runs;
};

/// A whole number of an attribute; nullopt if it is none.
[[nodiscard]] std::optional<unsigned> unsignedOf(std::optional<std::string_view> text) noexcept;

}  // namespace kinerja::ingest
