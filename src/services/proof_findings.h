// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kinerja/kpi/facts.h"
#include "proof_maker.h"

namespace kinerja::services {

/// Which kinds of records a figure is made of: what it does not need is not read.
struct ProofNeeds {
    bool sales = false;
    bool orders = false;
    bool customers = false;  ///< of the orders: the costly part
    bool lines = false;      ///< of the sales more than whose orders they are
    bool leads = false;
    bool surveys = false;
    bool market = false;

    void add(kpi::KpiId kpi) noexcept;
    /// Nothing but who is new: known of all days at once (store::proveFirstOrders()).
    [[nodiscard]] bool areOnlyCustomers() const noexcept { return customers && !lines && !orders && !leads && !surveys && !market; }
};

/// Keys by dimension, with the categories that belong to those filtered by; several filters of one dimension leave what all of them take.
[[nodiscard]] std::map<domain::Dimension, std::vector<std::string>> proofKeys(const kpi::Facts& facts, const std::vector<kpi::Filter>& filters);

/// What SQL finds of a window; `target` is left to the caller.
[[nodiscard]] Result<ProofFindings> findRecords(store::Connection& connection, const store::ProofScope& scope, const ProofNeeds& needs);

/// The figure, also of an own KPI.
[[nodiscard]] Proof proofOf(kpi::KpiId kpi, const ProofFindings& found);

}  // namespace kinerja::services
