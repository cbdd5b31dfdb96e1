// SPDX-License-Identifier: GPL-3.0-or-later
#include "assumed_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "kinerja/ui/plain_text.h"
#include "wrapping_row.h"

namespace kinerja::ui {
namespace {

constexpr int kGap = 4;

QLabel* note(const QString& text)
{
    auto* label = new QLabel{text};
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QStringLiteral("note"));
    return label;
}

}  // namespace

AssumedLine::AssumedLine() : m_head{note({})}
{
    setObjectName(QStringLiteral("assumedLine"));
    auto* row = new WrappingRow{this};
    row->setSpacing(kGap);
    row->addWidget(m_head);
    addWord();  // the place of the line among what Tab goes to
    hide();
}

QWidget* AssumedLine::firstWord() const { return m_words.front().button; }

void AssumedLine::showAssumptions(const std::vector<present::Assumption>& assumptions)
{
    m_head->setText(tr("Assumed:"));
    m_assumptions = assumptions;
    while (m_words.size() < assumptions.size()) {
        addWord();
    }
    for (std::size_t at = 0; at < m_words.size(); ++at) {
        m_words[at].whole->setVisible(at < assumptions.size());
        m_words[at].dot->setVisible(at + 1 < assumptions.size());
        if (at < assumptions.size()) {
            showWord(*m_words[at].button, assumptions[at]);
        }
    }
    setVisible(!assumptions.empty());
    layout()->invalidate();
}

void AssumedLine::showWord(QPushButton& button, const present::Assumption& assumption)
{
    button.setObjectName(QString::fromStdString(assumption.id()) + QStringLiteral("Assumed"));
    button.setText(literalText(assumption.text));
    button.setAccessibleName(QStringLiteral("%1: %2").arg(assumption.about, assumption.text));
    button.setAccessibleDescription(assumption.leadsTo);
    button.setToolTip(plainToolTip(QStringLiteral("%1\n%2").arg(assumption.about, assumption.leadsTo)));
}

void AssumedLine::addWord()
{
    const std::size_t at = m_words.size();
    const Word word{new QWidget{this}, new QPushButton, note(QStringLiteral("\u00B7"))};
    auto* row = new QHBoxLayout{word.whole};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    row->addWidget(word.button);
    row->addWidget(word.dot);
    word.button->setProperty("kind", QStringLiteral("link"));
    word.button->setAutoDefault(true);  // Enter follows it, too
    connect(word.button, &QPushButton::clicked, this, [this, at] { Q_EMIT followed(m_assumptions[at]); });
    layout()->addWidget(word.whole);
    if (!m_words.empty()) {
        setTabOrder(m_words.back().button, word.button);
    }
    m_words.push_back(word);
}

}  // namespace kinerja::ui
