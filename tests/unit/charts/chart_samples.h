// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/present/chart_data.h"

/// The figures of the look's picture, in both languages.
namespace kinerja::charts::samples {

inline const QString kMarkup = QStringLiteral("<img src=\"file:///etc/hostname\">");
inline const QString kLongName = QStringLiteral("Muhammad Rizky Hidayatullah Pratama-Kusumawardhani");

[[nodiscard]] present::MonthsData months(bool english);
[[nodiscard]] present::BulletData bullets(bool english, int people = 10);
[[nodiscard]] present::RankedData products(bool english);
[[nodiscard]] present::VarianceData regions(bool english);
[[nodiscard]] present::FunnelData funnel(bool english);
[[nodiscard]] present::StackedData customers(bool english);
[[nodiscard]] present::SatisfactionData satisfaction(bool english);
/// Revenue, new customers, conversion, order value, satisfaction.
[[nodiscard]] std::vector<present::CardState> cards(bool english);
[[nodiscard]] present::CardState cardWithoutData(bool english);
[[nodiscard]] present::CardState cardWithoutTarget(bool english);

}  // namespace kinerja::charts::samples
