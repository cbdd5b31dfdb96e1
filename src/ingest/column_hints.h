// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "column_facts.h"

namespace kinerja::ingest {

/// What columns are that their own name does not tell, but the company they are in.
class ColumnHints {
public:
    ColumnHints(const std::vector<std::string>& header, const std::vector<ColumnFacts>& facts) : m_header(header), m_facts(facts) {}

    /// The number of the return in every row: the file is one of returns, whatever invoice they are of.
    [[nodiscard]] std::optional<std::size_t> returnNumber() const;
    /// Every cell is a kind of document ("Sales Invoice", "Credit Memo"): no number of one.
    [[nodiscard]] bool saysDocuments(std::size_t column) const;
    /// "Nomor" beside such a column.
    [[nodiscard]] std::optional<std::size_t> numberOfDocuments() const;
    /// It counts the rows of the file, from 1 on.
    [[nodiscard]] bool isRowNumber(std::size_t column) const;
    /// The only column of days of what was sold, where it is named after the payment or the month.
    [[nodiscard]] std::optional<std::size_t> loneDay() const;
    /// Shopify: the order is called "Name" beside columns "Lineitem …".
    [[nodiscard]] std::optional<std::size_t> orderOfLineItems() const;
    /// "Nama" beside a tax number or an address is whom the invoice is for, not what was sold; so is "Username (Pembeli)".
    [[nodiscard]] bool isBuyersName(std::size_t column) const;
    /// Of columns of one day, that which says "actual" ("Actual Close Date" beside "Est. Close Date").
    [[nodiscard]] bool isActual(std::size_t column) const;
    /// "Nilai" or "Unit": how many units of the currency the rate is of; 1, 100 or the like in every row, beside a column of rates.
    [[nodiscard]] bool isUnitOfRate(std::size_t column) const;
    /// A list of rates: it has such a column by its name, one of currencies, and no other numbers than rates.
    [[nodiscard]] bool areRates() const;
    /// Columns named by nothing but a currency ("USD", "Kurs EUR"), where no other column of numbers is: column and code.
    [[nodiscard]] std::vector<std::pair<std::size_t, std::string>> currencies(const std::string& base) const;

private:
    [[nodiscard]] bool areKindsOfNumbered(std::size_t column) const;
    [[nodiscard]] bool isDocumentNumber(std::size_t column) const;

    const std::vector<std::string>& m_header;
    const std::vector<ColumnFacts>& m_facts;
};

}  // namespace kinerja::ingest
