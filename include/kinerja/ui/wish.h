// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "kinerja/domain/plan.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/present/pages.h"
#include "kinerja/present/quality_presenter.h"

namespace kinerja::ui {

using PageId = present::Page;
inline constexpr int kPageCount = 9;

enum class WishKind {
    OpenPage,     ///< `page`
    Why,          ///< the gap of `kpi` (in the scope) → Analysis
    GiveFeedback, ///< about `person` ("" = the team), quoting `kpi` → Team
    PlanAction,   ///< against the gap of `kpi` in the scope → Actions
    ShowPerson,   ///< `person` → Team, one page
    ShowAction,   ///< `id` → Actions
    ShowRecords,  ///< the rows behind a mark, those that have `issue`, or all of them, over the page
    ShowRejects,  ///< of the import `id` → Data, with the keyboard in them
    SetTarget,    ///< of `kpi` → Targets
    Import,       ///< choose files
    CheckImport,  ///< choose files, and look at each before it is imported
    OpenSample,
    OpenStore,
    GoToLatest,   ///< the latest period with data
    ClearFilters,
    OwnKpis,      ///< define, change or remove them, over Settings
    ChangeSetting,  ///< `setting` → Settings, at its field
};

/// What a person wants that another page can give: everything reaches everything.
struct Wish {
    WishKind kind = WishKind::OpenPage;
    PageId page = PageId::Dashboard;
    kpi::KpiId kpi = kpi::KpiId::Revenue;
    std::optional<domain::Dimension> dimension;  ///< scope, with `key`
    std::string key;
    std::string person;  ///< person key
    std::optional<Period> period;  ///< ShowRecords: instead of the view's
    std::optional<services::QualityIssue> issue;  ///< ShowRecords
    bool isAll = false;            ///< ShowRecords: whatever the view
    present::Setting setting = present::Setting::FiscalYear;  ///< ChangeSetting
    domain::FeedbackType feedback = domain::FeedbackType::Improve;
    std::int64_t id = 0;
};

}  // namespace kinerja::ui
