// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

/// What the charts draw: texts as they are to be read, doubles only for lengths. All texts are plain text.
namespace kinerja::present {

/// How far along against what was to be expected by now. Told by shape, fill and word, never by colour alone.
enum class Verdict { None, OnTrack, Behind, AtRisk };

/// Which way a difference counts, by the KPI's own direction.
enum class Tone { Neutral, Good, Bad };

/// What every chart carries.
struct ChartHead {
    QString message;           ///< the answer, in one sentence
    QString measure;           ///< measure, unit, period: "Pendapatan per bulan, dalam juta rupiah"
    QString summary;           ///< the chart in words, for screen readers
    QString emptyText;         ///< shown in the chart's place when it has nothing to draw
    QStringList selectedKeys;  ///< marks filtered by; the others fade. Empty = no filter
    bool opensRecords = false; ///< the last detail of each mark counts rows, and opens them

    friend bool operator==(const ChartHead&, const ChartHead&) = default;
};

struct SparklineData {
    std::vector<std::optional<double>> values;  ///< oldest first; nullopt = a gap
    std::optional<double> target;               ///< dashed line

    friend bool operator==(const SparklineData&, const SparklineData&) = default;
};

/// The bar on a card, in shares of the target.
struct ProgressBarData {
    double attainment = 0.0;         ///< 1 = the whole target; never capped
    std::optional<double> expected;  ///< where we should be today
    std::optional<double> expectedLow{};   ///< the band around it that earlier years tell
    std::optional<double> expectedHigh{};

    friend bool operator==(const ProgressBarData&, const ProgressBarData&) = default;
};

/// One KPI card.
struct CardState {
    QString key;   ///< the KPI's id
    QString name;  ///< "Pendapatan"
    QString value; ///< "Rp4,98 M"; empty = no data
    Verdict verdict = Verdict::None;
    QString verdictWord;         ///< "Tertinggal"; a small sample says "n = 7" here
    QString gap;                 ///< "−Rp420 jt"; the gap to expected today
    QString gapShare;            ///< "(−7,8%)": the first to go when the line is too narrow
    Tone tone = Tone::Neutral;   ///< of gap and verdict word
    bool isSmallSample = false;  ///< value in ink3
    bool isSelected = false;
    std::optional<ProgressBarData> bar;
    QString targetText;  ///< "85% dari target", "target 22%"
    QString needText;    ///< "perlu Rp12 jt/hari": at the end of that line if there is room
    QString needShort;   ///< "→ Rp12 jt/hari": where there is less
    QString changeText;  ///< "+4,2% dari Q3 2025", "+9,7% dari 12 Jul–4 Okt 2025"
    QString changeShort; ///< of days, where room is short: "+9,7% dari 12 Jul–4 Okt"; else empty
    SparklineData trail;
    QString emptyText;   ///< "Belum ada data prospek" / "Tanpa target"
    QString emptyAction; ///< word of the button beside it: "Impor" / "Tetapkan" / "Hapus saringan"; empty = no button
    bool isFilteredAway = false; ///< that button clears the filters
    QString infoName;    ///< what the (i) button does, for screen readers and its tool tip
    QString toolTip;     ///< exact value, both date ranges; plain text
    QString summary;     ///< the card in one sentence, for screen readers

    friend bool operator==(const CardState&, const CardState&) = default;
};

/// A dashed rule with its word on a time axis.
struct ChartEvent {
    std::size_t index = 0;  ///< of the month it begins in
    QString word;
    bool isAction = false;  ///< an action that started: a small mark on the axis, without a word
    QString shortWord{};    ///< where the word has no room; "" = none

    friend bool operator==(const ChartEvent&, const ChartEvent&) = default;
};

/// One month of the revenue chart.
struct MonthMark {
    QString key;      ///< "2026-09"
    QString label;    ///< "Sep"
    QString note;     ///< second line under it: the year at a year's first month, "berjalan"
    bool isRunning = false;
    std::optional<double> actual;
    std::optional<double> previous;  ///< the same month last year
    std::optional<double> target;
    std::optional<double> expected;  ///< running month: where we should be today
    std::optional<double> delta;     ///< actual − target (running month: − expected to date)
    Tone deltaTone = Tone::Neutral;
    QString deltaText;               ///< in the chart's unit: "−420"
    QStringList details;             ///< exact figures of the hover box, one line each

