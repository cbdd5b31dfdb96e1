// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/data_page.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QClipboard>
#include <QMimeData>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>

#include "kinerja/charts/theme.h"
#include "kinerja/ui/page_scroll.h"
#include "kinerja/ui/watch_box.h"
#include "assumed_line.h"
#include "other_imports.h"
#include "ui_data_page.h"
#include "wrapping_delegate.h"
#include "file_drop_filter.h"

namespace kinerja::ui {
namespace {

constexpr int kFileColumn = 1;
constexpr int kStateColumn = 2;    ///< where one of them is undone
constexpr int kLeastFile = 96;
constexpr int kSpare = 8;          ///< of a count's column
constexpr int kFirstCount = 4;
constexpr int kRemovedColumn = 7;  ///< where one of them removed rows
constexpr int kLastCount = 8;
/// Heights that the lists keep on a small screen, where the page scrolls.
constexpr int kLeastBatches = 200;
constexpr int kLeastRejects = 150;
constexpr int kBesideRejects = 16;  ///< above their title, below their table
constexpr int kLeastIssues = 132;  ///< three of two lines
constexpr int kLeastSeals = 96;
constexpr int kEffectsInRow = 2;

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

}  // namespace

DataPage::DataPage(QWidget* parent) : Page{parent}, m_ui{std::make_unique<Ui::DataPage>()}, m_watched{new WatchBox}, m_assumed{new AssumedLine}, m_others{new OtherImports}, m_scroll{new PageScroll}
{
    setObjectName(QStringLiteral("DataPage"));
    auto* body = new QWidget;
    m_ui->setupUi(body);
    body->setObjectName(QStringLiteral("dataBody"));
    auto* whole = new QVBoxLayout{this};
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    keepHeights();
    m_ui->resultTexts->insertWidget(m_ui->resultTexts->indexOf(m_ui->notesLabel), m_assumed);
    connect(m_assumed, &AssumedLine::followed, this, &DataPage::assumptionFollowed);
    m_ui->resultTexts->insertWidget(m_ui->resultTexts->indexOf(m_assumed), m_others);
    connect(m_others, &OtherImports::wished, this, &DataPage::otherResultWished);
    m_ui->layout->insertWidget(m_ui->layout->indexOf(m_ui->resultBox), m_watched);
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
    for (QTableWidget* table : {m_ui->batchTable, m_ui->rejectsTable}) {
        table->setTabKeyNavigation(false);  // Tab leaves it
        table->verticalHeader()->hide();
        table->horizontalHeader()->setHighlightSections(false);
        table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    connect(m_ui->importButton, &QPushButton::clicked, this, &DataPage::importWished);
    connect(m_ui->checkButton, &QPushButton::clicked, this, &DataPage::checkWished);
    const auto paste = [this] {
        const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
        const QStringList files = copied == nullptr ? QStringList{} : localFiles(*copied);
        files.isEmpty() ? Q_EMIT pasteWished(QGuiApplication::clipboard()->text()) : Q_EMIT filesPasted(files);
    };
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
    connect(m_ui->rejectsButton, &QPushButton::clicked, this, [this] {
        if (const present::BatchRow* batch = currentBatch()) {
            seekRejectsOf(batch->id);
        }
    });
    connect(m_ui->detailsButton, &QPushButton::clicked, this, wish(&DataPage::detailsWished));
    connect(m_ui->saveRejectsButton, &QPushButton::clicked, this, wish(&DataPage::saveRejectsWished));
    m_ui->batchTable->setTextElideMode(Qt::ElideMiddle);  // of long names the end tells them apart
    m_ui->batchTable->viewport()->installEventFilter(this);
    connectSide();
    m_ui->resultBox->hide();
    hideRejects();
    retranslate();
    showButtons();
}

DataPage::~DataPage() = default;

/// Lists are as high as there is room for; none is squeezed until its words are cut: then the page scrolls.
void DataPage::keepHeights()
{
    const std::array<std::pair<QWidget*, int>, 4> heights{{{m_ui->batchTable, kLeastBatches}, {m_ui->rejectsTable, kLeastRejects},
                                                           {m_ui->qualityList, kLeastIssues}, {m_ui->sealsList, kLeastSeals}}};
    for (const auto& [list, height] : heights) {
        list->setMinimumHeight(height);
        list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    m_ui->layout->setStretchFactor(m_ui->columns, 1);
}

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
        const QString state = batch.undone ? tr("undone", "state of an import") : QString{};
        const std::array texts{batch.when, batch.file, state, batch.kind, batch.added, batch.changed, batch.same, batch.removed, batch.rejected, batch.who};
        for (int column = 0; column < static_cast<int>(texts.size()); ++column) {
            QTableWidgetItem* item = cell(texts[static_cast<std::size_t>(column)], column >= kFirstCount && column <= kLastCount);
            item->setToolTip(column == kFileColumn ? batch.toolTip.toHtmlEscaped() : QString{});
            table.setItem(row, column, item);
        }
    }
    table.setColumnHidden(kStateColumn, std::none_of(batches.begin(), batches.end(), [](const auto& batch) { return batch.undone; }));
    table.setColumnHidden(kRemovedColumn, std::none_of(batches.begin(), batches.end(), [](const auto& batch) { return !batch.removed.isEmpty(); }));
    fitBatches();
}

/// The file's name takes what the others leave; a readable part of it stays: for that the counts stand closer, then the rest scrolls.
void DataPage::fitBatches()
{
    QTableWidget& table = *m_ui->batchTable;
    table.resizeColumnsToContents();
    int left = table.viewport()->width();
    for (int column = 0; column < table.columnCount(); ++column) {
        left -= column == kFileColumn || table.isColumnHidden(column) ? 0 : table.columnWidth(column);
    }
    for (int column = kFirstCount; column <= kLastCount && left < kLeastFile; ++column) {
        const int closer = table.isColumnHidden(column) ? 0 : std::min(kLeastFile - left, kSpare);
        table.setColumnWidth(column, table.columnWidth(column) - closer);
        left += closer;
    }
    table.setColumnWidth(kFileColumn, std::max(kLeastFile, left));
}

bool DataPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        fitBatches();
    }
    return Page::eventFilter(watched, event);
}

