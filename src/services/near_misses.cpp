// SPDX-License-Identifier: GPL-3.0-or-later
#include "near_misses.h"

#include <algorithm>
#include <map>
#include <utility>

#include "kinerja/base/name_form.h"

namespace kinerja::services {

std::vector<std::vector<std::string>> alikeNames(const std::vector<std::string>& names)
{
    std::map<std::string, std::vector<std::string>> byForm;
    for (const std::string& name : names) {
        std::string form = looseForm(name);
        if (!form.empty()) {
            byForm[std::move(form)].push_back(name);
        }
    }
    std::vector<std::vector<std::string>> groups;
    for (auto& [form, alike] : byForm) {
        std::sort(alike.begin(), alike.end());
        alike.erase(std::unique(alike.begin(), alike.end()), alike.end());
        if (alike.size() > 1) {
            groups.push_back(std::move(alike));
        }
    }
    return groups;
}

}  // namespace kinerja::services
