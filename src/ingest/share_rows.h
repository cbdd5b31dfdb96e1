// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/domain/import.h"
#include "row_reader.h"

namespace kinerja::ingest {

/// Shares are compared in millionths, so that 33.3334 + 2 × 33.3333 % is the whole.
inline constexpr std::int64_t kWholeCredit = 1'000'000;

struct ShareCredit {
    std::string rep;
    std::string repName;
    std::string team;
    std::int64_t share = 0;  ///< millionths; settled: ten-thousandths
};

/// The rows, one behind the other, that repeat one record for each of its salespeople.
struct ShareRows {
    std::vector<std::string> key;          ///< cells that are the same in all rows of the record
    std::vector<ShareCredit> credits;      ///< one per row
    std::vector<domain::RowIssue> issues;  ///< what each row is if the shares do not add up
    std::int64_t sum = 0;
    std::vector<std::string> last;         ///< cells of the record before, which was whole

    [[nodiscard]] bool isOpen() const noexcept { return !credits.empty(); }
    [[nodiscard]] bool isWhole() const noexcept { return sum >= kWholeCredit; }
    /// Whether a row with these cells is another one of the record.
    [[nodiscard]] bool goOn(const std::vector<std::string_view>& cells) const;
    /// Whether a row without a share ("0 %") is one of the record that the row above made whole.
    [[nodiscard]] bool isOfLast(const std::vector<std::string_view>& cells, std::int64_t share) const;
    void add(const std::vector<std::string_view>& cells, ShareCredit credit, domain::RowIssue issue);
};

/// One entry per person in the order of their first row, in ten-thousandths that add up to 10,000 (largest remainder); the team
/// is the first that their rows name. Whoever has nothing of it is not credited.
[[nodiscard]] std::vector<ShareCredit> settledCredits(const std::vector<ShareCredit>& credits);

/// How many rows name somebody who is not credited.
[[nodiscard]] std::uint64_t rowsOfNobody(const std::vector<ShareCredit>& rows, const std::vector<ShareCredit>& people);

/// Whether one person stands with two teams.
[[nodiscard]] bool namePersonOfTwoTeams(const std::vector<ShareCredit>& credits) noexcept;

/// Reads the columns in which rows of one record differ: person, team and share.
class ShareColumns {
public:
    ShareColumns(const RowReader& reader, bool isPercent);

    [[nodiscard]] bool isMapped() const noexcept { return m_share.isMapped(); }
    [[nodiscard]] const FieldColumn& column() const noexcept { return m_share; }
    /// The cells of a row without those columns.
    [[nodiscard]] std::vector<std::string_view> sharedCells(const Row& row) const;
    /// The row's share in millionths. Returns: false when the row is refused.
    [[nodiscard]] bool read(RowReader& reader, bool hasRep, std::int64_t& share) const;
    /// What the row is if the shares do not add up.
    [[nodiscard]] domain::RowIssue issue(const RowReader& reader, const Row& row) const;

private:
    FieldColumn m_share, m_rep, m_repName, m_team;
    std::vector<bool> m_isCounted;  ///< columns of what figures count of the person's part
    bool m_isPercent;
};

}  // namespace kinerja::ingest
