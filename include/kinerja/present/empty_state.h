// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

namespace kinerja::present {

/// What an empty page or widget offers to do next.
enum class Offer {
    Import, Sample, OpenStore, GoToLatest, ClearFilters, SetTargets, ProposeTargets, AddPerson, PlanAction, PrepareReview
};

struct OfferButton {
    Offer offer = Offer::Import;
    QString text;

    friend bool operator==(const OfferButton&, const OfferButton&) = default;
};

/// A title, one sentence, and what to do; the first button is the primary one.
struct EmptyState {
    QString title;
    QString text;
    std::vector<OfferButton> offers;

    friend bool operator==(const EmptyState&, const EmptyState&) = default;
};

}  // namespace kinerja::present
