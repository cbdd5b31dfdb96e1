// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/domain/seal.h"

namespace kinerja::store {

/// Figures as the store keeps them: JSON arrays.
[[nodiscard]] std::string figuresJson(const std::vector<domain::FigureText>& figures);
[[nodiscard]] std::string changesJson(const std::vector<domain::FigureChange>& changes);

/// Errors: Damaged.
[[nodiscard]] Result<std::vector<domain::FigureText>> parseFigures(std::string_view json);
[[nodiscard]] Result<std::vector<domain::FigureChange>> parseChanges(std::string_view json);

}  // namespace kinerja::store
