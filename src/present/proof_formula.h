// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

#include <QString>
#include <QStringList>

#include "kinerja/present/convert.h"
#include "kinerja/present/format.h"

namespace kinerja::present {

/// What a proof calls something, in words.
struct ProofWord {
    std::string_view id;
    const char* text;
};

template <typename List>
[[nodiscard]] QString proofWord(const List& list, std::string_view id, const Words& words)
{
    const auto found = std::find_if(list.begin(), list.end(), [id](const ProofWord& word) { return word.id == id; });
    return found == list.end() ? toQString(id) : words.translate("Proof", found->text);
}

/// A formula over the names of `numbers`, with `textOf` each of them.
template <typename Numbers, typename TextOf>
[[nodiscard]] QString filledFormula(std::string_view formula, const Numbers& numbers, const TextOf& textOf)
{
    QStringList filled;
    for (QString token : toQString(formula).split(QLatin1Char{' '})) {
        QString before;
        QString after;
        for (; token.startsWith(QLatin1Char{'('}); token.remove(0, 1)) {
            before += QLatin1Char{'('};
        }
        for (; token.endsWith(QLatin1Char{')'}); token.chop(1)) {
            after += QLatin1Char{')'};
        }
        const std::string name = toStdString(token);
        const auto number = std::find_if(numbers.begin(), numbers.end(), [&name](const auto& one) { return one.name == name; });
        if (number != numbers.end()) {
            token = textOf(*number);
        } else {
            token.replace(QLatin1Char{'-'}, kMinus).replace(QLatin1Char{'/'}, QChar{0x00F7}).replace(QLatin1Char{'*'}, QChar{0x00D7});
        }
        filled << before + token + after;
    }
    return filled.join(QLatin1Char{' '});
}

}  // namespace kinerja::present
