// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/import_dialog.h"

#include <algorithm>
#include <utility>

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTabWidget>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include "kinerja/present/convert.h"
#include "kinerja/ui/mapping_table.h"
#include "kinerja/ui/plain_table.h"
#include "file_drop_filter.h"
#include "import_choices.h"
#include "import_rules.h"
#include "missing_rows_question.h"
#include "rejects_model.h"
#include "understood_model.h"
#include "wrapped_cells.h"

namespace kinerja::ui {
namespace {

constexpr double kWidth = 0.94;
constexpr double kHeight = 0.9;
constexpr int kMappingWidth = 552;
constexpr int kMostQuestionHeight = 168;
constexpr int kWidestColumn = 480;
constexpr int kLookedAt = 50;
constexpr int kRowHeight = 28;

enum Tab { kRows, kRejected, kChanged, kTotals, kAssumed };

QLabel* plainLabel(const char* name, const char* role, const QString& text = {})
{
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QString::fromLatin1(role));
    label->setText(text);
    return label;
}

QTableView* makeTable(const char* name, const QString& spoken, QAbstractItemModel* model)
{
    auto* table = new QTableView;
    table->setObjectName(QString::fromLatin1(name));
    table->setAccessibleName(spoken);
    table->setModel(model);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setResizeContentsPrecision(kLookedAt);
    return table;
}

/// As wide as their texts, within reason: the table scrolls sideways.
void fitColumns(QTableView& table)
{
    table.resizeColumnsToContents();
    for (int column = 0; column < table.model()->columnCount(); ++column) {
        table.setColumnWidth(column, std::min(kWidestColumn, table.columnWidth(column) + 8));
    }
}

QScrollArea* scrolling(QWidget* inner)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(inner);
    return area;
}

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
    m_understoodTable = makeTable("understoodTable", tr("Rows as understood"), m_understood);
    m_understoodTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tabs->addTab(m_understoodTable, tr("Rows as understood"));
    m_tabs->addTab(makeRejects(theme), tr("Rejected rows"));
    m_tabs->addTab(makeChanges(), tr("Changed rows"));

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

QWidget* ImportDialog::makeRejects(const charts::Theme& theme)
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout{page};
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    m_rejectsText = plainLabel("rejectsText", "note");
    column->addWidget(m_rejectsText);
    m_rejects = new RejectsModel{theme, this};
    m_rejectsTable = makeTable("rejectsTable", tr("Rejected rows"), m_rejects);
    m_rejectsTable->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    connect(m_rejects, &RejectsModel::corrected, this, &ImportDialog::showEdits);
    connect(m_rejectsTable, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() < RejectsModel::kFirstCell) {  // a cell opens by itself
            editRejected(index);
        }
    });
    auto* edit = new QShortcut{QKeySequence{Qt::Key_F2}, m_rejectsTable};
    edit->setContext(Qt::WidgetShortcut);
    connect(edit, &QShortcut::activated, this, [this] { editRejected(m_rejectsTable->currentIndex()); });
    column->addWidget(m_rejectsTable, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const auto button = [&](const char* name, const QString& text) {
        auto* made = new QPushButton{text};
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        buttons->addWidget(made);
        return made;
    };
    m_recheck = button("recheckButton", tr("Check the &corrections"));
    connect(m_recheck, &QPushButton::clicked, this, [this] { Q_EMIT corrected(m_rejects->corrections()); });
    m_dropCorrections = button("dropCorrectionsButton", tr("Take corrections &back"));
    connect(m_dropCorrections, &QPushButton::clicked, this, &ImportDialog::correctionsDropped);
    connect(button("saveRejectedButton", tr("Save as CSV…")), &QPushButton::clicked, this, &ImportDialog::saveRejectsWished);
    buttons->addStretch(1);
    column->addLayout(buttons);
    return page;
}

/// The cell; from the line or the reason the one that is wrong.
void ImportDialog::editRejected(const QModelIndex& index)
{
    const QModelIndex wrong = m_rejects->wrongCell(index);
    if (wrong.isValid()) {
        m_rejectsTable->setCurrentIndex(wrong);
        m_rejectsTable->edit(wrong);
    }
}

QWidget* ImportDialog::makeChanges()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout{page};
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    m_changesText = plainLabel("changesText", "note");
    column->addWidget(m_changesText);
    m_changes = new PlainTable;
    m_changes->setObjectName(QStringLiteral("changesTable"));
    m_changes->setAccessibleName(tr("Changed rows"));
    m_changes->setRowHeight(kRowHeight);
    m_changeCells = new WrappedCells{m_changes};
    connect(m_changes->horizontalHeader(), &QHeaderView::sectionResized, m_changeCells, &WrappedCells::fitRows);
    column->addWidget(m_changes, 1);
    return page;
}

