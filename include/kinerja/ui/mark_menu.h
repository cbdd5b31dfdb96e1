// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QPoint>

#include "kinerja/ui/wish.h"

class QWidget;

namespace kinerja::ui {

/// The right click on a mark, the same on every page: filter, records, why, feedback, action.
/// `subject`: dimension, key and KPI of the mark.
void showMarkMenu(QWidget* parent, const Wish& subject, const QPoint& globalPosition,
                  const std::function<void()>& toggleFilter, const std::function<void(const Wish&)>& fulfil);

}  // namespace kinerja::ui
