// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit_spellings.h"

#include "kinerja/base/name_form.h"

namespace kinerja::store {

std::string_view UnitSpellings::first(std::string_view unit)
{
    if (const auto known = m_known.find(unit); known != m_known.end()) {
        return known->second;
    }
    std::string form = foldedForm(unit);
    form.erase(form.find_last_not_of('.') + 1);
    const auto& spelling = m_byForm.try_emplace(form.empty() ? std::string{unit} : form, unit).first->second;
    return m_known.emplace(unit, spelling).first->second;
}

}  // namespace kinerja::store
