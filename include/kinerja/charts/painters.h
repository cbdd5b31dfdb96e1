// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QRectF>
#include <QString>
#include <QStringList>

#include "kinerja/charts/theme.h"
#include "kinerja/present/chart_data.h"

class QPainter;

/// Every chart is one function that paints on any device: window, PNG, SVG, PDF, slide. Lengths are logical
/// pixels of the small window; `scale` enlarges everything alike. All texts are painted as they are: no markup.
namespace kinerja::charts {

struct PaintOptions {
    qreal scale = 1.0;   ///< 2.7 on a slide: text 12 → 32
    QString hoveredKey;  ///< the mark under the pointer or the keyboard's place
    bool showHead = true;
};

/// A part of a chart that can be pointed at.
struct Mark {
    QString key;
    QString label;      ///< for the first line of the hover box
    QRectF area;        ///< in the painter's coordinates
    QStringList details;
};
using Marks = std::vector<Mark>;

/// ● on track, ◐ behind, ▲ at risk, ○ no verdict: shape and fill tell, colour only helps.
void paintStatusMark(QPainter& painter, const QRectF& rect, present::Verdict verdict, const Theme& theme);
/// 1.5-px line, gaps kept, dot at the last value, dashed target.
void paintSparkline(QPainter& painter, const QRectF& rect, const present::SparklineData& data, const Theme& theme);
/// 6-px bar in the middle of `rect` with marks for expected today and target; over 100 % the target moves left.
void paintProgressBar(QPainter& painter, const QRectF& rect, const present::ProgressBarData& data, const Theme& theme);

/// Differences to target above (28 %), actual, last year and target below (72 %), in one scale where it fits.
Marks paintMonths(QPainter& painter, const QRectF& rect, const present::MonthsData& data, const Theme& theme,
                  const PaintOptions& options = {});
/// Value bar on two bands with target mark, one row per person.
Marks paintBullets(QPainter& painter, const QRectF& rect, const present::BulletData& data, const Theme& theme,
                   const PaintOptions& options = {});
/// Bars from a common zero with value, share and cumulative share in columns.
Marks paintRanked(QPainter& painter, const QRectF& rect, const present::RankedData& data, const Theme& theme,
                  const PaintOptions& options = {});
/// Good and bad bars on both sides of a zero line, label outside the bar's end.
Marks paintVariance(QPainter& painter, const QRectF& rect, const present::VarianceData& data, const Theme& theme,
                    const PaintOptions& options = {});
/// Left-aligned bars, step rate between rows, overall rate at the foot.
Marks paintFunnel(QPainter& painter, const QRectF& rect, const present::FunnelData& data, const Theme& theme,
                  const PaintOptions& options = {});
/// Two kinds per month, stacked (Qt Charts).
Marks paintStacked(QPainter& painter, const QRectF& rect, const present::StackedData& data, const Theme& theme,
                   const PaintOptions& options = {});
/// Share per month as a line with gaps, target dashed, number of answers as bars below (Qt Charts).
Marks paintSatisfaction(QPainter& painter, const QRectF& rect, const present::SatisfactionData& data, const Theme& theme,
                        const PaintOptions& options = {});

/// A text made to fit: the whole; else a name's last words as initials ("Muhammad R. H."); else cut after a word,
/// or inside one that takes most of the room, with an ellipsis.
[[nodiscard]] QString fittedText(const QString& text, const QFont& font, qreal width);

}  // namespace kinerja::charts
