// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/empty_block.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLayoutItem>
#include <QPushButton>
#include <QVBoxLayout>

namespace kinerja::ui {
namespace {

constexpr int kWidth = 420;

QLabel* makeLabel(QWidget* parent, const char* name, const char* role)
{
    auto* label = new QLabel{parent};
    label->setObjectName(QString::fromLatin1(name));
    label->setProperty("role", QString::fromLatin1(role));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    return label;
}

}  // namespace

EmptyBlock::EmptyBlock(QWidget* parent)
    : QWidget{parent}
    , m_title{makeLabel(this, "emptyTitle", "section")}
    , m_text{makeLabel(this, "emptyText", "body")}
    , m_buttons{new QHBoxLayout}
{
    setObjectName(QStringLiteral("emptyBlock"));
    m_buttons->setSpacing(8);
    // A box of fixed width, not labels aligned in the page: an aligned label that wraps gets the height of one line.
    auto* words = new QWidget{this};
    words->setFixedWidth(kWidth);
    auto* lines = new QVBoxLayout{words};
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    lines->addWidget(m_title);
    lines->addWidget(m_text);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(words);
    middle->addStretch(1);
    auto* column = new QVBoxLayout{this};
    column->addStretch(1);
    column->addLayout(middle);
    column->addSpacing(16);
    column->addLayout(m_buttons);
    column->addStretch(1);
}

void EmptyBlock::showState(const present::EmptyState& state)
{
    m_title->setText(state.title);
    m_text->setText(state.text);
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_buttons->addStretch(1);
    for (const auto& offer : state.offers) {
        auto* button = new QPushButton{offer.text, this};
        button->setObjectName(QStringLiteral("offerButton%1").arg(static_cast<int>(offer.offer)));
        button->setProperty("kind", m_buttons->count() == 1 ? QStringLiteral("primary") : QStringLiteral("secondary"));
        connect(button, &QPushButton::clicked, this, [this, chosen = offer.offer] { Q_EMIT offered(chosen); },
                Qt::QueuedConnection);  // the answer may show another state, and this button would go
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch(1);
}

}  // namespace kinerja::ui
