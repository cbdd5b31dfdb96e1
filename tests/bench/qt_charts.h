// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QByteArray>
#include <QWidget>

class QBarSet;
class QLineSeries;

namespace kinerja::bench {

/// As many charts as the report has: months, people, regions, products, leads, customers, satisfaction.
/// Returns: a PDF of one Qt Chart of 13 months to a page.
[[nodiscard]] QByteArray qtChartsPdf();

/// A window of ten Qt Charts, each with the bars and the line of three years, antialiased as ours are.
class TenCharts final : public QWidget {
public:
    static constexpr int kCharts = 10;

    TenCharts();
    /// Replaces the data of all charts in place, which is how Qt Charts is fastest.
    void replace(int round);

private:
    std::array<QBarSet*, kCharts> m_bars{};
    std::array<QLineSeries*, kCharts> m_lines{};
};

}  // namespace kinerja::bench
