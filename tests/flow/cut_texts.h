// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace kinerja::test {

/// What a person could not read to its end in this window: texts of labels, buttons, choices, headers and cells that
/// are wider or higher than their place, and painted texts that end in an ellipsis which is not their own.
/// Returns: one line each, "headlineLabel: text"; empty = everything fits.
[[nodiscard]] QStringList cutTexts(QWidget& window);

}  // namespace kinerja::test
