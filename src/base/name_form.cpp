// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/name_form.h"

namespace kinerja {
namespace {

bool isAsciiWord(unsigned char byte) noexcept
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// The lower-case form of a two-byte UTF-8 letter. Latin-1: À…Þ without × are 0x20 below; Latin Extended-A:
/// neighbours in pairs, in two runs odd and in the others even.
char32_t lowered(char32_t letter) noexcept
{
    if (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7) {
        return letter + 0x20;
    }
    const bool pairsBeginOdd = (letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17E);
    if (pairsBeginOdd) {
        return letter % 2 == 1 ? letter + 1 : letter;
    }
    const bool pairsBeginEven = (letter >= 0x100 && letter <= 0x137 && letter != 0x130) || (letter >= 0x14A && letter <= 0x177);
    return pairsBeginEven && letter % 2 == 0 ? letter + 1 : letter;
}

/// `keepsMarks`: punctuation stays.
std::string formOf(std::string_view name, bool keepsMarks)
{
    std::string form;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const auto byte = static_cast<unsigned char>(name[at]);
        if (byte < 0x80) {
            const bool isKept = keepsMarks ? byte > ' ' && byte != 0x7F : isAsciiWord(byte);
            if (isKept) {
                form += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 0x20 : byte);
            }
            continue;
        }
        const bool isTwoBytes = byte >= 0xC3 && byte <= 0xDF && at + 1 < name.size();
        if (byte == 0xC2 && at + 1 < name.size()) {
            ++at;  // U+0080…U+00BF: no-break space and punctuation
            if (keepsMarks && static_cast<unsigned char>(name[at]) != 0xA0) {
                form += name.substr(at - 1, 2);
            }
            continue;
        }
        if (!isTwoBytes) {
            form += name[at];
            continue;
        }
        const auto next = static_cast<unsigned char>(name[++at]);
        const char32_t letter = lowered((static_cast<char32_t>(byte & 0x1FU) << 6U) | (next & 0x3FU));
        form += static_cast<char>(0xC0U | (letter >> 6U));
        form += static_cast<char>(0x80U | (letter & 0x3FU));
    }
    return form;
}

}  // namespace

std::string looseForm(std::string_view name) { return formOf(name, false); }
std::string foldedForm(std::string_view name) { return formOf(name, true); }

}  // namespace kinerja
