// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include <QDialog>

#include "kinerja/charts/theme.h"
#include "kinerja/ingest/options.h"
#include "kinerja/present/import_preview.h"
#include "kinerja/ui/questions_panel.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStandardItemModel;
class QTableView;
class QTabWidget;
class QGridLayout;
class QLayout;
class QVBoxLayout;

namespace kinerja::ui {

class ImportChoices;
class ImportRules;
class MappingTable;
class MissingRowsQuestion;
class PlainTable;
class ProfileBox;
class RejectsModel;
class UnderstoodModel;
class WrappedCells;

/// One file before it is imported: how it is read, what it has to ask, what it would change. Every choice is a wish; who
/// answers it shows the new state.
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    ImportDialog(const QString& file, const charts::Theme& theme, QWidget* parent);

    /// `isWhole`: all of the file was looked at, not only its beginning.
    void showState(const present::CheckState& state, const std::vector<QuestionsPanel::Entry>& questions, bool isWhole);
    /// Something is being done; nothing can be imported meanwhile.
    void showWork(const QString& what);
    /// How far that is; percent −1 = unknown.
    void showProgress(const QString& text, int percent);
    /// What is done with rows, as in CheckState::mode.
    void showMode(int mode);
    void showDifference(const present::DifferenceState& difference, const present::RejectedRows& rejects, int corrected);
    /// The file can't be read like this.
    void showProblem(const QString& title, const QString& text);
    /// What is still to be done before there is a difference; "" = nothing.
    void showWaiting(const QString& what);

    /// How many files wait behind this one.
    void showNext(int files);

    /// The file was imported before; `rule`, as after `--set`, is what is to be chosen otherwise: it gets the focus once it is there.
    void showAgain(const QString& sentence, const QString& rule);

    /// The name under which the answers are kept, "" = they are not.
    [[nodiscard]] QString profile() const;

Q_SIGNALS:
    void kindChosen(const QString& id);
    void encodingChosen(const QString& id);
    void sheetChosen(const QString& id);
    void taxChosen(const QString& id);
    /// As after `--set`; no value = as the file itself says.
    void ruleChosen(const QString& name, const QString& value);
    void modeChosen(const QString& id);
    /// Rows of earlier files that this one lacks are removed, or kept.
    void missingChosen(bool remove);
    /// One that there is.
    void profileChosen(const QString& name);
    void fieldChosen(int column, const QString& field);
    void answered(int question, const QString& option);
    void corrected(const kinerja::ingest::Corrections& corrections);
    void correctionsDropped();
    void saveRejectsWished();
    /// Other files, to be looked at after this one.
    void filesDropped(const QStringList& paths);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void tellChoice(int which, const QString& id);
    [[nodiscard]] QWidget* makeMapping();
    [[nodiscard]] QWidget* makeTabs(const charts::Theme& theme);
    [[nodiscard]] QWidget* makeRejects(const charts::Theme& theme);
    [[nodiscard]] QWidget* makeChanges();
    [[nodiscard]] QWidget* makeMissing();
    [[nodiscard]] QWidget* makeFoot();
    [[nodiscard]] QLayout* makeLastRow();
    void showReconciliation(const present::DifferenceState& difference);
    void showChanges(const present::DifferenceState& difference);
    void showMissing(const present::DifferenceState& difference);
    void showEffects(const present::DifferenceState& difference);
    void forgetDifference();
    void showWhyNot(const QString& why);
    void showEdits();
    void editRejected(const QModelIndex& index);
    void pointAt();
    void orderStops();
    void placeFocus(bool wasInQuestions);
    void showAskedColumn();
    void fitQuestions();

    QLabel* m_dialect;
    QLabel* m_next;
    QLabel* m_again;
    QString m_pointsAt;  ///< rule that gets the focus, "" = none
    ImportChoices* m_choices = nullptr;
    ImportRules* m_rules = nullptr;
    QScrollArea* m_questionsArea = nullptr;
    QuestionsPanel* m_questions = nullptr;
    MappingTable* m_mapping = nullptr;
    QLabel* m_missing = nullptr;
    QTabWidget* m_tabs = nullptr;
    UnderstoodModel* m_understood = nullptr;
    QTableView* m_understoodTable = nullptr;
    RejectsModel* m_rejects = nullptr;
    QTableView* m_rejectsTable = nullptr;
    QLabel* m_rejectsText = nullptr;
    QPushButton* m_recheck = nullptr;
    QPushButton* m_dropCorrections = nullptr;
    PlainTable* m_changes = nullptr;
    WrappedCells* m_changeCells = nullptr;
    QLabel* m_changesText = nullptr;
    QStandardItemModel* m_missingRowsModel = nullptr;
    QTableView* m_missingTable = nullptr;
    QLabel* m_missingText = nullptr;
    QGridLayout* m_reconciliation = nullptr;
    QLabel* m_reconciliationText = nullptr;
    QLabel* m_notes = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_effectText = nullptr;
    PlainTable* m_effects = nullptr;
    QLabel* m_restates = nullptr;
    MissingRowsQuestion* m_missingRows = nullptr;
    ProfileBox* m_profile = nullptr;
    QProgressBar* m_progress = nullptr;
    int m_tabToReturnTo = 0;
    QPushButton* m_import = nullptr;
    bool m_isFocusPlaced = false;  ///< from then on it is the person's
};

}  // namespace kinerja::ui
