// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "kinerja/present/import_presenter.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace kinerja::ui {

/// The other files of a run, one line each, with a link to what each did.
class OtherImports final : public QWidget {
    Q_OBJECT

public:
    OtherImports();

    /// Its place among what Tab goes to.
    [[nodiscard]] QWidget* firstLink() const;
    void showOthers(const std::vector<present::OtherImport>& others, const QString& more);

Q_SIGNALS:
    void wished(qint64 batch);

private:
    void addRow();

    struct Row {
        QLabel* text;
        QPushButton* show;
    };
    QGridLayout* m_grid;
    QLabel* m_more;
    std::vector<Row> m_rows;
    std::vector<present::OtherImport> m_others;
};

}  // namespace kinerja::ui
