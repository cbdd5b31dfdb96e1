// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook.h"

#include "workbook_parts.h"

namespace kinerja::ingest {
namespace {

/// What an archive without a workbook is, for people.
Error notAWorkbook(ZipPackage& package)
{
    if (package.has("xl/workbook.bin")) {
        return {Errc::UnsupportedFile, "a binary Excel workbook (.xlsb)"};
    }
    if (package.has("mimetype") && package.has("content.xml")) {
        return {Errc::UnsupportedFile, "a document of LibreOffice (.ods)"};
    }
    if (package.has("word/document.xml") || package.has("ppt/presentation.xml")) {
        return {Errc::UnsupportedFile, "a document of Word or PowerPoint"};
    }
    if (package.has("index/document.iwa")) {
        return {Errc::UnsupportedFile, "a document of Numbers"};
    }
    if (package.has("_rels/.rels") || package.has("[content_types].xml")) {
        return {Errc::UnsafeFile, "a damaged workbook: its list of sheets is missing"};
    }
    return {Errc::UnsupportedFile, "an archive (.zip): unpack it first"};
}

}  // namespace

Result<Workbook> Workbook::open(std::string bytes, const std::stop_token& stop)
{
    auto package = ZipPackage::open(std::move(bytes));
    if (!package) {
        return pass(package.error());
    }
    Workbook book{*std::move(package)};
    if (auto status = book.readFrame(stop); !status) {
        return pass(status.error());
    }
    return book;
}

Status Workbook::tell(const std::string& part, XmlEvents& events, const std::stop_token& stop)
{
    auto opened = m_package.part(part);
    if (!opened) {
        return pass(opened.error());
    }
    auto status = readXml([&opened](std::span<char> into) { return opened->read(into); }, events, stop);
    if (!status && status.error().code == Errc::UnsafeFile) {
        return fail(Errc::UnsafeFile, part + ": " + status.error().detail);
    }
    return status;
}

Status Workbook::readFrame(const std::stop_token& stop)
{
    const auto tellIfThere = [&](const std::string& part, XmlEvents& events) {
        return part.empty() || !m_package.has(part) ? Status{} : tell(part, events, stop);
    };
    RelationEvents roots{""};
    if (auto status = tellIfThere("_rels/.rels", roots); !status) {
        return status;
    }
    auto main = roots.targetOfType("officeDocument");
    main = main.empty() || !m_package.has(main) ? "xl/workbook.xml" : main;
    if (!m_package.has(main) || main.ends_with(".bin")) {
        return pass(notAWorkbook(m_package));
    }
    WorkbookEvents frame;
    if (auto status = tell(main, frame, stop); !status) {
        return status;
    }
    if (!frame.isWorkbook) {
        return pass(notAWorkbook(m_package));
    }
    RelationEvents parts{folderOf(main)};
    if (auto status = tellIfThere(relationsOf(main), parts); !status) {
        return status;
    }
    StyleEvents styles;
    if (auto status = tellIfThere(parts.targetOfType("styles"), styles); !status) {
        return status;
    }
    TextEvents texts{m_texts};
    if (auto status = tellIfThere(parts.targetOfType("sharedStrings"), texts); !status) {
        return status;
    }
    m_is1904 = frame.is1904;
    m_wantsCalculation = frame.wantsCalculation;
    m_formats = styles.formats();
    for (auto& sheet : frame.sheets) {
        const auto* relation = parts.find(sheet.relation);
        // A chart or a dialog has a place among the sheets too.
        if (relation == nullptr || relation->type.ends_with("/worksheet")) {
            m_sheets.push_back({std::move(sheet.info), relation == nullptr ? std::string{} : relation->target});
        }
    }
    return m_sheets.empty() ? fail(Errc::InvalidInput, "a workbook without a sheet of cells") : Status{};
}

}  // namespace kinerja::ingest
