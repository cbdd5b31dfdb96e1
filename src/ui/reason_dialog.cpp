// SPDX-License-Identifier: GPL-3.0-or-later
#include "reason_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "import_parts.h"

namespace kinerja::ui {
namespace {

constexpr int kLeastWidth = 520;  ///< its title is not cut
constexpr int kMargin = 16;

}  // namespace

ReasonDialog::ReasonDialog(const ReasonQuestion& question, QWidget* parent)
    : QDialog{parent}, m_reason{new QLineEdit}, m_needed{plainLabel("reasonNeeded", "bad", question.needed)}
{
    setObjectName(QStringLiteral("reasonDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    setMinimumWidth(kLeastWidth);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(8);
    column->addWidget(plainLabel("reasonQuestion", "section", question.text));
    column->addWidget(plainLabel("reasonChanges", "", question.changes.join(QLatin1Char{'\n'})));
    column->addSpacing(8);
    m_reason->setObjectName(QStringLiteral("reasonEdit"));
    auto* label = new QLabel{question.label};
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_reason);
    column->addWidget(label);
    column->addWidget(m_reason);
    m_needed->hide();
    column->addWidget(m_needed);
    connect(m_reason, &QLineEdit::textEdited, m_needed, &QWidget::hide);
    column->addSpacing(8);
    auto* buttons = new QDialogButtonBox;
    auto* accept = buttons->addButton(question.accept, QDialogButtonBox::AcceptRole);
    accept->setObjectName(QStringLiteral("reasonAccept"));
    accept->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReasonDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    m_reason->setFocus();
}

QString ReasonDialog::reason() const { return m_reason->text().trimmed(); }

void ReasonDialog::accept()
{
    if (reason().isEmpty()) {
        m_needed->show();
        m_reason->setFocus();
        return;
    }
    QDialog::accept();
}

}  // namespace kinerja::ui
