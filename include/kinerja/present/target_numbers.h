// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "kinerja/ingest/options.h"
#include "kinerja/present/format.h"

/// Targets as numbers of a grid: shown, typed, copied and pasted, to the last digit.
namespace kinerja::present {

/// The unit in which a grid shows and takes numbers: money in powers of ten, fractions in per cent.
struct GridUnit {
    kpi::Unit unit = kpi::Unit::Money;
    int powerOfTen = 6;  ///< money only: 0, 3, 6, 9
    std::optional<kpi::KpiId> kpi{};  ///< whose values they are: what can be one of its targets

    friend bool operator==(const GridUnit&, const GridUnit&) = default;
};

/// A target in the grid's unit, without its unit; amounts to two decimals, or more where less would read 0.
[[nodiscard]] QString targetText(Raw4 value, const GridUnit& unit, const Format& format);
/// All its digits, thousands not grouped: what is edited and copied ("1250,5" in Indonesian).
[[nodiscard]] QString exactTargetText(Raw4 value, const GridUnit& unit, Language language);

/// What can be typed: "a share from 0% to 100%", "a whole number, 0 or more".
[[nodiscard]] QString targetLimits(const GridUnit& unit, const Format& format);

/// A number as typed in the grid's unit and the language's notation ("1.250,5" in Indonesian, "1,250.5" in
/// English; a per cent sign is allowed for fractions), exactly.
/// Returns: nullopt when it is not such a number, cannot be a target of the grid's KPI, does not fit, or has more digits than a target keeps.
[[nodiscard]] std::optional<Raw4> parseTarget(const QString& text, const GridUnit& unit, Language language);

/// Cells of a spreadsheet as they were understood.
struct PastedCells {
    std::vector<std::vector<std::optional<Raw4>>> values;  ///< by row; nullopt: an empty cell, or an unreadable one
    std::vector<std::vector<bool>> unreadable;
    QStringList unreadableTexts;

    [[nodiscard]] int rows() const noexcept { return static_cast<int>(values.size()); }
    [[nodiscard]] int columns() const noexcept;
};
/// One text with its two readings.
struct AmbiguousNumber {
    QString text;
    Raw4 withComma = 0;  ///< if the comma is the decimal mark
    Raw4 withPoint = 0;
};
struct PasteReading {
    PastedCells cells;
    std::optional<AmbiguousNumber> question;  ///< nothing is decided: read again with the mark that was answered
};
/// Text of a clipboard: TAB between columns, line breaks between rows, quoted where needed. One notation for all of it,
/// proved by its cells as import does; if none of them proves it, `question` shows the first that has two readings.
/// `currency` is the store's: amounts of another one are unreadable.
[[nodiscard]] PasteReading readPaste(const QString& text, const GridUnit& unit, const QString& currency,
                                     std::optional<ingest::DecimalMark> mark = {});

/// The largest of what was read; 0 without any.
[[nodiscard]] Raw4 largestOf(const PastedCells& cells) noexcept;

/// Amounts that were likely meant in the major unit, not in the grid's thousands, millions or billions: the same cells read so.
/// They are if the largest, as written, is a whole unit of the grid or more ("1.000.000" in a grid of millions), or a hundred
/// times `usual` (the largest target or actual in sight; 0 = none) and not below a hundredth of it in the major unit.
/// Returns: nullopt when nothing speaks for it, or a cell would not be exact.
[[nodiscard]] std::optional<PastedCells> inWholeUnits(const PastedCells& cells, const GridUnit& unit, Raw4 usual);

}  // namespace kinerja::present
