// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/watch_box.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include "kinerja/present/convert.h"
#include "kinerja/ui/plain_text.h"

namespace kinerja::ui {
namespace {

constexpr int kMostRows = 4;

QLabel* plainLabel(const char* name, const char* role)
{
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

}  // namespace

WatchBox::WatchBox(QWidget* parent)
    : QFrame{parent}
    , m_title{plainLabel("watchTitle", "section")}
    , m_note{plainLabel("watchNote", "note")}
    , m_list{new QListWidget}
    , m_open{new QPushButton}
{
    setObjectName(QStringLiteral("watchBox"));
    setProperty("box", QStringLiteral("card"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_title);
    texts->addWidget(m_note);
    head->addLayout(texts, 1);
    m_open->setObjectName(QStringLiteral("watchOpenButton"));
    head->addWidget(m_open, 0, Qt::AlignTop);
    column->addLayout(head);
    m_list->setObjectName(QStringLiteral("watchList"));
    column->addWidget(m_list);
    connect(m_open, &QPushButton::clicked, this, &WatchBox::wishOpen);
    connect(m_list, &QListWidget::itemActivated, this, &WatchBox::wishOpen);
    hide();
    retranslate();
}

void WatchBox::showState(const present::WatchState& state)
{
    const int chosen = m_list->currentRow();
    m_state = state;
    m_title->setText(state.title);
    m_note->setText(state.note);
    m_list->clear();
    for (const present::WatchRow& row : state.rows) {
        auto* item = new QListWidgetItem{QStringLiteral("%1 \u00B7 %2").arg(row.name, row.reason), m_list};
        item->setToolTip(plainToolTip(present::toQString(row.path)));
    }
    const int rows = static_cast<int>(state.rows.size());
    m_list->setVisible(rows > 0);
    m_open->setVisible(rows > 0);
    if (rows > 0) {
        m_list->setCurrentRow(std::clamp(chosen, 0, rows - 1));
        m_list->setFixedHeight(m_list->sizeHintForRow(0) * std::min(rows, kMostRows) + 2 * m_list->frameWidth() + 2);
    }
    setVisible(!state.title.isEmpty());
}

void WatchBox::wishOpen()
{
    const int row = m_list->currentRow();
    if (row >= 0 && static_cast<std::size_t>(row) < m_state.rows.size()) {
        Q_EMIT openWished(present::toQString(m_state.rows[static_cast<std::size_t>(row)].path));
    }
}

void WatchBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void WatchBox::retranslate()
{
    m_open->setText(tr("Open…"));
    m_list->setAccessibleName(tr("Files that wait in the watched folder"));
}

}  // namespace kinerja::ui
