// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/mapping_table.h"

#include <algorithm>
#include <functional>
#include <utility>

#include <QComboBox>
#include <QHeaderView>
#include <QWheelEvent>

#include "kinerja/present/convert.h"
#include "kinerja/ui/plain_text.h"
#include "wrapped_cells.h"

namespace kinerja::ui {
namespace {

enum Column { kName, kExample, kField, kSureness, kColumns };

constexpr int kCellPadding = 20;
constexpr int kFieldWidth = 196;
constexpr int kSurenessWidth = 96;
constexpr int kRowHeight = 38;

/// The wheel scrolls the table; it never changes a field by the way. With the focus it comes into sight.
class FieldCombo final : public QComboBox {
public:
    explicit FieldCombo(std::function<void()> comeIntoSight) : m_comeIntoSight{std::move(comeIntoSight)} {}

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
    void focusInEvent(QFocusEvent* event) override
    {
        QComboBox::focusInEvent(event);
        m_comeIntoSight();
    }

private:
    std::function<void()> m_comeIntoSight;
};

bool areSame(const std::vector<present::MappedColumn>& one, const std::vector<present::MappedColumn>& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const auto& a, const auto& b) { return a.name == b.name; });
}

}  // namespace

MappingTable::MappingTable(QWidget* parent) : QTableWidget{parent}, m_cells{new WrappedCells{this}}
{
    setObjectName(QStringLiteral("mappingTable"));
    setAccessibleName(tr("Columns of the file and their fields"));
    setColumnCount(kColumns);
    setHorizontalHeaderLabels({tr("Column"), tr("Example"), tr("Is"), tr("How sure")});
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::NoFocus);  // its lists have it
    setTabKeyNavigation(false);  // Tab goes from list to list, and on
    setShowGrid(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(24);
}

void MappingTable::showMapping(const std::vector<present::MappedColumn>& columns, const std::vector<present::Choice>& fields)
{
    const bool isKnown = areSame(columns, m_columns) && fields == m_fields;
    m_columns = columns;
    m_fields = fields;
    if (!isKnown) {
        rebuild();
    }
    for (int row = 0; row < rowCount(); ++row) {
        const present::MappedColumn& column = m_columns[static_cast<std::size_t>(row)];
        const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const auto& field) { return field.id == column.field; });
        m_combos[static_cast<std::size_t>(row)]->setCurrentIndex(static_cast<int>(found - m_fields.begin()));
        item(row, kExample)->setText(column.examples.section(QStringLiteral(" \u00B7 "), 0, 0));
        item(row, kExample)->setToolTip(plainToolTip(column.examples));
        item(row, kSureness)->setText(column.surenessWord);
        QFont bold = font();
        bold.setBold(column.sureness == present::Sureness::Unsure);
        item(row, kSureness)->setFont(bold);
    }
    fitColumns();
}

void MappingTable::rebuild()
{
    m_combos.clear();
    setRowCount(0);
    setRowCount(static_cast<int>(m_columns.size()));
    for (int row = 0; row < rowCount(); ++row) {
        for (const int column : {kName, kExample, kSureness}) {
            setItem(row, column, new QTableWidgetItem);
        }
        const QString& name = m_columns[static_cast<std::size_t>(row)].name;
        item(row, kName)->setText(name);
        item(row, kName)->setToolTip(plainToolTip(name));
        item(row, kName)->setData(Qt::AccessibleTextRole, name);
        m_combos.push_back(makeCombo(row));
        setCellWidget(row, kField, m_combos.back());
    }
    fitColumns();
}

QComboBox* MappingTable::makeCombo(int row)
{
    auto* combo = new FieldCombo{[this, row] { scrollTo(model()->index(row, kField)); }};
    combo->setObjectName(QStringLiteral("fieldCombo%1").arg(row));
    combo->setAccessibleName(tr("Field of column %1").arg(m_columns[static_cast<std::size_t>(row)].name));
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->setMaxVisibleItems(12);
    combo->setMaximumHeight(kRowHeight);  // beside the first line of a long name
    for (const present::Choice& field : m_fields) {
        combo->addItem(field.text);
    }
    connect(combo, &QComboBox::activated, this, [this, row](int index) {
        Q_EMIT fieldChosen(row, present::toQString(m_fields[static_cast<std::size_t>(index)].id));
    });
    return combo;
}

void MappingTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    fitColumns();
}

int MappingTable::widthOf(int column) const
{
    int width = 0;
    for (int row = 0; row < rowCount(); ++row) {
        width = std::max(width, fontMetrics().horizontalAdvance(item(row, column)->text()));
    }
    return width + kCellPadding;
}

void MappingTable::fitColumns()
{
    // The fields stay in sight: what has no room beside them wraps.
    const int room = std::max(0, viewport()->width() - kFieldWidth - kSurenessWidth);
    const int name = widthOf(kName);
    const int example = widthOf(kExample);
    const int forName = name + example <= room ? std::max(room / 2, name) : std::max(std::min(name, room * 3 / 5), room - example);
    setColumnWidth(kName, forName);
    setColumnWidth(kExample, room - columnWidth(kName));
    setColumnWidth(kField, kFieldWidth);
    setColumnWidth(kSureness, kSurenessWidth);
    m_cells->fitRows();
}

}  // namespace kinerja::ui
