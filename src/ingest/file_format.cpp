// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_format.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "kinerja/base/platform.h"

namespace kinerja::ingest {
namespace {

using namespace std::string_view_literals;

constexpr auto kCompound = "\xD0\xCF\x11\xE0"sv;  // the container of old and of encrypted documents
constexpr std::string_view kSpace = " \t\r\n";

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool startsWithLetters(std::string_view text, std::string_view lowerCase) noexcept
{
    return text.size() >= lowerCase.size()
           && std::equal(lowerCase.begin(), lowerCase.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

std::string asUtf16(std::string_view ascii)
{
    std::string wide;
    for (const char c : ascii) {
        wide += c;
        wide += '\0';
    }
    return wide;
}

/// Whether any of the names stands somewhere in the file; the streams of a compound file are named in UTF-16.
Result<std::vector<bool>> findNames(ByteSource& source, const std::vector<std::string>& names)
{
    constexpr std::size_t kBlock = 64UL * 1024UL;
    constexpr std::size_t kOverlap = 64;
    std::vector<bool> found(names.size(), false);
    if (auto status = source.rewind(); !status) {
        return pass(status.error());
    }
    std::string block;
    while (true) {
        const auto kept = block.size();
        block.resize(kept + kBlock);
        const auto count = source.read(std::span<char>{block}.subspan(kept));
        if (!count) {
            return pass(count.error());
        }
        block.resize(kept + *count);
        for (std::size_t at = 0; at < names.size(); ++at) {
            found[at] = found[at] || block.find(names[at]) != std::string::npos;
        }
        if (*count == 0) {
            return found;
        }
        block.erase(0, block.size() - std::min(block.size(), kOverlap));
    }
}

tl::unexpected<Error> refuseCompound(ByteSource& source)
{
    const auto found = findNames(source, {asUtf16("EncryptedPackage"), asUtf16("Workbook"), asUtf16("Book")});
    if (!found) {
        return pass(found.error());
    }
    if ((*found)[0]) {
        return fail(Errc::ProtectedFile, "a workbook with a password");
    }
    return fail(Errc::UnsupportedFile, (*found)[1] || (*found)[2] ? "an old Excel workbook (.xls)" : "an old Office document");
}

/// The beginning of the text as UTF-8.
std::string decodedHead(std::string_view head)
{
    std::string text{head};
    if (const std::string_view encoding = unicodeOf(head); encoding != "UTF-8") {
        std::size_t consumed = 0;
        text = platform::toUtf8(head, encoding.data(), false, consumed).value_or("");
    }
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.erase(0, 3);
    }
    return text.substr(std::min(text.find_first_not_of(kSpace), text.size()));
}

std::string_view markupKind(std::string_view text)
{
    if (startsWithLetters(text, "<!doctype html") || startsWithLetters(text, "<html") || startsWithLetters(text, "<table")) {
        return "a web page";
    }
    if (startsWithLetters(text, "<?xml")) {
        return text.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string_view::npos
                   ? "an Excel workbook of 2003 (XML)"
                   : "an XML document";
    }
    return {};
}

/// A list of values that breaks off ("[1,2") or an object as programs write it ("{a: 1}"): no header begins so, and JSON's reader says what is wrong.
bool looksLikeBrokenJson(std::string_view text)
{
    const auto line = text.substr(0, text.find('\n'));
    const auto next = text.find_first_not_of(kSpace, 1);
    const char second = next == std::string_view::npos ? '\0' : text[next];
    if (text.front() == '[') {
        const bool isValue = (second >= '0' && second <= '9') || second == '-' || second == '"';
        return second == '\0' || (isValue && line.find(']') == std::string_view::npos);
    }
    const auto name = text.find_first_of(": ,;\t}\"\r\n", next);
    return second == '\0' || (name != std::string_view::npos && text[name] == ':');
}

/// A header in brackets ("[id],[name]") is CSV: what follows the first bracket decides, or that all of it is one list
/// of values, which holds no records.
bool looksLikeJson(std::string_view text)
{
    if (text.empty() || (text.front() != '{' && text.front() != '[')) {
        return false;
    }
    const auto next = text.find_first_not_of(kSpace, 1);
    const char second = next == std::string_view::npos ? '\0' : text[next];
    if (text.front() == '{') {
        return second == '"' || second == '}' || looksLikeBrokenJson(text);
    }
    return looksLikeBrokenJson(text) || second == '{' || second == '[' || second == ']' || nlohmann::json::accept(text);
}

/// A whole record in the first line and something behind it.
bool isLines(std::string_view text)
{
    const auto end = text.find('\n');
    if (text.front() != '{' || end == std::string_view::npos
        || text.find_first_not_of(kSpace, end) == std::string_view::npos) {
        return false;
    }
    return nlohmann::json::accept(text.substr(0, end));
}

}  // namespace

const char* unicodeOf(std::string_view head) noexcept
{
    return head.starts_with("\xFF\xFE"sv) ? "UTF-16LE" : head.starts_with("\xFE\xFF"sv) ? "UTF-16BE" : "UTF-8";
}

Result<FileFormat> findFormat(ByteSource& source, std::string_view head)
{
    if (head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv)) {
        return FileFormat::Workbook;
    }
    if (head.starts_with(kCompound)) {
        return refuseCompound(source);
    }
    const auto text = decodedHead(head);
    if (const auto kind = markupKind(text); !kind.empty()) {
        return fail(Errc::UnsupportedFile, std::string{kind});
    }
    if (!looksLikeJson(text)) {
        return FileFormat::Text;
    }
    return isLines(text) ? FileFormat::JsonLines : FileFormat::Json;
}

std::string_view fileFormatId(FileFormat format) noexcept
{
    switch (format) {
    case FileFormat::Workbook: return "xlsx";
    case FileFormat::Json: return "json";
    case FileFormat::JsonLines: return "ndjson";
    case FileFormat::Text: break;
    }
    return "text";
}

std::string_view sheetStateId(SheetState state) noexcept
{
    return state == SheetState::Visible ? "visible" : state == SheetState::Hidden ? "hidden" : "very-hidden";
}

}  // namespace kinerja::ingest
