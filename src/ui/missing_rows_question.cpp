// SPDX-License-Identifier: GPL-3.0-or-later
#include "missing_rows_question.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

namespace kinerja::ui {

MissingRowsQuestion::MissingRowsQuestion()
    : m_text{new QLabel}
    , m_keep{makeButton("keepMissingButton", tr("Keep &them"), false)}
    , m_remove{makeButton("removeMissingButton", tr("Remo&ve them"), true)}
{
    setObjectName(QStringLiteral("missingRows"));
    m_text->setObjectName(QStringLiteral("missingRowsLabel"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setProperty("role", QStringLiteral("strong"));
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_text);
    row->addWidget(m_keep);
    row->addWidget(m_remove);
    auto* which = new QPushButton{tr("&Show them")};
    which->setObjectName(QStringLiteral("showMissingButton"));
    which->setAutoDefault(false);
    connect(which, &QPushButton::clicked, this, &MissingRowsQuestion::rowsWished);
    row->addWidget(which);
    row->addStretch(1);
    hide();
}

QRadioButton* MissingRowsQuestion::makeButton(const char* name, const QString& text, bool removes)
{
    auto* button = new QRadioButton{text};
    button->setObjectName(QString::fromLatin1(name));
    connect(button, &QRadioButton::clicked, this, [this, removes] { Q_EMIT answered(removes); });
    return button;
}

void MissingRowsQuestion::showQuestion(const QString& text, bool removes)
{
    m_text->setText(text);
    (removes ? m_remove : m_keep)->setChecked(true);
    setVisible(!text.isEmpty());
}

}  // namespace kinerja::ui
