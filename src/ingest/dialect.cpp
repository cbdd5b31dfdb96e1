// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/dialect.h"

#include <algorithm>

#include "charset.h"
#include "dialect_score.h"
#include "kinerja/base/platform.h"
#include "no_table.h"
#include "quoted_lines.h"
#include "table_finder.h"
#include "table_sample.h"

namespace kinerja::ingest {
namespace {

using namespace std::string_view_literals;

std::string upper(std::string_view text)
{
    std::string result{text};
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return result;
}

/// "" if the bytes carry none.
std::string_view encodingOfBom(std::string_view head)
{
    return head.starts_with("\xEF\xBB\xBF") ? "UTF-8-BOM"
           : head.starts_with("\xFF\xFE"sv) ? "UTF-16LE"
           : head.starts_with("\xFE\xFF"sv) ? "UTF-16BE"
                                            : "";
}

/// UTF-16 without a BOM shows as NULs on every second place of Latin text.
std::string_view encodingOfNuls(const ByteFacts& facts)
{
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t at = 0; at < facts.head.size(); ++at) {
        const std::size_t nul = facts.head[at] == '\0' ? 1U : 0U;
        (at % 2 == 0 ? even : odd) += nul;
    }
    const auto many = facts.head.size() / 4;
    return odd > many && even <= odd / 20 ? "UTF-16LE" : even > many && odd <= even / 20 ? "UTF-16BE" : "";
}

Result<std::string> namedEncoding(std::string_view name, const ByteFacts& facts)
{
    auto encoding = upper(name);
    const auto bom = encodingOfBom(facts.head);
    if (encoding == "UTF8" || encoding == "UTF-8" || encoding == "UTF-8-BOM") {
        if (!facts.isUtf8) {
            return fail(Errc::InvalidInput, "line " + std::to_string(facts.firstBadLine) + ": not valid UTF-8");
        }
        return bom == "UTF-8-BOM" ? "UTF-8-BOM" : "UTF-8";
    }
    if (encoding == "UTF-16" || encoding == "UTF16") {
        return bom == "UTF-16BE" ? "UTF-16BE" : "UTF-16LE";
    }
    encoding = encoding == "CP1252" ? "WINDOWS-1252" : encoding == "LATIN1" ? "ISO-8859-1" : encoding;
    std::size_t consumed = 0;
    if (!platform::toUtf8(std::string_view{"a\0", encoding.starts_with("UTF-16") ? 2U : 1U}, encoding.c_str(), true,
                          consumed)) {
        return fail(Errc::Usage, "unknown encoding: " + std::string{name});
    }
    return encoding;
}

void chooseEncoding(const ByteFacts& facts, DialectFinding& finding)
{
    if (facts.isUtf8) {
        finding.dialect.encoding = "UTF-8";
        return;
    }
    auto choices = plausibleEncodings(facts);
    finding.dialect.encoding = choices.front().encoding;
    if (choices.size() > 1) {
        finding.openEncodings = std::move(choices);
    } else {
        finding.encodingAssumed = true;
    }
}

Status findEncoding(const ByteFacts& facts, std::string_view asked, DialectFinding& finding)
{
    auto& encoding = finding.dialect.encoding;
    if (!asked.empty()) {
        auto named = namedEncoding(asked, facts);
        if (!named) {
            return pass(named.error());
        }
        encoding = *std::move(named);
        return {};
    }
    encoding = encodingOfBom(facts.head);
    if (encoding.empty() && facts.nuls > 0) {
        encoding = encodingOfNuls(facts);
        if (encoding.empty()) {
            return fail(Errc::InvalidInput, "not a text: it holds NUL bytes");
        }
    }
    if (encoding == "UTF-8-BOM" && !facts.isUtf8) {
        return fail(Errc::InvalidInput, "line " + std::to_string(facts.firstBadLine) + ": not valid UTF-8");
    }
    if (encoding.empty()) {
        chooseEncoding(facts, finding);
    }
    return {};
}

Result<std::string> decodedHead(const ByteFacts& facts, const std::string& encoding)
{
    std::string text = facts.head;
    if (!encoding.starts_with("UTF-8")) {
        std::size_t consumed = 0;
        auto utf8 = platform::toUtf8(facts.head, encoding.c_str(), facts.head.size() == facts.bytes, consumed);
        if (!utf8) {
            return fail(Errc::InvalidInput, "the text is not valid " + encoding);
        }
        text = *std::move(utf8);
    }
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.erase(0, 3);
    }
    return text;
}

/// A mark at the very top would pass for a preamble.
Status refuseConflicts(std::string_view text)
{
    for (std::uint64_t line = 1; !text.empty(); ++line) {
        const auto one = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), one.size() + 1));
        if (one.starts_with("<<<<<<< ") || one.starts_with(">>>>>>> ")) {
            return fail(Errc::InvalidInput, "line " + std::to_string(line) + ": a conflict mark of version control");
        }
    }
    return {};
}

/// Proved where all rows have as many cells as the header, and more than two.
bool findInQuotedLines(std::string_view text, bool isWhole, std::string_view delimiter, Dialect& dialect)
{
    constexpr std::size_t kFewestColumns = 3;
    const auto plain = withoutQuotesOfLines(text, isWhole);
    if (!plain) {
        return false;
    }
    Dialect found = dialect;
    const auto sample = sampleOf(*plain);
    const bool isAll = isWhole && sample.size() == plain->size();
    findCut(*plain, isWhole, found, delimiter);
    findTable(sample, isAll, found);
    const auto rows = sampleRows(sample, isAll, found);
    const bool isTable = found.width >= kFewestColumns && found.hasHeader && std::all_of(rows.begin(), rows.end(), [&found](const SampleRow& row) { return row.size() == found.width; });
    if (isTable) {
        dialect = std::move(found);
        dialect.hasQuotedLines = true;
    }
    return isTable;
}

}  // namespace

Result<DialectFinding> detectDialect(const ByteFacts& facts, const DialectWish& wish)
{
    if (const auto kind = foreignKind(facts.head, facts.nuls > 0); !kind.empty()) {
        return fail(Errc::UnsupportedFile, "not a text but " + std::string{kind});
    }
    DialectFinding finding;
    if (auto status = findEncoding(facts, wish.encoding, finding); !status) {
        return pass(status.error());
    }
    auto text = decodedHead(facts, finding.dialect.encoding);
    if (!text) {
        return pass(text.error());
    }
    if (text->find_first_not_of("\r\n") == std::string::npos) {
        return fail(Errc::InvalidInput, "the file is empty");
    }
    if (auto status = refuseConflicts(*text); !status) {
        return pass(status.error());
    }
    const bool isWhole = facts.head.size() == facts.bytes;
    if (isWhole && wish.delimiter.empty() && isProse(*text)) {
        return fail(Errc::InvalidInput, "sentences and no table: take the rows together with the names of their columns");
    }
    if (findInQuotedLines(*text, isWhole, wish.delimiter, finding.dialect)) {
        return finding;
    }
    findCut(*text, isWhole, finding.dialect, wish.delimiter);
    findTable(sampleOf(*text), isWhole && sampleOf(*text).size() == text->size(), finding.dialect);
    return finding;
}

}  // namespace kinerja::ingest
