// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/profiles.h"

#include <utility>

#include "edits.h"
#include "kinerja/store/profiles.h"

namespace kinerja::services {

Result<std::vector<ImportProfile>> listProfiles(Workspace& workspace)
{
    auto stored = store::listProfiles(workspace.connection());
    if (!stored) {
        return pass(stored.error());
    }
    std::vector<ImportProfile> profiles;
    for (store::ImportProfile& one : *stored) {
        profiles.push_back({std::move(one.name), std::move(one.answers)});
    }
    return profiles;
}

Status removeProfile(Workspace& workspace, const std::string& name)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return allowed;
    }
    return store::removeProfile(workspace.connection(), name);
}

}  // namespace kinerja::services
