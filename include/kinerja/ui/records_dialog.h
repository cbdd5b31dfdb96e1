// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "kinerja/present/records_presenter.h"

class QLabel;
class QLineEdit;
class QTableView;

namespace kinerja::ui {

class RecordsModel;

/// The rows behind a mark: sorted by any head, narrowed by typing, their sum at the foot.
class RecordsDialog final : public QDialog {
    Q_OBJECT

public:
    explicit RecordsDialog(const present::RecordsState& state, QWidget* parent = nullptr);

Q_SIGNALS:
    void exportWished();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitColumns();
    [[nodiscard]] int widest(int column) const;

    RecordsModel* m_model;
    QTableView* m_table;
    QLineEdit* m_search;
};

}  // namespace kinerja::ui
