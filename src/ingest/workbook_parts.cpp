// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook_parts.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace kinerja::ingest {
namespace {

constexpr std::size_t kTextBlock = 1024UL * 1024UL;
constexpr std::size_t kLongestText = 1024UL * 1024UL;
constexpr std::size_t kMostTexts = 5'000'000;
constexpr std::uint64_t kMostTextBytes = 128ULL * 1024 * 1024;
constexpr std::size_t kMostStyles = 100'000;
constexpr std::size_t kMostSheets = 1'000;
constexpr std::string_view kSpace = " \t\r\n";

std::string_view trimmed(std::string_view text) noexcept
{
    const auto first = text.find_first_not_of(kSpace);
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

}  // namespace

std::optional<unsigned> unsignedOf(std::optional<std::string_view> text) noexcept
{
    if (!text) {
        return std::nullopt;
    }
    unsigned value = 0;
    const auto* end = text->data() + text->size();
    const auto parsed = std::from_chars(text->data(), end, value);
    return parsed.ec == std::errc{} && parsed.ptr == end ? std::optional{value} : std::nullopt;
}

Status SharedTexts::add(std::string_view text)
{
    if (m_texts.size() == kMostTexts || m_bytes + text.size() > kMostTextBytes) {
        return fail(Errc::UnsafeFile, "more than 5 million different texts, or more than 128 MB of them");
    }
    m_bytes += text.size();
    if (text.size() > m_free) {
        m_free = std::max(text.size(), kTextBlock);
        m_blocks.push_back(std::make_unique<char[]>(m_free));
        m_next = m_blocks.back().get();
    }
    std::copy(text.begin(), text.end(), m_next);
    m_texts.emplace_back(m_next, text.size());
    m_next += text.size();
    m_free -= text.size();
    return {};
}

std::optional<std::string_view> SharedTexts::at(std::size_t index) const noexcept
{
    return index < m_texts.size() ? std::optional{m_texts[index]} : std::nullopt;
}

void TextRuns::begin()
{
    m_text.clear();
    m_isInText = false;
    m_phonetic = 0;
}

void TextRuns::open(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "rPh") {
        ++m_phonetic;
    } else if (name == "t" && m_phonetic == 0) {
        m_isInText = true;
        m_runStart = m_text.size();
        m_keepsSpace = attributes.keepsSpace();
    }
}

void TextRuns::close(std::string_view name)
{
    if (name == "rPh" && m_phonetic > 0) {
        --m_phonetic;
    } else if (name == "t" && m_isInText) {
        m_isInText = false;
        if (!m_keepsSpace) {
            const std::string run{trimmed(std::string_view{m_text}.substr(m_runStart))};
            m_text.replace(m_runStart, std::string::npos, run);
        }
    }
}

void TextRuns::add(std::string_view piece)
{
    // Longer ones are refused with their row; the rest of such a text need not be kept.
    if (m_isInText && m_text.size() <= kLongestText) {
        m_text += piece;
    }
}

std::string& TextRuns::take()
{
    decodeEscapes(m_text);
    return m_text;
}

std::string folderOf(std::string_view part) { return std::string{part.substr(0, part.rfind('/') + 1)}; }

std::string relationsOf(std::string_view part)
{
    const auto folder = folderOf(part);
    return folder + "_rels/" + std::string{part.substr(folder.size())} + ".rels";
}

std::string resolveTarget(std::string_view folder, std::string_view target)
{
    std::string path = target.starts_with('/') ? std::string{target.substr(1)} : std::string{folder} + std::string{target};
    std::replace(path.begin(), path.end(), '\\', '/');
    std::vector<std::string_view> steps;
    for (std::size_t from = 0; from <= path.size();) {
        const auto end = std::min(path.find('/', from), path.size());
        const auto step = std::string_view{path}.substr(from, end - from);
        from = end + 1;
        if (step == "..") {
            if (steps.empty()) {
                return {};
            }
            steps.pop_back();
        } else if (!step.empty() && step != ".") {
            steps.push_back(step);
        }
    }
    std::string result;
    for (const auto step : steps) {
        result += (result.empty() ? "" : "/") + std::string{step};
    }
    return result;
}

void RelationEvents::open(std::string_view name, const XmlAttributes& attributes)
{
    if (name != "Relationship" || attributes.find("TargetMode") == "External") {
        return;
    }
    const auto target = attributes.find("Target");
    const auto type = attributes.find("Type");
    if (target && type) {
        m_relations.push_back({std::string{attributes.find("Id").value_or("")}, std::string{*type}, resolveTarget(m_folder, *target)});
    }
}

const RelationEvents::Relation* RelationEvents::find(std::string_view id) const noexcept
{
    const auto found = std::find_if(m_relations.begin(), m_relations.end(), [id](const auto& one) { return one.id == id; });
    return found == m_relations.end() ? nullptr : &*found;
}

std::string RelationEvents::targetOfType(std::string_view type) const
{
    const auto found = std::find_if(m_relations.begin(), m_relations.end(), [type](const auto& one) {
        return one.type.size() > type.size() && one.type.ends_with(type) && one.type[one.type.size() - type.size() - 1] == '/';
    });
    return found == m_relations.end() ? std::string{} : found->target;
}

void WorkbookEvents::open(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "workbook") {
        isWorkbook = true;
    } else if (name == "workbookPr") {
        is1904 = attributes.isTrue("date1904");
    } else if (name == "calcPr") {
        wantsCalculation = attributes.isTrue("fullCalcOnLoad");
    } else if (name == "sheet" && sheets.size() < kMostSheets) {
        Entry entry;
        entry.info.name = attributes.find("name").value_or("");
        const auto state = attributes.find("state").value_or("visible");
        entry.info.state = state == "hidden"       ? SheetState::Hidden
                           : state == "veryHidden" ? SheetState::VeryHidden
                                                   : SheetState::Visible;
        entry.relation = attributes.relationshipId().value_or("");
        sheets.push_back(std::move(entry));
    }
}

void StyleEvents::open(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "numFmt") {
        const auto id = unsignedOf(attributes.find("numFmtId"));
        const auto code = attributes.find("formatCode");
        if (id && code && m_codes.size() < kMostStyles) {
            m_codes[*id] = formatOfCode(*code);
        }
    } else if (name == "cellXfs") {
        m_isInCellStyles = true;
    } else if (name == "xf" && m_isInCellStyles && m_styles.size() < kMostStyles) {
        m_styles.push_back(unsignedOf(attributes.find("numFmtId")).value_or(0));
    }
}

void StyleEvents::close(std::string_view name) { m_isInCellStyles = m_isInCellStyles && name != "cellXfs"; }

std::vector<CellFormat> StyleEvents::formats() const
{
    std::vector<CellFormat> formats;
    for (const auto id : m_styles) {
        const auto code = m_codes.find(id);
        formats.push_back(code == m_codes.end() ? formatOfId(id) : code->second);
    }
    return formats;
}

void TextEvents::open(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "si") {
        m_runs.begin();
    } else {
        m_runs.open(name, attributes);
    }
}

void TextEvents::close(std::string_view name)
{
    if (name != "si") {
        m_runs.close(name);
    } else if (auto status = m_into.add(m_runs.take()); !status) {
        error = status.error();
    }
}

}  // namespace kinerja::ingest
