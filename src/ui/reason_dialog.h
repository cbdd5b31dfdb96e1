// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "kinerja/ui/dialogs.h"

class QLabel;
class QLineEdit;

namespace kinerja::ui {

/// What is going to change, and a line for why; without a word there it stays open and says that one is needed.
class ReasonDialog final : public QDialog {
    Q_OBJECT

public:
    ReasonDialog(const ReasonQuestion& question, QWidget* parent);

    /// Without blanks around it; not empty once accepted.
    [[nodiscard]] QString reason() const;
    void accept() override;

private:
    QLineEdit* m_reason;
    QLabel* m_needed;
};

}  // namespace kinerja::ui
