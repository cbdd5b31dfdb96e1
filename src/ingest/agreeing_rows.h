// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinerja/domain/import.h"
#include "row_binder.h"

namespace kinerja::ingest {

inline constexpr std::string_view kContradicts = "contradicts";

/// Why two values of one key cannot both be; "" where they are the same.
template <typename Value>
[[nodiscard]] std::string_view contradiction(const Value& one, const Value& other)
{
    return one == other ? std::string_view{} : kContradicts;
}

/// Rows that wait for the end of the file: those that say several values of one key are refused, all of them. Which one is
/// meant nobody knows, and the last is not more right than the first.
template <typename Key, typename Value, typename Record>
class AgreeingRows {
public:
    /// A row, of one record or several; its records follow.
    void begin(const Row& row) { begin(issueOf(row, {"", "", kContradicts})); }
    void begin(domain::RowIssue issue) { m_rows.push_back({{}, std::move(issue)}); }

    /// `column` and `text`: where the value stands. The column must live as long.
    void add(Key key, Value value, Record record, const FieldColumn& column, std::string_view text)
    {
        const auto [said, isFirst] = m_said.try_emplace(std::move(key), Said{value, {}});
        const std::string_view reason = isFirst ? std::string_view{} : contradiction(said->second.value, value);
        if (said->second.reason.empty() || reason == kContradicts) {
            said->second.reason = reason;
        }
        m_rows.back().parts.push_back({std::move(record), &said->second, &column.name, std::string{text}});
    }

    /// Hands the rows over; one that is refused is one row, however many records it would have been: `joined` counts the others.
    void settle(std::vector<Record>& taken, std::vector<domain::RowIssue>& refused, std::int64_t& joined)
    {
        for (Waiting& row : m_rows) {
            const auto bad = std::find_if(row.parts.begin(), row.parts.end(), [](const Part& part) { return !part.said->reason.empty(); });
            if (bad == row.parts.end()) {
                std::transform(row.parts.begin(), row.parts.end(), std::back_inserter(taken), [](Part& part) { return std::move(part.record); });
                continue;
            }
            row.issue.reason = bad->said->reason;
            row.issue.column = *bad->column;
            row.issue.value = std::move(bad->text);
            refused.push_back(std::move(row.issue));
            joined += static_cast<std::int64_t>(row.parts.size()) - 1;
        }
        m_rows.clear();
        m_said.clear();
    }

private:
    struct Said {
        Value value;
        std::string_view reason;  ///< why its rows are refused
    };
    struct Part {
        Record record;
        const Said* said;
        const std::string* column;
        std::string text;
    };
    struct Waiting {
        std::vector<Part> parts;
        domain::RowIssue issue;
    };

    std::map<Key, Said> m_said;
    std::vector<Waiting> m_rows;
};

}  // namespace kinerja::ingest
