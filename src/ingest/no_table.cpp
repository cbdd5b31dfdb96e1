// SPDX-License-Identifier: GPL-3.0-or-later
#include "no_table.h"

#include <algorithm>
#include <array>
#include <vector>

namespace kinerja::ingest {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view bytes;
    std::string_view what;
    std::size_t at = 0;
    bool needsNuls = false;  ///< a text may begin so, too
};

constexpr std::string_view kPacked = "a packed file: unpack it first";
constexpr std::string_view kPicture = "a picture";
constexpr std::string_view kProgram = "a program";
constexpr std::string_view kSound = "a sound or a film";

constexpr std::array kMagics{
    Magic{"SQLite format 3"sv, "a database"},
    Magic{"\x1F\x8B"sv, kPacked},
    Magic{"7z\xBC\xAF\x27\x1C"sv, kPacked},
    Magic{"Rar!\x1A\x07"sv, kPacked},
    Magic{"\xFD\x37zXZ\0"sv, kPacked},
    Magic{"1AY&SY"sv, kPacked, 4},
    Magic{"\x28\xB5\x2F\xFD"sv, kPacked},
    Magic{"\x89PNG\r\n\x1A\n"sv, kPicture},
    Magic{"\xFF\xD8\xFF"sv, kPicture},
    Magic{"GIF87a"sv, kPicture},
    Magic{"GIF89a"sv, kPicture},
    Magic{"II*\0"sv, kPicture},
    Magic{"MM\0*"sv, kPicture},
    Magic{"WEBPVP8"sv, kPicture, 8},
    Magic{"BM"sv, kPicture, 0, true},
    Magic{"ftyp"sv, kSound, 4, true},
    Magic{"ID3"sv, kSound, 0, true},
    Magic{"OggS"sv, kSound, 0, true},
    Magic{"MZ"sv, kProgram, 0, true},
    Magic{"\x7F" "ELF"sv, kProgram},
    Magic{"\xCF\xFA\xED\xFE"sv, kProgram},
    Magic{"\xCE\xFA\xED\xFE"sv, kProgram},
    Magic{"\xCA\xFE\xBA\xBE"sv, kProgram},
    Magic{"#!/"sv, kProgram},
};

/// Written in letters: a byte order mark or blank lines may stand before them.
constexpr std::array kTextMagics{
    Magic{"%PDF-"sv, "a PDF"},
    Magic{"%!PS-"sv, "a PDF"},
    Magic{"{\\rtf"sv, "a document of Word (.rtf)"},
};

bool isBlank(char c) noexcept { return c == ' ' || c == '\t' || c == '\r'; }
bool isLowerLetter(char c) noexcept { return c >= 'a' && c <= 'z'; }
bool isMark(char c) noexcept { return c == '.' || c == '!' || c == '?'; }

/// A line of words, one blank between them.
struct Line {
    std::size_t words = 0;
    std::size_t lower = 0;  ///< of those behind the first: begin with a small letter
    char last = ' ';
    bool hasEnd = false;    ///< of a sentence
};

Line lineOf(std::string_view text)
{
    Line line;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isFirst = at == 0 || text[at - 1] == ' ';
        line.words += isFirst ? 1U : 0U;
        line.lower += isFirst && at > 0 && isLowerLetter(text[at]) ? 1U : 0U;
        line.hasEnd = line.hasEnd || (isMark(text[at]) && (at + 1 == text.size() || text[at + 1] == ' '));
    }
    line.last = text.back();
    return line;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

/// Marks that part columns: a comma with no blank behind it, two blanks, or one that no sentence has.
bool hasColumns(std::string_view line)
{
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        const char next = at + 1 < line.size() ? line[at + 1] : ' ';
        const bool parts = c == '\t' || c == ';' || c == '|' || c == '^' || c == '~' || c == '"' || (c == ',' && next != ' ');
        if (parts || static_cast<unsigned char>(c) < 0x20U || (c == ' ' && next == ' ')) {
            return true;
        }
    }
    return false;
}

/// "tanggal, nomor faktur, total": three pieces of few words, as a row with blanks behind its commas has.
bool isRowOfPieces(std::string_view line)
{
    constexpr std::size_t kMostWords = 3;
    std::size_t pieces = 1;
    std::size_t words = 1;
    for (const char c : line) {
        pieces += c == ',' ? 1U : 0U;
        words = c == ',' ? 0 : words + (c == ' ' ? 1U : 0U);
        if (words > kMostWords) {
            return false;
        }
    }
    return pieces >= 3 && !isMark(line.back()) && line.back() != ',';
}

bool isSentence(const Line& line) noexcept
{
    constexpr std::size_t kFewestWords = 5;
    return line.words >= kFewestWords && line.lower * 2 >= line.words - 1;
}

}  // namespace

std::string_view foreignKind(std::string_view head, bool hasNuls) noexcept
{
    const auto isIt = [hasNuls](std::string_view text, const Magic& magic) {
        return text.size() >= magic.at && text.substr(magic.at).starts_with(magic.bytes) && (hasNuls || !magic.needsNuls);
    };
    const auto found = std::find_if(kMagics.begin(), kMagics.end(), [&](const Magic& magic) { return isIt(head, magic); });
    if (found != kMagics.end()) {
        return found->what;
    }
    const auto text = head.substr(std::min(head.find_first_not_of("\xEF\xBB\xBF \t\r\n"), head.size()));
    const auto letters = std::find_if(kTextMagics.begin(), kTextMagics.end(), [&](const Magic& magic) { return isIt(text, magic); });
    return letters == kTextMagics.end() ? std::string_view{} : letters->what;
}

bool isProse(std::string_view text)
{
    std::vector<Line> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) {
            continue;
        }
        if (hasColumns(line) || isRowOfPieces(line)) {
            return false;
        }
        lines.push_back(lineOf(line));
    }
    if (lines.empty()) {
        return false;
    }
    // "Komentar" above many sentences is a list of them, "Yth. Bapak Budi," a letter.
    const Line& first = lines.front();
    const bool isSaluted = first.last == ',' || first.last == ':' || isMark(first.last);
    if (!isSentence(first) && !(isSaluted && lines.size() > 1)) {
        return false;
    }
    std::size_t words = 0;
    std::size_t inSentences = 0;
    for (const Line& line : lines) {
        words += line.words;
        inSentences += isSentence(line) ? line.words : 0;
    }
    const bool isMostly = inSentences * 3 >= words * 2;
    return isMostly && (lines.size() == 1 || std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.hasEnd; }));
}

}  // namespace kinerja::ingest
