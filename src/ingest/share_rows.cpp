// SPDX-License-Identifier: GPL-3.0-or-later
#include "share_rows.h"

#include <algorithm>

#include "kinerja/base/decimal.h"

namespace kinerja::ingest {

std::vector<ShareRows::Credit> settledCredits(const std::vector<ShareRows::Credit>& credits)
{
    std::vector<ShareRows::Credit> people;
    for (const ShareRows::Credit& credit : credits) {
        const auto same = std::find_if(people.begin(), people.end(), [&](const auto& one) { return one.rep == credit.rep; });
        if (same == people.end()) {
            people.push_back(credit);
        } else {
            same->share += credit.share;
        }
    }
    std::vector<std::int64_t> weights;
    for (const ShareRows::Credit& one : people) {
        weights.push_back(one.share);
    }
    constexpr Raw4 kWhole = 10'000;
    const std::vector<Raw4> shares = splitExactly(kWhole, weights);
    for (std::size_t at = 0; at < people.size(); ++at) {
        people[at].share = shares[at];
    }
    return people;
}

}  // namespace kinerja::ingest
