// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/import_look.h"

#include <utility>

#include "import_profile.h"
#include "import_start.h"

namespace kinerja::services {
namespace {

Result<ImportLook> look(Workspace& workspace, const ImportRequest& request, ingest::ByteSource& source,
                        const ingest::Control& control)
{
    const auto options = optionsFor(workspace, request);
    if (!options) {
        return pass(options.error());
    }
    auto read = inspectByProfile(workspace, source, request.profile, *options, control);
    if (!read) {
        return pass(read.error());
    }
    auto rows = ingest::previewRows(source, read->inspection, {{}, control.stop});
    if (!rows) {
        return pass(rows.error());
    }
    auto profiles = store::listProfiles(workspace.connection());
    if (!profiles) {
        return pass(profiles.error());
    }
    ImportLook seen{std::move(read->inspection), std::move(*rows), read->profile.name, {}};
    for (store::ImportProfile& profile : *profiles) {
        seen.profiles.push_back(std::move(profile.name));
    }
    return seen;
}

}  // namespace

Result<ImportLook> lookAtFile(Workspace& workspace, const ImportRequest& request, const ImportProgress& progress,
                              std::stop_token stop)
{
    auto source = sourceOf(request);
    if (!source) {
        return pass(source.error());
    }
    ingest::Control control{{}, std::move(stop)};
    if (progress) {
        control.progress = [&progress](std::uint64_t done, std::uint64_t total) { progress({done, total, 0, 0}); };
    }
    return look(workspace, request, *source, control);
}

Result<std::optional<ImportLook>> lookAtHead(Workspace& workspace, const ImportRequest& request)
{
    auto source = sourceOf(request);
    if (!source) {
        return pass(source.error());
    }
    auto head = ingest::headOf(*source);
    if (!head) {
        return pass(head.error());
    }
    if (!*head) {
        return std::nullopt;
    }
    auto seen = look(workspace, request, **head, {});
    return seen ? Result<std::optional<ImportLook>>{std::move(*seen)} : pass(seen.error());
}

bool areRowsKnownAgain(const ingest::Inspection& inspection, ImportMode mode, std::string_view rule) noexcept
{
    if (mode == ImportMode::Append || !inspection.kind) {
        return false;
    }
    const bool isOfDays = rule == "dates" || rule == "period";
    switch (*inspection.kind) {
    case domain::RecordKind::Surveys: return !isOfDays || inspection.columnOf("id").has_value();
    case domain::RecordKind::Targets:
    case domain::RecordKind::Stages:
    case domain::RecordKind::Rates:
    case domain::RecordKind::Market:
    case domain::RecordKind::Events: return !isOfDays;
    default: return true;
    }
}

}  // namespace kinerja::services
