// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// libqpdf's headers are C++17, and not every compiler takes them as C++20: this pair of files is compiled as C++17 and
/// holds nothing of ours but this.
namespace kinerja::report {

struct PdfBookmark {
    std::string title;     ///< UTF-8
    std::size_t page = 0;  ///< from 0
};

/// The same PDF with this outline, `date` (as PDF writes dates) as the day when it was made, and an identifier made from its content.
/// Errors: std::exception, of libqpdf.
[[nodiscard]] std::string rewrittenPdf(const std::string& pdf, const std::vector<PdfBookmark>& bookmarks, const std::string& date);

}  // namespace kinerja::report
