// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kinerja/ingest/inspect.h"
#include "kinerja/services/workspace.h"
#include "kinerja/store/profiles.h"

namespace kinerja::services {

/// A file looked at with the answers of its profile.
struct ProfiledInspection {
    ingest::Inspection inspection;
    store::ImportProfile profile;  ///< its answers as used now; without a name, what a profile of this file would be
    std::string reading;           ///< everything but the bytes that decides how rows are read; "" = more than can be said
    bool isKnown = false;          ///< the profile was there before
};

/// With a `name`: the profile of that name, if there is one; what `options` say goes before its answers. Without: the one
/// profile whose files have the shape of this one, noted as "profile-used". Two such profiles are as good as none.
/// Errors: of ingest::inspect() and of the store.
[[nodiscard]] Result<ProfiledInspection> inspectByProfile(Workspace& workspace, ingest::ByteSource& source,
                                                          const std::string& name, const ingest::ImportOptions& options,
                                                          const ingest::Control& control);

}  // namespace kinerja::services
