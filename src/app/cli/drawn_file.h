// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "session.h"

namespace kinerja::cli {

/// Saves what was drawn, or tells why it was not. `told`: a text of the context "Cli" that names the file.
[[nodiscard]] Outcome<ExitCode> keepDrawn(const Session& session, const std::string& out, const Result<std::string>& bytes, const char* told);

}  // namespace kinerja::cli
