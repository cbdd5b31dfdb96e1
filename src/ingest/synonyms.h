// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/domain/event.h"
#include "kinerja/domain/import.h"
#include "kinerja/domain/lead.h"
#include "kinerja/domain/plan.h"

namespace kinerja::ingest {

/// A header in lower case without marks: "OrderID" → "order id", "Harga (Rp)" → "harga".
[[nodiscard]] std::string plainWords(std::string_view header);
/// What stands in brackets or behind marks that plainWords drops: "Harga (Rp)" → "Rp", "Skor [1-5]" → "1-5".
[[nodiscard]] std::string bracketText(std::string_view header);
/// "Diskon (%)", "Target (dalam persen)", "Discount Percentage": its numbers are hundredths. "Tax 5%" has those of that rate.
[[nodiscard]] bool saysPercent(std::string_view header);
/// Without blanks: "order id" and "orderid" are the same name.
[[nodiscard]] std::string joined(std::string_view words);
/// Whether the words of `part` stand in `words` side by side.
[[nodiscard]] bool containsWords(std::string_view words, std::string_view part) noexcept;

/// resources/synonyms.json, read once.
class Synonyms {
public:
    [[nodiscard]] static const Synonyms& instance();

    /// How well a header names a field: 1 … 0.85 exactly (earlier names are better), 0.8 … 0.3 by its words, 0 not.
    [[nodiscard]] double score(domain::RecordKind kind, const std::string& field, std::string_view header) const;

    /// The header's words without those that say whether it holds tax: "total termasuk ppn" → "total".
    [[nodiscard]] std::string withoutTaxWords(std::string_view words) const;

    /// Whether the header has one of the words of `headers.<group>`.
    /// The header is one of the group's names and nothing more.
    [[nodiscard]] bool headerIs(std::string_view header, const std::string& group) const;
    [[nodiscard]] bool headerHas(std::string_view header, const std::string& group) const;
    /// Whether the header is one of the words of `headers.<group>`, and nothing more.
    [[nodiscard]] bool isHeader(std::string_view header, const std::string& group) const;
    /// The words of `values.<group>`.
    [[nodiscard]] const std::vector<std::string>& words(const std::string& group) const { return m_values.at(group); }
    /// Whether the cell is one of the words of `values.<group>`.
    [[nodiscard]] bool isValue(std::string_view cell, const std::string& group) const;
    /// Whether it has one of them among its words.
    [[nodiscard]] bool hasWordOf(std::string_view cell, const std::string& group) const;

    [[nodiscard]] std::optional<domain::TargetLevel> level(std::string_view cell) const;
    [[nodiscard]] std::optional<domain::EventKind> eventKind(std::string_view cell) const;
    /// KPI id of docs/kpi.md for an id or a name.
    [[nodiscard]] std::optional<std::string> kpi(std::string_view cell) const;
    /// KPIs whose values are shares of 1.
    [[nodiscard]] bool isFraction(std::string_view kpi) const;
    /// KPIs whose values are amounts of money.
    [[nodiscard]] bool isMoney(std::string_view kpi) const;
    /// KPIs whose values are whole numbers.
    [[nodiscard]] bool isCount(std::string_view kpi) const;

private:
    struct Field {
        std::vector<std::string> names;  ///< as in the file
        std::vector<std::string> not_;
        std::vector<std::string> beside;  ///< rule out where they stand beside the name in the header
    };
    Synonyms();

    std::map<std::string, std::map<std::string, Field>> m_fields;
    std::map<std::string, std::vector<std::string>> m_headers;
    std::map<std::string, std::vector<std::string>> m_values;
    std::map<std::string, std::vector<std::string>> m_levels;
    std::map<std::string, std::vector<std::string>> m_eventKinds;
    std::map<std::string, std::vector<std::string>> m_kpis;
    std::vector<std::string> m_fractions;
    std::vector<std::string> m_counts;
    std::vector<std::string> m_money;
};

}  // namespace kinerja::ingest
