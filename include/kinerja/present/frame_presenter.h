// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <QString>

#include "kinerja/base/calendar.h"
#include "kinerja/present/format.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/view_state.h"

namespace kinerja::present {

/// One filter in the top bar.
struct FilterChip {
    domain::Dimension dimension = domain::Dimension::Region;
    QString text;     ///< "Jawa Barat", "3 wilayah"
    QString toolTip;  ///< "Wilayah: Jawa Barat, Bali"

    friend bool operator==(const FilterChip&, const FilterChip&) = default;
};

struct TopBarState {
    QString period;      ///< "Q3 2026, s.d. 23 Sep"
    QString periodDays;  ///< "1 Jul–23 Sep 2026"
    QString compare;     ///< "dibanding Q3 2025"
    kpi::Compare compareKind = kpi::Compare::LastYear;
    bool canStep = true; ///< not for all data
    std::vector<FilterChip> chips;

    friend bool operator==(const TopBarState&, const TopBarState&) = default;
};

using LabelOf = std::function<std::string(domain::Dimension, const std::string&)>;

/// "Wilayah: Jawa Barat, Bali". `labelOf`: a filter's key as people read it.
[[nodiscard]] QString filterText(const kpi::Filter& filter, const LabelOf& labelOf, const Words& words);

[[nodiscard]] TopBarState presentTopBar(const services::ViewState& view, const LabelOf& labelOf, const Format& format,
                                         const FiscalCalendar& calendar = {});

/// "Data s.d. 23 Sep 2026 · 48.210 baris · tersimpan".
[[nodiscard]] QString presentStatus(const services::StoreStatus& status, const Format& format);

}  // namespace kinerja::present
