// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/watch_box.h"

#include <algorithm>

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "kinerja/present/convert.h"
#include "kinerja/ui/plain_text.h"

namespace kinerja::ui {
namespace {

QLabel* plainLabel(const char* name, const char* role)
{
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

}  // namespace

WatchBox::WatchBox(QWidget* parent)
    : QFrame{parent}
    , m_title{plainLabel("watchTitle", "strong")}
    , m_note{plainLabel("watchNote", "note")}
    , m_list{new QComboBox}
    , m_open{new QPushButton}
{
    setObjectName(QStringLiteral("watchBox"));
    setProperty("box", QStringLiteral("card"));
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addWidget(m_note, 1);
    m_list->setObjectName(QStringLiteral("watchCombo"));
    m_list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    row->addWidget(m_list, 1);
    m_open->setObjectName(QStringLiteral("watchOpenButton"));
    row->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, &WatchBox::wishOpen);
    hide();
    retranslate();
}

/// The page is full: one row, with the files in a list that unfolds.
void WatchBox::showState(const present::WatchState& state)
{
    const int chosen = m_list->currentIndex();
    m_state = state;
    m_title->setText(state.title);
    m_list->clear();
    for (const present::WatchRow& row : state.rows) {
        m_list->addItem(QStringLiteral("%1 \u00B7 %2").arg(row.name, row.reason));
        m_list->setItemData(m_list->count() - 1, plainToolTip(present::toQString(row.path)), Qt::ToolTipRole);
    }
    const int rows = static_cast<int>(state.rows.size());
    if (rows > 0) {
        m_list->setCurrentIndex(std::clamp(chosen, 0, rows - 1));
    }
    m_list->setVisible(rows > 0);
    m_open->setVisible(rows > 0);
    m_note->setText(rows > 0 ? QString{} : state.note);
    m_note->setVisible(rows == 0);
    m_open->setToolTip(plainToolTip(state.note));
    setVisible(!state.title.isEmpty());
}

void WatchBox::wishOpen()
{
    const int row = m_list->currentIndex();
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
