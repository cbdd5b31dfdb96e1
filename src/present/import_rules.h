// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/present/import_preview.h"

namespace kinerja::present {

/// Currency, order of dates, decimal mark, kind of discount, scale, length of targets: those that the file has.
[[nodiscard]] std::vector<RuleState> rulesOf(const ingest::Inspection& inspection, const Format& format);

/// Whether the amounts of sales contain the tax: "excluded", "included".
[[nodiscard]] ChoiceState taxRule(const ingest::Inspection& inspection, const Words& words);

}  // namespace kinerja::present
