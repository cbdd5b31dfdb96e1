// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/import_dialog.h"

#include <algorithm>
#include <utility>

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include "kinerja/present/convert.h"
#include "kinerja/ui/mapping_table.h"
#include "kinerja/ui/plain_table.h"
#include "file_drop_filter.h"
#include "import_choices.h"
#include "import_parts.h"
#include "import_rules.h"
#include "missing_rows_question.h"
#include "rejects_model.h"
#include "understood_model.h"

namespace kinerja::ui {
namespace {

constexpr double kWidth = 0.94;
constexpr double kHeight = 0.9;
constexpr int kMappingWidth = 552;
constexpr int kQuestionHeight = 168;     ///< at least, where there is so much to show
constexpr double kQuestionShare = 0.37;  ///< of the window, where it is high enough
constexpr int kEffectHeight = 24;
constexpr int kEffectsWidth = 760;       ///< the eye does not lose the row
}  // namespace

ImportDialog::ImportDialog(const QString& file, const charts::Theme& theme, QWidget* parent)
    : QDialog{parent}, m_dialect{plainLabel("dialectLabel", "note")}, m_next{plainLabel("nextLabel", "note")}, m_again{plainLabel("againLabel", "")}
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Before the import"));
    setAcceptDrops(true);
    new FileDropFilter{this};  // also over its text fields
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto* head = new QVBoxLayout;
    head->setSpacing(4);
    head->addWidget(plainLabel("fileLabel", "section", file));
    head->addWidget(m_dialect);
    head->addWidget(m_next);
    head->addWidget(m_again);
    m_next->hide();
    m_again->hide();
    column->addLayout(head);
    m_choices = new ImportChoices;
    connect(m_choices, &ImportChoices::chosen, this, &ImportDialog::tellChoice);
    column->addWidget(m_choices);
    m_rules = new ImportRules;
    connect(m_rules, &ImportRules::chosen, this, &ImportDialog::ruleChosen);
    column->addWidget(m_rules);
    m_questions = new QuestionsPanel;
    connect(m_questions, &QuestionsPanel::answered, this, &ImportDialog::answered);
    m_questionsArea = scrolling(m_questions);
    m_questionsArea->setObjectName(QStringLiteral("questionsArea"));
    m_questionsArea->setFocusPolicy(Qt::NoFocus);
    m_questionsArea->hide();
    column->addWidget(m_questionsArea);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(makeMapping(), 2);
    middle->addWidget(makeTabs(theme), 3);
    column->addLayout(middle, 1);
    column->addWidget(makeFoot());
    forgetDifference();
    if (parent != nullptr) {
        resize(qRound(parent->width() * kWidth), qRound(parent->height() * kHeight));
    }
}

void ImportDialog::tellChoice(int which, const QString& id)
{
    switch (which) {
    case ImportChoices::kKind: Q_EMIT kindChosen(id); break;
    case ImportChoices::kEncoding: Q_EMIT encodingChosen(id); break;
    case ImportChoices::kSheet: Q_EMIT sheetChosen(id); break;
    case ImportChoices::kTax: Q_EMIT taxChosen(id); break;
    default: Q_EMIT modeChosen(id);
    }
}

QWidget* ImportDialog::makeMapping()
{
    auto* box = new QWidget;
    box->setMinimumWidth(kMappingWidth);
    auto* column = new QVBoxLayout{box};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_mapping = new MappingTable;
    connect(m_mapping, &MappingTable::fieldChosen, this, &ImportDialog::fieldChosen);
    m_missing = plainLabel("missingLabel", "bad");
    m_missing->hide();
    column->addWidget(m_missing);
    column->addWidget(m_mapping, 1);
    return box;
}

