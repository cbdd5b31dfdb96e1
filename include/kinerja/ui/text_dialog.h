// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "kinerja/ui/dialogs.h"

namespace kinerja::ui {

/// A confirmation whose text is longer than a message box can hold: it scrolls where there is not room for it, and can be copied.
/// Accepted: what the question offers to do.
class TextDialog final : public QDialog {
    Q_OBJECT

public:
    TextDialog(const Confirmation& question, QWidget* parent = nullptr);

    /// Whether a message box might not hold it.
    [[nodiscard]] static bool isLong(const QString& text);
};

}  // namespace kinerja::ui
