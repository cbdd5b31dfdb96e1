// SPDX-License-Identifier: GPL-3.0-or-later
// The import window's tabs of what the import would do: rejected rows, changed rows, reconciliation.
#include <algorithm>

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "kinerja/ui/import_dialog.h"
#include "kinerja/ui/plain_table.h"
#include "import_parts.h"
#include "missing_rows_question.h"
#include "rejects_model.h"
#include "wide_editor.h"
#include "wrapped_cells.h"

namespace kinerja::ui {

QWidget* ImportDialog::makeRejects(const charts::Theme& theme)
{
    auto* column = makeTabPage();
    m_rejectsText = plainLabel("rejectsText", "note");
    column->addWidget(m_rejectsText);
    m_rejects = new RejectsModel{theme, this};
    m_rejectsTable = makeImportTable("rejectsTable", tr("Rejected rows"), m_rejects);
    m_rejectsTable->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_rejectsTable->setItemDelegate(new WideEditor{m_rejectsTable});
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
    return column->parentWidget();
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
    auto* column = makeTabPage();
    m_changesText = plainLabel("changesText", "note");
    column->addWidget(m_changesText);
    m_changes = new PlainTable;
    m_changes->setObjectName(QStringLiteral("changesTable"));
    m_changes->setAccessibleName(tr("Changed rows"));
    m_changes->setRowHeight(kImportRowHeight);
    m_changeCells = new WrappedCells{m_changes};
    connect(m_changes->horizontalHeader(), &QHeaderView::sectionResized, m_changeCells, &WrappedCells::fitRows);
    column->addWidget(m_changes, 1);
    return column->parentWidget();
}

void ImportDialog::showChanges(const present::DifferenceState& difference)
{
    present::PrintedTable table;
    table.columns = {{difference.changedHead, 1.6, false}, {tr("Field"), 1.1, false}, {tr("Before"), 1.4, false}, {tr("After"), 1.4, false}};
    for (const present::ChangedRow& row : difference.changed) {
        table.rows.push_back({row.row, row.field, row.before, row.after});
    }
    m_changes->showTable(table);
    m_changeCells->fitRows();
    m_changesText->setText(difference.changedText);
    m_tabs->setTabText(kChanged, tr("Changed (%1)").arg(difference.changedCount));
    m_tabs->setTabVisible(kChanged, !difference.changed.empty());
}

QWidget* ImportDialog::makeMissing()
{
    auto* column = makeTabPage();
    m_missingText = plainLabel("missingText", "note");
    column->addWidget(m_missingText);
    m_missingRowsModel = new QStandardItemModel{this};
    m_missingTable = makeImportTable("missingTable", tr("Missing rows"), m_missingRowsModel);
    m_missingTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_missingTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    column->addWidget(m_missingTable, 1);
    return column->parentWidget();
}

void ImportDialog::showMissing(const present::DifferenceState& difference)
{
    const present::ListedRows& missing = difference.missingRows;
    m_missingRows->showQuestion(difference.missing, difference.removesMissing);
    m_missingText->setText(missing.text);
    m_missingRowsModel->clear();
    const auto item = [&missing](int column, const QString& text) {
        auto* made = new QStandardItem{text};
        const bool isNumber = missing.columns[static_cast<std::size_t>(column)].isNumber;
        made->setTextAlignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
        return made;
    };
    for (int column = 0; column < static_cast<int>(missing.columns.size()); ++column) {
        m_missingRowsModel->setHorizontalHeaderItem(column, item(column, missing.columns[static_cast<std::size_t>(column)].head));
    }
    for (int row = 0; row < static_cast<int>(missing.rows.size()); ++row) {
        const QStringList& cells = missing.rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < cells.size(); ++column) {
            m_missingRowsModel->setItem(row, column, item(column, cells[column]));
        }
    }
    fitImportColumns(*m_missingTable);
    m_tabs->setTabText(kMissing, tr("Missing (%1)").arg(missing.count));
    m_tabs->setTabVisible(kMissing, !missing.rows.empty());
}

/// Three of them at once: the rest scrolls, and the rows above keep their place.
void ImportDialog::showEffects(const present::DifferenceState& difference)
{
    constexpr std::size_t kAtOnce = 3;
    present::PrintedTable table;
    table.columns = {{tr("KPI"), 1.6, false}, {tr("Before"), 1.0, true}, {tr("After"), 1.0, true}, {tr("Difference"), 1.0, true}};
    for (const present::EffectRow& effect : difference.effects) {
        table.rows.push_back({effect.kpi, effect.before, effect.after, effect.difference});
    }
    m_effects->showTable(table);
    const auto more = static_cast<int>(table.rows.size() - std::min(table.rows.size(), kAtOnce));
    m_effects->setFixedHeight(m_effects->fullHeight() - more * m_effects->verticalHeader()->defaultSectionSize());
    m_effects->setVisible(!table.rows.empty());
    m_effectText->setText(difference.effectText);
    m_effectText->setVisible(!difference.effectText.isEmpty());
}

void ImportDialog::showDifference(const present::DifferenceState& difference, const present::RejectedRows& rejects, int corrected)
{
    forgetDifference();
    m_counts->setText(difference.counts);
    showEffects(difference);
    m_restates->setText(difference.restates);
    m_restates->setVisible(!difference.restates.isEmpty());
    showReconciliation(difference);
    showChanges(difference);
    showMissing(difference);
    m_notes->setText(difference.notes.join(QLatin1Char{'\n'}));
    m_tabs->setTabVisible(kAssumed, !difference.notes.isEmpty());
    m_rejects->showRows(rejects);
    fitImportColumns(*m_rejectsTable);
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
    for (const int tab : {kRejected, kChanged, kMissing, kTotals, kAssumed}) {
        m_tabs->setTabVisible(tab, false);
    }
    m_rejects->showRows({});
    m_effectText->hide();
    m_effects->hide();
    m_restates->hide();
    m_progress->hide();
}

void ImportDialog::showEdits()
{
    const bool isEdited = !m_rejects->corrections().empty();
    m_recheck->setEnabled(isEdited);
    showWhyNot(isEdited ? tr("Check the corrections first.") : QString{});
}

}  // namespace kinerja::ui
