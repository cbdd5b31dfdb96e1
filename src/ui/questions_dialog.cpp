// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/questions_dialog.h"

#include <algorithm>

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kinerja::ui {
namespace {

QLabel* plainLabel(const QString& text, const char* role)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

/// A radio button shows '&' as an underline; text from a file is text.
QString letterForLetter(QString text) { return text.replace(QLatin1Char{'&'}, QStringLiteral("&&")); }

}  // namespace

QuestionsDialog::QuestionsDialog(const QString& file, const std::vector<present::QuestionState>& questions, QWidget* parent)
    : QDialog{parent}, m_questions{questions}
{
    setObjectName(QStringLiteral("questionsDialog"));
    setWindowTitle(tr("Before the import"));
    setMinimumWidth(520);
    auto* outer = new QVBoxLayout{this};
    outer->setSpacing(12);
    outer->addWidget(plainLabel(tr("%1 can be read in more than one way.").arg(file), "section"));
    auto* inner = new QWidget;
    auto* layout = new QVBoxLayout{inner};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const present::QuestionState& question : m_questions) {
        addQuestion(question, *layout);
    }
    layout->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inner);
    scroll->setMinimumHeight(std::min(480, inner->sizeHint().height() + 8));
    outer->addWidget(scroll);
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Cancel};
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setProperty("kind", QStringLiteral("primary"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    outer->addWidget(buttons);
    showWhetherDone();
}

void QuestionsDialog::addQuestion(const present::QuestionState& question, QVBoxLayout& layout)
{
    layout.addWidget(plainLabel(question.title, "strong"));
    layout.addWidget(plainLabel(question.text, "note"));
    auto* group = new QButtonGroup{this};
    int id = 0;
    for (const present::QuestionChoice& choice : question.choices) {
        auto* button = new QRadioButton{letterForLetter(choice.text)};
        button->setObjectName(QStringLiteral("choice%1_%2").arg(m_groups.size()).arg(id));
        group->addButton(button, id++);
        layout.addWidget(button);
    }
    connect(group, &QButtonGroup::idClicked, this, &QuestionsDialog::showWhetherDone);
    m_groups.push_back(group);
    layout.addSpacing(12);
}

void QuestionsDialog::showWhetherDone()
{
    const bool done = std::all_of(m_groups.begin(), m_groups.end(), [](const QButtonGroup* group) { return group->checkedId() >= 0; });
    m_import->setEnabled(done);
    m_import->setToolTip(done ? QString{} : tr("Answer every question first."));
}

std::vector<std::string> QuestionsDialog::answers() const
{
    std::vector<std::string> options;
    for (std::size_t n = 0; n < m_groups.size(); ++n) {
        const int chosen = m_groups[n]->checkedId();
        if (chosen >= 0) {
            options.push_back(m_questions[n].choices[static_cast<std::size_t>(chosen)].option);
        }
    }
    return options;
}

}  // namespace kinerja::ui
