// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit_spellings.h"

#include "each_row.h"
#include "kinerja/base/name_form.h"

namespace kinerja::store {
namespace {

constexpr const char* kUnitsSql = "SELECT id, text FROM terms WHERE kind = 6 ORDER BY id";

}  // namespace


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

Result<StoredUnits> loadUnits(Connection& connection)
{
    StoredUnits units;
    std::map<std::string, std::int64_t, std::less<>> codes;
    const Status read = forEachRow(connection, kUnitsSql, [&](const Statement& row) {
        const std::string_view first = units.spellings.first(row.text(1));
        const auto [known, isFirst] = codes.try_emplace(std::string{first}, row.integer(0));
        if (!isFirst) {
            units.codes[row.integer(0)] = known->second;
        }
    });
    if (!read) {
        return pass(read.error());
    }
    return units;
}

}  // namespace kinerja::store
