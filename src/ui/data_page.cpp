// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/data_page.h"

#include <algorithm>
#include <array>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QShortcut>
#include <QSignalBlocker>

#include "kinerja/charts/theme.h"
#include "kinerja/ui/page_scroll.h"
#include "kinerja/ui/watch_box.h"
#include "assumed_line.h"
#include "other_imports.h"
#include "ui_data_page.h"
#include "wrapping_delegate.h"

namespace kinerja::ui {
namespace {

constexpr int kFileColumn = 1;
constexpr int kFirstCount = 3;
constexpr int kRemovedColumn = 6;  ///< where one of them removed rows
constexpr int kLastCount = 7;
constexpr int kLeastResult = 144;  ///< height of what an import said
constexpr int kLeastIssues = 56;   ///< one of two lines
constexpr int kLeastSeals = 34;

QTableWidgetItem* cell(const QString& text, bool isNumber)
{
    auto* item = new QTableWidgetItem{text};  // item texts are drawn as plain text
    item->setTextAlignment(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    return item;
}

void emptyGrid(QGridLayout& grid)
{
    while (QLayoutItem* item = grid.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QLabel* plainLabel(const QString& text, bool isTotal, Qt::Alignment alignment)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setAlignment(alignment);
    if (isTotal) {
        label->setProperty("role", QStringLiteral("strong"));
    }
    return label;
}

/// A sentence in place of rows.
void sayNone(QListWidget& list, const QString& sentence)
{
    auto* none = new QListWidgetItem{sentence, &list};
    none->setFlags(Qt::NoItemFlags);
}

}  // namespace

DataPage::DataPage(QWidget* parent) : Page{parent}, m_ui{std::make_unique<Ui::DataPage>()}, m_watched{new WatchBox}, m_assumed{new AssumedLine}, m_others{new OtherImports}, m_resultScroll{new PageScroll}
{
    m_ui->setupUi(this);
    m_ui->layout->insertWidget(m_ui->layout->indexOf(m_ui->resultBox), m_resultScroll);
    m_ui->resultTexts->insertWidget(m_ui->resultTexts->indexOf(m_ui->notesLabel), m_assumed);
    connect(m_assumed, &AssumedLine::followed, this, &DataPage::assumptionFollowed);
    m_ui->resultTexts->insertWidget(m_ui->resultTexts->indexOf(m_assumed), m_others);
    connect(m_others, &OtherImports::wished, this, &DataPage::otherResultWished);
    m_resultScroll->setWidget(m_ui->resultBox);
    m_resultScroll->setWidgetResizable(true);
    connect(m_resultScroll, &PageScroll::widthChanged, this, &DataPage::fitResult);
    m_ui->layout->insertWidget(m_ui->layout->indexOf(m_resultScroll), m_watched);
    connect(m_watched, &WatchBox::openWished, this, &DataPage::waitingWished);
    QWidget* before = m_ui->importButton;
    for (QWidget* next : {m_watched->findChild<QWidget*>(QStringLiteral("watchCombo")), m_watched->findChild<QWidget*>(QStringLiteral("watchOpenButton")),
                          m_others->firstLink(), m_assumed->firstWord()}) {
        setTabOrder(before, next);
        before = next;
    }
    for (QListWidget* list : {m_ui->qualityList, m_ui->sealsList}) {
        new WrappingDelegate{list};
    }
    m_ui->qualityList->setMinimumHeight(kLeastIssues);  // a full page squeezes lists, not words
    m_ui->sealsList->setMinimumHeight(kLeastSeals);
    for (QTableWidget* table : {m_ui->batchTable, m_ui->rejectsTable}) {
        table->setTabKeyNavigation(false);  // Tab leaves it
        table->verticalHeader()->hide();
        table->horizontalHeader()->setHighlightSections(false);
        table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    connect(m_ui->importButton, &QPushButton::clicked, this, &DataPage::importWished);
    connect(m_ui->checkButton, &QPushButton::clicked, this, &DataPage::checkWished);
    const auto paste = [this] { Q_EMIT pasteWished(QGuiApplication::clipboard()->text()); };
    connect(m_ui->pasteButton, &QPushButton::clicked, this, paste);
    connect(new QShortcut{QKeySequence::Paste, this}, &QShortcut::activated, this, paste);  // while this page is in sight
    connect(m_ui->batchTable, &QTableWidget::itemSelectionChanged, this, [this] {
        showButtons();
        followRejects();
    });
    const auto wish = [this](void (DataPage::*signal)(qint64)) {
        return [this, signal] {
            if (const present::BatchRow* batch = currentBatch()) {
                Q_EMIT(this->*signal)(batch->id);
            }
        };
    };
    connect(m_ui->undoButton, &QPushButton::clicked, this, wish(&DataPage::undoWished));
    connect(m_ui->rejectsButton, &QPushButton::clicked, this, wish(&DataPage::rejectsWished));
    connect(m_ui->detailsButton, &QPushButton::clicked, this, wish(&DataPage::detailsWished));
    connect(m_ui->saveRejectsButton, &QPushButton::clicked, this, wish(&DataPage::saveRejectsWished));
    connectSide();
    m_resultScroll->hide();
    hideRejects();
    retranslate();
    showButtons();
}

DataPage::~DataPage() = default;

const present::BatchRow* DataPage::currentBatch() const
{
    const auto rows = m_ui->batchTable->selectionModel()->selectedRows();
    const int row = rows.isEmpty() ? -1 : rows.front().row();
    return row >= 0 && static_cast<std::size_t>(row) < m_state.batches.size() ? &m_state.batches[static_cast<std::size_t>(row)]
                                                                             : nullptr;
}

void DataPage::showButtons()
{
    const present::BatchRow* batch = currentBatch();
    m_ui->detailsButton->setEnabled(batch != nullptr);
    m_ui->undoButton->setEnabled(batch != nullptr && !batch->undone);
    m_ui->undoButton->setToolTip(batch == nullptr ? tr("Choose an import in the table first.")
                                 : batch->undone  ? tr("This import is undone already.")
                                                  : QString{});
    const bool rejects = batch != nullptr && batch->hasRejects;
    m_ui->rejectsButton->setEnabled(rejects);
    m_ui->saveRejectsButton->setEnabled(rejects);
    const QString why = rejects ? QString{} : tr("Choose an import with rejected rows first.");
    m_ui->rejectsButton->setToolTip(why);
    m_ui->saveRejectsButton->setToolTip(why);
}

/// Rejected rows in sight are those of the chosen import.
void DataPage::followRejects()
{
    const present::BatchRow* batch = currentBatch();
    if (m_rejectsOf == 0 || batch == nullptr || batch->id == m_rejectsOf) {
        return;
    }
    if (batch->hasRejects) {
        Q_EMIT rejectsWished(batch->id);
    } else {
        hideRejects();
    }
}

/// The chosen import stays chosen, unless there is a newer one.
void DataPage::showState(const present::DataState& state)
{
    const present::BatchRow* before = currentBatch();
    const auto newest = [](const present::DataState& of) { return of.batches.empty() ? 0 : of.batches.front().id; };
    const qint64 chosen = before != nullptr && newest(state) == newest(m_state) ? before->id : newest(state);
    m_state = state;
    m_ui->titleLabel->setText(state.empty ? state.empty->title : state.title);
    m_ui->qualityLabel->setText(state.empty ? state.empty->text : state.quality);
    {
        const QSignalBlocker still{m_ui->batchTable};
        fillBatches(state.batches);
        const auto at = std::find_if(state.batches.begin(), state.batches.end(), [chosen](const auto& one) { return one.id == chosen; });
        if (at != state.batches.end()) {
            m_ui->batchTable->selectRow(static_cast<int>(at - state.batches.begin()));
        }
    }
    showButtons();
}

void DataPage::fillBatches(const std::vector<present::BatchRow>& batches)
{
    QTableWidget& table = *m_ui->batchTable;
    table.setRowCount(static_cast<int>(batches.size()));
    for (int row = 0; row < table.rowCount(); ++row) {
        const present::BatchRow& batch = batches[static_cast<std::size_t>(row)];
        const QString file = batch.undone ? tr("%1 (undone)").arg(batch.file) : batch.file;
        const std::array texts{batch.when, file, batch.kind, batch.added, batch.changed, batch.same, batch.removed, batch.rejected, batch.who};
        for (int column = 0; column < static_cast<int>(texts.size()); ++column) {
            QTableWidgetItem* item = cell(texts[static_cast<std::size_t>(column)], column >= kFirstCount && column <= kLastCount);
            item->setToolTip(column == kFileColumn ? batch.toolTip.toHtmlEscaped() : QString{});
            table.setItem(row, column, item);
        }
    }
    table.setColumnHidden(kRemovedColumn, std::none_of(batches.begin(), batches.end(), [](const auto& batch) { return !batch.removed.isEmpty(); }));
    table.resizeColumnsToContents();
    table.horizontalHeader()->setSectionResizeMode(kFileColumn, QHeaderView::Stretch);
}

void DataPage::showResult(const present::ImportResult& result)
{
    m_result = result;
    showDropHint();
    m_ui->resultTitle->setText(result.title);
    m_ui->resultText->setText(result.text);
    m_ui->effectLabel->setText(result.effects.join(QStringLiteral(" \u00B7 ")));
    m_ui->effectLabel->setVisible(!result.effects.isEmpty());
    m_others->showOthers(result.others, result.moreOthers);
    m_assumed->showAssumptions(result.assumptions);
    m_ui->notesLabel->setText(result.notes.join(QLatin1Char{'\n'}));
    m_ui->notesLabel->setVisible(!result.notes.isEmpty());
    emptyGrid(*m_ui->reconciliationGrid);
    int row = 0;
    for (const present::ReconciliationRow& part : result.reconciliation) {
        m_ui->reconciliationGrid->addWidget(plainLabel(part.label, part.isTotal, Qt::AlignLeft), row, 0);
        m_ui->reconciliationGrid->addWidget(plainLabel(part.rows, part.isTotal, Qt::AlignRight), row, 1);
        m_ui->reconciliationGrid->addWidget(plainLabel(part.amount, part.isTotal, Qt::AlignRight), row, 2);
        ++row;
    }
    m_ui->reconciliationTitle->setVisible(row > 0);
    m_ui->reconciliationText->setText(result.reconciliationText);
    m_ui->reconciliationText->setVisible(row > 0);
    m_resultScroll->show();
    fitResult();
}

/// All of it where there is room; else it scrolls.
void DataPage::fitResult()
{
    QLayout* layout = m_ui->resultBox->layout();
    layout->activate();
    const int width = m_resultScroll->viewport()->width();
    const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
    m_resultScroll->setMaximumHeight(height);
    m_resultScroll->setMinimumHeight(std::min(height, kLeastResult));
}

void DataPage::showWatched(const present::WatchState& state)
{
    m_watched->showState(state);
    m_watches = !state.title.isEmpty();
    showDropHint();
}

/// There is not room for all of it on a small screen.
void DataPage::showDropHint() { m_ui->dropLabel->setVisible(!m_watches && !m_result); }

void DataPage::forgetResult()
{
    m_result.reset();
    showDropHint();
    m_resultScroll->hide();
    hideRejects();
}

void DataPage::hideRejects()
{
    m_rejectsOf = 0;
    m_ui->rejectsTitle->hide();
    m_ui->saveRejectsButton->hide();
    m_ui->rejectsTable->hide();
}

void DataPage::showRejects(qint64 batch, const QString& title, const std::vector<present::RejectRow>& rows)
{
    m_rejectsOf = batch;
    m_ui->rejectsTitle->setText(title);
    QTableWidget& table = *m_ui->rejectsTable;
    table.setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < table.rowCount(); ++row) {
        const present::RejectRow& one = rows[static_cast<std::size_t>(row)];
        table.setItem(row, 0, cell(one.line, true));
        table.setItem(row, 1, cell(one.column, false));
        table.setItem(row, 2, cell(one.value, false));
        table.setItem(row, 3, cell(one.reason, false));
    }
    table.resizeColumnsToContents();
    table.setColumnWidth(2, std::min(420, table.columnWidth(2)));
    table.horizontalHeader()->setStretchLastSection(true);
    m_ui->rejectsTitle->show();
    m_ui->saveRejectsButton->show();
    table.show();
}

void DataPage::connectSide()
{
    connect(m_ui->qualityList, &QListWidget::currentRowChanged, this, &DataPage::showSideButtons);
    connect(m_ui->sealsList, &QListWidget::currentRowChanged, this, &DataPage::showSideButtons);
    const auto showRows = [this] {
        if (const present::QualityRow* row = currentIssue(); row != nullptr && row->sort) {
            Q_EMIT issueWished(row->issue);
        }
    };
    const auto answer = [this](bool areSame) {
        if (const present::QualityRow* row = currentIssue(); row != nullptr && row->names) {
            Q_EMIT namesAnswered(services::ProposedMerge{*row->names}, areSame);
        }
    };
    connect(m_ui->sameNamesButton, &QPushButton::clicked, this, [answer] { answer(true); });
    connect(m_ui->apartNamesButton, &QPushButton::clicked, this, [answer] { answer(false); });
    connect(m_ui->qualityRowsButton, &QPushButton::clicked, this, showRows);
    connect(m_ui->qualityList, &QListWidget::itemActivated, this, showRows);
    connect(m_ui->allRowsButton, &QPushButton::clicked, this, &DataPage::allRowsWished);
    connect(m_ui->sealButton, &QPushButton::clicked, this, [this] {
        const int chosen = m_ui->sealCombo->currentIndex();
        if (chosen >= 0) {
            Q_EMIT sealWished(m_sealChoices[static_cast<std::size_t>(chosen)].period);
        }
    });
    const auto ofSeal = [this](void (DataPage::*signal)(const Period&)) {
        return [this, signal] {
            if (const present::SealRow* seal = currentSeal()) {
                Q_EMIT(this->*signal)(seal->period);
            }
        };
    };
    connect(m_ui->unsealButton, &QPushButton::clicked, this, ofSeal(&DataPage::unsealWished));
    connect(m_ui->restatementsButton, &QPushButton::clicked, this, ofSeal(&DataPage::restatementsWished));
    connect(m_ui->sealsList, &QListWidget::itemActivated, this, ofSeal(&DataPage::restatementsWished));
    showSideButtons();
}

const present::QualityRow* DataPage::currentIssue() const
{
    const int row = m_ui->qualityList->currentRow();
    return row >= 0 && static_cast<std::size_t>(row) < m_quality.size() ? &m_quality[static_cast<std::size_t>(row)] : nullptr;
}

const present::SealRow* DataPage::currentSeal() const
{
    const int row = m_ui->sealsList->currentRow();
    return row >= 0 && static_cast<std::size_t>(row) < m_seals.size() ? &m_seals[static_cast<std::size_t>(row)] : nullptr;
}

void DataPage::showSideButtons()
{
    const present::QualityRow* issue = currentIssue();
    m_ui->qualityFixLabel->setText(issue == nullptr ? QString{} : issue->kpis + QLatin1Char{'\n'} + issue->fix);
    m_ui->qualityFixLabel->setVisible(issue != nullptr);
    const bool isQuestion = issue != nullptr && issue->names.has_value();
    m_ui->sameNamesButton->setVisible(isQuestion);
    m_ui->apartNamesButton->setVisible(isQuestion);
    m_ui->qualityRowsButton->setVisible(!isQuestion);
    m_ui->qualityRowsButton->setEnabled(issue != nullptr && issue->sort.has_value());
    const present::SealRow* seal = currentSeal();
    m_ui->unsealButton->setEnabled(seal != nullptr);
    m_ui->restatementsButton->setEnabled(seal != nullptr && !seal->lines.isEmpty());
    m_ui->sealButton->setEnabled(!m_sealChoices.empty());
    m_ui->sealCombo->setEnabled(!m_sealChoices.empty());
}

void DataPage::showQuality(const std::vector<present::QualityRow>& rows)
{
    m_quality = rows;
    m_ui->qualityList->clear();
    for (const present::QualityRow& row : rows) {
        m_ui->qualityList->addItem(row.text);
    }
    if (rows.empty()) {
        sayNone(*m_ui->qualityList, tr("Nothing was found that the figures suffer from."));
    } else {
        m_ui->qualityList->setCurrentRow(0);
    }
    showSideButtons();
}

void DataPage::showSeals(const std::vector<present::SealRow>& seals, const std::vector<present::SealChoice>& choices)
{
    m_seals = seals;
    m_sealChoices = choices;
    m_ui->sealsList->clear();
    for (const present::SealRow& seal : seals) {
        m_ui->sealsList->addItem(QStringLiteral("%1 \u00B7 %2\n%3").arg(seal.name, seal.restatements, seal.sealed));
    }
    if (seals.empty()) {
        sayNone(*m_ui->sealsList, tr("No period is sealed."));
    } else {
        m_ui->sealsList->setCurrentRow(0);
    }
    m_ui->sealCombo->clear();
    for (const present::SealChoice& choice : choices) {
        m_ui->sealCombo->addItem(choice.name);
    }
    showSideButtons();
}

void DataPage::applyTheme(const charts::Theme& theme, const charts::Metrics& metrics)
{
    Q_UNUSED(theme)
    m_ui->layout->setContentsMargins(metrics.margin, metrics.margin, metrics.margin, metrics.margin);
    for (QTableWidget* table : {m_ui->batchTable, m_ui->rejectsTable}) {
        table->verticalHeader()->setDefaultSectionSize(metrics.rowHeight);
    }
}

void DataPage::retranslate()
{
    m_ui->batchTable->setColumnCount(9);
    m_ui->batchTable->setHorizontalHeaderLabels({tr("When"), tr("File"), tr("Kind"), tr("New"), tr("Changed"),
                                                 tr("Same"), tr("Removed"), tr("Rejected"), tr("Who")});
    for (int column = kFirstCount; column <= kLastCount; ++column) {
        m_ui->batchTable->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    m_ui->rejectsTable->setColumnCount(4);
    m_ui->rejectsTable->setHorizontalHeaderLabels({tr("Line"), tr("Column"), tr("Value"), tr("Reason")});
    m_ui->rejectsTable->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void DataPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

}  // namespace kinerja::ui
