// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "import_context.h"
#include "keyed_rows.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/import.h"
#include "kinerja/domain/lists.h"
#include "text_index.h"

namespace kinerja::store {

/// Writes the records of one kind whose key is a text: stages, people, products, customers, rates, markets, events. In
/// append mode, too: a list cannot have two entries of one key.
class KeyedList {
public:
    [[nodiscard]] static Result<KeyedList> begin(ImportContext& context, domain::RecordKind kind);

    [[nodiscard]] Status apply(ImportContext& context, const domain::LeadStep& step);
    [[nodiscard]] Status apply(ImportContext& context, const domain::PersonEntry& entry);
    [[nodiscard]] Status apply(ImportContext& context, const domain::ProductEntry& entry);
    [[nodiscard]] Status apply(ImportContext& context, const domain::CustomerEntry& entry);
    [[nodiscard]] Status apply(ImportContext& context, const domain::ExchangeRate& entry);
    [[nodiscard]] Status apply(ImportContext& context, const domain::MarketSize& entry);
    [[nodiscard]] Status apply(ImportContext& context, const domain::CalendarEvent& event);

private:
    explicit KeyedList(KeyedRows rows);
    /// `key` as the kind's keys statement makes it.
    [[nodiscard]] Status put(ImportContext& context, std::string_view key, std::span<const Value> values,
                             const KeyedRows::Keep& keep = {});

    KeyedRows m_rows;
    TextIndex m_keys;
    std::vector<std::int64_t> m_ids;
};

}  // namespace kinerja::store
