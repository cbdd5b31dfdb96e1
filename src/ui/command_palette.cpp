// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/command_palette.h"

#include <algorithm>

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace kinerja::ui {
namespace {

constexpr int kShown = 60;

/// Every word typed occurs in the text or its kind.
bool matches(const Command& command, const QStringList& words)
{
    const QString all = command.text + QLatin1Char(' ') + command.kind;
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

}  // namespace

CommandPalette::CommandPalette(std::vector<Command> commands, QWidget* parent)
    : QDialog{parent}
    , m_commands{std::move(commands)}
    , m_search{new QLineEdit{this}}
    , m_found{new QListWidget{this}}
{
    setObjectName(QStringLiteral("commandPalette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Search everything"));
    setModal(true);
    resize(560, 420);
    m_search->setObjectName(QStringLiteral("paletteEdit"));
    m_search->setPlaceholderText(tr("Page, KPI, person, action or command"));
    m_search->setAccessibleName(tr("Search everything"));
    m_search->installEventFilter(this);
    m_found->setObjectName(QStringLiteral("paletteList"));
    m_found->setAccessibleName(tr("Found"));
    m_found->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_found, 1);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_found, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    narrow({});
    m_search->setFocus();
}

void CommandPalette::narrow(const QString& text)
{
    m_found->clear();
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (std::size_t at = 0; at < m_commands.size() && m_found->count() < kShown; ++at) {
        const Command& command = m_commands[at];
        if (matches(command, words)) {
            QString line = command.text + QStringLiteral("  ·  ") + command.kind;
            if (!command.keys.isEmpty()) {
                line += QStringLiteral("  ·  ") + command.keys;
            }
            auto* item = new QListWidgetItem{line, m_found};
            item->setData(Qt::UserRole, static_cast<int>(at));
        }
    }
    m_found->setCurrentRow(0);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            m_found->setCurrentRow(std::clamp(m_found->currentRow() + step, 0, std::max(0, m_found->count() - 1)));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            runCurrent();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem* item = m_found->currentItem();
    if (item == nullptr) {
        return;
    }
    const auto run = m_commands[static_cast<std::size_t>(item->data(Qt::UserRole).toInt())].run;
    close();
    run();
}

}  // namespace kinerja::ui
