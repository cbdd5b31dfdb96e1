// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "kinerja/present/format.h"
#include "kinerja/present/target_numbers.h"
#include "kinerja/services/target_grid.h"

namespace kinerja::present {

/// What the parts come to in one month or the year, beside the whole team's target.
struct PartsSum {
    std::optional<Int128> sum;   ///< of the parts; ratios: their mean, weighed by last year's denominators
    std::optional<Int128> whole; ///< the team's target
    int parts = 0;

    [[nodiscard]] std::optional<Int128> difference() const
    {
        return sum && whole ? std::optional{*sum - *whole} : std::nullopt;
    }
};

/// A grid of targets as texts, worded when they are asked for: ten thousand rows are shown as fast as ten.
/// Months 0…11, then kYear; row 0 is the whole team. Texts are plain.
class TargetSheet {
public:
    static constexpr int kYear = 12;

    TargetSheet(std::shared_ptr<const services::TargetGrid> grid, Format format, GridUnit unit);

    [[nodiscard]] const services::TargetGrid& grid() const noexcept { return *m_grid; }
    [[nodiscard]] const GridUnit& unit() const noexcept { return m_unit; }
    [[nodiscard]] const Format& format() const noexcept { return m_format; }
    [[nodiscard]] bool isSum() const noexcept;
    /// The largest target or actual in the grid; 0 without any.
    [[nodiscard]] Raw4 largest() const;
    [[nodiscard]] int rows() const noexcept { return static_cast<int>(m_grid->rows.size()); }

    [[nodiscard]] const std::string& key(int row) const;
    [[nodiscard]] QString label(int row) const;
    /// The target of a month, or the year's: what is set for it, else what its months come to (ratios: if all of them are equal).
    [[nodiscard]] std::optional<Raw4> value(int row, int month) const;
    /// Whether a target is set for exactly that month or year, and locked.
    [[nodiscard]] const services::TargetGridCell& cell(int row, int month) const;
    [[nodiscard]] bool isLocked(int row, int month) const { return cell(row, month).isApproved; }
    /// Whether merged names have several targets there; of the year also where they have of a month.
    [[nodiscard]] bool isUnclear(int row, int month) const;
    /// A target of the year that its months, all of them set, do not come to.
    [[nodiscard]] bool isContradicted(int row) const;

    [[nodiscard]] QString text(int row, int month) const;
    [[nodiscard]] QString editText(int row, int month) const;
    /// Last year's value, or the frozen one where all months are approved.
    [[nodiscard]] QString baselineText(int row) const;
    [[nodiscard]] QString baselineTip(int row) const;
    /// Everything about a cell in one line: whose, when, target, last year, baseline, state.
    [[nodiscard]] QString describe(int row, int month) const;
    [[nodiscard]] QString monthName(int month) const;  ///< "March 2026", "the year 2026"

    [[nodiscard]] const PartsSum& parts(int month) const { return m_parts[static_cast<std::size_t>(month)]; }
    [[nodiscard]] QString partsText(int month) const;
    [[nodiscard]] QString differenceText(int month) const;

    [[nodiscard]] bool hasTargets() const noexcept { return m_set > 0; }
    [[nodiscard]] int drafts() const noexcept { return m_set - m_approved; }
    [[nodiscard]] int approved() const noexcept { return m_approved; }
    [[nodiscard]] int otherPeriods() const noexcept { return m_otherPeriods; }
    /// The widest text of the months, or of the year, the sums below them included.
    [[nodiscard]] const QString& widestText(bool year) const noexcept { return m_widest[year ? 1 : 0]; }

private:
    void count();
    void addUp();
    void findWidest();
    [[nodiscard]] const services::TargetGridRow& at(int row) const { return m_grid->rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] QString exact(std::optional<Int128> value) const;

    std::shared_ptr<const services::TargetGrid> m_grid;
    Format m_format;
    GridUnit m_unit;
    std::vector<PartsSum> m_parts;
    int m_set = 0;
    int m_approved = 0;
    int m_otherPeriods = 0;
    std::array<QString, 2> m_widest;  ///< of the months, of the year
};

}  // namespace kinerja::present
