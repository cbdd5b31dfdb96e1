// SPDX-License-Identifier: GPL-3.0-or-later
#include "edits.h"
#include "kinerja/services/plan.h"
#include "kinerja/store/reviews.h"

namespace kinerja::services {

Result<std::vector<domain::Review>> listReviews(Workspace& workspace)
{
    return store::listReviews(workspace.connection());
}

Result<EditReceipt> saveReview(Workspace& workspace, const domain::Review& review)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    if (!parsePeriod(review.period)) {
        return fail(Errc::InvalidInput, "a review needs a period");
    }
    return receiptOf(store::saveReview(workspace.connection(), review));
}

}  // namespace kinerja::services
