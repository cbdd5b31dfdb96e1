// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/own_export.h"
#include "kinerja/services/export.h"

namespace kinerja::services {

std::string formulaSafe(std::string_view text)
{
    return ingest::needsFormulaGuard(text) ? "'" + std::string{text} : std::string{text};
}

}  // namespace kinerja::services