QWidget* ImportDialog::makeTabs(const charts::Theme& theme)
{
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("importTabs"));
    m_tabs->setElideMode(Qt::ElideNone);  // where they do not fit, they scroll
    m_understood = new UnderstoodModel{theme, this};
    m_understoodTable = makeImportTable("understoodTable", tr("Rows as understood"), m_understood);
    m_understoodTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tabs->addTab(m_understoodTable, tr("Rows as understood"));
    m_tabs->addTab(makeRejects(theme), tr("Rejected rows"));
    m_tabs->addTab(makeChanges(), tr("Changed rows"));
    m_tabs->addTab(makeMissing(), tr("Missing rows"));

    auto* totals = new QWidget;
    auto* totalsColumn = new QVBoxLayout{totals};
    totalsColumn->setContentsMargins(0, 8, 0, 0);
    m_reconciliationText = plainLabel("reconciliationText", "strong");
    m_reconciliation = new QGridLayout;
    m_reconciliation->setHorizontalSpacing(24);
    m_reconciliation->setVerticalSpacing(4);
    m_reconciliation->setColumnStretch(3, 1);
    totalsColumn->addWidget(m_reconciliationText);
    totalsColumn->addLayout(m_reconciliation);
    totalsColumn->addStretch(1);
    m_tabs->addTab(scrolling(totals), tr("Reconciliation"));

    auto* notes = new QWidget;
    auto* notesColumn = new QVBoxLayout{notes};
    notesColumn->setContentsMargins(0, 8, 0, 0);
    m_notes = plainLabel("checkNotesLabel", "");
    notesColumn->addWidget(m_notes);
    notesColumn->addStretch(1);
    m_tabs->addTab(scrolling(notes), tr("Assumed"));
    return m_tabs;
}

QWidget* ImportDialog::makeFoot()
{
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout{foot};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_counts = plainLabel("countsLabel", "strong");
    m_effectText = plainLabel("effectsLabel", "");
    m_effects = new PlainTable;
    m_effects->setObjectName(QStringLiteral("effectsTable"));
    m_effects->setAccessibleName(tr("What the import does to the KPIs"));
    m_effects->setRowHeight(kEffectHeight);
    m_effects->setMaximumWidth(kEffectsWidth);
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("checkProgress"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    column->addWidget(m_counts);
    m_restates = plainLabel("restatesLabel", "bad");
    column->addWidget(m_restates);
    column->addWidget(m_effectText);
    auto* effects = new QHBoxLayout;
    effects->addWidget(m_effects, 100);
    effects->addStretch(1);
    column->addLayout(effects);
    m_missingRows = new MissingRowsQuestion;
    connect(m_missingRows, &MissingRowsQuestion::answered, this, &ImportDialog::missingChosen);
    connect(m_missingRows, &MissingRowsQuestion::rowsWished, this, [this] {
        m_tabs->setCurrentIndex(kMissing);
        m_missingTable->setFocus(Qt::OtherFocusReason);
    });
    column->addWidget(m_missingRows);
    column->addWidget(m_progress);
    column->addSpacing(4);
    column->addLayout(makeLastRow());
    return foot;
}

QLayout* ImportDialog::makeLastRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_profile = new ProfileBox;
    connect(m_profile, &ProfileBox::chosen, this, &ImportDialog::profileChosen);
    connect(m_profile, &ProfileBox::entered, this, [this] {
        if (m_import->isEnabled()) {
            accept();
        }
    });
    row->addWidget(m_profile);
    row->addStretch(1);
    auto* buttons = new QDialogButtonBox;
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("cancelButton"));
    cancel->setAutoDefault(false);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setProperty("kind", QStringLiteral("primary"));
    m_import->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    row->addWidget(buttons);
    return row;
}

QString ImportDialog::profile() const { return m_profile->name(); }

void ImportDialog::showNext(int files)
{
    m_next->setText(tr("%n more file(s) after this one.", nullptr, files));
    m_next->setVisible(files > 0);
}

void ImportDialog::showAgain(const QString& sentence, const QString& rule)
{
    m_again->setText(sentence);
    m_again->show();
    m_pointsAt = rule;
}

