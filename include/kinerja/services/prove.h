// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kinerja/services/kpi_table.h"
#include "kinerja/services/target_proof.h"

namespace kinerja::services {

/// A number of a formula, under the name that the formula gives it.
struct ProofNumber {
    std::string_view name;  ///< "gross_sales"
    kpi::Unit unit = kpi::Unit::Money;
    Int128 value = 0;       ///< Money and Units in ten-thousandths, Count whole
};

/// Records of one kind: "lines", "orders", "leads", "answers".
struct ProofRecords {
    std::string_view records;
    std::int64_t count = 0;
    std::optional<Int128> amount;  ///< in the store's currency, where that can be said
    std::string_view reason;       ///< of excluded ones: "cancelled", "on-hold", "no-rate", "after-as-of", "return" …
};

/// What one measure of an own KPI's formula is made of.
struct ProofPart {
    std::string_view measure;  ///< "gross_sales", "won_leads"
    ProofRecords included;
    std::vector<ProofRecords> excluded;
};

/// A figure beside the same one recomputed from the stored rows by plain SQL.
struct Proof {
    kpi::KpiId kpi = kpi::KpiId::Revenue;
    kpi::Figure shown;
    kpi::Figure recomputed;
    std::string_view formula;             ///< over the names of `numbers`
    std::vector<ProofNumber> numbers;     ///< as SQL found them
    ProofRecords included;
    std::vector<ProofRecords> excluded;   ///< only those that exist
    std::vector<ProofPart> parts;         ///< of an own KPI, in place of both: each measure once, as the formula names them
    std::string_view unchecked;           ///< why SQL cannot say: "changed-meanwhile", "too-large"; "" = it can
    std::optional<TargetProof> target;    ///< without a comparison with the target none

    [[nodiscard]] bool isChecked() const noexcept { return unchecked.empty(); }
    /// Value, reason and n are the same.
    [[nodiscard]] bool isEqual() const noexcept { return isChecked() && shown == recomputed; }
};

struct ProofReport {
    KpiTable table;             ///< the figures as shown, with their window
    std::vector<Proof> proofs;  ///< of table.values, in that order
};

/// The figures of the window asked for, each with its proof and that of its target. Reads every row of the store: not for each repaint.
/// Errors: Usage (a grouping), Damaged, Io.
/// Source: docs/kpi.md#proof
[[nodiscard]] Result<ProofReport> proveKpis(Workspace& workspace, const KpiTableRequest& request);

}  // namespace kinerja::services
