// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/domain/sales.h"
#include "kinerja/store/connection.h"

/// Rows as people read them. Views are valid during the call only.
namespace kinerja::store {

/// Every order's id and number, ascending ids.
[[nodiscard]] Status forEachOrder(Connection& connection, const std::function<void(std::int64_t, std::string_view)>& take);

/// What a lead says beside its columns.
struct LeadTexts {
    std::string_view key;
    std::string_view stage;
    std::string_view currency;      ///< "" = the store's
    std::optional<Raw4> value;      ///< in that currency
};
/// In the order in which loadFacts() gives leads.
[[nodiscard]] Status forEachLead(Connection& connection, const std::function<void(const LeadTexts&)>& take);
/// What an answer says beside its columns.
struct AnswerTexts {
    std::string_view question;
    std::string_view comment;
    std::string_view topics;  ///< parted by "; "
};
/// In the order in which loadFacts() gives answers.
[[nodiscard]] Status forEachAnswer(Connection& connection, const std::function<void(const AnswerTexts&)>& take);

/// The amounts of a sales line as its file named them.
struct OwnAmounts {
    std::string_view currency;
    Raw4 gross = 0;
    Raw4 discount = 0;
};
/// Of each line with kConverted or kOtherCurrency, in the order of the columns that loadFacts() gives.
[[nodiscard]] Status forEachOwnAmounts(Connection& connection, const std::function<void(const OwnAmounts&)>& take);

/// The ids of all sales lines, in the order of the columns that loadFacts() gives.
[[nodiscard]] Result<std::vector<std::int64_t>> lineIds(Connection& connection);

/// An order's header, with codes as figures see them (0 = none).
struct HeaderRow {
    std::int64_t order = 0;
    DayNumber day = 0;
    std::int64_t customer = 0;
    std::int64_t share = 0;
    std::int64_t team = 0;
    std::int64_t region = 0;
    std::int64_t channel = 0;
    domain::OrderStatus status = domain::OrderStatus::Counted;
};
/// Of each order that has no line yet, ascending orders.
[[nodiscard]] Status forEachHeaderWithoutLines(Connection& connection, const std::function<void(const HeaderRow&)>& take);

}  // namespace kinerja::store