void DataPage::showResult(const present::ImportResult& result)
{
    if (!m_result || m_result->batch != result.batch) {
        m_scroll->verticalScrollBar()->setValue(0);
    }
    m_result = result;
    showDropHint();
    m_ui->resultTitle->setText(result.title);
    m_ui->resultText->setText(result.text);
    emptyGrid(*m_ui->effectGrid);
    for (int at = 0; at < static_cast<int>(result.effects.size()); ++at) {
        QLabel* effect = plainLabel(result.effects[at], false, Qt::AlignLeft | Qt::AlignTop);
        effect->setWordWrap(true);
        m_ui->effectGrid->addWidget(effect, at / kEffectsInRow, at % kEffectsInRow);
    }
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
    m_ui->resultBox->show();
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
    m_ui->resultBox->hide();
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
    if (std::exchange(m_seeksRejects, false)) {
        QMetaObject::invokeMethod(this, &DataPage::seekRejects, Qt::QueuedConnection);  // once it has its place
    }
}

void DataPage::seekRejectsOf(qint64 batch)
{
    const auto at = std::find_if(m_state.batches.begin(), m_state.batches.end(), [batch](const auto& one) { return one.id == batch; });
    if (at != m_state.batches.end()) {
        const QSignalBlocker still{m_ui->batchTable};
        m_ui->batchTable->selectRow(static_cast<int>(at - m_state.batches.begin()));
        showButtons();
    }
    m_seeksRejects = true;
    Q_EMIT rejectsWished(batch);
}

/// Into sight with their title, and the keyboard to them.
void DataPage::seekRejects()
{
    for (QWidget* part : std::array<QWidget*, 2>{m_ui->rejectsTitle, m_ui->rejectsTable}) {
        m_scroll->ensureWidgetVisible(part, 0, kBesideRejects);
    }
    m_ui->rejectsTable->setCurrentCell(0, 0);
    m_ui->rejectsTable->setFocus(Qt::OtherFocusReason);
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
    m_ui->batchTable->setColumnCount(10);
    m_ui->batchTable->setHorizontalHeaderLabels({tr("When"), tr("File"), tr("State"), tr("Kind"), tr("New"), tr("Changed"),
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
        m_ui->retranslateUi(m_scroll->widget());
        retranslate();
    }
}

}  // namespace kinerja::ui
