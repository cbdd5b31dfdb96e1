// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf_rewriter.h"

#include <memory>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace kinerja::report {
namespace {

using Handle = QPDFObjectHandle;

void addOutline(QPDF& pdf, const std::vector<PdfBookmark>& bookmarks)
{
    if (bookmarks.empty()) {
        return;
    }
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper{pdf}.getAllPages();
    Handle root = pdf.makeIndirectObject(Handle::parse("<< /Type /Outlines >>"));
    std::vector<Handle> items;
    for (const PdfBookmark& bookmark : bookmarks) {
        Handle item = pdf.makeIndirectObject(Handle::newDictionary());
        item.replaceKey("/Title", Handle::newUnicodeString(bookmark.title));
        item.replaceKey("/Parent", root);
        Handle destination = Handle::newArray();
        destination.appendItem(pages.at(bookmark.page).getObjectHandle());
        destination.appendItem(Handle::newName("/Fit"));
        item.replaceKey("/Dest", destination);
        items.push_back(item);
    }
    for (std::size_t n = 0; n + 1 < items.size(); ++n) {
        items[n].replaceKey("/Next", items[n + 1]);
        items[n + 1].replaceKey("/Prev", items[n]);
    }
    root.replaceKey("/First", items.front());
    root.replaceKey("/Last", items.back());
    root.replaceKey("/Count", Handle::newInteger(static_cast<long long>(items.size())));
    pdf.getRoot().replaceKey("/Outlines", root);
}

void fixDates(QPDF& pdf, const std::string& date)
{
    Handle info = pdf.getTrailer().getKey("/Info");
    if (info.isDictionary()) {
        info.replaceKey("/CreationDate", Handle::newString(date));
        info.replaceKey("/ModDate", Handle::newString(date));
    }
}

}  // namespace

std::string rewrittenPdf(const std::string& pdf, const std::vector<PdfBookmark>& bookmarks, const std::string& date)
{
    QPDF document;
    document.processMemoryFile("report.pdf", pdf.data(), pdf.size());
    addOutline(document, bookmarks);
    fixDates(document, date);
    QPDFWriter writer{document};
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const std::unique_ptr<Buffer> buffer{writer.getBuffer()};
    const unsigned char* bytes = buffer->getBuffer();
    return std::string{bytes, bytes + buffer->getSize()};
}

}  // namespace kinerja::report
