// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/services/workspace.h"

namespace kinerja::services {

/// Answers kept for files of one shape (ImportRequest::profile makes them).
struct ImportProfile {
    std::string name;
    std::vector<std::string> answers;  ///< options of import: "--kind sales", "--set dates=dmy"
};

/// In the order of their names.
[[nodiscard]] Result<std::vector<ImportProfile>> listProfiles(Workspace& workspace);
/// What was imported by it stays. Errors: NotFound, ReadOnly.
[[nodiscard]] Status removeProfile(Workspace& workspace, const std::string& name);

}  // namespace kinerja::services
