// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base_amounts.h"
#include "cash_columns.h"
#include "column_proof.h"
#include "customer_pair.h"
#include "line_totals.h"
#include "list_prices.h"
#include "net_totals.h"
#include "other_quantities.h"
#include "paid_totals.h"

namespace kinerja::ingest {

/// Columns that several names fit, or whose name misleads: what the rows prove of them. Such a file is read once more by that.
/// Source: docs/ingest.md
class ColumnProofs {
public:
    ColumnProofs(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options, const std::vector<int>& powers)
        : m_base(header, mapping, options, powers), m_cash(header, mapping, options, powers), m_paid(header, mapping, options, powers), m_net(header, mapping, options, powers), m_lines(header, mapping, options, powers), m_prices(header, mapping, options, powers), m_quantities(header, mapping, options, powers), m_customer(header, mapping, options)
    {
    }

    void add(const Row& row)
    {
        m_base.add(row);
        m_cash.add(row);
        m_paid.add(row);
        m_net.add(row);
        m_lines.add(row);
        m_prices.add(row);
        m_quantities.add(row);
        m_customer.add(row);
    }

    [[nodiscard]] ColumnProof proof() const
    {
        ColumnProof all;
        m_base.judge(all);
        if (!all.map.empty()) {
            return all;  // the others looked at another total
        }
        m_net.judge(all);
        if (!all.totals) {
            m_cash.judge(all);
            m_paid.judge(all);
        }
        if (!all.totals && all.map.empty() && all.questions.empty()) {
            m_lines.judge(all);
        }
        m_prices.judge(all);
        m_quantities.judge(all);
        m_customer.judge(all);
        return all;
    }

private:
    BaseAmounts m_base;
    CashColumns m_cash;
    PaidTotals m_paid;
    NetTotals m_net;
    LineTotals m_lines;
    ListPrices m_prices;
    OtherQuantities m_quantities;
    CustomerPair m_customer;
};

}  // namespace kinerja::ingest
