// SPDX-License-Identifier: GPL-3.0-or-later
#include "near_misses.h"

#include <algorithm>
#include <map>

#include "kinerja/base/name_form.h"

namespace kinerja::services {

std::vector<std::pair<std::string, std::string>> nearMisses(const std::vector<std::string>& names)
{
    std::map<std::string, std::vector<std::string>> byForm;
    for (const std::string& name : names) {
        std::string form = looseForm(name);
        if (!form.empty()) {
            byForm[std::move(form)].push_back(name);
        }
    }
    std::vector<std::pair<std::string, std::string>> pairs;
    for (auto& [form, alike] : byForm) {
        std::sort(alike.begin(), alike.end());
        alike.erase(std::unique(alike.begin(), alike.end()), alike.end());
        for (std::size_t at = 1; at < alike.size(); ++at) {
            pairs.emplace_back(alike.front(), alike[at]);
        }
    }
    return pairs;
}

}  // namespace kinerja::services