void ImportDialog::showChanges(const present::DifferenceState& difference)
{
    present::PrintedTable table;
    table.columns = {{tr("Order, product"), 1.6, false}, {tr("Field"), 1.1, false}, {tr("Before"), 1.4, false}, {tr("After"), 1.4, false}};
    for (const present::ChangedRow& row : difference.changed) {
        table.rows.push_back({row.line, row.field, row.before, row.after});
    }
    m_changes->showTable(table);
    m_changeCells->fitRows();
    m_changesText->setText(difference.changedText);
    m_tabs->setTabText(kChanged, tr("Changed (%1)").arg(difference.changedCount));
    m_tabs->setTabVisible(kChanged, !difference.changed.empty());
}

QWidget* ImportDialog::makeFoot()
{
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout{foot};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_counts = plainLabel("countsLabel", "strong");
    m_effects = plainLabel("effectsLabel", "");
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("checkProgress"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    column->addWidget(m_counts);
    column->addWidget(m_effects);
    m_missingRows = new MissingRowsQuestion;
    connect(m_missingRows, &MissingRowsQuestion::answered, this, &ImportDialog::missingChosen);
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
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
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
        fitColumns(*m_understoodTable);
    }
    m_questions->showQuestions(questions);
    m_questionsArea->setVisible(!questions.empty());
    m_questionsArea->setFixedHeight(std::min(kMostQuestionHeight, m_questions->sizeHint().height() + 4));
    if (isWhole) {
        pointAt();
    }
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
    m_effects->setText(text);
    m_effects->show();
    m_missingRows->hide();
    showWhyNot(title);
}

void ImportDialog::showDifference(const present::DifferenceState& difference, const present::RejectedRows& rejects, int corrected)
{
    forgetDifference();
    m_counts->setText(difference.counts);
    m_effects->setText(difference.effects.join(QStringLiteral(" \u00B7 ")));
    m_effects->show();
    showReconciliation(difference);
    showChanges(difference);
    m_missingRows->showQuestion(difference.missing, difference.removesMissing);
    m_notes->setText(difference.notes.join(QLatin1Char{'\n'}));
    m_tabs->setTabVisible(kAssumed, !difference.notes.isEmpty());
    m_rejects->showRows(rejects);
    fitColumns(*m_rejectsTable);
    m_tabs->setTabText(kRejected, tr("Rejected (%1)").arg(rejects.allText));
    m_tabs->setTabVisible(kRejected, rejects.all > 0 || corrected > 0);
    const auto shown = static_cast<std::int64_t>(rejects.rows.size());
    QString text = rejects.all == 0       ? tr("Every row can be taken.")
                   : shown < rejects.all ? tr("The first %1 are shown. Correct cells here, or save them all as a file.").arg(rejects.shownText)
                                         : tr("Correct cells here, then check again; or save the rows as a file.");
    if (corrected > 0) {
        text += QLatin1Char{' '} + tr("Rows corrected so far: %1.").arg(corrected);
    }
    m_rejectsText->setText(text);
    m_dropCorrections->setEnabled(corrected > 0);
    m_recheck->setEnabled(false);
    if (m_tabs->isTabVisible(m_tabToReturnTo)) {
        m_tabs->setCurrentIndex(m_tabToReturnTo);
    }
    m_tabToReturnTo = kRows;
    if (!difference.takesRows) {
        m_tabs->setCurrentIndex(kRejected);
    }
    showWhyNot(difference.takesRows ? QString{} : difference.counts);
}

void ImportDialog::showReconciliation(const present::DifferenceState& difference)
{
    while (QLayoutItem* item = m_reconciliation->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const present::ReconciliationRow& part : difference.reconciliation) {
        const char* role = part.isTotal ? "strong" : "";
        int column = 0;
        for (const QString& text : {part.label, part.rows, part.amount}) {
            auto* label = plainLabel("", role, text);
            label->setWordWrap(false);
            label->setAlignment(column == 0 ? Qt::AlignLeft : Qt::AlignRight);
            m_reconciliation->addWidget(label, row, column++);
        }
        ++row;
    }
    m_reconciliationText->setText(difference.reconciliationText);
    m_tabs->setTabVisible(kTotals, row > 0);
}

/// What was compared is no longer what is seen.
void ImportDialog::forgetDifference()
{
    m_tabToReturnTo = std::max(m_tabToReturnTo, m_tabs->currentIndex());
    for (const int tab : {kRejected, kChanged, kTotals, kAssumed}) {
        m_tabs->setTabVisible(tab, false);
    }
    m_rejects->showRows({});
    m_effects->hide();
    m_progress->hide();
}

void ImportDialog::showWhyNot(const QString& why)
{
    m_import->setEnabled(why.isEmpty());
    m_import->setToolTip(why);
}

void ImportDialog::showEdits()
{
    const bool isEdited = !m_rejects->corrections().empty();
    m_recheck->setEnabled(isEdited);
    showWhyNot(isEdited ? tr("Check the corrections first.") : QString{});
}

}  // namespace kinerja::ui
