// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_file.h"

#include "json_output.h"
#include "kinerja/base/safe_file.h"

namespace kinerja::cli {

Outcome<ExitCode> keepDrawn(const Session& session, const std::string& out, const Result<std::string>& bytes, const char* told)
{
    if (!bytes) {
        return problemWith(out, bytes.error());
    }
    if (const auto saved = saveFile(out, *bytes); !saved) {
        return problemWriting(out, saved.error());
    }
    printLine(session.isJson() ? fileJson(out) : session.text(told, {out}));
    return kExitOk;
}

}  // namespace kinerja::cli
