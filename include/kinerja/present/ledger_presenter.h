// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "kinerja/domain/undo.h"
#include "kinerja/present/format.h"

/// What people read about taking imports back.
namespace kinerja::present {

/// Later imports that must be taken back before one can be.
struct InTheWayState {
    QString title;
    QString text;         ///< which, of when, how many rows, which row; what follows
    QString accept;       ///< the button that takes all of them back; "" = edits by hand come first, there is no such button

    friend bool operator==(const InTheWayState&, const InTheWayState&) = default;
};

/// `found` is not empty.
[[nodiscard]] InTheWayState presentInTheWay(const std::vector<domain::InTheWay>& found, const Format& format);

/// "5 Feb 2026 09:12" of a moment in UTC, ISO.
[[nodiscard]] QString momentText(const Format& format, const std::string& iso);

}  // namespace kinerja::present
