// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QDialog>
#include <QStringList>

#include "kinerja/present/ledger_presenter.h"

namespace kinerja::ui {

/// Everything about one thing: labels with their values, and a list below. All texts are plain and can be copied.
class DetailsDialog final : public QDialog {
    Q_OBJECT

public:
    DetailsDialog(const QString& title, const std::vector<present::LedgerLine>& lines, const QString& listTitle,
                  const QStringList& list, QWidget* parent = nullptr);
};

}  // namespace kinerja::ui
