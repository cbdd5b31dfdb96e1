// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "kinerja/present/report_presenter.h"

namespace kinerja::ui {

/// What was agreed about targets: who, when, from and to, why, and the baseline frozen then.
class TargetHistoryDialog final : public QDialog {
    Q_OBJECT

public:
    TargetHistoryDialog(const QString& title, const present::PrintedTable& table, QWidget* parent);
};

}  // namespace kinerja::ui