    friend bool operator==(const MonthMark&, const MonthMark&) = default;
};

struct MonthsData {
    ChartHead head;
    QString deltaTitle;     ///< "Δ target"
    QString actualName;     ///< legend words: "aktual", "tahun lalu", "target"
    QString previousName;
    QString targetName;
    std::vector<MonthMark> months;
    std::vector<ChartEvent> events;

    friend bool operator==(const MonthsData&, const MonthsData&) = default;
};

/// One person (or any member) as a bullet.
struct BulletRow {
    QString key;
    QString label;
    std::optional<double> value;
    std::optional<double> target;
    std::optional<double> expected;  ///< today's expectation: end of the inner band
    QString valueText;
    QString deltaText;               ///< gap to expected; coloured by tone
    Tone tone = Tone::Neutral;
    Verdict verdict = Verdict::None;
    QStringList details;

    friend bool operator==(const BulletRow&, const BulletRow&) = default;
};
struct BulletData {
    ChartHead head;
    std::vector<BulletRow> rows;

    friend bool operator==(const BulletData&, const BulletData&) = default;
};

/// One value of a dimension by size; with cumulative shares it is a Pareto.
struct RankedRow {
    QString key;
    QString label;
    double value = 0.0;
    std::optional<double> target;
    QString valueText;
    QString shareText;                     ///< "31%" of the total; empty = not shown
    std::optional<double> cumulativeShare; ///< 0…1, up to and including this row
    bool isRest = false;                   ///< "lainnya": the sum of those not shown
    QStringList details;

    friend bool operator==(const RankedRow&, const RankedRow&) = default;
};
struct RankedData {
    ChartHead head;
    std::vector<RankedRow> rows;
    QString cumulativeTitle;  ///< head of the cumulative column: "kumulatif"

    friend bool operator==(const RankedData&, const RankedData&) = default;
};

/// One value of a dimension by its difference.
struct VarianceRow {
    QString key;
    QString label;
    std::optional<double> delta;
    QString deltaText;
    QString valueText;  ///< the value itself, in a column of its own; may be empty
    Tone tone = Tone::Neutral;
    QStringList details;

    friend bool operator==(const VarianceRow&, const VarianceRow&) = default;
};
struct VarianceData {
    ChartHead head;
    std::vector<VarianceRow> rows;

    friend bool operator==(const VarianceData&, const VarianceData&) = default;
};

struct FunnelStep {
    QString key;
    QString label;
    double count = 0.0;
    QString countText;
    QString stepText;  ///< between the row above and this one: "38% lanjut"; empty for the first
    QStringList details;

    friend bool operator==(const FunnelStep&, const FunnelStep&) = default;
};
struct FunnelData {
    ChartHead head;
    std::vector<FunnelStep> steps;
    QString overallText;  ///< at the foot: "18,4% dari semua prospek menang"

    friend bool operator==(const FunnelData&, const FunnelData&) = default;
};

/// Two kinds stacked per month: new and returning customers.
struct StackedColumn {
    QString key;
    QString label;
    std::array<double, 2> values{};  ///< lower, upper
    bool hasValue = true;
    QStringList details;

    friend bool operator==(const StackedColumn&, const StackedColumn&) = default;
};
struct StackedData {
    ChartHead head;
    std::array<QString, 2> names;  ///< lower, upper
    std::vector<StackedColumn> columns;
    std::vector<ChartEvent> events;
    QChar thousandsMark = QLatin1Char('.');  ///< of the numbers beside the axis

    friend bool operator==(const StackedData&, const StackedData&) = default;
};

/// Satisfied share per month with the number of answers.
struct SatisfactionPoint {
    QString key;
    QString label;
    std::optional<double> share;  ///< 0…1; nullopt = no answers, a gap in the line
    QString shareText;            ///< "87%"
    std::int64_t n = 0;
    QString nText;                ///< "n = 312"
    bool isSmallSample = false;   ///< drawn hollow
    QStringList details;

    friend bool operator==(const SatisfactionPoint&, const SatisfactionPoint&) = default;
};
struct SatisfactionData {
    ChartHead head;
    std::vector<SatisfactionPoint> points;
    std::vector<ChartEvent> events;
    std::optional<double> target;
    QString targetText;  ///< "target 85%"

    friend bool operator==(const SatisfactionData&, const SatisfactionData&) = default;
};

}  // namespace kinerja::present
