// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "cancel_marks.h"
#include "column_proofs.h"
#include "continued_rows.h"
#include "cost_checks.h"
#include "extra_rows.h"
#include "group_names.h"
#include "more_discounts.h"
#include "percent_targets.h"
#include "quantity_marks.h"
#include "refunds.h"
#include "returned_orders.h"
#include "row_checks.h"
#include "status_search.h"
#include "tax_base.h"

namespace kinerja::ingest {

/// Everything that looks at each row of the pass, each for one thing.
struct RowLooks {
    /// `powers`: of the columns' amounts; all of these outlive it.
    RowLooks(const Dialect& dialect, const KindMapping& mapping, const ImportOptions& options, const std::vector<int>& powers)
        : checks(mapping, powers, options.ordersInLines.get(), options.ordersPerDay), search(mapping, dialect.header.size(), isOpen("status", mapping, options), isOpen("document", mapping, options)),
          marks(dialect.header, mapping, options), continued(mapping, dialect.header.size()), groups(mapping), bases(dialect.header, powers), discounts(mapping, powers), refunds(mapping, powers), returned(dialect.header, mapping, powers), extras(mapping, powers), costs(mapping, powers),
          percents(dialect.header, mapping), quantities(mapping, powers), proofs(dialect.header, mapping, options, powers)
    {
    }

    void add(const Row& row, bool isProved)
    {
        checks.add(row);
        search.add(row);
        marks.add(row);
        continued.add(row);
        groups.add(row);
        if (!bases.isEmpty()) {
            bases.add(row);
        }
        discounts.add(row);
        refunds.add(row);
        returned.add(row);
        extras.add(row);
        costs.add(row);
        percents.add(row);
        quantities.add(row);
        if (!isProved) {
            proofs.add(row);
        }
    }

    RowChecks checks;
    StatusSearch search;
    CancelMarks marks;
    ContinuedRows continued;
    GroupNames groups;
    TaxBases bases;
    MoreDiscounts discounts;
    Refunds refunds;
    ReturnedOrders returned;
    ExtraRowLook extras;
    CostChecks costs;
    PercentTargets percents;
    QuantityMarks quantities;
    ColumnProofs proofs;

private:
    /// No column has the field's name, and nobody said that none is it.
    static bool isOpen(std::string_view field, const KindMapping& mapping, const ImportOptions& options)
    {
        return !mapping.columnOf(field) && std::none_of(options.map.begin(), options.map.end(), [field](const auto& said) { return said.first == field; });
    }
};

}  // namespace kinerja::ingest
