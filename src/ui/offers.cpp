// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/offers.h"

namespace kinerja::ui {

Wish wishOf(present::Offer offer)
{
    using present::Offer;
    Wish wish;
    switch (offer) {
    case Offer::Import: wish.kind = WishKind::Import; break;
    case Offer::Sample: wish.kind = WishKind::OpenSample; break;
    case Offer::OpenStore: wish.kind = WishKind::OpenStore; break;
    case Offer::GoToLatest: wish.kind = WishKind::GoToLatest; break;
    case Offer::ClearFilters: wish.kind = WishKind::ClearFilters; break;
    case Offer::SetTargets:
    case Offer::ProposeTargets: wish.page = PageId::Targets; break;
    case Offer::AddPerson: wish.page = PageId::Team; break;
    case Offer::PlanAction: wish.kind = WishKind::PlanAction; break;
    case Offer::PrepareReview: wish.page = PageId::Review; break;
    }
    return wish;
}

}  // namespace kinerja::ui
