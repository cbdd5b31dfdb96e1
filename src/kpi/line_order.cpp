// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_order.h"

#include <array>
#include <string_view>
#include <utility>

namespace kinerja::kpi {
namespace {

using Slot = Facts::Columns::Slot;

std::string_view keyOf(const Dictionary& dictionary, std::uint32_t code)
{
    const domain::DictionaryEntry* entry = dictionary.find(code);
    return entry == nullptr ? std::string_view{} : std::string_view{entry->key};
}

}  // namespace

std::string LineOrder::peopleOf(std::size_t line) const
{
    std::string people;
    const std::uint32_t share = m_lines.codes[Slot::kShare][line];
    if (std::size_t{share} + 1 >= m_names.shares.starts.size()) {
        return people;  // damaged: told where codes are checked
    }
    for (const SharePart& part : m_names.shares.of(share)) {
        people += (people.empty() ? "" : "\x01") + std::string{keyOf(m_names.people, part.person)};
    }
    return people;
}

bool LineOrder::isBefore(std::size_t line, std::size_t other) const
{
    const std::array<std::pair<Slot, const Dictionary*>, 5> fields{{{Slot::kProduct, &m_names.products},
                                                                     {Slot::kCategory, &m_names.terms},
                                                                     {Slot::kRegion, &m_names.terms},
                                                                     {Slot::kChannel, &m_names.terms},
                                                                     {Slot::kTeam, &m_names.terms}}};
    for (const auto& [slot, dictionary] : fields) {
        const std::uint32_t own = m_lines.codes[slot][line];
        const std::uint32_t others = m_lines.codes[slot][other];
        if (own != others) {
            if (const int order = keyOf(*dictionary, own).compare(keyOf(*dictionary, others)); order != 0) {
                return order < 0;
            }
        }
    }
    return m_lines.codes[Slot::kShare][line] != m_lines.codes[Slot::kShare][other] && peopleOf(line) < peopleOf(other);
}

}  // namespace kinerja::kpi
