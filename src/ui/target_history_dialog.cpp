// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/target_history_dialog.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include "kinerja/ui/plain_table.h"

namespace kinerja::ui {
namespace {

constexpr int kWidth = 1040;
constexpr int kMostHeight = 480;

}  // namespace

TargetHistoryDialog::TargetHistoryDialog(const QString& title, const present::PrintedTable& table, QWidget* parent) : QDialog{parent}
{
    setObjectName(QStringLiteral("targetHistoryDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("History of targets"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto* head = new QLabel;
    head->setTextFormat(Qt::PlainText);
    head->setText(title);
    head->setWordWrap(true);
    head->setProperty("role", QStringLiteral("section"));
    column->addWidget(head);
    if (table.rows.empty()) {
        auto* none = new QLabel{tr("None of these targets is approved: what is typed before that has no history.")};
        none->setObjectName(QStringLiteral("historyEmpty"));
        none->setWordWrap(true);
        column->addWidget(none);
    } else {
        auto* list = new PlainTable{this};
        list->setObjectName(QStringLiteral("historyTable"));
        list->setAccessibleName(tr("History of targets"));
        list->setWordWrap(true);
        list->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        list->resize(kWidth, kMostHeight);
        list->showTable(table);
        list->setMinimumSize(kWidth, std::min(kMostHeight, list->horizontalHeader()->sizeHint().height() + list->verticalHeader()->length() + 4));
        column->addWidget(list, 1);
    }
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Close};
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

}  // namespace kinerja::ui
