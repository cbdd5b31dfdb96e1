// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/details_dialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace kinerja::ui {
namespace {

constexpr int kWidth = 640;
constexpr int kListHeight = 220;

QLabel* plainLabel(const QString& text, const char* role)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setProperty("role", QString::fromLatin1(role));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

}  // namespace

DetailsDialog::DetailsDialog(const QString& title, const std::vector<present::LedgerLine>& lines, const QString& listTitle,
                             const QStringList& list, QWidget* parent)
    : QDialog{parent}
{
    setObjectName(QStringLiteral("detailsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Details"));
    setMinimumWidth(kWidth);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(plainLabel(title, "section"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const present::LedgerLine& line : lines) {
        grid->addWidget(plainLabel(line.label, "note"), row, 0, Qt::AlignTop);
        // A long hash breaks anywhere: a label only breaks at spaces.
        QString value = line.value;
        if (value.size() == 64 && !value.contains(QLatin1Char{' '})) {
            value.insert(32, QLatin1Char{'\n'});
        }
        grid->addWidget(plainLabel(value, "text"), row++, 1);
    }
    column->addLayout(grid);
    column->addWidget(plainLabel(listTitle, "strong"));
    if (!list.isEmpty()) {
        auto* text = new QPlainTextEdit;
        text->setObjectName(QStringLiteral("detailsText"));
        text->setAccessibleName(listTitle);
        text->setReadOnly(true);
        text->setPlainText(list.join(QLatin1Char{'\n'}));
        text->setMinimumHeight(kListHeight);
        column->addWidget(text, 1);
    }
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Close};
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

}  // namespace kinerja::ui
