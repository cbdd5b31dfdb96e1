// SPDX-License-Identifier: GPL-3.0-or-later
#include "near_misses.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "kinerja/base/name_form.h"

namespace kinerja::services {

std::vector<std::vector<std::string>> alikeNames(const std::vector<std::string>& names)
{
    // Few names are like another: only those are sorted.
    std::unordered_map<std::string, const std::string*> firstOf;
    firstOf.reserve(names.size());
    std::map<std::string, std::vector<std::string>> byForm;
    for (const std::string& name : names) {
        std::string form = looseForm(name);
        if (form.empty()) {
            continue;
        }
        const auto [first, isNew] = firstOf.try_emplace(std::move(form), &name);
        if (isNew || *first->second == name) {
            continue;
        }
        std::vector<std::string>& alike = byForm[first->first];
        if (alike.empty()) {
            alike.push_back(*first->second);
        }
        alike.push_back(name);
    }
    std::vector<std::vector<std::string>> groups;
    for (auto& [form, alike] : byForm) {
        std::sort(alike.begin(), alike.end());
        alike.erase(std::unique(alike.begin(), alike.end()), alike.end());
        groups.push_back(std::move(alike));
    }
    return groups;
}

}  // namespace kinerja::services
