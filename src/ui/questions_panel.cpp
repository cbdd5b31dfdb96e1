// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/questions_panel.h"

#include <algorithm>

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "kinerja/present/convert.h"
#include "kinerja/ui/plain_text.h"

namespace kinerja::ui {
namespace {

constexpr std::size_t kMostButtons = 4;  ///< more answers become a list

QLabel* plainLabel(const QString& text, const char* role)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

int indexOf(const QuestionsPanel::Entry& entry)
{
    const auto& choices = entry.question.choices;
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const auto& choice) { return choice.option == entry.option; });
    return found == choices.end() ? -1 : static_cast<int>(found - choices.begin());
}

}  // namespace

QuestionsPanel::QuestionsPanel(QWidget* parent) : QWidget{parent}, m_grid{new QGridLayout{this}}
{
    setObjectName(QStringLiteral("questionsPanel"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(12);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
}

void QuestionsPanel::showQuestions(const std::vector<Entry>& entries)
{
    const bool isSame = std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(),
                                   [](const Entry& one, const Entry& other) { return one.question == other.question; });
    m_entries = entries;
    if (!isSame) {
        rebuild();
    }
    markAnswers();
}

std::size_t QuestionsPanel::openAt() const
{
    const auto open = std::find_if(m_entries.begin(), m_entries.end(), [](const Entry& entry) { return indexOf(entry) < 0; });
    return static_cast<std::size_t>(open - m_entries.begin());
}

QString QuestionsPanel::columnOfFirstOpen() const { return openAt() < m_entries.size() ? m_entries[openAt()].column : QString{}; }

QWidget* QuestionsPanel::firstOpen() const
{
    const std::size_t at = openAt();
    if (at >= m_entries.size()) {
        return nullptr;
    }
    auto* list = findChild<QComboBox*>(QStringLiteral("choices%1").arg(at));
    return list != nullptr ? static_cast<QWidget*>(list) : findChild<QRadioButton*>(QStringLiteral("choice%1_0").arg(at));
}

std::vector<QWidget*> QuestionsPanel::stops() const
{
    std::vector<QWidget*> stops;
    for (int at = 0; at < static_cast<int>(m_entries.size()); ++at) {
        const auto* box = findChild<QWidget*>(QStringLiteral("question%1").arg(at));
        for (QWidget* inner : box->findChildren<QWidget*>(QString{}, Qt::FindDirectChildrenOnly)) {
            if (inner->focusPolicy() != Qt::NoFocus) {
                stops.push_back(inner);
            }
        }
    }
    return stops;
}

void QuestionsPanel::rebuild()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setObjectName({});
        item->widget()->deleteLater();  // one of its buttons may be the sender
        delete item;
    }
    const int count = static_cast<int>(m_entries.size());
    for (int at = 0; at < count; ++at) {
        const bool isLastAlone = at + 1 == count && at % 2 == 0;
        m_grid->addWidget(makeQuestion(at), at / 2, at % 2, 1, isLastAlone ? 2 : 1, Qt::AlignTop);
    }
}

QWidget* QuestionsPanel::makeQuestion(int at)
{
    const present::QuestionState& question = m_entries[static_cast<std::size_t>(at)].question;
    auto* box = new QWidget;
    box->setObjectName(QStringLiteral("question%1").arg(at));
    auto* column = new QVBoxLayout{box};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(plainLabel(question.title, "strong"));
    column->addWidget(plainLabel(question.text, "note"));
    question.choices.size() > kMostButtons ? addList(at, *box) : addButtons(at, *box);
    return box;
}

void QuestionsPanel::addButtons(int at, QWidget& box)
{
    int id = 0;
    for (const present::QuestionChoice& choice : m_entries[static_cast<std::size_t>(at)].question.choices) {
        auto* button = new QRadioButton{literalText(choice.text)};
        button->setObjectName(QStringLiteral("choice%1_%2").arg(at).arg(id++));
        connect(button, &QRadioButton::toggled, this, [this, at, option = present::toQString(choice.option)](bool on) {
            if (on) {
                Q_EMIT answered(at, option);
            }
        });
        box.layout()->addWidget(button);
    }
}

void QuestionsPanel::addList(int at, QWidget& box)
{
    auto* list = new QComboBox;
    list->setObjectName(QStringLiteral("choices%1").arg(at));
    list->setAccessibleName(m_entries[static_cast<std::size_t>(at)].question.title);
    list->addItem(tr("Choose"));
    for (const present::QuestionChoice& choice : m_entries[static_cast<std::size_t>(at)].question.choices) {
        list->addItem(choice.text);
    }
    connect(list, &QComboBox::activated, this, [this, at](int index) {
        if (index > 0) {
            Q_EMIT answered(at, present::toQString(m_entries[static_cast<std::size_t>(at)]
                                                       .question.choices[static_cast<std::size_t>(index - 1)].option));
        }
    });
    box.layout()->addWidget(list);
}

void QuestionsPanel::markAnswers()
{
    for (std::size_t at = 0; at < m_entries.size(); ++at) {
        const int chosen = indexOf(m_entries[at]);
        if (auto* list = findChild<QComboBox*>(QStringLiteral("choices%1").arg(at))) {
            list->setCurrentIndex(chosen + 1);
            continue;
        }
        auto* box = findChild<QWidget*>(QStringLiteral("question%1").arg(at));
        const auto buttons = box->findChildren<QRadioButton*>();
        for (int id = 0; id < buttons.size(); ++id) {
            const QSignalBlocker quiet{buttons[id]};
            buttons[id]->setAutoExclusive(false);  // so that none may be chosen
            buttons[id]->setChecked(id == chosen);
            buttons[id]->setAutoExclusive(true);
        }
    }
}

}  // namespace kinerja::ui