/// Where it is a question, that is what can be answered otherwise.
void ImportDialog::pointAt()
{
    const QString rule = std::exchange(m_pointsAt, {});
    if (rule.isEmpty()) {
        return;
    }
    auto* answer = m_questions->findChild<QRadioButton*>();
    if (rule == QStringLiteral("tax")) {
        m_choices->focusOn(ImportChoices::kTax);
    } else if (!m_rules->focusOn(rule) && answer != nullptr) {
        answer->setFocus(Qt::OtherFocusReason);
    }
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

/// A file dropped here comes after this one.
void ImportDialog::dropEvent(QDropEvent* event)
{
    const QStringList paths = localFiles(*event->mimeData());
    if (!paths.isEmpty()) {
        event->acceptProposedAction();
        Q_EMIT filesDropped(paths);
    }
}

/// Enter presses the button that has the focus, else it imports.
void ImportDialog::keyPressEvent(QKeyEvent* event)
{
    auto* button = qobject_cast<QPushButton*>(focusWidget());
    if (button != nullptr && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        button->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

void ImportDialog::showState(const present::CheckState& state, const std::vector<QuestionsPanel::Entry>& questions, bool isWhole)
{
    m_dialect->setText(state.dialect);
    m_dialect->setVisible(isWhole);  // the beginning doesn't know how many rows there are
    m_choices->showChoice(ImportChoices::kKind, state.kind);
    m_choices->showChoice(ImportChoices::kEncoding, state.encoding);
    m_choices->showChoice(ImportChoices::kSheet, state.sheet);
    m_choices->showChoice(ImportChoices::kTax, state.tax);
    m_choices->showChoice(ImportChoices::kMode, state.mode);
    m_rules->showRules(state.rules);
    m_profile->showProfiles(state.profiles, state.profile);
    m_missingRows->hide();
    m_mapping->showMapping(state.columns, state.fields);
    m_missing->setText(state.missing);
    m_missing->setVisible(isWhole && !state.missing.isEmpty());
    const bool isOtherTable = m_understood->rows().columns != state.rows.columns;
    m_understood->showRows(state.rows);
    if (isOtherTable || !isWhole) {
        fitImportColumns(*m_understoodTable);
    }
    const bool wasInQuestions = m_questions->isAncestorOf(focusWidget());
    m_questions->showQuestions(questions);
    m_questionsArea->setVisible(!questions.empty());
    fitQuestions();
    orderStops();
    showAskedColumn();
    if (isWhole) {
        placeFocus(wasInQuestions);
        pointAt();
    }
}

/// All questions where there is room; else they scroll, and the mapping keeps its place.
void ImportDialog::fitQuestions()
{
    const int most = std::max(kQuestionHeight, qRound(height() * kQuestionShare));
    m_questionsArea->setFixedHeight(std::min(most, m_questions->sizeHint().height() + 4));
}

void ImportDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    fitQuestions();
}

void ImportDialog::showWork(const QString& what)
{
    forgetDifference();
    showProgress(what, -1);
    m_progress->show();
    showWhyNot(what);
}

void ImportDialog::showMode(int mode)
{
    m_choices->showCurrent(ImportChoices::kMode, mode);
}

void ImportDialog::showProgress(const QString& text, int percent)
{
    m_counts->setText(text);
    m_progress->setRange(0, percent < 0 ? 0 : 100);
    m_progress->setValue(std::max(0, percent));
}

void ImportDialog::showWaiting(const QString& what)
{
    forgetDifference();
    m_counts->setText(what);
    showWhyNot(what);
}

void ImportDialog::showProblem(const QString& title, const QString& text)
{
    forgetDifference();
    m_counts->setText(title);
    m_effectText->setText(text);
    m_effectText->show();
    m_missingRows->hide();
    showWhyNot(title);
}

void ImportDialog::showWhyNot(const QString& why)
{
    m_import->setEnabled(why.isEmpty());
    m_import->setToolTip(why);
}

}  // namespace kinerja::ui
