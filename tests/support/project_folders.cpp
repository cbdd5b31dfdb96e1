// SPDX-License-Identifier: GPL-3.0-or-later
#include "project_folders.h"

namespace kinerja::support {

std::string sourceFolder()
{
    return KINERJA_SOURCE_DIR;
}

std::string programFolder()
{
    return KINERJA_BIN_DIR;
}

}  // namespace kinerja::support
