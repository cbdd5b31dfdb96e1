// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QDialog>

#include "kinerja/present/browse_presenter.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QLineEdit;
class QTableView;

namespace kinerja::ui {

class RecordsModel;

/// Records, as many as there are: sorted by any head, narrowed by typing and by what is wrong with them, totals at the foot.
class RecordsDialog final : public QDialog {
    Q_OBJECT

public:
    explicit RecordsDialog(QWidget* parent = nullptr);

    /// What can be chosen above the table: kinds of records (none = only one is meant) and issues.
    void setChoices(const std::vector<QString>& sorts, int sort, const std::vector<present::BrowseChoice>& issues, int issue);
    /// A file is being written, or was; "" = nothing to say.
    void showWriting(const QString& text, bool isBusy);
    /// While one is: how far it is.
    void showProgress(const QString& what, int percent);
    void showView(std::shared_ptr<const present::BrowseView> view, int sortColumn, bool descending);

Q_SIGNALS:
    void searchWished(const QString& text);
    void orderWished(int column, bool descending);
    void sortWished(int sort);
    void issueWished(int issue);
    void exportWished();
    void cancelWished();  ///< the file is not wanted any more

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeTable();
    void fitColumns();
    [[nodiscard]] int widest(int column) const;

    RecordsModel* m_model;
    QTableView* m_table;
    QLineEdit* m_search;
    QComboBox* m_sort;
    QComboBox* m_issue;
    QLabel* m_title;
    QLabel* m_empty;  ///< over the table, in place of rows
    QLabel* m_foot;
    QLabel* m_written;
    QPushButton* m_export;
    QPushButton* m_cancel;      ///< in its place while a file is written
    QProgressBar* m_progress;
};

}  // namespace kinerja::ui
