// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_parts.h"

#include <algorithm>

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace kinerja::ui {
namespace {

constexpr int kWidestColumn = 480;
constexpr int kLookedAt = 50;

}  // namespace

QLabel* plainLabel(const char* name, const char* role, const QString& text)
{
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QString::fromLatin1(role));
    label->setText(text);
    return label;
}

QTableView* makeImportTable(const char* name, const QString& spoken, QAbstractItemModel* model)
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
    table->verticalHeader()->setDefaultSectionSize(kImportRowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setResizeContentsPrecision(kLookedAt);
    return table;
}

void fitImportColumns(QTableView& table)
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

QVBoxLayout* makeTabPage()
{
    auto* column = new QVBoxLayout{new QWidget};
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    return column;
}

}  // namespace kinerja::ui
