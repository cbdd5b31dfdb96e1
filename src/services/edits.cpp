// SPDX-License-Identifier: GPL-3.0-or-later
#include "edits.h"

#include <algorithm>

#include "kinerja/services/edit_steps.h"
#include "kinerja/store/audit.h"
#include "restating.h"

namespace kinerja::services {

Status mayWrite(const Workspace& workspace)
{
    if (workspace.isReadOnly()) {
        return fail(Errc::ReadOnly, "the store was opened read-only");
    }
    return {};
}

Result<EditReceipt> receiptOf(const Result<store::Edit>& edit)
{
    if (!edit) {
        return pass(edit.error());
    }
    return EditReceipt{edit->auditId, edit->entityId};
}

Result<std::vector<EditReceipt>> receiptsOf(const Result<std::vector<store::Edit>>& edits)
{
    if (!edits) {
        return pass(edits.error());
    }
    std::vector<EditReceipt> receipts;
    for (const store::Edit& edit : *edits) {
        receipts.push_back({edit.auditId, edit.entityId});
    }
    return receipts;
}

namespace {

/// What the edits touched that is kept in memory, too.
Status readAnew(Workspace& workspace, const std::vector<store::AuditRecord>& edits)
{
    const auto touches = [&](std::string_view entity) {
        return std::any_of(edits.begin(), edits.end(), [&](const store::AuditRecord& edit) { return edit.entity == entity; });
    };
    // A person's name and team are labels of the columns in memory; merged names are other columns.
    if (touches("person") || touches("merge")) {
        if (auto loaded = workspace.reloadFacts(); !loaded) {
            return loaded;
        }
    }
    return touches("own_kpi") ? workspace.reloadOwnKpis() : Status{};
}

Result<std::vector<EditReceipt>> replay(Workspace& workspace, const std::vector<EditReceipt>& receipts)
{
    std::vector<std::int64_t> ids;
    for (const EditReceipt& receipt : receipts) {
        ids.push_back(receipt.auditId);
    }
    auto undone = receiptsOf(store::applyInverses(workspace.connection(), ids));
    if (!undone) {
        return undone;
    }
    const auto newest = store::listAudit(workspace.connection(), static_cast<std::int64_t>(ids.size()));
    if (!newest) {
        return pass(newest.error());
    }
    if (auto read = readAnew(workspace, *newest); !read) {
        return pass(read.error());
    }
    return undone;
}

}  // namespace

Result<EditReceipt> undoEdit(Workspace& workspace, const EditReceipt& receipt)
{
    return undoEdits(workspace, {receipt}).map([](const std::vector<EditReceipt>& undone) { return undone.front(); });
}

Result<std::vector<EditReceipt>> undoEdits(Workspace& workspace, const std::vector<EditReceipt>& receipts)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    return restatingEdit(workspace, [&] { return replay(workspace, receipts); });
}

}  // namespace kinerja::services
