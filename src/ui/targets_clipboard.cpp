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
    const CellRange place = m_ui->grid->range();
    if (const auto own = cellsOf(clipboard->data(QLatin1String(kCellsFormat)), sheet.unit().unit)) {
        takePaste(*own, place);
        return;
    }
    if (clipboard->text().isEmpty()) {
        offer(tr("The clipboard holds no text: copy cells in a spreadsheet first."), {}, true);
        return;
    }
    const auto reading = present::readPaste(clipboard->text(), sheet.unit(), sheet.format().currency());
    if (reading.question) {
        askNotation(clipboard->text(), *reading.question, place);
    } else {
        checkUnit(reading.cells, place);
    }
}

/// Its answer is about the cells that were chosen when it was asked, wherever the cursor went meanwhile.
void TargetsPage::ask(const QString& question, std::vector<OfferBar::Choice> answers)
{
    offer(question, std::move(answers), true);
    m_asks = true;
}

/// Other rows, months or units are in sight than those the paste was meant for: nothing was changed, and nothing will be.
void TargetsPage::dropStaleQuestion(const present::TargetsState& next)
{
    const TargetSheet* now = m_model->sheet();
    if (!m_asks || now == nullptr) {
        return;
    }
    const auto hasSameRow = [](const auto& a, const auto& b) { return a.key == b.key; };
    const auto& before = now->grid();
    const auto& after = next.sheet->grid();
    if (before.choice != after.choice || now->unit().powerOfTen != next.sheet->unit().powerOfTen
        || !std::equal(before.rows.begin(), before.rows.end(), after.rows.begin(), after.rows.end(), hasSameRow)) {
        m_asks = false;
        m_ui->offerBar->hide();
    }
}

void TargetsPage::askNotation(const QString& text, const present::AmbiguousNumber& question, const CellRange& place)
{
    const TargetSheet& sheet = *m_model->sheet();
    const auto choice = [&](Raw4 value, ingest::DecimalMark mark) {
        return OfferBar::Choice{present::targetText(value, sheet.unit(), sheet.format()), [this, text, mark, place] {
                                    const TargetSheet& shown = *m_model->sheet();
                                    checkUnit(present::readPaste(text, shown.unit(), shown.format().currency(), mark).cells, place);
                                }};
    };
    ask(tr("“%1” can be read in two ways. Nothing was changed yet. Which one is meant?").arg(question.text),
        {choice(question.withComma, ingest::DecimalMark::Comma), choice(question.withPoint, ingest::DecimalMark::Point)});
}

void TargetsPage::checkUnit(const present::PastedCells& cells, const CellRange& place)
{
    const TargetSheet& sheet = *m_model->sheet();
    const auto whole = present::inWholeUnits(cells, sheet.unit(), sheet.largest());
    if (!whole) {
        takePaste(cells, place);
        return;
    }
    const auto choice = [this, &sheet, &place](const present::PastedCells& meant) {
        return OfferBar::Choice{sheet.format().money(present::largestOf(meant)), [this, meant, place] { takePaste(meant, place); }};
    };
    ask(tr("These amounts are very large for a grid %1. Nothing was changed yet. What is the largest of them?")
            .arg(sheet.format().scaleWords(sheet.unit().powerOfTen)),
        {choice(*whole), choice(cells)});
}

void TargetsPage::takePaste(const present::PastedCells& cells, const CellRange& place)
{
    CellRange selection = place;
    if (selection.isEmpty() || selection.right < kFirstMonthColumn) {
        selection = {std::max(selection.top, 0), kFirstMonthColumn, std::max(selection.top, 0), kFirstMonthColumn};
    }
    const Pasting pasting = pasteCells(*m_model->sheet(), selection, cells);
    m_model->mark(pasting.problems);
    if (pasting.hasNoRoom) {
        offer(tr("From this cell on the grid has no room for all of the copied block (%1 × %2). Nothing was changed.").arg(cells.rows()).arg(cells.columns()),
              {}, true);
        return;
    }
    m_ui->grid->selectionModel()->setCurrentIndex(m_model->index(pasting.range.top, pasting.range.left), QItemSelectionModel::NoUpdate);
    m_ui->grid->select(pasting.range);
    if (!pasting.problems.empty()) {
        QStringList texts = cells.unreadableTexts.mid(0, 3);
        std::transform(texts.begin(), texts.end(), texts.begin(), [](const QString& text) { return QStringLiteral("“%1”").arg(text.left(24)); });
        const int count = static_cast<int>(pasting.problems.size());
        offer(tr("%n cell(s) were not taken and are marked: %1. A target here is %2. Nothing was changed.", nullptr, count).arg(texts.join(QStringLiteral(", ")), limits()),
              {}, true);
        return;
    }
    apply(pasting.edits);
}

}  // namespace kinerja::ui
