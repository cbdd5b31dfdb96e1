// SPDX-License-Identifier: GPL-3.0-or-later
// Copying from the Targets page and pasting into it.
#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include "kinerja/ui/target_grid_view.h"
#include "kinerja/ui/targets_page.h"
#include "ui_targets_page.h"

namespace kinerja::ui {

using present::TargetSheet;

void TargetsPage::copy()
{
    const CellRange range = m_ui->grid->range();
    if (range.isEmpty()) {
        return;
    }
    auto* copied = new QMimeData;
    copied->setText(copiedText(*m_model->sheet(), range));
    if (range.left >= kFirstMonthColumn) {
        copied->setData(QLatin1String(kCellsFormat), copiedCells(*m_model->sheet(), range));
    }
    QGuiApplication::clipboard()->setMimeData(copied);
}

void TargetsPage::cut()
{
    copy();
    clear();
}

void TargetsPage::clear()
{
    const CellRange range = m_ui->grid->range();
    const TargetEdits edits = clearCells(*m_model->sheet(), range);
    if (edits.empty() && range.left == kYearColumn && m_model->sheet()->value(range.top, TargetSheet::kYear)) {
        offer(tr("The year is the sum of its months: select the months to clear them."), {});
    }
    apply(edits);
}

void TargetsPage::paste()
{
    const QMimeData* clipboard = QGuiApplication::clipboard()->mimeData();
    if (clipboard == nullptr || m_model->sheet() == nullptr) {
        return;
    }
    const TargetSheet& sheet = *m_model->sheet();
    if (const auto own = cellsOf(clipboard->data(QLatin1String(kCellsFormat)), sheet.unit().unit)) {
        takePaste(*own);
        return;
    }
    if (clipboard->text().isEmpty()) {
        offer(tr("The clipboard holds no text: copy cells in a spreadsheet first."), {}, true);
        return;
    }
    const auto reading = present::readPaste(clipboard->text(), sheet.unit(), sheet.format().currency());
    if (reading.question) {
        askNotation(clipboard->text(), *reading.question);
    } else {
        checkUnit(reading.cells);
    }
}

void TargetsPage::askNotation(const QString& text, const present::AmbiguousNumber& question)
{
    const TargetSheet& sheet = *m_model->sheet();
    const auto choice = [&](Raw4 value, ingest::DecimalMark mark) {
        return OfferBar::Choice{present::targetText(value, sheet.unit(), sheet.format()), [this, text, mark] {
                                    const TargetSheet& shown = *m_model->sheet();
                                    checkUnit(present::readPaste(text, shown.unit(), shown.format().currency(), mark).cells);
                                }};
    };
    offer(tr("“%1” can be read in two ways. Nothing was changed yet. Which one is meant?").arg(question.text),
          {choice(question.withComma, ingest::DecimalMark::Comma), choice(question.withPoint, ingest::DecimalMark::Point)}, true);
}

void TargetsPage::checkUnit(const present::PastedCells& cells)
{
    const TargetSheet& sheet = *m_model->sheet();
    const auto whole = present::inWholeUnits(cells, sheet.unit(), sheet.largest());
    if (!whole) {
        takePaste(cells);
        return;
    }
    const auto choice = [this, &sheet](const present::PastedCells& meant) {
        return OfferBar::Choice{sheet.format().money(present::largestOf(meant)), [this, meant] { takePaste(meant); }};
    };
    offer(tr("These amounts are very large for a grid %1. Nothing was changed yet. What is the largest of them?")
              .arg(sheet.format().scaleWords(sheet.unit().powerOfTen)),
          {choice(*whole), choice(cells)}, true);
}

void TargetsPage::takePaste(const present::PastedCells& cells)
{
    CellRange selection = m_ui->grid->range();
    if (selection.isEmpty() || selection.right < kFirstMonthColumn) {
        selection = {std::max(selection.top, 0), kFirstMonthColumn, std::max(selection.top, 0), kFirstMonthColumn};
    }
    const Pasting pasting = pasteCells(*m_model->sheet(), selection, cells);
    m_model->mark(pasting.problems);
    if (pasting.hasNoRoom) {
        offer(tr("The copied block has %1 rows and %2 columns: from this cell on the grid has no room for all of it. Nothing was changed.")
                  .arg(cells.rows()).arg(cells.columns()),
              {}, true);
        return;
    }
    m_ui->grid->select(pasting.range);
    if (!pasting.problems.empty()) {
        QStringList texts = cells.unreadableTexts.mid(0, 3);
        std::transform(texts.begin(), texts.end(), texts.begin(), [](const QString& text) { return QStringLiteral("“%1”").arg(text.left(24)); });
        const int count = static_cast<int>(pasting.problems.size());
        offer(tr("%n cell(s) can't be read and are marked: %1. Nothing was changed.", nullptr, count).arg(texts.join(QStringLiteral(", "))),
              {}, true);
        return;
    }
    apply(pasting.edits);
}

}  // namespace kinerja::ui
