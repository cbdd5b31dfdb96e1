// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/ingest/inspect.h"
#include "kinerja/ingest/preview.h"
#include "kinerja/services/import.h"
#include "kinerja/services/workspace.h"

namespace kinerja::services {

/// A file as it would be read with these options; nothing is written.
struct ImportLook {
    ingest::Inspection inspection;
    std::vector<ingest::PreviewRow> rows;  ///< the first ones
    std::string profile{};                 ///< by which it is read, "" = none
    std::vector<std::string> profiles{};   ///< the names of all there are
};

/// Looks at the whole file. Errors: as ingest::inspect(); Cancelled.
[[nodiscard]] Result<ImportLook> lookAtFile(Workspace& workspace, const ImportRequest& request,
                                            const ImportProgress& progress = {}, std::stop_token stop = {});

/// Looks at the first lines of a long text as if they were all: what to show until lookAtFile() answers. Questions that
/// a later row answers may be open.
/// Returns: nullopt where the whole file is as quickly read, or can't be read in part.
/// Errors: as lookAtFile(). Complexity: independent of the file's length.
[[nodiscard]] Result<std::optional<ImportLook>> lookAtHead(Workspace& workspace, const ImportRequest& request);

/// Whether a file that was imported, read again by another `rule` (named as after `--set`), finds its own rows in the store:
/// else it would bring them a second time. Never after Append; a day is in the key of records without a number.
[[nodiscard]] bool areRowsKnownAgain(const ingest::Inspection& inspection, ImportMode mode, std::string_view rule) noexcept;

}  // namespace kinerja::services
