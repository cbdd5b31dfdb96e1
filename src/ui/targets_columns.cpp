// SPDX-License-Identifier: GPL-3.0-or-later
// The widths of the columns of the Targets page.
#include <algorithm>

#include <QFontMetrics>
#include <QHeaderView>
#include <QScrollBar>

#include "kinerja/charts/theme.h"
#include "kinerja/ui/target_grid_view.h"
#include "kinerja/ui/targets_page.h"
#include "frozen_columns.h"
#include "ui_targets_page.h"

namespace kinerja::ui {
namespace {

constexpr int kCellPadding = 18;
constexpr int kLeastMonth = 48;
constexpr int kLock = 16;

QFontMetrics boldMetrics(const QWidget& widget)
{
    QFont bold = widget.font();
    bold.setBold(true);
    return QFontMetrics{bold};
}

QString longestLabel(const present::TargetSheet& sheet)
{
    QString longest;
    for (int row = 0; row < sheet.rows(); ++row) {
        const QString label = sheet.label(row);
        longest = label.size() > longest.size() ? label : longest;
    }
    return longest;
}

QString longestBaseline(const present::TargetSheet& sheet)
{
    return sheet.rows() > 0 ? sheet.baselineText(0) : QString{};  // the team's is the largest of sums, and as long of ratios
}

}  // namespace

/// Names, baseline, twelve months and total side by side without scrolling, as long as the figures' digits allow it.
void TargetsPage::fitColumns()
{
    const present::TargetsState& state = m_model->state();
    if (!state.sheet) {
        return;
    }
    const bool large = window()->width() >= charts::kLargeFrom;
    const QFontMetrics metrics = boldMetrics(*m_ui->grid);
    const QFontMetrics heads{charts::font(charts::TextRole::LabelBold)};
    const auto width = [&](const QString& text) { return metrics.horizontalAdvance(text) + kCellPadding; };
    const auto head = [&](const QString& text) { return heads.horizontalAdvance(text) + kCellPadding; };
    const int baseline = std::max({large ? 104 : 72, width(longestBaseline(*state.sheet)), head(state.baselineHead)});
    const int year = std::max({large ? 128 : 72, width(state.sheet->widestText(true)), head(state.totalHead) + kLock});
    const int needed = std::max(kLeastMonth, width(state.sheet->widestText(false)));
    const int room = m_ui->grid->viewport()->width() - baseline - year;
    const int names = std::max({width(longestLabel(*state.sheet)), width(state.partsHead), width(state.differenceHead)});
    const int least = std::min(large ? 200 : 160, std::max(names, room - 12 * needed));  // narrow names give way to long figures
    const int name = std::clamp(names, least, std::max(large ? 320 : 220, room - 12 * needed));
    const int month = std::max(needed, std::min((room - name) / 12, large ? 96 : 80));
    const auto set = [this](int column, int size) {
        m_ui->grid->setColumnWidth(column, size);
        m_ui->sums->setColumnWidth(column, size);
    };
    set(kNameColumn, std::max(name, room - 12 * month));  // what is left over goes to the names
    set(kBaselineColumn, baseline);
    for (int column = kFirstMonthColumn; column < kYearColumn; ++column) {
        set(column, month);
    }
    set(kYearColumn, year);
    fitSums();
}

void TargetsPage::fitSums()
{
    const int rows = m_sums->rowCount();
    m_ui->sums->setVisible(rows > 0);
    // As wide as the grid's cells: a column of the one stands under the same of the other, whatever is scrolled.
    const bool hasBar = m_ui->grid->verticalScrollBar()->maximum() > 0;
    m_ui->sums->setVerticalScrollBarPolicy(hasBar ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_ui->sums->setFixedHeight(rows * m_ui->sums->verticalHeader()->defaultSectionSize() + 2);
    m_ui->grid->fitFrozen();
    m_frozenSums->fit();
}

}  // namespace kinerja::ui
