// SPDX-License-Identifier: GPL-3.0-or-later
#include "finish_pdf.h"

#include <exception>

#include "pdf_rewriter.h"

namespace kinerja::report {

Result<std::string> finishPdf(const std::string& pdf, const std::vector<Pages::Bookmark>& bookmarks, Date asOf)
{
    std::vector<PdfBookmark> outline;
    for (const Pages::Bookmark& bookmark : bookmarks) {
        outline.push_back({bookmark.title.toStdString(), static_cast<std::size_t>(bookmark.page)});
    }
    // libqpdf throws: caught once, here.
    try {
        return rewrittenPdf(pdf, outline, "D:" + std::to_string(toYmd(asOf)) + "000000Z");
    } catch (const std::exception& error) {
        return fail(Errc::Internal, std::string{"libqpdf: "} + error.what());
    }
}

}  // namespace kinerja::report
